import { render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import type { AppError } from '../ipc';
import { router } from '../state/route.svelte';
import { words } from '../words/index.svelte';
import Failure from './Failure.svelte';

const shown = (code: AppError['code'], args: AppError['args'] = {}) =>
  render(Failure, { error: { code, args, detail: null }, onretry: vi.fn() });

/** What is read without opening the details for support. */
const read = (container: HTMLElement) => {
  container.querySelector('details')?.remove();
  return container.textContent ?? '';
};

beforeEach(() => {
  words.language = 'nb';
  router.replace('oversikt');
});

describe('a failure', () => {
  it.each(['address_missing', 'address_invalid', 'address_not_secure', 'no_credentials', 'wrong_credentials'] as const)(
    '%s leads to the settings',
    (code) => {
      shown(code);
      const link = screen.getByRole('link', { name: 'Åpne Innstillinger' });
      expect(link.getAttribute('href')).toBe('#/innstillinger');
    },
  );

  it('offers no link in the settings themselves', () => {
    router.replace('innstillinger');
    shown('no_credentials');
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('does not offer to try again what cannot work without an address', () => {
    const { unmount } = shown('address_missing');
    expect(screen.queryByRole('button', { name: 'Prøv igjen' })).toBeNull();
    unmount();
    shown('unreachable');
    expect(screen.getByRole('button', { name: 'Prøv igjen' })).toBeTruthy();
  });

  it('calls a field what people call it', () => {
    const { container } = shown('input_invalid', { field: 'reference_id' });
    expect(read(container)).toContain('Det gjelder feltet «Referansenummer».');
  });

  it('does not mention a field that has no name of its own', () => {
    const { container } = shown('input_invalid', { field: 'owner_id' });
    expect(read(container)).not.toMatch(/owner_id|Det gjelder/);
  });

  it.each([
    ['status', true],
    ['resolve', true],
    ['check', false],
    ['connection', false],
  ])('of %s speaks of a reference: %s', (asked, speaks) => {
    const { container } = shown('server_refused', { asked });
    expect(read(container).includes('Kontroller referansenummeret')).toBe(speaks);
  });
});
