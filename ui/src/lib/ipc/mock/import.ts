import type { DraftView, ImportChoices, ImportPreview, ImportQuestion, ImportTaken, Pasted } from '../bindings';

const same = (nb: string, en = nb) => ({ nb, nn: nb, en });

/** A workbook with a title above the headers, a figure of two readings, and a sum at its foot. */
export function previewOf(choices: Partial<ImportChoices> = {}): ImportPreview {
  const answered = choices.total_rows != null;
  const taken = choices.total_rows === 'take';
  const fieldOf = (number: number, field: string | null) => {
    const chosen = choices.columns?.findLast((one) => one.column === number);
    return chosen ? chosen.field : field;
  };
  const foot = { row: 6, column: null, text: 'Sum 131 6,740' };
  const total: ImportQuestion = {
    kind: 'total_rows',
    column: null,
    answered,
    blocks: true,
    count: 1,
    places: [foot],
    args: {},
  };
  const ambiguous: ImportQuestion = {
    kind: 'ambiguous_numbers',
    column: 3,
    answered: (choices.numbers ?? []).length > 0,
    blocks: false,
    count: 1,
    places: [{ row: 4, column: 'C', text: '6.740' }],
    args: { column: 'C', field: '/timer' },
  };
  const column = (number: number, header: string, field: string | null, examples: string[]) => ({
    column: number,
    letters: 'ABCD'.charAt(number - 1),
    header,
    hidden: false,
    field: fieldOf(number, field),
    reason: choices.columns?.some((one) => one.column === number)
      ? ('chosen' as const)
      : field
        ? ('header' as const)
        : ('none' as const),
    values: examples.length,
    examples,
  });
  const field = (key: string, label: string, english: string, number: number) => ({
    field: `/${key}`,
    label: same(label, english),
    required: true,
    is_number: number > 1,
    column: [1, 2, 3, 4].find((one) => fieldOf(one, [null, '/kategori', '/antall', '/timer'][one] ?? null) === `/${key}`) ?? null,
  });
  return {
    import_id: 'import-1',
    file: 'aktiviteter 2025.xlsx',
    kind: 'xlsx',
    payload_version: 'bufdir_2025_v2',
    tables: [{ pointer: '/aktiviteter', label: same('Aktiviteter', 'Activities') }],
    table: '/aktiviteter',
    text: null,
    sheets: [
      { name: '2025', hidden: false, empty: false },
      { name: '2024', hidden: true, empty: false },
    ],
    sheet: '2025',
    header_row: 3,
    top: [
      { row: 1, cells: ['Aktiviteter 2025'] },
      { row: 3, cells: ['Kategori', 'Antall', 'Timer', 'Merknad'] },
      { row: 4, cells: ['Individuell oppfølging', '84', '6.740', ''] },
      { row: 5, cells: ['Gruppeaktivitet', '47', '12,5', 'Vår og høst'] },
      { row: 6, cells: ['Sum', '131', '6752,5', ''] },
    ],
    fields: [
      field('kategori', 'Kategori', 'Category', 1),
      field('antall', 'Antall', 'Count', 2),
      field('timer', 'Timer', 'Hours', 3),
    ],
    columns: [
      column(1, 'Kategori', '/kategori', ['Individuell oppfølging', 'Gruppeaktivitet', 'Sum']),
      column(2, 'Antall', '/antall', ['84', '47', '131']),
      column(3, 'Timer', '/timer', ['6.740', '12,5', '6752,5']),
      column(4, 'Merknad', null, ['Vår og høst']),
    ],
    rows: [
      { rows: [4], fields: { '/kategori': 'individual_mentoring', '/antall': '84', '/timer': '6.740' } },
      { rows: [5], fields: { '/kategori': 'group_activity', '/antall': '47', '/timer': '12,5' } },
      ...(taken ? [{ rows: [6], fields: { '/kategori': 'Sum', '/antall': '131', '/timer': '6752,5' } }] : []),
    ],
    row_count: taken ? 3 : 2,
    totals: { rows: 2, count: '131', hours: '12.5', unreadable_rows: 1, by_category: [] },
    same_category: choices.same_category ?? 'keep',
    shared_categories: [],
    shared_category_count: 0,
    questions: [total, ambiguous],
    notes: [
      {
        level: 'note',
        kind: 'column-left-out',
        count: 1,
        places: [{ row: 0, column: 'D', text: 'Merknad' }],
        args: {},
      },
      { level: 'note', kind: 'hidden-sheets', count: 0, places: [], args: { sheets: '2024' } },
    ],
    ready: answered,
  };
}

/** The same rows, taken over. */
export function takenOf(draft: DraftView, isNew: boolean): ImportTaken {
  return { draft, is_new: isNew, row_count: previewOf().row_count };
}

/** The cells of what was copied, for plain cases: the core reads the rest. */
export function pastedOf({ html, text }: Pasted): string[][] {
  const table = new DOMParser().parseFromString(html ?? '', 'text/html').querySelector('table');
  if (table) return [...table.rows].map((row) => [...row.cells].map((cell) => (cell.textContent ?? '').trim()));
  const lines = (text ?? '').replace(/\r?\n$/, '').split(/\r?\n/);
  return lines.map((line) => line.split('\t'));
}
