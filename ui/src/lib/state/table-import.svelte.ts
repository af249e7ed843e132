/** A table from a file on its way into a report: what was read, what was chosen, where it goes. */
import {
  call,
  toAppError,
  type AppError,
  type Document,
  type EnvironmentName,
  type FormSpec,
  type ImportChoices,
  type ImportPreview,
  type ImportTaken,
  type OldRows,
} from '../ipc';
import { isBlank, rowsAt } from '../wizard/document';
import { openDraft } from '../wizard/open-draft';
import { t } from '../words/index.svelte';
import { announcer } from './announcer.svelte';
import { router, TABLE } from './route.svelte';
import { session } from './session.svelte';
import { undo } from './undo.svelte';
import { flushUnsaved } from './unsaved';

/** The draft that was open when the file was: the rows may be for it. */
interface Receiver {
  id: string;
  period: string;
  document: Document;
}

const NOTHING_CHOSEN: ImportChoices = {
  into: null,
  table: null,
  encoding: null,
  delimiter: null,
  sheet: null,
  header_row: null,
  columns: [],
  numbers: [],
  total_rows: null,
  hidden_rows: null,
  same_category: null,
};

/** What was chosen of one sheet says nothing of another. */
const OF_ANOTHER_SHEET: Partial<ImportChoices> = {
  header_row: null,
  columns: [],
  numbers: [],
  total_rows: null,
  hidden_rows: null,
};

class TableImport {
  /** What was read under the last choices; null while no table is open. */
  preview = $state.raw<ImportPreview | null>(null);
  /** The rule pack's form, for the names of fields and values. */
  form = $state.raw<FormSpec | null>(null);
  choices = $state.raw<ImportChoices>(NOTHING_CHOSEN);
  receiver = $state.raw<Receiver | null>(null);
  oldRows = $state<OldRows>('keep');
  /** Whether what is shown is not yet that of the choices. */
  working = $state(false);
  failure = $state.raw<AppError | null>(null);
  /** Whether the rows were taken over already. */
  taken = $state(false);

  private environment: EnvironmentName | undefined;
  private turn = 0;
  private taking = false;
  private looking = Promise.resolve();
  /** The choices that the preview is of. */
  private shown: ImportChoices = NOTHING_CHOSEN;

  /** Shows a table that was opened. Rows are for the draft that is open, unless the user says else. */
  open(preview: ImportPreview): void {
    const wizard = openDraft();
    this.turn += 1;
    this.preview = preview;
    this.form = null;
    this.choices = this.shown = NOTHING_CHOSEN;
    this.oldRows = 'keep';
    this.failure = null;
    this.working = this.taken = false;
    this.environment = session.start?.environment;
    this.receiver = wizard && { id: wizard.id, period: wizard.period.trim(), document: wizard.document };
    void this.choose({ into: this.receiver?.id ?? null });
    router.go('ny', TABLE);
  }

  /** Whether there is a table that can be gone on with: practice and live share none. */
  get isOpen(): boolean {
    return this.preview !== null && this.environment === session.start?.environment;
  }

  /** Rows that the receiving draft has already in the table that is filled. */
  get rowsThere(): number {
    const { preview, receiver, choices } = this;
    if (!preview || !receiver || choices.into === null) return 0;
    return rowsAt(receiver.document, preview.table).filter((row) => !isBlank(row)).length;
  }

  /** Looks at the table anew under other choices. What is refused is taken back, and said. */
  choose(change: Partial<ImportChoices>): Promise<void> {
    this.looking = this.look(change);
    return this.looking;
  }

  private async look(change: Partial<ImportChoices>): Promise<void> {
    const { preview } = this;
    if (!preview) return;
    this.choices = { ...this.choices, ...change };
    const { choices } = this;
    const turn = ++this.turn;
    this.working = true;
    try {
      const next = await call('preview_import', { import_id: preview.import_id, choices });
      const form =
        this.form?.payload_version === next.payload_version
          ? this.form
          : await call('form', next.payload_version);
      if (turn !== this.turn) return;
      this.preview = next;
      this.form = form;
      this.shown = choices;
      this.failure = null;
    } catch (thrown) {
      if (turn !== this.turn) return;
      this.choices = this.shown;
      this.failure = toAppError(thrown);
    }
    this.working = false;
  }

  chooseSheet(sheet: string): Promise<void> {
    return this.choose({ ...OF_ANOTHER_SHEET, sheet });
  }

  /** Another way to read the text of the file. */
  chooseText(how: Pick<Partial<ImportChoices>, 'encoding' | 'delimiter'>): Promise<void> {
    return this.choose({ ...OF_ANOTHER_SHEET, ...how });
  }

  chooseHeaderRow(row: number): Promise<void> {
    return this.choose({ ...OF_ANOTHER_SHEET, header_row: row });
  }

  /** Takes a column for a field, or for nothing. A field has one column: the one chosen last. */
  chooseColumn(column: number, field: string | null): Promise<void> {
    const others = this.choices.columns.filter(
      (known) => known.column !== column && (field === null || known.field !== field),
    );
    return this.choose({ columns: [...others, { column, field }] });
  }

  /** How the figures of a column with two readings are read; null leaves them to the form. */
  chooseReading(column: number, reading: 'thousands' | 'decimal' | null): Promise<void> {
    const others = this.choices.numbers.filter((known) => known.column !== column);
    return this.choose({ numbers: reading === null ? others : [...others, { column, reading }] });
  }

  /** Takes the rows over, opens the draft that has them now, and offers to take it back. */
  async take(): Promise<void> {
    if (this.taking) return;
    this.taking = true;
    await this.looking;
    const { preview, choices } = this;
    try {
      if (!preview) return;
      const taken = await call('take_import', {
        import_id: preview.import_id,
        choices,
        old_rows: this.oldRows,
      });
      this.failure = null;
      this.taken = true;
      router.go('ny', taken.draft.submission.id);
      undo.show(t('table-taken', { rows: taken.row_count, file: preview.file }), () => this.takeBack(taken));
    } catch (thrown) {
      this.failure = toAppError(thrown);
    } finally {
      this.taking = false;
    }
  }

  private async takeBack({ draft, is_new }: ImportTaken): Promise<void> {
    await flushUnsaved();
    const { id } = draft.submission;
    if (is_new) {
      await call('discard_draft', id);
      this.taken = false;
      if (router.current.id === id) router.go('ny', TABLE);
      return;
    }
    const before = await call('undo_import', id);
    this.taken = false;
    const wizard = openDraft();
    if (wizard?.id === id) wizard.takeIn(before.document);
    announcer.say(t('table-taken-back'));
  }

  /** Closes the table: nothing of it is taken over. */
  close(): void {
    const { receiver } = this;
    this.turn += 1;
    this.preview = null;
    this.working = false;
    router.go('ny', receiver?.id ?? null);
  }
}

export const tableImport = new TableImport();
