import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';

import App from '../App.svelte';
import { useBackend } from '../lib/ipc';
import { MockCore } from '../lib/ipc/mock';
import { draftsOf, organisationsOf } from '../lib/ipc/mock/many';
import { chosen, MOST_AT_ONCE } from '../lib/state/chosen.svelte';
import { session } from '../lib/state/session.svelte';
import { accessibilityFindings } from '../lib/testing/axe';
import { holdNext } from '../lib/testing/hold-next';

let core: MockCore;
let user: ReturnType<typeof userEvent.setup>;

/** The list, where drafts are chosen, with so many of them. */
async function open(drafts: number) {
  core = new MockCore();
  core.start.organisations = organisationsOf(drafts);
  core.start.current_organisation = null;
  core.rows = draftsOf(core.start.organisations);
  useBackend(core);
  user = userEvent.setup();
  chosen.end();
  session.start = null;
  location.hash = '#/innsendinger';
  const page = render(App);
  await user.click(await screen.findByRole('button', { name: 'Velg flere' }));
  return page;
}

beforeEach(() => localStorage.clear());

const press = (name: string) => user.click(screen.getByRole('button', { name }));
const button = (name: string) => screen.getByRole('button', { name });
const most = 'Du kan sende 500 utkast om gangen, og så mange er valgt nå.';
const noDrafts = 'Det er ingen utkast i listen slik den vises nå.';
const shown = (sentence: string) =>
  screen.queryAllByText(sentence).filter((element) => !element.classList.contains('announcer'));

describe('choosing drafts', () => {
  it('takes no more than can be sent in one go, and shows why', async () => {
    const { container } = await open(MOST_AT_ONCE + 1);
    const boxes = await screen.findAllByRole<HTMLInputElement>('checkbox', { name: /^Velg rpt/ });
    chosen.only(core.rows.filter((row) => !boxes[0]?.getAttribute('aria-label')?.includes(`${row.report_id} `)));
    await screen.findByText('500 utkast valgt');
    const box = boxes[0] as HTMLInputElement;
    expect(box.checked).toBe(false);
    await user.click(box);
    expect(box.checked, 'it was not done').toBe(false);
    expect(shown(most)).toHaveLength(1);
    expect(await accessibilityFindings(container)).toEqual([]);
    await user.click(boxes[1] as HTMLInputElement);
    await screen.findByText('499 utkast valgt');
    expect(shown(most), 'there is room again').toHaveLength(0);
    await press('Velg alle utkast i listen');
    await screen.findByText('500 utkast valgt');
    await waitFor(() => expect(shown(most)).toHaveLength(1));
  });

  it('says so where there is no draft', async () => {
    await open(3);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), 'accepted');
    await press('Velg alle utkast i listen');
    await waitFor(() => expect(shown(noDrafts)).toHaveLength(1));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), 'draft');
    await waitFor(() => expect(shown(noDrafts)).toHaveLength(0));
  });

  it('adds what one search finds to what another found', async () => {
    await open(4);
    const search = screen.getByRole('searchbox');
    await user.type(search, 'org_482');
    await waitFor(() => expect(screen.getAllByRole('checkbox', { name: /^Velg rpt/ })).toHaveLength(1));
    await press('Velg alle utkast i listen');
    await screen.findByText('1 utkast valgt');
    await user.clear(search);
    await user.type(search, 'org_483');
    await screen.findByRole('checkbox', { name: /^Velg rpt_20260326_org_483/ });
    await waitFor(() => expect(screen.getAllByRole('checkbox', { name: /^Velg rpt/ })).toHaveLength(1));
    await press('Velg alle utkast i listen');
    await screen.findByText('2 utkast valgt');
  });

  it('is over when it was ended, whatever answer comes later', async () => {
    await open(4);
    await screen.findAllByRole('checkbox', { name: /^Velg rpt/ });
    const letGo = holdNext(core, 'submissions');
    await press('Velg alle utkast i listen');
    await press('Avslutt valget');
    letGo();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(chosen.count).toBe(0);
  });

  it('loses no focus with a button that goes away', async () => {
    await open(4);
    expect(document.activeElement).toBe(button('Avslutt valget'));
    await press('Velg alle utkast i listen');
    await screen.findByText('4 utkast valgt');
    await press('Fjern valgene');
    await waitFor(() => expect(document.activeElement).toBe(button('Velg alle utkast i listen')));
    await press('Avslutt valget');
    expect(document.activeElement).toBe(await screen.findByRole('button', { name: 'Velg flere' }));
  });
});
