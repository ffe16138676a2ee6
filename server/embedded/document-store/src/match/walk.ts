import { fieldOf, isArrayIndex } from '../values/paths.js';
import { isDocument } from '../values/types.js';

/** Tests one value; undefined is a missing field. */
export type Test = (value: unknown) => boolean;

export const NO_MATCH = -2;
/** A match that met no array on its way. */
export const MATCH = -1;

/** A path made ready for walking, with how its last value is to be tested. */
export interface Walk {
  parts: readonly string[];
  indexes: readonly number[];
  test: Test;
  /** Whether the elements of an array at the end of the path are tested one by one as well. */
  expand: boolean;
}

export function prepareWalk(path: string, test: Test, expand: boolean): Walk {
  const parts = path.split('.');
  return { parts, indexes: parts.map((part) => (isArrayIndex(part) ? Number(part) : -1)), test, expand };
}

/**
 * Looks for a value on the path that passes the test, entering arrays as MongoDB does.
 * @returns NO_MATCH, MATCH, or the index of the element of the outermost array on the way
 */
export function walk(path: Walk, value: unknown, at = 0): number {
  if (at === path.parts.length) return leaf(path, value);
  if (Array.isArray(value)) return elements(path, value, at);
  const next = fieldOf(value, path.parts[at] as string);
  return walk(path, next, next === undefined ? path.parts.length : at + 1);
}

function leaf({ test, expand }: Walk, value: unknown): number {
  if (expand && Array.isArray(value)) {
    for (let i = 0; i < value.length; i += 1) if (test(value[i] ?? null)) return i;
  }
  return test(value) ? MATCH : NO_MATCH;
}

/**
 * Every document of an array is entered by the rest of the path, and the element a number names as well.
 * That element is taken as it is at the end of a path: an array there is not looked into.
 */
function elements(path: Walk, array: readonly unknown[], at: number): number {
  const position = path.indexes[at] as number;
  for (let i = 0; i < array.length; i += 1) {
    const element = array[i] ?? null;
    if (isDocument(element) && walk(path, element, at) !== NO_MATCH) return i;
    if (i !== position) continue;
    const found = named(path, element, at + 1);
    if (found !== NO_MATCH) return found;
  }
  return NO_MATCH;
}

function named(path: Walk, element: unknown, at: number): number {
  if (at === path.parts.length) return path.test(element) ? MATCH : NO_MATCH;
  if (Array.isArray(element)) return elements(path, element, at);
  return isDocument(element) ? walk(path, element, at) : NO_MATCH;
}
