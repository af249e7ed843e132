/** Time that passes while somebody looks: what reads it is drawn anew every second. */
import { createSubscriber } from 'svelte/reactivity';

const everySecond = createSubscriber((update) => {
  const timer = setInterval(update, 1000);
  return () => clearInterval(timer);
});

/**
 * Whole seconds until a moment of the clock that never jumps (`performance.now()`, milliseconds);
 * 0 once it has passed.
 */
export function secondsUntil(moment: number): number {
  everySecond();
  return Math.max(0, Math.ceil((moment - performance.now()) / 1000));
}
