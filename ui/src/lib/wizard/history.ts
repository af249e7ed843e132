// Undo and redo over whole documents. Typing in one field is one step, as people count.

/** A state, and the field that the change before it touched. */
type Step<T> = { readonly value: T; readonly pointer: string | null };

/** Keystrokes in one field further apart than this are two steps, in milliseconds. */
const PAUSE = 1500;

/** Steps kept: documents share what did not change, so many are cheap. */
const KEPT = 500;

/** A value with its past and its future. */
export class History<T> {
  #past: Step<T>[] = [];
  #present: Step<T>;
  #future: Step<T>[] = [];
  #typing: { pointer: string; at: number } | null = null;

  constructor(value: T) {
    this.#present = { value, pointer: null };
  }

  get value(): T {
    return this.#present.value;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Takes in a change that is a step of its own. */
  push(value: T, pointer: string | null): void {
    this.#typing = null;
    this.#add({ value, pointer });
  }

  /** Takes in a change that nobody made by hand: it is no step to go back over. */
  replace(value: T): void {
    this.#present = { ...this.#present, value };
  }

  /** Takes in a keystroke at a field; `at` is the time in milliseconds. */
  type(value: T, pointer: string, at: number): void {
    const before = this.#typing;
    if (before?.pointer === pointer && at - before.at < PAUSE && this.#future.length === 0) {
      this.#present = { value, pointer };
    } else {
      this.#add({ value, pointer });
    }
    this.#typing = { pointer, at };
  }

  /** Ends the step under way: the next keystroke begins another one. */
  pause(): void {
    this.#typing = null;
  }

  /** Goes a step back; gives the field that it touched. Undefined when there is none. */
  undo(): { pointer: string | null } | undefined {
    const before = this.#past.pop();
    if (!before) return undefined;
    const { pointer } = this.#present;
    this.#future.push(this.#present);
    this.#present = before;
    this.#typing = null;
    return { pointer };
  }

  /** Goes a step forward again; gives the field that it touched. Undefined when there is none. */
  redo(): { pointer: string | null } | undefined {
    const next = this.#future.pop();
    if (!next) return undefined;
    this.#past.push(this.#present);
    this.#present = next;
    this.#typing = null;
    return { pointer: next.pointer };
  }

  #add(step: Step<T>): void {
    this.#past.push(this.#present);
    if (this.#past.length > KEPT) this.#past.shift();
    this.#present = step;
    this.#future = [];
  }
}
