// The copies that the program takes by itself, and the way back to one of them.
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';

import { useBackend } from '../ipc';
import { MockCore } from '../ipc/mock';
import { session } from '../state/session.svelte';
import { accessibilityFindings } from '../testing/axe';
import Data from './Data.svelte';

let core: MockCore;

beforeEach(async () => {
  core = new MockCore();
  useBackend(core);
  await session.load();
});

describe('the automatic copies', () => {
  it('are listed with when, why and how large', async () => {
    const { container } = render(Data);
    const list = await screen.findByRole('list', { name: 'Automatiske kopier' });
    const rows = within(list).getAllByRole('listitem');
    expect(rows).toHaveLength(core.copies.copies.length);
    expect(rows[0]?.textContent).toMatch(/\d{4} kl\. \d\d:\d\d/);
    expect(rows[0]?.textContent).toMatch(/Daglig kopi · [\d,]+\s(kB|MB)/);
    expect(rows.some((row) => row.textContent?.includes('Før en nyere utgave endret dataene'))).toBe(true);
    expect(await accessibilityFindings(container)).toEqual([]);
  });

  it('are restored by name, after a question', async () => {
    const user = userEvent.setup();
    render(Data);
    const [first] = await screen.findAllByRole('button', { name: /^Gjenopprett kopien fra/ });
    await user.click(first ?? document.body);
    const dialog = within(screen.getByRole('dialog', { name: /^Gjenopprette kopien fra/ }));
    expect(dialog.getByText(/Kvittert starter på nytt/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Avbryt' }));
    expect(core.calls.some((one) => one.name === 'restore_copy')).toBe(false);
    await user.click(first ?? document.body);
    await user.click(screen.getByRole('button', { name: 'Gjenopprett kopien' }));
    await screen.findByText('Sikkerhetskopien er gjenopprettet.');
    expect(core.calls).toContainEqual({ name: 'restore_copy', input: core.copies.copies[0]?.name });
  });

  it('say why one is not restored', async () => {
    const user = userEvent.setup();
    render(Data);
    const [first] = await screen.findAllByRole('button', { name: /^Gjenopprett kopien fra/ });
    core.failNext('restore_copy', 'wrong_state', { state: 'sending' });
    await user.click(first ?? document.body);
    await user.click(screen.getByRole('button', { name: 'Gjenopprett kopien' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
  });

  it('are none at first, and a day without one is told of', async () => {
    core.copies = { copies: [], last_failure: { code: 'copy_not_made', args: {}, detail: null } };
    render(Data);
    await screen.findByText('Ingen kopi er tatt ennå. Den første tas av seg selv.');
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Dagens sikkerhetskopi ble ikke tatt'));
  });
});
