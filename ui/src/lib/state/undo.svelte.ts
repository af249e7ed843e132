/** One thing that can be taken back: the shell shows it at the foot of the window. */
import { announcer } from './announcer.svelte';

interface Offer {
  text: string;
  undo: () => void | Promise<void>;
}

/** Long enough to read, and to reach the button with the keyboard. */
export const UNDO_MILLISECONDS = 20_000;

class Undo {
  offer = $state<Offer | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Tells what was done and lets the user take it back. The newest offer replaces the last. */
  show(text: string, undo: () => void | Promise<void>): void {
    clearTimeout(this.timer);
    this.offer = { text, undo };
    announcer.say(text);
    this.timer = setTimeout(() => this.dismiss(), UNDO_MILLISECONDS);
  }

  async take(): Promise<void> {
    const offer = this.offer;
    this.dismiss();
    await offer?.undo();
  }

  dismiss(): void {
    clearTimeout(this.timer);
    this.offer = null;
  }
}

export const undo = new Undo();
