import { describe, expect, it } from 'vitest';

import { changeOf, sumOf } from './change';

describe('the change since an earlier report', () => {
  it.each([
    ['6740', '6500', '240'],
    ['6 740', '6\u00a0800', '-60'],
    ['12345678901234567890', '12345678901234567889', '1'],
  ])('of %s since %s is %s', (now, before, change) => {
    expect(changeOf(now, before)).toBe(change);
  });

  it.each([['6740', '6740'], ['6.740', '6500'], ['6740,5', '6740'], ['seks', '5'], ['', '5']])(
    'is not told of %s since %s',
    (now, before) => {
      expect(changeOf(now, before)).toBeNull();
    },
  );

  it('sums whole numbers, and nothing that is not whole', () => {
    expect(sumOf(['1', '2 000'])).toBe('2001');
    expect(sumOf(['1', '2,5'])).toBeNull();
    expect(sumOf([])).toBeNull();
  });
});
