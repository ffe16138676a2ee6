import { badValue } from '../values/mongo-error.js';
import type { Doc } from '../values/types.js';
import { fieldsOf, isDocument, Rank, typeRank } from '../values/types.js';
import { isTruthy } from '../values/truth.js';
import { geoIntersects, geoWithin, nearness, type Distance } from './geo-conditions.js';
import type { Compiling } from './match.js';
import { compileConditions } from './match.js';
import { regexOperand } from './regex.js';
import {
  bits,
  compares,
  equals,
  hasType,
  isIn,
  matchesRegex,
  modulo,
  needsExactNumbers,
  sizeOperand,
  testString,
} from './value-tests.js';
import type { Test } from './walk.js';
import { MATCH, NO_MATCH, prepareWalk, walk } from './walk.js';

/** NO_MATCH, MATCH or the index of the array element that matched. */
export type Locate = (value: unknown) => number;

/** Conditions on one field, kept apart by path so that they also serve for bare values. */
interface Condition {
  test: Test;
  /** Whether elements of an array at the path are tested one by one too. */
  expand: boolean;
  negated?: boolean;
  /** For $elemMatch: which element it is. */
  position?: (value: unknown) => number;
  /** For $not: the conditions that must not all hold on the path. */
  inner?: readonly Condition[];
  /** For $near: how far a value is. */
  distance?: Distance;
}

/** Whether a filter's value is a document of operators; { $ref, $id } is a DBRef and so a value. */
export function isOperators(operand: unknown): operand is Doc {
  if (!isDocument(operand)) return false;
  const first = Object.keys(fieldsOf(operand))[0];
  return first !== undefined && first.startsWith('$') && !['$ref', '$id', '$db'].includes(first);
}

/** Compiles the condition a filter sets on one path. */
export function compileField(path: string, operand: unknown, compiling: Compiling): Locate {
  const conditions = conditionsOf(operand, compiling);
  for (const { distance } of conditions) if (distance) setNear(compiling, path, distance);
  return joined(conditions.map((condition) => locator(path, condition)));
}

function setNear(compiling: Compiling, path: string, distance: Distance): void {
  if (compiling.near) throw badValue('Too many geoNear expressions');
  let least = Infinity;
  const prepared = prepareWalk(
    path,
    (value) => {
      least = Math.min(least, distance.of(value) ?? Infinity);
      return false;
    },
    true,
  );
  compiling.near = {
    path,
    onSphere: distance.onSphere,
    distanceOf(doc) {
      least = Infinity;
      walk(prepared, doc);
      return least;
    },
  };
}

function withoutNear(conditions: readonly Condition[]): readonly Condition[] {
  if (conditions.some(({ distance }) => distance)) throw badValue('geo $near must be top-level expr');
  return conditions;
}

/** Compiles an operator document into a test of a bare value, as $elemMatch: { $gt: 1 } and $pull need it. */
export function compileValueTest(operators: Doc, compiling: Compiling): Test {
  const conditions = withoutNear(conditionsOf(operators, compiling));
  return (value) => conditions.every((condition) => holds(condition, value));
}

function conditionsOf(operand: unknown, compiling: Compiling): Condition[] {
  if (!isOperators(operand)) return [valueCondition(operand, compiling)];
  return Object.entries(operand).flatMap(([name, argument]) => {
    if (name === '$options') {
      if (!('$regex' in operand)) throw badValue('$options needs a $regex');
      return [];
    }
    return operatorConditions(name, argument, operand, compiling);
  });
}

function valueCondition(operand: unknown, { collation }: Compiling): Condition {
  if (typeRank(operand) === Rank.regex) return { test: matchesRegex(operand), expand: true };
  return { test: equals(operand, collation), expand: true };
}

const holds = ({ test, negated }: Condition, value: unknown) => test(value) !== (negated ?? false);

function locator(path: string, { test, expand, negated, position, inner }: Condition): Locate {
  if (inner) {
    const denied = joined(inner.map((condition) => locator(path, condition)));
    return (doc) => (denied(doc) === NO_MATCH ? MATCH : NO_MATCH);
  }
  const prepared = prepareWalk(path, test, expand);
  if (negated) return (doc) => (walk(prepared, doc) === NO_MATCH ? MATCH : NO_MATCH);
  if (!position) return (doc) => walk(prepared, doc);
  let element = MATCH;
  const positioned = prepareWalk(path, (value) => (element = position(value)) !== NO_MATCH, expand);
  return (doc) => {
    const found = walk(positioned, doc);
    return found === MATCH ? element : found;
  };
}

/** All of some conditions, of which the last to name an element tells which. */
export function joined(locators: readonly Locate[]): Locate {
  if (locators.length === 1) return locators[0] as Locate;
  return (doc) => {
    let result = MATCH;
    for (const locate of locators) {
      const found = locate(doc);
      if (found === NO_MATCH) return NO_MATCH;
      if (found !== MATCH) result = found;
    }
    return result;
  };
}

function operatorConditions(
  name: string,
  argument: unknown,
  siblings: Doc,
  compiling: Compiling,
): Condition[] {
  const { collation } = compiling;
  const one = (test: Test, expand = true, negated = false): Condition[] => [{ test, expand, negated }];
  switch (name) {
    case '$eq':
      return one(equals(argument, collation));
    case '$ne':
      if (typeRank(argument) === Rank.regex) throw badValue("Can't have regex as arg to $ne.");
      return one(equals(argument, collation), true, true);
    case '$gt':
      return one(compares(noRegex(name, argument), (order) => order > 0, collation));
    case '$gte':
      return one(compares(noRegex(name, argument), (order) => order >= 0, collation));
    case '$lt':
      return one(compares(noRegex(name, argument), (order) => order < 0, collation));
    case '$lte':
      return one(compares(noRegex(name, argument), (order) => order <= 0, collation));
    case '$in':
      return one(isIn(plainOperands(name, argument), collation));
    case '$nin':
      return one(isIn(plainOperands(name, argument), collation), true, true);
    case '$exists':
      return one((value) => value !== undefined, false, !isTruthy(argument));
    case '$type':
      compiling.exact ||= needsExactNumbers(argument);
      return one(hasType(argument));
    case '$regex': {
      const regex = regexOperand(argument, siblings['$options']);
      return one((value) => testString(regex, value));
    }
    case '$mod':
      return one(modulo(argument));
    case '$size': {
      const size = sizeOperand(argument);
      return one((value) => Array.isArray(value) && value.length === size, false);
    }
    case '$all':
      return allOf(argument, compiling);
    case '$elemMatch':
      return [elemMatch(argument, compiling)];
    case '$not':
      return [negation(argument, compiling)];
    case '$bitsAllSet':
      return one(bits(argument, (found, mask) => found === mask));
    case '$bitsAnySet':
      return one(bits(argument, (found) => found !== 0n));
    case '$bitsAllClear':
      return one(bits(argument, (found) => found === 0n));
    case '$bitsAnyClear':
      return one(bits(argument, (found, mask) => found !== mask));
    case '$comment':
      return [];
    case '$within':
    case '$geoWithin':
      return one(geoWithin(argument));
    case '$geoIntersects':
      return one(geoIntersects(argument));
    case '$near':
    case '$nearSphere': {
      const distance = nearness(name, argument, siblings);
      return [{ test: (value) => distance.of(value) !== undefined, expand: true, distance }];
    }
    case '$minDistance':
    case '$maxDistance':
      if (!('$near' in siblings || '$nearSphere' in siblings)) throw badValue(`unknown operator: ${name}`);
      return [];
    default:
      throw badValue(`unknown operator: ${name}`);
  }
}

function noRegex(name: string, argument: unknown): unknown {
  if (typeRank(argument) === Rank.regex)
    throw badValue(`Can't have RegEx as arg to predicate over field '${name}'.`);
  return argument;
}

function plainOperands(name: string, argument: unknown): unknown {
  if (!Array.isArray(argument)) throw badValue(`${name} needs an array`);
  if (argument.some(isOperators)) throw badValue(`cannot nest $ under ${name}`);
  return argument;
}

function allOf(argument: unknown, compiling: Compiling): Condition[] {
  if (!Array.isArray(argument)) throw badValue('$all needs an array');
  if (argument.length === 0) return [{ test: () => false, expand: false }];
  return argument.map((entry: unknown) => {
    if (!isOperators(entry)) return valueCondition(entry, compiling);
    if (!('$elemMatch' in entry)) throw badValue('no $ expressions in $all');
    return elemMatch(entry['$elemMatch'], compiling);
  });
}

const LOGICAL = ['$and', '$or', '$nor', '$expr', '$where'];

function elemMatch(argument: unknown, compiling: Compiling): Condition {
  if (!isDocument(argument)) throw badValue('$elemMatch needs an Object');
  const inner = elementTest(argument, compiling);
  const position = (value: unknown) => {
    if (!Array.isArray(value)) return NO_MATCH;
    const found = value.findIndex(inner);
    return found < 0 ? NO_MATCH : found;
  };
  return { test: (value) => position(value) !== NO_MATCH, expand: false, position };
}

/** The test $elemMatch puts to each element: operators to the value itself, or a filter to a document. */
export function elementTest(argument: Doc, compiling: Compiling): Test {
  const first = Object.keys(argument)[0];
  if (isOperators(argument) && !LOGICAL.includes(first as string))
    return compileValueTest(argument, compiling);
  const inner: Compiling = { ...compiling, paths: new Set() };
  const conditions = compileConditions(argument, inner);
  if (inner.near) throw badValue('geo $near must be top-level expr');
  compiling.exact ||= inner.exact;
  return (value) => (isDocument(value) || Array.isArray(value)) && conditions(asFields(value)) !== NO_MATCH;
}

/** An array stands as a document whose fields are its indexes. */
const asFields = (value: unknown) => (Array.isArray(value) ? { ...value } : value);

function negation(argument: unknown, compiling: Compiling): Condition {
  if (typeRank(argument) === Rank.regex) return { test: matchesRegex(argument), expand: true, negated: true };
  if (!isDocument(argument)) throw badValue('$not needs a regex or a document');
  if (Object.keys(argument).length === 0) throw badValue('$not cannot be empty');
  if (!isOperators(argument)) throw badValue(`unknown operator: ${Object.keys(argument)[0]}`);
  const inner = withoutNear(conditionsOf(argument, compiling));
  return { test: (value) => !inner.every((condition) => holds(condition, value)), expand: false, inner };
}
