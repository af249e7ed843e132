import { describe, expect, it } from 'vitest';

import { RICH_FORM } from './testing/rich-form';
import { cellsOf, htmlTable, namesOf, tabSeparated } from './copying';
import { withValue } from './document';
import { columnsOf } from './form';
import { pointerOf } from './pointer';

const CELLS = [
  ['Kategori', 'Timer'],
  ['<b>Møte</b> & "mer"', '6.740'],
  ['to\tord', ' 11.1'],
];

describe('rows on their way out', () => {
  it('stand as a spreadsheet reads them, by either form', () => {
    expect(tabSeparated(CELLS)).toBe('Kategori\tTimer\r\n"<b>Møte</b> & ""mer"""\t6.740\r\n"to\tord"\t 11.1\r\n');
    const page = new DOMParser().parseFromString(htmlTable(CELLS), 'text/html');
    expect([...page.querySelectorAll('td')].map((cell) => cell.textContent)).toEqual(CELLS.flat());
    expect(htmlTable(CELLS), 'a text is no markup').not.toContain('<b>');
  });

  it('have figures as they were typed, and the names of the columns', () => {
    const table = RICH_FORM.fields.find((field) => field.input.kind === 'table');
    const columns = columnsOf(table?.input.kind === 'table' ? table.input.columns : []);
    const number = columns.find((column) => column.field.input.kind === 'number');
    const row = withValue({}, pointerOf(number?.path ?? []), '6.740');
    expect(cellsOf([row], columns)).toHaveLength(1);
    expect(cellsOf([row], columns)[0]).toContain('6.740');
    expect(namesOf(columns, 'nb')).toHaveLength(columns.length);
  });
});
