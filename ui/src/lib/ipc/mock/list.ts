import type { ListQuery, OrganisationView, SubmissionPage, SubmissionRow } from '../bindings';

const SORT_VALUE: Record<ListQuery['sort'], (row: SubmissionRow) => string | number> = {
  updated: (row) => row.updated_at,
  state: (row) => row.state,
  report_id: (row) => row.report_id,
  organisation: (row) => row.organisation_label ?? '',
  period: (row) => row.period ?? '',
  hours: (row) => Number(row.hours),
};

/** The rows of a query, as the store would give them. */
export function page(
  all: SubmissionRow[],
  query: ListQuery,
  organisations: OrganisationView[],
): SubmissionPage {
  const search = query.search.trim().toLowerCase();
  const org = organisations.find((one) => one.organisation.id === query.organisation_id);
  const found = all.filter(
    (row) =>
      (query.states.length === 0 || query.states.includes(row.state)) &&
      (query.period === null || row.period === query.period) &&
      (!org || row.org_id === org.organisation.org_id) &&
      (search === '' ||
        [row.report_id, row.reference_id, row.organisation_label, row.period].some((text) =>
          text?.toLowerCase().includes(search),
        )),
  );
  const value = SORT_VALUE[query.sort];
  found.sort((a, b) => {
    const order = value(a) < value(b) ? -1 : value(a) > value(b) ? 1 : 0;
    return query.descending ? -order : order;
  });
  const periods = new Set(all.flatMap((row) => (row.period === null ? [] : [row.period])));
  return {
    rows: found.slice(query.offset, query.offset + (query.limit || 100)),
    total: found.length,
    periods: [...periods].sort().reverse(),
  };
}
