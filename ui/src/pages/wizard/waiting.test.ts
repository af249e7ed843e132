// What the last look says of the queue before anybody presses Send.
import { render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';

import { call } from '../../lib/ipc';
import { queue } from '../../lib/state/queue.svelte';
import { session } from '../../lib/state/session.svelte';
import { accessibilityFindings } from '../../lib/testing/axe';
import { WizardState } from '../../lib/wizard/draft.svelte';
import IfItMustWait from './IfItMustWait.svelte';
import { begin, core, draft, toReview, user } from './testing';

beforeEach(begin);

const TICK = 'Send av seg selv når det går, hvis den ikke kan sendes nå';
const tick = () => screen.queryByRole<HTMLInputElement>('checkbox', { name: TICK });
const notice = () => screen.queryByRole('heading', { name: 'Rapporten kommer til å vente i kø' })?.parentElement;
const sent = () => core.calls.find((call) => call.name === 'send')?.input;

/** The last look at the example, with what is known of the queue. */
async function review() {
  await session.load();
  await queue.load();
  const id = await draft('example');
  const page = await toReview(id);
  return { id, ...page };
}

/** That part of it by itself. */
async function alone() {
  await session.load();
  await queue.load();
  const view = await call('draft', await draft('example'));
  render(IfItMustWait, { wizard: new WizardState(view, await call('form', view.submission.payload_version)), disabled: false });
}

async function send() {
  await user.click(screen.getByRole('checkbox', { name: /^Jeg har sett dette/ }));
  await user.click(screen.getByRole('button', { name: 'Send inn' }));
}

describe('the last look', () => {
  it('promises nothing of a queue while the way is free, and says nothing unasked', async () => {
    const { id } = await review();
    expect(notice()).toBeUndefined();
    expect(tick()?.checked).toBe(false);
    await send();
    await screen.findByText(`bufdir_ref_20260326_${id}`);
    expect(sent()).toEqual({ id, by_itself: false });
  });

  it('says that the report will wait without a net, and when it goes', async () => {
    core.start.reachable = false;
    const { id, container } = await review();
    expect(notice()?.textContent).toContain('Vi har ikke kontakt med øvelsesserveren akkurat nå.');
    expect(notice()?.textContent).toContain('til du velger Send nå');
    await user.click(tick() ?? document.body);
    expect(notice()?.textContent, 'it follows the tick').toContain('av seg selv så snart vi har kontakt igjen');
    expect(await accessibilityFindings(container)).toEqual([]);
    await send();
    expect(await screen.findByText(/^Den sendes av seg selv så snart vi har kontakt/)).toBeTruthy();
    expect(sent()).toEqual({ id, by_itself: true });
  });

  it('keeps the tick when somebody looks at the check once more', async () => {
    await review();
    await user.click(tick() ?? document.body);
    await user.click(screen.getByRole('button', { name: 'Tilbake' }));
    await user.click(await screen.findByRole('button', { name: 'Neste' }));
    await waitFor(() => expect(tick()?.checked).toBe(true));
  });

  it.each([
    ['signed out', () => core.start.organisations.forEach((one) => (one.has_secret = false)), 'Klienthemmeligheten for Region 07 mangler.'],
    ['without an address', () => (core.start.address = null), 'Adressen til øvelsesserveren mangler.'],
    ['with a paused queue', () => (core.queue.paused = true), 'Køen er satt på pause.'],
    ['with a resting queue', () => (core.queue.resting = { failures: 5, probe_in_seconds: 60 }), 'så køen hviler'],
  ])('says so %s', async (_, hinder, words) => {
    hinder();
    await alone();
    expect(notice()?.textContent).toContain(words);
  });

  it('shows what the settings say already in place of the tick', async () => {
    core.start.settings.send_by_itself = true;
    core.start.reachable = false;
    await alone();
    expect(tick()).toBeNull();
    expect(screen.getByText(/Slik er det valgt i Innstillinger/)).toBeTruthy();
    expect(notice()?.textContent).toContain('av seg selv så snart vi har kontakt igjen');
  });
});
