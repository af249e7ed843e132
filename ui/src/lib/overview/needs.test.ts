// What needs me now, in order, with its reason, its age and one action each; and the deadline.
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

import App from '../../App.svelte';
import { useBackend, type State } from '../ipc';
import { MockCore } from '../ipc/mock';
import { rowOf } from '../ipc/mock/data';
import { problem } from '../state/problem.svelte';
import { queue } from '../state/queue.svelte';
import { session } from '../state/session.svelte';
import { undo } from '../state/undo.svelte';
import { accessibilityFindings } from '../testing/axe';

let core: MockCore;

async function open(arrange: (core: MockCore) => void = () => undefined, hash = '#/oversikt') {
  core = new MockCore();
  arrange(core);
  useBackend(core);
  session.start = null;
  queue.view = null;
  problem.dismiss();
  undo.dismiss();
  location.hash = hash;
  const page = render(App);
  await screen.findByRole('heading', { level: 1 });
  await waitFor(() => expect(queue.view).not.toBeNull());
  return page;
}

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000 - 60_000).toISOString();
const only = (...states: State[]) => (core: MockCore) =>
  (core.rows = states.map((state, index) => rowOf(state, 4 * index, { updated_at: daysAgo(3) })));
const list = async (name: string) => within(await screen.findByRole('region', { name }));

describe('what needs me', () => {
  it('says why, how old it is and what to do, most urgent first', async () => {
    const { container } = await open(only('draft', 'refused', 'rejected', 'in_doubt'));
    const items = (await list('Dette trenger deg nå')).getAllByRole('listitem');
    const told = [
      ['Vi vet ikke om rapporten for 2022 kom fram', 'Ikke send den på nytt før du vet det', 'Finn ut hva som skjedde'],
      ['har avvist rapporten for 2023', 'rett det i en ny rapport', 'Rett og send på nytt'],
      ['tok ikke imot rapporten for 2024', 'Den er ikke levert', 'Rett og send på nytt'],
      ['Du har begynt på rapporten for 2025', 'Alt du har skrevet, er lagret', 'Fortsett'],
    ];
    told.forEach((words, place) => {
      for (const text of [...words, 'for 3 døgn siden']) {
        expect(items[place]?.textContent).toContain(text);
      }
      expect(within(items[place]!).getAllByRole('link')).toHaveLength(1);
    });
    expect(await accessibilityFindings(container)).toEqual([]);
  });

  it('that is more than fits leads to all that is not finished', async () => {
    await open((core) => {
      core.rows = Array.from({ length: 8 }, (_, index) => rowOf('draft', 4 * index));
      core.rows.push(rowOf('accepted', 40));
    });
    const more = await screen.findByRole('link', { name: 'Vis alt som ikke er ferdig' });
    location.hash = more.getAttribute('href') ?? '';
    await screen.findByText('8 innsendinger');
    expect(screen.getByLabelText<HTMLSelectElement>('Status', { selector: 'select' }).value).toBe('open');
  });

  it('is nothing, said calmly, with when an answer came last', async () => {
    await open(only('accepted'));
    const text = (await screen.findByText('Ingenting venter på deg')).closest('.ds-card')?.textContent;
    expect(text).toMatch(/Kvittert fikk sist svar fra øvelsesserveren for .+ siden\./);
  });

  it('sends what waits from here, and shows what came of it', async () => {
    const user = userEvent.setup();
    await open(only('queued'));
    const inQueue = await list('I kø');
    await user.click(inQueue.getByRole('button', { name: /^Send nå: / }));
    await waitFor(() => expect(location.hash).toBe('#/innsendinger/sub-0'));
    expect(core.calls.filter((one) => one.name === 'send_now')).toHaveLength(1);
  });

  it('that cannot be sent says why, and stays', async () => {
    const user = userEvent.setup();
    await open(only('queued'));
    core.failNext('send_now', 'disk_full');
    await user.click((await list('I kø')).getByRole('button', { name: /^Send nå: / }));
    expect((await screen.findByRole('alert')).textContent).toContain('ikke plass på disken');
    expect(location.hash).toBe('#/oversikt');
  });
});

describe('the deadline', () => {
  it.each([
    [30, '30 dager igjen til fristen', 'info'],
    [7, '7 dager igjen til fristen', 'warning'],
    [0, 'Fristen er i dag', 'warning'],
    [-1, 'Fristen gikk ut for én dag siden', 'danger'],
  ])('%i days away', async (days, words, color) => {
    await open((core) => (core.daysLeft = days));
    const told = (await screen.findByText(`${words}.`)).closest('.ds-alert');
    expect(told?.textContent).toContain('Fristen for 2025 er 31. mars 2026.');
    expect(told?.getAttribute('data-color')).toBe(color);
  });

  it.each([
    [2, true],
    [1, false],
  ])('says that one organisation is left where there are several (%i)', async (count, said) => {
    await open((core) => (core.start.organisations = core.start.organisations.slice(0, count)));
    await screen.findByText('12 dager igjen til fristen.');
    expect(screen.queryByText(/Én organisasjon har ikke sendt for 2025\./) !== null).toBe(said);
  });

  it('is counted anew on a new day', async () => {
    await open();
    await screen.findByText('12 dager igjen til fristen.');
    core.daysLeft = 11;
    core.emit({ event: 'new_day' });
    await screen.findByText('11 dager igjen til fristen.');
  });

  it('that is none is offered where it would stand', async () => {
    await open((core) => (core.start.settings.deadline = null));
    expect(await screen.findByRole('link', { name: 'Legg inn frist' })).toBeTruthy();
  });

  it('is one click away', async () => {
    await open();
    const link = await screen.findByRole('link', { name: 'Endre fristen' });
    location.hash = link.getAttribute('href') ?? '';
    const box = await screen.findByLabelText('Frist for rapporten');
    await waitFor(() => expect(document.activeElement).toBe(box));
  });

  it('is set as it is typed, taken away, and back again', async () => {
    const user = userEvent.setup();
    const { container } = await open(
      (core) => Object.assign(core.start.settings, { deadline: null, deadline_period: null }),
      '#/innstillinger',
    );
    const box = await screen.findByLabelText('Frist for rapporten');
    await user.type(box, 'i mai');
    await user.click(screen.getByRole('switch', { name: 'Vis et varsel 30, 7 og 1 dag før fristen' }));
    await waitFor(() => expect(core.start.settings.deadline_notices).toBe(false));
    expect((box as HTMLInputElement).value, 'another setting leaves it').toBe('i mai');
    core.failNext('save_settings', 'input_invalid', { field: 'deadline', problem: 'no_date' });
    await user.keyboard('{Enter}');
    await user.click(screen.getByRole('button', { name: 'Lagre fristen' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Skriv «Frist for rapporten» som en dato');
    expect(box.getAttribute('aria-describedby')).toContain(alert.id);
    await waitFor(() => expect(document.activeElement).toBe(box));
    expect(await accessibilityFindings(container)).toEqual([]);

    await user.clear(box);
    await user.type(box, '2027-03-31');
    await user.type(screen.getByLabelText('Rapporteringsperiode'), '2026{Enter}');
    await waitFor(() => expect(core.start.settings).toMatchObject({ deadline: '2027-03-31', deadline_period: '2026' }));
    expect((box as HTMLInputElement).value).toBe('31.03.2027');
    expect(undo.offer?.text).toBe('Fristen er lagret: 31. mars 2027.');

    await user.click(screen.getByRole('button', { name: 'Fjern fristen' }));
    await waitFor(() => expect(core.start.settings).toMatchObject({ deadline: null, deadline_period: null }));
    await user.click(screen.getByRole('button', { name: 'Angre' }));
    await waitFor(() => expect(core.start.settings).toMatchObject({ deadline: '2027-03-31', deadline_period: '2026' }));
  });
});
