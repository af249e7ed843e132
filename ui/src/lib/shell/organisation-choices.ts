/** Organisations as they are chosen from. */
import type { OrganisationView } from '../ipc';
import type { Choice } from '../ui/choice';
import { t } from '../words/index.svelte';

/** In place of an id: all of them. */
export const ALL = '';

/** From so many on they are searched for. */
export const MANY = 8;

/** All of them together, and then each. */
export function organisationChoices(organisations: readonly OrganisationView[]): Choice[] {
  const each = organisations.map(({ organisation: { id, label, org_number } }) => ({
    id,
    label,
    detail: org_number,
  }));
  return [{ id: ALL, label: t('organisations-all') }, ...each];
}
