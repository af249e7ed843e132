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
  const [name = '', rest = ''] = hash.replace(/^#?\/?/, '').split('/', 2);
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
  return { page, id };
}

/** The address of a page, for `href`. */
export function hrefTo(page: PageName, id: string | null = null): string {
  return id === null ? `#/${page}` : `#/${page}/${encodeURIComponent(id)}`;
}

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
