import { beforeEach, describe, expect, it } from 'vitest';

import { useBackend } from '../ipc';
import { MockCore } from '../ipc/mock';
import { Shape } from './list-shape.svelte';
import { Submissions } from './submissions.svelte';
import { undo } from './undo.svelte';

let core: MockCore;
let list: Submissions;
let shape: Shape;

beforeEach(async () => {
  core = new MockCore({ more: 30 });
  useBackend(core);
  list = new Submissions();
  shape = new Shape(list);
  await Promise.all([list.reload(), shape.load()]);
});

const names = () => shape.views.map((view) => view.name);

describe('saved views', () => {
  it('bring back search, filters, order and columns', async () => {
    await list.filterBy({ search: 'region07', states: ['accepted'] });
    await list.sortBy('hours');
    await shape.toggle('count');
    expect(await shape.save('Godkjente')).toBe(true);
    expect(shape.unchanged).toBe(true);
    await list.clear();
    await list.sortBy('period');
    await shape.reset();
    expect(shape.unchanged).toBe(false);
    await shape.choose(shape.views[0]?.id ?? null);
    expect(list.filter).toMatchObject({ search: 'region07', states: ['accepted'] });
    expect([list.sort, list.descending]).toEqual(['hours', true]);
    expect(shape.columns).toContain('count');
    expect(shape.unchanged).toBe(true);
  });

  it('are made, renamed, changed and removed, and each can be undone', async () => {
    await shape.save('Første');
    await shape.change({ name: 'Andre' });
    expect(names()).toEqual(['Andre']);
    await undo.take();
    expect(names()).toEqual(['Første']);
    await list.filterBy({ states: ['rejected'] });
    await shape.change({ question: true });
    expect(shape.view?.question.states).toEqual(['rejected']);
    await undo.take();
    expect(shape.view?.question.states).toEqual([]);
    await shape.remove();
    expect([names(), shape.chosen]).toEqual([[], null]);
    await undo.take();
    expect([names(), shape.view?.name]).toEqual([['Første'], 'Første']);
    await shape.save('En til');
    await undo.take();
    expect(names()).toEqual(['Første']);
  });

  it('have a name of their own', async () => {
    await shape.save('Mine');
    expect(await shape.save('Mine')).toBe(false);
    expect(shape.failure?.args).toMatchObject({ field: 'view_name', problem: 'taken' });
    expect(names()).toEqual(['Mine']);
  });
});
