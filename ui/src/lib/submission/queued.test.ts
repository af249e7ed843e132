// A report that waits: the same wherever it is shown.
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { useBackend, type NextTry } from '../ipc';
import { MockCore } from '../ipc/mock';
import { announcer } from '../state/announcer.svelte';
import { passEventsOn } from '../state/events';
import { session } from '../state/session.svelte';
import { accessibilityFindings } from '../testing/axe';
import OneSubmission from '../../pages/OneSubmission.svelte';

let core: MockCore;
let stop: () => void;
let id: string;

beforeEach(async () => {
  core = new MockCore();
  useBackend(core);
  await session.load();
  stop = await passEventsOn();
  id = core.rows.find((row) => row.state === 'queued')?.id ?? '';
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

function waits(next: NextTry) {
  core.queue.said.set(id, true);
  core.queue.next = next;
}

const when = () => document.querySelector('.when')?.textContent?.trim();

describe('a report that waits', () => {
  it.each<[NextTry, string]>([
    [{ when: 'now' }, 'Kvittert sender den nå.'],
    [{ when: 'in', seconds: 42, asked_by_server: false }, 'Kvittert prøver igjen om 42 sekunder.'],
    [{ when: 'in', seconds: 1, asked_by_server: false }, 'Kvittert prøver igjen om 1 sekund.'],
    [{ when: 'in', seconds: 121, asked_by_server: false }, 'Kvittert prøver igjen om 3 minutter.'],
    [
      { when: 'in', seconds: 90, asked_by_server: true },
      'Øvelsesserveren har bedt om en pause. Kvittert prøver igjen om 90 sekunder.',
    ],
    [{ when: 'online' }, 'Den sendes av seg selv så snart vi har kontakt med øvelsesserveren.'],
    [{ when: 'put_right' }, 'Den sendes av seg selv når det som mangler, er ordnet.'],
    [{ when: 'after_probe' }, 'Køen hviler. Den sendes av seg selv når en annen rapport har kommet gjennom.'],
  ])('says when it goes: %o', async (next, words) => {
    waits(next);
    const { container } = render(OneSubmission, { id });
    await waitFor(() => expect(when()).toBe(words));
    expect(await accessibilityFindings(container)).toEqual([]);
  });

  it('says why it waits', async () => {
    render(OneSubmission, { id });
    expect(await screen.findByText(/Vi får ikke kontakt med øvelsesserveren\./)).toBeTruthy();
    expect(when()).toBe('Den sendes når du velger Send nå.');
    expect(screen.getByText('Prøvd én gang uten å komme fram.')).toBeTruthy();
  });

  it('counts down each second in silence, and announces only that it waits in another way', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
    const say = vi.spyOn(announcer, 'say');
    waits({ when: 'in', seconds: 3, asked_by_server: false });
    render(OneSubmission, { id });
    await waitFor(() => expect(when()).toContain('om 3 sekunder'));
    await vi.advanceTimersByTimeAsync(1000);
    await waitFor(() => expect(when()).toContain('om 2 sekunder'));
    await vi.advanceTimersByTimeAsync(2000);
    await waitFor(() => expect(when()).toBe('Kvittert sender den nå.'));
    expect(say).not.toHaveBeenCalled();
    core.queue.next = { when: 'online' };
    core.emit({ event: 'queue_changed' });
    await waitFor(() => expect(when()).toContain('så snart vi har kontakt'));
    expect(say).toHaveBeenCalledExactlyOnceWith('Den sendes av seg selv så snart vi har kontakt med øvelsesserveren.');
  });

  it('goes by itself when the switch says so, and no longer when it is turned back', async () => {
    const user = userEvent.setup();
    render(OneSubmission, { id });
    const itself = await screen.findByRole<HTMLInputElement>('switch', { name: 'Send den av seg selv når det går' });
    expect(itself.checked).toBe(false);
    await user.click(itself);
    await waitFor(() => expect(when()).toContain('av seg selv'));
    expect(core.calls).toContainEqual({ name: 'set_by_itself', input: { id, by_itself: true } });
    expect(document.activeElement, 'the focus stays').toBe(itself);
    await user.click(itself);
    await waitFor(() => expect(when()).toBe('Den sendes når du velger Send nå.'));
    expect(itself.checked).toBe(false);
  });

  it('leaves the switch as it was when that was not taken, and says why', async () => {
    const user = userEvent.setup();
    render(OneSubmission, { id });
    const itself = await screen.findByRole<HTMLInputElement>('switch');
    core.failNext('set_by_itself', 'disk_full');
    await user.click(itself);
    expect((await screen.findByRole('alert')).textContent).toContain('ikke plass på disken');
    expect(itself.checked).toBe(false);
  });

  it('can be kept back though the settings say that it goes by itself', async () => {
    const user = userEvent.setup();
    core.start.settings.send_by_itself = true;
    render(OneSubmission, { id });
    const itself = await screen.findByRole<HTMLInputElement>('switch');
    expect(itself.checked).toBe(true);
    expect(screen.getByText(/Slik er det valgt i Innstillinger/)).toBeTruthy();
    await user.click(itself);
    await waitFor(() => expect(when()).toBe('Den sendes når du velger Send nå.'));
  });

  it('gives its place to the receipt when it has gone by itself, and the focus is not lost', async () => {
    render(OneSubmission, { id });
    (await screen.findByRole('button', { name: 'Send nå' })).focus();
    await core.invoke('send_now', id);
    expect(await screen.findByText(`bufdir_ref_20260326_${id}`)).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 })));
  });
});
