/** What the chart draws: one stacked bar a period, one part a category. */
import type { PeriodCategory } from '../ipc';
import { addDecimals } from '../words/decimal';

export type Measure = 'hours' | 'count';

export interface Part {
  category: string;
  /** Exact, in JSON notation. */
  value: string;
  /** Where it begins and how high it is, as shares of the tallest bar. */
  from: number;
  share: number;
}

export interface Bar {
  period: string;
  total: string;
  parts: Part[];
}

/** Categories in the order in which they first appear. */
export function categoriesOf(sent: PeriodCategory[]): string[] {
  return [...new Set(sent.map((one) => one.category))];
}

/** Bars by period, oldest first. */
export function barsOf(sent: PeriodCategory[], measure: Measure): Bar[] {
  const categories = categoriesOf(sent);
  const periods = [...new Set(sent.map((one) => one.period))].sort();
  const bars = periods.map((period) => {
    const here = sent.filter((one) => one.period === period);
    return { period, here, total: addDecimals(here.map((one) => one[measure])) };
  });
  const tallest = Math.max(0, ...bars.map((bar) => Number(bar.total)));
  return bars.map(({ period, here, total }) => {
    let from = 0;
    const parts = categories.flatMap((category) => {
      const value = addDecimals(
        here.filter((one) => one.category === category).map((one) => one[measure]),
      );
      const share = tallest > 0 ? Math.max(0, Number(value)) / tallest : 0;
      if (share === 0) return [];
      const part = { category, value, from, share };
      from += share;
      return [part];
    });
    return { period, total, parts };
  });
}
