/**
 * The words of the window. They stand in Fluent files beside the core, one folder a language, so
 * that window and command line say the same. Bokmål is complete and stands in for the others.
 */
import { FluentBundle, FluentResource, type FluentVariable, type Message } from '@fluent/bundle';

import type { EnvironmentName, Language, LocalText } from '../ipc';

const files = import.meta.glob<string>('../../../../src-tauri/core/locales/*/*.ftl', {
  query: '?raw',
  eager: true,
  import: 'default',
});

/** BCP 47 names, for Intl and for the `lang` attribute. */
export const LOCALES: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

function bundleOf(language: Language): FluentBundle {
  const bundle = new FluentBundle(LOCALES[language], { useIsolating: false });
  for (const [path, text] of Object.entries(files)) {
    if (path.includes(`/locales/${language}/`)) bundle.addResource(new FluentResource(text));
  }
  return bundle;
}

const bundles: Record<Language, FluentBundle> = {
  nb: bundleOf('nb'),
  nn: bundleOf('nn'),
  en: bundleOf('en'),
};

export type WordArgs = Record<string, FluentVariable>;

type Pattern = NonNullable<Message['value']>;

function patternIn(bundle: FluentBundle, key: string) {
  const [id = '', attribute] = key.split('.', 2);
  const message = bundle.getMessage(id);
  return attribute === undefined ? message?.value : message?.attributes[attribute];
}

class Words {
  language = $state<Language>('nb');
  /** Where reports go: practice is never worded like the real thing. */
  environment = $state<EnvironmentName>('live');

  get locale(): string {
    return LOCALES[this.language];
  }

  private bundleFor(key: string): FluentBundle | undefined {
    return [bundles[this.language], bundles.nb].find((bundle) => patternIn(bundle, key) != null);
  }

  /** Whoever reports go to, as messages name it: `$server`. It begins small inside a sentence. */
  private get server(): string {
    const key = `server-${this.environment}`;
    const bundle = this.bundleFor(key);
    const pattern = bundle && patternIn(bundle, key);
    return bundle && pattern != null ? bundle.formatPattern(pattern, null, []) : key;
  }

  private format(bundle: FluentBundle, pattern: Pattern, args: WordArgs | undefined, slips: Error[]) {
    const server = this.server;
    const text = bundle.formatPattern(pattern, { server, ...args }, slips);
    const large = server.charAt(0).toUpperCase() + server.slice(1);
    const begun = text.startsWith(server) ? large + text.slice(server.length) : text;
    return begun.replaceAll(`. ${server}`, `. ${large}`);
  }

  /** Whether there are words for a key (`id` or `id.attribute`). */
  has(key: string): boolean {
    return this.bundleFor(key) !== undefined;
  }

  /** The words for a key; the key itself where there are none. */
  say(key: string, args?: WordArgs): string {
    const bundle = this.bundleFor(key);
    const pattern = bundle && patternIn(bundle, key);
    return bundle && pattern != null ? this.format(bundle, pattern, args, []) : key;
  }

  /** The words for a key, or null when there are none or an argument that they need is absent. */
  sayIfWhole(key: string, args?: WordArgs): string | null {
    const bundle = this.bundleFor(key);
    const pattern = bundle && patternIn(bundle, key);
    if (!bundle || pattern == null) return null;
    const missing: Error[] = [];
    const text = this.format(bundle, pattern, args, missing);
    return missing.length === 0 ? text : null;
  }
}

export const words = new Words();

/** The words for a key in the reader's language. */
export function t(key: string, args?: WordArgs): string {
  return words.say(key, args);
}

/** The reader's language of a text that comes in three. */
export function local(text: LocalText): string {
  return text[words.language] || text.nb;
}

export * from './formats';
