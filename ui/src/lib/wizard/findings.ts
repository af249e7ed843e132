/** The words for a finding, in the reader's language. */
import type { Finding, FormSpec } from '../ipc';
import { formatDecimal, local, t, words, type WordArgs } from '../words/index.svelte';
import { fieldAt, labelPath } from './form';
import { segments } from './pointer';

export interface FindingWords {
  /** What is wrong, to stand at the field: "Timer mangler." */
  title: string;
  /** The same, to stand by itself: "Timer i rad 2 mangler." */
  sentence: string;
  /** What to do; empty where there is nothing more to say. */
  help: string;
  /** Where: "Aktiviteter, rad 2, Timer"; empty for the report as a whole. */
  label: string;
  pointer: string;
}

/** Arguments that are figures to be read; others (a year, a typed text) stand as they are. */
const FIGURES = new Set(['thousands', 'decimal', 'limit', 'count']);

/** The row that a pointer leads into, from one; null outside tables. */
function rowOf(pointer: string): number | null {
  const index = segments(pointer).findLast((segment) => /^\d+$/.test(segment));
  return index === undefined ? null : Number(index) + 1;
}

/** Turns a finding into words. Without a form (an unknown rule pack) the keys stand for labels. */
export function describeFinding(finding: Finding, form: FormSpec | null): FindingWords {
  const { pointer, rule } = finding;
  const label = form ? labelOf(form, pointer) : segments(pointer).join(', ');
  const field = form ? fieldAt(form, pointer) : undefined;
  const row = rowOf(pointer);
  const name = field
    ? local(field.label)
    : row !== null && /^\d+$/.test(segments(pointer).at(-1) ?? '')
      ? t('wizard-row-name', { row: String(row) })
      : (segments(pointer).at(-1) ?? t('wizard-whole-report'));
  const args: WordArgs = {
    ...Object.fromEntries(
      Object.entries(finding.args).map(([name, value]) => [
        name,
        FIGURES.has(name) ? formatDecimal(value) : value,
      ]),
    ),
    field: name,
    row: row ?? '',
  };
  const key = `finding-${rule}`;
  const said = (subject: string) =>
    words.has(key)
      ? t(key, { ...args, field: subject })
      : t('wizard-finding-without-words', { field: subject, rule });
  const inTable = row !== null && !/^\d+$/.test(segments(pointer).at(-1) ?? '');
  return {
    title: said(name),
    sentence: said(inTable ? t('wizard-field-in-row', { field: name, row: String(row) }) : name),
    help: words.has(`${key}-help`) ? t(`${key}-help`, args) : '',
    label,
    pointer,
  };
}

/** Where a pointer leads, in words. */
export function labelOf(form: FormSpec, pointer: string): string {
  return labelPath(form, pointer, words.language, (row) => t('wizard-row', { row: String(row) }));
}
