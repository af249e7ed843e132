import { screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';

import type { State } from '../../lib/ipc';
import { router } from '../../lib/state/route.svelte';
import { accessibilityFindings } from '../../lib/testing/axe';
import { answer, begin, cell, core, draft, open, passed, saved, steps, toReview, user } from './testing';

beforeEach(begin);

describe('sending', () => {
  it('is blocked by a warning that nobody acknowledged, and says where', async () => {
    const { container } = await toReview(await draft('example'));
    await user.click(screen.getByRole('button', { name: 'Send inn' }));
    const summary = await screen.findByRole('group', { name: /Rapporten er ikke sendt/ });
    expect(document.activeElement).toBe(summary);
    expect(await accessibilityFindings(container)).toEqual([]);
    await user.click(within(summary).getByRole('link'));
    expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: /^Jeg har sett dette/ }));
    expect(core.calls.some((call) => call.name === 'send')).toBe(false);
  });

  it('is blocked by the number of another organisation until somebody says that it was seen', async () => {
    const id = await draft('example');
    const view = core.drafts.get(id);
    if (view) Object.assign(view, { organisation_id: 'org-2' });
    await open(id);
    await user.click(screen.getByRole('button', { name: 'Neste' }));
    await screen.findByRole('heading', { level: 2, name: 'Kontroller' });
    const words = /I rapporten står organisasjonsnummer 912345678, men Ungdomslaget Fjordglimt har 123456785/;
    expect(screen.getByText(words), 'where the report is checked').toBeTruthy();
    expect(passed(), 'what is amiss has no tick').not.toContain('Grunnlag');
    await user.click(screen.getByRole('button', { name: 'Neste' }));
    expect(await screen.findByText(words), 'and where it is sent').toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: /^Jeg har sett dette/ }));
    await user.click(screen.getByRole('button', { name: 'Send inn' }));
    const summary = await screen.findByRole('group', { name: /Rapporten er ikke sendt/ });
    await user.click(within(summary).getByRole('link'));
    const tick = screen.getByRole('checkbox', { name: /organisasjonsnummeret i rapporten er et annet/ });
    expect(document.activeElement).toBe(tick);
    expect(core.calls.some((call) => call.name === 'send')).toBe(false);
    await user.click(tick);
    expect(passed()).toContain('Grunnlag');
    await user.click(screen.getByRole('button', { name: 'Send inn' }));
    await screen.findByText(`bufdir_ref_20260326_${id}`);
    expect(saved().acknowledged).toContain('organisation-differs /organisasjonsnummer 912345678 123456785');
  });

  it('says what is wrong at the top of the review, errors first where it was blocked', async () => {
    const id = await draft('example');
    await open(id);
    await user.clear(cell('Timer, rad 1'));
    await user.type(cell('Timer, rad 1'), 'seks');
    await user.click(screen.getByRole('button', { name: 'Neste' }));
    await user.click(await screen.findByRole('button', { name: 'Neste' }));
    await screen.findByRole('heading', { level: 2, name: 'Se over og send' });
    expect(await screen.findByRole('heading', { level: 3, name: '1 feil må rettes' })).toBeTruthy();
    expect(passed(), 'a step with errors is not done').toEqual(['Grunnlag']);
    await user.click(screen.getByRole('button', { name: 'Send inn' }));
    const links = within(await screen.findByRole('group', { name: /Rapporten er ikke sendt/ })).getAllByRole('link');
    expect(links[0]?.textContent).toContain('Timer i rad 1');
    expect(links.at(-1)?.textContent).toContain('Kryss av');
    await user.click(screen.getByRole('link', { name: 'Se hva som må rettes' }));
    expect(await screen.findByRole('heading', { level: 2, name: 'Kontroller' })).toBeTruthy();
  });

  it('tells the change against the earlier report, in the cells and in the sum', async () => {
    const id = await draft('example');
    const view = core.drafts.get(id);
    const row = (view?.document.aktiviteter as Record<string, unknown>[])[0];
    if (view) view.earlier = { aktiviteter: [{ ...row, timer: '6500', antall: '900' }] };
    await toReview(id);
    expect(screen.getAllByText('Sist: 6 500 (+240)'), 'the cell and the sum').toHaveLength(2);
    expect(screen.getAllByText(/^Sist: 900 \(.58\)$/)).toHaveLength(2);
  });

  it('gives a receipt, and saves nothing over it', async () => {
    const id = await draft('example');
    await toReview(id);
    await user.click(screen.getByRole('checkbox', { name: /^Jeg har sett dette/ }));
    await user.click(screen.getByRole('button', { name: 'Send inn' }));
    expect(await screen.findByText(`bufdir_ref_20260326_${id}`)).toBeTruthy();
    const sentAt = core.calls.findIndex((call) => call.name === 'send');
    expect(core.calls.slice(sentAt).some((call) => call.name === 'save_draft')).toBe(false);
    expect(core.calls.filter((call) => call.name === 'send')).toHaveLength(1);
  });

  it('cannot be pressed twice', async () => {
    await toReview(await draft('example'));
    await user.click(screen.getByRole('checkbox', { name: /^Jeg har sett dette/ }));
    let sends = 0;
    answer('send', () => {
      sends += 1;
      return new Promise(() => undefined);
    });
    await user.click(screen.getByRole('button', { name: 'Send inn' }));
    await user.click(await screen.findByRole('button', { name: 'Sender rapporten …' }));
    expect(sends).toBe(1);
  });

  async function sendEndingIn(state: State, more: object = {}) {
    const id = await draft('example');
    await toReview(id);
    await user.click(screen.getByRole('checkbox', { name: /^Jeg har sett dette/ }));
    answer('send', async () => {
      const row = core.rows.find((one) => one.id === id);
      Object.assign(row ?? {}, { state, ...more });
      return core.invoke('submission', id);
    });
    await user.click(screen.getByRole('button', { name: 'Send inn' }));
    return id;
  }

  it('says why it waits in the queue, and lets it be taken back', async () => {
    await sendEndingIn('queued', { waiting_for: { code: 'wrong_credentials', args: {}, detail: 'invalid_client' } });
    const title = await screen.findByRole('heading', { level: 2, name: 'Rapporten venter i kø' });
    await waitFor(() => expect(document.activeElement).toBe(title));
    expect(screen.getByText('Den sendes når du velger Send nå.')).toBeTruthy();
    const why = screen.getByRole('heading', { level: 3, name: 'Derfor venter den' }).parentElement;
    expect(why?.textContent).toContain('godtok ikke klient-ID og klienthemmelighet');
    expect(screen.queryByRole('alert'), 'waiting is no failure').toBeNull();
    expect(screen.getByRole('button', { name: 'Send nå' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ta tilbake' }));
    expect(await screen.findByRole('button', { name: 'Send inn' }), 'a draft again, where it was').toBeTruthy();
  });

  it('says that Bufdir did not take it in, and offers to correct it', async () => {
    await sendEndingIn('refused');
    expect(await screen.findByRole('heading', { level: 2, name: 'Øvelsesserveren tok ikke imot rapporten' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Rett og send på nytt' }));
    await waitFor(() => expect(router.current.id).toBe('draft-2'));
  });

  it('says calmly when nobody knows', async () => {
    const id = await sendEndingIn('in_doubt', { reference_id: null });
    const title = await screen.findByRole('heading', { level: 2, name: 'Vi vet ikke om rapporten kom fram' });
    await waitFor(() => expect(document.activeElement).toBe(title));
    expect(core.rows.find((row) => row.id === id)?.state).toBe('in_doubt');
    expect(passed(), 'a step that is not known to be done has no tick').toEqual(['Grunnlag', 'Fyll ut', 'Kontroller']);
    expect(steps().at(-1)?.textContent, 'no receipt is promised').toContain('Utfall');
    await user.click(screen.getByRole('checkbox'));
    await user.type(screen.getByRole('textbox', { name: 'Hvordan vet du det?' }), 'Ringte');
    await user.click(screen.getByRole('button', { name: 'Legg i kø på nytt' }));
    const queued = await screen.findByRole('heading', { level: 2, name: 'Rapporten venter i kø' });
    await waitFor(() => expect(document.activeElement, 'the focus stays with what is told').toBe(queued));
  });

  it('gets the status beside the receipt', async () => {
    const id = await sendEndingIn('received', { reference_id: 'bufdir_ref_1' });
    await user.click(await screen.findByRole('button', { name: 'Hent status' }));
    await waitFor(() => expect(core.calls.some((call) => call.name === 'refresh_status' && call.input === id)).toBe(true));
    expect(await screen.findByText(/^(Status er hentet|Ny status)/)).toBeTruthy();
  });
});
