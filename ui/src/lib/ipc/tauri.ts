import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import { getCurrentWindow } from '@tauri-apps/api/window';

import type { Backend } from './backend';
import type { AppEvent } from './bindings';

export const tauri: Backend = {
  invoke: (name, input) => invoke(name, input === null ? {} : { input }),

  listen: (handler) => listen<AppEvent>('app-event', (event) => handler(event.payload)),

  onCloseRequested: (flush) =>
    getCurrentWindow().onCloseRequested(async (event) => {
      event.preventDefault();
      try {
        await flush();
      } catch {
        // What could not be saved would be lost; whoever gave `flush` says so in the window.
        return;
      }
      // `destroy` does not ask again, `close` would come back here.
      await getCurrentWindow().destroy();
    }),

  setTitle: (title) => getCurrentWindow().setTitle(title),
};
