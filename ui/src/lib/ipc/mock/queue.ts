import type { NextTry, QueueView, Resting, State, SubmissionRow, Waits } from '../bindings';

/** Failures that a person must put right. */
const HELD: readonly string[] = [
  'no_credentials',
  'wrong_credentials',
  'address_missing',
  'keyring_locked',
  'keyring_timeout',
];

/** The queue as the core would tell of it; what is not said here follows from the report. */
export class MockQueue {
  paused = false;
  resting: Resting | null = null;
  /** Whether a report goes by itself, where a person said so or said no; else the settings hold. */
  said = new Map<string, boolean>();
  /** When every report goes next, where a test or a picture wants it so. */
  next: NextTry | null = null;

  waitsOf(row: SubmissionRow, inSettings: boolean): Waits {
    const said = this.said.get(row.id);
    const by_itself = said ?? inSettings;
    const failures = row.waiting_for === null ? 0 : 1;
    return { by_itself, said_for_this: said !== undefined, failures, next: this.nextOf(row, by_itself) };
  }

  private nextOf(row: SubmissionRow, byItself: boolean): NextTry {
    if (!byItself) return { when: 'person' };
    if (this.paused) return { when: 'resumed' };
    if (this.next) return this.next;
    const code = row.waiting_for?.code;
    if (code === undefined) return { when: 'now' };
    if (HELD.includes(code)) return { when: 'put_right' };
    if (code === 'unreachable') return { when: 'online' };
    return { when: 'in', seconds: 42, asked_by_server: code === 'rate_limited' };
  }

  view(rows: SubmissionRow[], inSettings: boolean): QueueView {
    const queued: State = 'queued';
    const waiting = rows
      .filter((row) => row.state === queued)
      .map((submission) => ({ submission, waits: this.waitsOf(submission, inSettings) }));
    return { paused: this.paused, resting: this.resting, waiting };
  }
}
