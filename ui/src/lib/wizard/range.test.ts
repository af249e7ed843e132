import { describe, expect, it } from 'vitest';

import { FORM } from '../ipc/mock/form';
import { columnsOf } from './form';
import { heightOf, rangeOf, sidesAt, widthOf, withoutCells } from './range';

const table = FORM.fields.find((field) => field.input.kind === 'table');
const columns = columnsOf(table?.input.kind === 'table' ? table.input.columns : []);

describe('a rectangle of cells', () => {
  it('is the same from either corner', () => {
    const range = rangeOf({ row: 4, column: 2 }, { row: 1, column: 0 });
    expect(range).toEqual(rangeOf({ row: 1, column: 2 }, { row: 4, column: 0 }));
    expect([heightOf(range), widthOf(range)]).toEqual([4, 3]);
  });

  it('knows the sides that a cell stands at', () => {
    const range = { top: 1, left: 0, bottom: 2, right: 1 };
    expect(sidesAt(range, 1, 0)).toBe('in top left');
    expect(sidesAt(range, 2, 1)).toBe('in bottom right');
    expect(sidesAt(range, 3, 1)).toBeUndefined();
    expect(sidesAt(null, 0, 0)).toBeUndefined();
  });

  it('is emptied, and nothing else is', () => {
    const opaque = { $json: '7' };
    const rows = [
      { kategori: 'a', antall: '1', timer: '2' },
      opaque,
      { kategori: 'b', antall: '3', ekstra: 'x' },
      { kategori: 'c' },
    ];
    const next = withoutCells(rows, { top: 0, left: 0, bottom: 2, right: 1 }, columns);
    expect(next).toEqual([{ timer: '2' }, opaque, { ekstra: 'x' }, { kategori: 'c' }]);
    expect(next[3], 'what was not touched is shared').toBe(rows[3]);
  });

  it('emptied at the end, takes the rows along that nothing is left in', () => {
    const rows = [{ kategori: 'a' }, { kategori: 'b' }, { kategori: 'c' }];
    expect(withoutCells(rows, { top: 1, left: 0, bottom: 3, right: 2 }, columns)).toEqual([{ kategori: 'a' }]);
    expect(withoutCells(rows, { top: 0, left: 0, bottom: 1, right: 2 }, columns)).toHaveLength(3);
  });
});
