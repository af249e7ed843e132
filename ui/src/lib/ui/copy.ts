/** Puts a text on the clipboard. WebKitGTK may refuse the modern way, so there is an older one. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    return;
  } catch {
    // Falls through to the older way.
  }
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'ds-sr-only';
  document.body.append(area);
  const before = document.activeElement;
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  if (!done) throw new Error('the clipboard did not take the text');
}
