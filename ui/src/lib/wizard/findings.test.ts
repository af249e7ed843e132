import { describe, expect, it } from 'vitest';

import type { Finding } from '../ipc';
import { FORM } from '../ipc/mock/form';
import { describeFinding } from './findings';
import { unmistakable } from './number-text';
import { RICH_FORM } from './testing/rich-form';

const finding = (rule: string, pointer: string, args: Record<string, string> = {}): Finding => ({
  level: 'error',
  rule,
  pointer,
  args,
});

describe('the words for a finding', () => {
  it('say where it is', () => {
    expect(describeFinding(finding('required', '/aktiviteter/1/timer'), FORM)).toMatchObject({
      label: 'Aktiviteter, rad 2, Timer',
      pointer: '/aktiviteter/1/timer',
    });
    expect(describeFinding(finding('required', '/avsender/steder/0/navn'), RICH_FORM).label).toBe(
      'Avsender, Steder, rad 1, Navn',
    );
  });

  it('name the rule where there are no words for it, and never a bare code', () => {
    const { title, help } = describeFinding(finding('from-a-later-version', '/ukjent'), FORM);
    expect(title).toContain('from-a-later-version');
    expect(title).not.toBe('from-a-later-version');
    expect(help).toBe('');
  });

  it('do without a form, as for a file of an unknown rule pack', () => {
    expect(describeFinding(finding('required', '/aktiviteter/0/timer'), null).label).toBe('aktiviteter, 0, timer');
    expect(describeFinding(finding('json-syntax', ''), null).label).toBe('');
  });
});

describe('the text that answers which number was meant', () => {
  it('has one reading only', () => {
    expect(unmistakable('6740')).toBe('6\u00a0740');
    expect(unmistakable('6.74')).toBe('6,74');
    expect(unmistakable('6.740')).toBe('6,74');
    expect(unmistakable('-1234567.5')).toBe('-1\u00a0234\u00a0567,5');
    expect(unmistakable('6.745'), 'three decimals would be asked about again').toBe('6,7450');
    expect(unmistakable('12')).toBe('12');
  });
});
