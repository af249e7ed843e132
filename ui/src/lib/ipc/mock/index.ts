import type { ErrorCode, NextTry, State } from '../bindings';
import { MockCore } from './core';
import { rowOf } from './data';
import { draftsOf, organisationsOf } from './many';
import { MUCH_SENT } from './overview';

export { MockCore } from './core';
export type { MockOptions } from './core';

/** How a wait is asked for: `?wait=in`, `?wait=put_right`. */
const WAITS: Record<string, NextTry> = {
  now: { when: 'now' },
  in: { when: 'in', seconds: 75, asked_by_server: false },
  long: { when: 'in', seconds: 640, asked_by_server: false },
  asked: { when: 'in', seconds: 120, asked_by_server: true },
  online: { when: 'online' },
  put_right: { when: 'put_right' },
  after_probe: { when: 'after_probe' },
};

/** `?queue=5` reports wait, by themselves with `?itself`; `?wait=…`, `?why=…`, `?paused`, `?resting`, `?offline`. */
function showQueue(core: MockCore, asked: URLSearchParams): void {
  core.rows = core.rows.filter((row) => row.state !== 'queued' || !asked.has('queue'));
  const code = (asked.get('why') ?? 'unreachable') as ErrorCode;
  for (let index = 0; index < Number(asked.get('queue') ?? 0); index += 1) {
    const waiting_for = { code, args: {}, detail: null };
    core.rows.push(rowOf('queued', 4 * index, { id: `queued-${index}`, waiting_for }));
  }
  core.queue.next = WAITS[asked.get('wait') ?? ''] ?? null;
  core.queue.paused = asked.has('paused');
  if (asked.has('resting')) core.queue.resting = { failures: 5, probe_in_seconds: 200 };
  if (asked.has('offline')) core.start.reachable = false;
  if (asked.has('itself')) for (const row of core.rows) core.queue.said.set(row.id, true);
  core.start.settings.send_by_itself = asked.has('settings');
}

/** `?organisations=40`, with a draft for each. */
function showOrganisations(core: MockCore, count: number): void {
  core.start.organisations = organisationsOf(count);
  core.start.current_organisation = null;
  core.rows.unshift(...draftsOf(core.start.organisations));
  core.many.pace = 250;
  const become: State[] = ['received', 'received', 'refused', 'received', 'in_doubt', 'queued'];
  for (const [index, state] of become.entries()) core.many.outcomes.set(`many-${index}`, state);
}

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
  core.start.restored = asked.has('restored');
  if (asked.has('much')) core.sent = MUCH_SENT;
  const size = asked.get('text');
  if (size) core.start.settings.text_size = Number(size);
  const language = asked.get('language');
  if (language === 'nn' || language === 'en') core.start.settings.language = language;
  if (asked.get('look') === 'light') core.start.settings.look = 'light';
  showQueue(core, asked);
  if (asked.has('organisations')) showOrganisations(core, Number(asked.get('organisations')));
  Object.assign(globalThis, { mockCore: core });
  return core;
}
