// Bokmål decides what there is to say; the other languages say the same, no more and no less.
import { FluentResource, type Message } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';

type Pattern = NonNullable<Message['value']>;
type Element = Exclude<Pattern, string>[number];

const resources = import.meta.glob<string>('../../../../src-tauri/core/locales/*/*.ftl', {
  query: '?raw',
  eager: true,
  import: 'default',
});

/** The texts of a language by file name. */
function filesOf(language: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const [path, text] of Object.entries(resources)) {
    const [, folder, name = ''] = /locales\/(\w+)\/([\w-]+\.ftl)$/.exec(path) ?? [];
    if (folder === language) files.set(name, text);
  }
  return files;
}

/** What a text asks for: `$name` for a variable, `$name -> [one] *[other]` for a choice. */
function needsOf(pattern: Pattern): string[] {
  if (typeof pattern === 'string') return [];
  return pattern.flatMap((element: Element): string[] => {
    if (typeof element === 'string' || element.type === 'str' || element.type === 'num') return [];
    if (element.type === 'var') return [`$${element.name}`];
    if (element.type !== 'select') return [`${element.type} ${element.name}`];
    const keys = element.variants.map(({ key }, at) => `${at === element.star ? '*' : ''}[${key.value}]`);
    const chosen = needsOf([element.selector]).join('');
    return [`${chosen} -> ${keys.join(' ')}`, ...element.variants.flatMap(({ value }) => needsOf(value))];
  });
}

/** Every text of a Fluent file (`id` or `id.attribute`), and what it asks for. */
function textsOf(source: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { id, ...message } of new FluentResource(source).body) {
    const patterns: [string, Pattern | null][] = [
      [id, message.value],
      ...Object.entries(message.attributes).map(([name, pattern]): [string, Pattern] => [`${id}.${name}`, pattern]),
    ];
    for (const [key, pattern] of patterns) {
      if (pattern !== null) texts.set(key, [...new Set(needsOf(pattern))].sort().join(', '));
    }
  }
  return texts;
}

/** What differs, one line each. */
function differences(bokmal: string, other: string): string[] {
  const [wanted, found] = [textsOf(bokmal), textsOf(other)];
  return [...new Set([...wanted.keys(), ...found.keys()])].flatMap((key) => {
    const [want, have] = [wanted.get(key), found.get(key)];
    if (have === undefined) return [`${key} is missing`];
    if (want === undefined) return [`${key} is not in bokmål`];
    return want === have ? [] : [`${key} asks for ${have || 'nothing'}, and bokmål for ${want || 'nothing'}`];
  });
}

describe.each(['nn', 'en'])('%s', (language) => {
  const bokmal = filesOf('nb');
  const files = filesOf(language);

  it('has the files of bokmål', () => {
    expect(bokmal.size, 'the files are found').toBeGreaterThan(5);
    expect([...files.keys()].sort()).toEqual([...bokmal.keys()].sort());
  });

  it.each([...bokmal.keys()])('%s has the messages, attributes and variables of bokmål', (name) => {
    expect(textsOf(bokmal.get(name) ?? '').size, 'the file is read').toBeGreaterThan(20);
    expect(differences(bokmal.get(name) ?? '', files.get(name) ?? '')).toEqual([]);
  });
});

describe('the comparison', () => {
  const bokmal = 'a = { $n ->\n    [one] Én\n   *[other] { $n }\n  } dager\n    .help = { $field }\n';

  it.each([
    ['a missing attribute', 'a = { $n ->\n    [one] One\n   *[other] { $n }\n  } days\n', ['a.help is missing']],
    ['one too many', `${bokmal}b = B\n`, ['b is not in bokmål']],
    ['another variable', bokmal.replace('$field', '$name'), ['a.help asks for $name, and bokmål for $field']],
    [
      'a plural form that is lost',
      'a = { $n ->\n   *[other] { $n }\n  } days\n    .help = { $field }\n',
      ['a asks for $n, $n -> *[other], and bokmål for $n, $n -> [one] *[other]'],
    ],
  ])('sees %s', (_, other, told) => {
    expect(differences(bokmal, other)).toEqual(told);
  });

  it('is content with other words in another order', () => {
    expect(differences('a = { $x } av { $y }', 'a = of { $y }, { $x }')).toEqual([]);
  });
});
