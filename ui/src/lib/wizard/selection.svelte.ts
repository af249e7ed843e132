/** Which cell of a sheet has the focus, and the rectangle that is marked from it. */
import { announcer } from '../state/announcer.svelte';
import { t } from '../words/index.svelte';
import { heightOf, rangeOf, widthOf, type Range, type Spot } from './range';

/** The cell that an element of a sheet stands in; null for what is none. */
export function spotOf(element: EventTarget | null): Spot | null {
  const cell = element instanceof Element ? element.closest<HTMLElement>('td[data-column]') : null;
  const row = cell?.closest<HTMLElement>('tr[data-row]');
  return cell && row ? { row: Number(row.dataset['row']), column: Number(cell.dataset['column']) } : null;
}

export class SheetSelection {
  /** The cell with the focus, or that had it last. */
  active = $state.raw<Spot | null>(null);
  /** The corner opposite the active cell; null while nothing but that cell is meant. */
  corner = $state.raw<Spot | null>(null);
  readonly range: Range | null = $derived(
    this.active && this.corner ? rangeOf(this.active, this.corner) : null,
  );

  private dragging = false;

  /** `nameOf` gives what people call a cell. */
  constructor(private readonly nameOf: (spot: Spot) => string) {}

  /** Marks from the active cell to another, and says so. */
  extendTo(corner: Spot): void {
    const { active } = this;
    if (!active) return;
    this.corner = corner.row === active.row && corner.column === active.column ? null : corner;
    this.tell();
  }

  /** Says what is marked. */
  tell(): void {
    const { range } = this;
    if (!range) return;
    const from = this.nameOf({ row: range.top, column: range.left });
    const to = this.nameOf({ row: range.bottom, column: range.right });
    announcer.say(t('wizard-range', { rows: heightOf(range), columns: widthOf(range), from, to }));
  }

  /** A cell got the focus; marks of another cell end. */
  enter(spot: Spot): void {
    const { active } = this;
    if (active?.row !== spot.row || active.column !== spot.column) this.corner = null;
    this.active = spot;
  }

  /** A press begins a mark; with Shift it marks from the active cell, which keeps the focus. */
  press(event: MouseEvent): void {
    const spot = spotOf(event.target);
    if (!spot || event.button !== 0) return;
    if (event.shiftKey && this.active) {
      event.preventDefault();
      this.extendTo(spot);
      return;
    }
    this.corner = null;
    // A list to choose from opens by the press.
    this.dragging = !(event.target instanceof HTMLSelectElement);
  }

  /** Marks up to the cell under the pointer. Whether something is marked by it now. */
  drag(event: MouseEvent): boolean {
    if (!this.dragging || !this.active) return false;
    if ((event.buttons & 1) === 0) {
      this.release();
      return false;
    }
    const spot = spotOf(document.elementFromPoint(event.clientX, event.clientY));
    if (!spot || (this.corner === null && spot.row === this.active.row && spot.column === this.active.column)) {
      return this.corner !== null;
    }
    this.corner = spot;
    return true;
  }

  release(): void {
    if (!this.dragging) return;
    this.dragging = false;
    const { active, corner } = this;
    if (active && corner) this.extendTo(corner);
  }
}
