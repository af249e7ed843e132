import { describe, expect, it } from 'vitest';

import { RICH_FORM } from './testing/rich-form';
import { parseHtmlTable, parseTsv } from './clipboard';
import { cellsOf, htmlTable, tabSeparated } from './copying';
import { withValue } from './document';
import { columnsOf } from './form';
import { pointerOf } from './pointer';

const CELLS = [
  ['Kategori', 'Timer'],
  ['<b>Møte</b> & "mer"', '6.740'],
  ['to\tord', ' 11.1'],
];

describe('rows on their way out', () => {
  it('come back as they were by either form', () => {
    expect(parseTsv(tabSeparated(CELLS)).map((row) => row.map((cell) => cell.trim()))).toEqual(
      CELLS.map((row) => row.map((cell) => cell.trim())),
    );
    expect(parseHtmlTable(htmlTable(CELLS))?.[1]).toEqual(CELLS[1]);
    expect(htmlTable(CELLS), 'a text is no markup').not.toContain('<b>');
  });

  it('have the names of the columns above them, and figures as they were typed', () => {
    const table = RICH_FORM.fields.find((field) => field.input.kind === 'table');
    const columns = columnsOf(table?.input.kind === 'table' ? table.input.columns : []);
    const number = columns.find((column) => column.field.input.kind === 'number');
    const row = withValue({}, pointerOf(number?.path ?? []), '6.740');
    const cells = cellsOf([row], columns, 'nb');
    expect(cells).toHaveLength(2);
    expect(cells[1]).toContain('6.740');
  });
});
