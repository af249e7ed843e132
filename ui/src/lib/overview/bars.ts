/** What the chart and its table show: groups of bars, one bar a category and period. */
import type { PeriodCategory } from '../ipc';
import { addDecimals } from '../words/decimal';

export const MEASURES = ['hours', 'count'] as const;
export type Measure = (typeof MEASURES)[number];

export const GROUPINGS = ['period', 'category'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Categories that have a bar of their own; each has a pattern of its own. */
export const MOST = 7;

/** Exact, in JSON notation. */
export type Figures = Record<Measure, string>;

export interface Bar {
  period: string;
  /** Null for all those that have no bar of their own. */
  category: string | null;
  figures: Figures;
}

export interface Group {
  period: string | null;
  /** Null as in a bar; absent in a group of a period. */
  category?: string | null;
  bars: Bar[];
  sums: Figures;
}

function sums(of: Figures[]): Figures {
  return {
    hours: addDecimals(of.map((one) => one.hours)),
    count: addDecimals(of.map((one) => one.count)),
  };
}

/** Categories, the one with most first; of two that are even, the first by name. */
export function categoriesOf(sent: PeriodCategory[], measure: Measure): string[] {
  const names = [...new Set(sent.map((one) => one.category))].sort();
  const total = new Map(
    names.map((name) => [
      name,
      Number(addDecimals(sent.filter((one) => one.category === name).map((one) => one[measure]))),
    ]),
  );
  return names.sort((a, b) => (total.get(b) ?? 0) - (total.get(a) ?? 0));
}

/** Those with a bar of their own. One alone is never "the others". */
export function ownBars(categories: string[]): string[] {
  return categories.length <= MOST + 1 ? categories : categories.slice(0, MOST);
}

/**
 * What was sent in groups, newest period first, and within a period in the order of `categories`;
 * what is not among them is added up in one bar, last.
 */
export function groupsOf(
  sent: PeriodCategory[],
  categories: string[],
  grouping: Grouping,
): Group[] {
  const periods = [...new Set(sent.map((one) => one.period))].sort().reverse();
  const own = new Set(categories);
  const kinds: (string | null)[] = [...categories, null];
  const bar = (period: string, category: string | null): Bar[] => {
    const here = sent.filter(
      (one) =>
        one.period === period &&
        (category === null ? !own.has(one.category) : one.category === category),
    );
    return here.length === 0 ? [] : [{ period, category, figures: sums(here) }];
  };
  const group = (of: Omit<Group, 'bars' | 'sums'>, bars: Bar[]): Group[] =>
    bars.length === 0 ? [] : [{ ...of, bars, sums: sums(bars.map((one) => one.figures)) }];
  return grouping === 'period'
    ? periods.flatMap((period) =>
        group(
          { period },
          kinds.flatMap((category) => bar(period, category)),
        ),
      )
    : kinds.flatMap((category) =>
        group(
          { period: null, category },
          periods.flatMap((period) => bar(period, category)),
        ),
      );
}

/** The longest bar of all. */
export function longest(groups: Group[], measure: Measure): number {
  return Math.max(0, ...groups.flatMap((one) => one.bars.map((bar) => Number(bar.figures[measure]))));
}

/** How long a bar is, of the longest. */
export function shareOf(bar: Bar, measure: Measure, longest: number): number {
  return longest > 0 ? Math.max(0, Number(bar.figures[measure])) / longest : 0;
}

/** The table as a spreadsheet takes it from the clipboard: tabs, and the reader's decimal sign. */
export function asCells(rows: string[][]): string {
  const cell = (text: string) => text.replaceAll(/[\t\r\n]+/g, ' ');
  return rows.map((row) => row.map(cell).join('\t')).join('\n');
}
