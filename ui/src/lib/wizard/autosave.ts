// Saving while a person types: soon after each keystroke, one save at a time, the latest always.

/** Waiting and stopping to wait; tests put their own clock here. */
export type Timers = {
  set(run: () => void, milliseconds: number): unknown;
  clear(timer: unknown): void;
};

const windowTimers: Timers = {
  set: (run, milliseconds) => setTimeout(run, milliseconds),
  clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>)
};

/** After a failure the next try comes by itself, in milliseconds. */
const RETRY = 5000;

export type AutosaveOptions<T, R> = {
  /** What to save now; asked for at the moment of saving, so it is always the latest. */
  latest: () => T;
  save: (content: T) => Promise<R>;
  onsaving: () => void;
  /** `current` says whether nothing was changed while this was being saved. */
  onsaved: (result: R, current: boolean) => void;
  onfailed: (failure: unknown) => void;
  /** Milliseconds from a keystroke to its save. */
  delay?: number;
  timers?: Timers;
};

export class Autosave<T, R> {
  readonly #options: AutosaveOptions<T, R>;
  readonly #timers: Timers;
  #dirty = false;
  #timer: unknown;
  #waiting = false;
  /** Whether what is waited for is the next save, and not another try after a failure. */
  #soon = false;
  #running: Promise<boolean> | null = null;
  #stopped = false;

  constructor(options: AutosaveOptions<T, R>) {
    this.#options = options;
    this.#timers = options.timers ?? windowTimers;
  }

  /** Whether something is not on disk yet. */
  get pending(): boolean {
    return this.#dirty || this.#running !== null;
  }

  /** Something changed: it is saved after the delay, or right after the save under way. */
  touch(): void {
    if (this.#stopped) return;
    this.#dirty = true;
    // Counted from the first key: somebody who types without a pause is saved all the same.
    if (this.#running || (this.#waiting && this.#soon)) return;
    this.#wait(this.#options.delay ?? 150);
  }

  /** Saves now what is not saved yet. True when all is on disk, false when saving failed. */
  async flush(): Promise<boolean> {
    this.#stopWaiting();
    while (this.#dirty || this.#running) {
      if (!(await (this.#running ?? this.#run()))) return false;
    }
    return true;
  }

  /** Forgets what is not saved, and saves nothing any more: there is no draft to save to. */
  stop(): void {
    this.#stopped = true;
    this.#dirty = false;
    this.#stopWaiting();
  }

  #wait(milliseconds: number): void {
    this.#stopWaiting();
    this.#waiting = true;
    this.#soon = milliseconds < RETRY;
    this.#timer = this.#timers.set(() => {
      this.#waiting = false;
      if (this.#dirty && !this.#running) void this.#run();
    }, milliseconds);
  }

  #stopWaiting(): void {
    if (this.#waiting) this.#timers.clear(this.#timer);
    this.#waiting = false;
  }

  #run(): Promise<boolean> {
    this.#running = this.#saveOnce().finally(() => {
      this.#running = null;
    });
    return this.#running.then((saved) => {
      if (this.#dirty && !this.#waiting) this.#wait(saved ? 0 : RETRY);
      return saved;
    });
  }

  async #saveOnce(): Promise<boolean> {
    this.#dirty = false;
    this.#options.onsaving();
    try {
      const result = await this.#options.save(this.#options.latest());
      this.#options.onsaved(result, !this.#dirty);
      return true;
    } catch (failure) {
      this.#dirty = true;
      this.#options.onfailed(failure);
      return false;
    }
  }
}
