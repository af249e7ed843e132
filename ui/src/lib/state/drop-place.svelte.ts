/** Where files go that are held over the window, and what is said when they cannot go anywhere. */
import { t } from '../words/index.svelte';
import { openDraft } from '../wizard/open-draft';
import { announcer } from './announcer.svelte';
import { router } from './route.svelte';

/** What becomes of files: opened, opened beside the draft that is open, checked, or nothing. */
export type Goes = 'open' | 'beside_draft' | 'check' | 'nowhere';

/** How long it is said that nothing was taken, in milliseconds. */
export const TOLD_MILLISECONDS = 6_000;

/** A dialog is about one thing, and what was typed in it is not thrown away. */
const dialogIsOpen = () => document.querySelector('dialog[open]') !== null;

function placeFor(files: number): Goes {
  if (dialogIsOpen()) return 'nowhere';
  if (files > 1 || router.current.page === 'filer') return 'check';
  return openDraft() ? 'beside_draft' : 'open';
}

class DropPlace {
  told = $state.raw<{ goes: Goes; files: number } | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Files are held over the window; none when they were taken away again. */
  hold(files: number): void {
    clearTimeout(this.timer);
    this.told = files === 0 ? null : { goes: placeFor(files), files };
  }

  /** Whether files that were let go of are turned away: then it is said why. */
  turnsAway(files: number): boolean {
    clearTimeout(this.timer);
    if (!dialogIsOpen()) {
      this.told = null;
      return false;
    }
    this.told = { goes: 'nowhere', files };
    announcer.say(`${t('drop-nowhere')}. ${t('drop-nowhere.text')}`);
    this.timer = setTimeout(() => (this.told = null), TOLD_MILLISECONDS);
    return true;
  }
}

export const dropPlace = new DropPlace();
