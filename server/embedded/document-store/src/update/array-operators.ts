import { compileFilter } from '../match/match.js';
import { sortComparator } from '../aggregate/sort-order.js';
import type { Collation } from '../values/collation.js';
import { compareValues, equalValues } from '../values/compare.js';
import { hashKey } from '../values/hash-key.js';
import { badValue, failedToParse, typeMismatch } from '../values/mongo-error.js';
import { toDouble } from '../values/numbers.js';
import type { Doc } from '../values/types.js';
import { isDocument, isNumber, Rank, typeName, typeRank } from '../values/types.js';
import { shown } from '../values/shown.js';
import type { Change, Place } from './update-path.js';

const MODIFIERS = ['$each', '$position', '$slice', '$sort'];

const notAnArray = (path: string, value: unknown, { root }: Place) =>
  badValue(
    `The field '${path}' must be an array but is of type ${typeName(value)} in document {_id: ${shown(root['_id'])}}`,
  );

function integerModifier(name: string, value: unknown): number | undefined {
  if (value === undefined) return undefined;
  const number = isNumber(value) ? toDouble(value) : NaN;
  if (!Number.isInteger(number))
    throw badValue(`The value for ${name} must be an integer value but was given type: ${typeName(value)}`);
  return number;
}

function eachOf(name: string, value: unknown): unknown[] {
  if (!Array.isArray(value))
    throw badValue(`The argument to $each in ${name} must be an array but it was of type ${typeName(value)}`);
  return value as unknown[];
}

/** $push, plain or with $each, $position, $sort and $slice. */
export function push(path: string, operand: unknown, collation?: Collation): Change {
  const modifiers = isDocument(operand) && '$each' in operand ? operand : undefined;
  const unknown = modifiers && Object.keys(modifiers).find((name) => !MODIFIERS.includes(name));
  if (unknown) throw badValue(`Unrecognized clause in $push: ${unknown}`);
  const values = modifiers ? eachOf('$push', modifiers['$each']) : [operand];
  const position = integerModifier('$position', modifiers?.['$position']);
  const slice = integerModifier('$slice', modifiers?.['$slice']);
  const order = sortOrder(modifiers?.['$sort'], collation);
  return (value, place) => {
    if (value !== undefined && !Array.isArray(value)) throw notAnArray(path, value, place);
    const array = [...((value as unknown[] | undefined) ?? [])];
    array.splice(position ?? array.length, 0, ...values);
    if (order) array.sort(order);
    if (slice === undefined) return array;
    return slice < 0 ? array.slice(slice) : array.slice(0, slice);
  };
}

function sortOrder(spec: unknown, collation?: Collation): ((a: unknown, b: unknown) => number) | undefined {
  if (spec === undefined) return undefined;
  if (isDocument(spec)) {
    if (Object.keys(spec).length === 0)
      throw badValue('The $sort pattern is empty when it should be a set of fields.');
    return sortComparator(spec, collation);
  }
  const direction = isNumber(spec) ? toDouble(spec) : NaN;
  if (Math.abs(direction) !== 1) throw badValue('The $sort element value must be either 1 or -1');
  return (a, b) => compareValues(a, b, collation) * direction;
}

export function addToSet(path: string, operand: unknown, collation?: Collation): Change {
  const each = isDocument(operand) && '$each' in operand;
  const unknown = each && Object.keys(operand).find((name) => name !== '$each');
  if (unknown) throw badValue(`Found unexpected fields after $each in $addToSet: ${unknown}`);
  const values = each ? eachOf('$addToSet', operand['$each']) : [operand];
  return (value, place) => {
    if (value !== undefined && !Array.isArray(value)) {
      throw badValue(
        `Cannot apply $addToSet to non-array field. Field named '${path}' has non-array type ${typeName(value)} in document {_id: ${shown(place.root['_id'])}}`,
      );
    }
    const array = (value as unknown[] | undefined) ?? [];
    const isNew = collation ? newUnder(array, collation) : newByKey(array);
    const added = values.filter(isNew);
    return added.length === 0 && value !== undefined ? value : [...array, ...added];
  };
}

function newByKey(array: readonly unknown[]): (value: unknown) => boolean {
  const keys = new Set(array.map(hashKey));
  return (value) => keys.size < keys.add(hashKey(value)).size;
}

function newUnder(array: readonly unknown[], collation: Collation): (value: unknown) => boolean {
  const known = [...array];
  return (value) => {
    if (known.some((other) => equalValues(other, value, collation))) return false;
    known.push(value);
    return true;
  };
}

export function pop(path: string, operand: unknown): Change {
  const direction = isNumber(operand) ? toDouble(operand) : NaN;
  if (Math.abs(direction) !== 1) throw failedToParse(`$pop expects 1 or -1, found: ${shown(operand)}`);
  return (value) => {
    if (value === undefined) return undefined;
    if (!Array.isArray(value))
      throw typeMismatch(`Path '${path}' contains an element of non-array type '${typeName(value)}'`);
    if (value.length === 0) return value;
    return direction === 1 ? value.slice(0, -1) : value.slice(1);
  };
}

function removing(name: string, drop: (element: unknown) => boolean): Change {
  return (value) => {
    if (value === undefined) return undefined;
    if (!Array.isArray(value)) throw badValue(`Cannot apply ${name} to a non-array value`);
    const kept = value.filter((element: unknown) => !drop(element));
    return kept.length === value.length ? value : kept;
  };
}

/** $pull: by a value, by operators on the element, or by a filter on its fields. */
export function pull(operand: unknown, collation?: Collation): Change {
  return removing('$pull', pullTest(operand, collation));
}

function pullTest(operand: unknown, collation?: Collation): (element: unknown) => boolean {
  const options = collation ? { collation } : {};
  if (isDocument(operand) && !isConditionOnValue(operand)) {
    const matches = compileFilter(operand, options);
    return (element) => isDocument(element) && matches(element);
  }
  if (!isDocument(operand) && typeRank(operand) !== Rank.regex) {
    return (element) => equalValues(element, operand, collation);
  }
  const matches = compileFilter({ element: operand }, options);
  return (element) => matches({ element });
}

const LOGICAL = ['$and', '$or', '$nor', '$expr', '$comment'];

function isConditionOnValue(operand: Doc): boolean {
  const first = Object.keys(operand)[0];
  return first !== undefined && first.startsWith('$') && !LOGICAL.includes(first);
}

export function pullAll(operand: unknown, collation?: Collation): Change {
  if (!Array.isArray(operand))
    throw badValue(`$pullAll requires an array argument but was given a ${typeName(operand)}`);
  if (collation)
    return removing('$pullAll', (element) => operand.some((value) => equalValues(element, value, collation)));
  const keys = new Set(operand.map(hashKey));
  return removing('$pullAll', (element) => keys.has(hashKey(element)));
}
