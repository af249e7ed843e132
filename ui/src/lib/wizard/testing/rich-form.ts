/** A second rule pack's form, unlike the first: nested groups, two tables, every kind of input. */
import type { FormField, FormSpec, LocalText } from '../../ipc';

const same = (nb: string): LocalText => ({ nb, nn: nb, en: nb });

const field = (key: string, label: string, input: FormField['input']): FormField => ({
  key,
  label: same(label),
  help: null,
  required: false,
  recommended: false,
  input,
});

const line = (key: string, label: string): FormField =>
  field(key, label, { kind: 'text', max_length: null, suggestions: [], purpose: 'plain' });

export const RICH_FORM: FormSpec = {
  payload_version: 'bufdir_2031_v1',
  title: same('Tiltaksrapport'),
  fields: [
    field('avsender', 'Avsender', {
      kind: 'group',
      fields: [
        line('orgnr', 'Organisasjonsnummer'),
        field('adresse', 'Adresse', {
          kind: 'group',
          fields: [line('gate', 'Gate'), line('sted', 'Poststed')],
        }),
        field('steder', 'Steder', {
          kind: 'table',
          min_rows: 0,
          columns: [line('navn', 'Navn'), field('plasser', 'Plasser', { kind: 'number', decimals: 0 })],
        }),
      ],
    }),
    line('ar', 'År'),
    field('frivillige', 'Har frivillige', { kind: 'yes_no' }),
    field('malform', 'Målform', {
      kind: 'choice',
      options: [
        { value: 'nb', label: same('Bokmål') },
        { value: 'nn', label: same('Nynorsk') },
      ],
    }),
    field('tiltak', 'Tiltak', {
      kind: 'table',
      min_rows: 1,
      columns: [
        field('type', 'Type', {
          kind: 'choice',
          options: [
            { value: 'leir', label: same('Leir') },
            { value: 'kurs', label: same('Kurs') },
          ],
        }),
        field('omfang', 'Omfang', {
          kind: 'group',
          fields: [
            field('deltakere', 'Deltakere', { kind: 'number', decimals: 0 }),
            field('timer', 'Timer', { kind: 'number', decimals: 1 }),
          ],
        }),
        field('apent', 'Åpent for alle', { kind: 'yes_no' }),
      ],
    }),
  ],
  roles: {
    organisation_number: '/avsender/orgnr',
    period: '/ar',
    tables: [{ pointer: '/tiltak', category: 'type', count: null, hours: null }],
  },
};
