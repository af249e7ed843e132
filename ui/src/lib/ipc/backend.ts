import type { AppEvent, Commands } from './bindings';

export type CommandName = keyof Commands;

/** What stands behind the window: the core in the app, an imitation in tests and in a browser. */
export interface Backend {
  invoke(name: CommandName, input: unknown): Promise<unknown>;
  /** Hears every event; the answer stops it. */
  listen(handler: (event: AppEvent) => void): Promise<() => void>;
  /** `flush` runs before the window closes; when it fails, the window stays. */
  onCloseRequested(flush: () => Promise<void>): Promise<() => void>;
  setTitle(title: string): Promise<void>;
}
