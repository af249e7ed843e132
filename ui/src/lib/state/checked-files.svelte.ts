/** Checking many files at once. The result stays while the user looks at other pages. */
import {
  call,
  toAppError,
  type AppError,
  type AppEvent,
  type FileVerdict,
  type LeftOut,
  type Progress,
} from '../ipc';
import { t } from '../words/index.svelte';
import { show } from './actions';
import { announcer } from './announcer.svelte';

/** Which of the verdicts are listed. */
export type Show = 'all' | 'wrong' | 'unread' | 'ready';

function kindOf(one: FileVerdict): Show {
  if (one.verdict === null) return 'unread';
  return one.verdict.errors > 0 ? 'wrong' : 'ready';
}

class CheckedFiles {
  /** Null before the first check. Never changed in place: there may be ten thousand. */
  verdicts = $state.raw<FileVerdict[] | null>(null);
  /** What was not checked, and why. */
  leftOut = $state.raw<LeftOut[]>([]);
  show = $state<Show>('all');
  running = $state(false);
  progress = $state<Progress | null>(null);
  failure = $state<AppError | null>(null);
  saved = $state(false);
  private again = false;

  private readonly counts = $derived.by(() => {
    const counts = { ready: 0, wrong: 0, unread: 0, all: this.verdicts?.length ?? 0 };
    for (const one of this.verdicts ?? []) counts[kindOf(one)] += 1;
    return counts;
  });

  /** The verdicts that are listed. */
  readonly listed = $derived.by(() => {
    const all = this.verdicts ?? [];
    return this.show === 'all' ? all : all.filter((one) => kindOf(one) === this.show);
  });

  count(show: Show): number {
    return this.counts[show];
  }

  get ready(): number {
    return this.counts.ready;
  }

  get wrong(): number {
    return this.counts.wrong;
  }

  get unread(): number {
    return this.counts.unread;
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
      const checked = await call(which);
      // Null: the user closed the file dialog, and the last result stands.
      if (checked) {
        this.verdicts = checked.verdicts;
        this.leftOut = checked.left_out;
        this.show = 'all';
        announcer.say(t('files-done', { count: checked.verdicts.length }));
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
