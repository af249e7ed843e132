// What can be done to the rows of a table. Every function gives new rows and shares the untouched
// ones; keys that no column shows, and rows that are no objects, go through all of it unchanged.

import { isBlank, isEntries, opaqueText, textOf, valueAt, withValue, type Row } from './document';
import { meantBy, suggestionsOf, type Column } from './form';
import { pointerOf } from './pointer';
import type { Language } from '../ipc/bindings';
import { compareNumberTexts } from './number-order';

export type Rows = readonly Row[];

/** Rows of cells from the clipboard; every row has the same number of them. */
export type Block = readonly (readonly string[])[];

/** Whether a row can be shown as cells. */
export function hasCells(row: Row): boolean {
  return isEntries(row) && opaqueText(row) === undefined;
}

/** The value of a cell. */
export function cellValue(row: Row, column: Column): unknown {
  return valueAt(row, pointerOf(column.path));
}

/**
 * Rows with another value in a cell. Rows that are missing before it are made; when the last row
 * is emptied by this, it goes, since a spare one always stands at the end.
 */
export function withCell(rows: Rows, index: number, column: Column, value: unknown): Rows {
  const next = [...rows];
  while (next.length <= index) next.push({});
  const row = next[index];
  next[index] = withValue(isEntries(row) ? row : {}, pointerOf(column.path), value);
  if (index === next.length - 1) {
    while (next.length > 0 && isBlank(next.at(-1))) next.pop();
  }
  return next;
}

/** Rows with an empty one at an index. */
export function withRowAt(rows: Rows, index: number): Rows {
  return rows.toSpliced(index, 0, {});
}

/** Rows without one of them. */
export function withoutRow(rows: Rows, index: number): Rows {
  return rows.toSpliced(index, 1);
}

/** Rows with one of them moved; out of range changes nothing. */
export function withRowMoved(rows: Rows, from: number, to: number): Rows {
  if (from < 0 || to < 0 || from >= rows.length || to >= rows.length || from === to) return rows;
  const row = rows[from];
  return rows.toSpliced(from, 1).toSpliced(to, 0, row);
}

export type Direction = 'ascending' | 'descending';

/** Rows in the order of a column: numbers by size, text as people sort it, blanks last. Stable. */
export function sorted(rows: Rows, column: Column, direction: Direction, language: Language): Rows {
  const sign = direction === 'ascending' ? 1 : -1;
  const words = new Intl.Collator(language, { numeric: true });
  const isNumber = column.field.input.kind === 'number';
  const keyed = rows.map((row) => ({ row, text: textOf(cellValue(row, column)).trim() }));
  return keyed
    .toSorted((one, other) => {
      if (one.text === '' || other.text === '') return Number(one.text === '') - Number(other.text === '');
      if (!isNumber) return sign * words.compare(one.text, other.text);
      return compareNumberTexts(one.text, other.text, sign);
    })
    .map(({ row }) => row);
}

/** What became of a pasted block. */
export type Pasted = {
  readonly rows: Rows;
  /** Rows and columns that were filled. */
  readonly height: number;
  readonly width: number;
  /** Columns of the block for which the table had no room. */
  readonly leftOver: number;
  readonly headings: Headings;
};

/**
 * What the first line of a block is: cells like the others; the names of the columns that it came
 * to, and left out; or names of columns that stand elsewhere, so that each went to its own.
 */
export type Headings = 'none' | 'in_place' | 'by_name';

/**
 * Rows with a block of cells written from one cell on; rows are added as needed. With `plainly` a
 * first line with names of columns is a line like the others.
 */
export function withBlock(
  rows: Rows,
  at: { row: number; column: number },
  columns: readonly Column[],
  block: Block,
  language: Language,
  plainly = false
): Pasted {
  const right = columns.slice(at.column);
  const named = plainly ? null : columnsNamed(block[0] ?? [], columns);
  const inPlace = !plainly && isHeading(block[0] ?? [], right);
  const headings = inPlace ? 'in_place' : named ? 'by_name' : 'none';
  const into = headings === 'by_name' && named ? named : right;
  const lines = headings === 'none' ? block : block.slice(1);
  const wide = block[0]?.length ?? 0;
  const width = Math.min(wide, into.length);
  const next = [...rows];
  lines.forEach((line, offset) => {
    const index = at.row + offset;
    while (next.length <= index) next.push({});
    let row = next[index];
    into.slice(0, width).forEach((column, place) => {
      const value = typedValue(column, line[place] ?? '', language);
      row = withValue(isEntries(row) ? row : {}, pointerOf(column.path), value);
    });
    next[index] = row;
  });
  while (next.length > rows.length && isBlank(next.at(-1))) next.pop();
  return { rows: next, height: lines.length, width, leftOver: Math.max(wide - into.length, 0), headings };
}

const folded = (text: string) => text.trim().toLocaleLowerCase();

function isCalled(column: Column, text: string): boolean {
  const names = [column.field.key, ...Object.values(column.field.label)];
  return names.some((name) => folded(name) === folded(text));
}

function isHeading(line: readonly string[], columns: readonly Column[]): boolean {
  const named = columns.slice(0, line.length);
  return named.length > 0 && named.every((column, place) => isCalled(column, line[place] ?? ''));
}

/** The columns that a line names, each another one. One name alone may be a value. */
function columnsNamed(line: readonly string[], columns: readonly Column[]): Column[] | null {
  const named = line.flatMap((text) => columns.find((column) => isCalled(column, text)) ?? []);
  const all = line.length > 1 && named.length === line.length && new Set(named).size === line.length;
  return all ? named : null;
}

const YES = new Set(['ja', 'yes', 'true', 'sann']);
const NO = new Set(['nei', 'no', 'false', 'usann']);

/** The value that a text from outside means in a column; what has no meaning stays as it is. */
export function typedValue(column: Column, text: string, language: Language): unknown {
  if (column.field.input.kind === 'yes_no') {
    const word = text.trim().toLocaleLowerCase();
    return YES.has(word) ? true : NO.has(word) ? false : text;
  }
  return suggestionsOf(column.field).length > 0 ? meantBy(column.field, text, language) : text;
}

/** For each row the row of an earlier report that stands for the same: the same category, in turn. */
export function earlierRows(rows: Rows, earlier: Rows, category: string | null): (Row | undefined)[] {
  if (category === null) return rows.map((_, index) => earlier[index]);
  const nameOf = (row: Row) => textOf(valueAt(row, pointerOf([category])));
  const waiting = new Map<string, Row[]>();
  for (const row of earlier) {
    const name = nameOf(row);
    const same = waiting.get(name);
    if (same) same.push(row);
    else waiting.set(name, [row]);
  }
  return rows.map((row) => waiting.get(nameOf(row))?.shift());
}
