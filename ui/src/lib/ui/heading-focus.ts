/** Where the focus goes when what held it is gone. */

/**
 * Puts the focus on the heading of the step, or else of the page. Somebody who has it elsewhere
 * keeps it: only a focus that fell to the body is lost.
 */
export function focusHeading(): void {
  const { activeElement, body } = document;
  if (activeElement !== null && activeElement !== body) return;
  const heading = document.getElementById('wizard-step') ?? document.querySelector('h1');
  if (!heading) return;
  heading.setAttribute('tabindex', '-1');
  heading.focus({ preventScroll: true });
}
