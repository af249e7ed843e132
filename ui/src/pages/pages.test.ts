import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import App from '../App.svelte';
import { AppFailure, useBackend } from '../lib/ipc';
import { MockCore, type MockOptions } from '../lib/ipc/mock';
import { problem } from '../lib/state/problem.svelte';
import { router } from '../lib/state/route.svelte';
import { session } from '../lib/state/session.svelte';
import { holdUnsaved } from '../lib/state/unsaved';
import { accessibilityFindings } from '../lib/testing/axe';

let core: MockCore;

function open(hash: string, options: MockOptions = {}) {
  core = new MockCore(options);
  useBackend(core);
  session.start = null;
  problem.dismiss();
  location.hash = hash;
  return render(App);
}

beforeEach(() => localStorage.clear());

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

describe('every page', () => {
  it.each([
    ['#/oversikt', 'Oversikt'],
    ['#/innsendinger', 'Innsendinger'],
    ['#/filer', 'Kontroller filer'],
    ['#/innstillinger', 'Innstillinger'],
  ])('%s says that this is practice, and axe minds nothing', async (hash, name) => {
    const { container } = open(hash);
    await heading(name);
    await waitFor(() => expect(core.title).toBe(`${name} – Kvittert`));
    expect(screen.getByText('Øvelse – ingenting sendes til Bufdir')).toBeTruthy();
    expect(screen.queryByText('Henter …')).toBeNull();
    expect(await accessibilityFindings(container)).toEqual([]);
  });

  it('moves the focus to its heading when the user goes there', async () => {
    const user = userEvent.setup();
    open('#/oversikt');
    await heading('Oversikt');
    // jsdom has no scrollingElement of its own.
    const scrolled = vi.fn();
    Object.defineProperty(document, 'scrollingElement', {
      configurable: true,
      value: { scrollTo: scrolled },
    });
    await user.click(screen.getByRole('link', { name: 'Kontroller filer' }));
    const title = await heading('Kontroller filer');
    await waitFor(() => expect(document.activeElement).toBe(title));
    expect(scrolled, 'the folded window begins at its top').toHaveBeenCalledWith(0, 0);
    Reflect.deleteProperty(document, 'scrollingElement');
  });

  it('goes where the shortcuts say', async () => {
    const user = userEvent.setup();
    open('#/oversikt');
    await heading('Oversikt');
    await user.keyboard('{Control>},{/Control}');
    await heading('Innstillinger');
    await user.keyboard('{Control>}f{/Control}');
    await heading('Innsendinger');
    expect(document.activeElement?.getAttribute('type')).toBe('search');
    await user.keyboard('{F1}');
    expect(await screen.findByRole('dialog', { name: 'Hjelp' })).toBeTruthy();
  });

  it('says what is wrong when the core cannot start, and tries again', async () => {
    const user = userEvent.setup();
    core = new MockCore();
    core.failNext('start', 'database_newer', { path: '/data' });
    useBackend(core);
    session.start = null;
    location.hash = '';
    render(App);
    expect((await screen.findByRole('alert')).textContent).toContain('nyere utgave av Kvittert');
    await user.click(screen.getByRole('button', { name: 'Prøv igjen' }));
    await heading('Oversikt');
  });

  it('says once that a backup was restored, and what that means for what was sent since', async () => {
    const user = userEvent.setup();
    core.start.restored = true;
    const { container } = render(App);
    expect(await screen.findByText(/må du ikke sende den på nytt\./)).toBeTruthy();
    expect(await accessibilityFindings(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Lukk' }));
    expect(screen.queryByText(/må du ikke sende den på nytt\./)).toBeNull();
    await waitFor(() => expect(document.activeElement?.tagName, 'the focus is not lost').toBe('H1'));
  });

  it('comes back to the draft that was open', async () => {
    core = new MockCore();
    core.start.open_draft = 'sub-3';
    useBackend(core);
    session.start = null;
    location.hash = '';
    render(App);
    await waitFor(() => expect(router.current).toEqual({ page: 'ny', id: 'sub-3' }));
  });
});

describe('closing', () => {
  it('is held back once by text that cannot be saved, and told', async () => {
    open('#/oversikt');
    await heading('Oversikt');
    const release = holdUnsaved(() =>
      Promise.reject(new AppFailure({ code: 'disk_full', args: {}, detail: null })),
    );
    expect(await core.close()).toBe(false);
    expect((await screen.findByRole('alert')).textContent).toContain('ikke plass på disken');
    expect(await core.close(), 'the second time the user means it').toBe(true);
    release();
  });
});

describe('the overview', () => {
  it('puts the most urgent first', async () => {
    open('#/oversikt');
    const needs = await screen.findByRole('region', { name: 'Dette trenger deg nå' });
    const first = within(needs).getAllByRole('listitem')[0];
    expect(first?.textContent).toContain('Vi vet ikke om rapporten for 2025 kom fram');
  });

  it('has three steps and an example at a first start', async () => {
    const user = userEvent.setup();
    open('#/oversikt', { empty: true });
    await screen.findByRole('heading', { name: 'Velkommen til Kvittert' });
    await user.click(screen.getByRole('button', { name: 'Prøv med et eksempel' }));
    await waitFor(() => expect(router.current).toEqual({ page: 'ny', id: 'draft-1' }));
    expect(core.calls).toContainEqual({ name: 'new_draft', input: { from: 'example' } });
  });
});

describe('a first start with Bufdir', () => {
  it.each([
    [true, 'Legg inn organisasjonen', '#/innstillinger'],
    [false, 'Ny innsending', '#/ny'],
  ])('offers no practice (no organisation: %s)', async (none, action, href) => {
    core = new MockCore({ empty: true });
    if (!none) core.start.organisations = new MockCore().start.organisations;
    core.start.environment = 'live';
    useBackend(core);
    session.start = null;
    location.hash = '#/oversikt';
    render(App);
    const title = await screen.findByRole('heading', { name: 'Velkommen til Kvittert' });
    const welcome = within(screen.getByRole('region', { name: 'Velkommen til Kvittert' }));
    expect(title.closest('section')?.textContent, 'nothing is sent for practice').not.toMatch(/øve/i);
    expect(welcome.queryByRole('button'), 'no example').toBeNull();
    expect(welcome.getByRole('link', { name: action }).getAttribute('href')).toBe(href);
  });
});

describe('the list', () => {
  it('sorts by a column and says so', async () => {
    const user = userEvent.setup();
    open('#/innsendinger');
    const column = await screen.findByRole('columnheader', { name: 'Rapport' });
    expect(column.getAttribute('aria-sort')).toBe('none');
    await user.click(within(column).getByRole('button'));
    await waitFor(() => expect(column.getAttribute('aria-sort')).toBe('ascending'));
  });

  it('says what to do when nothing fits', async () => {
    const user = userEvent.setup();
    open('#/innsendinger');
    await user.type(await screen.findByRole('searchbox', { name: 'Søk' }), 'finnes ikke');
    await screen.findByRole('heading', { name: 'Ingen innsendinger passer' });
    await user.click(screen.getByRole('button', { name: 'Nullstill søk og filtre' }));
    await screen.findByRole('table', { name: 'Innsendinger' });
    expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Søk' }));
  });

  it('is drawn in small part, however long', async () => {
    open('#/innsendinger', { all: true, more: 20_000 });
    const table = await screen.findByRole('table', { name: 'Innsendinger' });
    expect(table.getAttribute('aria-rowcount')).toBe('20014');
    expect(within(table).getAllByRole('row').length).toBeLessThan(60);
  });
});

describe('the settings', () => {
  it('say what is wrong with an organisation, with the focus on the summary', async () => {
    const user = userEvent.setup();
    open('#/innstillinger');
    await user.click(await screen.findByRole('button', { name: 'Legg til organisasjon' }));
    await user.type(screen.getByLabelText('Organisasjonsnummer'), '12 34');
    await user.click(screen.getByRole('button', { name: 'Lagre organisasjonen' }));
    const summary = screen.getByRole('group', { name: 'Rett dette før du lagrer' });
    await waitFor(() => expect(document.activeElement).toBe(summary));
    await user.click(within(summary).getByRole('link', { name: /ni siffer/ }));
    expect(document.activeElement).toBe(screen.getByLabelText('Organisasjonsnummer'));
    expect(core.calls.some((one) => one.name === 'save_organisation')).toBe(false);
  });

  it('send the secret once and never show it again', async () => {
    const user = userEvent.setup();
    open('#/innstillinger');
    await user.click(await screen.findByRole('button', { name: 'Endre Ungdomslaget Fjordglimt' }));
    await user.type(screen.getByLabelText('Klienthemmelighet'), 'hemmelig');
    await user.click(screen.getByRole('button', { name: 'Lagre organisasjonen' }));
    await screen.findByText('Ungdomslaget Fjordglimt er lagret.', { selector: 'p' });
    expect(core.calls.find((one) => one.name === 'save_organisation')?.input).toMatchObject({
      id: 'org-2',
      secret: 'hemmelig',
    });
    expect(document.body.innerHTML).not.toContain('hemmelig"');
    await user.click(screen.getByRole('button', { name: 'Endre Ungdomslaget Fjordglimt' }));
    expect(screen.getByLabelText<HTMLInputElement>('Klienthemmelighet').value).toBe('');
  });

  it.each([
    [
      'label',
      { problem: 'too_long', limit: '200' },
      'Navn',
      'Teksten i «Navn» er for lang. Bruk høyst 200 tegn.',
    ],
    ['client_id', { problem: 'empty' }, 'Klient-ID', 'Fyll ut «Klient-ID».'],
    ['secret', {}, 'Klienthemmelighet', 'Det som står i «Klienthemmelighet», kan ikke brukes. Rett det og prøv igjen.'],
  ])('put what the core minds about %s at the field', async (field, args, name, reason) => {
    const user = userEvent.setup();
    open('#/innstillinger');
    await user.click(await screen.findByRole('button', { name: 'Endre Region 07' }));
    core.failNext('save_organisation', 'input_invalid', { field, ...args });
    await user.click(screen.getByRole('button', { name: 'Lagre organisasjonen' }));
    const input = screen.getByLabelText(name);
    await waitFor(() => expect(document.activeElement).toBe(input));
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const ids = input.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(document.getElementById(ids[0] ?? '')?.textContent).toBe(reason);
    expect(screen.queryByRole('alert'), 'not far from the field too').toBeNull();
  });

  it('take everything out, and in, and say what became of it', async () => {
    const user = userEvent.setup();
    open('#/innstillinger');
    await user.click(await screen.findByRole('button', { name: 'Ta ut alt' }));
    // Seen, and said.
    expect(await screen.findAllByText('Alt er lagret i filen.')).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Ta inn' }));
    const taken =
      '3 nye innsendinger er tatt inn. Det som var her fra før, er som det var. ' +
      '1 innsending sto i kø og er utkast her.';
    expect(await screen.findAllByText(taken)).toHaveLength(2);
    core.failNext('take_in', 'other_environment', { file: 'ut.json' });
    await user.click(screen.getByRole('button', { name: 'Ta inn' }));
    expect((await screen.findByRole('alert')).textContent).toContain('hører til det andre miljøet');
  });

  it('tell exactly what is wrong with a connection', async () => {
    const user = userEvent.setup();
    open('#/innstillinger');
    await user.click(
      await screen.findByRole('button', { name: 'Test tilkobling for Ungdomslaget Fjordglimt' }),
    );
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('klienthemmelighet mangler');
    expect(alert.textContent, 'it says which').toContain('Tilkoblingen ble prøvd for Ungdomslaget Fjordglimt.');
    expect(alert.closest('li')?.textContent, 'in the row that was tested').toMatch(/^\s*Ungdomslaget Fjordglimt/);
    await user.click(screen.getByRole('button', { name: 'Test tilkobling for Region 07' }));
    await screen.findByText(/Tilkoblingen virker/, { selector: 'p' });
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('the file checks', () => {
  it('give every file a verdict', async () => {
    const user = userEvent.setup();
    open('#/filer');
    await user.click(await screen.findByRole('button', { name: 'Velg filer' }));
    await screen.findByText('Klare: 1 · Med feil: 1 · Kunne ikke leses: 1');
    expect(screen.getByText('2 feil må rettes')).toBeTruthy();
    await user.click(
      screen.getByRole('button', { name: 'Åpne i veiviseren: rapport-2025-region07.json' }),
    );
    await waitFor(() => expect(router.current.page).toBe('ny'));
  });
});
