/** "Hent status for alle": goes on while the user looks at other pages. */
import { call, toAppError, type AppError, type AppEvent, type Progress } from '../ipc';
import { t } from '../words/index.svelte';
import { announcer } from './announcer.svelte';

class RefreshAll {
  running = $state(false);
  progress = $state<Progress | null>(null);
  failure = $state<AppError | null>(null);
  /** What came of it, in sentences. */
  outcome = $state<string[]>([]);

  heard(event: AppEvent): void {
    if (event.event === 'progress' && event.work === 'refresh_all' && this.running) {
      this.progress = event.progress;
    }
  }

  async begin(): Promise<void> {
    if (this.running) return;
    this.running = true;
    this.progress = null;
    this.failure = null;
    this.outcome = [];
    try {
      const answers = await call('refresh_all');
      const changed = answers.filter((answer) => answer.changed).length;
      const failures = answers.flatMap((answer) => (answer.failure ? [answer.failure] : []));
      const stopped = failures.some((failure) => failure.code === 'cancelled');
      const failed = failures.filter((failure) => failure.code !== 'cancelled');
      this.failure = failed[0] ?? null;
      this.outcome = [
        ...(stopped ? [t('list-refresh-stopped')] : []),
        ...(failed.length > 0 ? [t('list-refresh-failed', { failed: failed.length })] : []),
        // "Nothing is new" would be a lie when not everybody was asked.
        ...(changed > 0 || failures.length === 0 ? [t('list-refreshed', { changed })] : []),
      ];
      announcer.say(this.outcome.join(' '));
    } catch (thrown) {
      const error = toAppError(thrown);
      if (error.code === 'cancelled') this.outcome = [t('list-refresh-stopped')];
      else this.failure = error;
    } finally {
      this.running = false;
      this.progress = null;
    }
  }

  async stop(): Promise<void> {
    try {
      await call('stop_work');
    } catch (thrown) {
      this.failure = toAppError(thrown);
    }
  }
}

export const refreshAll = new RefreshAll();
