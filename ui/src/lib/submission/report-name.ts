/** What a report is called in headings and sentences. */
import type { SubmissionRow } from '../ipc';
import { t } from '../words/index.svelte';

type Named = Pick<SubmissionRow, 'period'>;

/** `Rapport 2025` */
export function reportName({ period }: Named): string {
  return period ? t('report-name', { period }) : t('report-name-without-period');
}

/** `rapporten for 2025`, and the same at the beginning of a sentence. */
export function reportInSentence({ period }: Named): { report: string; start: string } {
  return period
    ? { report: t('report-in-sentence', { period }), start: t('report-in-sentence-start', { period }) }
    : { report: t('report-in-sentence-without-period'), start: t('report-in-sentence-without-period-start') };
}
