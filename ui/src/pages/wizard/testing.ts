/** A wizard's page over an imitation of the core: what its tests share. */
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';

import { useBackend, type CommandName } from '../../lib/ipc';
import { MockCore } from '../../lib/ipc/mock';
import { router } from '../../lib/state/route.svelte';
import { session } from '../../lib/state/session.svelte';
import { undo } from '../../lib/state/undo.svelte';
import WizardPage from './WizardPage.svelte';

export let core: MockCore;
export let user: ReturnType<typeof userEvent.setup>;

/** Answers a command otherwise than the imitation does. */
export function answer(name: CommandName, with_: (input: unknown) => unknown): void {
  const invoke = core.invoke.bind(core);
  core.invoke = async (asked, input) => (asked === name ? with_(input) : invoke(asked, input));
}

export async function draft(from: 'blank' | 'example' = 'blank'): Promise<string> {
  const view = (await core.invoke('new_draft', { from })) as { submission: { id: string } };
  return view.submission.id;
}

export async function open(id: string, step: 'Grunnlag' | 'Fyll ut' = 'Fyll ut') {
  const page = render(WizardPage, { id });
  await screen.findByRole('heading', { level: 2, name: 'Grunnlag' });
  if (step === 'Fyll ut') {
    await user.click(screen.getByRole('button', { name: 'Neste' }));
    await screen.findByRole('heading', { level: 2, name: 'Fyll ut' });
  }
  return page;
}

export const cell = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
export const steps = () => [...screen.getByRole('navigation', { name: 'Stegene i innsendingen' }).querySelectorAll('li')];
/** The steps that have a tick. */
export const passed = () =>
  steps().flatMap((step) => (step.querySelector('.mark svg') ? [step.textContent?.trim() ?? ''] : []));
export const saved = () => {
  const last = core.calls.findLast((call) => call.name === 'save_draft');
  return last?.input as { document: Record<string, unknown>; step: string; acknowledged: string[] };
};

/** A first start: for each test anew. */
export async function begin(): Promise<void> {
  core = new MockCore();
  useBackend(core);
  user = userEvent.setup();
  undo.dismiss();
  router.replace('ny');
  await session.load();
}

export async function toReview(id: string) {
  const page = await open(id);
  await user.click(screen.getByRole('button', { name: 'Neste' }));
  await screen.findByRole('heading', { level: 2, name: 'Kontroller' });
  await user.click(screen.getByRole('button', { name: 'Neste' }));
  await screen.findByRole('heading', { level: 2, name: 'Se over og send' });
  return page;
}
