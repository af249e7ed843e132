import { describe, expect, it } from 'vitest';

import { opaqueText, textOf, valueAt, withValue } from './document';
import { columnsOf } from './form';
import { History } from './history';
import { earlierRows, sorted, typedValue, withBlock, withCell, withoutRow, withRowMoved } from './sheet';
import { FORM } from '../ipc/mock/form';
import { RICH_FORM } from './testing/rich-form';

const table = FORM.fields.find((field) => field.key === 'aktiviteter');
const columns = columnsOf(table?.input.kind === 'table' ? table.input.columns : []);
const [kategori, antall, timer] = columns as [(typeof columns)[0], (typeof columns)[0], (typeof columns)[0]];

describe('cells', () => {
  it('keeps wrong text as typed, and keys that no column shows', () => {
    const rows = [{ kategori: 'x', ekstra: { $json: '12345678901234567890' } }];
    expect(withCell(rows, 0, antall, 'seks'), 'unknown keys survive').toEqual([
      { kategori: 'x', ekstra: { $json: '12345678901234567890' }, antall: 'seks' },
    ]);
    expect(rows, 'rows are never changed in place').toEqual([
      { kategori: 'x', ekstra: { $json: '12345678901234567890' } },
    ]);
  });

  it('makes a row of the spare one, and lets it go when it is emptied again', () => {
    const one = withCell([], 0, kategori, 'a');
    expect(one).toEqual([{ kategori: 'a' }]);
    expect(withCell(one, 0, kategori, ''), 'an emptied last row is the spare one').toEqual([]);
    const kept = withCell([{ kategori: 'a', ekstra: 'b' }], 0, kategori, '');
    expect(kept, 'a row with an unknown key is not empty').toEqual([{ ekstra: 'b' }]);
  });

  it('replaces an opaque value when it is edited', () => {
    const rows = [{ antall: { $json: '[1]' } }];
    expect(textOf(valueAt(rows, '/0/antall'))).toBe('[1]');
    expect(withCell(rows, 0, antall, '[1], ti')).toEqual([{ antall: '[1], ti' }]);
  });

  it('takes away a group that nothing is left in', () => {
    const typed = withValue({ a: 'b' }, '/kontaktperson/navn', 'Kari');
    expect(typed).toEqual({ a: 'b', kontaktperson: { navn: 'Kari' } });
    expect(withValue(typed, '/kontaktperson/navn', '')).toEqual({ a: 'b' });
  });

  it('reads a group from a file with another type as one opaque value', () => {
    const document = { kontaktperson: { $json: '"Kari"' } };
    expect(opaqueText(document.kontaktperson)).toBe('"Kari"');
    expect(valueAt(document, '/kontaktperson/$json'), 'no way into it').toBeUndefined();
    expect(withValue(document, '/kontaktperson/navn', 'Ola')).toEqual({ kontaktperson: { navn: 'Ola' } });
  });
});

describe('pasting', () => {
  it('fills from the cell on and adds rows', () => {
    const rows = [{ kategori: 'a', antall: '1', timer: '2', ekstra: 'x' }, { kategori: 'b' }];
    const pasted = withBlock(rows, { row: 0, column: 1 }, columns, [['10', '11.1'], ['20', '6 740'], ['30', '']], 'nb');
    expect(pasted.rows).toEqual([
      { kategori: 'a', antall: '10', timer: '11.1', ekstra: 'x' },
      { kategori: 'b', antall: '20', timer: '6 740' },
      { antall: '30' },
    ]);
    expect(pasted).toMatchObject({ height: 3, width: 2, leftOver: 0, headings: 'none' });
  });

  it('says how many columns had no room', () => {
    const pasted = withBlock([], { row: 0, column: 2 }, columns, [['1', '2', '3']], 'nb');
    expect(pasted).toMatchObject({ rows: [{ timer: '1' }], leftOver: 2 });
  });

  it('leaves out a line with the names of the columns, and says so', () => {
    const block = [['Kategori', 'Antall', 'timer'], ['Gruppeaktivitet', '1', '2']];
    const pasted = withBlock([], { row: 0, column: 0 }, columns, block, 'nb');
    expect(pasted.headings).toBe('in_place');
    expect(pasted.rows, 'words of a suggestion become its value').toEqual([
      { kategori: 'group_activity', antall: '1', timer: '2' },
    ]);
  });

  it('puts each column where its name belongs, unless it is to be taken plainly', () => {
    const block = [['Timer', 'Kategori'], ['6.740', 'Møte']];
    const pasted = withBlock([], { row: 0, column: 1 }, columns, block, 'nb');
    expect(pasted).toMatchObject({ headings: 'by_name', height: 1, leftOver: 0 });
    expect(pasted.rows).toEqual([{ kategori: 'Møte', timer: '6.740' }]);
    const plain = withBlock([], { row: 0, column: 0 }, columns, block, 'nb', true);
    expect(plain.rows, 'nothing is taken for a name').toEqual([
      { kategori: 'Timer', antall: 'Kategori' },
      { kategori: '6.740', antall: 'Møte' },
    ]);
    const twice = withBlock([], { row: 0, column: 0 }, columns, [['Timer', 'Timer'], ['1', '2']], 'nb');
    expect(twice.headings, 'two columns of one name are none').toBe('none');
  });

  it('adds no rows for empty lines at the end', () => {
    expect(withBlock([], { row: 0, column: 0 }, columns, [['a'], [''], ['']], 'nb').rows).toEqual([{ kategori: 'a' }]);
  });

  it('reads ja and nei in a column of yes and no, and keeps what is neither', () => {
    const second = RICH_FORM.fields.find((field) => field.key === 'tiltak');
    const open = columnsOf(second?.input.kind === 'table' ? second.input.columns : []).find((c) => c.field.key === 'apent');
    expect(open && [typedValue(open, 'Ja', 'nb'), typedValue(open, 'nei', 'nb'), typedValue(open, 'kanskje', 'nb')]).toEqual([
      true,
      false,
      'kanskje',
    ]);
  });
});

describe('rows', () => {
  const rows = [
    { kategori: 'b', timer: '6 740,5', ekstra: 1 },
    { $json: '7' },
    { kategori: 'a', timer: '842' },
    { kategori: 'c', timer: 'mange' },
    { kategori: 'd', timer: '−3' },
    { kategori: 'e', timer: '6740,25' },
  ];

  it('sorts numbers by size, with what is none after them and blanks last, and loses nothing', () => {
    const up = sorted(rows, timer, 'ascending', 'nb');
    expect(up.map((row) => valueAt(row, '/timer'))).toEqual(['−3', '842', '6740,25', '6 740,5', 'mange', undefined]);
    expect(up, 'the same rows, unknown keys and opaque ones too').toEqual(expect.arrayContaining(rows));
    const down = sorted(rows, timer, 'descending', 'nb');
    expect(down.map((row) => valueAt(row, '/timer'))).toEqual(['6 740,5', '6740,25', '842', '−3', 'mange', undefined]);
  });

  it('sorts words as people do', () => {
    const words = [{ kategori: 'Ås' }, { kategori: 'zoo' }, { kategori: 'arbeid' }];
    expect(sorted(words, kategori, 'ascending', 'nb').map((row) => valueAt(row, '/kategori'))).toEqual(['arbeid', 'zoo', 'Ås']);
  });

  it('moves and removes', () => {
    const three = [{ n: 1 }, { n: 2 }, { n: 3 }];
    expect(withRowMoved(three, 2, 0)).toEqual([{ n: 3 }, { n: 1 }, { n: 2 }]);
    expect(withRowMoved(three, 0, -1), 'out of range').toBe(three);
    expect(withoutRow(three, 1)).toEqual([{ n: 1 }, { n: 3 }]);
  });

  it('finds the earlier row of the same category, wherever it stands now', () => {
    const earlier = [{ kategori: 'a', n: 1 }, { kategori: 'b', n: 2 }, { kategori: 'a', n: 3 }];
    const found = earlierRows([{ kategori: 'b' }, { kategori: 'a' }, { kategori: 'a' }, { kategori: 'x' }], earlier, 'kategori');
    expect(found).toEqual([earlier[1], earlier[0], earlier[2], undefined]);
  });
});

describe('history', () => {
  it('takes typing in one field as one step', () => {
    const history = new History('');
    history.type('6', '/timer', 0);
    history.type('67', '/timer', 200);
    history.type('67 a', '/antall', 400);
    history.push('sorted', null);
    expect([history.undo()?.pointer, history.value]).toEqual([null, '67 a']);
    expect([history.undo()?.pointer, history.value]).toEqual(['/antall', '67']);
    expect([history.undo()?.pointer, history.value]).toEqual(['/timer', '']);
    expect(history.undo(), 'nothing before the beginning').toBeUndefined();
    history.redo();
    expect(history.value).toBe('67');
    history.type('new', '/timer', 500);
    expect(history.canRedo, 'a change ends what could be done again').toBe(false);
  });

  it('begins a new step after a pause', () => {
    const history = new History('');
    history.type('a', '/x', 0);
    history.type('ab', '/x', 5000);
    history.undo();
    expect(history.value).toBe('a');
  });
});
