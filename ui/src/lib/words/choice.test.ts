// The language of the window changes at once, on the page that is open and on all the others.
import { FluentResource } from '@fluent/bundle';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';

import App from '../../App.svelte';
import { useBackend, type Language } from '../ipc';
import { MockCore } from '../ipc/mock';
import { session } from '../state/session.svelte';

const files = import.meta.glob<string>('../../../../src-tauri/core/locales/*/*.ftl', {
  query: '?raw',
  eager: true,
  import: 'default',
});

/** The texts of a language that have no blanks to fill. */
function plainTexts(language: Language): Set<string> {
  const texts = new Set<string>();
  for (const [path, source] of Object.entries(files)) {
    if (!path.includes(`/locales/${language}/`)) continue;
    for (const { value, attributes } of new FluentResource(source).body) {
      for (const pattern of [value, ...Object.values(attributes)]) {
        if (typeof pattern === 'string') texts.add(pattern);
      }
    }
  }
  return texts;
}

/** What a reader sees or hears of a page, piece by piece. */
function textsOf(root: Element): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...['aria-label', 'placeholder', 'title'].map((name) => element.getAttribute(name) ?? ''),
    ...[...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent ?? ''),
  ]);
}

/** Pieces of the page that are bokmål where the language has other words. */
function bokmalOn(root: Element, language: Language): string[] {
  const [bokmal, own] = [plainTexts('nb'), plainTexts(language)];
  return textsOf(root)
    .map((text) => text.trim())
    .filter((text) => bokmal.has(text) && !own.has(text));
}

let core: MockCore;

function open(hash: string) {
  session.start = null;
  location.hash = hash;
  return render(App);
}

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

beforeEach(() => {
  localStorage.clear();
  core = new MockCore();
  useBackend(core);
});

describe('the language', () => {
  it('changes at once where it is chosen, and back', async () => {
    const user = userEvent.setup();
    const { container } = open('#/innstillinger');
    await heading('Innstillinger');
    expect(bokmalOn(container, 'en').length, 'the comparison sees bokmål').toBeGreaterThan(20);

    await user.selectOptions(screen.getByLabelText('Språk'), 'en');
    await heading('Settings');
    expect(core.start.settings.language).toBe('en');
    expect(screen.getByText('Practice – nothing is sent to Bufdir')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Submissions' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
    await waitFor(() => expect(core.title).toBe('Settings – Kvittert'));
    expect(bokmalOn(container, 'en')).toEqual([]);

    await user.selectOptions(screen.getByLabelText('Language'), 'nn');
    await heading('Innstillingar');
    expect(screen.getByText('Øving – ingenting blir sendt til Bufdir')).toBeTruthy();
    expect(bokmalOn(container, 'nn')).toEqual([]);

    await user.selectOptions(screen.getByLabelText('Språk'), 'nb');
    await heading('Innstillinger');
  });

  it.each([
    ['#/oversikt', 'Overview', 'Oversikt'],
    ['#/ny', 'New submission', 'Ny innsending'],
    ['#/innsendinger', 'Submissions', 'Innsendingar'],
    ['#/filer', 'Check files', 'Kontroller filer'],
    ['#/innstillinger', 'Settings', 'Innstillingar'],
  ])('changes on %s while it is open', async (hash, english, nynorsk) => {
    const { container } = open(hash);
    await screen.findAllByRole('heading', { level: 1 });
    for (const [language, name] of [
      ['en', english],
      ['nn', nynorsk],
    ] as const) {
      await session.saveSettings({ language });
      await heading(name);
      expect(bokmalOn(container, language), language).toEqual([]);
    }
  });

  it('changes on the page of a submission, and in its receipt', async () => {
    const sent = core.rows.filter((row) => row.state !== 'draft');
    expect(sent.length, 'the mock has submissions').toBeGreaterThan(0);
    for (const state of new Set(sent.map((row) => row.state))) {
      await session.load();
      const id = sent.find((row) => row.state === state)?.id ?? '';
      const { container, unmount } = open(`#/innsendinger/${id}`);
      await screen.findByRole('heading', { level: 1 });
      for (const language of ['en', 'nn'] as const) {
        await session.saveSettings({ language });
        await waitFor(() => expect(bokmalOn(container, language), `${state}, ${language}`).toEqual([]));
      }
      await session.saveSettings({ language: 'nb' });
      unmount();
    }
  });

  it('changes in a draft', async () => {
    const id = core.rows.find((row) => row.state === 'draft')?.id ?? '';
    const { container } = open(`#/ny/${id}`);
    await waitFor(() => expect(screen.getAllByText('Grunnlag').length).toBeGreaterThan(0));
    await session.saveSettings({ language: 'en' });
    await waitFor(() => expect(screen.getAllByText('Basis').length).toBeGreaterThan(0));
    expect(bokmalOn(container, 'en')).toEqual([]);
  });
});
