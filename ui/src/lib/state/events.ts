/** Passes the core's events on to whoever wants them; there is one listener on the border. */
import { listen, type AppEvent } from '../ipc';

type Handler = (event: AppEvent) => void;

const handlers = new Set<Handler>();

/** Hears the core's events. The answer stops it; use it as the clean-up of an `$effect`. */
export function onAppEvent(handler: Handler): () => void {
  handlers.add(handler);
  return () => handlers.delete(handler);
}

/** Starts listening on the border; once, by the shell. */
export function passEventsOn(): Promise<() => void> {
  return listen((event) => {
    for (const handler of [...handlers]) handler(event);
  });
}

type DropHandler = (names: string[]) => void;

let dropHandler: DropHandler | null = null;

/** While a page holds this, files dropped on the window go to it. The answer lets go. */
export function claimDrops(handler: DropHandler): () => void {
  dropHandler = handler;
  return () => {
    if (dropHandler === handler) dropHandler = null;
  };
}

/** Whether a page took the dropped files. */
export function giveDrops(names: string[]): boolean {
  dropHandler?.(names);
  return dropHandler !== null;
}

let waiting = false;

/** Files were dropped while another page was open; the page of file checks takes them. */
export function keepDrop(): void {
  waiting = true;
}

/** Whether dropped files wait; asked once. */
export function takeWaitingDrop(): boolean {
  const was = waiting;
  waiting = false;
  return was;
}
