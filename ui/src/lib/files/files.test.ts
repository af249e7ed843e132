import { fireEvent, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';

import Files from '../../pages/Files.svelte';
import { useBackend } from '../ipc';
import { MockCore } from '../ipc/mock';
import { checkedFiles } from '../state/checked-files.svelte';
import { session } from '../state/session.svelte';
import { accessibilityFindings } from '../testing/axe';

async function begin(files: number): Promise<void> {
  useBackend(new MockCore({ files }));
  await session.load();
  checkedFiles.verdicts = null;
  checkedFiles.leftOut = [];
}

/** The height of everything in jsdom is nothing: what matters is how much is drawn. */
async function check(): Promise<HTMLElement> {
  const { container } = render(Files);
  await checkedFiles.check('check_dropped');
  await screen.findByRole('heading', { name: 'Resultat for hver fil' });
  return container;
}

const region = (): HTMLElement => screen.getByRole('region', { name: 'Filene som er kontrollert' });

beforeEach(() => begin(3));

describe('the page of file checks', () => {
  it('draws only what is in sight of ten thousand, and follows the scrolling', async () => {
    await begin(10_000);
    await check();
    const first = within(region()).getAllByRole('listitem');
    expect(first.length).toBeLessThan(60);
    expect(first[0]?.getAttribute('aria-setsize')).toBe('10000');
    region().scrollTop = Number.parseFloat(first[0]?.style.height ?? '') * 5000;
    await fireEvent.scroll(region());
    const middle = within(region()).getAllByRole('listitem');
    expect(middle.length).toBeLessThan(60);
    expect(Number(middle[0]?.getAttribute('aria-posinset'))).toBeGreaterThan(4900);
  });

  it('lists those with errors alone when that is chosen', async () => {
    await check();
    const user = userEvent.setup();
    await user.selectOptions(screen.getByLabelText('Vis'), 'Med feil (1)');
    const rows = within(region()).getAllByRole('listitem');
    expect(rows.map((row) => row.querySelector('.file')?.textContent)).toEqual([
      'rapport-2025-fjordglimt.json',
    ]);
  });

  it('says what was not checked, and why, and axe minds nothing', async () => {
    const container = await check();
    expect(await accessibilityFindings(container)).toEqual([]);
    expect(screen.getByText(/var valgt to ganger.*rapport-2025-region07\.json/)).toBeTruthy();
    expect(screen.getByText(/12 filer i mappen.*bilde\.png.*med flere/)).toBeTruthy();
  });

  it('shows what was found, and opens a file in the wizard', async () => {
    await check();
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: /2 funn.*fjordglimt/ }));
    const dialog = await screen.findByRole('dialog', { name: 'rapport-2025-fjordglimt.json' });
    expect(within(dialog).getAllByText('Feil')).toHaveLength(2);
    await user.click(
      screen.getByRole('button', { name: 'Åpne i veiviseren: rapport-2025-region07.json' }),
    );
    expect(location.hash).toMatch(/^#\/ny/);
  });
});
