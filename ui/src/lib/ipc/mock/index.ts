import { MockCore } from './core';

export { MockCore } from './core';
export type { MockOptions } from './core';

/** The imitation for a browser; `?rows=100000`, `?empty`, `?live`, `?session` change what it holds. */
export function browserBackend(): MockCore {
  const asked = new URLSearchParams(location.search);
  const core = new MockCore({
    more: Number(asked.get('rows') ?? 12),
    empty: asked.has('empty'),
    pace: 120,
  });
  if (asked.has('live')) {
    core.start.environment = 'live';
    core.start.settings.environment = 'live';
    core.start.address = 'https://api.example.no/api/v1/bufdir-api';
  }
  if (asked.has('session')) {
    core.start.secrets = 'session';
    core.start.secrets_notice = { code: 'keyring_missing', args: {}, detail: null };
  }
  if (asked.get('look') === 'dark') core.start.settings.look = 'dark';
  if (asked.get('look') === 'light') core.start.settings.look = 'light';
  Object.assign(globalThis, { mockCore: core });
  return core;
}
