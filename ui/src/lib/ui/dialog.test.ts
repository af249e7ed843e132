// A modal dialog gives the focus back however it goes.
import { fireEvent, render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import Dialog from './Dialog.svelte';

const children = createRawSnippet(() => ({ render: () => '<p>Sikker?</p>' }));
let opener: HTMLButtonElement;

beforeEach(() => {
  opener = document.body.appendChild(document.createElement('button'));
  opener.focus();
});

afterEach(() => opener.remove());

function shown(onclose = vi.fn()) {
  const page = render(Dialog, { open: true, title: 'Fjerne?', onclose, children });
  // As a browser does in a dialog that is modal.
  screen.getByRole('button', { name: 'Lukk' }).focus();
  return { ...page, onclose, dialog: screen.getByRole<HTMLDialogElement>('dialog') };
}

it('closes when it is taken out of the page, and the focus goes back to where it was', () => {
  const { dialog, unmount, onclose } = shown();
  expect(dialog.open).toBe(true);
  unmount();
  expect(dialog.open, 'what is modal no longer holds the page').toBe(false);
  expect(document.activeElement).toBe(opener);
  expect(onclose.mock.calls.length, 'nobody closed it').toBe(0);
});

it('closes when it is told to, and says nothing of that', async () => {
  const { dialog, rerender, onclose } = shown();
  await rerender({ open: false });
  expect(dialog.open).toBe(false);
  expect(document.activeElement).toBe(opener);
  expect(onclose).not.toHaveBeenCalled();
});

it('says that the user closed it', async () => {
  const { dialog, onclose } = shown();
  await fireEvent(dialog, new Event('close'));
  expect(onclose).toHaveBeenCalledOnce();
});
