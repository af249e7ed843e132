import { describe, expect, it } from 'vitest';

import { hrefTo, parseRoute, router } from './route.svelte';

describe('the address', () => {
  it.each([
    ['', { page: 'oversikt', id: null }],
    ['#/innsendinger', { page: 'innsendinger', id: null }],
    ['#/innsendinger/a%2Fb', { page: 'innsendinger', id: 'a/b' }],
    ['#/innsendinger?periode=2025&apne=', { page: 'innsendinger', id: null, list: { period: '2025', open: true } }],
    ['#/innstillinger?frist', { page: 'innstillinger', id: null }],
    ['#/ny/draft-1', { page: 'ny', id: 'draft-1' }],
    ['#/filer/noe', { page: 'filer', id: null }],
    ['#/ukjent', { page: 'oversikt', id: null }],
    ['#/ny/%E0%A4%A', { page: 'ny', id: null }],
  ])('%s', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it('comes back as it went', () => {
    expect(parseRoute(hrefTo('innsendinger', 'ref/1 æ'))).toEqual({
      page: 'innsendinger',
      id: 'ref/1 æ',
    });
  });

  it('says what of the list a link leads to', () => {
    const list = { period: '2024/25 æ&', open: true };
    expect(parseRoute(hrefTo('innsendinger', null, list)).list).toEqual(list);
    expect(hrefTo('innsendinger', null, {})).toBe('#/innsendinger');
  });

  it('follows the address bar until it stops', () => {
    location.hash = '#/filer';
    const stop = router.follow();
    expect(router.current.page).toBe('filer');
    router.go('innsendinger', '7');
    expect(location.hash).toBe('#/innsendinger/7');
    expect(router.current).toEqual({ page: 'innsendinger', id: '7' });
    router.replace('ny', 'x');
    expect(router.current).toEqual({ page: 'ny', id: 'x' });
    stop();
  });
});
