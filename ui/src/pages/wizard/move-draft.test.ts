// A draft moved to a newer rule pack, and one whose rule pack is gone.
import { screen, waitFor, within } from '@testing-library/svelte';
import { render } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';

import { failure } from '../../lib/ipc/mock/failure';
import { router } from '../../lib/state/route.svelte';
import { session } from '../../lib/state/session.svelte';
import { undo } from '../../lib/state/undo.svelte';
import { accessibilityFindings } from '../../lib/testing/axe';
import { answer, begin, core, draft, open, user } from './testing';
import WizardPage from './WizardPage.svelte';

beforeEach(begin);

async function withTelephone(): Promise<string> {
  const id = await draft('example');
  const kept = core.drafts.get(id)!;
  kept.document = { ...kept.document, kontaktperson: { navn: 'Kari', telefon: '99 99 99 99' } };
  core.rules.addNext();
  await session.load();
  return id;
}

describe('a newer rule pack', () => {
  it('is not spoken of where there is none', async () => {
    await open(await draft(), 'Grunnlag');
    expect(screen.queryByText('Det finnes et nyere regelsett')).toBeNull();
    expect(screen.queryByRole('button', { name: /^Flytt utkastet/ })).toBeNull();
  });

  it('takes a draft once it was seen what has no place there, and gives it back', async () => {
    const id = await withTelephone();
    const { container } = await open(id, 'Grunnlag');
    await screen.findByRole('heading', { name: 'Det finnes et nyere regelsett' });
    await user.click(screen.getByRole('button', { name: 'Flytt utkastet til bufdir_2026_v1' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Flytte utkastet til bufdir_2026_v1?' }));
    const table = dialog.getByRole('table', { name: 'Én opplysning får ikke plass' });
    expect(dialog.getByText(/^Den blir ikke med i rapporten/)).toBeTruthy();
    expect(within(table).getByRole('row', { name: /Kontaktperson › Telefon 99 99 99 99 Feltet finnes ikke/ })).toBeTruthy();
    expect(await accessibilityFindings(container)).toEqual([]);
    expect(core.drafts.get(id)?.submission.payload_version).toBe('bufdir_2025_v2');
    await user.click(dialog.getByRole('button', { name: 'Flytt utkastet' }));

    await screen.findByRole('heading', { name: 'Flyttet fra bufdir_2025_v2 til bufdir_2026_v1' });
    expect(screen.getByText('Den er ikke med i rapporten. Kvittert tar vare på den her.')).toBeTruthy();
    expect(screen.queryByText('Det finnes et nyere regelsett')).toBeNull();
    expect(undo.offer?.text).toBe('Utkastet følger bufdir_2026_v1 nå.');
    expect(await accessibilityFindings(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Neste' }));
    expect(await screen.findByLabelText('Merknad', { exact: false })).toBeTruthy();

    await undo.take();
    await screen.findByRole('heading', { name: 'Det finnes et nyere regelsett' });
    expect(core.drafts.get(id)?.document.kontaktperson).toEqual({ navn: 'Kari', telefon: '99 99 99 99' });
  });

  it('is left once, however often it is asked, and by one way only', async () => {
    const id = await withTelephone();
    await open(id, 'Grunnlag');
    await user.click(await screen.findByRole('button', { name: 'Flytt utkastet til bufdir_2026_v1' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Flytt utkastet' }));
    const takeBack = core.invoke.bind(core);
    let letGo = () => undefined as void;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    let asked = 0;
    answer('undo_move', async (input) => {
      asked += 1;
      await held;
      return takeBack('undo_move', input);
    });
    await user.dblClick(await screen.findByRole('button', { name: 'Ta flyttingen tilbake' }));
    letGo();
    await screen.findByRole('heading', { name: 'Det finnes et nyere regelsett' });
    expect(asked).toBe(1);
    expect(undo.offer, 'it would move the draft once more').toBeNull();
  });

  it('leaves the draft alone when the user thinks better of it', async () => {
    const id = await withTelephone();
    await open(id, 'Grunnlag');
    await user.click(await screen.findByRole('button', { name: 'Flytt utkastet til bufdir_2026_v1' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Avbryt' }));
    expect(core.calls.some((one) => one.name === 'move_draft')).toBe(false);
  });

  it('says why a draft could not be moved', async () => {
    const id = await withTelephone();
    await open(id, 'Grunnlag');
    await user.click(await screen.findByRole('button', { name: 'Flytt utkastet til bufdir_2026_v1' }));
    core.failNext('move_draft', 'wrong_state', { state: 'queued' });
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Flytt utkastet' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
  });
});

describe('a draft whose rule pack is gone', () => {
  it('can be read, and moved to another', async () => {
    const id = await draft('example');
    const kept = core.drafts.get(id)!;
    answer('draft', () => {
      if (kept.submission.payload_version === 'bufdir_2025_v2') return structuredClone(kept);
      throw failure('unknown_payload_version', { payload_version: 'bufdir_2024_v1' });
    });
    kept.submission.payload_version = 'bufdir_2024_v1';
    router.replace('ny', id);
    const { container } = render(WizardPage, { id });
    await screen.findByRole('heading', { name: 'Dette står i utkastet' });
    expect(screen.getByText('6 740,5')).toBeTruthy();
    expect(await accessibilityFindings(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Flytt utkastet til bufdir_2025_v2' }));
    await waitFor(() => expect(screen.getByRole('heading', { level: 2, name: 'Grunnlag' })).toBeTruthy());
  });
});
