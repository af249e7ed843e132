/** The fields of an organisation, and what is wrong with them. */
import type { AppError } from '../ipc';
import { t, words as known } from '../words/index.svelte';

export type FieldName = 'label' | 'org_number' | 'org_id' | 'client_id' | 'secret';

export type Typed = Record<FieldName, string>;

export const FIELDS: readonly { name: FieldName; words: string }[] = [
  { name: 'label', words: 'organisation-label' },
  { name: 'org_number', words: 'organisation-number' },
  { name: 'org_id', words: 'organisation-org-id' },
  { name: 'client_id', words: 'organisation-client-id' },
  { name: 'secret', words: 'organisation-secret' },
];

/** Nine digits, however they were grouped. */
export function bareOrgNumber(text: string): string {
  return text.replace(/[\s\u00a0\u202f]/g, '');
}

/** What the core minded about a field of the form, as it stands at the field; null for all else. */
export function refusedField({ code, args }: AppError): { name: FieldName; wrong: string } | null {
  const field = FIELDS.find(({ name }) => code === 'input_invalid' && name === args.field);
  if (!field) return null;
  const named = { ...args, field: t(field.words) };
  const reason = args.problem ? known.sayIfWhole(`input-${args.problem}`, named) : null;
  return { name: field.name, wrong: reason ?? t('input-unusable', named) };
}

/** What must be put right before it can be saved, in the order of the form. */
export function wrongFields(typed: Typed, secretNeeded: boolean): Partial<Record<FieldName, string>> {
  const wrong: Partial<Record<FieldName, string>> = {};
  for (const { name, words } of FIELDS) {
    if (name === 'secret' && !secretNeeded) continue;
    if (typed[name].trim() === '') {
      wrong[name] = t('field-needed', { field: t(words) });
    }
  }
  if (!wrong.org_number && !/^\d{9}$/.test(bareOrgNumber(typed.org_number))) {
    wrong.org_number = t('org-number-wrong');
  }
  return wrong;
}
