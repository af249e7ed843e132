import { describe, expect, it } from 'vitest';

import { Autosave, type Timers } from './autosave';

/** A clock that tests move. */
class Clock implements Timers {
  now = 0;
  private waiting: { at: number; run: () => void }[] = [];

  set(run: () => void, milliseconds: number): unknown {
    const timer = { at: this.now + milliseconds, run };
    this.waiting.push(timer);
    return timer;
  }

  clear(timer: unknown): void {
    this.waiting = this.waiting.filter((one) => one !== timer);
  }

  async pass(milliseconds: number): Promise<void> {
    this.now += milliseconds;
    const due = this.waiting.filter((one) => one.at <= this.now);
    this.waiting = this.waiting.filter((one) => one.at > this.now);
    for (const timer of due) timer.run();
    await settle();
  }
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

function harness() {
  const clock = new Clock();
  const saved: string[] = [];
  const told: string[] = [];
  let content = '';
  let gate: { open: () => void; fail: () => void } | null = null;
  let hold = false;
  const autosave = new Autosave<string, number>({
    latest: () => content,
    save: (text) => {
      saved.push(text);
      if (!hold) return Promise.resolve(saved.length);
      return new Promise((resolve, reject) => {
        gate = { open: () => resolve(saved.length), fail: () => reject(new Error('disk')) };
      });
    },
    onsaving: () => told.push('saving'),
    onsaved: (_, current) => told.push(current ? 'saved' : 'saved, but changed since'),
    onfailed: () => told.push('failed'),
    timers: clock,
  });
  return {
    clock,
    saved,
    told,
    autosave,
    type(text: string) {
      content = text;
      autosave.touch();
    },
    hold(on: boolean) {
      hold = on;
    },
    async open() {
      gate?.open();
      await settle();
    },
    async fail() {
      gate?.fail();
      await settle();
    },
  };
}

describe('autosave', () => {
  it('saves what was typed within a moment at once, and somebody who never pauses too', async () => {
    const { clock, saved, told, type } = harness();
    type('6');
    await clock.pass(100);
    type('67');
    await clock.pass(50);
    expect(saved, 'counted from the first key').toEqual(['67']);
    expect(told).toEqual(['saving', 'saved']);
    for (const text of ['674', '6740', '6740,', '6740,5']) {
      type(text);
      await clock.pass(100);
    }
    expect(saved.length, 'no pause, and yet saved').toBeGreaterThan(1);
    await clock.pass(150);
    expect(saved.at(-1)).toBe('6740,5');
  });

  it('has one save under way, and saves the latest after it', async () => {
    const { clock, saved, told, type, hold, open } = harness();
    hold(true);
    type('a');
    await clock.pass(150);
    type('ab');
    type('abc');
    await clock.pass(1000);
    expect(saved, 'the first is not answered yet').toEqual(['a']);
    await open();
    await clock.pass(0);
    expect(saved, 'the latest, and nothing between').toEqual(['a', 'abc']);
    await open();
    expect(told).toEqual(['saving', 'saved, but changed since', 'saving', 'saved']);
  });

  it('flushes at once, the save under way and what came after', async () => {
    const { saved, type, hold, open, autosave, clock } = harness();
    hold(true);
    type('a');
    await clock.pass(150);
    type('ab');
    const flushed = autosave.flush();
    await open();
    await open();
    expect(await flushed).toBe(true);
    expect(saved).toEqual(['a', 'ab']);
    expect(autosave.pending).toBe(false);
    await clock.pass(10_000);
    expect(saved, 'nothing is saved twice').toEqual(['a', 'ab']);
  });

  it('says that saving failed, keeps the text and tries again by itself', async () => {
    const { saved, type, hold, fail, told, clock, autosave } = harness();
    hold(true);
    type('a');
    await clock.pass(150);
    await fail();
    expect(told).toEqual(['saving', 'failed']);
    expect(autosave.pending, 'it is not on disk').toBe(true);
    hold(false);
    await clock.pass(5000);
    expect(saved).toEqual(['a', 'a']);
    expect(told.at(-1)).toBe('saved');
  });

  it('tells whoever flushes that it failed', async () => {
    const { type, hold, fail, autosave } = harness();
    hold(true);
    type('a');
    const flushed = autosave.flush();
    await fail();
    expect(await flushed).toBe(false);
  });

  it('stops when told', async () => {
    const { type, autosave, clock, saved } = harness();
    type('a');
    autosave.stop();
    type('b');
    await clock.pass(10_000);
    expect(saved).toEqual([]);
  });
});
