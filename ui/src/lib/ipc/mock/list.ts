import type {
  AppError,
  ListQuery,
  ListShape,
  OrganisationView,
  SavedView,
  SaveView,
  SortBy,
  SubmissionPage,
  SubmissionRow,
} from '../bindings';

const SORT_VALUE: Record<ListQuery['sort'], (row: SubmissionRow) => string | number> = {
  updated: (row) => row.updated_at,
  state: (row) => row.state,
  report_id: (row) => row.report_id,
  organisation: (row) => row.organisation_label ?? '',
  period: (row) => row.period ?? '',
  hours: (row) => Number(row.hours),
  reference: (row) => row.reference_id ?? '',
  org_number: (row) => row.org_number ?? '',
  count: (row) => Number(row.count),
  created: (row) => row.created_at,
  submitted: (row) => row.submitted_at ?? '',
};

/** As `domain/search.rs` folds letters, as far as an imitation needs it. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('aa', 'a')
    .replaceAll('oe', 'o');
}

/** Columns and views, with a memory. */
export class MockLists {
  private columns: SortBy[] = ['report_id', 'organisation', 'period', 'state', 'hours', 'updated'];
  private views: SavedView[] = [];
  private removed = new Map<string, SavedView>();
  private made = 0;

  private shape(): ListShape {
    return { columns: this.columns, views: this.views };
  }

  readonly answers = {
    list_shape: () => this.shape(),
    choose_columns: (columns: SortBy[]) => {
      this.columns = columns;
      return this.shape();
    },
    save_view: ({ id, name, question }: SaveView) => {
      const args = { field: 'view_name', problem: name.trim() === '' ? 'empty' : 'taken' };
      const wrong: AppError = { code: 'input_invalid', args, detail: null };
      const other = this.views.find((view) => view.name === name.trim() && view.id !== id);
      if (name.trim() === '' || other) throw wrong;
      const kept = { id: id ?? `view-${(this.made += 1)}`, name: name.trim(), question };
      this.views = [...this.views.filter((view) => view.id !== kept.id), kept];
      return this.shape();
    },
    remove_view: (id: string) => {
      const view = this.views.find((one) => one.id === id);
      if (view) this.removed.set(id, view);
      this.views = this.views.filter((one) => one.id !== id);
      return this.shape();
    },
    restore_view: (id: string) => {
      const view = this.removed.get(id);
      if (view) this.views = [...this.views, view];
      return this.shape();
    },
  };
}

/** The rows of a query, as the store would give them. */
export function page(
  all: SubmissionRow[],
  query: ListQuery,
  organisations: OrganisationView[],
): SubmissionPage {
  const words = folded(query.search).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const org = organisations.find((one) => one.organisation.id === query.organisation_id);
  const found = all.filter(
    (row) =>
      (query.states.length === 0 || query.states.includes(row.state)) &&
      (query.period === null || row.period === query.period) &&
      (!org || row.org_id === org.organisation.org_id) &&
      words.every((word) =>
        [row.report_id, row.reference_id, row.organisation_label, row.period].some((text) =>
          folded(text ?? '').split(/[^\p{L}\p{N}]+/u).some((one) => one.startsWith(word)),
        ),
      ),
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
