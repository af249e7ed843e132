// Reading a block of cells from the clipboard, as Excel, LibreOffice, Numbers and web pages put it.

/** Rows of cells; every row has the same number of them. */
export type Block = readonly (readonly string[])[];

/** A pasted table may be this wide at most: a colspan says any number it likes. */
const WIDEST = 1000;

/** The block in the clipboard, or null where it holds no more than one cell. */
export function readBlock(html: string, text: string): Block | null {
  const block = parseHtmlTable(html) ?? parseTsv(text);
  const first = block[0];
  return first === undefined || (block.length === 1 && first.length === 1) ? null : block;
}

/**
 * Tab-separated text. A cell that begins with a quotation mark runs to the mark that closes it,
 * line breaks and tabs included, with `""` for a mark; a mark that is never closed is a mark.
 */
export function parseTsv(text: string): Block {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = cellAt(text, at);
    row.push(oneLine(cell.text));
    at = cell.end;
    if (text[at] === '\t') {
      at += 1;
      if (at === text.length) row.push('');
      else continue;
    } else {
      at += text.startsWith('\r\n', at) ? 2 : 1;
    }
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return even(rows);
}

function cellAt(text: string, start: number): { text: string; end: number } {
  if (text[start] === '"') {
    const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
    quoted.lastIndex = start;
    const match = quoted.exec(text);
    if (match) return { text: (match[1] ?? '').replaceAll('""', '"'), end: quoted.lastIndex };
  }
  const plain = /[^\t\r\n]*/y;
  plain.lastIndex = start;
  const match = plain.exec(text);
  return { text: match?.[0] ?? '', end: plain.lastIndex };
}

/**
 * The first table of an HTML text, or null where there is none. A cell that spans several stands
 * in the first of them, the others are empty: a figure must not be counted twice.
 */
export function parseHtmlTable(html: string): Block | null {
  if (!/<table[\s>]/i.test(html)) return null;
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return null;
  const rows: string[][] = [];
  // Columns that a cell of a row above still covers, with the rows left.
  const covered = new Map<number, number>();
  for (const line of table.rows) {
    const row: string[] = [];
    const skipCovered = () => {
      for (let left = covered.get(row.length); left; left = covered.get(row.length)) {
        if (left === 1) covered.delete(row.length);
        else covered.set(row.length, left - 1);
        row.push('');
      }
    };
    for (const cell of line.cells) {
      skipCovered();
      const across = Math.min(Math.max(cell.colSpan, 1), WIDEST);
      for (let n = 0; n < across && row.length < WIDEST; n += 1) {
        if (cell.rowSpan > 1) covered.set(row.length, cell.rowSpan - 1);
        row.push(n === 0 ? cellText(cell) : '');
      }
    }
    skipCovered();
    rows.push(row);
  }
  const block = even(rows);
  return block.length === 0 ? null : block;
}

function cellText(cell: HTMLTableCellElement): string {
  for (const lineBreak of cell.querySelectorAll('br')) lineBreak.replaceWith('\n');
  return oneLine(cell.textContent ?? '');
}

/** A cell holds one line: line breaks become spaces, where a person sees them. */
function oneLine(text: string): string {
  return text.replace(/[ \t]*[\r\n]+[ \t]*/g, ' ').trim();
}

function even(rows: string[][]): Block {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return width === 0 ? [] : rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}
