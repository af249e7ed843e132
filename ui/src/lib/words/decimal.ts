/** Sums of decimal texts in JSON notation, exact: `"0.1"` and `"0.2"` give `"0.3"`. */

interface Scaled {
  digits: bigint;
  scale: number;
}

function scaled(text: string): Scaled | null {
  const match = /^(-?\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return null;
  const part = match[2] ?? '';
  return { digits: BigInt(`${match[1] ?? ''}${part}`), scale: part.length };
}

/** The sum; texts that are no number count for nothing. */
export function addDecimals(texts: Iterable<string>): string {
  let sum: Scaled = { digits: 0n, scale: 0 };
  for (const text of texts) {
    const next = scaled(text);
    if (!next) continue;
    const scale = Math.max(sum.scale, next.scale);
    const lift = (one: Scaled) => one.digits * 10n ** BigInt(scale - one.scale);
    sum = { digits: lift(sum) + lift(next), scale };
  }
  if (sum.scale === 0) return sum.digits.toString();
  const sign = sum.digits < 0n ? '-' : '';
  const digits = sum.digits.toString().replace('-', '').padStart(sum.scale + 1, '0');
  const whole = digits.slice(0, -sum.scale);
  const part = digits.slice(-sum.scale).replace(/0+$/, '');
  return `${sign}${whole}${part === '' ? '' : `.${part}`}`;
}
