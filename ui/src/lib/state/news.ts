/** What was heard of reports without anybody asking, in the words of the system's notices. */
import type { StatusNews } from '../ipc';
import { t } from '../words/index.svelte';

/** One sentence for all of it. */
export function newsInWords(news: StatusNews[]): string {
  const [only, another] = news;
  if (!only) return '';
  if (another) return t('notice-several', { count: news.length });
  return t(only.moved_on ? `notice-${only.state}` : 'notice-word');
}
