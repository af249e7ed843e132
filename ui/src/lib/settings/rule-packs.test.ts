// Rule packs in the settings: those at hand, one from a file, one taken out of use.
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';

import { useBackend } from '../ipc';
import { MockCore } from '../ipc/mock';
import { NEXT_PACK } from '../ipc/mock/rules';
import { show } from '../state/actions';
import { router } from '../state/route.svelte';
import { openRulePack } from '../state/rule-pack.svelte';
import { session } from '../state/session.svelte';
import { undo } from '../state/undo.svelte';
import { accessibilityFindings } from '../testing/axe';
import RulePacks from './RulePacks.svelte';

let core: MockCore;
let user: ReturnType<typeof userEvent.setup>;

beforeEach(async () => {
  core = new MockCore();
  user = userEvent.setup();
  useBackend(core);
  openRulePack.close();
  undo.dismiss();
  await session.load();
});

const rows = async () => within(await screen.findByRole('list', { name: 'Regelsett i dette miljøet' })).getAllByRole('listitem');

describe('the rule packs at hand', () => {
  it('say where they came from, what follows them, and which one new drafts follow', async () => {
    core.rules.addNext();
    const { container } = render(RulePacks);
    const [next, built] = await rows();
    expect(next?.textContent).toContain('Følges av nye utkast');
    expect(next?.textContent).toMatch(/Lagt til av Kari i IT .*2026.*, fra bufdir_2026_v1\.schema\.json/);
    expect(next?.textContent).toContain('Ingen utkast eller innsendinger følger det.');
    expect(built?.textContent).toContain('Fulgte med Kvittert');
    expect(built?.textContent).toContain('Følges av 2 utkast og 14 innsendinger.');
    expect(within(next!).getByText(/^Fingeravtrykk 7d1a54127b22/)).toBeTruthy();
    // What is in use, and what came with the program, is not removed.
    expect(within(built!).queryByRole('button', { name: /^Fjern/ })).toBeNull();
    expect(await accessibilityFindings(container)).toEqual([]);
  });

  it('are removed where nothing follows them, and come back', async () => {
    core.rules.addNext();
    render(RulePacks);
    await user.click(await screen.findByRole('button', { name: 'Fjern regelsettet bufdir_2026_v1' }));
    await waitFor(async () => expect(await rows()).toHaveLength(1));
    expect(session.start?.payload_versions).toEqual(['bufdir_2025_v2']);
    expect(undo.offer?.text).toBe('Regelsettet bufdir_2026_v1 er fjernet.');
    await undo.take();
    await waitFor(async () => expect(await rows()).toHaveLength(2));
  });

  it('say it when one is damaged', async () => {
    core.rules.addNext();
    const [next] = core.rules.view.packs;
    if (next) {
      next.title = null;
      next.fault = { code: 'rule_pack_damaged', args: { payload_version: 'bufdir_2026_v1' }, detail: null };
    }
    render(RulePacks);
    const [damaged] = await rows();
    expect(damaged?.textContent).toContain('Kan ikke brukes');
    expect(damaged?.textContent).toContain('er slik de var, og kan leses');
  });
});

describe('a rule pack from a file', () => {
  it('is shown before it is added, and added with who does it', async () => {
    const { container } = render(RulePacks);
    await user.click(await screen.findByRole('button', { name: 'Legg til regelsett fra fil' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Legge til regelsettet bufdir_2026_v1?' }));
    expect(dialog.getByText(/Nye utkast følger det fra nå av/)).toBeTruthy();
    expect(dialog.getByText(/Det gjelder bare øvelse/)).toBeTruthy();
    const changes = within(dialog.getByRole('table', { name: '5 ting er annerledes enn i bufdir_2025_v2' }));
    const said = changes
      .getAllByRole('row')
      .map((row) => [...row.children].map((part) => part.textContent?.trim()).join(' '));
    expect(said).toContain('Kontaktperson › Navn Tegn, høyst: var 200, er 30');
    expect(said).toContain('Aktiviteter › Kategori Var en tekst, er ett av faste valg');
    expect(said).toContain('Kontaktperson › Telefon Borte');
    expect(await accessibilityFindings(container)).toEqual([]);
    expect(core.rules.view.packs).toHaveLength(1);

    const who = dialog.getByRole<HTMLInputElement>('textbox', { name: 'Hvem legger det til?' });
    expect(who.value).toBe('kari');
    await user.clear(who);
    await user.click(dialog.getByRole('button', { name: 'Legg til' }));
    expect((await dialog.findByRole('alert')).textContent).toContain('Hvem som legger til');
    await user.type(who, 'Kari i IT');
    await user.click(dialog.getByRole('button', { name: 'Legg til' }));
    await screen.findByText('Regelsettet bufdir_2026_v1 er lagt til. Nye utkast følger det.');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Legg til regelsett fra fil' }));
    expect(core.calls.findLast((one) => one.name === 'add_rule_pack')?.input).toEqual({
      sha256: NEXT_PACK.sha256,
      who: 'Kari i IT',
    });
    expect(session.start?.payload_versions[0]).toBe('bufdir_2026_v1');
  });

  it('is told of as it is when it is here already', async () => {
    core.rules.chosen = { ...NEXT_PACK, standing: 'known', changes: [] };
    render(RulePacks);
    await user.click(await screen.findByRole('button', { name: 'Legg til regelsett fra fil' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Regelsettet bufdir_2026_v1 er her allerede' }));
    expect(dialog.queryByRole('button', { name: 'Legg til' })).toBeNull();
    await user.click(dialog.getAllByRole('button', { name: 'Lukk' }).at(-1)!);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Legg til regelsett fra fil' }));
  });

  it('that was dropped on the window leads here', async () => {
    router.go('oversikt');
    show({ kind: 'rule_pack', preview: NEXT_PACK });
    expect(router.current.page).toBe('innstillinger');
    render(RulePacks);
    expect(await screen.findByRole('dialog', { name: /^Legge til regelsettet/ })).toBeTruthy();
  });

  it('that cannot be used is said with its place in the file', async () => {
    core.failNext('open_rule_pack', 'rule_pack_invalid', {
      file: 'galt.json',
      problem: 'keyword',
      has_place: 'yes',
      line: '41',
      column: '7',
      at: '/properties/x',
    });
    render(RulePacks);
    await user.click(await screen.findByRole('button', { name: 'Legg til regelsett fra fil' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('galt.json: et nøkkelord er ikke kjent');
    expect(alert.textContent).toContain('Se linje 41, tegn 7.');
  });
});
