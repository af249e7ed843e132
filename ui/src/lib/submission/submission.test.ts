import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { call, useBackend, type State, type SubmissionDetail } from '../ipc';
import { MockCore } from '../ipc/mock';
import { session } from '../state/session.svelte';
import { accessibilityFindings } from '../testing/axe';
import OneSubmission from '../../pages/OneSubmission.svelte';
import Receipt from './Receipt.svelte';
import StateTag from './StateTag.svelte';
import Timeline from './Timeline.svelte';
import UnknownOutcome from './UnknownOutcome.svelte';

let core: MockCore;

beforeEach(async () => {
  core = new MockCore();
  useBackend(core);
  await session.load();
});

const idOf = (state: State) => core.rows.find((row) => row.state === state)?.id ?? '';
const detailOf = (state: State): Promise<SubmissionDetail> => call('submission', idOf(state));

describe('the tag of a state', () => {
  it.each<State>(['draft', 'queued', 'sending', 'in_doubt', 'received', 'processing', 'rejected', 'refused'])(
    '%s is never green',
    (state) => {
      const { container } = render(StateTag, { state });
      expect(container.querySelector('.ds-tag')?.getAttribute('data-color')).not.toBe('success');
    },
  );
});

describe('the receipt', () => {
  it('shows the reference, both clocks and the confirmation, and says that received is not accepted', async () => {
    const detail = await detailOf('received');
    const { container } = render(Receipt, { detail, onchange: vi.fn() });
    expect(screen.getByText(detail.submission.reference_id ?? '')).toBeTruthy();
    expect(screen.getByText('Rapport mottatt og registrert.')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Mottatt er ikke godkjent' })).toBeTruthy();
    expect(container.querySelector('[data-color="success"]')).toBeNull();
    expect(screen.getByText('Øvelse – ikke sendt til Bufdir')).toBeTruthy();
    expect(await accessibilityFindings(container)).toEqual([]);
  });

  it('copies the reference and says so', async () => {
    const user = userEvent.setup();
    const detail = await detailOf('received');
    render(Receipt, { detail, onchange: vi.fn() });
    await user.click(screen.getByRole('button', { name: 'Kopier referansenummeret' }));
    expect(await navigator.clipboard.readText()).toBe(detail.submission.reference_id);
    expect(screen.getByRole('button', { name: 'Kopiert' })).toBeTruthy();
  });

  it('saves, and tells why when it cannot', async () => {
    const user = userEvent.setup();
    const onchange = vi.fn();
    render(Receipt, { detail: await detailOf('received'), onchange });
    core.failNext('save_receipt', 'file_unwritable', { file: 'kvittering.html' });
    await user.click(screen.getByRole('button', { name: 'Lagre som HTML' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Filen kunne ikke lagres');
    await user.click(screen.getByRole('button', { name: 'Lagre som PDF' }));
    expect(await screen.findByText('Kvitteringen er lagret.')).toBeTruthy();
    const asked = core.calls.filter((call) => call.name === 'save_receipt');
    expect(asked.map((call) => (call.input as { format: string }).format)).toEqual(['html', 'pdf']);
    const buttons = screen.getAllByRole('button', { name: /^Lagre som/ });
    expect(buttons.map((button) => button.textContent?.trim())).toEqual([
      'Lagre som PDF',
      'Lagre som HTML',
      'Lagre som JSON',
    ]);
    expect(onchange).toHaveBeenCalledOnce();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('shows words of Bufdir as text, never as markup', async () => {
    const detail = await detailOf('received');
    detail.bufdir_confirmation = '<img src=x onerror=alert(1)>';
    const { container } = render(Receipt, { detail, onchange: vi.fn() });
    expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeTruthy();
    expect(container.querySelector('img')).toBeNull();
  });
});

describe('the unknown outcome', () => {
  it('sends nobody to ask Bufdir about a practice report, and tells what to do for real', async () => {
    const detail = await detailOf('in_doubt');
    const { unmount } = render(UnknownOutcome, { detail, onchange: vi.fn() });
    expect(screen.getByText(/^Dette er en øvelse/)).toBeTruthy();
    expect(screen.queryByText(/e-post fra Bufdir/)).toBeNull();
    unmount();
    if (session.start) session.take({ ...session.start, environment: 'live' });
    render(UnknownOutcome, { detail, onchange: vi.fn() });
    expect(screen.getByText(/e-post fra Bufdir/)).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'Referansenummer fra Bufdir' })).toBeTruthy();
  });

  it('takes a reference from a person', async () => {
    const user = userEvent.setup();
    const onchange = vi.fn();
    const { container } = render(UnknownOutcome, { detail: await detailOf('in_doubt'), onchange });
    expect(await accessibilityFindings(container)).toEqual([]);
    const way = screen.getByRole('form', { name: 'Øvelsesserveren har rapporten' });
    await user.click(within(way).getByRole('button'));
    const box = within(way).getByRole('textbox', { name: 'Referansenummer fra øvelsesserveren' });
    expect(document.activeElement, 'the focus is where something must be done').toBe(box);
    expect(onchange).not.toHaveBeenCalled();
    await user.type(box, 'bufdir_ref_1{Enter}');
    await vi.waitFor(() => expect(onchange).toHaveBeenCalledOnce());
    expect(onchange.mock.calls[0]?.[0].submission).toMatchObject({
      state: 'received',
      reference_id: 'bufdir_ref_1',
    });
  });

  it('keeps how a person knows, whichever answer it is given to', async () => {
    const user = userEvent.setup();
    const onchange = vi.fn();
    const id = idOf('in_doubt');
    const { container } = render(UnknownOutcome, { detail: await detailOf('in_doubt'), onchange });
    const [first] = screen.getAllByRole('textbox', { name: 'Hvordan vet du det? (valgfritt)' });
    await user.type(first ?? document.body, 'Snakket med Kari 24.11');
    const way = within(screen.getByRole('form', { name: 'Øvelsesserveren har ikke rapporten' }));
    const box = way.getByRole<HTMLTextAreaElement>('textbox');
    expect(box.value, 'it is one and the same').toBe('Snakket med Kari 24.11');
    expect(await accessibilityFindings(container)).toEqual([]);
    await user.click(way.getByRole('checkbox'));
    await user.click(way.getByRole('button'));
    await vi.waitFor(() => expect(onchange).toHaveBeenCalledOnce());
    expect(core.calls.at(-1)?.input).toEqual({ id, confirmed: true, reason: 'Snakket med Kari 24.11' });
  });

  it('says where a reason is too long, and loses none of it', async () => {
    const user = userEvent.setup();
    render(UnknownOutcome, { detail: await detailOf('in_doubt'), onchange: vi.fn() });
    const way = within(screen.getByRole('form', { name: 'Øvelsesserveren har ikke rapporten' }));
    await user.click(way.getByRole('checkbox'));
    await user.click(way.getByRole('textbox'));
    await user.paste('å'.repeat(501));
    await user.click(way.getByRole('button'));
    expect(way.getByText('Teksten i «Hvordan vet du det?» er for lang. Bruk høyst 500 tegn.')).toBeTruthy();
    expect(document.activeElement).toBe(way.getByRole('textbox'));
    expect(way.getByRole<HTMLTextAreaElement>('textbox').value).toHaveLength(501);
    expect(core.calls.some((one) => one.name === 'resolve_not_received')).toBe(false);
    await user.type(way.getByRole('textbox'), '{Backspace}');
    await user.click(way.getByRole('button'));
    expect(core.calls.some((one) => one.name === 'resolve_not_received')).toBe(true);
  });

  it('queues again only after a second confirmation', async () => {
    const user = userEvent.setup();
    const onchange = vi.fn();
    const id = idOf('in_doubt');
    render(UnknownOutcome, { detail: await detailOf('in_doubt'), onchange });
    const way = screen.getByRole('form', { name: 'Øvelsesserveren har ikke rapporten' });
    await user.click(within(way).getByRole('button'));
    expect(core.calls.some((one) => one.name === 'resolve_not_received')).toBe(false);
    await user.click(within(way).getByRole('checkbox'));
    await user.click(within(way).getByRole('button'));
    expect(within(way).getByText('Skriv hvordan du vet at øvelsesserveren ikke har rapporten.')).toBeTruthy();
    const box = within(way).getByRole('textbox', { name: 'Hvordan vet du det?' });
    expect(document.activeElement).toBe(box);
    expect(core.calls.some((one) => one.name === 'resolve_not_received')).toBe(false);
    await user.type(box, 'Ringte');
    await user.click(within(way).getByRole('button'));
    await vi.waitFor(() => expect(onchange).toHaveBeenCalledOnce());
    expect(core.calls.at(-1)?.input).toEqual({ id, confirmed: true, reason: 'Ringte' });
  });
});

describe('one submission', () => {
  it.each([
    ['Øvelsesserveren har rapporten', 'textbox'],
    ['Øvelsesserveren har ikke rapporten', 'checkbox'],
  ])('puts the focus on its heading once settled: %s', async (name, role) => {
    const user = userEvent.setup();
    render(OneSubmission, { id: idOf('in_doubt') });
    const way = within(await screen.findByRole('form', { name }));
    if (role === 'textbox') await user.type(way.getByRole(role, { name: /^Referansenummer/ }), 'bufdir_ref_1');
    else {
      await user.click(way.getByRole(role));
      await user.type(way.getByRole('textbox'), 'Ringte');
    }
    await user.click(way.getByRole('button'));
    await vi.waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 })));
  });

  it('minds only the answer that was given, when it is not whole', async () => {
    const user = userEvent.setup();
    render(UnknownOutcome, { detail: await detailOf('in_doubt'), onchange: vi.fn() });
    await user.click(screen.getByRole('button', { name: 'Bruk referansenummeret' }));
    expect(screen.getByText('Skriv inn referansenummeret.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Legg i kø på nytt' }));
    expect(screen.queryByText('Skriv inn referansenummeret.')).toBeNull();
    expect(screen.getByRole('checkbox').getAttribute('aria-invalid')).toBe('true');
  });

  it.each<State>(['draft', 'queued', 'sending', 'in_doubt', 'received', 'processing', 'accepted', 'rejected', 'refused'])(
    'in state %s has a heading, its history, and nothing for axe to mind',
    async (state) => {
      const { container } = render(OneSubmission, { id: idOf(state) });
      expect(await screen.findByRole('heading', { name: 'Hva som har hendt' })).toBeTruthy();
      expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Rapport 20');
      expect(await accessibilityFindings(container)).toEqual([]);
    },
  );

  it('says nothing of who did it when nobody knows', async () => {
    const of = (who: string): SubmissionDetail['events'] => [
      { at: '2026-03-26T10:00:00Z', kind: 'created', who, detail: {} },
    ];
    const { rerender } = render(Timeline, { props: { events: of('unknown') } });
    expect(screen.getByRole('listitem').textContent).not.toMatch(/\bav\b/);
    await rerender({ events: of('kari') });
    expect(screen.getByRole('listitem').textContent).toContain('av kari');
  });

  it('shows who settled an unknown outcome, when and why, in their own words', () => {
    const events: SubmissionDetail['events'] = [
      {
        at: '2026-03-26T10:00:00Z',
        kind: 'resolved_received',
        who: 'kari',
        detail: { reference_id: 'bufdir_ref_1', confirmed_by_bufdir: 'false', reason: 'restored' },
      },
    ];
    render(Timeline, { props: { events } });
    const item = screen.getByRole('listitem').textContent;
    expect(item).toContain('av kari');
    expect(item).toContain('26. mars 2026');
    expect(item).toContain('Øvelsesserveren kunne ikke spørres');
    expect(item, 'a code of ours is no word of a person').toContain('Grunn: restored');
  });

  it('says so when it is not there', async () => {
    render(OneSubmission, { id: 'nothing' });
    expect((await screen.findByRole('alert')).textContent).toContain('finnes ikke lenger');
  });
});
