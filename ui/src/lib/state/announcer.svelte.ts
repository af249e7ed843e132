/** What a screen reader should hear: the shell holds one live region that shows this. */

class Announcer {
  text = $state('');

  /** Says a sentence, also when it is the same as the last one. */
  say(sentence: string): void {
    // A non-breaking space at the end makes a repeated sentence a change.
    this.text = this.text === sentence ? `${sentence}\u00a0` : sentence;
  }
}

export const announcer = new Announcer();
