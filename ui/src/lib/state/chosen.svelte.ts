/** Drafts that are chosen in the list, to be looked over and sent in one go. */
import { call, type EnvironmentName, type ListQuery, type SubmissionRow } from '../ipc';

/** As `view::send_many::MOST_AT_ONCE`. */
export const MOST_AT_ONCE = 500;

class Chosen {
  /** The list shows a column to choose in. */
  choosing = $state(false);
  private rows = $state.raw(new Map<string, SubmissionRow>());
  private environment: EnvironmentName | null = null;

  get count(): number {
    return this.rows.size;
  }

  get ids(): string[] {
    return [...this.rows.keys()];
  }

  has(id: string): boolean {
    return this.rows.has(id);
  }

  /** Practice and live share nothing: what was chosen in the one is not in the other. */
  belongTo(environment: EnvironmentName | null): void {
    if (this.environment !== environment) this.end();
    this.environment = environment;
  }

  choose(row: SubmissionRow, chosen: boolean): void {
    const rows = new Map(this.rows);
    if (chosen && rows.size < MOST_AT_ONCE) rows.set(row.id, row);
    else rows.delete(row.id);
    this.rows = rows;
  }

  leaveOut(id: string): void {
    const rows = new Map(this.rows);
    rows.delete(id);
    this.rows = rows;
  }

  /** Chooses these and no others. */
  only(rows: readonly SubmissionRow[]): void {
    this.rows = new Map(rows.slice(0, MOST_AT_ONCE).map((row) => [row.id, row]));
  }

  /** Chooses every draft that a list finds, those too that are not in sight. Whether there were more
      than can be sent in one go. @throws {AppFailure} */
  async all(query: ListQuery): Promise<boolean> {
    const states = query.states.length === 0 || query.states.includes('draft');
    if (!states) return false;
    const page = await call('submissions', {
      ...query,
      states: ['draft'],
      offset: 0,
      limit: MOST_AT_ONCE,
    });
    this.only(page.rows);
    return page.total > MOST_AT_ONCE;
  }

  none(): void {
    this.rows = new Map();
  }

  end(): void {
    this.none();
    this.choosing = false;
  }
}

export const chosen = new Chosen();
