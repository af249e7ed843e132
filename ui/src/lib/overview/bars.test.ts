import { describe, expect, it } from 'vitest';

import { asCells, categoriesOf, groupsOf, longest, MOST, ownBars, shareOf } from './bars';

const SENT = [
  { period: '2025', category: 'b', count: '2', hours: '30' },
  { period: '2024', category: 'a', count: '1', hours: '10.1' },
  { period: '2024', category: 'c', count: '9', hours: '10.2' },
  { period: '2025', category: 'a', count: '1', hours: '60' },
];

const drawn = (groups: ReturnType<typeof groupsOf>) =>
  groups.map((group) => [
    group.period ?? group.category,
    group.bars.map((bar) => [bar.period, bar.category, bar.figures.hours]),
    group.sums.hours,
  ]);

describe('the chart', () => {
  it('has its categories in one order, by what is measured', () => {
    expect(categoriesOf(SENT, 'hours')).toEqual(['a', 'b', 'c']);
    expect(categoriesOf(SENT, 'count')).toEqual(['c', 'a', 'b']);
  });

  it('has a group a period, the newest first, with exact sums', () => {
    expect(drawn(groupsOf(SENT, ['a', 'b', 'c'], 'period'))).toEqual([
      ['2025', [['2025', 'a', '60'], ['2025', 'b', '30']], '90'],
      ['2024', [['2024', 'a', '10.1'], ['2024', 'c', '10.2']], '20.3'],
    ]);
  });

  it('has a group a category over the periods', () => {
    expect(drawn(groupsOf(SENT, ['a', 'b', 'c'], 'category'))).toEqual([
      ['a', [['2025', 'a', '60'], ['2024', 'a', '10.1']], '70.1'],
      ['b', [['2025', 'b', '30']], '30'],
      ['c', [['2024', 'c', '10.2']], '10.2'],
    ]);
  });

  it('adds up what has no bar of its own, last', () => {
    expect(drawn(groupsOf(SENT, ['b'], 'period'))).toEqual([
      ['2025', [['2025', 'b', '30'], ['2025', null, '60']], '90'],
      ['2024', [['2024', null, '20.3']], '20.3'],
    ]);
    expect(drawn(groupsOf(SENT, ['b'], 'category')).at(-1)).toEqual([
      null,
      [['2025', null, '60'], ['2024', null, '20.3']],
      '80.3',
    ]);
  });

  it('adds up several categories and never one alone', () => {
    const names = (count: number) => Array.from({ length: count }, (_, at) => `k${at}`);
    expect(ownBars(names(MOST + 1))).toHaveLength(MOST + 1);
    expect(ownBars(names(MOST + 2))).toHaveLength(MOST);
  });

  it('measures bars by the longest, and nought where there is none', () => {
    const groups = groupsOf(SENT, ['a', 'b', 'c'], 'period');
    expect(longest(groups, 'hours')).toBe(60);
    expect(groups[0]?.bars.map((bar) => shareOf(bar, 'hours', 60))).toEqual([1, 0.5]);
    const nothing = groupsOf([{ period: '2025', category: 'a', count: '0', hours: '0' }], ['a'], 'period');
    expect(shareOf(nothing[0]!.bars[0]!, 'count', longest(nothing, 'count'))).toBe(0);
    expect(groupsOf([], [], 'category')).toEqual([]);
  });

  it('is cells on the clipboard, whatever the names have in them', () => {
    expect(asCells([['a\tb\nc', '1,5'], ['d', '2']])).toBe('a b c\t1,5\nd\t2');
  });
});
