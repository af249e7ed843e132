/** Cells of a sheet to and from the clipboard. What is pasted is read by the core. */
import { call, toAppError } from '../ipc';
import { announcer } from '../state/announcer.svelte';
import { problem } from '../state/problem.svelte';
import { undo } from '../state/undo.svelte';
import { t, words } from '../words/index.svelte';
import { cellsOf, htmlTable, tabSeparated } from './copying';
import type { WizardState } from './draft.svelte';
import type { Column } from './form';
import { below } from './pointer';
import { heightOf, widthOf, withoutCells, type Range, type Spot } from './range';
import { spotOf, type SheetSelection } from './selection.svelte';
import { withBlock, type Block, type Headings, type Rows } from './sheet';

/** The sheet whose cells come and go. */
export interface ClippedSheet {
  wizard: WizardState;
  pointer: string;
  columns: readonly Column[];
  rows: Rows;
  frame: HTMLElement | undefined;
  focus: (spot: Spot) => Promise<void>;
}

/** What came of the last paste, and what was pasted, to do it otherwise. */
interface PasteNote {
  text: string;
  leftOver: string;
  headings: Headings;
  block: Block;
  at: Spot;
  of: unknown;
}

/** Whether what is on the clipboard may be more than one line of text. */
export function mayBeBlock(html: string, text: string): boolean {
  return /<table[\s>]/i.test(html) || /[\t\r\n]/.test(text.replace(/(\r\n|\r|\n)$/, ''));
}

export class SheetClipboard {
  private last = $state.raw<PasteNote | null>(null);
  /** What came of the last paste: said until anything else is changed. */
  readonly note = $derived.by(() => (this.last?.of === this.sheet().wizard.document ? this.last : null));
  private cleared: { offer: unknown; of: unknown } | null = null;

  constructor(
    private readonly sheet: () => ClippedSheet,
    private readonly selection: SheetSelection,
  ) {}

  /** Hears the clipboard's events of the whole page, since a list to choose from gets none itself. */
  listen(): () => void {
    const copy = (event: ClipboardEvent) => this.copy(event);
    const cut = (event: ClipboardEvent) => this.cut(event);
    const paste = (event: ClipboardEvent) => void this.paste(event);
    // WebKit asks before it copies from a field in which no text is marked.
    const allow = (event: Event) => {
      if (this.selection.range && this.cellOf(event)) event.preventDefault();
    };
    document.addEventListener('copy', copy);
    document.addEventListener('cut', cut);
    document.addEventListener('paste', paste);
    document.addEventListener('beforecopy', allow);
    document.addEventListener('beforecut', allow);
    return () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('cut', cut);
      document.removeEventListener('paste', paste);
      document.removeEventListener('beforecopy', allow);
      document.removeEventListener('beforecut', allow);
    };
  }

  /** The cells of a rectangle as people read them. */
  cells({ top, bottom, left, right }: Range): string[][] {
    const { rows, columns } = this.sheet();
    return cellsOf(rows.slice(top, bottom + 1), columns.slice(left, right + 1));
  }

  /** Empties the cells of a rectangle, and offers to take it back. */
  clear(range: Range): void {
    const { wizard, pointer, rows, columns, focus } = this.sheet();
    const next = withoutCells(rows, range, columns);
    const corner = { row: range.top, column: range.left };
    wizard.setRows(pointer, next, this.cellPointer(corner));
    const after = wizard.document;
    const cells = heightOf(range) * widthOf(range);
    undo.show(t('wizard-cleared', { cells }), () => {
      if (wizard.document === after) wizard.undo();
      return focus(corner);
    });
    this.cleared = { offer: undo.offer, of: after };
    void focus(corner);
  }

  /** What was emptied is offered back until something else changes: then it is a step of many. */
  forget(document: unknown): void {
    if (this.cleared === null || this.cleared.of === document) return;
    if (undo.offer === this.cleared.offer) undo.dismiss();
    this.cleared = null;
  }

  /** Pastes the last block once more, its first line a row like the others. */
  withHeadings(): void {
    const { note } = this;
    if (!note) return;
    this.sheet().wizard.undo();
    this.put(note.block, note.at, true);
  }

  private copy(event: ClipboardEvent): boolean {
    const { range } = this.selection;
    if (!range || !event.clipboardData || !this.cellOf(event)) return false;
    event.preventDefault();
    const cells = this.cells(range);
    event.clipboardData.setData('text/plain', tabSeparated(cells));
    event.clipboardData.setData('text/html', htmlTable(cells));
    announcer.say(t('wizard-copied', { rows: cells.length, columns: widthOf(range) }));
    return true;
  }

  private cut(event: ClipboardEvent): void {
    const { range } = this.selection;
    if (range && this.copy(event)) this.clear(range);
  }

  private async paste(event: ClipboardEvent): Promise<void> {
    const cell = this.cellOf(event);
    const at = spotOf(cell);
    if (!cell || !at || !event.clipboardData) return;
    const html = event.clipboardData.getData('text/html');
    const text = event.clipboardData.getData('text/plain');
    const { range } = this.selection;
    if ((!range && !mayBeBlock(html, text)) || (html === '' && text === '')) return;
    event.preventDefault();
    let block: Block;
    try {
      block = await call('paste_rows', { html: html || null, text: text || null });
    } catch (thrown) {
      const error = toAppError(thrown);
      problem.show({ ...error, args: { ...error.args, file: t('wizard-clipboard') } });
      return;
    }
    const single = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
    if (single !== undefined && !range && cell instanceof HTMLInputElement) {
      // One cell is text, which goes where the cursor is.
      cell.setRangeText(single, cell.selectionStart ?? 0, cell.selectionEnd ?? 0, 'end');
      cell.dispatchEvent(new Event('input', { bubbles: true }));
      return;
    }
    const all = range && single !== undefined ? filled(range, single) : block;
    if (all.length > 0) this.put(all, range ? { row: range.top, column: range.left } : at);
  }

  private put(block: Block, at: Spot, headingsToo = false): void {
    const { wizard, pointer, rows, columns, focus } = this.sheet();
    const pasted = withBlock(rows, at, columns, block, words.language, headingsToo);
    wizard.setRows(pointer, pasted.rows, this.cellPointer(at));
    const { headings, leftOver, height, width } = pasted;
    const text = [
      t('wizard-pasted', { rows: height, columns: width }),
      ...(headings === 'in_place' ? [t('wizard-pasted-headings')] : []),
      ...(headings === 'by_name' ? [t('wizard-pasted-by-name')] : []),
    ].join(' ');
    const left = leftOver > 0 ? t('wizard-pasted-left-over', { columns: leftOver }) : '';
    this.last = { text, leftOver: left, headings, block, at, of: wizard.document };
    announcer.say(`${text} ${left}`.trim());
    void focus(at).then(() => {
      if (headings === 'by_name' || height * width < 2) return;
      this.selection.corner = { row: at.row + height - 1, column: at.column + width - 1 };
    });
  }

  private cellPointer({ row, column }: Spot): string {
    const { pointer, columns } = this.sheet();
    return below(pointer, row, ...(columns[column]?.path ?? []));
  }

  /** The cell of this sheet that an event is about. */
  private cellOf(event: Event): Element | null {
    const target = event.target instanceof Element ? event.target.closest('.cell') : null;
    const cell = target ?? document.activeElement?.closest('.cell') ?? null;
    return cell && this.sheet().frame?.contains(cell) ? cell : null;
  }
}

/** One text in each cell of a rectangle. */
function filled(range: Range, text: string): Block {
  return Array.from({ length: heightOf(range) }, () => Array<string>(widthOf(range)).fill(text));
}
