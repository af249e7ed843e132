import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';

import { announcer } from '../../lib/state/announcer.svelte';
import { problem } from '../../lib/state/problem.svelte';
import { undo } from '../../lib/state/undo.svelte';
import { accessibilityFindings } from '../../lib/testing/axe';
import { words } from '../../lib/words/index.svelte';
import { begin, cell, core, draft, open, user } from './testing';

/** A clipboard that keeps what it is given, each format by itself. */
function clipboard(given: Record<string, string> = {}) {
  const formats = new Map(Object.entries(given));
  return {
    getData: (kind: string) => formats.get(kind) ?? '',
    setData: (kind: string, text: string) => void formats.set(kind, text),
    formats,
  };
}

const marked = () =>
  [...document.querySelectorAll('td[data-marked] input')].map((input) => input.getAttribute('aria-label'));

async function paste(name: string, formats: Record<string, string>) {
  const target = cell(name);
  target.focus();
  await fireEvent.paste(target, { clipboardData: clipboard(formats) });
}

/** A form with three rows of figures. */
async function figures() {
  const page = await open(await draft('example'));
  await paste('Kategori, rad 1', { 'text/plain': 'Møte\t1\t11.1\nTur\t2\t6 740\nKurs\t3\t3,5' });
  await waitFor(() => expect(cell('Antall, rad 3').value).toBe('3'));
  await user.keyboard('{Escape}');
  return page;
}

beforeEach(async () => {
  await begin();
  words.language = 'nb';
  problem.dismiss();
});

describe('marking in the sheet', () => {
  it('goes by Shift and arrows, is said, and ends by Escape', async () => {
    const { container } = await figures();
    cell('Antall, rad 1').focus();
    await user.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}');
    expect(marked()).toEqual(['Antall, rad 1', 'Timer, rad 1', 'Antall, rad 2', 'Timer, rad 2']);
    expect(document.activeElement, 'the focus stays').toBe(cell('Antall, rad 1'));
    expect(announcer.text).toBe('Merket: 2 rader og 2 kolonner, fra Antall, rad 1 til Timer, rad 2.');
    expect(screen.getByText('Merket: 2 rader, 2 kolonner')).toBeTruthy();
    expect(await accessibilityFindings(container)).toEqual([]);
    await user.keyboard('{Escape}');
    expect(marked()).toEqual([]);
    expect(cell('Antall, rad 1').value, 'and nothing else is undone by it').toBe('1');
  });

  it('goes by Shift and a click, and by dragging', async () => {
    await figures();
    await user.click(cell('Kategori, rad 2'));
    await user.keyboard('{Shift>}');
    await user.click(cell('Antall, rad 3'));
    await user.keyboard('{/Shift}');
    expect(marked()).toEqual(['Kategori, rad 2', 'Antall, rad 2', 'Kategori, rad 3', 'Antall, rad 3']);
    cell('Timer, rad 1').focus();
    await waitFor(() => expect(marked(), 'another cell ends it').toEqual([]));
    document.elementFromPoint = () => cell('Timer, rad 3');
    await fireEvent.mouseDown(cell('Timer, rad 1'), { button: 0 });
    await fireEvent.mouseMove(window, { buttons: 1 });
    await fireEvent.mouseUp(window);
    await fireEvent.mouseMove(window, { buttons: 0 });
    expect(marked()).toEqual(['Timer, rad 1', 'Timer, rad 2', 'Timer, rad 3']);
  });

  it('takes all by Ctrl+A, the text of a cell that is edited first', async () => {
    await figures();
    cell('Antall, rad 2').focus();
    await user.keyboard('{Control>}a{/Control}');
    await waitFor(() => expect(marked()).toHaveLength(9));
    await user.click(cell('Antall, rad 2'));
    await user.keyboard('{Control>}a{/Control}');
    expect(marked(), 'the text of the cell').toEqual([]);
    await user.keyboard('{Control>}a{/Control}');
    await waitFor(() => expect(marked()).toHaveLength(9));
  });
});

describe('what is marked', () => {
  it('is copied in both formats, as it stands', async () => {
    await figures();
    cell('Antall, rad 1').focus();
    await user.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}');
    const clipboardData = clipboard();
    await fireEvent.copy(cell('Antall, rad 1'), { clipboardData });
    expect(clipboardData.formats.get('text/plain')).toBe('1\t11.1\r\n2\t6 740\r\n');
    expect(clipboardData.formats.get('text/html')).toContain('<td>6 740</td>');
    expect(announcer.text).toBe('Kopiert: 2 rader og 2 kolonner.');
    await user.keyboard('{Escape}');
    const none = clipboard();
    await fireEvent.copy(cell('Antall, rad 1'), { clipboardData: none });
    expect(none.formats.size, 'without a mark the text is copied by the window itself').toBe(0);
  });

  it('is cut, and comes back by undo', async () => {
    await figures();
    cell('Kategori, rad 3').focus();
    await user.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
    await fireEvent.cut(cell('Kategori, rad 3'), { clipboardData: clipboard() });
    expect(cell('Antall, rad 3').value).toBe('');
    expect(screen.queryByLabelText('Antall, rad 4'), 'a last row that is empty goes').toBeNull();
    expect(undo.offer?.text).toBe('3 celler er tømt.');
    await undo.take();
    expect(cell('Antall, rad 3').value).toBe('3');
  });

  it('is emptied by Delete, as one step', async () => {
    await figures();
    cell('Timer, rad 1').focus();
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}{Delete}');
    expect([cell('Timer, rad 1').value, cell('Timer, rad 2').value, cell('Timer, rad 3').value]).toEqual(['', '', '3,5']);
    await waitFor(() => expect(document.activeElement).toBe(cell('Timer, rad 1')));
    await user.keyboard('{Control>}z{/Control}');
    expect([cell('Timer, rad 1').value, cell('Timer, rad 2').value]).toEqual(['11.1', '6 740']);
    expect(undo.offer, 'it is undone already').toBeNull();
  });

  it('is filled with the one cell that is pasted', async () => {
    await figures();
    cell('Antall, rad 1').focus();
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    await fireEvent.paste(cell('Antall, rad 1'), { clipboardData: clipboard({ 'text/plain': '12' }) });
    await waitFor(() => expect(cell('Antall, rad 3').value).toBe('12'));
    expect(cell('Antall, rad 1').value).toBe('12');
  });
});

describe('pasting', () => {
  it('is read by the core, adds rows and marks what came', async () => {
    await figures();
    await paste('Kategori, rad 3', { 'text/html': '<table><tr><td>A</td><td>4</td></tr><tr><td>B</td><td>5</td></tr></table>' });
    await waitFor(() => expect(cell('Antall, rad 4').value).toBe('5'));
    expect(core.calls.filter(({ name }) => name === 'paste_rows').length).toBeGreaterThan(1);
    await waitFor(() => expect(marked()).toHaveLength(4));
    expect(document.activeElement).toBe(cell('Kategori, rad 3'));
  });

  it('leaves one line of text to the window', async () => {
    await figures();
    const before = core.calls.length;
    await paste('Kategori, rad 1', { 'text/plain': 'Møteplass\r\n' });
    expect(core.calls.slice(before).filter(({ name }) => name === 'paste_rows')).toEqual([]);
  });

  it('puts the one cell of a spreadsheet where the cursor is', async () => {
    await figures();
    cell('Kategori, rad 1').focus();
    cell('Kategori, rad 1').setSelectionRange(4, 4);
    const formats = { 'text/html': '<table><tr><td>plass</td></tr></table>', 'text/plain': 'plass\n' };
    await fireEvent.paste(cell('Kategori, rad 1'), { clipboardData: clipboard(formats) });
    await waitFor(() => expect(cell('Kategori, rad 1').value).toBe('Møteplass'));
  });

  it('leaves out a line of names, says so, and takes it in when it is wanted', async () => {
    await figures();
    await paste('Kategori, rad 1', { 'text/plain': 'Kategori\tAntall\nTur\t7' });
    await screen.findByText(/Linjen med kolonnenavn ble ikke tatt med/);
    expect(cell('Antall, rad 1').value).toBe('7');
    await user.click(screen.getByRole('button', { name: 'Ta den med' }));
    await waitFor(() => expect(cell('Antall, rad 1').value).toBe('Antall'));
    expect(cell('Antall, rad 2').value).toBe('7');
    expect(screen.queryByRole('button', { name: 'Ta den med' })).toBeNull();
  });

  it('says why nothing was pasted', async () => {
    await figures();
    core.failNext('paste_rows', 'table_too_large', { what: 'cells', limit: '1000000' });
    await paste('Kategori, rad 1', { 'text/plain': 'a\tb' });
    await waitFor(() => expect(problem.error?.code).toBe('table_too_large'));
    expect(problem.error?.args['file']).toBe('Utklippstavlen');
    expect(cell('Kategori, rad 1').value).toBe('Møte');
  });
});

describe('a long table on paper', () => {
  it('is there with every row, and goes back to those in sight when somebody goes on', async () => {
    await open(await draft('example'));
    const lines = Array.from({ length: 220 }, (_, row) => `Møte ${row}\t${row}\t1`);
    await paste('Kategori, rad 1', { 'text/plain': lines.join('\n') });
    const drawn = () => document.querySelectorAll('tr[data-row]').length;
    // Looking for a label takes long among so many cells.
    const last = () => document.querySelector<HTMLInputElement>('[aria-label="Antall, rad 215"]')?.value;
    await waitFor(() => expect(drawn()).toBeGreaterThan(5));
    expect(last()).toBeUndefined();
    await fireEvent(window, new Event('beforeprint'));
    expect(last()).toBe('214');
    expect(drawn()).toBe(221);
    await fireEvent.keyDown(window, { key: 'Shift' });
    expect(last()).toBeUndefined();
  });
});
