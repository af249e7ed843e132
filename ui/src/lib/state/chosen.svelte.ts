/** Drafts that are chosen in the list, to be looked over and sent in one go. */
import { call, type EnvironmentName, type ListQuery, type SubmissionRow } from '../ipc';
import { formatNumber, t } from '../words/index.svelte';
import { announcer } from './announcer.svelte';

/** As `view::send_many::MOST_AT_ONCE`. */
export const MOST_AT_ONCE = 500;

class Chosen {
  /** The list shows a column to choose in. */
  choosing = $state(false);
  /** Why the last thing asked for was not done, or not wholly. */
  private refused = $state<'most' | 'no-drafts' | null>(null);
  private rows = $state.raw(new Map<string, SubmissionRow>());
  private environment: EnvironmentName | null = null;
  /** An answer from before all choices were taken away is thrown away. */
  private turn = 0;

  get count(): number {
    return this.rows.size;
  }

  get ids(): string[] {
    return [...this.rows.keys()];
  }

  /** Why the last thing asked for was not done, in words. */
  get hint(): string | null {
    return this.refused && t(`choose-${this.refused}`, { limit: formatNumber(MOST_AT_ONCE) });
  }

  has(id: string): boolean {
    return this.rows.has(id);
  }

  /** Practice and live share nothing: what was chosen in the one is not in the other. */
  belongTo(environment: EnvironmentName | null): void {
    if (this.environment !== environment) this.end();
    this.environment = environment;
  }

  /** Whether it was done: no more are chosen than can be sent in one go. */
  choose(row: SubmissionRow, chosen: boolean): boolean {
    if (!chosen) {
      this.leaveOut(row.id);
      return true;
    }
    return this.add([row]);
  }

  /** Chooses these too. Whether there was room for all of them. */
  private add(more: readonly SubmissionRow[]): boolean {
    const rows = new Map(this.rows);
    for (const row of more) if (rows.size < MOST_AT_ONCE) rows.set(row.id, row);
    this.rows = rows;
    const whole = more.every((row) => rows.has(row.id));
    this.say(whole ? null : 'most');
    return whole;
  }

  private say(refused: typeof this.refused): void {
    this.refused = refused;
    if (this.hint) announcer.say(this.hint);
  }

  /** The list shows something else: what was said of it holds no longer. */
  forgetHint(): void {
    this.refused = null;
  }

  leaveOut(id: string): void {
    const rows = new Map(this.rows);
    rows.delete(id);
    this.rows = rows;
    this.refused = null;
  }

  /** Chooses these and no others. */
  only(rows: readonly SubmissionRow[]): void {
    this.rows = new Map(rows.slice(0, MOST_AT_ONCE).map((row) => [row.id, row]));
  }

  /** Chooses every draft that a list finds, those too that are not in sight, beside what is chosen
      already. @throws {AppFailure} */
  async all(query: ListQuery): Promise<void> {
    const turn = this.turn;
    const states = query.states.length === 0 || query.states.includes('draft');
    if (!states) return this.say('no-drafts');
    const page = await call('submissions', {
      ...query,
      states: ['draft'],
      offset: 0,
      limit: MOST_AT_ONCE,
    });
    if (turn !== this.turn || !this.choosing) return;
    if (page.total === 0) return this.say('no-drafts');
    if (this.add(page.rows) && page.total > MOST_AT_ONCE) this.say('most');
  }

  none(): void {
    this.turn += 1;
    this.rows = new Map();
    this.refused = null;
  }

  end(): void {
    this.none();
    this.choosing = false;
  }
}

export const chosen = new Chosen();
