import { describe, expect, it, vi } from 'vitest';

import type { CheckView, DraftView, Finding, SaveDraft, SavedDraft } from '../ipc';
import { useBackend } from '../ipc';
import { MockCore } from '../ipc/mock';
import { check } from '../ipc/mock/check';
import { rowOf } from '../ipc/mock/data';
import { FORM } from '../ipc/mock/form';
import { session } from '../state/session.svelte';
import { WizardState } from './draft.svelte';

function viewOf(document: DraftView['document'], more: Partial<DraftView> = {}): DraftView {
  return {
    submission: rowOf('draft', 0, { id: 'draft-1' }),
    organisation_id: null,
    document,
    step: 'fill_in',
    acknowledged: [],
    check: check(document),
    earlier: null,
    parent: null,
    remarks: [],
    explanation: '',
    saved_at: '2026-03-26T10:00:00Z',
    ...more,
  };
}

function open(document: DraftView['document'] = {}, more: Partial<DraftView> = {}) {
  const saved: SaveDraft[] = [];
  const save = vi.fn((draft: SaveDraft): Promise<SavedDraft> => {
    saved.push(structuredClone(draft));
    return Promise.resolve({ saved_at: '2026-03-26T10:01:00Z', check: check(draft.document), remarks: [] });
  });
  return { wizard: new WizardState(viewOf(document, more), FORM, { save }), saved, save };
}

const rules = (found: readonly Finding[]) => found.map((finding) => finding.rule);

it('forgets that a number was seen when it is another one', async () => {
  useBackend(new MockCore());
  await session.load();
  const { wizard } = open({ organisasjonsnummer: '999999999' }, { organisation_id: 'org-1' });
  expect(wizard.numberDiffers).toMatchObject({ inReport: '999999999', number: '912345678' });
  wizard.acknowledgeNumber(true);
  expect(wizard.numberUnacknowledged).toBe(false);
  wizard.type('/organisasjonsnummer', '888888888');
  expect(wizard.numberUnacknowledged, 'this one nobody has seen').toBe(true);
  wizard.chooseOrganisation('org-1', '912345678');
  expect(wizard.numberDiffers).toBeNull();
});

describe('saving', () => {
  it('saves wrong text as typed, and what the form does not know', async () => {
    const opaque = { $json: '{"a":12345678901234567890}' };
    const { wizard, saved } = open({ ekstra: opaque, aktiviteter: [{ antall: '1', skjult: opaque }] });
    wizard.typeRows('/aktiviteter', '/aktiviteter/0/timer', [{ antall: '1', skjult: opaque, timer: 'seks' }]);
    await wizard.flush();
    expect(saved.at(-1)?.document).toEqual({
      ekstra: opaque,
      aktiviteter: [{ antall: '1', skjult: opaque, timer: 'seks' }],
    });
  });

  it('saves the step, so that a restart comes back to it', async () => {
    const { wizard, saved } = open();
    await wizard.goTo('check');
    expect(saved.at(-1)?.step).toBe('check');
    expect(open({}, { step: 'check' }).wizard.step).toBe('check');
    expect(open({}, { step: 'check' }).wizard.reached, 'the steps before it are open').toBe(2);
  });

  it('says that it failed, and what that means', async () => {
    const { wizard, save } = open();
    save.mockRejectedValueOnce({ code: 'disk_full', args: {}, detail: null });
    wizard.type('/rapporteringsperiode', '2025');
    expect(await wizard.flush()).toBe(false);
    expect(wizard.saving).toMatchObject({ kind: 'failed', failure: { code: 'disk_full' } });
    expect(wizard.period, 'nothing typed is lost').toBe('2025');
    expect(await wizard.flush()).toBe(true);
    expect(wizard.saving).toMatchObject({ kind: 'saved', at: '2026-03-26T10:01:00Z' });
  });

  it('saves nothing any more once stopped', async () => {
    const { wizard, save } = open();
    wizard.stop();
    wizard.type('/rapporteringsperiode', '2025');
    await wizard.flush();
    expect(save).not.toHaveBeenCalled();
  });

  it('writes the number of a chosen organisation into the report', async () => {
    const { wizard, saved } = open();
    wizard.chooseOrganisation('org-1', '912345678');
    await wizard.flush();
    expect(saved.at(-1)).toMatchObject({
      organisation_id: 'org-1',
      document: { organisasjonsnummer: '912345678' },
    });
    wizard.adoptOrganisation('123456785');
    expect(wizard.value('/organisasjonsnummer'), 'a number that stands there stays').toBe('912345678');
  });

  it('saves what was acknowledged, by rule and place', async () => {
    const { wizard, saved } = open();
    const warning = wizard.unacknowledged[0];
    if (!warning) throw new Error('a report without a contact person has a warning');
    wizard.acknowledge(warning, true);
    await wizard.flush();
    expect(saved.at(-1)?.acknowledged).toEqual(['recommended /kontaktperson']);
    expect(wizard.unacknowledged).toEqual([]);
    wizard.acknowledge(warning, false);
    expect(wizard.unacknowledged).toHaveLength(1);
  });
});

describe('what is said at a field', () => {
  it('is not that it is missing, until the person goes on', async () => {
    const { wizard } = open({ aktiviteter: [{ kategori: 'x' }] });
    expect(wizard.findingsAt('/aktiviteter/0/antall')).toEqual([]);
    await wizard.goTo('check');
    expect(rules(wizard.findingsAt('/aktiviteter/0/antall'))).toEqual(['required']);
  });

  it('is what is wrong with the content, once the field is left', async () => {
    const { wizard } = open({ aktiviteter: [{ kategori: 'x' }] });
    const cell = '/aktiviteter/0/timer';
    wizard.typeRows('/aktiviteter', cell, [{ kategori: 'x', timer: '6.740' }]);
    await wizard.flush();
    expect(wizard.findingsAt(cell), 'not while it is typed').toEqual([]);
    wizard.left(cell);
    expect(rules(wizard.findingsAt(cell))).toEqual(['number-ambiguous']);
    wizard.typeRows('/aktiviteter', cell, [{ kategori: 'x', timer: '6.7401' }]);
    expect(rules(wizard.findingsAt(cell)), 'what stood there stays until the check').toEqual(['number-ambiguous']);
    await wizard.flush();
    expect(wizard.findingsAt(cell)).toEqual([]);
  });

  it('is nothing of rows that moved since the check', async () => {
    const { wizard } = open({ aktiviteter: [{ timer: 'x' }, { timer: '1' }] });
    expect(rules(wizard.findingsAt('/aktiviteter/0/timer'))).toEqual(['number-unreadable']);
    wizard.setRows('/aktiviteter', [{ timer: '1' }, { timer: 'x' }], null);
    expect(wizard.findingsAt('/aktiviteter/0/timer')).toEqual([]);
    await wizard.flush();
    expect(rules(wizard.findingsAt('/aktiviteter/1/timer'))).toEqual(['number-unreadable']);
  });

  it('is not that a table is missing when its first row was just begun', () => {
    const { wizard } = open({}, { step: 'check' });
    expect(rules(wizard.findingsAt('/aktiviteter'))).toEqual(['required']);
    wizard.typeRows('/aktiviteter', '/aktiviteter/0/kategori', [{ kategori: 'x' }]);
    expect(wizard.findingsAt('/aktiviteter'), 'the check is not of this yet').toEqual([]);
  });
});

describe('undo', () => {
  it('goes over the whole form, and says which field it touched', async () => {
    const { wizard, saved } = open({ rapporteringsperiode: '2025' });
    wizard.type('/rapporteringsperiode', '2026');
    wizard.setRows('/aktiviteter', [{ kategori: 'a' }], '/aktiviteter/0/kategori');
    expect(wizard.undo()).toBe('/aktiviteter/0/kategori');
    expect(wizard.rows('/aktiviteter')).toEqual([]);
    expect(wizard.undo()).toBe('/rapporteringsperiode');
    expect([wizard.period, wizard.canUndo, wizard.canRedo]).toEqual(['2025', false, true]);
    expect(wizard.redo()).toBe('/rapporteringsperiode');
    await wizard.flush();
    expect(saved.at(-1)?.document, 'what was undone is saved too').toEqual({ rapporteringsperiode: '2026' });
  });

  it('does not go back over what nobody did', () => {
    const { wizard } = open();
    wizard.adoptOrganisation('912345678');
    expect(wizard.canUndo).toBe(false);
  });
});

it('forgets an answer from the net when the report changes', () => {
  const { wizard } = open();
  wizard.online = { is_valid: true, errors: [], warnings: [], agrees: true, checked_at: '2026-03-26T10:00:00Z' };
  wizard.type('/rapporteringsperiode', '2025');
  expect(wizard.online).toBeNull();
});

it('knows whether the check is of what stands there', async () => {
  let answer: (check: CheckView) => void = () => undefined;
  const save = () =>
    new Promise<SavedDraft>((resolve) => {
      answer = (checked) => resolve({ saved_at: '2026-03-26T10:01:00Z', check: checked, remarks: [] });
    });
  const wizard = new WizardState(viewOf({}), FORM, { save });
  wizard.type('/rapporteringsperiode', '2025');
  const flushed = wizard.flush();
  expect(wizard.checked).toBe(false);
  answer(check({ rapporteringsperiode: '2025' }));
  await flushed;
  expect(wizard.checked).toBe(true);
});
