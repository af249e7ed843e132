import { FluentResource } from '@fluent/bundle';
import { beforeEach, describe, expect, it } from 'vitest';

import bindings from '../ipc/bindings.ts?raw';
import { addDecimals } from './decimal';
import { formatDateTime, formatDecimal, t, words } from './index.svelte';

const resources = import.meta.glob<string>('../../../../src-tauri/core/locales/*/*.ftl', {
  query: '?raw',
  eager: true,
  import: 'default',
});
const sources = import.meta.glob<string>(['../../**/*.svelte', '../../**/*.ts', '!../../**/*.test.ts'], {
  query: '?raw',
  eager: true,
  import: 'default',
});

/** The values of a union of texts in the bindings, which are made of the Rust types. */
function union(name: string): string[] {
  const body = new RegExp(`export type ${name} = ([^;]+);`).exec(bindings)?.[1] ?? '';
  return [...body.matchAll(/"([a-z_]+)"/g)].map((match) => match[1] ?? '');
}

beforeEach(() => {
  words.language = 'nb';
});

describe('every value that the core may give has words', () => {
  it.each(union('ErrorCode'))('error %s: what happened, what it means, what to do', (code) => {
    for (const key of [`error-${code}`, `error-${code}.report`, `error-${code}.action`]) {
      expect(words.has(key), `${key} is missing in nb`).toBe(true);
    }
  });

  it.each([
    ['State', 'state'],
    ['EventKind', 'event'],
    ['AttemptOutcome', 'attempt'],
    ['WizardStep', 'step'],
    ['Level', 'level'],
    ['Endpoint', 'endpoint'],
    ['PracticeFault', 'fault'],
    ['Look', 'look'],
    ['Language', 'language'],
    ['EnvironmentName', 'environment'],
  ])('%s', (type, prefix) => {
    const values = union(type);
    expect(values.length, `${type} is read from bindings.ts`).toBeGreaterThan(1);
    for (const value of values) {
      expect(words.has(`${prefix}-${value}`), `${prefix}-${value} is missing in nb`).toBe(true);
    }
  });

  it.each(union('FieldKind'))('%s, as what a field holds, in a column and in a sentence', (kind) => {
    for (const key of [`rules-kind-${kind}`, `rules-kind-${kind}.sentence`]) {
      expect(words.has(key), `${key} is missing in nb`).toBe(true);
    }
  });

  it.each(union('State'))('state %s has its sentence, its title and its place in the overview', (state) => {
    for (const key of [`state-${state}.meaning`, `state-${state}.title`, `need-${state}`, `need-${state}.action`]) {
      if (state === 'accepted' && key.startsWith('need')) continue;
      expect(words.has(key), `${key} is missing in nb`).toBe(true);
    }
  });
});

describe('the Fluent files', () => {
  it('name nothing twice within a language', () => {
    const seen = new Map<string, string>();
    for (const [path, text] of Object.entries(resources)) {
      const language = /locales\/(\w+)\//.exec(path)?.[1] ?? '';
      for (const { id } of new FluentResource(text).body) {
        const key = `${language}/${id}`;
        expect(seen.get(key), `${id} stands in ${path} too`).toBeUndefined();
        seen.set(key, path);
      }
    }
    expect(seen.size, 'the files are found').toBeGreaterThan(100);
  });

  it('lose no message to a slip in the syntax', () => {
    for (const [path, text] of Object.entries(resources)) {
      const written = [...text.matchAll(/^([a-z][\w-]*) *=/gm)].map((match) => match[1]);
      const read = [...new FluentResource(text).body].map((message) => message.id);
      expect(read, `${path} is read whole`).toEqual(written);
    }
  });

  it('have every key that the window asks for', () => {
    const asked = new Map<string, string>();
    for (const [path, text] of Object.entries(sources)) {
      for (const match of text.matchAll(/\bt\(\s*'([a-zA-Z][\w.-]*)'/g)) asked.set(match[1] ?? '', path);
      for (const match of text.matchAll(/\bwords: '([a-z][\w.-]*)'/g)) asked.set(match[1] ?? '', path);
    }
    expect(asked.size, 'keys are found in the sources').toBeGreaterThan(100);
    const missing = [...asked].filter(([key]) => !words.has(key));
    expect(missing, 'keys without words in nb').toEqual([]);
  });
});

describe('t', () => {
  it('fills in arguments without invisible marks around them', () => {
    expect(t('report-name', { period: '2025' })).toBe('Rapport 2025');
  });

  it('chooses by number', () => {
    expect(t('deadline-left', { days: 1 })).toBe('Én dag igjen til fristen');
    expect(t('deadline-left', { days: 12 })).toBe('12 dager igjen til fristen');
    expect(t('deadline-left', { days: 0 })).toBe('Fristen er i dag');
  });

  it.each([
    ['nb', 'Innstillinger', 'Én dag igjen til fristen', '12 dager igjen til fristen'],
    ['nn', 'Innstillingar', 'Éin dag att til fristen', '12 dagar att til fristen'],
    ['en', 'Settings', 'One day left until the deadline', '12 days left until the deadline'],
  ] as const)('speaks %s', (language, settings, oneDay, twelveDays) => {
    words.language = language;
    expect(t('settings-title')).toBe(settings);
    expect(t('deadline-left', { days: 1 })).toBe(oneDay);
    expect(t('deadline-left', { days: 12 })).toBe(twelveDays);
  });

  it('gives the key itself where nobody has words', () => {
    words.language = 'en';
    expect(t('no-such-key')).toBe('no-such-key');
  });

  it('holds back a sentence whose argument is absent', () => {
    expect(words.sayIfWhole('error-rate_limited.extra', {})).toBeNull();
    expect(words.sayIfWhole('error-rate_limited.extra', { retry_after_seconds: '30' })).toContain('30');
  });
});

describe('figures', () => {
  it.each([
    ['6740.5', '6\u00a0740,5'],
    ['0', '0'],
    ['842', '842'],
    ['12345678901234567890', '12\u00a0345\u00a0678\u00a0901\u00a0234\u00a0567\u00a0890'],
    ['0.05', '0,05'],
  ])('%s is written %s', (json, written) => {
    expect(formatDecimal(json)).toBe(written);
  });

  it('leaves what is no number as it is', () => {
    expect(formatDecimal('seks')).toBe('seks');
  });

  it('adds exactly', () => {
    expect(addDecimals(['0.1', '0.2'])).toBe('0.3');
    expect(addDecimals(['6740.5', '0.50', '-1'])).toBe('6740');
    expect(addDecimals(['9007199254740993', '1'])).toBe('9007199254740994');
    expect(addDecimals(['-0.05'])).toBe('-0.05');
    expect(addDecimals(['x'])).toBe('0');
  });

  it('leaves a moment that cannot be read as it is', () => {
    expect(formatDateTime('i går')).toBe('i går');
  });
});
