/** What a finding says, in the reader's language. */
import type { Finding } from '../ipc';
import { t, words } from './index.svelte';

export function findingText({ rule, args }: Finding): string {
  const key = `finding-${rule}`;
  return words.has(key) ? t(key, args) : t('finding-unknown', { rule });
}
