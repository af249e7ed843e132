/** The draft that is open in the wizard: what comes from outside can be for it, and changes it. */
import type { WizardState } from './draft.svelte';

let open: WizardState | null = null;

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
