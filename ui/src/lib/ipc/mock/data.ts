import type {
  AttemptView,
  EventKind,
  EventView,
  OrganisationView,
  Start,
  State,
  SubmissionDetail,
  SubmissionRow,
} from '../bindings';
import { check } from './check';
import { EXAMPLE } from './form';

export const ORGANISATIONS: OrganisationView[] = [
  {
    organisation: {
      id: 'org-1',
      label: 'Region 07',
      org_number: '912345678',
      org_id: 'org_482',
      client_id: 'eircodex_org_482',
    },
    has_secret: true,
    tested: null,
  },
  {
    organisation: {
      id: 'org-2',
      label: 'Ungdomslaget Fjordglimt',
      org_number: '123456785',
      org_id: 'org_519',
      client_id: 'eircodex_org_519',
    },
    has_secret: false,
    tested: null,
  },
];

export function startOf(): Start {
  return {
    version: '0.1.0',
    environment: 'practice',
    address: 'http://127.0.0.1:49152/api/v1/bufdir-api',
    settings: {
      environment: 'practice',
      live_address: null,
      language: 'nb',
      look: 'system',
      text_size: 100,
      practice_organisation: 'org-1',
      live_organisation: null,
      deadline: '2026-03-31',
      deadline_period: '2025',
      deadline_notices: true,
      send_by_itself: false,
      notices: true,
      background: false,
      background_explained: false,
    },
    organisations: structuredClone(ORGANISATIONS),
    current_organisation: 'org-1',
    secrets: 'keyring',
    secrets_notice: null,
    open_draft: null,
    payload_versions: ['bufdir_2025_v2'],
    reachable: true,
    notice: null,
    restored: false,
    dropped: [],
  };
}

const BODY = `{"report_id":"rpt_20250101_region07_pdf","org_id":"org_482","payload_version":"bufdir_2025_v2","payload":{"organisasjonsnummer":"912345678","rapporteringsperiode":"2025","aktiviteter":[{"kategori":"individual_mentoring","antall":842,"timer":6740}]}}`;
const SHA = '9f2c7d1be05a4c6f8d3b7e91a0c4f5d27b6e8a1f3c5d7092e4b6a8c0d1f2e3a4';

const LIFE: Record<State, EventKind[]> = {
  draft: ['created'],
  queued: ['created', 'frozen', 'attempt_began', 'proven_unsent'],
  sending: ['created', 'frozen', 'attempt_began'],
  in_doubt: ['created', 'frozen', 'attempt_began', 'outcome_unknown'],
  received: ['created', 'frozen', 'attempt_began', 'received'],
  processing: ['created', 'frozen', 'attempt_began', 'received', 'status'],
  accepted: ['created', 'frozen', 'attempt_began', 'received', 'status', 'receipt_saved'],
  rejected: ['created', 'frozen', 'attempt_began', 'received', 'status'],
  refused: ['created', 'frozen', 'attempt_began', 'refused'],
};

const STATUS_WORD: Partial<Record<State, string>> = {
  received: 'received',
  processing: 'processing',
  accepted: 'accepted',
  rejected: 'rejected',
};

const NOTES: Partial<Record<State, string>> = {
  accepted: 'Rapporten er behandlet og godkjent.',
  rejected:
    'Timetallet for individual_mentoring stemmer ikke med fjorårets rapport.\nKontroller tallene og send inn på nytt.',
};

export function rowOf(state: State, index: number, more: Partial<SubmissionRow> = {}): SubmissionRow {
  const organisation = ORGANISATIONS[index % 2]?.organisation;
  const year = 2025 - (Math.floor(index / 4) % 4);
  const day = String(1 + (index % 28)).padStart(2, '0');
  const taken = state in STATUS_WORD;
  return {
    id: `sub-${index}`,
    state,
    report_id: `rpt_${year}01${day}_${index % 2 === 0 ? 'region07' : 'fjordglimt'}`,
    org_id: organisation?.org_id ?? null,
    organisation_label: organisation?.label ?? null,
    org_number: organisation?.org_number ?? null,
    period: String(year),
    payload_version: 'bufdir_2025_v2',
    reference_id: taken ? `bufdir_ref_202603${day}_${String(482 + index).padStart(5, '0')}` : null,
    bufdir_status: STATUS_WORD[state] ?? null,
    count: String(842 + index * 3),
    hours: index % 3 === 0 ? String(6740 + index * 11) : `${6740 + index * 7}.5`,
    created_at: `2026-03-${day}T08:15:00Z`,
    updated_at: `2026-03-${day}T10:30:04Z`,
    submitted_at: taken ? `2026-03-${day}T10:30:00Z` : null,
    waiting_for:
      state === 'queued' ? { code: 'unreachable', args: {}, detail: 'dns error' } : null,
    parent_id: null,
    ...more,
  };
}

function detailArgs(kind: EventKind, row: SubmissionRow): Record<string, string> {
  switch (kind) {
    case 'attempt_began':
      return { attempt: '1' };
    case 'proven_unsent':
      return { attempt: '1', reason: 'dns error: failed to lookup address information' };
    case 'received':
      return { attempt: '1', reference_id: row.reference_id ?? '', status: 'received' };
    case 'refused':
      return { attempt: '1', http_status: '422', reason: 'Ukjent rapporteringsperiode.' };
    case 'outcome_unknown':
      return { attempt: '1', reason: 'connection closed before message completed' };
    case 'status':
      return { status: row.bufdir_status ?? '', notes: NOTES[row.state] ?? '' };
    case 'receipt_saved':
      return { format: 'html' };
    default:
      return {};
  }
}

function attemptsOf(row: SubmissionRow): AttemptView[] {
  if (row.state === 'draft') return [];
  const base = { number: 1, started_at: row.updated_at, http_status: null, reason: null, answer: null };
  const finished_at = row.updated_at;
  switch (row.state) {
    case 'sending':
      return [{ ...base, finished_at: null, outcome: null }];
    case 'queued':
      return [{ ...base, finished_at, outcome: 'proven_unsent', reason: 'dns error' }];
    case 'in_doubt':
      return [{ ...base, finished_at, outcome: 'unknown', reason: 'connection closed' }];
    case 'refused':
      return [
        {
          ...base,
          finished_at,
          outcome: 'refused',
          http_status: 422,
          reason: 'Ukjent rapporteringsperiode.',
          answer: '{"error":"unprocessable","message":"Ukjent rapporteringsperiode."}',
        },
      ];
    default:
      return [{ ...base, finished_at, outcome: 'taken', http_status: 201 }];
  }
}

/** What a check says of the body. */
const CHECKED = check(EXAMPLE);

export function detailOf(row: SubmissionRow): SubmissionDetail {
  const events: EventView[] = LIFE[row.state].map((kind, step) => ({
    at: `${row.created_at.slice(0, 11)}${String(8 + step).padStart(2, '0')}:15:0${step}Z`,
    kind,
    who: kind === 'created' || kind === 'frozen' ? 'kari' : 'kvittert',
    detail: detailArgs(kind, row),
  }));
  const frozen = row.state !== 'draft';
  const processed = row.state === 'accepted' || row.state === 'rejected';
  return {
    submission: row,
    received_at: row.submitted_at === null ? null : row.updated_at,
    bufdir_confirmation: row.submitted_at === null ? null : 'Rapport mottatt og registrert.',
    processed_at: processed ? `${row.updated_at.slice(0, 11)}11:00:00Z` : null,
    notes: NOTES[row.state] ?? null,
    body: frozen ? BODY : null,
    body_sha256: frozen ? SHA : null,
    payload_sha256: frozen ? SHA.split('').reverse().join('') : null,
    events,
    attempts: attemptsOf(row),
    parent: null,
    corrections: [],
    check: frozen ? structuredClone(CHECKED) : null,
    online: null,
    later: null,
    explanation: row.state === 'accepted' ? 'Vi var flere ledere i år, og hadde to leirer mer enn i fjor.' : null,
    waits: null,
  };
}

/** One submission in every state, then as many accepted ones as asked for. */
export function rowsOf(more: number): SubmissionRow[] {
  const states: State[] = [
    'in_doubt',
    'rejected',
    'queued',
    'draft',
    'received',
    'processing',
    'accepted',
    'refused',
    'accepted',
    'accepted',
    'accepted',
    'accepted',
    'sending',
  ];
  const rows = states.map((state, index) => rowOf(state, index));
  for (let index = states.length; index < states.length + more; index += 1) {
    rows.push(rowOf('accepted', index));
  }
  return rows;
}
