/** Where the user is. The address is the part after `#`, so that Back and Forward work. */

export type PageName =
  | 'oversikt'
  | 'ny'
  | 'innsendinger'
  | 'send-flere'
  | 'filer'
  | 'innstillinger';

export interface Route {
  page: PageName;
  /** A submission: the draft in the wizard, or the one that is looked at; `TABLE` in the wizard. */
  id: string | null;
  /** What the list of submissions is to show; absent where it says nothing of that. */
  list?: ListWish;
}

/** What of the list a link leads to. */
export interface ListWish {
  period?: string;
  /** Only what is not accepted yet. */
  open?: boolean;
}

/** In place of a draft's id: the table that is on its way into one. */
export const TABLE = 'tabell';

const PAGES: readonly PageName[] = [
  'oversikt',
  'ny',
  'innsendinger',
  'send-flere',
  'filer',
  'innstillinger',
];
const WITH_ID: readonly PageName[] = ['ny', 'innsendinger'];

/** The route of an address; whatever is not known leads to the overview. */
export function parseRoute(hash: string): Route {
  const [path = '', question] = hash.replace(/^#?\/?/, '').split('?', 2);
  const [name = '', rest = ''] = path.split('/', 2);
  const page = PAGES.find((known) => known === name);
  if (!page) return { page: 'oversikt', id: null };
  let id: string | null = null;
  if (rest !== '' && WITH_ID.includes(page)) {
    try {
      id = decodeURIComponent(rest);
    } catch {
      id = null;
    }
  }
  const list = page === 'innsendinger' && id === null ? wishOf(question) : null;
  return { page, id, ...(list && { list }) };
}

function wishOf(question: string | undefined): ListWish | null {
  const asked = new URLSearchParams(question ?? '');
  const period = asked.get('periode');
  const open = asked.has('apne');
  return period || open ? { ...(period && { period }), ...(open && { open }) } : null;
}

/** The address of a page, for `href`. */
export function hrefTo(page: PageName, id: string | null = null, list: ListWish = {}): string {
  const asked = new URLSearchParams();
  if (list.period !== undefined) asked.set('periode', list.period);
  if (list.open) asked.set('apne', '');
  const path = id === null ? `#/${page}` : `#/${page}/${encodeURIComponent(id)}`;
  return asked.size === 0 ? path : `${path}?${asked}`;
}

/** To the deadline among the settings. */
export const TO_DEADLINE = '#/innstillinger?frist';

class Router {
  current = $state<Route>(parseRoute(globalThis.location?.hash ?? ''));

  /** Follows the address. The answer stops it. */
  follow(): () => void {
    const read = () => {
      this.current = parseRoute(location.hash);
    };
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }

  go(page: PageName, id: string | null = null): void {
    const target = hrefTo(page, id);
    if (location.hash !== target) location.hash = target;
    this.current = { page, id };
  }

  /** Changes the address without a step in the history and without a new page. */
  replace(page: PageName, id: string | null = null): void {
    history.replaceState(null, '', hrefTo(page, id));
    this.current = { page, id };
  }
}

export const router = new Router();
