import type {
  AcknowledgeMany,
  AppError,
  DraftView,
  LineOutcome,
  ManyEnd,
  ManyLine,
  ManySent,
  OrganisationView,
  ReviewedDraft,
  SendMany,
  State,
  SubmissionRow,
} from '../bindings';
import { rowOf } from './data';
import { failure } from './failure';

/** What the imitation of sending many needs of the rest. */
export interface Drafts {
  row: (id: string) => SubmissionRow;
  draft: (id: string) => DraftView;
  send: (id: string) => State;
  tell: (done: number, total: number) => void;
}

const OUTCOME: Partial<Record<State, LineOutcome>> = {
  queued: 'queued',
  sending: 'sending',
  in_doubt: 'unknown',
  refused: 'refused',
};

/** Many drafts sent in one go, with a memory. */
export class MockMany {
  /** What becomes of a draft, where a test or a picture wants it so. */
  outcomes = new Map<string, State>();
  pace = 0;
  private ids: string[] = [];
  private reasons = new Map<string, AppError>();
  private end: ManyEnd | null = null;
  private running = false;
  private stopped = false;

  constructor(private readonly drafts: Drafts) {}

  private line(id: string): ManyLine {
    const submission = this.drafts.row(id);
    const draft = submission.state === 'draft';
    const reason = this.reasons.get(id) ?? null;
    const outcome = draft
      ? reason
        ? 'not_sent'
        : this.running
          ? 'waiting'
          : 'untried'
      : (OUTCOME[submission.state] ?? 'received');
    const words = submission.state === 'refused' ? 'Ukjent rapporteringsperiode.' : null;
    return { submission, outcome, reason, words };
  }

  private sent(): ManySent | null {
    if (this.ids.length === 0) return null;
    return {
      begun_at: '2026-03-26T10:30:04Z',
      running: this.running,
      end: this.end,
      by_itself: false,
      lines: this.ids.map((id) => this.line(id)),
    };
  }

  readonly answers = {
    review_many: (ids: string[]): ReviewedDraft[] =>
      ids.map((id) => {
        const { submission, check, acknowledged, saved_at } = this.drafts.draft(id);
        const errors = check.verdict.errors;
        const twin = ids.some((other) => {
          const row = this.drafts.row(other);
          return other !== id && row.report_id === submission.report_id && row.org_id === submission.org_id;
        });
        return {
          submission,
          saved_at,
          verdict: check.verdict,
          warnings: check.findings.filter((finding) => finding.level === 'warning'),
          acknowledged,
          number_differs: null,
          obstacle:
            errors > 0
              ? failure('report_has_errors', { errors: String(errors) })
              : twin
                ? failure('report_id_twice', { report_id: submission.report_id })
                : null,
        };
      }),
    acknowledge_many: ({ ticks, given }: AcknowledgeMany) => {
      for (const { id, acknowledgement } of ticks) {
        const draft = this.drafts.draft(id);
        draft.acknowledged = draft.acknowledged.filter((known) => known !== acknowledgement);
        if (given) draft.acknowledged.push(acknowledgement);
      }
      return null;
    },
    send_many: async ({ drafts }: SendMany): Promise<ManySent> => {
      this.ids = drafts.map(({ id }) => id);
      this.reasons.clear();
      this.end = null;
      this.stopped = false;
      this.running = true;
      for (const [done, id] of this.ids.entries()) {
        this.drafts.tell(done, this.ids.length);
        await new Promise((resolve) => setTimeout(resolve, this.pace));
        if (this.stopped) break;
        this.drafts.send(id);
      }
      this.running = false;
      this.end = this.stopped ? { how: 'stopped' } : { how: 'whole' };
      this.drafts.tell(this.ids.length, this.ids.length);
      return this.sent() as ManySent;
    },
    stop_sending: () => {
      this.stopped = true;
      return null;
    },
    many_sent: () => this.sent(),
  };
}

const PLACES = ['Alta', 'Bodø', 'Hamar', 'Kárášjohka', 'Molde', 'Tromsø', 'Ærlig liv', 'Østfold', 'Ålesund', 'Asker'];

/** So many organisations, one of them with a name as long as they come. */
export function organisationsOf(count: number): OrganisationView[] {
  return Array.from({ length: count }, (_, index) => {
    const place = PLACES[index % PLACES.length] ?? '';
    const long = 'Landsforeningen for barn og unges fritid og fellesskap i grenda, avdeling Nordreisa';
    return {
      organisation: {
        id: `org-${index + 1}`,
        label: index === 3 ? long : `${place} og omegn ${1 + Math.floor(index / PLACES.length)}`,
        org_number: String(912345000 + index),
        org_id: `org_${482 + index}`,
        client_id: `eircodex_org_${482 + index}`,
      },
      has_secret: index % 9 !== 5,
      tested: index % 4 === 0 ? { at: '2026-03-20T08:00:00Z', good: index % 8 === 0 } : null,
    };
  });
}

/** A draft for each of them. */
export function draftsOf(organisations: readonly OrganisationView[]): SubmissionRow[] {
  return organisations.map(({ organisation }, index) =>
    rowOf('draft', 4 * index, {
      id: `many-${index}`,
      report_id: `rpt_20260326_${organisation.org_id}`,
      org_id: organisation.org_id,
      organisation_label: organisation.label,
      org_number: organisation.org_number,
      period: '2025',
    }),
  );
}
