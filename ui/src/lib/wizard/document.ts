// The document of a draft as a persistent tree: every change makes a new one that shares all that
// did not change, so that undo is a list of documents and nothing unknown can be lost on the way.

import type { Document } from '../ipc/bindings';
import { segments } from './pointer';

export type { Document };

/** An object of the document: the document itself, a group, or a row. */
export type Entries = { readonly [key: string]: unknown };

/** A row of a table. What is no object came so from a file, and is passed on untouched. */
export type Row = unknown;

/** The key of an object that carries a value which the form does not edit (core: OPAQUE_KEY). */
const OPAQUE_KEY = '$json';

/** The JSON text of an opaque value, or undefined when the value is none. */
export function opaqueText(value: unknown): string | undefined {
  if (!isEntries(value)) return undefined;
  const keys = Object.keys(value);
  const text = value[OPAQUE_KEY];
  return keys.length === 1 && typeof text === 'string' ? text : undefined;
}

/** Whether the value is an object with keys (an opaque one too). */
export function isEntries(value: unknown): value is Entries {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a pointer, or undefined where there is none. */
export function valueAt(document: unknown, pointer: string): unknown {
  let value = document;
  for (const key of segments(pointer)) value = child(value, key);
  return value;
}

function child(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return /^\d+$/.test(key) ? value[Number(key)] : undefined;
  // An opaque object is one value, however it is carried.
  if (isEntries(value) && opaqueText(value) === undefined && Object.hasOwn(value, key)) {
    return value[key];
  }
  return undefined;
}

/** Whether nothing was typed here. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  if (isEntries(value)) return Object.values(value).every(isBlank);
  return false;
}

/**
 * The document with another value at a pointer. `undefined` or an empty text takes the field away,
 * and with it groups that nothing is left in (a group of no fields is no group); rows stay.
 * What stands in the way of the pointer (an opaque value) is replaced. A pointer into a row that
 * does not exist changes nothing: rows are made by the sheet.
 */
export function withValue(document: Document, pointer: string, value: unknown): Document {
  const next = changed(document, segments(pointer), value === '' ? undefined : value);
  return isEntries(next) ? next : {};
}

function changed(holder: unknown, keys: readonly string[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (Array.isArray(holder)) {
    const index = Number(key);
    if (!/^\d+$/.test(key) || index >= holder.length) return holder;
    const row = changed(holder[index], rest, value);
    return holder.with(index, row ?? {});
  }
  const entries: Entries = isEntries(holder) && opaqueText(holder) === undefined ? holder : {};
  const next = changed(Object.hasOwn(entries, key) ? entries[key] : undefined, rest, value);
  if (next !== undefined) return { ...entries, [key]: next };
  const { [key]: _gone, ...left } = entries;
  return Object.keys(left).length === 0 ? undefined : left;
}

/** The rows at a pointer; none where there is no table. */
export function rowsAt(document: unknown, pointer: string): readonly Row[] {
  const value = valueAt(document, pointer);
  return Array.isArray(value) ? value : [];
}

/** A value as the text of its field: what was typed, or the JSON text of what the form cannot hold. */
export function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  return opaqueText(value) ?? JSON.stringify(value);
}
