import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';

import App from '../App.svelte';
import { useBackend, type Commands, type ListQuery } from '../lib/ipc';
import { MockCore } from '../lib/ipc/mock';
import { draftsOf, organisationsOf } from '../lib/ipc/mock/many';
import { chosen } from '../lib/state/chosen.svelte';
import { session } from '../lib/state/session.svelte';
import { holdNext } from '../lib/testing/hold-next';
import { accessibilityFindings } from '../lib/testing/axe';
import { fittingChoices } from '../lib/ui/choice';

let core: MockCore;
let user: ReturnType<typeof userEvent.setup>;

function open(hash: string, organisations = 2) {
  core = new MockCore();
  if (organisations !== 2) {
    core.start.organisations = organisationsOf(organisations);
    core.start.current_organisation = organisations === 1 ? 'org-1' : null;
    core.rows.unshift(...draftsOf(core.start.organisations));
  }
  useBackend(core);
  user = userEvent.setup();
  chosen.end();
  session.start = null;
  location.hash = hash;
  return render(App);
}

beforeEach(() => localStorage.clear());

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const asked = (name: keyof Commands) =>
  core.calls.filter((call) => call.name === name).at(-1)?.input;

describe('the organisation in use', () => {
  it('decides what overview and list show, and can be all of them', async () => {
    open('#/oversikt');
    await heading('Oversikt');
    await screen.findByText('Viser bare Region 07.');
    expect(asked('overview')).toBe('org-1');
    const header = within(screen.getByRole('banner'));
    await user.selectOptions(header.getByLabelText('Organisasjon'), 'Alle organisasjoner');
    await screen.findByText('Viser alle organisasjonene.');
    await waitFor(() => expect(asked('overview')).toBe(null));
    await user.selectOptions(header.getByLabelText('Organisasjon'), 'org-2');
    await screen.findByText('Viser bare Ungdomslaget Fjordglimt.');
    await user.click(screen.getByRole('link', { name: /^Innsendinger/ }));
    await screen.findByText('Viser bare innsendinger fra Ungdomslaget Fjordglimt.');
    const query = () => (asked('submissions') as ListQuery).organisation_id;
    await waitFor(() => expect(query()).toBe('org-2'));
    // Switched while the list is open.
    await user.selectOptions(header.getByLabelText('Organisasjon'), 'org-1');
    await screen.findByText('Viser bare innsendinger fra Region 07.');
    await waitFor(() => expect(query()).toBe('org-1'));
    await user.click(screen.getByRole('button', { name: 'Vis alle organisasjoner' }));
    await waitFor(() => expect(query()).toBe(null));
    expect(document.activeElement?.tagName, 'the button is gone').toBe('H1');
    expect(session.narrowed, 'the header stands').toBe('org-1');
  });

  it('is not gone back to when a setting is saved', async () => {
    open('#/innsendinger');
    await user.click(await screen.findByRole('button', { name: 'Vis alle organisasjoner' }));
    const count = (name: keyof Commands) => core.calls.filter((call) => call.name === name).length;
    await waitFor(() => expect((asked('submissions') as ListQuery).organisation_id).toBe(null));
    const listed = count('submissions');
    await user.keyboard('{Control>}+{/Control}');
    await screen.findByText('Tekststørrelse 110 prosent');
    expect(screen.queryByText('Viser bare innsendinger fra Region 07.')).toBeNull();
    expect(count('submissions'), 'nothing new was asked').toBe(listed);
    await user.click(screen.getByRole('link', { name: 'Oversikt' }));
    await screen.findByText('Viser bare Region 07.');
    const overviews = count('overview');
    await user.keyboard('{Control>}+{/Control}');
    await screen.findByText('Tekststørrelse 120 prosent');
    expect(count('overview')).toBe(overviews);
  });

  it('is shown by the overview that was asked for last', async () => {
    open('#/oversikt', 3);
    await heading('Oversikt');
    const sent = core.sent;
    core.sent = [];
    const letGo = holdNext(core, 'overview');
    const header = within(screen.getByRole('banner'));
    await user.selectOptions(header.getByLabelText('Organisasjon'), 'org-1');
    await waitFor(() => expect(asked('overview')).toBe('org-1'));
    core.sent = sent;
    await user.selectOptions(header.getByLabelText('Organisasjon'), 'org-2');
    await waitFor(() => expect(asked('overview')).toBe('org-2'));
    const none = 'Når den første rapporten er sendt, ser du timer og antall her.';
    await waitFor(() => expect(screen.queryByText(none)).toBeNull());
    letGo();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(screen.queryByText(none)).toBeNull();
  });

  it('is asked for once when much happens at a time', async () => {
    open('#/oversikt');
    await screen.findByText('Viser bare Region 07.');
    const before = core.calls.filter((call) => call.name === 'overview').length;
    for (let number = 0; number < 20; number += 1) {
      core.emit({ event: 'submission_changed', id: 'sub-1', state: 'received' });
    }
    const count = () => core.calls.filter((call) => call.name === 'overview').length - before;
    await waitFor(() => expect(count()).toBe(1));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(count()).toBe(1);
  });

  it('without reports has nothing to reset, but something to begin', async () => {
    open('#/innsendinger', 3);
    core.rows = core.rows.filter((row) => row.org_id !== 'org_484');
    await heading('Innsendinger');
    const header = within(screen.getByRole('banner'));
    await user.selectOptions(header.getByLabelText('Organisasjon'), 'org-3');
    await screen.findByRole('heading', { name: 'Ingen rapporter for Hamar og omegn 1 ennå' });
    const page = within(screen.getByRole('main'));
    expect(page.getByRole('link', { name: 'Ny innsending' })).toBeTruthy();
    expect(page.queryByText('Ingen innsendinger passer')).toBeNull();
    await user.click(page.getByRole('button', { name: 'Vis alle organisasjoner' }));
    // What is searched for is not found because of the search.
    await user.type(await page.findByRole('searchbox'), 'finnes-ikke');
    await page.findByText('Ingen innsendinger passer');
  });

  it('shows the one in use when another could not be taken', async () => {
    open('#/oversikt');
    await heading('Oversikt');
    const header = within(screen.getByRole('banner'));
    const select = header.getByLabelText<HTMLSelectElement>('Organisasjon');
    core.failNext('choose_organisation', 'disk_full');
    await user.selectOptions(select, 'org-2');
    await screen.findByRole('alert');
    expect(select.value).toBe('org-1');
  });

  it('is only named where there is one', async () => {
    open('#/innsendinger', 1);
    await heading('Innsendinger');
    await waitFor(() => expect(core.calls.some((call) => call.name === 'submissions')).toBe(true));
    expect((asked('submissions') as ListQuery).organisation_id).toBe(null);
    const banner = within(screen.getByRole('banner'));
    expect(banner.queryByRole('combobox')).toBeNull();
    expect(banner.getByText('Alta og omegn 1')).toBeTruthy();
  });

  it('is searched for where there are many, with the keyboard', async () => {
    const { container } = open('#/oversikt', 40);
    await heading('Oversikt');
    const banner = within(screen.getByRole('banner'));
    const box = banner.getByRole('combobox', { name: 'Organisasjon' });
    expect((box as HTMLInputElement).value).toBe('Alle organisasjoner');
    await user.click(box);
    const labels = banner.getAllByRole('option').map((option) => option.textContent ?? '');
    expect(labels).toHaveLength(41);
    expect(labels[0]).toContain('Alle organisasjoner');
    expect(labels.at(-1), 'Norwegian order').toContain('Ålesund');
    expect(await accessibilityFindings(container)).toEqual([]);
    await user.keyboard('tromsø 2');
    expect(banner.getAllByRole('option')).toHaveLength(1);
    await user.keyboard('{Enter}');
    await screen.findByText('Viser bare Tromsø og omegn 2.');
    expect((box as HTMLInputElement).value).toBe('Tromsø og omegn 2');
    // Escape leaves it as it was.
    await user.keyboard('zzz');
    expect(banner.getByRole('option', { name: 'Ingen organisasjoner passer' })).toBeTruthy();
    await user.keyboard('{Escape}');
    expect((box as HTMLInputElement).value).toBe('Tromsø og omegn 2');
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    await screen.findByText('Viser bare Tromsø og omegn 3.');
  });
});

describe('the settings of many organisations', () => {
  it('are searched, in Norwegian order, and say what is known of each', async () => {
    const { container } = open('#/innstillinger', 40);
    await heading('Innstillinger');
    const section = within(screen.getByRole('region', { name: 'Organisasjoner' }));
    expect(section.getByText('40 organisasjoner')).toBeTruthy();
    const names = section.getAllByRole('heading', { level: 3 }).map((one) => one.textContent);
    expect(names).toEqual([...names].sort(new Intl.Collator('nb', { numeric: true }).compare));
    expect(section.getAllByText('Klienthemmelighet mangler').length).toBeGreaterThan(0);
    expect(section.getAllByText(/^Tilkoblingen virket /).length).toBeGreaterThan(0);
    expect(section.getAllByText(/^Ikke godtatt /).length).toBeGreaterThan(0);
    expect(await accessibilityFindings(container)).toEqual([]);
    await user.type(section.getByRole('searchbox', { name: 'Søk etter organisasjon' }), 'bodø');
    expect(section.getByText('4 organisasjoner')).toBeTruthy();
  });

  it('take in one after another', async () => {
    open('#/innstillinger');
    await heading('Innstillinger');
    const section = within(screen.getByRole('region', { name: 'Organisasjoner' }));
    await user.click(section.getByRole('button', { name: 'Legg til organisasjon' }));
    const fill = async (name: string) => {
      await user.type(section.getByLabelText('Navn'), name);
      await user.type(section.getByLabelText('Organisasjonsnummer'), '912345678');
      await user.type(section.getByLabelText('Bufdirs ID for organisasjonen'), `org_${name}`);
      await user.type(section.getByLabelText('Klient-ID'), `client_${name}`);
      await user.type(section.getByLabelText('Klienthemmelighet'), 'hemmelig');
    };
    await fill('Nord');
    await user.click(section.getByRole('button', { name: 'Lagre og legg til en til' }));
    await section.findByText('Nord er lagret.');
    const box = section.getByLabelText<HTMLInputElement>('Navn');
    expect(box.value).toBe('');
    expect(document.activeElement).toBe(box);
    await fill('Sør');
    await user.click(section.getByRole('button', { name: 'Lagre organisasjonen' }));
    await section.findByText('Sør er lagret.');
    expect(session.organisations.map((one) => one.organisation.label)).toEqual([
      'Nord',
      'Region 07',
      'Sør',
      'Ungdomslaget Fjordglimt',
    ]);
  });
});

it('finds by every word, in name or number, and folds what Norwegians fold', () => {
  const choices = [
    { id: 'a', label: 'Ålesund Røde Kors', detail: '912345678' },
    { id: 'b', label: 'Alta René', detail: '974760819' },
  ];
  const found = (typed: string) => fittingChoices(choices, typed).map((one) => one.id);
  expect(found('')).toEqual(['a', 'b']);
  expect(found('røde åle')).toEqual(['a']);
  expect(found('rene 9747')).toEqual(['b']);
  expect(found('alesund')).toEqual([]);
});
