import type { Doc } from './types.js';
import { fieldsOf, isDocument } from './types.js';

const ARRAY_INDEX = /^(?:0|[1-9]\d*)$/;
export const isArrayIndex = (part: string) => ARRAY_INDEX.test(part);

/** A field of an embedded document; undefined for anything else and for fields of no document. */
export function fieldOf(value: unknown, name: string): unknown {
  if (!isDocument(value)) return undefined;
  const fields = fieldsOf(value);
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** The value at a dotted path. Arrays are entered by index alone; undefined when there is nothing. */
export function getPath(doc: unknown, path: string): unknown {
  let value = doc;
  for (const part of path.split('.')) {
    if (Array.isArray(value)) value = isArrayIndex(part) ? value[Number(part)] : undefined;
    else value = fieldOf(value, part);
    if (value === undefined) return undefined;
  }
  return value;
}

/** The values a path leads to in a document, each element of an array for itself; none where there is nothing. */
export function presentValues(doc: unknown, path: string): unknown[] {
  return wholeValues(doc, path).flatMap((value) => value);
}

/** The same with an array at the end of the path left whole. */
export function wholeValues(doc: unknown, path: string): unknown[] {
  return present(doc, path.split('.'), 0);
}

function present(value: unknown, parts: readonly string[], at: number): unknown[] {
  if (at === parts.length) return value === undefined ? [] : [value];
  const part = parts[at] as string;
  if (!Array.isArray(value)) return present(fieldOf(value, part), parts, at + 1);
  const named = isArrayIndex(part) ? present(value[Number(part)], parts, at + 1) : [];
  return [...named, ...value.filter(isDocument).flatMap((element) => present(element, parts, at))];
}

/**
 * The values an index on a path holds for a document: one for each element where the path meets an array,
 * [null] where there is nothing. An empty array is held as undefined.
 * Source: "Multikey Indexes" in the MongoDB manual.
 */
export function indexValues(doc: Doc, path: string): unknown[] {
  const values: unknown[] = [];
  collect(doc, path.split('.'), 0, values);
  return values.length > 0 ? values : [null];
}

function collect(value: unknown, parts: readonly string[], at: number, values: unknown[]): void {
  if (at === parts.length) {
    if (!Array.isArray(value)) values.push(value === undefined ? null : value);
    else if (value.length === 0) values.push(undefined);
    else values.push(...(value as unknown[]));
    return;
  }
  const part = parts[at] as string;
  if (!Array.isArray(value)) {
    collect(fieldOf(value, part), parts, isDocument(value) ? at + 1 : parts.length, values);
    return;
  }
  const named = isArrayIndex(part) && Number(part) < value.length;
  if (named) collect(value[Number(part)], parts, at + 1, values);
  // A number may as well be the name of a field of the documents in the array.
  for (const element of value) if (!named || isDocument(element)) collect(element, parts, at, values);
}
