/** Where a key leads in a sheet. */
import type { Spot } from './range';

export interface KeyPressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

export interface CellUnderKey {
  row: number;
  column: number;
  rows: number;
  columns: number;
  /** Whether the text of the cell is being edited, so that left and right go through it first. */
  editing: boolean;
  /** Whether the cursor stands before the first and after the last character. */
  atStart: boolean;
  atEnd: boolean;
}

/** What to do: another cell, the buttons of a row, or moving the row itself. */
export type SheetMove =
  | { to: 'cell'; row: number; column: number }
  | { to: 'row-button'; row: number }
  | { to: 'move-row'; by: 1 | -1 };

/** Rows that Page Up and Page Down go. */
const PAGE = 10;

/** What a key does in a cell; null when it is the cell's own. */
export function moveFor(key: KeyPressed, at: CellUnderKey): SheetMove | null {
  const { row, column, rows, columns } = at;
  const cell = (toRow: number, toColumn: number): SheetMove => ({
    to: 'cell',
    row: Math.min(Math.max(toRow, 0), rows - 1),
    column: Math.min(Math.max(toColumn, 0), columns - 1),
  });
  const ctrl = key.ctrlKey || key.metaKey;
  if (key.altKey) {
    if (!key.shiftKey || ctrl) return null;
    if (key.key === 'ArrowUp') return { to: 'move-row', by: -1 };
    return key.key === 'ArrowDown' ? { to: 'move-row', by: 1 } : null;
  }
  if (ctrl) {
    if (key.key === 'Home') return cell(0, 0);
    return key.key === 'End' ? cell(rows - 1, columns - 1) : null;
  }
  if (key.key === 'Enter') return cell(row + (key.shiftKey ? -1 : 1), column);
  if (key.shiftKey) return null;
  switch (key.key) {
    case 'ArrowUp':
      return cell(row - 1, column);
    case 'ArrowDown':
      return cell(row + 1, column);
    case 'PageUp':
      return cell(row - PAGE, column);
    case 'PageDown':
      return cell(row + PAGE, column);
    case 'ArrowLeft':
      return !at.editing || at.atStart ? cell(row, column - 1) : null;
    case 'ArrowRight':
      if (at.editing && !at.atEnd) return null;
      return column === columns - 1 ? { to: 'row-button', row } : cell(row, column + 1);
    default:
      return null;
  }
}

/**
 * The far corner of what a key with Shift marks from a cell; null when the key is the cell's own. In
 * a text that is edited, left and right mark characters until they come to its end.
 */
export function cornerFor(key: KeyPressed, at: CellUnderKey, corner: Spot | null): Spot | null {
  if (!key.shiftKey || key.altKey) return null;
  const from = corner ?? at;
  const cell = (row: number, column: number): Spot => ({
    row: Math.min(Math.max(row, 0), at.rows - 1),
    column: Math.min(Math.max(column, 0), at.columns - 1),
  });
  const far = key.ctrlKey || key.metaKey;
  const inText = at.editing && corner === null;
  switch (key.key) {
    case 'ArrowUp':
      return cell(far ? 0 : from.row - 1, from.column);
    case 'ArrowDown':
      return cell(far ? at.rows - 1 : from.row + 1, from.column);
    case 'PageUp':
      return far ? null : cell(from.row - PAGE, from.column);
    case 'PageDown':
      return far ? null : cell(from.row + PAGE, from.column);
    case 'ArrowLeft':
      return inText && (far || !at.atStart) ? null : cell(from.row, far ? 0 : from.column - 1);
    case 'ArrowRight':
      return inText && (far || !at.atEnd) ? null : cell(from.row, far ? at.columns - 1 : from.column + 1);
    case 'Home':
      return far ? cell(0, 0) : null;
    case 'End':
      return far ? cell(at.rows - 1, at.columns - 1) : null;
    default:
      return null;
  }
}

/** The rows to draw: those in sight, some around them, and the one that holds the focus. */
export function rowsInSight(
  scrolled: number,
  height: number,
  rowHeight: number,
  rows: number,
  active: number | null,
): number[] {
  const around = 10;
  const first = Math.max(Math.floor(scrolled / rowHeight) - around, 0);
  const last = Math.min(Math.ceil((scrolled + height) / rowHeight) + around, rows - 1);
  const seen = Array.from({ length: Math.max(last - first + 1, 0) }, (_, offset) => first + offset);
  if (active === null || active >= rows || (active >= first && active <= last)) return seen;
  return active < first ? [active, ...seen] : [...seen, active];
}
