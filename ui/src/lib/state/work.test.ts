import { beforeEach, describe, expect, it, vi } from 'vitest';

import { useBackend } from '../ipc';
import { MockCore } from '../ipc/mock';
import { checkedFiles } from './checked-files.svelte';
import { claimDrops, giveDrops, keepDrop, onAppEvent, passEventsOn, takeWaitingDrop } from './events';
import { refreshAll } from './refresh-all.svelte';
import { OneSubmission } from './submission.svelte';
import { titleOf } from './title';
import { undo, UNDO_MILLISECONDS } from './undo.svelte';
import { flushUnsaved, holdUnsaved } from './unsaved';

let core: MockCore;

beforeEach(() => {
  core = new MockCore();
  useBackend(core);
});

describe('status for all', () => {
  it('shows how far it has come and what came of it', async () => {
    const stop = await passEventsOn();
    const quiet = onAppEvent((event) => refreshAll.heard(event));
    const seen: number[] = [];
    const watch = onAppEvent(() => seen.push(refreshAll.progress?.done ?? -1));
    await refreshAll.begin();
    expect(seen).toEqual([0, 1, 2]);
    expect(refreshAll.outcome).toEqual(['Status er hentet. Ingenting er nytt.']);
    [stop, quiet, watch].forEach((end) => end());
  });

  it('says that it was stopped, and claims nothing about the rest', async () => {
    core = new MockCore({ pace: 5 });
    useBackend(core);
    const work = refreshAll.begin();
    await refreshAll.stop();
    await work;
    expect(refreshAll.outcome).toEqual(['Stoppet. Status er hentet for dem som var ferdige.']);
    expect(refreshAll.failure).toBeNull();
  });

  it('keeps the failure', async () => {
    core.failNext('refresh_all', 'unreachable');
    await refreshAll.begin();
    expect(refreshAll.failure?.code).toBe('unreachable');
    expect(refreshAll.running).toBe(false);
  });
});

describe('checked files', () => {
  it('counts the verdicts', async () => {
    await checkedFiles.check('check_dropped');
    expect([checkedFiles.ready, checkedFiles.wrong, checkedFiles.unread]).toEqual([1, 1, 1]);
  });

  it('keeps the last result when the check fails', async () => {
    await checkedFiles.check('check_files');
    core.failNext('check_files', 'cancelled');
    await checkedFiles.check('check_files');
    expect(checkedFiles.verdicts).toHaveLength(3);
    expect(checkedFiles.failure?.code).toBe('cancelled');
  });
});

describe('one submission', () => {
  it('asks for its status and tells what is new', async () => {
    const one = new OneSubmission('sub-4');
    await one.load();
    await one.refresh();
    expect(one.outcome).toBe('Ny status: under behandling.');
    expect(one.detail?.submission.state).toBe('processing');
  });

  it('keeps the failure of a send, and reads the history anew', async () => {
    const one = new OneSubmission('sub-2');
    await one.load();
    core.failNext('send_now', 'unreachable');
    await one.sendNow();
    expect(one.failure?.code).toBe('unreachable');
    expect(core.calls.at(-1)?.name).toBe('submission');
    expect(one.doing).toBeNull();
  });

  it('sends once, however often the button is pressed', async () => {
    const one = new OneSubmission('sub-2');
    await one.load();
    await Promise.all([one.sendNow(), one.sendNow(), one.sendNow()]);
    expect(core.calls.filter((call) => call.name === 'send_now')).toHaveLength(1);
  });
});

describe('what the shell holds', () => {
  it('gives dropped files to the page that claims them, and keeps them otherwise', () => {
    expect(giveDrops(['a.json'])).toBe(false);
    const taken = vi.fn();
    const release = claimDrops(taken);
    expect(giveDrops(['a.json', 'b.json'])).toBe(true);
    expect(taken).toHaveBeenCalledWith(['a.json', 'b.json']);
    release();
    expect(giveDrops(['c.json'])).toBe(false);
    keepDrop();
    expect([takeWaitingDrop(), takeWaitingDrop()]).toEqual([true, false]);
  });

  it('saves everything unsaved even when one of them fails, and tells', async () => {
    const saved = vi.fn(() => Promise.resolve());
    const releases = [holdUnsaved(() => Promise.reject(new Error('full'))), holdUnsaved(saved)];
    await expect(flushUnsaved()).rejects.toThrow('full');
    expect(saved).toHaveBeenCalledOnce();
    releases.forEach((release) => release());
    await flushUnsaved();
    expect(saved, 'whoever let go is not asked').toHaveBeenCalledOnce();
  });

  it('lets the last thing be taken back, for a while', async () => {
    vi.useFakeTimers();
    const back = vi.fn();
    undo.show('Raden er fjernet.', back);
    await undo.take();
    expect(back).toHaveBeenCalledOnce();
    expect(undo.offer).toBeNull();
    undo.show('Raden er fjernet.', back);
    vi.advanceTimersByTime(UNDO_MILLISECONDS);
    expect(undo.offer).toBeNull();
    vi.useRealTimers();
  });

  it('names the window', () => {
    expect(titleOf(['Rapport 2025', 'utkast'])).toBe('Rapport 2025 – utkast – Kvittert');
    expect(titleOf([''])).toBe('Kvittert');
  });
});
