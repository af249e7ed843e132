/** Rule packs and what has no place in one, in words. */
import type { AsideView, FieldKind, LocalText, NoPlace, PackDifference, RulePackRow } from '../ipc';
import { formatNumber, local, t } from '../words/index.svelte';

/** Further than this the core does not count. */
const MOST_COUNTED = 10_000;

/** `Aktiviteter › Timer` */
export function pathWords(path: readonly LocalText[]): string {
  return path.map(local).join(' › ');
}

/** What a field holds, as it stands within a sentence. */
const kindWords = (kind: FieldKind): string => t(`rules-kind-${kind}.sentence`);

export function differenceWords(what: PackDifference): string {
  switch (what.change) {
    case 'added':
      return t(what.required ? 'rules-change-added-required' : 'rules-change-added');
    case 'gone':
      return t('rules-change-gone');
    case 'kind':
      return t('rules-change-kind', { before: kindWords(what.before), after: kindWords(what.after) });
    case 'needed':
      return t(`rules-change-${neededOf(what)}`);
    case 'label':
      return t('rules-change-label', { before: local(what.before) });
    case 'limit':
      return limitWords(what.keyword, what.before, what.after);
    case 'choice_added':
      return t('rules-change-choice-added', { choice: local(what.choice) });
    case 'choice_gone':
      return t('rules-change-choice-gone', { choice: local(what.choice) });
  }
}

export function neededOf(field: { required: boolean; recommended: boolean }): string {
  if (field.required) return 'required';
  return field.recommended ? 'recommended' : 'optional';
}

function limitWords(keyword: string, before: string | null, after: string | null): string {
  const args = {
    limit: t(`rules-limit-${keyword}`),
    before: before === null ? '' : plain(before),
    after: after === null ? '' : plain(after),
  };
  if (before === null) return t('rules-limit-added', args);
  return t(after === null ? 'rules-limit-gone' : 'rules-limit-changed', args);
}

/** A limit is JSON text: a figure, a pattern, or a word. */
function plain(json: string): string {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === 'boolean') return t(value ? 'rules-needed-required' : 'rules-needed-optional');
    return typeof value === 'string' ? value : json;
  } catch {
    return json;
  }
}

/** What follows a rule pack: `Følges av 2 utkast og 14 innsendinger.` */
export function usedWords({ drafts, reports }: Pick<RulePackRow, 'drafts' | 'reports'>): string {
  const shown = (count: number) =>
    count >= MOST_COUNTED ? t('rules-at-least', { count: formatNumber(count) }) : formatNumber(count);
  const parts = [
    ...(drafts > 0 ? [t('rules-drafts', { count: drafts, shown: shown(drafts) })] : []),
    ...(reports > 0 ? [t('rules-reports', { count: reports, shown: shown(reports) })] : []),
  ];
  const [one, other] = parts;
  if (one === undefined) return t('rules-used-by-none');
  return t('rules-used-by', { what: other === undefined ? one : t('rules-two', { one, other }) });
}

export function placeWords(aside: AsideView): string {
  const field = pathWords(aside.labels);
  return aside.row === null ? field : t('moving-row', { field, row: aside.row });
}

export function valueWords({ rows, value }: AsideView): string {
  return rows === null ? value : t('moving-rows', { rows, value });
}

export function whyWords(why: NoPlace): string {
  switch (why.why) {
    case 'other_kind':
      return t('moving-why-other_kind', { kind: kindWords(why.kind) });
    case 'too_long':
      return t('moving-why-too_long', { limit: why.limit });
    default:
      return t(`moving-why-${why.why}`);
  }
}
