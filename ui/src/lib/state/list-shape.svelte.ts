/** How the list is looked at: its columns, and views with a name. */
import { call, toAppError, type AppError, type ListShape, type SavedView, type SortBy } from '../ipc';
import { t } from '../words/index.svelte';
import type { Submissions } from './submissions.svelte';
import { undo } from './undo.svelte';

const USUAL: readonly SortBy[] = [
  'report_id',
  'organisation',
  'period',
  'state',
  'hours',
  'updated',
];

export class Shape {
  columns = $state<SortBy[]>([...USUAL]);
  views = $state<SavedView[]>([]);
  /** The view that is shown; a list that was changed since is no view any more. */
  chosen = $state<string | null>(null);
  failure = $state<AppError | null>(null);

  constructor(private readonly list: Submissions) {}

  get view(): SavedView | null {
    return this.views.find((view) => view.id === this.chosen) ?? null;
  }

  /** Whether what is shown is still what the chosen view asks. */
  get unchanged(): boolean {
    return this.view !== null && same(this.view.question, this.question());
  }

  load(): Promise<boolean> {
    return this.ask(() => call('list_shape'));
  }

  async choose(id: string | null): Promise<void> {
    this.chosen = id;
    const view = this.view;
    if (!view) {
      await this.list.clear();
      return;
    }
    const { columns, sort, descending, ...filter } = view.question;
    this.list.sort = sort;
    this.list.descending = descending;
    await Promise.all([this.list.filterBy({ ...filter }), this.show(columns)]);
  }

  /** Shows these columns from now on, at the next start too. */
  show(columns: readonly SortBy[]): Promise<boolean> {
    return this.ask(() => call('choose_columns', [...columns]));
  }

  toggle(column: SortBy): Promise<boolean> {
    const shown = this.columns.includes(column);
    return this.show(
      shown ? this.columns.filter((one) => one !== column) : [...this.columns, column],
    );
  }

  reset(): Promise<boolean> {
    return this.show(USUAL);
  }

  /** Saves what is shown as a view. Whether it could be saved. */
  async save(name: string): Promise<boolean> {
    const known = new Set(this.views.map((view) => view.id));
    const saved = await this.ask(() =>
      call('save_view', { id: null, name, question: this.question() }),
    );
    const made = this.views.find((view) => !known.has(view.id));
    if (!saved || !made) return saved;
    this.chosen = made.id;
    undo.show(t('view-saved', { name: made.name }), async () => {
      await this.ask(() => call('remove_view', made.id));
    });
    return true;
  }

  /** Gives the chosen view another name, or what is shown as its question. */
  async change(change: { name?: string; question?: true }): Promise<boolean> {
    const before = this.view;
    if (!before) return false;
    const { id } = before;
    const kept = $state.snapshot(before);
    const name = change.name ?? before.name;
    const question = change.question ? this.question() : kept.question;
    if (!(await this.ask(() => call('save_view', { id, name, question })))) return false;
    const told = change.name === undefined ? 'view-updated' : 'view-renamed';
    undo.show(t(told, { name }), async () => {
      await this.ask(() => call('save_view', kept));
    });
    return true;
  }

  async remove(): Promise<void> {
    const removed = this.view;
    if (!removed || !(await this.ask(() => call('remove_view', removed.id)))) return;
    this.chosen = null;
    undo.show(t('view-removed', { name: removed.name }), async () => {
      if (await this.ask(() => call('restore_view', removed.id))) this.chosen = removed.id;
    });
  }

  private question(): SavedView['question'] {
    const { filter, sort, descending } = this.list;
    return {
      ...filter,
      states: [...filter.states],
      sort,
      descending,
      columns: [...this.columns],
    };
  }

  private async ask(what: () => Promise<ListShape>): Promise<boolean> {
    try {
      const shape = await what();
      this.columns = shape.columns;
      this.views = shape.views;
      this.failure = null;
      if (this.view === null) this.chosen = null;
      return true;
    } catch (thrown) {
      this.failure = toAppError(thrown);
      return false;
    }
  }
}

function same(a: SavedView['question'], b: SavedView['question']): boolean {
  const key = (question: SavedView['question']) =>
    JSON.stringify([
      question.search.trim(),
      [...question.states].sort(),
      question.period,
      question.organisation_id,
      question.sort,
      question.descending,
      [...question.columns].sort(),
    ]);
  return key(a) === key(b);
}
