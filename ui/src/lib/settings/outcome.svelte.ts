/** What came of the last thing that was asked for in a part of the settings. */
import { toAppError, type AppError } from '../ipc';
import { announcer } from '../state/announcer.svelte';

export class Outcome {
  failure = $state<AppError | null>(null);
  said = $state('');
  busy = $state(false);

  clear(): void {
    this.failure = null;
    this.said = '';
  }

  /** Does some work and tells what came of it; the work gives the sentence, or null for none. */
  async of(work: () => Promise<string | null>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.clear();
    try {
      this.said = (await work()) ?? '';
      if (this.said !== '') announcer.say(this.said);
    } catch (thrown) {
      const error = toAppError(thrown);
      if (error.code !== 'cancelled') this.failure = error;
    } finally {
      this.busy = false;
    }
  }
}
