import { beforeEach, describe, expect, it } from 'vitest';

import { useBackend } from '../ipc';
import { MockCore } from '../ipc/mock';
import { changeTextSize } from './actions';
import { boundedTextSize } from './look';
import { problem } from './problem.svelte';
import { session } from './session.svelte';

let core: MockCore;

beforeEach(async () => {
  localStorage.clear();
  core = new MockCore();
  useBackend(core);
  problem.dismiss();
  await session.load();
});

describe('the start', () => {
  it('knows the organisation in use and the environment', () => {
    expect(session.organisation?.label).toBe('Region 07');
    expect(session.practice).toBe(true);
  });

  it('shows the look and mirrors it for the next start', async () => {
    await session.saveSettings({ look: 'dark', text_size: 120 });
    expect(document.documentElement.dataset.colorScheme).toBe('dark');
    expect(document.documentElement.style.fontSize).toBe('120%');
    expect(localStorage.getItem('kvittert.look')).toBe('dark');
    expect(localStorage.getItem('kvittert.text-size')).toBe('120');
  });

  it('keeps the failure when the core does not start', async () => {
    core.failNext('start', 'data_dir_unwritable', { path: '/x' });
    await session.load();
    expect(session.failure?.code).toBe('data_dir_unwritable');
    await session.load();
    expect(session.failure, 'a second try that works takes it away').toBeNull();
  });

  it('changes only what was changed', async () => {
    await session.saveSettings({ deadline: '2027-01-15' });
    expect(core.start.settings).toMatchObject({ deadline: '2027-01-15', language: 'nb', text_size: 100 });
  });
});

describe('the text size', () => {
  it('goes in steps and back to normal', async () => {
    await changeTextSize(1);
    await changeTextSize(1);
    expect(core.start.settings.text_size).toBe(120);
    await changeTextSize(0);
    expect(core.start.settings.text_size).toBe(100);
  });

  it('stays within bounds', () => {
    expect(boundedTextSize(10)).toBe(80);
    expect(boundedTextSize(900)).toBe(200);
  });

  it('tells when it cannot be saved', async () => {
    core.failNext('save_settings', 'disk_full');
    await changeTextSize(1);
    expect(problem.error?.code).toBe('disk_full');
  });
});
