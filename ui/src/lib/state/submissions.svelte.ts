/** The list of submissions: what is asked for, and the parts of it that have come. */
import {
  call,
  toAppError,
  type AppError,
  type ListQuery,
  type SortBy,
  type State,
  type SubmissionRow,
} from '../ipc';
import { formatNumber, t } from '../words/index.svelte';
import { announcer } from './announcer.svelte';

/** Rows that are fetched together. */
export const PART = 100;

/** Parts that are on their way at a time: who scrolls fast is not waited for where nobody looks. */
const AT_ONCE = 2;

/** Parts that are kept; the farthest away go first. */
export const KEPT = 40;

export type Filter = Pick<ListQuery, 'search' | 'states' | 'period' | 'organisation_id'>;

const NO_FILTER: Filter = { search: '', states: [], period: null, organisation_id: null };

export const STATES: readonly State[] = [
  'draft',
  'queued',
  'sending',
  'in_doubt',
  'received',
  'processing',
  'accepted',
  'rejected',
  'refused',
];

/** Those that are not at their end. */
export const OPEN: readonly State[] = STATES.filter((state) => state !== 'accepted');

/** Columns whose first click puts the greatest on top. */
const GREATEST_FIRST: readonly SortBy[] = [
  'updated',
  'created',
  'submitted',
  'hours',
  'count',
  'period',
];

export class Submissions {
  filter = $state<Filter>({ ...NO_FILTER });
  sort = $state<SortBy>('updated');
  descending = $state(true);
  /** Null before the first answer. */
  total = $state<number | null>(null);
  periods = $state<string[]>([]);
  failure = $state<AppError | null>(null);
  /** How many rows were last saved to a file; null before, and when the question changed. */
  exported = $state<number | null>(null);
  private parts = $state.raw(new Map<number, SubmissionRow[]>());
  private asked = new Set<number>();
  /** Answers to an older question are thrown away. */
  private question = 0;
  private first = 0;
  private last = 0;

  /** Whether it asks for less than all there is, or than all of one organisation. */
  filteredWithin(organisation: string | null): boolean {
    const { organisation_id } = this.filter;
    return (
      this.filter.search.trim() !== '' ||
      this.filter.states.length > 0 ||
      this.filter.period !== null ||
      (organisation_id !== null && organisation_id !== organisation)
    );
  }

  /** A row by its place, or null while it is on its way. */
  row(index: number): SubmissionRow | null {
    return this.parts.get(Math.floor(index / PART))?.[index % PART] ?? null;
  }

  /** Fetches what is needed to show the rows from `first` up to and with `last`. */
  async show(first: number, last: number): Promise<void> {
    this.first = first;
    this.last = last;
    await Promise.all(Array.from({ length: AT_ONCE }, () => this.fetchMissing()));
  }

  /** Fetches what is looked at now, which may be elsewhere when a part has come. */
  private async fetchMissing(): Promise<void> {
    for (let part = this.missing(); part !== null; part = this.missing()) {
      if (this.asked.size >= AT_ONCE || !(await this.fetch(part))) return;
    }
  }

  private missing(): number | null {
    const from = Math.floor(Math.max(0, this.first) / PART);
    const to = Math.floor(Math.max(0, this.last) / PART);
    for (let part = from; part <= to; part += 1) {
      if (!this.parts.has(part) && !this.asked.has(part)) return part;
    }
    return null;
  }

  /** Asks anew, because the question changed or because something happened. */
  async reload(): Promise<void> {
    this.question += 1;
    this.asked.clear();
    const question = this.question;
    const from = Math.floor(this.first / PART);
    const to = Math.floor(this.last / PART);
    // What is on the screen stays until the new rows are there.
    const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    const answers = await Promise.all(numbers.map((part) => this.ask(part, question)));
    if (question !== this.question) return;
    const parts = new Map<number, SubmissionRow[]>();
    numbers.forEach((part, index) => {
      const rows = answers[index];
      if (rows) parts.set(part, rows);
    });
    if (this.failure !== null) return;
    this.parts = parts;
    // The user may have scrolled on in the meantime.
    await this.show(this.first, this.last);
  }

  async filterBy(change: Partial<Filter>): Promise<void> {
    this.filter = { ...this.filter, ...change };
    this.exported = null;
    this.first = 0;
    this.last = 0;
    await this.reload();
  }

  /** Asks for all, or for all of a part. */
  clear(but: Partial<Filter> = {}): Promise<void> {
    return this.filterBy({ ...NO_FILTER, ...but });
  }

  /** Sorts by a column; the same column again turns the order round. */
  async sortBy(column: SortBy): Promise<void> {
    this.descending =
      this.sort === column ? !this.descending : GREATEST_FIRST.includes(column);
    this.sort = column;
    this.first = 0;
    this.last = 0;
    await this.reload();
  }

  /** Puts a state into a row that is there, before the list is asked again. */
  heardChange(id: string, state: State): void {
    for (const [part, rows] of this.parts) {
      const place = rows.findIndex((row) => row.id === id);
      if (place < 0) continue;
      const parts = new Map(this.parts);
      parts.set(
        part,
        rows.map((row) => (row.id === id ? { ...row, state } : row)),
      );
      this.parts = parts;
      return;
    }
  }

  /** Saves all that the filter finds, in the order that is shown, to a file of the user's choice. */
  async exportAll(): Promise<void> {
    this.exported = null;
    try {
      this.exported = await call('export_history', this.query(0, 0));
      if (this.exported === null) return;
      const shown = formatNumber(this.exported);
      announcer.say(t('list-exported', { count: this.exported, shown }));
    } catch (thrown) {
      this.failure = toAppError(thrown);
    }
  }

  /** What is asked now, as a question for so many rows from a place on. */
  query(offset: number, limit: number): ListQuery {
    return {
      ...this.filter,
      states: [...this.filter.states],
      sort: this.sort,
      descending: this.descending,
      offset,
      limit,
    };
  }

  /** Whether it came. */
  private async fetch(part: number): Promise<boolean> {
    this.asked.add(part);
    const question = this.question;
    const rows = await this.ask(part, question);
    if (question !== this.question) return false;
    this.asked.delete(part);
    if (!rows) return false;
    const parts = new Map(this.parts).set(part, rows);
    const middle = (this.first + this.last) / 2 / PART;
    const farthest = [...parts.keys()].sort((a, b) => Math.abs(b - middle) - Math.abs(a - middle));
    for (const far of farthest.slice(0, parts.size - KEPT)) parts.delete(far);
    this.parts = parts;
    return true;
  }

  private async ask(part: number, question: number): Promise<SubmissionRow[] | null> {
    try {
      const answer = await call('submissions', this.query(part * PART, PART));
      if (question !== this.question) return null;
      this.total = answer.total;
      this.periods = answer.periods;
      this.failure = null;
      return answer.rows;
    } catch (thrown) {
      if (question === this.question) this.failure = toAppError(thrown);
      return null;
    }
  }
}
