/** Rule packs, and drafts that are moved between them, with a memory. */
import type {
  AsideView,
  DraftView,
  FormSpec,
  LocalText,
  MovedView,
  MovePreview,
  RulePackPreview,
  RulePacksView,
} from '../bindings';
import { failure } from './failure';
import { FORM } from './form';

const same = (nb: string, en = nb, nn = nb): LocalText => ({ nb, nn, en });

/** Next year's form: no telephone, and a remark. */
export const NEXT_FORM: FormSpec = {
  ...FORM,
  payload_version: 'bufdir_2026_v1',
  title: same('Aktivitetsrapport 2026', 'Activity report 2026'),
  fields: [
    ...FORM.fields.map((field) =>
      field.key === 'kontaktperson' && field.input.kind === 'group'
        ? {
            ...field,
            input: { ...field.input, fields: field.input.fields.filter(({ key }) => key !== 'telefon') },
          }
        : field,
    ),
    {
      key: 'merknad',
      label: same('Merknad', 'Remark'),
      help: null,
      required: false,
      recommended: true,
      input: { kind: 'text', max_length: 1000, suggestions: [], purpose: 'plain' },
    },
  ],
};

const CONTACT = same('Kontaktperson', 'Contact person');
const TELEPHONE = same('Telefon', 'Telephone');
const ACTIVITIES = same('Aktiviteter', 'Activities', 'Aktivitetar');

export const NEXT_PACK: RulePackPreview = {
  file: 'bufdir_2026_v1.schema.json',
  payload_version: NEXT_FORM.payload_version,
  title: NEXT_FORM.title,
  sha256: '7d1a54127b222502f5b79b5fb0803061152a44f92b37e23c6527baf665d4da9a',
  standing: 'newest',
  fields: [
    { path: [same('Organisasjonsnummer', 'Organisation number')], kind: 'text', required: true, recommended: false },
    { path: [CONTACT], kind: 'group', required: false, recommended: true },
    { path: [CONTACT, same('Navn', 'Name', 'Namn')], kind: 'text', required: true, recommended: false },
    { path: [ACTIVITIES], kind: 'table', required: true, recommended: false },
    { path: [ACTIVITIES, same('Timer', 'Hours', 'Timar')], kind: 'number', required: true, recommended: false },
    { path: [same('Merknad', 'Remark')], kind: 'text', required: false, recommended: true },
  ],
  compared_with: FORM.payload_version,
  changes: [
    { path: [CONTACT, same('Navn', 'Name', 'Namn')], what: { change: 'limit', keyword: 'maxLength', before: '200', after: '30' } },
    { path: [ACTIVITIES, same('Kategori', 'Category')], what: { change: 'kind', before: 'text', after: 'choice' } },
    { path: [ACTIVITIES, same('Kategori', 'Category')], what: { change: 'choice_added', choice: same('Digital møteplass') } },
    { path: [same('Merknad', 'Remark')], what: { change: 'added', required: false } },
    { path: [CONTACT, TELEPHONE], what: { change: 'gone' } },
  ],
  who: 'kari',
};

interface Core {
  start: { payload_versions: string[] };
  drafts: Map<string, DraftView>;
}

export class MockRules {
  view: RulePacksView = {
    packs: [
      {
        payload_version: FORM.payload_version,
        title: FORM.title,
        sha256: '1f'.repeat(32),
        added: null,
        drafts: 2,
        reports: 14,
        fault: null,
      },
    ],
    newest: FORM.payload_version,
  };
  /** What the file that is chosen turns out to be. */
  chosen: RulePackPreview | null = NEXT_PACK;
  private removed: RulePacksView['packs'] = [];
  private moves = new Map<string, { moved: MovedView; before: DraftView }>();

  constructor(private readonly core: Core) {}

  /** Next year's rule pack is at hand. */
  addNext(who = 'Kari i IT'): RulePacksView {
    const { payload_version, title, sha256, file } = NEXT_PACK;
    const added = { by: who, at: '2026-11-24T20:13:00Z', file };
    const row = { payload_version, title, sha256, added, drafts: 0, reports: 0, fault: null };
    return this.show([row, ...this.view.packs]);
  }

  private show(packs: RulePacksView['packs']): RulePacksView {
    const usable = packs.filter((pack) => pack.fault === null);
    this.core.start.payload_versions = usable.map((pack) => pack.payload_version);
    this.view = { packs, newest: usable[0]?.payload_version ?? '' };
    return this.view;
  }

  private draft(id: string): DraftView {
    const draft = this.core.drafts.get(id);
    if (!draft) throw failure('not_found');
    return draft;
  }

  private telephone(draft: DraftView): string {
    const contact = draft.document.kontaktperson as { telefon?: string } | undefined;
    return contact?.telefon ?? '';
  }

  private asideOf(draft: DraftView, to: string): AsideView[] {
    const value = this.telephone(draft);
    if (to !== NEXT_FORM.payload_version || value === '') return [];
    const { payload_version } = draft.submission;
    return [{ payload_version, labels: [CONTACT, TELEPHONE], row: null, value, rows: null, why: { why: 'gone' } }];
  }

  readonly answers = {
    form: (version: string) => (version === NEXT_FORM.payload_version ? NEXT_FORM : FORM),
    rule_packs: () => this.view,
    open_rule_pack: () => this.chosen,
    add_rule_pack: ({ who }: { who: string }) => {
      if (who.trim() === '') throw failure('input_invalid', { field: 'rule_pack_who', problem: 'empty' });
      return this.addNext(who.trim());
    },
    remove_rule_pack: (version: string) => {
      this.removed = this.view.packs.filter((pack) => pack.payload_version === version);
      return this.show(this.view.packs.filter((pack) => pack.payload_version !== version));
    },
    restore_rule_pack: () => this.show([...this.removed, ...this.view.packs]),
    preview_move: ({ id, payload_version: to }: { id: string; payload_version: string }): MovePreview => {
      const draft = this.draft(id);
      const aside = this.asideOf(draft, to);
      return {
        from: draft.submission.payload_version,
        to,
        title: NEXT_FORM.title,
        carried: 5,
        returned: 0,
        aside,
        aside_count: aside.length,
        aside_before: 0,
        errors: 0,
      };
    },
    move_draft: ({ id, payload_version: to }: { id: string; payload_version: string }) => {
      const draft = this.draft(id);
      const before = structuredClone(draft);
      const aside = this.asideOf(draft, to);
      const from = draft.submission.payload_version;
      if (aside.length > 0) delete (draft.document.kontaktperson as { telefon?: string }).telefon;
      draft.submission.payload_version = to;
      const moved = { from, to, at: '2026-11-24T20:14:00Z', who: 'kari', undoes: false, aside, aside_count: aside.length };
      this.moves.set(id, { moved, before });
      return draft;
    },
    undo_move: (id: string) => {
      const move = this.moves.get(id);
      if (!move) throw failure('not_found');
      this.moves.delete(id);
      Object.assign(this.draft(id), move.before);
      this.draft(id).submission.payload_version = move.moved.from;
      return this.draft(id);
    },
    last_move: (id: string) => this.moves.get(id)?.moved ?? null,
    bare_draft: (id: string) => ({
      payload_version: this.core.drafts.get(id)?.submission.payload_version ?? 'bufdir_2024_v1',
      report_id: 'rpt_20240101_region07',
      values: [
        ['rapporteringsperiode', '2024'],
        ['aktiviteter › 1 › timer', '6 740,5'],
      ] as [string, string][],
      more: 0,
      can_move_to: this.core.start.payload_versions,
    }),
  };
}
