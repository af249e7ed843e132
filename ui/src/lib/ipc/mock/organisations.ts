import type { SaveOrganisation, Start } from '../bindings';
import { failure } from './failure';

/** Organisations and their credentials, with the memory that `start` is. */
export function organisationAnswers(startOf: () => Start) {
  const known = (id: string) => startOf().organisations.find((one) => one.organisation.id === id);
  return {
    choose_organisation: (id: string | null) => {
      const start = startOf();
      start.current_organisation = id;
      return start;
    },
    save_organisation: ({ id, secret, ...fields }: SaveOrganisation) => {
      const start = startOf();
      const key = id ?? `org-${start.organisations.length + 1}`;
      const before = known(key);
      const view = {
        organisation: { id: key, ...fields },
        has_secret: secret !== null || (before?.has_secret ?? false),
        tested: null,
      };
      if (before) Object.assign(before, view);
      else start.organisations.push(view);
      if (start.organisations.length === 1) start.current_organisation = key;
      return start;
    },
    remove_organisation: (id: string) => {
      const start = startOf();
      start.organisations = start.organisations.filter((one) => one.organisation.id !== id);
      return start;
    },
    sign_out: (id: string) => {
      Object.assign(known(id) ?? {}, { has_secret: false, tested: null });
      return startOf();
    },
    test_connection: (id: string) => {
      const one = known(id);
      if (!one?.has_secret) throw failure('no_credentials');
      one.tested = { at: new Date().toISOString(), good: true };
      return null;
    },
  };
}
