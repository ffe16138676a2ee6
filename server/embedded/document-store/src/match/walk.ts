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

function elements(path: Walk, array: readonly unknown[], at: number): number {
  const position = path.indexes[at] as number;
  if (position >= 0) {
    if (position < array.length) {
      const found = walk(path, array[position] ?? null, at + 1);
      if (found !== NO_MATCH) return found;
    }
    const name = path.parts[at] as string;
    for (let i = 0; i < array.length; i += 1) {
      if (fieldOf(array[i], name) !== undefined && walk(path, array[i], at) !== NO_MATCH) return i;
    }
    return NO_MATCH;
  }
  for (let i = 0; i < array.length; i += 1) {
    if (isDocument(array[i]) && walk(path, array[i], at) !== NO_MATCH) return i;
  }
  return NO_MATCH;
}
