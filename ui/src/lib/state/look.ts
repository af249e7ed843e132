/** Light or dark, and the size of the text. */
import type { Look } from '../ipc';

export const SMALLEST_TEXT = 80;
export const LARGEST_TEXT = 200;
export const TEXT_STEP = 10;

/** Keeps a text size within what the window can show. */
export function boundedTextSize(percent: number): number {
  return Math.min(LARGEST_TEXT, Math.max(SMALLEST_TEXT, Math.round(percent)));
}

/** Shows it, and mirrors it for `look.js`, which runs before the first paint of the next start. */
export function applyLook(look: Look, textSize: number): void {
  const root = document.documentElement;
  root.dataset.colorScheme = look === 'system' ? 'auto' : look;
  root.style.fontSize = `${boundedTextSize(textSize)}%`;
  try {
    localStorage.setItem('kvittert.look', look);
    localStorage.setItem('kvittert.text-size', String(boundedTextSize(textSize)));
  } catch {
    // Without storage the next start begins with the system's look.
  }
}
