/** The verdict of a check in one line. */
import type { Verdict } from '../../lib/ipc';
import { t } from '../../lib/words/index.svelte';

export interface VerdictLine {
  kind: 'error' | 'warning' | 'ready';
  words: string;
}

/** "3 feil må rettes", "Klar til å sendes, når du har sett på 1 advarsel" or "Klar til å sendes". */
export function verdictOf({ errors, warnings }: Verdict): VerdictLine {
  if (errors > 0) return { kind: 'error', words: t('wizard-verdict-errors', { count: errors }) };
  if (warnings > 0) return { kind: 'warning', words: t('wizard-verdict-warnings', { count: warnings }) };
  return { kind: 'ready', words: t('wizard-verdict-ready') };
}
