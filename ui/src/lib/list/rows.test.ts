// The rows of Innsendinger by keyboard: one stop of the tab key, however many there are.
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

import App from '../../App.svelte';
import { useBackend } from '../ipc';
import { MockCore } from '../ipc/mock';
import { session } from '../state/session.svelte';
import { accessibilityFindings } from '../testing/axe';
import { scrollTo, TALLEST } from './window';

async function open(more: number) {
  const core = new MockCore({ more, all: true });
  useBackend(core);
  session.start = null;
  location.hash = '#/innsendinger';
  const page = render(App);
  await screen.findByText(/^[\d\s]+ innsendinger$/);
  return page;
}

const region = () => screen.getByRole('region', { name: 'Innsendinger' });
const at = () => Number(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')) - 2;
const stops = () =>
  within(region())
    .queryAllByRole('link')
    .filter((link) => link.tabIndex === 0);

describe('the rows', () => {
  it('are walked with arrows, Home and End, over parts that are yet to come', async () => {
    const user = userEvent.setup();
    const { container } = await open(987);
    await waitFor(() => expect(stops()).toHaveLength(1));
    expect(await accessibilityFindings(container)).toEqual([]);
    region().focus();
    for (const [key, place] of [
      ['{ArrowDown}', 0],
      ['{ArrowDown}', 1],
      ['{ArrowUp}', 0],
      ['{ArrowUp}', 0],
      ['{End}', 999],
      ['{ArrowDown}', 999],
      ['{ArrowUp}', 998],
      ['{Home}', 0],
      ['{PageDown}', 1],
      ['{PageUp}', 0],
    ] as const) {
      await user.keyboard(key);
      await waitFor(() => expect(at(), key).toBe(place));
      expect(stops(), key).toEqual([document.activeElement]);
    }
  });

  it('leave the keys of the columns and of others alone', async () => {
    const user = userEvent.setup();
    await open(30);
    const sort = within(region()).getByRole('button', { name: 'Periode' });
    sort.focus();
    await user.keyboard('{ArrowDown}{End}');
    expect(document.activeElement).toBe(sort);
    region().focus();
    await user.keyboard('{Control>}{End}{/Control}');
    expect(document.activeElement).toBe(region());
  });
});

describe('where to scroll', () => {
  const of = (total: number) => ({ viewHeight: 640, headHeight: 40, rowHeight: 60, total });

  it.each([
    // The view has room for ten rows below its head.
    [0, 0, 0],
    [9, 0, 0],
    [10, 0, 60],
    [99, 0, 5400],
    [50, 5400, 3000],
    [95, 5400, 5400],
  ])('for row %i of a hundred, from %i', (place, from, to) => {
    expect(scrollTo(place, from, of(100))).toBe(to);
  });

  it('in a list that is taller than a page can be', () => {
    const total = 1_000_000;
    expect(scrollTo(total - 1, 0, of(total))).toBeCloseTo(TALLEST - 640 + (40 * TALLEST) / (60 * total), 0);
    expect(scrollTo(0, TALLEST / 2, of(total))).toBe(0);
  });
});
