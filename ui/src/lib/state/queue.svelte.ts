/** The queue as it stands, for the whole window. */
import { call, toAppError, type AppError, type AppEvent, type QueueView } from '../ipc';

class Queue {
  /** Null before the first answer. */
  view = $state.raw<QueueView | null>(null);
  /** Why it could not be had, or why the last thing asked for did not happen. */
  failure = $state<AppError | null>(null);
  busy = $state(false);
  /** An answer to an older question is thrown away. */
  private question = 0;

  async load(): Promise<void> {
    this.question += 1;
    const question = this.question;
    try {
      const view = await call('queue');
      if (question !== this.question) return;
      this.view = view;
      this.failure = null;
    } catch (thrown) {
      if (question === this.question) this.failure = toAppError(thrown);
    }
  }

  heard(event: AppEvent): void {
    if (['queue_changed', 'submission_changed', 'reachable'].includes(event.event)) void this.load();
  }

  /** Pauses it, or lets it go on. Whether that was done. */
  async pause(paused: boolean): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    try {
      const view = await call('pause_queue', paused);
      this.question += 1;
      this.view = view;
      this.failure = null;
      return true;
    } catch (thrown) {
      this.failure = toAppError(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  }
}

export const queue = new Queue();
