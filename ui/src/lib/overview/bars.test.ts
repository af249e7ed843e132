import { describe, expect, it } from 'vitest';

import { barsOf, categoriesOf } from './bars';

const SENT = [
  { period: '2025', category: 'b', count: '2', hours: '30' },
  { period: '2024', category: 'a', count: '1', hours: '10.5' },
  { period: '2025', category: 'a', count: '1', hours: '30' },
];

describe('the chart', () => {
  it('has a bar a period, oldest first, with exact sums', () => {
    expect(barsOf(SENT, 'hours').map((bar) => [bar.period, bar.total])).toEqual([
      ['2024', '10.5'],
      ['2025', '60'],
    ]);
  });

  it('stacks the categories in one order, as shares of the tallest bar', () => {
    expect(categoriesOf(SENT)).toEqual(['b', 'a']);
    expect(barsOf(SENT, 'hours')[1]?.parts).toEqual([
      { category: 'b', value: '30', from: 0, share: 0.5 },
      { category: 'a', value: '30', from: 0.5, share: 0.5 },
    ]);
  });

  it('draws nothing where everything is nought', () => {
    const bars = barsOf([{ period: '2025', category: 'a', count: '0', hours: '0' }], 'count');
    expect(bars[0]?.parts).toEqual([]);
    expect(barsOf([], 'count')).toEqual([]);
  });
});
