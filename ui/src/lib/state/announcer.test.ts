import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { announcer } from './announcer.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the announcer', () => {
  it('falls silent after a while, counted from the last sentence', () => {
    announcer.say('Lagret');
    vi.advanceTimersByTime(4000);
    announcer.say('Sendt');
    vi.advanceTimersByTime(4000);
    expect(announcer.text).toBe('Sendt');
    vi.advanceTimersByTime(1000);
    expect(announcer.text).toBe('');
  });

  it('says the same sentence twice as a change', () => {
    announcer.say('Lagret');
    announcer.say('Lagret');
    expect(announcer.text).toBe('Lagret\u00a0');
  });
});
