/** Checking many files at once. The result stays while the user looks at other pages. */
import { call, toAppError, type AppError, type AppEvent, type FileVerdict, type Progress } from '../ipc';
import { t } from '../words/index.svelte';
import { show } from './actions';
import { announcer } from './announcer.svelte';

class CheckedFiles {
  /** Null before the first check. */
  verdicts = $state<FileVerdict[] | null>(null);
  running = $state(false);
  progress = $state<Progress | null>(null);
  failure = $state<AppError | null>(null);
  saved = $state(false);
  private again = false;

  get ready(): number {
    return this.verdicts?.filter((one) => one.verdict?.errors === 0).length ?? 0;
  }

  get wrong(): number {
    return this.verdicts?.filter((one) => (one.verdict?.errors ?? 0) > 0).length ?? 0;
  }

  get unread(): number {
    return this.verdicts?.filter((one) => one.verdict === null).length ?? 0;
  }

  heard(event: AppEvent): void {
    if (event.event === 'progress' && event.work === 'check_files' && this.running) {
      this.progress = event.progress;
    }
  }

  /** Lets the user choose files, or takes the ones that were dropped, and checks them. */
  async check(which: 'check_files' | 'check_dropped'): Promise<void> {
    if (this.running) {
      // Files that were dropped meanwhile come after.
      this.again ||= which === 'check_dropped';
      return;
    }
    this.running = true;
    this.progress = null;
    this.failure = null;
    this.saved = false;
    try {
      const verdicts = await call(which);
      // Null: the user closed the file dialog, and the last result stands.
      if (verdicts) {
        this.verdicts = verdicts;
        announcer.say(t('files-done', { count: verdicts.length }));
      }
    } catch (thrown) {
      this.failure = toAppError(thrown);
    } finally {
      this.running = false;
      this.progress = null;
    }
    if (!this.again) return;
    this.again = false;
    await this.check('check_dropped');
  }

  stop(): Promise<void> {
    return this.guarded(async () => {
      await call('stop_work');
    });
  }

  saveTable(): Promise<void> {
    return this.guarded(async () => {
      this.saved = await call('save_check_result');
      if (this.saved) announcer.say(t('files-saved'));
    });
  }

  open(index: number): Promise<void> {
    return this.guarded(async () => {
      show(await call('open_checked', index));
    });
  }

  private async guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.failure = null;
    } catch (thrown) {
      this.failure = toAppError(thrown);
    }
  }
}

export const checkedFiles = new CheckedFiles();
