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

const everyMinute = createSubscriber((update) => {
  const timer = setInterval(update, 60_000);
  return () => clearInterval(timer);
});

/** Now by the wall clock (milliseconds); what reads it is drawn anew every minute. */
export function thisMinute(): number {
  everyMinute();
  return Date.now();
}
