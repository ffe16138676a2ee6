import { compareValues, equalValues } from '../values/compare.js';
import { located, mongoError } from '../values/mongo-error.js';
import { toDouble } from '../values/numbers.js';
import type { Doc } from '../values/types.js';
import { isDocument, isNumber, typeName } from '../values/types.js';
import { elementOperators, requireArray } from './element-operators.js';
import type { Compiler } from './expression.js';
import { compileExpression } from './expression.js';
import type { Operators } from './operator-shape.js';
import { compileOperands, counted, isNullish, nullSafe, unary } from './operator-shape.js';
import { sortComparator } from './sort-order.js';

function integer(code: number, name: string, value: unknown): number {
  const number = isNumber(value) ? toDouble(value) : NaN;
  if (!Number.isInteger(number))
    throw located(code, `${name} needs a 32-bit integer, not ${typeName(value)}`);
  return number;
}

function elementAt(array: unknown, index: unknown): unknown {
  const list = requireArray(28689, "$arrayElemAt's first argument", array);
  return list.at(integer(28690, "$arrayElemAt's second argument", index));
}

function slice(array: unknown, first: unknown, count?: unknown): unknown {
  const list = requireArray(28724, 'First argument to $slice', array);
  const from = integer(28725, 'Second argument to $slice', first);
  if (count === undefined) return from >= 0 ? list.slice(0, from) : list.slice(from);
  const many = integer(28727, 'Third argument to $slice', count);
  if (many <= 0) throw located(28729, `Third argument to $slice must be positive: ${many}`);
  const start = from < 0 ? Math.max(0, list.length + from) : from;
  return list.slice(start, start + many);
}

function indexOf(array: unknown, wanted: unknown, start: unknown = 0, end?: unknown): unknown {
  if (isNullish(array)) return null;
  const list = requireArray(40090, '$indexOfArray', array);
  const last = end === undefined ? list.length : Math.min(list.length, integer(40096, '$indexOfArray', end));
  for (let i = integer(40096, '$indexOfArray', start); i < last; i += 1)
    if (equalValues(list[i], wanted)) return i;
  return -1;
}

const MOST_RANGE = 5_000_000;

function range(first: unknown, last: unknown, by: unknown = 1): unknown {
  const from = integer(34443, '$range', first);
  const to = integer(34445, '$range', last);
  const step = integer(34447, '$range', by);
  if (step === 0) throw located(34449, '$range requires a non-zero step value');
  const length = Math.max(0, Math.ceil((to - from) / step));
  if (length > MOST_RANGE) throw mongoError(146, `$range would give ${length} numbers`);
  return Array.from({ length }, (_, i) => from + i * step);
}

const compileSortArray: Compiler = (argument, scope) => {
  if (!isDocument(argument) || !('input' in argument) || !('sortBy' in argument)) {
    throw located(2942502, "$sortArray requires 'input' and 'sortBy' to be specified");
  }
  const input = compileExpression(argument['input'], scope);
  const sortBy = argument['sortBy'];
  const order = isDocument(sortBy)
    ? sortComparator(sortBy, scope.collation)
    : (a: unknown, b: unknown) => compareValues(a, b, scope.collation) * Math.sign(toDouble(sortBy));
  return (env) => {
    const value = input(env);
    return isNullish(value)
      ? null
      : [...requireArray(2942504, 'The input argument to $sortArray', value)].sort(
          order as (a: unknown, b: unknown) => number,
        );
  };
};

function toObject(value: unknown): unknown {
  const result: Doc = {};
  for (const entry of requireArray(40386, '$arrayToObject', value)) {
    if (Array.isArray(entry)) {
      if (entry.length !== 2 || typeof entry[0] !== 'string')
        throw located(40397, '$arrayToObject requires an array of size 2 arrays, whose keys are strings');
      result[entry[0]] = entry[1];
    } else if (isDocument(entry)) {
      if (typeof entry['k'] !== 'string' || !('v' in entry))
        throw located(40392, "$arrayToObject requires an object with keys 'k' and 'v'");
      result[entry['k']] = entry['v'];
    } else throw located(40398, `Unrecognised input type format for $arrayToObject: ${typeName(entry)}`);
  }
  return result;
}

export const arrayOperators: Operators = {
  $arrayElemAt: counted(2, 2, nullSafe(elementAt)),
  $first: unary(nullSafe((value) => requireArray(28689, '$first', value)[0])),
  $last: unary(nullSafe((value) => requireArray(28689, '$last', value).at(-1))),
  $size: unary((value) => {
    if (!Array.isArray(value))
      throw located(17124, `The argument to $size must be an array, but was of type: ${typeName(value)}`);
    return value.length;
  }),
  $isArray: unary((value) => Array.isArray(value)),
  $in: (argument, scope, name) => {
    const [wanted, array] = compileOperands(argument, scope);
    if (!wanted || !array)
      throw located(16020, `Expression ${name} takes exactly 2 arguments. 1 were passed in.`);
    return (env) => {
      const list = array(env);
      if (!Array.isArray(list))
        throw located(40081, `$in requires an array as a second argument, found: ${typeName(list)}`);
      const value = wanted(env);
      return list.some((element) => equalValues(element, value, scope.collation));
    };
  },
  $indexOfArray: counted(2, 4, indexOf),
  $concatArrays: (argument, scope) => {
    const operands = compileOperands(argument, scope);
    return (env) => {
      const values = operands.map((operand) => operand(env));
      if (values.some(isNullish)) return null;
      return values.flatMap((value) => requireArray(28664, '$concatArrays', value));
    };
  },
  $slice: counted(2, 3, (array, first, count = undefined) => {
    if (isNullish(array) || isNullish(first)) return null;
    return count === null ? null : slice(array, first, count);
  }),
  $reverseArray: unary(
    nullSafe((value) => [...requireArray(34435, 'The argument to $reverseArray', value)].reverse()),
  ),
  $range: counted(2, 3, range),
  ...elementOperators,
  $sortArray: compileSortArray,
  $arrayToObject: unary(nullSafe(toObject)),
};
