/** What the shortcuts and buttons of several pages do. Failures go to the shell. */
import { tick } from 'svelte';

import { call, type DraftSource, type OpenedFile } from '../ipc';
import { t } from '../words/index.svelte';
import { announcer } from './announcer.svelte';
import { boundedTextSize, TEXT_STEP } from './look';
import { problem } from './problem.svelte';
import { router } from './route.svelte';
import { openRulePack } from './rule-pack.svelte';
import { session } from './session.svelte';
import { tableImport } from './table-import.svelte';
import { flushUnsaved } from './unsaved';

async function guarded(work: () => Promise<void>): Promise<void> {
  try {
    await work();
    problem.dismiss();
  } catch (thrown) {
    problem.show(thrown);
  }
}

/** Begins a draft and opens it. */
export function beginDraft(source: DraftSource): Promise<void> {
  return guarded(async () => {
    await flushUnsaved();
    const draft = await call('new_draft', source);
    router.go('ny', draft.submission.id);
  });
}

/** Shows what was opened: a report is a draft, a table or a rule pack is looked at first. */
export function show(opened: OpenedFile): void {
  if (opened.kind === 'table') tableImport.open(opened.preview);
  else if (opened.kind === 'rule_pack') openRulePack.open(opened.preview);
  else router.go('ny', opened.draft.submission.id);
}

/** Lets the user choose a file and opens it. */
export function openFile(): Promise<void> {
  return guarded(async () => {
    await flushUnsaved();
    const opened = await call('open_file');
    if (opened) show(opened);
  });
}

/** Opens the file that was dropped on the window. */
export function openDropped(): Promise<void> {
  return guarded(async () => {
    await flushUnsaved();
    show(await call('open_dropped'));
  });
}

/** Saves what is not on disk yet, now. */
export function saveNow(): Promise<void> {
  return guarded(async () => {
    await flushUnsaved();
    announcer.say(t('saved-now'));
  });
}

/** Prints the page, once all that it shows in part is drawn: WebKit tells of it too late, or not. */
export function printPage(): Promise<void> {
  return guarded(async () => {
    window.dispatchEvent(new Event('beforeprint'));
    await tick();
    await tick();
    await call('print_page');
  });
}

/** Text size: a step up, a step down, or back to 100 percent. */
export function changeTextSize(step: 1 | -1 | 0): Promise<void> {
  return guarded(async () => {
    const now = session.start?.settings.text_size ?? 100;
    const percent = boundedTextSize(step === 0 ? 100 : now + step * TEXT_STEP);
    await session.saveSettings({ text_size: percent });
    announcer.say(t('text-size-now', { percent }));
  });
}
