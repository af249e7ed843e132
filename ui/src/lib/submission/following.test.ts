/** What is told of a report that moves by itself: on its page, in the list, in sentences. */
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';

import { call, useBackend, type EventView, type State, type SubmissionDetail } from '../ipc';
import { MockCore } from '../ipc/mock';
import { newsInWords } from '../state/news';
import { session } from '../state/session.svelte';
import { accessibilityFindings } from '../testing/axe';
import Settings from '../../pages/Settings.svelte';
import Checks from './Checks.svelte';
import Later from './Later.svelte';
import Timeline from './Timeline.svelte';

let core: MockCore;

beforeEach(async () => {
  core = new MockCore();
  useBackend(core);
  await session.load();
});

const detailOf = (state: State): Promise<SubmissionDetail> =>
  call('submission', core.rows.find((row) => row.state === state)?.id ?? '');

const event = (kind: EventView['kind'], detail: Record<string, string>): EventView => ({
  at: '2026-03-26T10:30:00Z',
  kind,
  who: 'kvittert',
  detail,
});

describe('news in a sentence', () => {
  it.each([
    [[{ id: 'a', state: 'accepted', moved_on: true }], 'En rapport er godkjent av øvelsesserveren.'],
    [[{ id: 'a', state: 'accepted', moved_on: false }], 'Øvelsesserveren har svart noe om en rapport som du bør lese.'],
    [
      [
        { id: 'a', state: 'accepted', moved_on: true },
        { id: 'b', state: 'rejected', moved_on: true },
      ],
      'Øvelsesserveren har svart på 2 rapporter.',
    ],
  ] as const)('%j', (news, words) => {
    expect(newsInWords([...news])).toBe(words);
  });
});

describe('an answer that does not fit', () => {
  it('is told word for word, and that nothing was changed', async () => {
    const later = event('status', { status: 'til_kontroll', notes: '<b>Vent</b>' });
    const { container } = render(Later, { later, state: 'accepted' });
    expect(container.textContent).toContain('«til_kontroll», ord for ord');
    expect(container.textContent).toContain('<b>Vent</b>');
    expect(container.textContent).toContain('Rapporten står fortsatt som godkjent her.');
    expect(await accessibilityFindings(container)).toEqual([]);
  });

  it('says that the reference is not known any more', () => {
    const later = event('status_failed', { http_status: '404', words: 'Ukjent referanse.' });
    render(Later, { later, state: 'received' });
    expect(screen.getByRole('heading', { name: 'Øvelsesserveren kjenner ikke lenger rapporten' })).toBeTruthy();
    expect(screen.getByText('Ukjent referanse.')).toBeTruthy();
  });
});

describe('the checks side by side', () => {
  it('shows what both say of what was sent', async () => {
    const detail = await detailOf('received');
    detail.online = {
      is_valid: true,
      agrees: true,
      errors: [],
      warnings: ["Field 'kontaktperson' is recommended but not present."],
      checked_at: '2026-03-26T10:00:00Z',
    };
    const { container } = render(Checks, { detail });
    await userEvent.click(screen.getByText('Hva kontrollene sier'));
    expect(container.textContent).toContain('Kvittert, uten nett');
    expect(container.textContent).toContain("Field 'kontaktperson' is recommended but not present.");
    expect(await accessibilityFindings(container)).toEqual([]);
  });

  it('says where the server was not asked, and is not there for a draft', async () => {
    const { container, unmount } = render(Checks, { detail: await detailOf('received') });
    expect(container.textContent).toContain('Øvelsesserveren ble ikke spurt');
    unmount();
    expect(render(Checks, { detail: await detailOf('draft') }).container.textContent).toBe('');
  });
});

describe('the timeline', () => {
  it('tells of checks, and leads to what corrects and what is corrected', () => {
    const events = [
      event('created', { from: 'correction', parent: 'sub-1' }),
      event('checked', { is_valid: 'false', agrees: 'false', errors: '2', warnings: '1' }),
      event('frozen', { payload_version: 'bufdir_2025_v2', warnings: '1' }),
      event('status_failed', { reason: 'server_refused', http_status: '404', words: 'Ukjent referanse.' }),
      event('corrected', { child: 'sub-9' }),
    ];
    render(Timeline, { props: { events } });
    const [made, checked, frozen, failed, corrected] = screen.getAllByRole('listitem');
    const link = (item: HTMLElement | undefined) => within(item ?? document.body).getByRole('link').getAttribute('href');
    expect(link(made)).toBe('#/innsendinger/sub-1');
    expect(link(corrected)).toBe('#/innsendinger/sub-9');
    expect(checked?.textContent).toContain('Feil: 2. Advarsler: 1.');
    expect(checked?.textContent).toContain('De to kontrollene sier ikke det samme');
    expect(frozen?.textContent).toContain('bufdir_2025_v2');
    expect(failed?.textContent).toContain('Ukjent referanse.');
  });
});

describe('the settings', () => {
  const box = (name: string) => screen.getByRole<HTMLInputElement>('switch', { name });

  it('turn notices off, and going on in the background on', async () => {
    const user = userEvent.setup();
    render(Settings);
    const background = box('La Kvittert gå videre når vinduet lukkes');
    expect([box('Vis et varsel når det er noe nytt om en rapport').checked, background.checked]).toEqual([true, false]);
    await waitFor(() => expect(background.disabled).toBe(false));
    await user.click(box('Vis et varsel når det er noe nytt om en rapport'));
    await waitFor(() => expect(core.start.settings.notices).toBe(false));
    await user.click(background);
    expect(await screen.findByText(/Når du lukker vinduet, går Kvittert videre/)).toBeTruthy();
    expect(core.start.settings.background).toBe(true);
  });

  it('say where there is no tray, and offer nothing that does not work', async () => {
    core.tray = false;
    render(Settings);
    expect(await screen.findByText(/ikke noe systemfelt/)).toBeTruthy();
    expect(box('La Kvittert gå videre når vinduet lukkes').disabled).toBe(true);
  });
});
