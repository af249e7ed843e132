import type { FormSpec, LocalText } from '../bindings';

const same = (nb: string, en = nb, nn = nb): LocalText => ({ nb, nn, en });

/** The form of the rule pack, as the core would give it. */
export const FORM: FormSpec = {
  payload_version: 'bufdir_2025_v2',
  title: same('Aktivitetsrapport 2025', 'Activity report 2025'),
  fields: [
    {
      key: 'organisasjonsnummer',
      label: same('Organisasjonsnummer', 'Organisation number'),
      help: same('Ni siffer, som i Enhetsregisteret.'),
      required: true,
      recommended: false,
      input: { kind: 'text', max_length: 9, suggestions: [], purpose: 'digits' },
    },
    {
      key: 'rapporteringsperiode',
      label: same('Rapporteringsperiode', 'Reporting period'),
      help: same('Året som rapporten gjelder for.'),
      required: true,
      recommended: false,
      input: { kind: 'text', max_length: 20, suggestions: [], purpose: 'plain' },
    },
    {
      key: 'aktiviteter',
      label: same('Aktiviteter', 'Activities'),
      help: same('Én rad for hver kategori.'),
      required: true,
      recommended: false,
      input: {
        kind: 'table',
        min_rows: 1,
        columns: [
          {
            key: 'kategori',
            label: same('Kategori', 'Category'),
            help: null,
            required: true,
            recommended: false,
            input: {
              kind: 'text',
              max_length: 80,
              purpose: 'plain',
              suggestions: [
                { value: 'individual_mentoring', label: same('Individuell oppfølging') },
                { value: 'group_activity', label: same('Gruppeaktivitet') },
                { value: 'open_meeting_place', label: same('Åpen møteplass') },
                { value: 'camp', label: same('Leir og ferie') },
              ],
            },
          },
          {
            key: 'antall',
            label: same('Antall', 'Count'),
            help: same('Hele tall.'),
            required: true,
            recommended: false,
            input: { kind: 'number', decimals: 0 },
          },
          {
            key: 'timer',
            label: same('Timer', 'Hours'),
            help: same('Høyst to desimaler.'),
            required: true,
            recommended: false,
            input: { kind: 'number', decimals: 2 },
          },
        ],
      },
    },
    {
      key: 'kontaktperson',
      label: same('Kontaktperson', 'Contact person'),
      help: same('Den Bufdir kan spørre om rapporten.'),
      required: false,
      recommended: true,
      input: {
        kind: 'group',
        fields: [
          {
            key: 'navn',
            label: same('Navn', 'Name'),
            help: null,
            required: true,
            recommended: false,
            input: { kind: 'text', max_length: 200, suggestions: [], purpose: 'name' },
          },
          {
            key: 'epost',
            label: same('E-post', 'Email'),
            help: null,
            required: false,
            recommended: false,
            input: { kind: 'text', max_length: 254, suggestions: [], purpose: 'email' },
          },
          {
            key: 'telefon',
            label: same('Telefon', 'Telephone'),
            help: null,
            required: false,
            recommended: false,
            input: { kind: 'text', max_length: 40, suggestions: [], purpose: 'telephone' },
          },
        ],
      },
    },
  ],
  roles: {
    organisation_number: '/organisasjonsnummer',
    period: '/rapporteringsperiode',
    tables: [{ pointer: '/aktiviteter', category: 'kategori', count: 'antall', hours: 'timer' }],
  },
};

/** The contract's own example, as a document. */
export const EXAMPLE = {
  organisasjonsnummer: '912345678',
  rapporteringsperiode: '2025',
  aktiviteter: [{ kategori: 'individual_mentoring', antall: '842', timer: '6740' }],
};
