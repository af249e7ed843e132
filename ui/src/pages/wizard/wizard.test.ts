import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';

import { announcer } from '../../lib/state/announcer.svelte';
import { router } from '../../lib/state/route.svelte';
import { session } from '../../lib/state/session.svelte';
import { undo } from '../../lib/state/undo.svelte';
import { flushUnsaved } from '../../lib/state/unsaved';
import { accessibilityFindings } from '../../lib/testing/axe';
import { RICH_FORM } from '../../lib/wizard/testing/rich-form';
import { answer, begin, cell, core, draft, open, saved, user } from './testing';
import WizardPage from './WizardPage.svelte';

beforeEach(begin);

describe('the beginning', () => {
  it('offers drafts and sources, and makes a draft only when one is chosen', async () => {
    await session.chooseOrganisation(null);
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
    await screen.findByText(/Limt inn 2 rader/);
    expect([cell('Timer, rad 1').value, cell('Antall, rad 2').value, cell('Timer, rad 2').value]).toEqual([
      '11.1',
      '2',
      '6 740',
    ]);
    const more = { getData: (kind: string) => (kind === 'text/plain' ? '1\t2\t3\n' : '') };
    await fireEvent.paste(target, { clipboardData: more });
    const leftOver = '1 kolonne fikk ikke plass og ble ikke limt inn.';
    expect((await screen.findByText(leftOver)).dataset.color).toBe('warning');
    expect(announcer.text, 'and it is said aloud').toContain(leftOver);
    await user.keyboard('{Control>}z{/Control}');
    expect(screen.queryByText(leftOver), 'undone, it is said no more').toBeNull();
    expect(cell('Timer, rad 1').value).toBe('11.1');
    await fireEvent.paste(target, { clipboardData: more });
    await screen.findByText(/Limt inn/);
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
