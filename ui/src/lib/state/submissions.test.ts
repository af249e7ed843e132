import { beforeEach, describe, expect, it } from 'vitest';

import { useBackend, type ListQuery } from '../ipc';
import { MockCore } from '../ipc/mock';
import { drawnRows, OVERSCAN, TALLEST } from '../list/window';
import { KEPT, PART, Submissions } from './submissions.svelte';

let core: MockCore;
let list: Submissions;

const queries = () =>
  core.calls.filter((one) => one.name === 'submissions').map((one) => one.input as ListQuery);

beforeEach(async () => {
  core = new MockCore({ more: 987 });
  useBackend(core);
  list = new Submissions();
  await list.reload();
});

describe('a long list', () => {
  it('fetches only what is looked at', async () => {
    expect(list.total).toBe(1000);
    await list.show(450, 470);
    expect(queries().map((query) => query.offset)).toEqual([0, 400]);
    expect(list.row(460)).not.toBeNull();
    expect(list.row(700), 'nobody looked there').toBeNull();
  });

  it('does not ask twice for the same part', async () => {
    await Promise.all([list.show(PART, PART + 5), list.show(PART, PART + 9)]);
    await list.show(PART, PART + 20);
    expect(queries().filter((query) => query.offset === PART)).toHaveLength(1);
  });

  it('does not fetch what was only scrolled past', async () => {
    await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((part) => list.show(part * PART, part * PART + 9)));
    expect(list.row(8 * PART), 'where the user is').not.toBeNull();
    expect(queries().length).toBeLessThan(6);
  });

  it('keeps the parts around what is looked at, and not all of them', async () => {
    core = new MockCore({ more: 9987 });
    useBackend(core);
    await list.reload();
    for (let part = 0; part < KEPT + 10; part += 1) await list.show(part * PART, part * PART + 9);
    expect(list.row(0), 'far away').toBeNull();
    expect(list.row((KEPT + 9) * PART)).not.toBeNull();
    await list.show(0, 9);
    expect(list.row(0)).not.toBeNull();
  });

  it('throws away the answer to an older question', async () => {
    const slow = list.filterBy({ search: 'region07' });
    const fast = list.filterBy({ search: 'fjordglimt' });
    await Promise.all([slow, fast]);
    expect(list.row(0)?.report_id).toContain('fjordglimt');
    expect(list.filter.search).toBe('fjordglimt');
  });

  it('filters by state and clears', async () => {
    await list.filterBy({ states: ['rejected'] });
    expect(list.total).toBe(1);
    expect(list.filteredWithin(null)).toBe(true);
    await list.clear();
    expect(list.total).toBe(1000);
    expect(list.filteredWithin(null)).toBe(false);
  });

  it('turns the order round on a second click, and begins with the greatest where that is wanted', async () => {
    await list.sortBy('report_id');
    expect([list.sort, list.descending]).toEqual(['report_id', false]);
    await list.sortBy('report_id');
    expect(list.descending).toBe(true);
    await list.sortBy('hours');
    expect([list.sort, list.descending]).toEqual(['hours', true]);
  });

  it('shows a changed state at once', () => {
    const id = list.row(3)?.id ?? '';
    list.heardChange(id, 'rejected');
    expect(list.row(3)?.state).toBe('rejected');
  });

  it('keeps the rows when asking again fails', async () => {
    core.failNext('submissions', 'database_busy');
    await list.reload();
    expect(list.failure?.code).toBe('database_busy');
    expect(list.row(0), 'what was there stays').not.toBeNull();
    await list.reload();
    expect(list.failure).toBeNull();
  });
});

describe('the rows that are drawn', () => {
  it('are few, however long the list', () => {
    const { first, last } = drawnRows(3_000_000, 600, 60, 100_000);
    expect(first).toBe(50_000 - OVERSCAN);
    expect(last - first).toBeLessThan(40);
  });

  it('leave the height of the list as it is', () => {
    for (const top of [0, 1234, 5_999_400]) {
      const { first, last, above, below } = drawnRows(top, 600, 60, 100_000);
      expect(above + (last - first + 1) * 60 + below).toBe(6_000_000);
    }
  });

  it('reach the last of a million, in a page that WebKit can hold', () => {
    const view = 600;
    const seen = (top: number) => {
      const drawn = drawnRows(top, view, 60, 1_000_000);
      const { first, last, above, below } = drawn;
      expect(above + (last - first + 1) * 60 + below).toBeCloseTo(TALLEST, 3);
      expect(above, 'no hole above').toBeLessThanOrEqual(top);
      expect(above + (last - first + 1) * 60, 'no hole below').toBeGreaterThanOrEqual(
        Math.min(top + view, TALLEST) - 0.001,
      );
      return drawn;
    };
    for (let top = 0; top <= TALLEST - view; top += 1_234_567) seen(top);
    expect(seen(0).first).toBe(0);
    expect(seen(TALLEST - view).last).toBe(999_999);
    const before = seen(12_000_000);
    const after = seen(12_000_000 + 120);
    expect(after.first, 'a turn of the wheel passes nothing by').toBeLessThan(before.last);
  });

  it('are none in an empty list, and stay within a short one', () => {
    expect(drawnRows(0, 600, 60, 0).last).toBe(-1);
    expect(drawnRows(9000, 600, 60, 3)).toEqual({ first: 2, last: 2, above: 120, below: 0 });
  });
});

describe('a list as a file', () => {
  it('holds all that the filter finds, in the order that is shown', async () => {
    await list.filterBy({ search: 'region07', states: ['accepted'] });
    await list.sortBy('hours');
    await list.exportAll();
    const asked = core.calls.find((call) => call.name === 'export_history')?.input as ListQuery;
    expect(asked).toEqual({
      search: 'region07',
      states: ['accepted'],
      period: null,
      organisation_id: null,
      sort: 'hours',
      descending: true,
      offset: 0,
      limit: 0,
    });
    expect(list.exported).toBe(list.total);
    await list.filterBy({ search: '' });
    expect(list.exported, 'that was another question').toBeNull();
  });

  it('says why it could not be saved', async () => {
    core.failNext('export_history', 'file_unwritable', { file: 'innsendinger.xlsx' });
    await list.exportAll();
    expect(list.failure?.code).toBe('file_unwritable');
    expect(list.exported).toBeNull();
  });
});
