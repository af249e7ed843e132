/** A value of the report as a person reads it. */
import type { FormField } from '../ipc';
import { formatDecimal, t, words } from '../words/index.svelte';
import { textOf } from './document';
import { wordsOf } from './form';

/** Yes and no in words, suggestions by their words, whole numbers grouped; the rest as it was typed. */
export function readable(field: FormField, value: unknown): string {
  if (typeof value === 'boolean') return t(value ? 'wizard-yes' : 'wizard-no');
  const text = textOf(value);
  if (field.input.kind === 'number' && /^\d+$/.test(text)) return formatDecimal(text);
  return wordsOf(field, text, words.language);
}
