// JSON Pointers (RFC 6901): how core and window name a place in a report.

/** The keys of a pointer, unescaped; none for the whole. */
export function segments(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The pointer that the keys make. */
export function pointerOf(keys: readonly (string | number)[]): string {
  return keys
    .map((key) => '/' + String(key).replaceAll('~', '~0').replaceAll('/', '~1'))
    .join('');
}

/** A pointer one or more keys further in. */
export function below(pointer: string, ...keys: (string | number)[]): string {
  return pointer + pointerOf(keys);
}

/** Whether `inner` is `outer` itself or stands inside it. */
export function within(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(outer + '/');
}

/**
 * The DOM id of the field at a pointer, so that a finding finds its field. An id must not hold
 * white space (`aria-describedby` is a list), so all but the plainest characters are encoded.
 */
export function fieldId(pointer: string): string {
  const encoded = pointer.replace(/[^A-Za-z0-9/_.~-]/gu, (character) => {
    const bytes = new TextEncoder().encode(character);
    return Array.from(bytes, (byte) => '%' + byte.toString(16).padStart(2, '0')).join('');
  });
  return `field:${encoded}`;
}

/** The DOM id of the messages of a field. */
export function messageId(pointer: string): string {
  return `${fieldId(pointer)}:messages`;
}

/** The DOM id of what was said of a field in the report that is corrected. */
export function remarksId(pointer: string): string {
  return `${fieldId(pointer)}:remarks`;
}
