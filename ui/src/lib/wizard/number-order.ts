// The order of numbers as people typed them, for sorting only: nothing here gives a value, and
// what the core would ask about ("6.740") or cannot read sorts after all numbers, as text.

type Ordered = { negative: boolean; whole: string; part: string };

/** Compares two typed numbers; `sign` is -1 for the greatest first. Unreadable ones come last. */
export function compareNumberTexts(one: string, other: string, sign: number): number {
  const a = read(one);
  const b = read(other);
  if (!a || !b) return a ? -1 : b ? 1 : one.localeCompare(other);
  if (a.negative !== b.negative) return sign * (a.negative ? -1 : 1);
  const size = a.whole.length - b.whole.length || compare(a.whole, b.whole) || compare(a.part, b.part);
  return sign * (a.negative ? -size : size);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function read(text: string): Ordered | null {
  const match = /^([-−]?)(\d[\d\s]*)(?:[.,](\d+))?$/u.exec(text.trim());
  if (!match) return null;
  const digits = (match[2] ?? '').replace(/\s/gu, '');
  const part = match[3] ?? '';
  if (part.length === 3 && digits.length <= 3 && !digits.startsWith('0') && digits === match[2]) return null;
  return { negative: match[1] !== '', whole: digits.replace(/^0+/, ''), part: part.replace(/0+$/, '') };
}
