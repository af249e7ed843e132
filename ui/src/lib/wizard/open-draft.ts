/** The draft that is open in the wizard: what comes from outside can be for it, and changes it. */
import type { WizardState } from './draft.svelte';

let open: WizardState | null = null;
let reload: (() => Promise<void>) | null = null;

/** The open draft, or null. */
export function openDraft(): WizardState | null {
  return open;
}

/** Says which draft is open. The answer says that it is open no more. */
export function holdOpenDraft(wizard: WizardState | null): () => void {
  open = wizard;
  return () => {
    if (open === wizard) open = null;
  };
}

/** Says how the draft that is open is read anew. The answer lets go. */
export function holdReload(read: () => Promise<void>): () => void {
  reload = read;
  return () => {
    if (reload === read) reload = null;
  };
}

/** Reads a draft anew that was changed as a whole, where it is the one that is open. */
export async function reloadOpenDraft(id: string): Promise<void> {
  if (open?.id === id) await reload?.();
}
