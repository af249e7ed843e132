/** The way to the core. No other folder imports `@tauri-apps`. */
import type { Backend, CommandName } from './backend';
import type { AppEvent, Commands } from './bindings';
import { AppFailure, toAppError } from './failure';

export type * from './bindings';
export type { Backend, CommandName } from './backend';
export { AppFailure, toAppError } from './failure';

let chosen: Promise<Backend> | undefined;

function backend(): Promise<Backend> {
  chosen ??=
    import.meta.env.MODE === 'mock'
      ? import('./mock').then((module) => module.browserBackend())
      : import('./tauri').then((module) => module.tauri);
  return chosen;
}

/** Puts another backend behind the window; for tests. */
export function useBackend(other: Backend): void {
  chosen = Promise.resolve(other);
}

type Input<N extends CommandName> = Commands[N]['input'];
type Arguments<N extends CommandName> = Input<N> extends null ? [] : [input: Input<N>];

/**
 * Asks the core.
 *
 * @throws {AppFailure} whenever the core says no.
 */
export async function call<N extends CommandName>(
  name: N,
  ...args: Arguments<N>
): Promise<Commands[N]['output']> {
  try {
    const core = await backend();
    return (await core.invoke(name, args[0] ?? null)) as Commands[N]['output'];
  } catch (thrown) {
    throw new AppFailure(toAppError(thrown));
  }
}

/** Hears what the core tells without being asked. The answer stops it. */
export async function listen(handler: (event: AppEvent) => void): Promise<() => void> {
  return (await backend()).listen(handler);
}

/** Runs `flush` when the window is about to close; it closes afterwards unless `flush` failed. */
export async function onCloseRequested(flush: () => Promise<void>): Promise<() => void> {
  return (await backend()).onCloseRequested(flush);
}

/** The title of the window. */
export async function setTitle(title: string): Promise<void> {
  document.title = title;
  await (await backend()).setTitle(title);
}
