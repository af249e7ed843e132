/** Numbers and moments as the reader writes them, by Intl. */
import { words } from './index.svelte';

/** `"6740.5"` as `6 740,5`: JSON notation in, the reader's notation out. Else the text itself. */
export function formatDecimal(text: string): string {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return text;
  const format = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 18 });
  // A text is formatted digit for digit where the engine can; a number would be rounded.
  return format.format(text as `${number}`);
}

/** The sign before decimals, as a spreadsheet of the reader takes it: `,` or `.`. */
export function decimalSign(): string {
  const parts = new Intl.NumberFormat(words.locale).formatToParts(0.5);
  return parts.find((part) => part.type === 'decimal')?.value ?? '.';
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

/** `for 3 dager siden`, `i går`: how long before a moment (milliseconds) another one was. */
export function formatAge(text: string, now: number): string {
  const at = new Date(text).getTime();
  if (Number.isNaN(at)) return text;
  const seconds = Math.min(0, (at - now) / 1000);
  const steps: [Intl.RelativeTimeFormatUnit, number, number][] = [
    ['minute', 60, 60],
    ['hour', 3600, 24],
    ['day', 86_400, 31],
    ['month', 2_629_800, 12],
    ['year', 31_557_600, Infinity],
  ];
  const format = new Intl.RelativeTimeFormat(words.locale, { numeric: 'auto' });
  if (seconds > -60) return format.format(0, 'second');
  for (const [unit, length, most] of steps) {
    const whole = Math.trunc(seconds / length);
    if (Math.abs(whole) < most) return format.format(Math.min(-1, whole), unit);
  }
  return text;
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
