/** A draft under work: what was typed, where the person is, and what core and disk say of it. */
import {
  call,
  toAppError,
  type AppError,
  type CheckView,
  type Document,
  type DraftView,
  type Finding,
  type FormSpec,
  type OnlineCheck,
  type Remark,
  type SaveDraft,
  type SavedDraft,
  type SubmissionRow,
  type Verdict,
  type WizardStep,
} from '../ipc';
import { session } from '../state/session.svelte';
import { Autosave, type Timers } from './autosave';
import { isBlank, rowsAt, valueAt, withValue } from './document';
import { tablePointers } from './form';
import { History } from './history';
import type { NumberDiffers } from './number-differs';
import { within } from './pointer';
import type { Rows } from './sheet';

export const STEPS: readonly WizardStep[] = ['basis', 'fill_in', 'check', 'review', 'receipt'];

/** Whether what was typed is on disk. */
export type SaveState =
  | { kind: 'saved'; at: string }
  | { kind: 'saving' }
  | { kind: 'failed'; failure: AppError };

export interface WizardOptions {
  save?: (draft: SaveDraft) => Promise<SavedDraft>;
  timers?: Timers;
}

export class WizardState {
  readonly id: string;
  readonly form: FormSpec;
  /** An earlier report, to show grey beside empty fields. */
  readonly earlier: Document | null;
  /** The report that this one corrects. */
  readonly parent: SubmissionRow | null;

  document = $state.raw<Document>({});
  organisationId = $state<string | null>(null);
  reportId = $state('');
  /** What the person explains about the figures: it stays here. */
  explanation = $state('');
  /** What was said of the report that this one corrects, where it belongs now. */
  remarks = $state.raw<readonly Remark[]>([]);
  step = $state<WizardStep>('basis');
  /** The furthest step reached: steps up to it are open to click. */
  reached = $state(0);
  acknowledged = $state.raw<readonly string[]>([]);
  check = $state.raw<CheckView>() as CheckView;
  /** Whether the check is of what stands here now. */
  checked = $state(true);
  saving = $state.raw<SaveState>({ kind: 'saving' });
  canUndo = $state(false);
  canRedo = $state(false);
  /** Whether the person went on from the form once: from then on what is missing is shown too. */
  attempted = $state(false);
  /** Said for this report: it goes by itself if it cannot be sent at once. */
  byItself = $state(false);
  /** The field to put the focus in once it is drawn. */
  wanted = $state<string | null>(null);
  /** Whether a step that was come to begins with its heading rather than with a field. */
  fromHeading = true;
  /** Bufdir's own answer to what stands here now. */
  online = $state.raw<OnlineCheck | null>(null);

  /** The field being typed in, and the rules whose words stood there when the typing began. */
  private typing = $state.raw<{ pointer: string; shown: ReadonlySet<string> } | null>(null);
  /** What the check is of. */
  private checkedDocument = $state.raw<Document>({});
  private savedDocument: Document = {};
  /** Tables whose rows moved since the check: its pointers lead to other rows now. */
  private moved = $state.raw<readonly string[]>([]);
  private readonly history: History<Document>;
  private readonly autosave: Autosave<SaveDraft, SavedDraft>;

  private readonly byPointer = $derived.by(() => {
    const found = new Map<string, Finding[]>();
    for (const finding of this.check.findings) {
      const here = found.get(finding.pointer);
      if (here) here.push(finding);
      else found.set(finding.pointer, [finding]);
    }
    return found;
  });

  constructor(view: DraftView, form: FormSpec, options: WizardOptions = {}) {
    this.id = view.submission.id;
    this.form = form;
    this.earlier = view.earlier;
    this.parent = view.parent;
    this.remarks = view.remarks;
    this.explanation = view.explanation;
    this.document = view.document;
    this.organisationId = view.organisation_id;
    this.reportId = view.submission.report_id;
    this.step = view.step === 'receipt' ? 'review' : view.step;
    this.reached = STEPS.indexOf(this.step);
    this.attempted = this.reached > STEPS.indexOf('fill_in');
    this.acknowledged = view.acknowledged;
    this.check = view.check;
    this.checkedDocument = view.document;
    this.saving = { kind: 'saved', at: view.saved_at };
    this.history = new History(view.document);
    this.autosave = new Autosave<SaveDraft, SavedDraft>({
      latest: () => this.content(),
      save: options.save ?? ((draft) => call('save_draft', draft)),
      onsaving: () => (this.saving = { kind: 'saving' }),
      onsaved: (saved, current) => this.take(saved, current),
      onfailed: (thrown) => (this.saving = { kind: 'failed', failure: toAppError(thrown) }),
      ...(options.timers ? { timers: options.timers } : {}),
    });
  }

  /** The title that people know the report by: its period. */
  get period(): string {
    const pointer = this.form.roles.period;
    const value = pointer === null ? undefined : valueAt(this.document, pointer);
    return typeof value === 'string' ? value : '';
  }

  value(pointer: string): unknown {
    return valueAt(this.document, pointer);
  }

  rows(pointer: string): Rows {
    return rowsAt(this.document, pointer);
  }

  /** Takes in a keystroke in a field. */
  type(pointer: string, value: unknown): void {
    this.typeInto(pointer, withValue(this.document, pointer, value));
  }

  /** Takes in a keystroke in a cell: the whole document as it is after it. */
  typeInto(pointer: string, next: Document): void {
    if (this.typing?.pointer !== pointer) {
      const shown = new Set(this.findingsAt(pointer).map((finding) => finding.rule));
      this.typing = { pointer, shown };
    }
    this.history.type(next, pointer, performance.now());
    this.changed();
  }

  /** Takes in a value that was chosen rather than typed: a step of its own, shown at once. */
  choose(pointer: string, value: unknown): void {
    this.typing = null;
    this.history.push(withValue(this.document, pointer, value), pointer);
    this.changed();
  }

  /** Takes in a keystroke in a cell; `rows` are all rows after it. */
  typeRows(table: string, cell: string, rows: Rows): void {
    this.typeInto(cell, withValue(this.document, table, rows));
  }

  /** Takes in a value of a cell that was chosen; `rows` are all rows after it. */
  chooseRows(table: string, cell: string, rows: Rows): void {
    this.typing = null;
    this.history.push(withValue(this.document, table, rows), cell);
    this.changed();
  }

  /** Takes in rows that were added, taken away, moved, sorted or pasted. */
  setRows(table: string, rows: Rows, focus: string | null): void {
    this.typing = null;
    this.moved = [...this.moved, table];
    this.history.push(withValue(this.document, table, rows), focus ?? table);
    this.changed();
  }

  /** Takes in a whole document that came from outside: a step that can be gone back over. */
  takeIn(document: Document): void {
    this.typing = null;
    this.moved = tablePointers(this.form);
    this.history.push(document, null);
    this.changed();
  }

  /** The person left a field: what is wrong with it may be said now. */
  left(pointer: string): void {
    if (this.typing?.pointer === pointer) this.typing = null;
    this.history.pause();
  }

  /** Goes a step back; the field that it touched, or null. */
  undo(): string | null {
    return this.travel(this.history.undo());
  }

  redo(): string | null {
    return this.travel(this.history.redo());
  }

  private travel(step: { pointer: string | null } | undefined): string | null {
    if (!step) return null;
    this.typing = null;
    this.moved = tablePointers(this.form);
    this.changed();
    return step.pointer;
  }

  private changed(): void {
    this.document = this.history.value;
    this.canUndo = this.history.canUndo;
    this.canRedo = this.history.canRedo;
    this.checked = false;
    this.online = null;
    this.autosave.touch();
  }

  /** What to say at a field: not what is missing before the person went on, nor while it is typed. */
  findingsAt(pointer: string): readonly Finding[] {
    const here = this.byPointer.get(pointer);
    if (!here || this.moved.some((table) => within(pointer, table))) return [];
    const blank = isBlank(this.value(pointer));
    if (blank && !this.attempted) return [];
    // What was missing and is there now is not missing any more, though the check says so yet.
    if (!blank && isBlank(valueAt(this.checkedDocument, pointer))) return [];
    const typing = this.typing;
    return typing?.pointer === pointer
      ? here.filter((finding) => typing.shown.has(finding.rule))
      : here;
  }

  chooseOrganisation(id: string, orgNumber: string): void {
    this.organisationId = id;
    const pointer = this.form.roles.organisation_number;
    if (pointer === null) this.autosave.touch();
    else this.choose(pointer, orgNumber);
  }

  /** Writes the number of the chosen organisation where the report has none yet. */
  adoptOrganisation(orgNumber: string): void {
    const pointer = this.form.roles.organisation_number;
    if (pointer === null || !isBlank(this.value(pointer))) return;
    this.history.replace(withValue(this.document, pointer, orgNumber));
    this.changed();
  }

  setReportId(text: string): void {
    this.reportId = text;
    this.autosave.touch();
  }

  setExplanation(text: string): void {
    this.explanation = text;
    this.autosave.touch();
  }

  /** What was said that belongs at a field; rows that moved have theirs again after the check. */
  remarksAt(pointer: string): readonly Remark[] {
    if (this.moved.some((table) => table !== pointer && within(pointer, table))) return [];
    return this.remarks.filter((remark) => remark.pointers.includes(pointer));
  }

  /** The number in the report where it is another than that of the chosen organisation. */
  get numberDiffers(): NumberDiffers | null {
    const pointer = this.form.roles.organisation_number;
    const inReport = pointer === null ? undefined : this.value(pointer);
    const chosen = session.organisations.find(
      ({ organisation }) => organisation.id === this.organisationId,
    )?.organisation;
    if (!chosen || typeof inReport !== 'string' || isBlank(inReport)) return null;
    const { id, label, org_number: number } = chosen;
    return inReport === number ? null : { inReport, id, label, number };
  }

  /** Whether nobody has said yet that the number is meant to be another one. */
  get numberUnacknowledged(): boolean {
    const differs = this.numberDiffers;
    return differs !== null && !this.acknowledged.includes(this.differenceName(differs));
  }

  acknowledgeNumber(given: boolean): void {
    const differs = this.numberDiffers;
    if (differs) this.mark(this.differenceName(differs), given);
  }

  /** The check's verdict; a number that differs is one more thing to look at. */
  get verdict(): Verdict {
    const { verdict } = this.check;
    return this.numberDiffers ? { ...verdict, warnings: verdict.warnings + 1 } : verdict;
  }

  /** Both numbers are in the name: what was said of these holds for no others. */
  private differenceName({ inReport, number }: NumberDiffers): string {
    return `organisation-differs ${this.form.roles.organisation_number ?? ''} ${inReport} ${number}`;
  }

  acknowledge(finding: Finding, given: boolean): void {
    this.mark(acknowledgement(finding), given);
  }

  private mark(key: string, given: boolean): void {
    const others = this.acknowledged.filter((known) => known !== key);
    this.acknowledged = given ? [...others, key] : others;
    this.autosave.touch();
  }

  isAcknowledged(finding: Finding): boolean {
    return this.acknowledged.includes(acknowledgement(finding));
  }

  get unacknowledged(): readonly Finding[] {
    return this.check.findings.filter(
      (finding) => finding.level === 'warning' && !this.isAcknowledged(finding),
    );
  }

  /** The steps that something is wrong in. */
  get faulty(): readonly WizardStep[] {
    const errors = this.check.findings.filter((finding) => finding.level === 'error');
    const chosen = session.organisations.some((one) => one.organisation.id === this.organisationId);
    const basis =
      errors.some((finding) => finding.pointer === this.form.roles.period) ||
      this.numberUnacknowledged ||
      !chosen ||
      this.reportId.trim() === '';
    return [...(basis ? ['basis' as const] : []), ...(errors.length > 0 ? ['fill_in' as const, 'check' as const] : [])];
  }

  /** Goes to a step and saves all. What could not be saved stays here and is tried again. */
  async goTo(step: WizardStep): Promise<void> {
    this.fromHeading = this.wanted === null;
    const from = STEPS.indexOf(this.step);
    if (this.step === 'fill_in' || STEPS.indexOf(step) > STEPS.indexOf('fill_in')) {
      this.attempted = true;
    }
    this.typing = null;
    this.step = step;
    this.reached = Math.max(this.reached, from, STEPS.indexOf(step));
    this.autosave.touch();
    await this.flush();
  }

  /** Goes to the form with the focus in a field. */
  async goToField(pointer: string): Promise<void> {
    this.wanted = pointer;
    await this.goTo('fill_in');
  }

  /** Saves what is not saved yet. False when that failed. */
  flush(): Promise<boolean> {
    return this.autosave.flush();
  }

  /** Nothing more will be saved: the draft was put away or sent. */
  stop(): void {
    this.autosave.stop();
  }

  private take(saved: SavedDraft, current: boolean): void {
    this.check = saved.check;
    this.remarks = saved.remarks;
    this.checkedDocument = this.savedDocument;
    this.saving = { kind: 'saved', at: saved.saved_at };
    if (!current) return;
    this.checked = true;
    this.moved = [];
  }

  private content(): SaveDraft {
    this.savedDocument = this.document;
    return {
      id: this.id,
      organisation_id: this.organisationId,
      report_id: this.reportId,
      document: this.document,
      step: this.step,
      acknowledged: [...this.acknowledged],
      explanation: this.explanation,
    };
  }
}

/** How a warning that was acknowledged is named. */
export function acknowledgement(finding: Finding): string {
  return `${finding.rule} ${finding.pointer}`;
}

/** The DOM id of the tick for a number that differs. */
export const NUMBER_TICK = 'acknowledge:organisation-differs';

/** The DOM id of the tick for a warning; an id holds no white space. */
export function acknowledgeId(finding: Finding): string {
  return `acknowledge:${encodeURIComponent(acknowledgement(finding))}`;
}
