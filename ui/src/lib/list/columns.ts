/** The columns of the list: what they are called, how wide they are, and what a row shows there. */
import type { SortBy, SubmissionRow } from '../ipc';
import { formatDecimal, formatNumericDate } from '../words/index.svelte';

export interface Column {
  sort: SortBy;
  /** The message with its name. */
  words: string;
  /** Its share of the width. */
  share: number;
  figure?: boolean;
  /** Its text; report and state are drawn in a way of their own. */
  text: (row: SubmissionRow) => string;
}

const COLUMNS: readonly Column[] = [
  { sort: 'report_id', words: 'list-column-report', share: 23, text: (row) => row.report_id },
  {
    sort: 'organisation',
    words: 'list-column-organisation',
    share: 22,
    text: (row) => row.organisation_label ?? '',
  },
  {
    sort: 'org_number',
    words: 'list-column-org_number',
    share: 14,
    text: (row) => row.org_number ?? '',
  },
  { sort: 'period', words: 'list-column-period', share: 11, text: (row) => row.period ?? '' },
  { sort: 'state', words: 'list-column-state', share: 19, text: () => '' },
  {
    sort: 'count',
    words: 'list-column-count',
    share: 10,
    figure: true,
    text: (row) => formatDecimal(row.count),
  },
  {
    sort: 'hours',
    words: 'list-column-hours',
    share: 11,
    figure: true,
    text: (row) => formatDecimal(row.hours),
  },
  {
    sort: 'reference',
    words: 'list-column-reference',
    share: 23,
    text: (row) => row.reference_id ?? '',
  },
  {
    sort: 'submitted',
    words: 'list-column-submitted',
    share: 14,
    text: (row) => (row.submitted_at ? formatNumericDate(row.submitted_at) : ''),
  },
  {
    sort: 'created',
    words: 'list-column-created',
    share: 14,
    text: (row) => formatNumericDate(row.created_at),
  },
  {
    sort: 'updated',
    words: 'list-column-updated',
    share: 14,
    text: (row) => formatNumericDate(row.updated_at),
  },
];

/** All that can be shown, in the order in which they are offered and stand. */
export const ALL_COLUMNS = COLUMNS;

/** The columns with these names, in the order of the list. */
export function columnsOf(names: readonly SortBy[]): Column[] {
  return COLUMNS.filter((column) => names.includes(column.sort));
}
