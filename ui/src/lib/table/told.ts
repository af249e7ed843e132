/** What is said of a table: its questions, notes and places in words, and where each is answered. */
import type { FormSpec, ImportColumn, ImportNote, ImportPlace, ImportPreview, ImportQuestion } from '../ipc';
import { fieldAt } from '../wizard/form';
import { readable } from '../wizard/reading';
import { formatDecimal, local, t } from '../words/index.svelte';

/** A file's name with every mark shown that would turn its letters around: `gpj.exe` is no picture. */
export function plainName(name: string): string {
  return name.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}

/** The name of a field of the rows by its pointer; the pointer itself where there is none. */
export function fieldName(preview: ImportPreview, pointer: string): string {
  const field = preview.fields.find((known) => known.field === pointer);
  return field ? local(field.label) : pointer;
}

function argsOf(preview: ImportPreview, { args, count }: ImportQuestion | ImportNote) {
  const { field, ...rest } = args;
  return { ...rest, count, ...(field === undefined ? {} : { field: fieldName(preview, field) }) };
}

export function questionText(preview: ImportPreview, question: ImportQuestion): string {
  return t(`import-question-${question.kind}`, argsOf(preview, question));
}

/** A note in words; the value of a field as people call it. */
export function noteText(preview: ImportPreview, note: ImportNote, form: FormSpec | null): string {
  const args = argsOf(preview, note);
  const { field, value } = note.args;
  if (value === undefined) return t(`import-note-${note.kind}`, args);
  return t(`import-note-${note.kind}`, { ...args, value: valueText(preview, form, field ?? category(preview, form), value) });
}

function category({ table }: ImportPreview, form: FormSpec | null): string | null {
  const key = form?.roles.tables.find((one) => one.pointer === table)?.category;
  return key == null ? null : `/${key}`;
}

function valueText({ table }: ImportPreview, form: FormSpec | null, field: string | null, text: string): string {
  const known = form && field !== null && fieldAt(form, `${table}/0${field}`);
  return known ? readable(known, text) : text;
}

/** "Rad 4, kolonne C"; a place without a row is a column. */
export function placeText({ row, column }: ImportPlace): string {
  if (column === null) return t('table-place-row', { row: String(row) });
  if (row === 0) return t('table-place-column', { column });
  return t('table-place-cell', { row: String(row), column });
}

/** The DOM id of what a question is answered with. */
export function answerId(question: Pick<ImportQuestion, 'kind' | 'column'>): string {
  switch (question.kind) {
    case 'sheet':
      return 'table-sheet';
    case 'header_row':
      return 'table-header-row';
    case 'total_rows':
      return 'table-total-rows';
    case 'hidden_rows':
      return 'table-hidden-rows';
    case 'ambiguous_numbers':
      return `table-numbers-${question.column ?? 0}`;
    default:
      return columnId(question.column ?? 0);
  }
}

/** The DOM id of the field that a column is taken for. */
export function columnId(column: number): string {
  return `table-column-${column}`;
}

/** Where on the page a question is answered, from the top: the file, its columns, its rows. */
function placeOnPage({ kind, column }: ImportQuestion): number {
  if (kind === 'sheet' || kind === 'header_row') return 0;
  return kind === 'total_rows' || kind === 'hidden_rows' ? Infinity : (column ?? 0);
}

/** Questions that keep the rows from being taken over, in the order of the page. */
export function openQuestions(preview: ImportPreview): ImportQuestion[] {
  return preview.questions
    .filter((question) => question.blocks && !question.answered)
    .toSorted((one, other) => (placeOnPage(one) < placeOnPage(other) ? -1 : Number(placeOnPage(one) > placeOnPage(other))));
}

/** What is asked about a column, unless it is how its figures are read. */
export function askedOf(preview: ImportPreview, column: ImportColumn): ImportQuestion | undefined {
  return preview.questions.find(
    (question) => question.column === column.column && question.kind !== 'ambiguous_numbers',
  );
}

/** Whether a column is waiting for an answer: asked about itself, or one of several for a field. */
export function isUndecided(preview: ImportPreview, column: ImportColumn): boolean {
  if (column.reason === 'chosen') return false;
  if (askedOf(preview, column)) return true;
  return preview.questions.some(
    ({ kind, args }) => kind === 'several_columns' && (args['columns'] ?? '').split(', ').includes(column.letters),
  );
}

/** Both readings of a figure such as `6.740`, as people write them; null for any other text. */
export function bothReadings(text: string): { thousands: string; decimal: string } | null {
  const parts = /^([-−]?\d{1,3})[.,](\d{3})$/.exec(text.trim());
  if (!parts) return null;
  const whole = (parts[1] ?? '').replace('−', '-');
  const rest = parts[2] ?? '';
  return { thousands: formatDecimal(whole + rest), decimal: formatDecimal(`${whole}.${rest}`) };
}

/** Cells that have to be put right, as `row column`. */
export function flaggedCells(preview: ImportPreview): Set<string> {
  const told = [
    ...preview.notes.filter((note) => note.level === 'problem'),
    ...preview.questions.filter((question) => question.kind === 'ambiguous_numbers' && !question.answered),
  ];
  return new Set(told.flatMap(({ places }) => places.map(({ row, column }) => `${row} ${column ?? ''}`)));
}
