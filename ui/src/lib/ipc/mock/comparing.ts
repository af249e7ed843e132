import type { Comparison, DraftView, FieldChange, SubmissionDetail, SubmissionRow } from '../bindings';

/** What a draft shows of the report that it corrects. */
export function besideOf(
  parent: SubmissionDetail | null,
): Pick<DraftView, 'parent' | 'remarks' | 'explanation'> {
  const lines = parent?.notes?.split('\n') ?? [];
  return {
    parent: parent?.submission ?? null,
    remarks: lines.map((text, line) => ({
      kind: 'note',
      text,
      pointers: line === 0 ? ['/aktiviteter/0'] : [],
    })),
    explanation: parent?.explanation ?? '',
  };
}

/** What a correction of the example changes, and the year before it: enough to look at. */
export function comparisonOf(draft: DraftView, parent: SubmissionRow | null): Comparison {
  const change = (before: string, now: string, difference: string, percent: string | null) => ({
    before,
    now,
    difference,
    percent,
  });
  const cell = (pointer: string, before: string | null, now: string | null, difference: string | null): FieldChange => ({
    pointer,
    kind: before === null ? 'added' : now === null ? 'removed' : 'changed',
    before,
    now,
    difference,
  });
  const { totals } = draft.check;
  return {
    correction: parent && {
      report_id_before: parent.report_id,
      report_id_now: draft.submission.report_id,
      org_id: null,
      payload_version: null,
      count: change('842', '954', '112', '13'),
      hours: change('6740', '7682.5', '942.5', '14'),
      report: {
        fields: [
          cell('/organisasjonsnummer', '974760819', '912345678', null),
          cell('/kontaktperson/navn', null, 'Kari Nordmann', null),
        ],
        tables: [
          {
            pointer: '/aktiviteter',
            unchanged: 2,
            reordered: true,
            rows: [
              {
                kind: 'changed',
                row_before: 0,
                row_now: 0,
                category: 'individual_mentoring',
                cells: [cell('/antall', '842', '836', '-6'), cell('/timer', '6740', '6740,5', '0.5')],
              },
              {
                kind: 'added',
                row_before: null,
                row_now: 1,
                category: 'group_activity',
                cells: [
                  cell('/kategori', null, 'group_activity', null),
                  cell('/antall', null, '118', null),
                  cell('/timer', null, '942', null),
                ],
              },
              {
                kind: 'removed',
                row_before: 3,
                row_now: null,
                category: 'open_meeting_place',
                cells: [
                  cell('/kategori', 'open_meeting_place', null, null),
                  cell('/antall', '12', null, null),
                  cell('/timer', '48', null, null),
                ],
              },
            ],
          },
        ],
      },
    },
    several_in: null,
    earlier:
      draft.earlier === null
        ? null
        : {
            year: 2025,
            report_id: 'rpt_20250101_region07_pdf',
            unreadable_rows: totals.unreadable_rows,
            whole: {
              category: '',
              is_new: false,
              is_gone: false,
              count: change('890', totals.count, '-48', '-5.4'),
              hours: change('6932', totals.hours, '-192', '-2.8'),
            },
            categories: [
              {
                category: 'individual_mentoring',
                is_new: false,
                is_gone: false,
                count: change('842', '842', '0', '0'),
                hours: change('1685', '6740', '5055', '300'),
              },
              {
                category: 'group_activity',
                is_new: true,
                is_gone: false,
                count: change('0', '118', '118', null),
                hours: change('0', '942.5', '942.5', null),
              },
              {
                category: 'open_meeting_place',
                is_new: false,
                is_gone: true,
                count: change('48', '0', '-48', '-100'),
                hours: change('192', '0', '-192', '-100'),
              },
            ],
            far: [
              {
                category: 'individual_mentoring',
                measure: 'hours_per_count',
                now: '8',
                usual: '2',
                above: true,
                times: '4',
                years: [2025],
              },
            ],
          },
  };
}
