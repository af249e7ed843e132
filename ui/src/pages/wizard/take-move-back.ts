/** Takes back the last move of a draft, and shows the draft as it was. */
import { call } from '../../lib/ipc';
import { announcer } from '../../lib/state/announcer.svelte';
import { flushUnsaved } from '../../lib/state/unsaved';
import { reloadOpenDraft } from '../../lib/wizard/open-draft';
import { t } from '../../lib/words/index.svelte';

/** @throws {AppFailure} */
export async function takeMoveBack(id: string): Promise<void> {
  await flushUnsaved();
  await call('undo_move', id);
  await reloadOpenDraft(id);
  announcer.say(t('moving-taken-back'));
}
