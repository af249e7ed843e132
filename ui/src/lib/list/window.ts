/** Which rows of a long list are drawn. */

/** Rows drawn above and below what is seen, so that scrolling finds them there. */
export const OVERSCAN = 8;

/** No page is taller, in pixels: WebKit ends at 2^25. A longer list moves faster than its bar. */
export const TALLEST = 30_000_000;

export interface Drawn {
  /** First and last row drawn; `last` is -1 when there is none. */
  first: number;
  last: number;
  /** Height of what is not drawn, in pixels. */
  above: number;
  below: number;
}

/** How far down the list what is seen begins, were the list drawn whole. */
function beginning(scrolled: number, viewHeight: number, whole: number): number {
  const height = Math.min(whole, TALLEST);
  return height === whole
    ? scrolled
    : Math.min(1, scrolled / (height - viewHeight)) * (whole - viewHeight);
}

/**
 * Where to scroll so that a row is seen whole, below a head that stays; as it is where it is seen
 * already. All in pixels.
 */
export function scrollTo(
  place: number,
  scrollTop: number,
  { viewHeight, headHeight, rowHeight, total }: Record<'viewHeight' | 'headHeight' | 'rowHeight' | 'total', number>,
): number {
  const whole = total * rowHeight;
  const begins = beginning(Math.max(0, scrollTop), viewHeight, whole);
  const lowest = place * rowHeight;
  const highest = Math.max(0, lowest + rowHeight + headHeight - viewHeight);
  const wanted = Math.max(Math.min(begins, lowest), Math.min(highest, lowest));
  if (wanted === begins) return scrollTop;
  const height = Math.min(whole, TALLEST);
  return height === whole ? wanted : (wanted / (whole - viewHeight)) * (height - viewHeight);
}

export function drawnRows(
  scrollTop: number,
  viewHeight: number,
  rowHeight: number,
  total: number,
): Drawn {
  if (total === 0 || rowHeight <= 0) return { first: 0, last: -1, above: 0, below: 0 };
  const whole = total * rowHeight;
  const height = Math.min(whole, TALLEST);
  const scrolled = Math.max(0, scrollTop);
  const begins = beginning(scrolled, viewHeight, whole);
  const top = Math.floor(begins / rowHeight);
  const seen = Math.ceil(viewHeight / rowHeight) + 1;
  const last = Math.min(total - 1, top + seen + OVERSCAN);
  const first = Math.min(Math.max(0, top - OVERSCAN), last);
  const above = Math.max(0, first * rowHeight + scrolled - begins);
  const below = Math.max(0, height - above - (last - first + 1) * rowHeight);
  return { first, last, above, below };
}
