// Rows on their way out to a spreadsheet, in the two forms that Excel and LibreOffice read.

import type { Language } from '../ipc/bindings';
import { textOf } from './document';
import { columnLabel, type Column } from './form';
import { readable } from './reading';
import { cellValue, type Rows } from './sheet';

/** Each row as people read it; figures as they were typed. */
export function cellsOf(rows: Rows, columns: readonly Column[]): string[][] {
  const shown = (row: Rows[number], column: Column) => {
    const value = cellValue(row, column);
    return column.field.input.kind === 'number' ? textOf(value) : readable(column.field, value);
  };
  return rows.map((row) => columns.map((column) => shown(row, column)));
}

/** What people call the columns. */
export function namesOf(columns: readonly Column[], language: Language): string[] {
  return columns.map((column) => columnLabel(column, language));
}

/** Tab-separated text. A cell with a tab, a line break or a mark stands in marks. */
export function tabSeparated(cells: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return cells.map((row) => `${row.map(cell).join('\t')}\r\n`).join('');
}

/** The table of a page. Its texts are texts, so that nothing in a report becomes markup. */
export function htmlTable(cells: readonly (readonly string[])[]): string {
  const table = document.createElement('table');
  for (const row of cells) {
    const line = table.insertRow();
    for (const text of row) line.insertCell().textContent = text;
  }
  return table.outerHTML;
}
