import { add, divide } from '../values/arithmetic.js';
import type { Collation } from '../values/collation.js';
import { compareValues } from '../values/compare.js';
import { hashKey } from '../values/hash-key.js';
import { failedToParse, located } from '../values/mongo-error.js';
import { toDouble } from '../values/numbers.js';
import type { Doc } from '../values/types.js';
import { fieldsOf, isDocument, isNumber, typeName } from '../values/types.js';
import type { Env, Evaluate, Scope } from './expression.js';
import { compileExpression } from './expression.js';
import { isNullish } from './operator-shape.js';
import { sortComparator } from './sort-order.js';

/** The state of one accumulator for one group. */
export interface Accumulation {
  add(env: Env): void;
  result(): unknown;
}

export type Accumulator = () => Accumulation;

/** An accumulation of plain values, as $group, $setWindowFields and the array forms of the operators share it. */
export interface ValueAccumulation {
  add(value: unknown): void;
  result(): unknown;
}

type Collator = Collation | undefined;

function sum(): ValueAccumulation {
  let total: unknown = 0;
  return {
    add: (value) => {
      if (isNumber(value)) total = add(total, value);
    },
    result: () => total,
  };
}

function average(): ValueAccumulation {
  let total: unknown = 0;
  let count = 0;
  return {
    add: (value) => {
      if (!isNumber(value)) return;
      total = add(total, value);
      count += 1;
    },
    result: () => (count === 0 ? null : divide(total, count)),
  };
}

const extreme =
  (sign: 1 | -1) =>
  (collation: Collator): ValueAccumulation => {
    let best: unknown = null;
    return {
      add: (value) => {
        if (isNullish(value)) return;
        if (best === null || compareValues(value, best, collation) * sign < 0) best = value;
      },
      result: () => best,
    };
  };

function first(): ValueAccumulation {
  let seen = false;
  let value: unknown = null;
  return {
    add: (given) => {
      if (!seen) value = given ?? null;
      seen = true;
    },
    result: () => value,
  };
}

function last(): ValueAccumulation {
  let value: unknown = null;
  return { add: (given) => (value = given ?? null), result: () => value };
}

function push(): ValueAccumulation {
  const values: unknown[] = [];
  return {
    add: (value) => {
      if (value !== undefined) values.push(value);
    },
    result: () => values,
  };
}

function addToSet(): ValueAccumulation {
  const values = new Map<string, unknown>();
  return {
    add: (value) => {
      if (value === undefined) return;
      const key = hashKey(value);
      if (!values.has(key)) values.set(key, value);
    },
    result: () => [...values.values()],
  };
}

function mergeObjects(): ValueAccumulation {
  const merged: Doc = {};
  return {
    add: (value) => {
      if (isNullish(value)) return;
      if (!isDocument(value))
        throw located(40400, `$mergeObjects requires object inputs, but input is of type ${typeName(value)}`);
      Object.assign(merged, fieldsOf(value));
    },
    result: () => merged,
  };
}

/** Welford's running variance, which does not lose digits to large sums. */
const deviation = (sample: boolean) => (): ValueAccumulation => {
  let count = 0;
  let mean = 0;
  let squares = 0;
  return {
    add: (value) => {
      if (!isNumber(value)) return;
      const number = toDouble(value);
      count += 1;
      const distance = number - mean;
      mean += distance / count;
      squares += distance * (number - mean);
    },
    result: () => (count <= Number(sample) ? null : Math.sqrt(squares / (count - Number(sample)))),
  };
};

function concatArrays(): ValueAccumulation {
  const values: unknown[] = [];
  return {
    add: (value) => {
      if (isNullish(value)) return;
      if (!Array.isArray(value))
        throw located(28664, `$concatArrays only supports arrays, not ${typeName(value)}`);
      values.push(...(value as unknown[]));
    },
    result: () => values,
  };
}

/** The accumulators that take one value from each document. */
export const VALUE_ACCUMULATORS: Record<string, (collation: Collator) => ValueAccumulation> = {
  $sum: sum,
  $avg: average,
  $min: extreme(1),
  $max: extreme(-1),
  $first: first,
  $last: last,
  $push: push,
  $addToSet: addToSet,
  $mergeObjects: mergeObjects,
  $stdDevPop: deviation(false),
  $stdDevSamp: deviation(true),
  $concatArrays: concatArrays,
};

/** Compiles { $operator: argument } of a $group field. @throws MongoError 15952 for an unknown accumulator */
export function compileAccumulator(field: string, spec: unknown, scope: Scope): Accumulator {
  if (!isDocument(spec)) throw located(40234, `The field '${field}' must be an accumulator object`);
  const entries = Object.entries(spec);
  if (entries.length !== 1) throw located(40238, `The field '${field}' must specify one accumulator`);
  const [name, argument] = entries[0] as [string, unknown];
  if (name === '$accumulator')
    throw failedToParse('$accumulator is not allowed: this store runs no JavaScript');
  if (name === '$count') return () => counting();
  const plain = Object.hasOwn(VALUE_ACCUMULATORS, name) ? VALUE_ACCUMULATORS[name] : undefined;
  if (plain) return fromValues(compileExpression(argument, scope), () => plain(scope.collation));
  const many = compileN(name, argument, scope);
  if (many) return many;
  throw located(15952, `unknown group operator '${name}'`);
}

function counting(): Accumulation {
  let count = 0;
  return { add: () => (count += 1), result: () => count };
}

const fromValues =
  (evaluate: Evaluate, start: () => ValueAccumulation): Accumulator =>
  () => {
    const { add: addValue, result } = start();
    return { add: (env) => addValue(evaluate(env)), result };
  };

/** $firstN and its kin, and $top, $bottom with their N forms. */
function compileN(name: string, argument: unknown, scope: Scope): Accumulator | undefined {
  if (!['$firstN', '$lastN', '$minN', '$maxN', '$top', '$topN', '$bottom', '$bottomN'].includes(name))
    return undefined;
  if (!isDocument(argument)) throw located(5787900, `specification must be an object; found ${name}`);
  const single = name === '$top' || name === '$bottom';
  const n = single ? () => 1 : compileExpression(argument['n'], scope);
  const value = compileExpression(argument['input'] ?? argument['output'], scope);
  const ordered = name.startsWith('$top') || name.startsWith('$bottom');
  if (ordered && !isDocument(argument['sortBy'])) throw located(5788005, `${name} requires 'sortBy'`);
  const byDocument = ordered ? sortComparator(argument['sortBy'] as Doc, scope.collation) : undefined;
  return () => {
    const entries: { value: unknown; doc: unknown }[] = [];
    let count = 1;
    return {
      add: (env) => {
        if (entries.length === 0) count = requireCount(n(env));
        entries.push({ value: value(env) ?? null, doc: env.root });
      },
      result: () => {
        if (byDocument) entries.sort((a, b) => byDocument(a.doc, b.doc));
        const values = entries.map((entry) => entry.value);
        const taken = take(name, values, count, scope.collation);
        return single ? (taken[0] ?? null) : taken;
      },
    };
  };
}

function requireCount(value: unknown): number {
  const count = isNumber(value) ? toDouble(value) : NaN;
  if (!Number.isInteger(count) || count <= 0)
    throw located(5787908, `'n' must be greater than 0, found ${String(value)}`);
  return count;
}

function take(name: string, values: unknown[], count: number, collation: Collator): unknown[] {
  switch (name) {
    case '$lastN':
    case '$bottom':
    case '$bottomN':
      return values.slice(-count);
    case '$minN':
      return values
        .filter((value) => !isNullish(value))
        .sort((a, b) => compareValues(a, b, collation))
        .slice(0, count);
    case '$maxN':
      return values
        .filter((value) => !isNullish(value))
        .sort((a, b) => compareValues(b, a, collation))
        .slice(0, count);
    default:
      return values.slice(0, count);
  }
}
