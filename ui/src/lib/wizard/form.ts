// Reading the form that a rule pack describes: which field stands where, and what it is called.

import type { FieldInput, FormField, FormSpec, Language, LocalText, Suggestion, TableRole } from '../ipc/bindings';
import { below, pointerOf, segments } from './pointer';

/** A column of a sheet: a field of the rows, or one inside a group of the rows. */
export type Column = {
  /** Keys from the row to the value. */
  readonly path: readonly string[];
  readonly field: FormField;
  /** The groups that the field stands in, outermost first. */
  readonly groups: readonly FormField[];
};

/** A place that a pointer leads to, from outside in. */
export type Place =
  | { readonly kind: 'field'; readonly field: FormField }
  | { readonly kind: 'row'; readonly index: number }
  | { readonly kind: 'unknown'; readonly key: string };

/** The text in a language; a rule pack that lacks one falls back on bokmål. */
export function localised(text: LocalText, language: Language): string {
  return text[language] || text.nb || text.en || text.nn;
}

/** What the keys of a pointer stand for. */
export function placesAt(form: FormSpec, pointer: string): Place[] {
  const places: Place[] = [];
  let fields: readonly FormField[] = form.fields;
  let inTable = false;
  for (const key of segments(pointer)) {
    if (inTable && /^\d+$/.test(key)) {
      places.push({ kind: 'row', index: Number(key) });
      inTable = false;
      continue;
    }
    const field = fields.find((candidate) => candidate.key === key);
    if (!field) {
      places.push({ kind: 'unknown', key });
      fields = [];
      inTable = false;
      continue;
    }
    places.push({ kind: 'field', field });
    inTable = field.input.kind === 'table';
    fields = fieldsWithin(field.input);
  }
  return places;
}

/** The fields that stand inside a field. */
function fieldsWithin(input: FieldInput): readonly FormField[] {
  if (input.kind === 'group') return input.fields;
  if (input.kind === 'table') return input.columns;
  return [];
}

/** The field at a pointer, or undefined where the rule pack has none. */
export function fieldAt(form: FormSpec, pointer: string): FormField | undefined {
  const last = placesAt(form, pointer).at(-1);
  return last?.kind === 'field' ? last.field : undefined;
}

/** "Aktiviteter, rad 2, Timer": where a pointer leads, in words. */
export function labelPath(
  form: FormSpec,
  pointer: string,
  language: Language,
  rowWords: (row: number) => string
): string {
  return placesAt(form, pointer)
    .map((place) => {
      if (place.kind === 'row') return rowWords(place.index + 1);
      return place.kind === 'field' ? localised(place.field.label, language) : place.key;
    })
    .join(', ');
}

/** The columns of a table: a group of the rows gives one for each of its fields. */
export function columnsOf(columns: readonly FormField[]): Column[] {
  const flat = (field: FormField, path: readonly string[], groups: readonly FormField[]): Column[] => {
    const here = [...path, field.key];
    return field.input.kind === 'group'
      ? field.input.fields.flatMap((inner) => flat(inner, here, [...groups, field]))
      : [{ path: here, field, groups }];
  };
  return columns.flatMap((field) => flat(field, [], []));
}

/** What people call a column: with its groups in front. */
export function columnLabel(column: Column, language: Language): string {
  return [...column.groups, column.field].map((field) => localised(field.label, language)).join(' – ');
}

/** The pointers of all tables of a form. */
export function tablePointers(form: FormSpec): string[] {
  const found = (fields: readonly FormField[], at: string): string[] =>
    fields.flatMap((field) => {
      const pointer = below(at, field.key);
      if (field.input.kind === 'table') return [pointer];
      return field.input.kind === 'group' ? found(field.input.fields, pointer) : [];
    });
  return found(form.fields, '');
}

/** The part that a table plays, when it is one of activities. */
export function tableRole(form: FormSpec, pointer: string): TableRole | undefined {
  return form.roles.tables.find((role) => role.pointer === pointer);
}

/** The values that a field suggests or is limited to. */
export function suggestionsOf(field: FormField): readonly Suggestion[] {
  if (field.input.kind === 'text') return field.input.suggestions;
  return field.input.kind === 'choice' ? field.input.options : [];
}

/** What people read for a value: the words of the suggestion, or the value as it stands. */
export function wordsOf(field: FormField, text: string, language: Language): string {
  const known = suggestionsOf(field).find((suggestion) => suggestion.value === text);
  return known ? localised(known.label, language) : text;
}

/** The value meant by typed words: that of a suggestion whose words they are, or the text itself. */
export function meantBy(field: FormField, text: string, language: Language): string {
  const wanted = text.trim().toLocaleLowerCase(language);
  const suggestions = suggestionsOf(field);
  if (wanted === '' || suggestions.some((suggestion) => suggestion.value === text)) return text;
  const known = suggestions.find(
    (suggestion) =>
      suggestion.value.toLocaleLowerCase(language) === wanted ||
      Object.values(suggestion.label).some((label) => label.toLocaleLowerCase(language) === wanted)
  );
  return known ? known.value : text;
}

/**
 * The pointer to put the focus at for a finding: the field itself where there is one, else the
 * first field inside, else the field around it.
 */
export function focusTarget(form: FormSpec, pointer: string): string | undefined {
  const keys: string[] = [];
  let last: FormField | undefined;
  let row: number | undefined;
  const all = segments(pointer);
  for (const [depth, place] of placesAt(form, pointer).entries()) {
    if (place.kind === 'unknown') break;
    keys.push(all[depth] ?? '');
    if (place.kind === 'row') row = place.index;
    else {
      last = place.field;
      row = undefined;
    }
  }
  if (!last) return form.fields[0] ? firstInside(form.fields[0], '') : undefined;
  const here = pointerOf(keys);
  const holder = pointerOf(keys.slice(0, -1));
  if (last.input.kind !== 'table') return firstInside(last, holder);
  const column = columnsOf(last.input.columns)[0];
  return column ? below(row === undefined ? below(here, 0) : here, ...column.path) : here;
}

function firstInside(field: FormField, holder: string): string {
  const pointer = below(holder, field.key);
  if (field.input.kind === 'group' && field.input.fields[0]) {
    return firstInside(field.input.fields[0], pointer);
  }
  if (field.input.kind === 'table') {
    const column = columnsOf(field.input.columns)[0];
    return column ? below(pointer, 0, ...column.path) : pointer;
  }
  return pointer;
}
