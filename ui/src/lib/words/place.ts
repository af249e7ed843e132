/** Where in a report a finding is, as a person would say it: `Aktiviteter, rad 4, Timer`. */
import type { FormField, FormSpec } from '../ipc';
import { local, t } from './index.svelte';

function unescaped(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** The place of a JSON Pointer; segments that the form does not know stand as they are. */
export function placeOf(form: FormSpec | undefined, pointer: string): string {
  if (pointer === '') return t('finding-whole');
  let fields: FormField[] = form?.fields ?? [];
  const parts: string[] = [];
  for (const segment of pointer.split('/').slice(1).map(unescaped)) {
    if (/^\d+$/.test(segment)) {
      parts.push(t('finding-row', { row: Number(segment) + 1 }));
      continue;
    }
    const field = fields.find((one) => one.key === segment);
    parts.push(field ? local(field.label) : segment);
    const input = field?.input;
    fields = input?.kind === 'table' ? input.columns : input?.kind === 'group' ? input.fields : [];
  }
  return parts.join(', ');
}
