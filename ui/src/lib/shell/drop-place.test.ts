import { render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';

import App from '../../App.svelte';
import { useBackend } from '../ipc';
import { MockCore } from '../ipc/mock';
import { announcer } from '../state/announcer.svelte';
import { checkedFiles } from '../state/checked-files.svelte';
import { router } from '../state/route.svelte';

let core: MockCore;
const asked = (name: string) => core.calls.filter((call) => call.name === name).length;

async function openWindow() {
  render(App);
  await screen.findByRole('navigation', { name: 'Hovedmeny' }).catch(() => screen.findAllByRole('navigation'));
}

beforeEach(() => {
  location.hash = '';
  core = new MockCore();
  core.start.dropped = [];
  core.start.open_draft = null;
  useBackend(core);
  checkedFiles.verdicts = null;
});

describe('files over the window', () => {
  it('are told where they go while they are held, and no longer when they are gone', async () => {
    await openWindow();
    core.emit({ event: 'files_held', files: 1 });
    await screen.findByText('Slipp for å åpne filen');
    core.emit({ event: 'files_held', files: 12 });
    await screen.findByText('Slipp for å kontrollere 12 filer');
    core.emit({ event: 'files_held', files: 0 });
    await waitFor(() => expect(screen.queryByText(/^Slipp for å/)).toBeNull());
    expect(core.calls.some(({ name }) => name.includes('dropped'))).toBe(false);
  });

  it('leave the open draft where it is, and say so', async () => {
    await openWindow();
    const draft = (await core.invoke('new_draft', { from: 'example' })) as { submission: { id: string } };
    router.go('ny', draft.submission.id);
    await screen.findByRole('heading', { level: 2, name: 'Grunnlag' });
    core.emit({ event: 'files_held', files: 1 });
    await screen.findByText(/^Utkastet du arbeider med, blir liggende/);
    core.emit({ event: 'files_dropped', names: ['annen.json'] });
    await waitFor(() => expect(asked('open_dropped')).toBe(1));
    expect(core.drafts.has(draft.submission.id)).toBe(true);
    expect(asked('discard_draft')).toBe(0);
  });

  it('are turned away by an open dialog, which stays as it is', async () => {
    await openWindow();
    const dialog = document.createElement('dialog');
    dialog.setAttribute('open', '');
    document.body.append(dialog);
    core.emit({ event: 'files_held', files: 1 });
    await screen.findByText('Lukk dialogen først');
    core.emit({ event: 'files_held', files: 0 });
    core.emit({ event: 'files_dropped', names: ['a.json'] });
    await waitFor(() => expect(announcer.text).toContain('Filen ble ikke åpnet.'));
    expect([asked('open_dropped'), asked('check_dropped')]).toEqual([0, 0]);
    dialog.remove();
  });

  it('that come while others are checked are checked after them', async () => {
    await openWindow();
    router.go('filer');
    await screen.findByRole('heading', { level: 1, name: 'Kontroller filer' });
    core.emit({ event: 'files_dropped', names: ['a.json', 'b.json'] });
    core.emit({ event: 'files_dropped', names: ['c.json'] });
    await waitFor(() => expect(asked('check_dropped')).toBe(2));
    await waitFor(() => expect(checkedFiles.running).toBe(false));
  });
});
