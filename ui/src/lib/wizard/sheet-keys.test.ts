import { describe, expect, it } from 'vitest';

import { cornerFor, moveFor, rowsInSight, type CellUnderKey, type KeyPressed } from './sheet-keys';

const key = (name: string, held: Partial<KeyPressed> = {}): KeyPressed => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

const at: CellUnderKey = { row: 5, column: 1, rows: 20, columns: 3, editing: false, atStart: false, atEnd: false };

describe('keys in a sheet', () => {
  it('go up, down and over pages, and stay inside', () => {
    expect(moveFor(key('ArrowUp'), at)).toEqual({ to: 'cell', row: 4, column: 1 });
    expect(moveFor(key('Enter'), at)).toEqual({ to: 'cell', row: 6, column: 1 });
    expect(moveFor(key('Enter', { shiftKey: true }), at)).toEqual({ to: 'cell', row: 4, column: 1 });
    expect(moveFor(key('PageDown'), { ...at, row: 15 })).toEqual({ to: 'cell', row: 19, column: 1 });
    expect(moveFor(key('ArrowUp'), { ...at, row: 0 })).toEqual({ to: 'cell', row: 0, column: 1 });
  });

  it('go through the text first while it is edited', () => {
    expect(moveFor(key('ArrowLeft'), at)).toEqual({ to: 'cell', row: 5, column: 0 });
    expect(moveFor(key('ArrowLeft'), { ...at, editing: true })).toBeNull();
    expect(moveFor(key('ArrowLeft'), { ...at, editing: true, atStart: true })).toEqual({ to: 'cell', row: 5, column: 0 });
    expect(moveFor(key('ArrowRight'), { ...at, editing: true })).toBeNull();
  });

  it('go from the last cell to the buttons of the row', () => {
    expect(moveFor(key('ArrowRight'), { ...at, column: 2 })).toEqual({ to: 'row-button', row: 5 });
  });

  it('go to the ends', () => {
    expect(moveFor(key('Home', { ctrlKey: true }), at)).toEqual({ to: 'cell', row: 0, column: 0 });
    expect(moveFor(key('End', { ctrlKey: true }), at)).toEqual({ to: 'cell', row: 19, column: 2 });
    expect(moveFor(key('Home'), at), 'the beginning of the text is the cell’s own').toBeNull();
  });

  it('move the row', () => {
    expect(moveFor(key('ArrowUp', { altKey: true, shiftKey: true }), at)).toEqual({ to: 'move-row', by: -1 });
  });

  it('leave everything else alone', () => {
    for (const other of ['a', 'Tab', 'Delete', ' ']) expect(moveFor(key(other), at), other).toBeNull();
    expect(moveFor(key('ArrowLeft', { shiftKey: true }), at), 'marking is no move').toBeNull();
    expect(moveFor(key('c', { ctrlKey: true }), at), 'copying').toBeNull();
  });
});

describe('keys that mark', () => {
  const shift = (name: string, held: Partial<KeyPressed> = {}) => key(name, { shiftKey: true, ...held });

  it('go on from the corner that is marked to', () => {
    expect(cornerFor(shift('ArrowDown'), at, null)).toEqual({ row: 6, column: 1 });
    expect(cornerFor(shift('ArrowDown'), at, { row: 6, column: 1 })).toEqual({ row: 7, column: 1 });
    expect(cornerFor(shift('ArrowRight'), at, { row: 7, column: 1 })).toEqual({ row: 7, column: 2 });
    expect(cornerFor(shift('ArrowRight'), at, { row: 7, column: 2 }), 'and stay inside').toEqual({ row: 7, column: 2 });
    expect(cornerFor(shift('End', { ctrlKey: true }), at, null)).toEqual({ row: 19, column: 2 });
  });

  it('mark characters first in a text that is edited', () => {
    const inText = { ...at, editing: true };
    expect(cornerFor(shift('ArrowLeft'), inText, null)).toBeNull();
    expect(cornerFor(shift('ArrowLeft'), { ...inText, atStart: true }, null)).toEqual({ row: 5, column: 0 });
    expect(cornerFor(shift('ArrowLeft'), inText, { row: 6, column: 1 })).toEqual({ row: 6, column: 0 });
    expect(cornerFor(shift('ArrowRight', { ctrlKey: true }), inText, null), 'a word').toBeNull();
  });

  it('are those with Shift alone', () => {
    expect(cornerFor(key('ArrowDown'), at, null)).toBeNull();
    expect(cornerFor(shift('ArrowDown', { altKey: true }), at, null), 'moves the row').toBeNull();
    expect(cornerFor(shift('A'), at, null)).toBeNull();
  });
});

describe('the rows in sight', () => {
  it('are those that are scrolled to, with some around', () => {
    expect(rowsInSight(0, 500, 50, 5000, null)).toEqual(Array.from({ length: 21 }, (_, n) => n));
    const middle = rowsInSight(50_000, 500, 50, 5000, null);
    expect([middle[0], middle.at(-1)]).toEqual([990, 1020]);
  });

  it('keep the row that holds the focus, in its place', () => {
    expect(rowsInSight(50_000, 500, 50, 5000, 3)[0]).toBe(3);
    expect(rowsInSight(0, 500, 50, 5000, 4000).at(-1)).toBe(4000);
    expect(rowsInSight(0, 500, 50, 5000, 4).filter((row) => row === 4)).toHaveLength(1);
    expect(rowsInSight(0, 500, 50, 10, 4000), 'a row that is gone is not kept').toHaveLength(10);
  });
});
