import { describe, expect, it } from 'vitest';

import { parseHtmlTable, parseTsv, readBlock } from './clipboard';

describe('tab-separated text', () => {
  it('reads rows as Excel writes them', () => {
    expect(parseTsv('a\t1\r\nb\t2\r\n')).toEqual([['a', '1'], ['b', '2']]);
    expect(parseTsv('a\t\n\tb')).toEqual([['a', ''], ['', 'b']]);
    expect(parseTsv('a\t')).toEqual([['a', '']]);
  });

  it('reads quoted cells with tabs, marks and line breaks', () => {
    expect(parseTsv('"en\nto"\t"6 ""740"""\n"a\tb"\t2')).toEqual([['en to', '6 "740"'], ['a\tb', '2']]);
  });

  it('takes a mark that is never closed, or stands inside, as a mark', () => {
    expect(parseTsv('"a\tb')).toEqual([['"a', 'b']]);
    expect(parseTsv('5" rør\tx')).toEqual([['5" rør', 'x']]);
  });

  it('makes uneven rows even and strips nothing from figures', () => {
    expect(parseTsv('11.1\n6.740\t6\u00a0740,50')).toEqual([['11.1', ''], ['6.740', '6\u00a0740,50']]);
  });

  it('reads an empty text as nothing', () => {
    expect(parseTsv('')).toEqual([]);
    expect(readBlock('', '')).toBeNull();
  });
});

describe('HTML', () => {
  it('spreads cells that span columns and rows', () => {
    const html = `<meta charset="utf-8"><table><tr><th colspan="2">Region</th><th>Timer</th></tr>
      <tr><td rowspan="2">Nord</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>`;
    expect(parseHtmlTable(html)).toEqual([
      ['Region', '', 'Timer'],
      ['Nord', '1', '2'],
      ['', '3', '4'],
    ]);
  });

  it('bounds what a colspan claims', () => {
    const block = parseHtmlTable('<table><tr><td colspan="99999999">a</td></tr></table>');
    expect(block?.[0]?.length, 'a column count from outside is no reason to run out of memory').toBeLessThanOrEqual(1000);
  });

  it('reads line breaks inside a cell as spaces', () => {
    expect(parseHtmlTable('<table><tr><td>en<br>to</td><td> x </td></tr></table>')).toEqual([['en to', 'x']]);
  });

  it('comes first, and gives way to text when it has no table', () => {
    expect(readBlock('<table><tr><td>1</td><td>2</td></tr></table>', 'x\ty')).toEqual([['1', '2']]);
    expect(readBlock('<b>x</b>', 'x\ty')).toEqual([['x', 'y']]);
    expect(parseHtmlTable('<p>ingen</p>')).toBeNull();
  });
});
