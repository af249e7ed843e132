/** The keys that work everywhere in the window. */
export type ShortcutAction =
  | 'new'
  | 'open'
  | 'save'
  | 'find'
  | 'print'
  | 'settings'
  | 'overview'
  | 'files'
  | 'help'
  | 'list'
  | 'larger'
  | 'smaller'
  | 'normal';

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const WITH_CTRL: Record<string, ShortcutAction> = {
  n: 'new',
  o: 'open',
  s: 'save',
  f: 'find',
  p: 'print',
  ',': 'settings',
  // One to five are the pages in the order of the navigation.
  '1': 'overview',
  '2': 'new',
  '3': 'find',
  '4': 'files',
  '5': 'settings',
  '?': 'list',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  '0': 'normal',
};

/** What a key press asks for; null when it is nobody's but the page's. */
export function shortcutOf(event: Keys): ShortcutAction | null {
  if (event.key === 'F1') return 'help';
  // AltGr arrives as Ctrl+Alt and writes characters.
  if (event.altKey || !(event.ctrlKey || event.metaKey)) return null;
  return WITH_CTRL[event.key.toLowerCase()] ?? null;
}

/** The list that Ctrl+? shows: keys, and the key of their words. */
export const SHORTCUT_LIST: readonly { keys: string; words: string }[] = [
  { keys: 'Ctrl+N', words: 'shortcut-new' },
  { keys: 'Ctrl+O', words: 'shortcut-open' },
  { keys: 'Ctrl+S', words: 'shortcut-save' },
  { keys: 'Ctrl+F', words: 'shortcut-find' },
  { keys: 'Ctrl+P', words: 'shortcut-print' },
  { keys: 'Ctrl+1', words: 'nav-oversikt' },
  { keys: 'Ctrl+4', words: 'nav-filer' },
  { keys: 'Ctrl+,', words: 'shortcut-settings' },
  { keys: 'F1', words: 'shortcut-help' },
  { keys: 'Ctrl++', words: 'shortcut-larger' },
  { keys: 'Ctrl+-', words: 'shortcut-smaller' },
  { keys: 'Ctrl+0', words: 'shortcut-normal' },
  { keys: 'Ctrl+?', words: 'shortcut-list' },
];
