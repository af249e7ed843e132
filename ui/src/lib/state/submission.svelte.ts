/** One submission with its history, and what can be done with it. */
import { call, toAppError, type AppError, type SubmissionDetail } from '../ipc';
import { t } from '../words/index.svelte';
import { announcer } from './announcer.svelte';
import { router } from './route.svelte';

export type Doing = 'refresh' | 'send' | 'take_back' | 'correct' | 'by_itself';

export class OneSubmission {
  detail = $state<SubmissionDetail | null>(null);
  /** Why it cannot be shown. */
  missing = $state<AppError | null>(null);
  /** Why the last thing asked for did not happen. */
  failure = $state<AppError | null>(null);
  doing = $state<Doing | null>(null);
  /** What came of asking for the status. */
  outcome = $state('');

  constructor(readonly id: string) {}

  async load(): Promise<void> {
    try {
      this.detail = await call('submission', this.id);
      this.missing = null;
    } catch (thrown) {
      this.missing = toAppError(thrown);
    }
  }

  /** Asks Bufdir where it stands. */
  refresh(): Promise<void> {
    return this.during('refresh', async () => {
      const answer = await call('refresh_status', this.id);
      await this.load();
      if (answer.failure) {
        this.failure = answer.failure;
        return;
      }
      this.outcome = answer.changed
        ? t('detail-refreshed-changed', { state: t(`state-${answer.submission.state}.title`) })
        : t('detail-refreshed-same');
      announcer.say(this.outcome);
    });
  }

  sendNow(): Promise<void> {
    return this.during('send', async () => {
      this.detail = await call('send_now', this.id);
    });
  }

  /** Says whether it goes by itself once it can. */
  setByItself(byItself: boolean): Promise<void> {
    return this.during('by_itself', async () => {
      this.detail = await call('set_by_itself', { id: this.id, by_itself: byItself });
    });
  }

  /** Takes it back from the queue and opens it for editing. */
  takeBack(): Promise<void> {
    return this.during('take_back', async () => {
      await call('take_back', this.id);
      router.go('ny', this.id);
    });
  }

  /** Begins a correction and opens it. */
  correct(): Promise<void> {
    return this.during('correct', async () => {
      const draft = await call('new_draft', { from: 'correction', id: this.id });
      router.go('ny', draft.submission.id);
    });
  }

  private async during(doing: Doing, work: () => Promise<void>): Promise<void> {
    if (this.doing) return;
    this.doing = doing;
    this.failure = null;
    this.outcome = '';
    try {
      await work();
    } catch (thrown) {
      this.failure = toAppError(thrown);
      // The attempt may have left its mark on the history.
      await this.load();
    } finally {
      this.doing = null;
    }
  }
}
