import { describe, expect, it, vi } from 'vitest';

import { AppFailure, call, listen, onCloseRequested, setTitle, toAppError, useBackend } from '.';
import { MockCore } from './mock';

describe('call', () => {
  it('gives what the core gives', async () => {
    const core = new MockCore();
    useBackend(core);
    const start = await call('start');
    expect(start.environment).toBe('practice');
    expect(core.calls).toEqual([{ name: 'start', input: null }]);
  });

  it('throws the failure of the core with code and arguments', async () => {
    const core = new MockCore();
    core.failNext('send', 'report_has_errors', { errors: '3' });
    useBackend(core);
    const failure = await call('send', { id: 'sub-3', by_itself: false }).catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(AppFailure);
    expect((failure as AppFailure).code).toBe('report_has_errors');
    expect((failure as AppFailure).error.args).toEqual({ errors: '3' });
  });
});

describe('toAppError', () => {
  it('keeps an AppError', () => {
    const error = { code: 'disk_full', args: {}, detail: 'x' };
    expect(toAppError(error)).toEqual(error);
  });

  it.each([
    ['a text of Tauri', 'Command foo not found', 'Command foo not found'],
    ['an Error', new Error('boom'), 'boom'],
    ['nothing', undefined, null],
    ['an object of another shape', { message: 'x' }, null],
  ])('makes %s an internal failure', (_, thrown, detail) => {
    expect(toAppError(thrown)).toEqual({ code: 'internal', args: {}, detail });
  });
});

describe('the window', () => {
  it('hears events until it stops', async () => {
    const core = new MockCore();
    useBackend(core);
    const heard = vi.fn();
    const stop = await listen(heard);
    core.emit({ event: 'reachable', reachable: false });
    stop();
    core.emit({ event: 'reachable', reachable: true });
    expect(heard.mock.calls).toEqual([[{ event: 'reachable', reachable: false }]]);
  });

  it('saves before it closes', async () => {
    const core = new MockCore();
    useBackend(core);
    const flush = vi.fn(() => Promise.resolve());
    await onCloseRequested(flush);
    await core.close();
    expect(flush).toHaveBeenCalledOnce();
  });

  it('takes a title', async () => {
    const core = new MockCore();
    useBackend(core);
    await setTitle('Oversikt – Kvittert');
    expect(core.title).toBe('Oversikt – Kvittert');
    expect(document.title).toBe('Oversikt – Kvittert');
  });
});
