/** Words for many drafts: what one is called in the names of buttons and links, and their count. */
import type { LineOutcome, ManySent, SubmissionRow } from '../ipc';
import { reportName } from '../submission/report-name';
import { t } from '../words/index.svelte';

export function named(row: SubmissionRow): { report: string; organisation: string } {
  const report = row.report_id ? `${reportName(row)} (${row.report_id})` : reportName(row);
  return { report, organisation: row.organisation_label ?? t('or-nothing') };
}

const ORDER: readonly LineOutcome[] = [
  'received',
  'refused',
  'unknown',
  'queued',
  'not_sent',
  'untried',
  'waiting',
  'sending',
];

/** `36 mottatt, 1 ukjent utfall, 3 ikke forsøkt` */
export function tallyOf({ lines }: ManySent): string {
  const counted = ORDER.flatMap((outcome) => {
    const count = lines.filter((line) => line.outcome === outcome).length;
    return count === 0 ? [] : [t(`many-tally-${outcome}`, { count })];
  });
  return counted.join(', ');
}
