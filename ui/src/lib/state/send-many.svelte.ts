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
  /** This window sent them off and waits for the end. */
  private sending = false;
  /** An answer to an older question is thrown away. */
  private question = 0;

  /** Those that go when Send is pressed. */
  get ready(): ReviewedDraft[] {
    return (this.reviewed ?? []).filter((one) => !one.obstacle && openTicks(one).length === 0);
  }

  private async ask(work: (newest: () => boolean) => Promise<void>): Promise<void> {
    this.question += 1;
    const question = this.question;
    const newest = () => question === this.question;
    try {
      await work(newest);
    } catch (thrown) {
      if (newest()) this.failure = toAppError(thrown);
    } finally {
      if (newest()) this.loaded = true;
    }
  }

  /** Begins a look at what is chosen; where nothing is, at what came of the last time. */
  async open(): Promise<void> {
    // What was said of other drafts, or in the other environment, is not said of these.
    this.byItself = false;
    await this.load();
  }

  private async load(): Promise<void> {
    this.failure = null;
    this.loaded = false;
    await this.ask(async (newest) => {
      const sent = await call('many_sent');
      if (!newest()) return;
      this.take(sent);
      if (this.running || chosen.count === 0) this.reviewed = null;
      else await this.look(newest);
    });
  }

  private take(sent: ManySent | null): void {
    // It was asked before it began, or the end of it is on its way.
    if (this.sending && !sent?.running) return;
    this.sent = sent;
    this.running = sent?.running ?? false;
  }

  private async look(newest: () => boolean): Promise<void> {
    const reviewed = await call('review_many', chosen.ids);
    const forms = new Map(this.forms);
    for (const { submission, obstacle } of reviewed) {
      const version = submission.payload_version;
      if (forms.has(version) || obstacle?.code === 'unknown_payload_version') continue;
      forms.set(version, await call('form', version));
    }
    if (!newest()) return;
    this.forms = forms;
    // As they are shown, so they go.
    this.reviewed = reviewed.sort(
      ({ submission: one }, { submission: other }) =>
        compareNames(one.organisation_label ?? '', other.organisation_label ?? '') ||
        compareNames(one.report_id, other.report_id),
    );
  }

  /** Whether it was done. */
  async acknowledge(ticks: Tick[], given: boolean): Promise<boolean> {
    if (ticks.length === 0) return false;
    try {
      await call('acknowledge_many', { ticks, given });
    } catch (thrown) {
      this.failure = toAppError(thrown);
      return false;
    }
    // They may be on their way by now, or the page was left and is being opened again.
    if (!this.reviewed) return true;
    await (this.loaded ? this.ask((newest) => this.look(newest)) : this.load());
    return true;
  }

  async leaveOut(id: string): Promise<void> {
    chosen.leaveOut(id);
    await this.load();
  }

  async send(): Promise<void> {
    if (this.running) return;
    const drafts = this.ready.flatMap(({ submission, saved_at }) =>
      saved_at === null ? [] : [{ id: submission.id, saved_at }],
    );
    // A look that is still under way is of no use.
    this.question += 1;
    this.loaded = true;
    this.sending = true;
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
      this.settle();
      this.byItself = false;
      chosen.end();
      announcer.say(`${t('many-result')}: ${tallyOf(this.sent)}.`);
    } catch (thrown) {
      // It did not begin: what was chosen is looked at once more.
      this.settle();
      await this.load();
      this.failure = toAppError(thrown);
    } finally {
      letGo();
    }
  }

  /** What was asked while it went on is older than its end. */
  private settle(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.question += 1;
    this.loaded = true;
    this.sending = false;
    this.running = false;
    this.stopping = false;
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
    if (this.reviewed) return;
    // The page is being opened: that may have been asked before this change.
    if (!this.loaded) {
      this.timer = setTimeout(() => void this.see(), PAUSE);
      return;
    }
    await this.ask(async (newest) => {
      const sent = await call('many_sent');
      if (newest()) this.take(sent);
    });
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
