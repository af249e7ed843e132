import type { CheckView, Document, Finding, Level } from '../bindings';

type Row = Record<string, unknown>;

/** A typed number in JSON notation, or what is wrong with it. A small part of the core's reading. */
export function readNumber(
  text: string,
): { value: string } | { rule: string; args: Record<string, string> } {
  const bare = text.replace(/[ \u00a0\u202f]/g, '').replace('\u2212', '-');
  if (/^-?\d{1,3}\.\d{3}$/.test(bare)) {
    return {
      rule: 'number-ambiguous',
      args: { thousands: bare.replace('.', ''), decimal: bare },
    };
  }
  const point = bare.replace(',', '.');
  if (!/^-?\d+(\.\d+)?$/.test(point)) return { rule: 'number-unreadable', args: { text } };
  return { value: point };
}

function finding(level: Level, rule: string, pointer: string, args = {}): Finding {
  return { level, rule, pointer, args };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

/** Checks a document as the core would, for the fields of the imitated rule pack. */
export function check(document: Document): CheckView {
  const findings: Finding[] = [];
  for (const key of ['organisasjonsnummer', 'rapporteringsperiode']) {
    if (!isText(document[key])) findings.push(finding('error', 'required', `/${key}`, { key }));
  }
  const rows = Array.isArray(document.aktiviteter) ? (document.aktiviteter as Row[]) : [];
  if (rows.length === 0) {
    findings.push(finding('error', 'required', '/aktiviteter', { key: 'aktiviteter' }));
  }
  const totals = new Map<string, { count: number; hours: number }>();
  let unreadable = 0;
  rows.forEach((row, index) => {
    const at = `/aktiviteter/${index}`;
    if (!isText(row.kategori)) {
      findings.push(finding('error', 'required', `${at}/kategori`, { key: 'kategori' }));
    }
    const figures = ['antall', 'timer'].map((key) => {
      const typed = row[key];
      if (!isText(typed)) {
        findings.push(finding('error', 'required', `${at}/${key}`, { key }));
        return null;
      }
      const read = readNumber(typed);
      if ('value' in read) return Number(read.value);
      findings.push(finding('error', read.rule, `${at}/${key}`, read.args));
      return null;
    });
    const [count, hours] = figures;
    if (count == null || hours == null) {
      unreadable += 1;
      return;
    }
    const category = isText(row.kategori) ? row.kategori : '';
    const sum = totals.get(category) ?? { count: 0, hours: 0 };
    totals.set(category, { count: sum.count + count, hours: sum.hours + hours });
  });
  if (document.kontaktperson == null) {
    findings.push(finding('warning', 'recommended', '/kontaktperson', { key: 'kontaktperson' }));
  }
  if (document.organisasjonsnummer === '912345678') {
    findings.push(finding('tip', 'org-number-check-digit', '/organisasjonsnummer'));
  }
  const order: Level[] = ['error', 'warning', 'tip'];
  findings.sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
  const number = (level: Level) => findings.filter((found) => found.level === level).length;
  const all = [...totals.values()];
  return {
    payload_version: 'bufdir_2025_v2',
    findings,
    verdict: { errors: number('error'), warnings: number('warning'), tips: number('tip') },
    totals: {
      rows: rows.length,
      count: String(all.reduce((sum, one) => sum + one.count, 0)),
      hours: String(all.reduce((sum, one) => sum + one.hours, 0)),
      unreadable_rows: unreadable,
      by_category: [...totals].map(([category, sum]) => ({
        category,
        count: String(sum.count),
        hours: String(sum.hours),
      })),
    },
  };
}

/** The payload of a document: typed figures become numbers, empty fields disappear. */
export function payloadOf(document: Document): Document {
  const payload: Document = {};
  for (const [key, value] of Object.entries(document)) {
    if (key === 'aktiviteter' && Array.isArray(value)) {
      payload[key] = (value as Row[]).map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, typed]) => {
            const read = name !== 'kategori' && isText(typed) ? readNumber(typed) : null;
            return [name, read && 'value' in read ? Number(read.value) : typed];
          }),
        ),
      );
    } else if (value !== '' && value != null) payload[key] = value;
  }
  return payload;
}
