/** Which rows of a long list are drawn. */

/** Rows drawn above and below what is seen, so that scrolling finds them there. */
export const OVERSCAN = 8;

export interface Drawn {
  /** First and last row drawn; `last` is -1 when there is none. */
  first: number;
  last: number;
  /** Height of what is not drawn, in pixels. */
  above: number;
  below: number;
}

export function drawnRows(
  scrollTop: number,
  viewHeight: number,
  rowHeight: number,
  total: number,
): Drawn {
  if (total === 0 || rowHeight <= 0) return { first: 0, last: -1, above: 0, below: 0 };
  const top = Math.floor(Math.max(0, scrollTop) / rowHeight);
  const seen = Math.ceil(viewHeight / rowHeight) + 1;
  const last = Math.min(total - 1, top + seen + OVERSCAN);
  const first = Math.min(Math.max(0, top - OVERSCAN), last);
  return { first, last, above: first * rowHeight, below: (total - 1 - last) * rowHeight };
}
