/**
 * Puts a text on the clipboard, and beside it the same as HTML where that is given: a spreadsheet
 * reads the cells of that. WebKitGTK may refuse the modern way, so there is an older one.
 */
export async function copyText(text: string, html?: string): Promise<void> {
  if (html === undefined) {
    try {
      await navigator.clipboard.writeText(text);
      return;
    } catch {
      // Falls through to the older way.
    }
  }
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'ds-sr-only';
  document.body.append(area);
  const before = document.activeElement;
  area.select();
  const putBoth = (event: ClipboardEvent) => {
    if (html === undefined || !event.clipboardData) return;
    event.clipboardData.setData('text/plain', text);
    event.clipboardData.setData('text/html', html);
    event.preventDefault();
  };
  document.addEventListener('copy', putBoth, { capture: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', putBoth, { capture: true });
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  if (!done) throw new Error('the clipboard did not take the text');
}
