import { add, divide } from '../values/arithmetic.js';
import type { Collation } from '../values/collation.js';
import { compareValues } from '../values/compare.js';
import { hashKey } from '../values/hash-key.js';
import { failedToParse, located } from '../values/mongo-error.js';
import type { Doc } from '../values/types.js';
import { fieldsOf, isDocument, isNumber, typeName } from '../values/types.js';
import type { Env, Evaluate, Scope } from './expression.js';
import { compileExpression } from './expression.js';
import { isNullish } from './operator-shape.js';

/** The state of one accumulator for one group. */
export interface Accumulation {
  add(env: Env): void;
  result(): unknown;
}

export type Accumulator = () => Accumulation;

/** An accumulation of plain values, as $group and the array forms of the operators share it. */
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
