// The change since an earlier report, of whole numbers only: of anything else the core decides what
// it means, and a difference that might be wrong is worse than none.

function whole(text: string): bigint | null {
  return /^(?:\d+|\d{1,3}(?:\s\d{3})+)$/u.test(text.trim()) ? BigInt(text.replace(/\s/gu, '')) : null;
}

/** The difference as a decimal, such as `240` or `-40`; null where one is no whole number, or none. */
export function changeOf(now: string, before: string): string | null {
  const [a, b] = [whole(now), whole(before)];
  return a === null || b === null || a === b ? null : String(a - b);
}

/** The sum of whole numbers; null where there are none, or one is not whole. */
export function sumOf(texts: readonly string[]): string | null {
  const numbers = texts.map(whole);
  if (numbers.length === 0 || numbers.includes(null)) return null;
  return String(numbers.reduce<bigint>((sum, one) => sum + (one ?? 0n), 0n));
}
