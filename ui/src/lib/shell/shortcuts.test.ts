import { describe, expect, it } from 'vitest';

import { shortcutOf } from './shortcuts';

const press = (key: string, more = {}) =>
  shortcutOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });

describe('shortcuts', () => {
  it.each([
    ['n', 'new'],
    ['N', 'new'],
    ['o', 'open'],
    ['s', 'save'],
    ['f', 'find'],
    ['p', 'print'],
    [',', 'settings'],
    ['1', 'overview'],
    ['2', 'new'],
    ['3', 'find'],
    ['4', 'files'],
    ['5', 'settings'],
    ['?', 'list'],
    ['+', 'larger'],
    ['-', 'smaller'],
    ['0', 'normal'],
  ])('Ctrl+%s', (key, action) => {
    expect(press(key, { ctrlKey: true })).toBe(action);
    expect(press(key, { metaKey: true }), 'Command on a Mac').toBe(action);
    expect(press(key), 'typing is left alone').toBeNull();
  });

  it('F1 is help without Ctrl', () => {
    expect(press('F1')).toBe('help');
  });

  it('AltGr writes characters', () => {
    expect(press('0', { ctrlKey: true, altKey: true })).toBeNull();
  });
});
