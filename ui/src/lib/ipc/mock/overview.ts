import type { Overview, PeriodCategory, Settings, State, SubmissionRow } from '../bindings';

const URGENCY: State[] = ['in_doubt', 'rejected', 'refused', 'queued', 'draft', 'received', 'processing'];

/** Four years of three categories. */
export const SENT: PeriodCategory[] = ['2022', '2023', '2024', '2025'].flatMap((period, index) => [
  { period, category: 'individual_mentoring', count: String(610 + 70 * index), hours: String(4900 + 610 * index) },
  { period, category: 'group_activity', count: String(120 + 12 * index), hours: `${1480 + 140 * index}.5` },
  { period, category: 'open_meeting_place', count: String(48 + index), hours: String(960 - 60 * index) },
]);

/** Ten years of 25 categories, whose names have sixty letters. */
export const MUCH_SENT: PeriodCategory[] = Array.from({ length: 10 }, (_, year) =>
  Array.from({ length: 25 }, (_, at) => ({
    period: String(2016 + year),
    category: `${at + 1} Oppfølging av barn og unge i åpne møteplasser og på leir om sommeren`.slice(0, 60),
    count: String((26 - at) * (3 + year)),
    hours: `${(26 - at) * (31 + year * 7)}.5`,
  })),
).flat();

export function overviewOf(
  rows: SubmissionRow[],
  sent: PeriodCategory[],
  { deadline, deadline_period: period }: Settings,
  daysLeft: number,
): Overview {
  return {
    needs: rows
      .filter((row) => URGENCY.includes(row.state))
      .sort((a, b) => URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state)),
    submissions: rows.length,
    deadline:
      deadline === null
        ? null
        : { date: deadline, days_left: daysLeft, period, remaining: period === null ? null : 1 },
    asked_at: rows.length === 0 ? null : '2026-03-28T10:30:04Z',
    sent,
  };
}
