import { beforeEach, describe, expect, it, vi } from 'vitest';

import { useBackend, type ReviewedDraft } from '../ipc';
import { MockCore } from '../ipc/mock';
import { draftsOf, organisationsOf } from '../ipc/mock/many';
import { holdNext } from '../testing/hold-next';
import { chosen } from './chosen.svelte';
import { openTicks, sendMany, ticksOf } from './send-many.svelte';

let core: MockCore;

beforeEach(async () => {
  core = new MockCore();
  core.start.organisations = organisationsOf(3);
  core.rows = draftsOf(core.start.organisations);
  useBackend(core);
  chosen.only(core.rows);
  await sendMany.open();
});

const drafts = () => sendMany.reviewed as ReviewedDraft[];
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
const running = () => vi.waitFor(() => expect(core.rows.some((row) => row.state === 'received')).toBe(true));

describe('answers that come late', () => {
  it('of an older look do not take back a newer tick', async () => {
    const [first, second] = drafts().map(ticksOf);
    const letGo = holdNext(core, 'review_many');
    const slow = sendMany.acknowledge(first ?? [], true);
    await settled();
    await sendMany.acknowledge(second ?? [], true);
    letGo();
    await slow;
    expect(drafts().map((draft) => openTicks(draft).length > 0)).toEqual([false, false, true]);
  });

  it('of a look from before the sending do not come back over it', async () => {
    const all = drafts().flatMap(ticksOf);
    await sendMany.acknowledge(all, true);
    const letGo = holdNext(core, 'review_many');
    const slow = sendMany.acknowledge(all, true);
    await settled();
    core.many.pace = 30;
    const sending = sendMany.send();
    letGo();
    await slow;
    expect(sendMany.reviewed, 'they are on their way').toBeNull();
    await sending;
    expect(sendMany.reviewed).toBeNull();
  });

  it('of how it stands do not make it run again after its end', async () => {
    await sendMany.acknowledge(drafts().flatMap(ticksOf), true);
    core.many.pace = 30;
    const sending = sendMany.send();
    await running();
    const letGo = holdNext(core, 'many_sent');
    const opened = sendMany.open();
    await sending;
    letGo();
    await opened;
    expect(sendMany.running).toBe(false);
    expect(sendMany.loaded).toBe(true);
    expect(sendMany.sent?.lines.every((line) => line.outcome === 'received')).toBe(true);
  });

  it('of the time before do not end what has just begun', async () => {
    await sendMany.acknowledge(drafts().flatMap(ticksOf), true);
    await sendMany.send();
    core.rows = draftsOf(core.start.organisations);
    core.drafts.clear();
    chosen.only(core.rows);
    await sendMany.open();
    await sendMany.acknowledge(drafts().flatMap(ticksOf), true);
    const letGo = holdNext(core, 'send_many');
    core.many.outcomes.set('many-0', 'refused');
    const sending = sendMany.send();
    // The core is done, its answer is on its way.
    await vi.waitFor(() => expect(core.rows.every((row) => row.state !== 'draft')).toBe(true));
    await sendMany.open();
    expect(sendMany.running).toBe(true);
    expect(sendMany.reviewed).toBeNull();
    letGo();
    await sending;
    expect(sendMany.running).toBe(false);
  });
});

describe('that the rest goes by itself', () => {
  it('is said of the drafts that are looked at, and of no others', async () => {
    sendMany.byItself = true;
    await sendMany.leaveOut('many-2');
    expect(sendMany.byItself, 'the same look').toBe(true);
    chosen.belongTo('practice');
    chosen.belongTo('live');
    await sendMany.open();
    expect(sendMany.byItself).toBe(false);
  });
});
