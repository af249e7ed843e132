// The chart on Oversikt: read without colour, walked by keyboard, with its table beside it.
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import App from '../../App.svelte';
import { useBackend } from '../ipc';
import { MockCore } from '../ipc/mock';
import { MUCH_SENT } from '../ipc/mock/overview';
import { queue } from '../state/queue.svelte';
import { session } from '../state/session.svelte';
import { accessibilityFindings } from '../testing/axe';
import { MOST } from './bars';
import { choice } from './chart-choice.svelte';

let core: MockCore;

beforeEach(() => {
  choice.measure = 'hours';
  choice.grouping = 'period';
});

async function open(arrange: (core: MockCore) => void = () => undefined) {
  core = new MockCore();
  arrange(core);
  useBackend(core);
  session.start = null;
  queue.view = null;
  location.hash = '#/oversikt';
  const page = render(App);
  await screen.findByRole('heading', { level: 2, name: 'Det dere har rapportert' });
  return page;
}

const figure = () => screen.getByRole('figure');
const bars = () => within(figure()).getAllByRole('link');
const named = () => bars().map((bar) => bar.getAttribute('aria-label')?.replace(/\s/g, ' '));
const rows = () =>
  within(screen.getByRole('table', { name: 'Timer og antall' }))
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent?.replace(/\s/g, ' ').trim()).join(' '));

describe('the chart', () => {
  it('names each bar with period, category and figure, and axe minds nothing', async () => {
    const { container } = await open();
    expect(named().slice(0, 4)).toEqual([
      '2025, Individuell oppfølging: 6 730 timer',
      '2025, Gruppeaktivitet: 1 900,5 timer',
      '2025, Åpen møteplass: 780 timer',
      '2024, Individuell oppfølging: 6 120 timer',
    ]);
    expect(figure().textContent?.replace(/\s/g, ' ')).toContain('9 410,5 timer');
    const fills = [...figure().querySelectorAll('rect[fill^="url"]')].map((bar) => bar.getAttribute('fill'));
    expect(new Set(fills.slice(0, 3)).size, 'a pattern each').toBe(3);
    expect(fills[0], 'the same in each period').toBe(fills[3]);
    expect(await accessibilityFindings(container)).toEqual([]);
  });

  it('has the same figures in the table, with sums', async () => {
    await open();
    expect(rows().slice(0, 5)).toEqual([
      'Periode Kategori Timer Antall',
      '2025 Individuell oppfølging 6 730 820',
      'Gruppeaktivitet 1 900,5 156',
      'Åpen møteplass 780 51',
      'Sum 9 410,5 1 027',
    ]);
    expect(rows().at(-1)).toBe('Sum av alt 33 502 3 610');
  });

  it('is divided the other way, and shows counts', async () => {
    const user = userEvent.setup();
    const { container } = await open();
    await user.click(screen.getByRole('radio', { name: 'Etter kategori' }));
    await user.click(screen.getByRole('radio', { name: 'Antall' }));
    expect(screen.getByRole('heading', { name: 'Antall i hver kategori, fordelt på periode' })).toBeTruthy();
    expect(named().slice(0, 2)).toEqual([
      '2025, Individuell oppfølging: antall 820',
      '2024, Individuell oppfølging: antall 750',
    ]);
    expect(rows()[1]).toBe('Individuell oppfølging 2025 6 730 820');
    expect(await accessibilityFindings(container)).toEqual([]);
  });

  it('is one stop of the tab key; arrows, Home, End and pages lead on, and Enter to the reports', async () => {
    const user = userEvent.setup();
    await open();
    const stops = () => bars().filter((bar) => bar.tabIndex === 0);
    expect(stops()).toEqual([bars()[0]]);
    bars()[0]?.focus();
    const at = () => bars().indexOf(document.activeElement as HTMLElement);
    for (const [key, place] of [
      ['{ArrowUp}', 0],
      ['{ArrowDown}', 1],
      ['{ArrowRight}', 2],
      ['{ArrowLeft}', 1],
      ['{PageDown}', 3],
      ['{ArrowDown}', 4],
      ['{PageUp}', 3],
      ['{PageUp}', 0],
      ['{End}', 11],
      ['{ArrowDown}', 11],
      ['{PageDown}', 11],
      ['{Home}', 0],
    ] as const) {
      await user.keyboard(key);
      expect(at(), key).toBe(place);
      expect(stops(), key).toEqual([bars()[place]]);
    }
    await user.keyboard('{PageDown}{Enter}');
    // jsdom follows no link by itself.
    location.hash = bars()[3]?.getAttribute('href') ?? '';
    await screen.findByRole('heading', { level: 1, name: 'Innsendinger' });
    expect((await screen.findByLabelText<HTMLSelectElement>('Periode', { selector: 'select' })).value).toBe('2024');
  });

  it('of many categories with long names shows the greatest and the others in one', async () => {
    const { container } = await open((core) => (core.sent = MUCH_SENT));
    expect(bars()).toHaveLength(10 * (MOST + 1));
    expect(named()[MOST]).toMatch(/^2025, Andre \(18\): /);
    expect(screen.getByText(/«Andre» er de 18 kategoriene med minst/)).toBeTruthy();
    expect(rows(), 'the table has all').toHaveLength(1 + 10 * 26 + 1);
    expect(await accessibilityFindings(container)).toEqual([]);
  });

  it('tells two categories apart that people call the same', async () => {
    choice.grouping = 'category';
    await open((core) => {
      core.sent = [...core.sent, { period: '2025', category: 'Gruppeaktivitet', count: '3', hours: '4' }];
    });
    const heads = within(screen.getByRole('table', { name: 'Timer og antall' })).getAllByRole('rowheader');
    expect(heads.filter((head) => head.textContent === 'Gruppeaktivitet')).toHaveLength(2);
    expect(rows()).toContain('Gruppeaktivitet 2025 4 3');
  });

  it('is copied as a spreadsheet takes it', async () => {
    const user = userEvent.setup();
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await open();
    await user.click(screen.getByRole('button', { name: 'Kopier tabellen' }));
    const lines = written.mock.calls[0]?.[0].split('\n') ?? [];
    expect(lines.slice(0, 3)).toEqual([
      'Periode\tKategori\tTimer\tAntall',
      '2025\tIndividuell oppfølging\t6730\t820',
      '2025\tGruppeaktivitet\t1900,5\t156',
    ]);
    expect(lines.at(-1)).toBe('Sum av alt\t\t33502\t3610');
  });
});
