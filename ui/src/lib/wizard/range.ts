/** A rectangle of cells in a sheet. */
import { isBlank, isEntries, withValue } from './document';
import type { Column } from './form';
import { pointerOf } from './pointer';
import { hasCells, type Rows } from './sheet';

/** A cell by its row and column, both from 0. */
export type Spot = { readonly row: number; readonly column: number };

/** Its first and last rows and columns; all four belong to it. */
export type Range = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** The rectangle between two opposite corners. */
export function rangeOf(one: Spot, other: Spot): Range {
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  };
}

export const heightOf = ({ top, bottom }: Range): number => bottom - top + 1;
export const widthOf = ({ left, right }: Range): number => right - left + 1;

/** The sides of the rectangle that a cell stands at, in words; none where the cell is not in it. */
export function sidesAt(range: Range | null, row: number, column: number): string | undefined {
  if (!range || row < range.top || row > range.bottom || column < range.left || column > range.right) {
    return undefined;
  }
  return [
    'in',
    ...(row === range.top ? ['top'] : []),
    ...(row === range.bottom ? ['bottom'] : []),
    ...(column === range.left ? ['left'] : []),
    ...(column === range.right ? ['right'] : []),
  ].join(' ');
}

/** Rows with the cells of a rectangle emptied. Rows at the end that nothing is left in go. */
export function withoutCells(rows: Rows, range: Range, columns: readonly Column[]): Rows {
  const emptied = columns.slice(range.left, range.right + 1);
  const next = rows.map((row, index) => {
    if (index < range.top || index > range.bottom || !hasCells(row) || !isEntries(row)) return row;
    return emptied.reduce((left, column) => withValue(left, pointerOf(column.path), undefined), row);
  });
  while (range.bottom >= next.length - 1 && next.length > 0 && isBlank(next.at(-1))) next.pop();
  return next;
}
