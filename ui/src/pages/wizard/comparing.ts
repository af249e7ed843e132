// What is told of a correction and of the years before, in the reader's words.

import type { FarFigure, FieldChange, FigureChange, FormSpec, RowChange } from '../../lib/ipc';
import { columnLabel, columnsOf, fieldAt, labelPath, tableRole, wordsOf } from '../../lib/wizard/form';
import { below, segments } from '../../lib/wizard/pointer';
import { readable } from '../../lib/wizard/reading';
import { textOf } from '../../lib/wizard/document';
import { formatDecimal, t, words } from '../../lib/words/index.svelte';

/** A change as it is shown: what it is called, and what it said and says. */
export interface ShownChange {
  label: string;
  before: string | null;
  now: string | null;
  difference: string | null;
}

/** `+240`, `−36`; null where there is no difference to tell. */
export function signed(difference: string | null): string | null {
  if (difference === null || difference === '0') return null;
  const text = formatDecimal(difference);
  return difference.startsWith('-') ? text : `+${text}`;
}

function shown(form: FormSpec, pointer: string, change: FieldChange, label: string): ShownChange {
  const field = fieldAt(form, pointer);
  const text = (value: unknown) => {
    if (value === undefined || value === null) return null;
    if (!field) return textOf(value);
    // A figure comes from the payload: it has one notation, and a decimal comma.
    return field.input.kind === 'number'
      ? formatDecimal(textOf(value).replace(',', '.'))
      : readable(field, value);
  };
  return {
    label,
    before: text(change.before),
    now: text(change.now),
    difference: signed(change.difference),
  };
}

/** A field outside the tables: "Kontaktperson, Navn". */
export function shownField(form: FormSpec, change: FieldChange): ShownChange {
  const label = labelPath(form, change.pointer, words.language, String);
  return shown(form, change.pointer, change, label || t('wizard-whole-report'));
}

/** A cell of a row of a table, by the column's name. */
export function shownCell(form: FormSpec, table: string, change: FieldChange): ShownChange {
  const keys = segments(change.pointer);
  const field = fieldAt(form, table);
  const columns = field?.input.kind === 'table' ? columnsOf(field.input.columns) : [];
  const column = columns.find((one) => one.path.join('/') === keys.join('/'));
  const label = column ? columnLabel(column, words.language) : keys.join(', ') || t('wizard-row-heading');
  return shown(form, below(table, 0, ...keys), change, label);
}

/** What a category is called. */
export function categoryWords(form: FormSpec, table: string, category: string): string {
  const key = tableRole(form, table)?.category;
  const field = key == null ? undefined : fieldAt(form, below(table, 0, key));
  return field ? wordsOf(field, category, words.language) : category;
}

/** What a row is called: "Aktiviteter, rad 2: Gruppeaktivitet". */
export function rowWords(form: FormSpec, table: string, row: RowChange): string {
  const name = labelPath(form, table, words.language, String);
  const place =
    row.row_now === null
      ? t('diff-row-removed', { table: name, row: String((row.row_before ?? 0) + 1) })
      : t('diff-row', { table: name, row: String(row.row_now + 1) });
  return row.category === null ? place : `${place}: ${categoryWords(form, table, row.category)}`;
}

/** The name of a category in any of the tables. */
export function categoryAnywhere(form: FormSpec, category: string): string {
  if (category === '') return t('or-nothing');
  for (const { pointer } of form.roles.tables) {
    const said = categoryWords(form, pointer, category);
    if (said !== category) return said;
  }
  return category;
}

/** What the count and the hours are called: by the column, where there is one table. */
export function measureWords(form: FormSpec, measure: FarFigure['measure']): string {
  if (measure === 'hours_per_count') return t('far-per-count');
  const [role] = form.roles.tables;
  const key = measure === 'count' ? role?.count : role?.hours;
  const field = role && key != null ? fieldAt(form, below(role.pointer, 0, key)) : undefined;
  return field ? (field.label[words.language] || field.label.nb) : t(measure === 'count' ? 'detail-count' : 'detail-hours');
}

/** "Timer per deltaker for Gruppeaktivitet er 4 ganger fjorårets: 32 mot 8." */
export function farWords(form: FormSpec, far: FarFigure, year: number): string {
  const measure = measureWords(form, far.measure);
  const what =
    far.category === null
      ? measure
      : t('far-of', { measure, category: categoryAnywhere(form, far.category) });
  const [from = 0, to = from] = [far.years[0], far.years.at(-1)];
  const since = far.years.length > 1 ? 'years' : from === year - 1 ? 'last' : 'year';
  const way = far.times === null ? 'zero' : far.above ? 'above' : 'below';
  return t(`far-${way}`, {
    what,
    times: formatDecimal(far.times ?? ''),
    now: formatDecimal(far.now),
    usual: formatDecimal(far.usual),
    since,
    from: String(from),
    to: String(to),
  });
}

/** The change of a figure, in parts that stay whole: `+240` and `(+12 %)`; none where there is none. */
export function changeWords(change: FigureChange): string[] {
  const difference = signed(change.difference);
  if (difference === null) return [];
  const percent = change.percent === null ? null : signed(change.percent) ?? '0';
  return [difference, ...(percent === null ? [] : [t('years-percent', { percent })])];
}
