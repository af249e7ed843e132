/** What a screen reader should hear: the shell holds one live region that shows this. */

/** How long a sentence stands there, in milliseconds: a reader that comes by later, as when it
 * reads the page from its top, should not take it for news. */
const STANDS = 5000;

class Announcer {
  text = $state('');
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Says a sentence, also when it is the same as the last one. */
  say(sentence: string): void {
    // A non-breaking space at the end makes a repeated sentence a change.
    this.text = this.text === sentence ? `${sentence}\u00a0` : sentence;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.text = '';
    }, STANDS);
  }
}

export const announcer = new Announcer();
