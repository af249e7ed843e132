import { describe, expect, it } from 'vitest';

import { FORM } from '../ipc/mock/form';
import { columnLabel, columnsOf, fieldAt, focusTarget, labelPath, meantBy, tablePointers, wordsOf } from './form';
import { fieldId, messageId, segments } from './pointer';
import { RICH_FORM } from './testing/rich-form';

const row = (n: number) => `rad ${n}`;

describe('a second rule pack', () => {
  it('has its tables, nested ones too', () => {
    expect(tablePointers(RICH_FORM)).toEqual(['/avsender/steder', '/tiltak']);
  });

  it('gives a column for each field of a group', () => {
    const tiltak = fieldAt(RICH_FORM, '/tiltak');
    const columns = columnsOf(tiltak?.input.kind === 'table' ? tiltak.input.columns : []);
    expect(columns.map((column) => column.path.join('/'))).toEqual(['type', 'omfang/deltakere', 'omfang/timer', 'apent']);
    expect(columns[1] && columnLabel(columns[1], 'nb')).toBe('Omfang – Deltakere');
  });

  it('says in words where a pointer leads', () => {
    expect(labelPath(RICH_FORM, '/avsender/adresse/gate', 'nb', row)).toBe('Avsender, Adresse, Gate');
    expect(labelPath(RICH_FORM, '/tiltak/1/omfang/timer', 'nb', row)).toBe('Tiltak, rad 2, Omfang, Timer');
    expect(labelPath(RICH_FORM, '/ukjent/0', 'nb', row)).toBe('ukjent, 0');
  });
});

describe('where the focus goes', () => {
  it('is the field itself', () => {
    expect(focusTarget(FORM, '/aktiviteter/12/timer')).toBe('/aktiviteter/12/timer');
  });

  it('is the first field inside a group, a table or a row', () => {
    expect(focusTarget(FORM, '/kontaktperson')).toBe('/kontaktperson/navn');
    expect(focusTarget(FORM, '/aktiviteter')).toBe('/aktiviteter/0/kategori');
    expect(focusTarget(FORM, '/aktiviteter/3')).toBe('/aktiviteter/3/kategori');
    expect(focusTarget(RICH_FORM, '/avsender')).toBe('/avsender/orgnr');
  });

  it('is the nearest field where the rule pack has none', () => {
    expect(focusTarget(FORM, '/aktiviteter/3/ukjent')).toBe('/aktiviteter/3/kategori');
    expect(focusTarget(FORM, '')).toBe('/organisasjonsnummer');
  });
});

it('goes between words and values of suggestions', () => {
  const kategori = fieldAt(FORM, '/aktiviteter/0/kategori');
  if (!kategori) throw new Error('the rule pack has categories');
  expect(wordsOf(kategori, 'group_activity', 'nb')).toBe('Gruppeaktivitet');
  expect(meantBy(kategori, ' gruppeaktivitet ', 'nb')).toBe('group_activity');
  expect(meantBy(kategori, 'Noe annet', 'nb'), 'others are allowed, as typed').toBe('Noe annet');
});

it('makes ids without white space that differ as the pointers do', () => {
  expect(fieldId('/aktiviteter/0/timer')).toBe('field:/aktiviteter/0/timer');
  expect(fieldId('/a b/ø')).toBe('field:/a%20b/%c3%b8');
  expect(fieldId('/a%20b')).not.toBe(fieldId('/a b'));
  expect(messageId('/x')).not.toBe(fieldId('/x'));
  expect(segments('/a~1b/~0c')).toEqual(['a/b', '~c']);
});
