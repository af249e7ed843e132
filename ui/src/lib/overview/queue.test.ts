// The queue on Oversikt and in the frame: the whole of it at a glance.
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';

import App from '../../App.svelte';
import { useBackend, type ErrorCode } from '../ipc';
import { MockCore } from '../ipc/mock';
import { rowOf } from '../ipc/mock/data';
import { problem } from '../state/problem.svelte';
import { queue } from '../state/queue.svelte';
import { session } from '../state/session.svelte';
import { accessibilityFindings } from '../testing/axe';

let core: MockCore;

/** Oversikt with so many reports in the queue. */
async function open(waiting: number, arrange: (core: MockCore) => void = () => undefined) {
  core = new MockCore();
  core.rows = core.rows.filter((row) => row.state !== 'queued');
  for (let index = 0; index < waiting; index += 1) {
    const waiting_for = { code: 'unreachable' as ErrorCode, args: {}, detail: null };
    core.rows.push(rowOf('queued', 4 * index, { id: `queued-${index}`, waiting_for }));
  }
  arrange(core);
  useBackend(core);
  session.start = null;
  queue.view = null;
  queue.failure = null;
  problem.dismiss();
  location.hash = '#/oversikt';
  const page = render(App);
  await screen.findByRole('heading', { level: 1, name: 'Oversikt' });
  await waitFor(() => expect(queue.view).not.toBeNull());
  await screen.findByRole('heading', { level: 2, name: 'Dette trenger deg nå' });
  return page;
}

const itself = (core: MockCore) => core.rows.forEach((row) => core.queue.said.set(row.id, true));
const section = () => screen.queryByRole('region', { name: 'I kø' });
const inFrame = () => within(screen.getByRole('banner')).queryByRole('link', { name: /kø|pause/i });

describe('the queue', () => {
  it('is not spoken of while nothing waits', async () => {
    await open(0);
    expect(section()).toBeNull();
    expect(inFrame()).toBeNull();
  });

  it.each([
    [1, 'Én rapport venter på å bli sendt', '1 i kø'],
    [3, '3 rapporter venter på å bli sendt', '3 i kø'],
  ])('says how many wait (%i), and leads to each', async (count, words, short) => {
    const { container } = await open(count);
    expect(section()?.textContent).toContain(words);
    expect(section()?.textContent).toContain('Sendes når du velger Send nå.');
    expect(inFrame()?.textContent?.trim()).toBe(short);
    const links = within(section() ?? document.body).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(
      Array.from({ length: count }, (_, index) => `#/innsendinger/queued-${index}`),
    );
    const needs = screen.getByRole('region', { name: 'Dette trenger deg nå' });
    expect(needs.textContent, 'nothing stands there twice').not.toContain('venter på å bli sendt');
    expect(await accessibilityFindings(container)).toEqual([]);
  });

  it('shows the first of many, and the way to all', async () => {
    await open(9);
    expect(within(section() ?? document.body).getAllByRole('listitem')).toHaveLength(6);
    expect(screen.getByRole('link', { name: 'Vis alt som ikke er ferdig' })).toBeTruthy();
  });

  it('is no pause to offer where nothing goes by itself', async () => {
    await open(2);
    expect(screen.queryByRole('button', { name: 'Sett køen på pause' })).toBeNull();
  });

  it('is paused and goes on, with the focus where it was', async () => {
    const user = userEvent.setup();
    await open(2, itself);
    const button = screen.getByRole('button', { name: 'Sett køen på pause' });
    await user.click(button);
    await screen.findByText('Køen er satt på pause. Ingenting sendes av seg selv før du fortsetter.');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Fortsett køen' }));
    expect(inFrame()?.textContent?.trim()).toBe('2 på pause');
    expect(within(section() ?? document.body).getAllByText('Sendes når du fortsetter køen')).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Fortsett køen' }));
    await screen.findByRole('button', { name: 'Sett køen på pause' });
    expect(core.calls.filter((one) => one.name === 'pause_queue').map((one) => one.input)).toEqual([true, false]);
  });

  it('that is paused is shown though nothing waits, so that nobody forgets it', async () => {
    await open(0, (core) => (core.queue.paused = true));
    expect(section()?.textContent).toContain('Ingen rapporter venter');
    expect(screen.getByRole('button', { name: 'Fortsett køen' })).toBeTruthy();
    expect(inFrame()?.textContent?.trim()).toBe('Køen er på pause');
  });

  it('that rests says why and when it is tried again', async () => {
    await open(2, (core) => {
      itself(core);
      core.queue.resting = { failures: 5, probe_in_seconds: 80 };
      core.queue.next = { when: 'after_probe' };
    });
    expect(section()?.textContent).toContain('5 forsøk på rad lyktes ikke, så køen hviler');
    expect(section()?.textContent).toMatch(/Neste forsøk er om (80|79) sekunder\./);
    expect(inFrame()?.textContent?.trim()).toBe('2 i kø');
  });

  it.each([
    [null, true, 'Neste forsøk kommer så snart vi har kontakt med øvelsesserveren.'],
    [0, true, 'Neste forsøk er nå.'],
    [80, false, 'Sendes når du velger Send nå.'],
  ])('that rests promises no try that will not come (%s, by itself: %s)', async (probe, goes, words) => {
    await open(1, (core) => {
      if (goes) itself(core);
      core.queue.resting = { failures: 6, probe_in_seconds: probe };
      core.queue.next = { when: 'after_probe' };
    });
    expect(section()?.textContent).toContain(words);
    if (!goes) expect(section()?.textContent).not.toContain('Neste forsøk');
  });

  it('counts a wait from when it was told, not from when somebody looks', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    try {
      await open(1, (core) => {
        itself(core);
        core.queue.next = { when: 'in', seconds: 60, asked_by_server: false };
      });
      location.hash = '#/filer';
      await screen.findByRole('heading', { level: 1, name: 'Kontroller filer' });
      vi.advanceTimersByTime(20_000);
      location.hash = '#/oversikt';
      await waitFor(() => expect(section()?.textContent).toContain('Prøves igjen om 40 sekunder'));
    } finally {
      vi.useRealTimers();
    }
  });

  it('waits for a net, and says so', async () => {
    await open(1, (core) => {
      itself(core);
      core.start.reachable = false;
    });
    expect(section()?.textContent).toContain('Vi har ikke kontakt med øvelsesserveren.');
  });

  it('follows what happens to it', async () => {
    await open(2);
    core.rows = core.rows.filter((row) => row.id !== 'queued-0');
    core.emit({ event: 'queue_changed' });
    await screen.findByText('Én rapport venter på å bli sendt');
  });

  it('says so when it cannot be paused', async () => {
    const user = userEvent.setup();
    await open(1, itself);
    core.failNext('pause_queue', 'disk_full');
    await user.click(screen.getByRole('button', { name: 'Sett køen på pause' }));
    expect((await screen.findByRole('alert')).textContent).toContain('ikke plass på disken');
  });
});
