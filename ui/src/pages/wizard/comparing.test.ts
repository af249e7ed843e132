import { render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';

import type { Comparison } from '../../lib/ipc';
import { accessibilityFindings } from '../../lib/testing/axe';
import OneSubmission from '../OneSubmission.svelte';
import { answer, begin, cell, core, open, saved, toReview, user } from './testing';

beforeEach(begin);

const stateOf = (id: string) => core.rows.find((row) => row.id === id)?.state;
const rejected = () => core.rows.find((row) => row.state === 'rejected')?.id ?? '';

async function correction(of = rejected()): Promise<string> {
  const view = (await core.invoke('new_draft', { from: 'correction', id: of })) as { submission: { id: string } };
  return view.submission.id;
}

async function review(id: string) {
  const page = await open(id);
  await user.click(screen.getByRole('button', { name: 'Neste' }));
  await user.click(await screen.findByRole('button', { name: 'Neste' }));
  await screen.findByRole('heading', { level: 2, name: 'Se over og send' });
  return page;
}

describe('what was said of the other report', () => {
  it('stands at its field and on top, word for word and never as markup', async () => {
    const id = await correction();
    const draft = core.drafts.get(id);
    if (draft) {
      draft.remarks = [
        { kind: 'note', text: 'Timene i rad 1 er <b>for høye</b>.\nSe tilskuddsbrevet.', pointers: ['/aktiviteter/0/timer'] },
        { kind: 'error', text: 'Unknown number.', pointers: ['/organisasjonsnummer'] },
        { kind: 'note', text: 'Hilsen <i>Bufdir</i>', pointers: [] },
      ];
    }
    const { container } = await open(id);
    const top = screen.getByRole('region', { name: /^Dette skrev/ });
    expect(within(top).getByText('Hilsen <i>Bufdir</i>')).toBeTruthy();
    expect(within(top).queryByText(/for høye/), 'it stands at the cell').toBeNull();
    const words = screen.getByText(/Timene i rad 1 er <b>for høye<\/b>/);
    expect(words.textContent).toBe('Timene i rad 1 er <b>for høye</b>.\nSe tilskuddsbrevet.');
    const described = cell('Timer, rad 1').getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.contains(words)).toBe(true);
    expect(cell('Organisasjonsnummer').getAttribute('aria-describedby')).toContain(':remarks');
    await user.click(within(top).getByRole('link', { name: 'Aktiviteter, rad 1, Timer' }));
    await waitFor(() => expect(document.activeElement).toBe(cell('Timer, rad 1')));
    expect(await accessibilityFindings(container)).toEqual([]);
  });

  it('stays until it is sent, and stops nothing', async () => {
    const { container } = await review(await correction());
    expect(screen.getByRole('region', { name: /^Dette skrev/ })).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: /Jeg har sett dette/ }));
    await user.click(screen.getByRole('button', { name: 'Send inn' }));
    await screen.findByRole('heading', { name: /Kvittering/ });
    expect(screen.queryByRole('region', { name: /^Dette skrev/ })).toBeNull();
    expect(container.textContent).toContain('bufdir_ref_');
  });
});

describe('the report id of a correction', () => {
  it('says why it is new, and lets the old one be used where that may be', async () => {
    const id = await correction();
    await open(id, 'Grunnlag');
    const old = core.drafts.get(id)?.parent?.report_id ?? '';
    const field = cell('Rapport-ID');
    expect(screen.getByText(/har den avviste rapporten som/).id).toBe('wizard-report-id-why');
    expect(field.getAttribute('aria-describedby')).toContain('wizard-report-id-why');
    await user.click(screen.getByRole('button', { name: `Bruk ${old} igjen` }));
    expect(field.value).toBe(old);
    expect(screen.getByText(/kan brukes igjen når noe i rapporten er rettet/)).toBeTruthy();
  });

  it('offers no way back to an id that Bufdir has accepted', async () => {
    const accepted = core.rows.find((row) => row.state === 'accepted')?.id ?? '';
    await open(await correction(accepted), 'Grunnlag');
    expect(screen.getByText(/er godkjent som/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /igjen$/ })).toBeNull();
  });
});

describe('what a correction changes', () => {
  it('is told field by field and row by row, in words', async () => {
    const { container } = await review(await correction());
    const diff = await screen.findByRole('region', { name: 'Hva rettelsen endrer' });
    const items = within(diff).getAllByRole('listitem').map((item) => item.textContent?.replace(/\s+/g, ' ').trim());
    expect(items[0]).toContain('Endret Organisasjonsnummer Før: 974760819 → Nå: 912345678');
    expect(items[1]).toContain('Lagt til Kontaktperson, Navn Nå: Kari Nordmann');
    expect(items[2]).toContain('Endret Aktiviteter, rad 1: Individuell oppfølging');
    expect(items[2]).toContain('Antall Før: 842 → Nå: 836 (−6)');
    expect(items[4]).toContain('Fjernet Aktiviteter, sto i rad 4: Åpen møteplass');
    expect(diff.textContent).toContain('2 rader er som før');
    expect(diff.textContent).toContain('en annen rekkefølge');
    expect(within(diff).getByText(/\+942,5/)).toBeTruthy();
    expect(await accessibilityFindings(container)).toEqual([]);
  });

  it('is said plainly when it is nothing, and long lists are folded', async () => {
    let many = 0;
    answer('comparison', (): Comparison => ({
      earlier: null,
      several_in: 2024,
      correction: {
        report_id_before: 'rpt_gammel',
        report_id_now: 'rpt_ny',
        org_id: null,
        payload_version: null,
        count: { before: '1', now: '1', difference: '0', percent: '0' },
        hours: { before: '1', now: '1', difference: '0', percent: '0' },
        report: {
          tables: [],
          fields: Array.from({ length: many }, (_, n) => ({
            pointer: `/felt${n}`,
            kind: 'added' as const,
            before: null,
            now: { $json: String(n) },
            difference: null,
          })),
        },
      },
    }));
    const id = await correction();
    const { unmount } = await review(id);
    expect(await screen.findByText('Ingenting i rapporten er endret')).toBeTruthy();
    expect(screen.getByText(/flere rapporter for 2024/)).toBeTruthy();
    unmount();
    many = 13;
    await review(await correction());
    const diff = await screen.findByRole('region', { name: 'Hva rettelsen endrer' });
    expect(within(diff).getByText('13 endringer')).toBeTruthy();
    expect(within(diff).getAllByRole('listitem').length).toBe(10);
    await user.click(within(diff).getByRole('button', { name: 'Vis 3 endringer til' }));
    expect(within(diff).getAllByRole('listitem').length).toBe(13);
  });
});

describe('the years before', () => {
  async function ofLastYear() {
    const view = (await core.invoke('new_draft', { from: 'example' })) as { submission: { id: string } };
    const draft = core.drafts.get(view.submission.id);
    if (draft) {
      draft.earlier = {};
      draft.document = { ...draft.document, rapporteringsperiode: '2026' };
    }
    return view.submission.id;
  }

  it('stand beside it by category, with what is far from them said plainly', async () => {
    const { container } = await toReview(await ofLastYear());
    const table = await screen.findByRole('table', { name: 'Endring fra 2025' });
    const lines = within(table).getAllByRole('row').map((row) => row.textContent?.replace(/\s+/g, ' ').trim());
    expect(lines[1]).toContain('Individuell oppfølging');
    expect(lines[1]).toContain('(+300 %)');
    expect(lines[2]).toContain('ny');
    expect(lines[3]).toContain('ikke med nå');
    expect(
      screen.getByText('Timer per deltaker for Individuell oppfølging er 4 ganger fjorårets: 8 mot 2.'),
    ).toBeTruthy();
    expect(await accessibilityFindings(container)).toEqual([]);
  });

  it('have a place for an explanation, which is saved and stops nothing', async () => {
    const id = await ofLastYear();
    await toReview(id);
    await user.type(await screen.findByRole('textbox', { name: 'Forklaring til dere selv' }), 'Vi flyttet.');
    await waitFor(() => expect(saved()).toMatchObject({ explanation: 'Vi flyttet.' }));
    await user.click(screen.getByRole('checkbox', { name: /Jeg har sett dette/ }));
    await user.click(screen.getByRole('button', { name: 'Send inn' }));
    await waitFor(() => expect(stateOf(id)).toBe('received'));
  });

  it('may be out of reach without standing in the way', async () => {
    core.failNext('comparison', 'report_damaged');
    const id = await ofLastYear();
    await toReview(id);
    expect(await screen.findByRole('alert')).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: /Jeg har sett dette/ }));
    await user.click(screen.getByRole('button', { name: 'Send inn' }));
    await waitFor(() => expect(stateOf(id)).toBe('received'));
  });
});

it('shows the explanation on the report’s page', async () => {
  const accepted = core.rows.find((row) => row.state === 'accepted')?.id ?? '';
  render(OneSubmission, { id: accepted });
  const section = await screen.findByRole('region', { name: 'Forklaring' });
  expect(section.textContent).toContain('to leirer mer enn i fjor');
  expect(section.textContent).toContain('sendes ikke til øvelsesserveren');
});
