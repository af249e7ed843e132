/**
 * Waits with what moves the page until a press of mouse or finger is over. What is wrong with a
 * field is said when it is left; where it is left by a press on a button below, the message would
 * push the button away between press and release, and the click would go nowhere.
 */

let pressed = false;

/** A release outside the window is not told of: a key says that it is over. */
const ENDS = ['pointerup', 'pointercancel', 'dragend', 'keydown'] as const;

const always = { capture: true, passive: true };
window.addEventListener('pointerdown', () => (pressed = true), always);
for (const name of ENDS) window.addEventListener(name, () => (pressed = false), always);

/** Does it now, or when the press that is going on has become a click. */
export function afterPress(work: () => void): void {
  if (!pressed) {
    work();
    return;
  }
  const over = new AbortController();
  const done = () => {
    over.abort();
    // The click comes with the release, before anything that is put off.
    setTimeout(work);
  };
  for (const name of ENDS) window.addEventListener(name, done, { capture: true, signal: over.signal });
}
