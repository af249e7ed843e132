/** The fields of an organisation, and what is wrong with them. */
import { t } from '../words/index.svelte';

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
