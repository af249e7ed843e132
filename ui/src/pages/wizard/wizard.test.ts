import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';

import { useBackend, type CommandName, type State } from '../../lib/ipc';
import { MockCore } from '../../lib/ipc/mock';
import { announcer } from '../../lib/state/announcer.svelte';
import { router } from '../../lib/state/route.svelte';
import { session } from '../../lib/state/session.svelte';
import { undo } from '../../lib/state/undo.svelte';
import { flushUnsaved } from '../../lib/state/unsaved';
import { accessibilityFindings } from '../../lib/testing/axe';
import { RICH_FORM } from '../../lib/wizard/testing/rich-form';
import WizardPage from './WizardPage.svelte';

let core: MockCore;
let user: ReturnType<typeof userEvent.setup>;

/** Answers a command otherwise than the imitation does. */
function answer(name: CommandName, with_: (input: unknown) => unknown): void {
  const invoke = core.invoke.bind(core);
  core.invoke = async (asked, input) => (asked === name ? with_(input) : invoke(asked, input));
}

async function draft(from: 'blank' | 'example' = 'blank'): Promise<string> {
  const view = (await core.invoke('new_draft', { from })) as { submission: { id: string } };
  return view.submission.id;
}

async function open(id: string, step: 'Grunnlag' | 'Fyll ut' = 'Fyll ut') {
  const page = render(WizardPage, { id });
  await screen.findByRole('heading', { level: 2, name: 'Grunnlag' });
  if (step === 'Fyll ut') {
    await user.click(screen.getByRole('button', { name: 'Neste' }));
    await screen.findByRole('heading', { level: 2, name: 'Fyll ut' });
  }
  return page;
}

const cell = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const steps = () => [...screen.getByRole('navigation', { name: 'Stegene i innsendingen' }).querySelectorAll('li')];
/** The steps that have a tick. */
const passed = () =>
  steps().flatMap((step) => (step.querySelector('.mark svg') ? [step.textContent?.trim() ?? ''] : []));
const saved = () => {
  const last = core.calls.findLast((call) => call.name === 'save_draft');
  return last?.input as { document: Record<string, unknown>; step: string; acknowledged: string[] };
};

beforeEach(async () => {
  core = new MockCore();
  useBackend(core);
  user = userEvent.setup();
  undo.dismiss();
  router.replace('ny');
  await session.load();
});

describe('the beginning', () => {
  it('offers drafts and sources, and makes a draft only when one is chosen', async () => {
    const { container } = render(WizardPage, { id: null });
    expect(await screen.findByRole('link', { name: /^Fortsett på rapporten for 20\d\d/ })).toBeTruthy();
    expect(await accessibilityFindings(container)).toEqual([]);
    expect(core.drafts.size).toBe(0);
    await user.click(screen.getByRole('button', { name: /^Prøv med et eksempel/ }));
    await waitFor(() => expect(router.current.id).toBe('draft-1'));
  });

  it('puts the focus on the step that was begun, and on the page when the draft is put away', async () => {
    const { rerender } = render(WizardPage, { id: null });
    const source = await screen.findByRole('button', { name: /^Tom rapport/ });
    await user.click(source);
    await waitFor(() => expect(router.current.id).toBe('draft-1'));
    await rerender({ id: 'draft-1' });
    const step = await screen.findByRole('heading', { level: 2, name: 'Grunnlag' });
    await waitFor(() => expect(document.activeElement).toBe(step));
    await user.click(screen.getByRole('button', { name: 'Legg bort utkastet' }));
    await waitFor(() => expect(router.current.id).toBeNull());
    await rerender({ id: null });
    const page = await screen.findByRole('heading', { level: 1, name: 'Ny innsending' });
    await waitFor(() => expect(document.activeElement).toBe(page));
  });

  it('shows the figures of an earlier report beside the empty fields, never in them', async () => {
    const view = (await core.invoke('new_draft', { from: 'earlier', id: core.rows.find((row) => row.state === 'accepted')?.id })) as {
      submission: { id: string };
    };
    await open(view.submission.id);
    expect(screen.getByText('Sist: 2025')).toBeTruthy();
    expect(cell('Rapporteringsperiode').value).toBe('');
  });
});

describe('filling in', () => {
  it('saves each keystroke, and comes back to the same step', async () => {
    const id = await draft();
    const { unmount } = await open(id);
    await user.type(cell('Timer, rad 1'), 'seks');
    await flushUnsaved();
    expect(saved(), 'wrong text as typed').toMatchObject({
      step: 'fill_in',
      document: { aktiviteter: [{ timer: 'seks' }] },
    });
    expect(screen.getByText(/^Lagret/)).toBeTruthy();
    unmount();
    render(WizardPage, { id });
    await screen.findByRole('heading', { level: 2, name: 'Fyll ut' });
    expect(cell('Timer, rad 1').value).toBe('seks');
  });

  it('asks which number was meant, and writes the answer', async () => {
    await open(await draft());
    await user.type(cell('Timer, rad 1'), '6.740{Enter}');
    await screen.findByText(/Mente du/);
    expect(cell('Timer, rad 1').getAttribute('aria-invalid')).toBe('true');
    const described = cell('Timer, rad 1').getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toContain('Mente du');
    await user.click(screen.getByRole('button', { name: '6,74' }));
    expect(cell('Timer, rad 1').value).toBe('6,74');
    await waitFor(() => expect(screen.queryByText(/Mente du/)).toBeNull());
  });

  it('works like a sheet by the keys', async () => {
    await open(await draft('example'));
    cell('Kategori, rad 1').focus();
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(cell('Antall, rad 1'));
    await user.keyboard('{Enter}');
    expect(document.activeElement, 'the spare row').toBe(cell('Antall, rad 2'));
    await user.keyboard('12{ArrowDown}');
    expect(document.activeElement, 'a row was made, and a new spare one').toBe(cell('Antall, rad 3'));
    await user.keyboard('{Control>}{Home}{/Control}');
    expect(document.activeElement).toBe(cell('Kategori, rad 1'));
    await user.keyboard('{Control>}{End}{/Control}{ArrowUp}{ArrowRight}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Fjern rad 2' }));
  });

  it('takes a block from the clipboard', async () => {
    await open(await draft('example'));
    const target = cell('Antall, rad 1');
    const clipboardData = { getData: (kind: string) => (kind === 'text/plain' ? '1\t11.1\n2\t6 740\n' : '') };
    await fireEvent.paste(target, { clipboardData });
    expect([cell('Timer, rad 1').value, cell('Antall, rad 2').value, cell('Timer, rad 2').value]).toEqual([
      '11.1',
      '2',
      '6 740',
    ]);
    expect(screen.getByText(/Limt inn 2 rader/)).toBeTruthy();
    const more = { getData: (kind: string) => (kind === 'text/plain' ? '1\t2\t3\n' : '') };
    await fireEvent.paste(target, { clipboardData: more });
    const leftOver = '1 kolonne fikk ikke plass og ble ikke limt inn.';
    expect(screen.getByText(leftOver).dataset.color).toBe('warning');
    expect(announcer.text, 'and it is said aloud').toContain(leftOver);
    await user.keyboard('{Control>}z{/Control}');
    expect(screen.queryByText(leftOver), 'undone, it is said no more').toBeNull();
    expect(cell('Timer, rad 1').value).toBe('11.1');
    await fireEvent.paste(target, { clipboardData: more });
    await user.type(cell('Rapporteringsperiode'), '6');
    expect(screen.queryByText(/Limt inn/), 'nor after another change').toBeNull();
  });

  it('removes a row, and brings it back', async () => {
    await open(await draft('example'));
    await user.click(screen.getByRole('button', { name: 'Fjern rad 1' }));
    expect(cell('Antall, rad 1').value).toBe('');
    expect(undo.offer?.text).toBe('Raden er fjernet.');
    await undo.take();
    await waitFor(() => expect(cell('Antall, rad 1').value).toBe('842'));
  });

  it('takes no row back after the form was left', async () => {
    await open(await draft('example'));
    await user.click(screen.getByRole('button', { name: 'Fjern rad 1' }));
    await user.click(screen.getByRole('button', { name: 'Neste' }));
    await screen.findByRole('heading', { level: 2, name: 'Kontroller' });
    expect(undo.offer).toBeNull();
  });

  it('undoes and does again over the whole form', async () => {
    await open(await draft('example'));
    await user.clear(cell('Timer, rad 1'));
    await user.type(cell('Timer, rad 1'), '5');
    await user.type(cell('Rapporteringsperiode'), '6');
    await user.keyboard('{Control>}z{/Control}');
    expect(cell('Rapporteringsperiode').value).toBe('2025');
    await user.keyboard('{Control>}z{/Control}');
    expect(cell('Timer, rad 1').value).toBe('6740');
    await waitFor(() => expect(document.activeElement).toBe(cell('Timer, rad 1')));
    await user.keyboard('{Control>}y{/Control}');
    expect(cell('Timer, rad 1').value).toBe('5');
  });

  it('draws only what is in sight of five thousand rows, and numbers them rightly', async () => {
    const id = await draft('example');
    const view = core.drafts.get(id);
    if (view) view.document = { aktiviteter: Array.from({ length: 5000 }, (_, n) => ({ kategori: `k${n}` })) };
    await open(id);
    const table = screen.getByRole('table', { name: 'Aktiviteter' });
    expect(table.getAttribute('aria-rowcount'), 'heading, rows and the spare one').toBe('5002');
    expect(within(table).getAllByRole('combobox').length).toBeLessThan(60);
    cell('Kategori, rad 1').focus();
    await user.keyboard('{Control>}{End}{/Control}{ArrowUp}');
    await waitFor(() => expect(document.activeElement).toBe(cell('Timer, rad 5000')));
    expect(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')).toBe('5001');
  });

  it('draws another rule pack: nested groups, two tables, every kind of field', async () => {
    answer('form', () => RICH_FORM);
    const id = await draft();
    const view = core.drafts.get(id);
    if (view) view.document = { avsender: { steder: { $json: '"overalt"' } }, tiltak: [{ type: 'leir', apent: true }] };
    const { container } = await open(id);
    expect(cell('Gate')).toBeTruthy();
    expect(screen.getByRole('group', { name: /^Adresse/ })).toBeTruthy();
    expect(screen.getByText('"overalt"'), 'what the form cannot show is shown as it stands').toBeTruthy();
    expect(cell('Omfang – Deltakere, rad 1').value).toBe('');
    expect(cell('Åpent for alle, rad 1').value).toBe('true');
    await user.selectOptions(cell('Type, rad 2'), 'Kurs');
    await user.click(screen.getByRole('radio', { name: 'Nei' }));
    expect(await accessibilityFindings(container)).toEqual([]);
    await flushUnsaved();
    expect(saved().document).toMatchObject({
      frivillige: false,
      avsender: { steder: { $json: '"overalt"' } },
      tiltak: [{ type: 'leir', apent: true }, { type: 'kurs' }],
    });
  });
});

describe('checking', () => {
  it('says one verdict, and leads to the very cell', async () => {
    await open(await draft('example'));
    await user.clear(cell('Timer, rad 1'));
    await user.type(cell('Timer, rad 1'), 'seks');
    await user.click(screen.getByRole('button', { name: 'Neste' }));
    expect(await screen.findByText('1 feil må rettes')).toBeTruthy();
    expect(screen.getByText('Regelsett bufdir_2025_v2, kontrollert uten nett')).toBeTruthy();
    await user.click(screen.getByRole('link', { name: /Timer i rad 1/ }));
    await waitFor(() => expect(document.activeElement).toBe(cell('Timer, rad 1')));
  });

  it('puts Bufdir’s answer beside its own, and points out a difference', async () => {
    await open(await draft('example'));
    await user.click(screen.getByRole('button', { name: 'Neste' }));
    answer('check_online', () => ({
      is_valid: false,
      errors: ['Period is closed.'],
      warnings: [],
      agrees: false,
      checked_at: '2026-03-26T10:00:00Z',
    }));
    await user.click(await screen.findByRole('button', { name: 'Spør øvelsesserveren' }));
    expect(await screen.findByText('Period is closed.')).toBeTruthy();
    expect(screen.getByText('De to kontrollene sier ikke det samme')).toBeTruthy();
  });
});

async function toReview(id: string) {
  const page = await open(id);
  await user.click(screen.getByRole('button', { name: 'Neste' }));
  await screen.findByRole('heading', { level: 2, name: 'Kontroller' });
  await user.click(screen.getByRole('button', { name: 'Neste' }));
  await screen.findByRole('heading', { level: 2, name: 'Se over og send' });
  return page;
}

describe('sending', () => {
  it('is blocked by a warning that nobody acknowledged, and says where', async () => {
    const { container } = await toReview(await draft('example'));
    await user.click(screen.getByRole('button', { name: 'Send inn' }));
    const summary = await screen.findByRole('group', { name: /Rapporten er ikke sendt/ });
    expect(document.activeElement).toBe(summary);
    expect(await accessibilityFindings(container)).toEqual([]);
    await user.click(within(summary).getByRole('link'));
    expect(document.activeElement).toBe(screen.getByRole('checkbox'));
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
    await user.click(screen.getByRole('checkbox'));
    await user.click(screen.getByRole('button', { name: 'Send inn' }));
    expect(await screen.findByText(`bufdir_ref_20260326_${id}`)).toBeTruthy();
    const sentAt = core.calls.findIndex((call) => call.name === 'send');
    expect(core.calls.slice(sentAt).some((call) => call.name === 'save_draft')).toBe(false);
    expect(core.calls.filter((call) => call.name === 'send')).toHaveLength(1);
  });

  it('cannot be pressed twice', async () => {
    await toReview(await draft('example'));
    await user.click(screen.getByRole('checkbox'));
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
    await user.click(screen.getByRole('checkbox'));
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
    expect(await screen.findByRole('heading', { level: 2, name: 'Rapporten venter i kø' })).toBeTruthy();
    const why = screen.getByRole('heading', { level: 3, name: 'Derfor venter den' }).parentElement;
    expect(why?.querySelector('.ds-alert')?.getAttribute('data-color'), 'waiting is no failure').toBe('warning');
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

it('puts a draft away, and brings it back', async () => {
  const id = await draft('example');
  await open(id, 'Grunnlag');
  await user.click(screen.getByRole('button', { name: 'Legg bort utkastet' }));
  await waitFor(() => expect(core.rows.some((row) => row.id === id)).toBe(false));
  await undo.take();
  expect(core.rows.some((row) => row.id === id)).toBe(true);
  expect(router.current.id).toBe(id);
});

it('says it when saving fails, and keeps what was typed', async () => {
  await open(await draft());
  core.failNext('save_draft', 'disk_full');
  await user.type(cell('Rapporteringsperiode'), '2');
  expect(await screen.findByText('Ikke lagret')).toBeTruthy();
  expect(screen.getByRole('alert')).toBeTruthy();
  expect(cell('Rapporteringsperiode').value).toBe('2');
  await user.click(screen.getByRole('button', { name: 'Prøv igjen' }));
  expect(await screen.findByText(/^Lagret/)).toBeTruthy();
});

it('keeps what could not be saved when the page is left and come back to', async () => {
  const id = await draft();
  const { unmount } = await open(id);
  answer('save_draft', () => {
    throw { code: 'disk_full', args: {}, detail: null };
  });
  await user.type(cell('Timer, rad 1'), '7');
  unmount();
  await new Promise((resolve) => setTimeout(resolve, 20));
  render(WizardPage, { id });
  await screen.findByRole('heading', { level: 2, name: 'Fyll ut' });
  expect(cell('Timer, rad 1').value).toBe('7');
  expect(screen.getByText('Ikke lagret'), 'and it still says so').toBeTruthy();
});
