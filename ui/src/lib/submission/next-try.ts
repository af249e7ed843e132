/** When a report that waits goes next, in words. */
import type { NextTry } from '../ipc';
import { t } from '../words/index.svelte';

/** Longer waits are told in minutes: seconds would run without telling anything. */
const LONGEST_IN_SECONDS = 90;

/** `om 42 sekunder`, `om 3 minutter`; minutes are rounded up, so that nothing is promised too early. */
export function inTime(seconds: number): string {
  return seconds <= LONGEST_IN_SECONDS
    ? t('wait-seconds', { count: seconds })
    : t('wait-minutes', { count: Math.ceil(seconds / 60) });
}

/** The key of its sentence; `next-in` and `next-in-asked` take `$time`. */
function keyOf(next: NextTry, left: number | null): string {
  if (next.when !== 'in') return `next-${next.when}`;
  if (left === 0) return 'next-now';
  return next.asked_by_server ? 'next-in-asked' : 'next-in';
}

/** A whole sentence. `left`: seconds that are left of a wait, when it is one. */
export function whenInWords(next: NextTry, left: number | null): string {
  return t(keyOf(next, left), { time: inTime(left ?? 0) });
}

/** The same in few words, for a line in a list. */
export function whenInShort(next: NextTry, left: number | null): string {
  return t(`${keyOf(next, left)}.short`, { time: inTime(left ?? 0) });
}

/** What kind of wait it is: only a change of this is worth announcing. */
export function kindOf(next: NextTry): string {
  return next.when === 'in' && next.asked_by_server ? 'in-asked' : next.when;
}
