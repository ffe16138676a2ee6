import { badValue, failedToParse, mongoError } from '../values/mongo-error.js';
import type { Doc } from '../values/types.js';
import { fieldsOf, isDocument } from '../values/types.js';
import { isArrayIndex } from '../values/paths.js';
import { shown } from '../values/shown.js';

/** Given to remove a field; in an array the element becomes null. */
export const REMOVED = Symbol('removed');

/** What one update does at the end of its path. Giving back the same value means no change. */
export type Change = (value: unknown, place: Place) => unknown;

/** Where an update is being applied. */
export interface Place {
  root: Doc;
  arrayIndex?: number | undefined;
  insert?: boolean | undefined;
  /** The test of each array filter, by its identifier. */
  filters: ReadonlyMap<string, (element: unknown) => boolean>;
}

/** One operator on one path. */
export interface Step {
  path: string;
  parts: readonly string[];
  /** Whether missing documents on the way are made, as $set does and $unset does not. */
  create: boolean;
  /** Whether it has anything to do for this document; always, when not given. */
  applies?: (place: Place) => boolean;
  change: Change;
}

const notViable = (part: string, name: string, value: unknown) =>
  mongoError(28, `Cannot create field '${part}' in element {${name}: ${shown(value)}}`);

/** The most elements an update may add to an array by naming an index beyond its end. */
const MOST_PADDING = 1_500_000;

/** Applies a step to a value at a depth of its path; what does not change is shared, never copied. */
export function applyStep(value: unknown, step: Step, place: Place, at = 0): unknown {
  if (at === step.parts.length) return step.change(value, place);
  const part = step.parts[at] as string;
  if (part === '$' || part.startsWith('$[')) return applyPositional(value, step, place, at);
  if (Array.isArray(value)) return applyToElement(value, part, step, place, at);
  if (value === undefined) return step.create ? withField({}, part, step, place, at) : undefined;
  if (!isDocument(value)) {
    if (step.create) throw notViable(part, step.parts[at - 1] ?? '', value);
    return value;
  }
  return withField(fieldsOf(value), part, step, place, at);
}

function withField(doc: Doc, part: string, step: Step, place: Place, at: number): Doc {
  const before = Object.hasOwn(doc, part) ? doc[part] : undefined;
  const after = applyStep(before, step, place, at + 1);
  if (after === before && after !== undefined) return doc;
  if (after === REMOVED) {
    if (before === undefined) return doc;
    return Object.fromEntries(Object.entries(doc).filter(([name]) => name !== part));
  }
  return after === undefined ? doc : { ...doc, [part]: after };
}

function applyToElement(
  array: readonly unknown[],
  part: string,
  step: Step,
  place: Place,
  at: number,
): unknown {
  if (!isArrayIndex(part)) {
    if (step.create) throw notViable(part, step.parts[at - 1] ?? '', array);
    return array;
  }
  return withElement(array, Number(part), step, place, at);
}

function withElement(
  array: readonly unknown[],
  index: number,
  step: Step,
  place: Place,
  at: number,
): unknown {
  const before = array[index];
  if (before === undefined && !step.create) return array;
  const after = applyStep(before, step, place, at + 1);
  if (after === before || after === undefined) return array;
  if (index - array.length > MOST_PADDING)
    throw badValue(`can't backfill more than ${MOST_PADDING} elements`);
  const copy = [...array];
  while (copy.length < index) copy.push(null);
  copy[index] = after === REMOVED ? null : after;
  return copy;
}

function applyPositional(value: unknown, step: Step, place: Place, at: number): unknown {
  const part = step.parts[at] as string;
  const name = step.parts.slice(0, at).join('.');
  if (part === '$') {
    if (place.arrayIndex === undefined)
      throw badValue('The positional operator did not find the match needed from the query.');
    if (!Array.isArray(value)) return value;
    return withElement(value, place.arrayIndex, step, place, at);
  }
  if (value === undefined)
    throw badValue(`The path '${name}' must exist in the document in order to apply array updates.`);
  if (!Array.isArray(value))
    throw badValue(
      `Cannot apply array updates to non-array element ${step.parts[at - 1] ?? ''}: ${shown(value)}`,
    );
  const test = place.filters.get(part.slice(2, -1));
  let copy: unknown[] | undefined;
  for (let i = 0; i < value.length; i += 1) {
    if (test && !test(value[i])) continue;
    const after = applyStep(value[i], step, place, at + 1);
    if (after === value[i] || after === undefined) continue;
    copy ??= [...(value as unknown[])];
    copy[i] = after === REMOVED ? null : after;
  }
  return copy ?? value;
}

/** Splits a path of an update. @throws MongoError 56 for an empty part, 2 or 9 for a misplaced positional operator */
export function updateParts(path: string): string[] {
  const parts = path.split('.');
  if (path === '') throw mongoError(56, 'An empty update path is not valid.');
  if (parts.includes('')) {
    throw mongoError(56, `The update path '${path}' contains an empty field name, which is not allowed.`);
  }
  const first = parts[0] as string;
  if (first === '$' || first.startsWith('$[')) {
    throw badValue(`Cannot have positional (i.e. '$') element in the first position in path '${path}'`);
  }
  if (parts.filter((part) => part === '$').length > 1) {
    throw badValue(`Too many positional (i.e. '$') elements found in path '${path}'`);
  }
  const dollar = parts.find(
    (part) =>
      part.startsWith('$') &&
      part !== '$' &&
      !/^\$\[[^\]]*\]$/.test(part) &&
      !['$ref', '$id', '$db'].includes(part),
  );
  if (dollar)
    throw mongoError(
      52,
      `The dollar ($) prefixed field '${dollar}' in '${path}' is not allowed in the context of an update's replacement document.`,
    );
  return parts;
}

/** Orders paths as MongoDB applies them, numbers by value, and refuses two of which one holds the other. */
export function orderSteps(steps: Step[]): Step[] {
  steps.sort((a, b) => compareParts(a.parts, b.parts));
  for (let i = 1; i < steps.length; i += 1) {
    const before = steps[i - 1] as Step;
    const step = steps[i] as Step;
    if (before.parts.every((part, at) => part === step.parts[at])) throw conflict(step.path, before.path);
  }
  return steps;
}

export const conflict = (path: string, at: string) =>
  mongoError(40, `Updating the path '${path}' would create a conflict at '${at}'`);

function compareParts(a: readonly string[], b: readonly string[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const left = a[i] as string;
    const right = b[i] as string;
    if (left === right) continue;
    if (isArrayIndex(left) && isArrayIndex(right)) return Number(left) - Number(right);
    return left < right ? -1 : 1;
  }
  return a.length - b.length;
}

/** Refuses paths that use array filters which are not there, and filters which no path uses. */
export function checkArrayFilters(steps: readonly Step[], filters: ReadonlyMap<string, unknown>): void {
  const used = new Set<string>();
  for (const { parts, path } of steps) {
    for (const part of parts) {
      const identifier = /^\$\[(.+)\]$/.exec(part)?.[1];
      if (identifier === undefined) continue;
      if (!filters.has(identifier))
        throw badValue(`No array filter found for identifier '${identifier}' in path '${path}'`);
      used.add(identifier);
    }
  }
  const unused = [...filters.keys()].find((identifier) => !used.has(identifier));
  if (unused !== undefined)
    throw failedToParse(`The array filter for identifier '${unused}' was not used in the update`);
}
