import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';

import App from '../App.svelte';
import { useBackend, type SendMany } from '../lib/ipc';
import { MockCore } from '../lib/ipc/mock';
import { draftsOf, organisationsOf } from '../lib/ipc/mock/many';
import { chosen } from '../lib/state/chosen.svelte';
import { session } from '../lib/state/session.svelte';
import { accessibilityFindings } from '../lib/testing/axe';

let core: MockCore;
let user: ReturnType<typeof userEvent.setup>;

/** An app with so many organisations, and a draft for each. */
function open(hash: string, organisations = 4) {
  core = new MockCore();
  core.start.organisations = organisationsOf(organisations);
  core.start.current_organisation = null;
  core.rows = draftsOf(core.start.organisations);
  useBackend(core);
  user = userEvent.setup();
  chosen.end();
  session.start = null;
  location.hash = hash;
  return render(App);
}

beforeEach(() => localStorage.clear());

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const inputOf = (name: string) => core.calls.filter((call) => call.name === name).at(-1)?.input;

async function choose(...numbers: number[]) {
  await heading('Innsendinger');
  await user.click(await screen.findByRole('button', { name: 'Velg flere' }));
  for (const number of numbers) {
    const name = new RegExp(`^Velg rpt_20260326_org_${482 + number} `);
    const box = await screen.findByRole('checkbox', { name });
    box.focus();
    await user.keyboard(' ');
  }
}

/** What is wrong with a draft of the imitation. */
async function breakDraft(id: string) {
  const draft = (await core.invoke('draft', id)) as { document: Record<string, unknown> };
  const input = { ...draft, id, report_id: 'rpt_20260326_org_483', document: {} };
  await core.invoke('save_draft', input);
}

describe('choosing drafts', () => {
  it('is done with the space bar, counted aloud, and leads to the look', async () => {
    const { container } = open('#/innsendinger');
    await choose(0, 1);
    expect(screen.getByText('2 utkast valgt').getAttribute('role')).toBe('status');
    // From row to row, as everywhere in the list.
    await user.keyboard('{Home}');
    await waitFor(() => expect(document.activeElement?.tagName).toBe('A'));
    const first = document.activeElement?.closest('tr')?.querySelector('input')?.checked;
    await user.keyboard(' ');
    await screen.findByText(first ? '1 utkast valgt' : '3 utkast valgt');
    await user.keyboard(' ');
    await screen.findByText('2 utkast valgt');
    expect(await accessibilityFindings(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Velg alle utkast i listen' }));
    await screen.findByText('4 utkast valgt');
    await user.click(screen.getByRole('button', { name: 'Fjern valgene' }));
    await screen.findByText('Ingen utkast valgt');
    expect(screen.queryByRole('link', { name: /^Se over og send/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Avslutt valget' }));
    expect(screen.queryByRole('checkbox', { name: /^Velg rpt/ })).toBeNull();
  });
});

describe('the look', () => {
  it('says what can go, asks once for the same warning, and names what cannot', async () => {
    const { container } = open('#/innsendinger');
    await breakDraft('many-1');
    await choose(0, 1, 2);
    await user.click(screen.getByRole('link', { name: 'Se over og send 3 utkast' }));
    await heading('Se over og send flere');
    await screen.findByText('0 av 3 kan sendes');
    const cannot = screen.getByRole('region', { name: /^Kan ikke sendes/ });
    expect(within(cannot).getByText(/feil må rettes/)).toBeTruthy();
    expect(within(cannot).getByRole('link', { name: /^Åpne utkastet til Rapport 2025/ })).toBeTruthy();
    expect(await accessibilityFindings(container)).toEqual([]);

    await user.click(screen.getByRole('button', { name: 'Send 0 rapporter' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    const same = screen.getByRole('checkbox', { name: /^Jeg har sett dette i 2 utkast/ });
    core.failNext('acknowledge_many', 'disk_full');
    await user.click(same);
    await screen.findByRole('alert');
    expect((same as HTMLInputElement).checked, 'nothing was ticked').toBe(false);
    await user.click(same);
    await screen.findByText('2 av 3 kan sendes');
    // One by one it can be taken back.
    const ticks = screen.getAllByRole('checkbox', { name: /^Jeg har sett dette: / });
    expect(ticks).toHaveLength(2);
    core.failNext('acknowledge_many', 'disk_full');
    await user.click(ticks[0] as HTMLElement);
    await waitFor(() => expect((ticks[0] as HTMLInputElement).checked).toBe(true));
    await user.click(ticks[0] as HTMLElement);
    await screen.findByText('1 av 3 kan sendes');
    expect((same as HTMLInputElement).checked).toBe(false);
    await user.click(within(cannot).getByRole('button', { name: /^Ta ut/ }));
    await screen.findByText('1 av 2 kan sendes');
  });

  it('points out two with one report id', async () => {
    open('#/innsendinger');
    for (const row of core.rows.slice(0, 2)) Object.assign(row, { report_id: 'rpt_x', org_id: 'org_482' });
    await heading('Innsendinger');
    await user.click(await screen.findByRole('button', { name: 'Velg flere' }));
    await user.click(screen.getByRole('button', { name: 'Velg alle utkast i listen' }));
    await user.click(await screen.findByRole('link', { name: 'Se over og send 4 utkast' }));
    const cannot = await screen.findByRole('region', { name: /^Kan ikke sendes/ });
    expect(within(cannot).getAllByText(/^To av de valgte utkastene har samme rapport-ID/)).toHaveLength(2);
  });
});

describe('sending many', () => {
  async function toTheLook(organisations = 4) {
    const page = open('#/innsendinger', organisations);
    await heading('Innsendinger');
    await user.click(await screen.findByRole('button', { name: 'Velg flere' }));
    await user.click(screen.getByRole('button', { name: 'Velg alle utkast i listen' }));
    await user.click(await screen.findByRole('link', { name: /^Se over og send/ }));
    await user.click(await screen.findByRole('checkbox', { name: /^Jeg har sett dette i/ }));
    return page;
  }

  it('is confirmed with number and receiver, and tells of each what became of it', async () => {
    const { container } = await toTheLook();
    core.many.outcomes.set('many-1', 'refused').set('many-2', 'in_doubt');
    await user.click(await screen.findByRole('button', { name: 'Send 4 rapporter' }));
    const dialog = await screen.findByRole('dialog', { name: 'Sende inn 4 rapporter til øvelsesserveren?' });
    await user.click(within(dialog).getByRole('button', { name: 'Send inn nå' }));
    await heading('Slik gikk det');
    const input = inputOf('send_many') as SendMany;
    expect(input.drafts).toHaveLength(4);
    expect(input.drafts.every((one) => one.saved_at !== '')).toBe(true);
    await screen.findByText('2 mottatt, 1 ikke tatt imot, 1 ukjent utfall');
    expect(screen.getByText('«Ukjent rapporteringsperiode.»')).toBeTruthy();
    expect(screen.getByText(/^Vi vet ikke om øvelsesserveren har den/)).toBeTruthy();
    expect(screen.getByRole('link', { name: /^Se hva du kan gjøre med Rapport 2025/ })).toBeTruthy();
    expect(screen.getAllByText(/^Referansenummer bufdir_ref/)).toHaveLength(2);
    const outcomes = within(screen.getByRole('main')).getAllByRole('listitem');
    expect(outcomes[0]?.textContent, 'what needs somebody stands on top').toContain('Ukjent utfall');
    expect(outcomes[1]?.textContent).toContain('Ikke tatt imot');
    expect(await accessibilityFindings(container)).toEqual([]);
    // It is there later too.
    await user.click(screen.getByRole('link', { name: 'Vis dem i Innsendinger' }));
    await heading('Innsendinger');
    await user.click(await screen.findByRole('link', { name: 'Se forrige gang du sendte flere' }));
    await heading('Slik gikk det');
  });

  it('that could not begin leaves the look as it was, and says why', async () => {
    await toTheLook();
    core.failNext('send_many', 'disk_full');
    await user.click(await screen.findByRole('button', { name: 'Send 4 rapporter' }));
    await user.click(await screen.findByRole('button', { name: 'Send inn nå' }));
    expect(within(await screen.findByRole('alert')).getByText('Det er ikke plass på disken')).toBeTruthy();
    await screen.findByText('4 av 4 kan sendes');
    expect(core.rows.every((row) => row.state === 'draft')).toBe(true);
  });

  it('can be stopped, and the rest looked over once more; a window that closes stops it too', async () => {
    await toTheLook();
    core.many.pace = 400;
    await user.click(await screen.findByRole('button', { name: 'Send 4 rapporter' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Send inn nå' }));
    await heading('Sender 4 rapporter');
    await screen.findByText(/^1 av 4 er ferdige/);
    await user.click(screen.getByRole('button', { name: 'Stopp etter den som sendes nå' }));
    await heading('Slik gikk det');
    expect(screen.getByText(/^Du stoppet\./)).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.tagName, 'the button is gone').toBe('H1'));
    await user.click(screen.getByRole('button', { name: /^Se over (utkastet|de \d utkastene) som ble igjen$/ }));
    await heading('Se over og send flere');
    const left = chosen.count;
    expect(left).toBeGreaterThan(0);
    await user.click(await screen.findByRole('button', { name: /^Send \d rapport/ }));
    const again = await screen.findByRole('dialog');
    await user.click(within(again).getByRole('button', { name: 'Send inn nå' }));
    core.many.pace = 800;
    await heading(/^Sender/);
    const stops = () => core.calls.filter((call) => call.name === 'stop_sending').length;
    await user.keyboard('{Control>}s{/Control}');
    await screen.findByText('Alt er lagret');
    expect(stops(), 'who saves ends nothing').toBe(1);
    expect(await core.close()).toBe(true);
    expect(stops()).toBe(2);
    await waitFor(() => expect(core.rows.some((row) => row.state === 'sending')).toBe(false));
  });
});
