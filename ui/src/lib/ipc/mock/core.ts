import type { Backend, CommandName } from '../backend';
import type {
  AppError,
  AppEvent,
  Commands,
  CopiesView,
  DraftSource,
  DraftView,
  ErrorCode,
  PeriodCategory,
  QueueView,
  State,
  SubmissionDetail,
  SubmissionRow,
} from '../bindings';
import { check, payloadOf } from './check';
import { detailOf, rowOf, rowsOf, startOf } from './data';
import { failure } from './failure';
import { besideOf, comparisonOf } from './comparing';
import { checkedOf, copiesOf } from './files';
import { EXAMPLE, FORM } from './form';
import { pastedOf, previewOf, takenOf } from './import';
import { MockLists, page } from './list';
import { MockMany } from './many';
import { organisationAnswers } from './organisations';
import { overviewOf, SENT } from './overview';
import { MockQueue } from './queue';
import { MockRules } from './rules';

type Answers = {
  [N in CommandName]: (
    input: Commands[N]['input'],
  ) => Commands[N]['output'] | Promise<Commands[N]['output']>;
};

export interface MockOptions {
  /** Accepted submissions beside the one of each state. */
  more?: number;
  /** A first start: nothing there. */
  empty?: boolean;
  /** All organisations are in use together. */
  all?: boolean;
  /** Pause between the steps of long work, in milliseconds. */
  pace?: number;
  /** How many files a check finds. */
  files?: number;
}

/** An imitation of the core with a memory, for tests and for looking at pages in a browser. */
export class MockCore implements Backend {
  start = startOf();
  rows: SubmissionRow[];
  queue = new MockQueue();
  private lists = new MockLists();
  many = new MockMany({
    row: (id) => this.row(id),
    draft: (id) => this.draft(id),
    send: (id) => this.sendAmong(id),
    tell: (done, total) => this.emit({ event: 'progress', work: 'send_many', progress: { done, total } }),
  });
  rules = new MockRules(this);
  copies: CopiesView = { copies: copiesOf(), last_failure: null };
  drafts = new Map<string, DraftView>();
  /** Every call, in order. */
  calls: { name: CommandName; input: unknown }[] = [];
  title = '';
  tray = true;
  /** Days to the deadline. */
  daysLeft = 12;
  /** What the chart shows. */
  sent: PeriodCategory[];
  private details = new Map<string, SubmissionDetail>();
  private listeners = new Set<(event: AppEvent) => void>();
  private failures = new Map<CommandName, AppError[]>();
  private flush: (() => Promise<void>) | null = null;
  private stopped = false;
  private made = 0;

  constructor(private readonly options: MockOptions = {}) {
    this.rows = options.empty ? [] : rowsOf(options.more ?? 12);
    this.sent = options.empty ? [] : SENT;
    if (options.all) this.start.current_organisation = null;
    if (options.empty) {
      this.start.organisations = [];
      this.start.current_organisation = null;
      this.start.reachable = null;
      this.start.settings.deadline = null;
    }
  }

  /** The next call of a command fails like this. */
  failNext(name: CommandName, code: ErrorCode, args: Record<string, string> = {}): void {
    this.failures.set(name, [...(this.failures.get(name) ?? []), failure(code, args)]);
  }

  emit(event: AppEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  /** Closes the window as the user would. Whether it closed. */
  async close(): Promise<boolean> {
    try {
      await this.flush?.();
      return true;
    } catch {
      return false;
    }
  }

  async invoke(name: CommandName, input: unknown): Promise<unknown> {
    const plain = structuredClone(input);
    this.calls.push({ name, input: plain });
    const ordered = this.failures.get(name)?.shift();
    if (ordered) throw ordered;
    const answer = this.answers[name] as (input: unknown) => unknown;
    return structuredClone(await answer(plain));
  }

  async listen(handler: (event: AppEvent) => void): Promise<() => void> {
    this.listeners.add(handler);
    return () => this.listeners.delete(handler);
  }

  async onCloseRequested(flush: () => Promise<void>): Promise<() => void> {
    this.flush = flush;
    return () => {
      this.flush = null;
    };
  }

  async setTitle(title: string): Promise<void> {
    this.title = title;
  }

  private row(id: string): SubmissionRow {
    const row = this.rows.find((one) => one.id === id);
    if (!row) throw failure('not_found');
    return row;
  }

  private detail(id: string): SubmissionDetail {
    const row = this.row(id);
    const kept = this.details.get(id);
    const detail = kept && kept.submission.state === row.state ? kept : detailOf(row);
    detail.submission = row;
    detail.waits =
      row.state === 'queued' ? this.queue.waitsOf(row, this.start.settings.send_by_itself) : null;
    detail.parent = this.rows.find((one) => one.id === row.parent_id) ?? null;
    detail.corrections = this.rows.filter((one) => one.parent_id === id);
    this.details.set(id, detail);
    return detail;
  }

  private move(id: string, state: State, more: Partial<SubmissionRow> = {}): SubmissionDetail {
    Object.assign(this.row(id), { state, updated_at: new Date().toISOString(), ...more });
    this.emit({ event: 'submission_changed', id, state });
    return this.detail(id);
  }

  private queueView(): QueueView {
    return this.queue.view(this.rows, this.start.settings.send_by_itself);
  }

  private take(id: string, reference = `bufdir_ref_20260326_${id}`): SubmissionDetail {
    return this.move(id, 'received', {
      reference_id: reference,
      bufdir_status: 'received',
      submitted_at: new Date().toISOString(),
      waiting_for: null,
    });
  }

  /** The reports of an organisation, or all. */
  private rowsOf(id: string | null): SubmissionRow[] {
    const of = this.start.organisations.find((one) => one.organisation.id === id);
    return of ? this.rows.filter((row) => row.org_id === of.organisation.org_id) : this.rows;
  }

  private sendAmong(id: string): State {
    const state = this.many.outcomes.get(id) ?? 'received';
    if (state === 'received') this.take(id);
    else this.move(id, state);
    return state;
  }

  private newDraft(source: DraftSource): DraftView {
    this.made += 1;
    const id = `draft-${this.made}`;
    const now = new Date().toISOString();
    const parent = 'id' in source ? this.detail(source.id) : null;
    const document = source.from === 'example' || source.from === 'correction' ? EXAMPLE : {};
    const row = rowOf('draft', 0, {
      id,
      report_id: 'rpt_20260326_region07',
      created_at: now,
      updated_at: now,
      period: source.from === 'blank' ? null : '2025',
      parent_id: source.from === 'correction' ? source.id : null,
    });
    this.rows.unshift(row);
    const draft: DraftView = {
      submission: row,
      organisation_id: this.start.current_organisation,
      document: structuredClone(document),
      step: 'basis',
      acknowledged: [],
      check: check(document),
      earlier: source.from === 'earlier' ? structuredClone(EXAMPLE) : null,
      ...besideOf(source.from === 'correction' ? parent : null),
      saved_at: now,
    };
    this.drafts.set(id, draft);
    return draft;
  }

  private draft(id: string): DraftView {
    const draft = this.drafts.get(id);
    if (draft) return draft;
    const row = this.row(id);
    if (row.state !== 'draft') throw failure('wrong_state', { state: row.state });
    const made = this.newDraft({ from: 'example' });
    this.rows.shift();
    made.submission = row;
    this.drafts.set(id, made);
    return made;
  }

  private async work(name: 'check_files' | 'refresh_all', total: number): Promise<boolean> {
    this.stopped = false;
    for (let done = 0; done <= total; done += 1) {
      this.emit({ event: 'progress', work: name, progress: { done, total } });
      await new Promise((resolve) => setTimeout(resolve, this.options.pace ?? 0));
      if (this.stopped) return false;
    }
    return true;
  }

  private bodyOf(draft: DraftView): string {
    const { report_id, org_id, payload_version } = draft.submission;
    const payload = payloadOf(draft.document);
    return JSON.stringify({ report_id, org_id, payload_version, payload });
  }

  private readonly answers: Answers = {
    start: () => this.start,
    save_settings: (settings) => {
      this.start.settings = settings;
      this.start.environment = settings.environment;
      this.start.address =
        settings.environment === 'live'
          ? settings.live_address
          : 'http://127.0.0.1:49152/api/v1/bufdir-api';
      return this.start;
    },
    background: () => ({ tray: this.tray }),
    ...organisationAnswers(() => this.start),
    ...this.rules.answers,
    new_draft: (source) => this.newDraft(source),
    open_file: () => ({ kind: 'draft', draft: this.newDraft({ from: 'example' }) }),
    open_dropped: () => ({ kind: 'draft', draft: this.newDraft({ from: 'example' }) }),
    preview_import: ({ choices }) => previewOf(choices),
    take_import: ({ choices: { into } }) =>
      takenOf(into ? this.draft(into) : this.newDraft({ from: 'example' }), into === null),
    undo_import: (id) => this.draft(id),
    paste_rows: pastedOf,
    draft: (id) => this.draft(id),
    save_draft: ({ id, report_id, explanation, ...content }) => {
      const draft = this.draft(id);
      Object.assign(draft, content, { explanation: explanation ?? draft.explanation });
      draft.submission.report_id = report_id;
      draft.check = check(draft.document);
      draft.saved_at = new Date().toISOString();
      return { saved_at: draft.saved_at, check: draft.check, remarks: draft.remarks };
    },
    discard_draft: (id) => {
      this.draft(id);
      this.rows = this.rows.filter((row) => row.id !== id);
      return null;
    },
    restore_draft: (id) => {
      const draft = this.drafts.get(id);
      if (!draft) throw failure('not_found');
      this.rows.unshift(draft.submission);
      return draft;
    },
    preview: (id) => ({ json: this.bodyOf(this.draft(id)), payload_sha256: 'ab'.repeat(32) }),
    check_online: (id) => ({
      is_valid: this.draft(id).check.verdict.errors === 0,
      errors: [],
      warnings: ["Field 'kontaktperson' is recommended but not present."],
      agrees: true,
      checked_at: new Date().toISOString(),
    }),
    comparison: (id) => comparisonOf(this.draft(id), this.draft(id).parent),
    send: ({ id, by_itself }) => {
      if (this.draft(id).check.verdict.errors > 0) {
        throw failure('report_has_errors', { errors: String(this.draft(id).check.verdict.errors) });
      }
      if (by_itself) this.queue.said.set(id, true);
      const still = this.queue.paused || this.queue.resting !== null;
      if (this.start.reachable !== false && !still) return this.take(id);
      return this.move(id, 'queued', {
        waiting_for: this.start.reachable === false ? failure('unreachable') : null,
      });
    },
    send_now: (id) => this.take(id),
    take_back: (id) => {
      this.move(id, 'draft', { waiting_for: null });
      return this.draft(id);
    },
    queue: () => this.queueView(),
    pause_queue: (paused) => {
      this.queue.paused = paused;
      this.emit({ event: 'queue_changed' });
      return this.queueView();
    },
    set_by_itself: ({ id, by_itself }) => {
      const { state } = this.row(id);
      if (state !== 'queued') throw failure('wrong_state', { state });
      this.queue.said.set(id, by_itself);
      this.emit({ event: 'queue_changed' });
      return this.detail(id);
    },
    ...this.many.answers,
    resolve_received: ({ id, reference_id }) => {
      if (reference_id.trim() === '') throw failure('input_invalid', { field: 'reference_id' });
      return this.take(id, reference_id.trim());
    },
    resolve_not_received: ({ id, confirmed }) => {
      if (!confirmed) throw failure('input_invalid', { field: 'confirmed' });
      return this.move(id, 'queued');
    },
    overview: (of) => {
      const rows = this.rowsOf(of);
      return overviewOf(rows, rows.length === 0 ? [] : this.sent, this.start.settings, this.daysLeft);
    },
    submissions: (query) => page(this.rows, query, this.start.organisations),
    ...this.lists.answers,
    export_history: (query) => page(this.rows, query, this.start.organisations).total,
    submission: (id) => this.detail(id),
    refresh_status: (id) => {
      const row = this.row(id);
      const next: State = row.state === 'received' ? 'processing' : 'accepted';
      const changed = row.state === 'received' || row.state === 'processing';
      if (changed) this.move(id, next, { bufdir_status: next });
      return { submission: row, changed, failure: null };
    },
    refresh_all: async () => {
      const open = this.rows.filter((row) => row.state === 'received' || row.state === 'processing');
      const whole = await this.work('refresh_all', open.length);
      return open.map((submission) => ({ submission, changed: false, failure: whole ? null : failure('cancelled') }));
    },
    check_files: () => this.work('check_files', 20).then(() => checkedOf(this.options.files)),
    check_dropped: () => this.work('check_files', 20).then(() => checkedOf(this.options.files)),
    open_checked: () => ({ kind: 'draft', draft: this.newDraft({ from: 'example' }) }),
    save_check_result: () => true,
    stop_work: () => {
      this.stopped = true;
      return null;
    },
    save_receipt: () => true,
    print_page: () => {
      globalThis.print?.();
      return null;
    },
    save_backup: () => true,
    restore_backup: () => true,
    take_out: () => this.rows.length,
    take_in: () => ({ organisations: 1, submissions: 3, rule_packs: 0, known: 0, drafts_again: 1, in_doubt: 0 }),
    copies: () => this.copies,
    restore_copy: (name) => this.copies.copies.some((one) => one.name === name),
    about: () => ({
      version: this.start.version,
      platform: 'linux x86_64',
      sqlite: '3.51.3',
      data_dir: '/home/kari/.local/share/no.kvittert.app',
      rule_packs: [{ payload_version: FORM.payload_version, title: FORM.title, built_in: true }],
    }),
    support_details: () => 'Kvittert 0.1.0\nlinux x86_64\nSQLite 3.51.3\nenvironment: practice',
    open_data_folder: () => null,
    order_fault: () => null,
    forget_faults: () => null,
    advance_practice_clock: () => {
      for (const row of this.rows) {
        if (row.state === 'received') this.move(row.id, 'processing', { bufdir_status: 'processing' });
      }
      return null;
    },
  };
}
