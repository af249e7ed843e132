/** A rule pack from a file that is looked at before it is added; the settings show it. */
import type { RulePackPreview } from '../ipc';
import { router } from './route.svelte';

class OpenRulePack {
  preview = $state.raw<RulePackPreview | null>(null);

  /** Shows a rule pack that was opened, wherever the user is. */
  open(preview: RulePackPreview): void {
    this.preview = preview;
    router.go('innstillinger');
  }

  close(): void {
    this.preview = null;
  }
}

export const openRulePack = new OpenRulePack();
