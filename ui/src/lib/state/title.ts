/** The title of the window: `Rapport 2025 – utkast – Kvittert`. */
import { setTitle } from '../ipc';

export function titleOf(parts: string[]): string {
  return [...parts.filter((part) => part !== ''), 'Kvittert'].join(' – ');
}

/** Sets the title; a window that will not take one is no reason to stop. */
export function showTitle(...parts: string[]): void {
  setTitle(titleOf(parts)).catch(() => undefined);
}
