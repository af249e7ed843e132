import { fireEvent } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';

import { afterPress } from './after-press';

const later = () => new Promise((done) => setTimeout(done, 5));

describe('what moves the page', () => {
  it('is done at once while nothing is pressed', () => {
    const work = vi.fn();
    afterPress(work);
    expect(work).toHaveBeenCalledOnce();
  });

  it.each(['pointerup', 'pointercancel', 'dragend', 'keydown'])('waits for %s, and is done once', async (end) => {
    const work = vi.fn();
    await fireEvent(document.body, new Event('pointerdown', { bubbles: true }));
    afterPress(work);
    await later();
    expect(work).not.toHaveBeenCalled();
    await fireEvent(document.body, new Event(end, { bubbles: true }));
    expect(work, 'the click goes first').not.toHaveBeenCalled();
    await later();
    await fireEvent(document.body, new Event('pointerup', { bubbles: true }));
    await later();
    expect(work).toHaveBeenCalledOnce();
  });
});
