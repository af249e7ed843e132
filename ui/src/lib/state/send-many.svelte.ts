/** Many drafts sent in one go: the look before, the sending, and what came of it. It goes on while
 * the user looks at other pages. */
import {
  call,
  toAppError,
  type AppError,
  type AppEvent,
  type FormSpec,
  type ManySent,
  type ReviewedDraft,
  type Tick,
} from '../ipc';
import { tallyOf } from '../many/names';
import { acknowledgement } from '../wizard/draft.svelte';
import { t } from '../words/index.svelte';
import { announcer } from './announcer.svelte';
import { chosen } from './chosen.svelte';
import { compareNames } from './session.svelte';
import { holdOpen } from './unsaved';

/** Between two looks at what has come of it, in milliseconds. */
const PAUSE = 200;

/** Ticks that a draft waits for. */
export function openTicks(draft: ReviewedDraft): Tick[] {
  return ticksOf(draft).filter((tick) => !draft.acknowledged.includes(tick.acknowledgement));
}

/** Everything of a draft that wants a tick. */
export function ticksOf({ submission: { id }, warnings, number_differs }: ReviewedDraft): Tick[] {
  const differs = number_differs ? [{ id, acknowledgement: number_differs.acknowledgement }] : [];
  return [...warnings.map((one) => ({ id, acknowledgement: acknowledgement(one) })), ...differs];
}

class SendManyState {
  /** Null before the first answer, and where nothing is chosen. */
  reviewed = $state<ReviewedDraft[] | null>(null);
  /** Forms by payload version, for the words of findings. */
  forms = $state.raw(new Map<string, FormSpec>());
  /** The last time, or the one that goes on. */
  sent = $state.raw<ManySent | null>(null);
  running = $state(false);
  stopping = $state(false);
  /** How many were sent off together. */
  total = $state(0);
  failure = $state<AppError | null>(null);
  /** The user said that what cannot be sent now goes by itself. */
  byItself = $state(false);
  loaded = $state(false);
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Those that go when Send is pressed. */
  get ready(): ReviewedDraft[] {
    return (this.reviewed ?? []).filter((one) => !one.obstacle && openTicks(one).length === 0);
  }

  /** Looks at what is chosen; where nothing is, at what came of the last time. */
  async open(): Promise<void> {
    this.failure = null;
    this.loaded = false;
    try {
      this.sent = await call('many_sent');
      this.running = this.sent?.running ?? false;
      if (this.running || chosen.count === 0) this.reviewed = null;
      else await this.look();
    } catch (thrown) {
      this.failure = toAppError(thrown);
    } finally {
      this.loaded = true;
    }
  }

  private async look(): Promise<void> {
    const reviewed = await call('review_many', chosen.ids);
    const forms = new Map(this.forms);
    for (const { submission, obstacle } of reviewed) {
      const version = submission.payload_version;
      if (forms.has(version) || obstacle?.code === 'unknown_payload_version') continue;
      forms.set(version, await call('form', version));
    }
    this.forms = forms;
    // As they are shown, so they go.
    this.reviewed = reviewed.sort(
      ({ submission: one }, { submission: other }) =>
        compareNames(one.organisation_label ?? '', other.organisation_label ?? '') ||
        compareNames(one.report_id, other.report_id),
    );
  }

  async acknowledge(ticks: Tick[], given: boolean): Promise<void> {
    if (ticks.length === 0) return;
    try {
      await call('acknowledge_many', { ticks, given });
      await this.look();
    } catch (thrown) {
      this.failure = toAppError(thrown);
    }
  }

  async leaveOut(id: string): Promise<void> {
    chosen.leaveOut(id);
    await this.open();
  }

  async send(): Promise<void> {
    if (this.running) return;
    const drafts = this.ready.flatMap(({ submission, saved_at }) =>
      saved_at === null ? [] : [{ id: submission.id, saved_at }],
    );
    this.running = true;
    this.stopping = false;
    this.failure = null;
    this.total = drafts.length;
    this.sent = null;
    this.reviewed = null;
    announcer.say(t('many-sending', { total: drafts.length }));
    const work = call('send_many', { drafts, by_itself: this.byItself });
    // The window closes, and another environment comes, when the one that is being sent is finished.
    const letGo = holdOpen(async () => {
      await this.stop();
      await work.catch(() => undefined);
    });
    try {
      this.sent = await work;
      this.byItself = false;
      chosen.end();
      announcer.say(`${t('many-result')}: ${tallyOf(this.sent)}.`);
    } catch (thrown) {
      // It did not begin: what was chosen is looked at once more.
      const failure = toAppError(thrown);
      await this.open();
      this.failure = failure;
    } finally {
      letGo();
      clearTimeout(this.timer);
      this.timer = undefined;
      this.running = false;
      this.stopping = false;
    }
  }

  async stop(): Promise<void> {
    this.stopping = true;
    try {
      await call('stop_sending');
    } catch (thrown) {
      this.stopping = false;
      this.failure = toAppError(thrown);
    }
  }

  heard(event: AppEvent): void {
    const moves = event.event === 'progress' && event.work === 'send_many';
    if (!moves && event.event !== 'submission_changed') return;
    if (this.reviewed || (!this.running && !this.sent)) return;
    // Many changes at once ask the core once.
    this.timer ??= setTimeout(() => void this.see(), PAUSE);
  }

  private async see(): Promise<void> {
    this.timer = undefined;
    try {
      const sent = await call('many_sent');
      if (this.reviewed) return;
      this.sent = sent;
      this.running = sent?.running ?? false;
    } catch (thrown) {
      this.failure = toAppError(thrown);
    }
  }

  /** Chooses what was left, to be looked over once more. */
  async again(): Promise<void> {
    chosen.only(this.left);
    await this.open();
  }

  /** What is a draft still. */
  get left() {
    return (this.sent?.lines ?? []).flatMap((line) =>
      line.submission.state === 'draft' ? [line.submission] : [],
    );
  }
}

export const sendMany = new SendManyState();
