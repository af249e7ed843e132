/** What people call the categories, from the rule pack's form. */
import type { FormField, FormSpec } from '../ipc';
import { local } from '../words/index.svelte';

function columnsAt(fields: FormField[], pointer: string): FormField[] {
  const keys = pointer.split('/').slice(1);
  let within = fields;
  for (const key of keys) {
    const input = within.find((field) => field.key === key)?.input;
    if (input?.kind === 'table') return input.columns;
    if (input?.kind !== 'group') return [];
    within = input.fields;
  }
  return [];
}

/** Value in the payload to its label. */
export function categoryLabels(form: FormSpec): Map<string, string> {
  const labels = new Map<string, string>();
  for (const table of form.roles.tables) {
    const column = columnsAt(form.fields, table.pointer).find((one) => one.key === table.category);
    const input = column?.input;
    const known =
      input?.kind === 'text' ? input.suggestions : input?.kind === 'choice' ? input.options : [];
    for (const { value, label } of known) labels.set(value, local(label));
  }
  return labels;
}
