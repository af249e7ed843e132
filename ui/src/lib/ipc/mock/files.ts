import type { CheckedFiles, CopyView, FileVerdict } from '../bindings';

/** Two daily copies, and one from before an upgrade. */
export function copiesOf(): CopyView[] {
  return [
    { name: 'practice-000002-2026-03-26T073000Z.db', made_at: '2026-03-26T07:30:00Z', bytes: 487_424, kind: 'daily' },
    { name: 'practice-000001-2026-03-25T074500Z.db', made_at: '2026-03-25T07:45:00Z', bytes: 483_328, kind: 'daily' },
    { name: 'practice.db.before-v3.db', made_at: '2026-03-02T12:00:00Z', bytes: 421_888, kind: 'before_upgrade' },
  ];
}

/** A check of so many files, of which some stand in a folder, were given twice or are no reports. */
export function checkedOf(count = 3): CheckedFiles {
  const three = verdictsOf();
  return {
    verdicts: Array.from({ length: count }, (_, index) => {
      const one = three[index % three.length] as FileVerdict;
      return { ...one, index, file: index < 3 ? one.file : `rapporter/${index}-${one.file}` };
    }),
    left_out: [
      { reason: 'twice', count: 1, names: ['rapport-2025-region07.json'] },
      { reason: 'other_kind', count: 12, names: ['rapporter/bilde.png', 'rapporter/brev.pdf'] },
    ],
  };
}

/** Verdicts of three files: ready, with errors, and one that is no report. */
export function verdictsOf(): FileVerdict[] {
  return [
    {
      index: 0,
      file: 'rapport-2025-region07.json',
      payload_version: 'bufdir_2025_v2',
      period: '2025',
      verdict: { errors: 0, warnings: 1, tips: 1 },
      findings: [
        { level: 'warning', rule: 'recommended', pointer: '/kontaktperson', args: { key: 'kontaktperson' } },
        { level: 'tip', rule: 'org-number-check-digit', pointer: '/organisasjonsnummer', args: {} },
      ],
      more_findings: 0,
      failure: null,
    },
    {
      index: 1,
      file: 'rapport-2025-fjordglimt.json',
      payload_version: 'bufdir_2025_v2',
      period: '2025',
      verdict: { errors: 2, warnings: 0, tips: 0 },
      findings: [
        { level: 'error', rule: 'required', pointer: '/rapporteringsperiode', args: { key: 'rapporteringsperiode' } },
        { level: 'error', rule: 'minimum', pointer: '/aktiviteter/3/timer', args: { minimum: '0', value: '-12' } },
      ],
      more_findings: 0,
      failure: null,
    },
    {
      index: 2,
      file: 'handleliste.json',
      payload_version: null,
      period: null,
      verdict: null,
      findings: [],
      more_findings: 0,
      failure: { code: 'file_not_report', args: { file: 'handleliste.json' }, detail: null },
    },
  ];
}
