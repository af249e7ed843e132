import { render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';

import type { ImportChoices, ImportPreview, TakeImport } from '../../lib/ipc';
import { previewOf } from '../../lib/ipc/mock/import';
import { openFile } from '../../lib/state/actions';
import { problem } from '../../lib/state/problem.svelte';
import { router, TABLE } from '../../lib/state/route.svelte';
import { tableImport } from '../../lib/state/table-import.svelte';
import { undo } from '../../lib/state/undo.svelte';
import { accessibilityFindings } from '../../lib/testing/axe';
import { words } from '../../lib/words/index.svelte';
import { answer, begin, core, draft, open, user } from './testing';
import WizardPage from './WizardPage.svelte';

/** A table is opened by the button, and looks as given; each look at it is as `look` says. */
async function openTable(look: (choices: Partial<ImportChoices>) => ImportPreview = previewOf) {
  answer('open_file', () => ({ kind: 'table', preview: look({}) }));
  answer('preview_import', (input) => look((input as { choices: ImportChoices }).choices));
  await openFile();
  const page = render(WizardPage, { id: TABLE });
  await waitFor(() => expect(tableImport.working).toBe(false));
  return page;
}

const taken = () => core.calls.filter((call) => call.name === 'take_import').map((call) => call.input as TakeImport);
const settled = (): ImportPreview => ({ ...previewOf({ total_rows: 'leave_out' }), questions: [], notes: [] });

beforeEach(async () => {
  await begin();
  tableImport.preview = null;
  words.language = 'nb';
});

describe('a table from a file', () => {
  it('is shown before anything is taken in, and can be used by everyone', async () => {
    const { container } = await openTable();
    expect(router.current).toEqual({ page: 'ny', id: TABLE });
    const heading = screen.getByRole('heading', { level: 1, name: 'Tabell fra fil' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(screen.getByText('aktiviteter 2025.xlsx')).toBeTruthy();
    expect(core.drafts.size, 'nothing became a draft').toBe(0);
    expect(await accessibilityFindings(container)).toEqual([]);
  });

  it('keeps the rows until what is asked is answered, and leads to the question', async () => {
    await openTable();
    await user.click(screen.getByRole('button', { name: 'Ta inn i rapporten' }));
    const summary = screen.getByRole('group', { name: 'Radene kan ikke tas inn ennå' });
    expect(document.activeElement).toBe(summary);
    await user.click(within(summary).getByRole('link', { name: /ser ut til å være en sum/ }));
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Ja, ta med' }));
    expect(core.drafts.size).toBe(0);
    await user.click(screen.getByRole('radio', { name: 'Nei, utelat' }));
    expect(await screen.findByRole('heading', { name: '2 rader kan tas inn' })).toBeTruthy();
    expect(tableImport.choices.total_rows).toBe('leave_out');
  });

  it('asks what 6.740 means, and leaves it to the form when nobody says', async () => {
    await openTable();
    const thousands = screen.getByRole<HTMLInputElement>('radio', { name: /^Tusener: 6\.740 er 6.740$/ });
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Desimaler: 6.740 er 6,74' }).checked).toBe(false);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'La stå, og spør meg i skjemaet' }).checked).toBe(true);
    expect(screen.getByRole('img', { name: 'må rettes' }), 'its cell is marked, not by colour alone').toBeTruthy();
    await user.click(thousands);
    await waitFor(() => expect(tableImport.preview?.questions[1]?.answered).toBe(true));
    expect(tableImport.choices.numbers).toEqual([{ column: 3, reading: 'thousands' }]);
    expect(screen.queryByRole('img', { name: 'må rettes' })).toBeNull();
  });

  it('lets each column be taken for another field; a field has one column', async () => {
    await openTable();
    await user.selectOptions(screen.getByLabelText('Felt for kolonne D'), 'Timer');
    await waitFor(() => expect(tableImport.choices.columns).toEqual([{ column: 4, field: '/timer' }]));
    await user.selectOptions(screen.getByLabelText('Felt for kolonne B'), 'Timer');
    await waitFor(() => expect(tableImport.choices.columns).toEqual([{ column: 2, field: '/timer' }]));
    await user.selectOptions(screen.getByLabelText('Felt for kolonne B'), 'Ikke ta med');
    await waitFor(() => expect(tableImport.choices.columns).toEqual([{ column: 2, field: null }]));
  });

  it('confirms a column that is only like a field, and keeps the focus', async () => {
    await openTable((choices) => {
      const preview = previewOf({ ...choices, total_rows: 'leave_out' });
      const chosen = choices.columns?.some((one) => one.column === 2);
      const columns = preview.columns.map((one) =>
        one.column === 2 && !chosen ? { ...one, reason: 'similar' as const, header: 'Antall deltakere' } : one,
      );
      const args = { column: 'B', header: 'Antall deltakere', field: '/antall' };
      const asked = { kind: 'similar_column' as const, column: 2, answered: false, blocks: true, count: 2, places: [], args };
      return { ...preview, columns, questions: chosen ? [] : [asked], ready: chosen === true };
    });
    const field = screen.getByLabelText<HTMLSelectElement>('Felt for kolonne B');
    expect(field.value, 'nothing is guessed').toBe('');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getAllByText('Kolonne B, «Antall deltakere», ligner på «Antall». Er det den?').length).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: 'Ja, det er «Antall»' }));
    await waitFor(() => expect(field.value).toBe('/antall'));
    expect(document.activeElement).toBe(field);
    expect(field.getAttribute('aria-invalid')).toBeNull();
  });

  it('asks which sheet, says which are hidden, and forgets choices of another sheet', async () => {
    await openTable((choices) =>
      choices.sheet
        ? { ...settled(), sheet: choices.sheet }
        : {
            ...settled(), sheet: null, header_row: null, top: [], columns: [], rows: [], row_count: 0, ready: false,
            questions: [{ kind: 'sheet', column: null, answered: false, blocks: true, count: 2, places: [], args: {} }],
          },
    );
    const sheet = screen.getByLabelText<HTMLSelectElement>('Ark');
    expect(sheet.value).toBe('');
    expect(within(sheet).getByRole('option', { name: '2024 (skjult)' })).toBeTruthy();
    expect(screen.queryByRole('table'), 'no table of nothing').toBeNull();
    await user.selectOptions(sheet, '2024 (skjult)');
    await waitFor(() => expect(screen.getByLabelText<HTMLSelectElement>('Ark').value).toBe('2024'));
    await user.selectOptions(screen.getByLabelText('Felt for kolonne D'), 'Timer');
    await user.selectOptions(screen.getByLabelText('Ark'), '2025');
    await waitFor(() => expect(tableImport.choices).toMatchObject({ sheet: '2025', columns: [], total_rows: null }));
  });

  it('shows how a text was read, and reads it otherwise', async () => {
    const text = { encoding: 'windows1252', has_mark: false, delimiter: 'semicolon', sure: true, looks_garbled: false } as const;
    await openTable(() => ({ ...settled(), kind: 'csv', sheets: [], sheet: null, text }));
    expect(screen.getByLabelText<HTMLSelectElement>('Tegnsett').value).toBe('windows1252');
    await user.selectOptions(screen.getByLabelText('Skilletegn'), 'Tabulator');
    await waitFor(() => expect(tableImport.choices.delimiter).toBe('tab'));
    await user.selectOptions(screen.getByLabelText('Rad med overskrifter'), 'Ingen rad har overskrifter');
    await waitFor(() => expect(tableImport.choices.header_row).toBe(0));
  });

  it('says what rows of one category become', async () => {
    await openTable((choices) => ({
      ...settled(), same_category: choices.same_category ?? 'keep',
      shared_categories: [{ category: 'group_activity', rows: 3 }], shared_category_count: 1,
    }));
    expect(screen.getByText('Gruppeaktivitet: 3 rader')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: /^Én rad for hver kategori/ }));
    await waitFor(() => expect(tableImport.preview?.same_category).toBe('sum'));
  });

  it('tells what could not be read, with its place, problems first', async () => {
    const places = [{ row: 4, column: 'C', text: '#REF!' }];
    await openTable(() => ({
      ...settled(), notes: [
        { level: 'problem', kind: 'error-cell', count: 25, places, args: {} },
        { level: 'problem', kind: 'field-without-column', count: 0, places: [], args: { field: '/timer' } },
        { level: 'note', kind: 'formulas', count: 1, places, args: {} },
      ],
    }));
    expect(screen.getByText('2 ting bør du se på. De står under «Merknader».')).toBeTruthy();
    expect(screen.getByText('Ingen kolonne er valgt for «Timer», som må fylles ut.')).toBeTruthy();
    const first = screen.getByText(/^25 celler viser en feil/).closest('li');
    expect(first?.textContent).toContain('Rad 4, kolonne C');
    expect(first?.textContent).toContain('… og 24 til.');
  });

  it('calls a category as people do, also where it tells what was read', async () => {
    const places = [{ row: 4, column: 'A', text: 'GRUPPEAKTIVITET' }];
    await openTable(() => ({
      ...settled(), notes: [{ level: 'note', kind: 'label-as-value', count: 1, places, args: { value: 'group_activity' } }],
    }));
    expect(screen.getByText('Én celle er lest som «Gruppeaktivitet».')).toBeTruthy();
  });

  it('shows a name that would turn its own letters around as it is', async () => {
    await openTable(() => ({ ...settled(), file: '\u202efdp.exe.xlsx' }));
    expect(screen.getByText('\ufffdfdp.exe.xlsx')).toBeTruthy();
  });

  it('draws the first of many rows and counts the rest', async () => {
    const rows = Array.from({ length: 50 }, (_, index) => ({ rows: [index + 4], fields: { '/kategori': 'x'.repeat(300), '/antall': '1', '/timer': '2' } }));
    await openTable(() => ({ ...settled(), rows, row_count: 100_000 }));
    expect(screen.getByText(/^Viser de 50 første av 100.000 rader\. Alle tas inn\.$/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: /^100.000 rader kan tas inn$/ })).toBeTruthy();
  });

  it('says when there is nothing to take in', async () => {
    const { container } = await openTable(() => ({ ...settled(), rows: [], row_count: 0, columns: [], ready: false }));
    expect(screen.getAllByText('Ingen rader å ta inn').length).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: 'Ta inn i rapporten' }));
    expect(screen.getByRole('group', { name: 'Radene kan ikke tas inn ennå' })).toBeTruthy();
    expect(await accessibilityFindings(container)).toEqual([]);
  });

  it('keeps what is shown when a choice is refused, and says why', async () => {
    await openTable((choices) => {
      if (choices.sheet === '2024') throw { code: 'file_not_table', args: { file: 'a.xlsx', sheet: '2024' }, detail: null };
      return settled();
    });
    await user.selectOptions(screen.getByLabelText('Ark'), '2024 (skjult)');
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(tableImport.choices.sheet).toBeNull();
    expect(screen.getByRole('table', { name: 'Rader' })).toBeTruthy();
  });

  it('says so where no table is open', async () => {
    const { container } = render(WizardPage, { id: TABLE });
    expect(screen.getByRole('heading', { name: 'Ingen tabell er åpen' })).toBeTruthy();
    expect(await accessibilityFindings(container)).toEqual([]);
  });
});

describe('taking the rows in', () => {
  it('makes a draft, and undo brings the table back', async () => {
    await openTable(settled);
    await user.click(screen.getByRole('button', { name: 'Ta inn i rapporten' }));
    await waitFor(() => expect(router.current).toEqual({ page: 'ny', id: 'draft-1' }));
    expect(taken()).toMatchObject([{ choices: { into: null }, old_rows: 'keep' }]);
    expect(undo.offer?.text).toBe('2 rader er tatt inn fra aktiviteter 2025.xlsx.');
    await undo.take();
    expect(core.calls.map(({ name }) => name)).toContain('discard_draft');
    expect(router.current).toEqual({ page: 'ny', id: TABLE });
    expect(tableImport.isOpen, 'with all that was chosen').toBe(true);
  });

  it('goes into the draft that is open, which keeps its rows unless they are to go', async () => {
    const id = await draft('example');
    const wizard = await open(id);
    answer('open_file', () => ({ kind: 'table', preview: settled() }));
    answer('preview_import', () => settled());
    await user.click(screen.getByRole('button', { name: 'Hent rader fra fil' }));
    await waitFor(() => expect(router.current.id).toBe(TABLE));
    wizard.unmount();
    render(WizardPage, { id: TABLE });
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^I rapporten du arbeider med/ }).checked).toBe(true);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Behold, og legg de nye til etter' }).checked).toBe(true);
    await user.click(screen.getByRole('radio', { name: 'Bytt ut med de nye' }));
    await user.click(screen.getByRole('button', { name: 'Ta inn i rapporten' }));
    await waitFor(() => expect(router.current.id).toBe(id));
    expect(taken()).toMatchObject([{ choices: { into: id }, old_rows: 'replace' }]);
  });

  it('undone, gives the open draft back as it was', async () => {
    const id = await draft('example');
    const wizard = await open(id);
    answer('open_file', () => ({ kind: 'table', preview: settled() }));
    answer('preview_import', () => settled());
    await openFile();
    wizard.unmount();
    await tableImport.take();
    render(WizardPage, { id });
    await screen.findByRole('heading', { level: 2, name: 'Fyll ut' });
    const before = (await core.invoke('draft', id)) as { document: object };
    answer('undo_import', () => ({ ...before, document: { rapporteringsperiode: '1999' } }));
    await undo.take();
    expect(screen.getByLabelText<HTMLInputElement>('Rapporteringsperiode').value).toBe('1999');
    expect(problem.error).toBeNull();
  });

  it('can be left, and gone on with later', async () => {
    const page = await openTable(settled);
    page.unmount();
    const beginning = render(WizardPage, { id: null });
    expect(await screen.findByRole('link', { name: 'Fortsett med tabellen fra aktiviteter 2025.xlsx' })).toBeTruthy();
    beginning.unmount();
    render(WizardPage, { id: TABLE });
    await user.click(screen.getByRole('button', { name: 'Avbryt' }));
    expect(router.current).toEqual({ page: 'ny', id: null });
    expect(tableImport.isOpen).toBe(false);
    expect(taken()).toEqual([]);
  });

  it('stays with what was chosen when it fails', async () => {
    await openTable(settled);
    answer('take_import', () => {
      throw { code: 'disk_full', args: {}, detail: null };
    });
    await user.click(screen.getByRole('button', { name: 'Ta inn i rapporten' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(router.current.id).toBe(TABLE);
    expect(undo.offer).toBeNull();
  });
});
