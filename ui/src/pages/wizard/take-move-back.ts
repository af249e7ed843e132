/** Takes back the last move of a draft, and shows the draft as it was. */
import { call } from '../../lib/ipc';
import { announcer } from '../../lib/state/announcer.svelte';
import { undo } from '../../lib/state/undo.svelte';
import { flushUnsaved } from '../../lib/state/unsaved';
import { reloadOpenDraft } from '../../lib/wizard/open-draft';
import { t } from '../../lib/words/index.svelte';

/** Drafts whose move is on its way back: to take back twice is to move once more. */
const underWay = new Set<string>();
/** What the foot of the window offers of a move, and for which draft. */
let offered: { id: string; take: () => Promise<void> } | null = null;

/** Tells of a move that was made, and offers to take it back. */
export function offerMoveBack(id: string, version: string): void {
  const take = () => takeMoveBack(id);
  offered = { id, take };
  undo.show(t('moving-moved', { version }), take);
}

/** @throws {AppFailure} */
export async function takeMoveBack(id: string): Promise<void> {
  if (underWay.has(id)) return;
  underWay.add(id);
  try {
    await flushUnsaved();
    await call('undo_move', id);
    // It is taken back once, from whichever place.
    if (offered?.id === id && undo.offer?.undo === offered.take) undo.dismiss();
    await reloadOpenDraft(id);
    announcer.say(t('moving-taken-back'));
  } finally {
    underWay.delete(id);
  }
}
