/** Numbers and moments as the reader writes them, by Intl. */
import { words } from './index.svelte';

/** `"6740.5"` as `6 740,5`: JSON notation in, the reader's notation out. Else the text itself. */
export function formatDecimal(text: string): string {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return text;
  const format = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 18 });
  // A text is formatted digit for digit where the engine can; a number would be rounded.
  return format.format(text as `${number}`);
}

export function formatNumber(value: number): string {
  return new Intl.NumberFormat(words.locale, { maximumFractionDigits: 2 }).format(value);
}

/** `1,5 MB`, `320 kB`: thousands of bytes, as file managers show them. */
export function formatBytes(bytes: number): string {
  const large = bytes >= 1_000_000;
  const format = new Intl.NumberFormat(words.locale, {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: large ? 1 : 0,
  });
  return format.format(large ? bytes / 1_000_000 : Math.max(1, bytes / 1000));
}

function moment(text: string, options: Intl.DateTimeFormatOptions): string {
  const at = new Date(text);
  return Number.isNaN(at.getTime())
    ? text
    : new Intl.DateTimeFormat(words.locale, options).format(at);
}

/** `24. november 2026` */
export function formatDate(text: string): string {
  return moment(text, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** `24. nov. 2026` */
export function formatShortDate(text: string): string {
  return moment(text, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** `24.11.2026`, for columns. */
export function formatNumericDate(text: string): string {
  return moment(text, { day: '2-digit', month: '2-digit', year: 'numeric' });
}

/** `14:02` */
export function formatTime(text: string): string {
  return moment(text, { hour: '2-digit', minute: '2-digit' });
}

/** `24. november 2026 kl. 14:02` */
export function formatDateTime(text: string): string {
  return moment(text, { dateStyle: 'long', timeStyle: 'short' });
}

/** The same with seconds, for receipts and timelines. */
export function formatExactTime(text: string): string {
  return moment(text, { dateStyle: 'long', timeStyle: 'medium' });
}
