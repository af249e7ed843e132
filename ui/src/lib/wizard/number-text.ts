/** A number in JSON notation as a text that the core reads in one way only. */
export function unmistakable(decimal: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal);
  if (!match) return decimal;
  const [, sign = '', whole = '', part = ''] = match;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  // Three digits after one sign could be thousands again; a fourth says that they are not.
  const exact = part.replace(/0+$/, '');
  const decimals = exact.length === 3 ? `${exact}0` : exact;
  return sign + grouped + (decimals === '' ? '' : `,${decimals}`);
}
