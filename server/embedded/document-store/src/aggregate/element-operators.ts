import { located } from '../values/mongo-error.js';
import { toDouble } from '../values/numbers.js';
import type { Doc } from '../values/types.js';
import { isDocument, typeName } from '../values/types.js';
import type { Compiler, Evaluate } from './expression.js';
import { compileExpression } from './expression.js';
import type { Operators } from './operator-shape.js';
import { innerEnv, isNullish, withVariables } from './operator-shape.js';
import { isTruthy } from '../values/truth.js';

export function requireArray(code: number, name: string, value: unknown): unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  throw located(code, `${name} requires an array, but is ${typeName(value)}`);
}

/** The name a $map, $filter or $reduce gives to the current element. */
function elementName(argument: unknown, fallback: string): string {
  const name = isDocument(argument) ? argument['as'] : undefined;
  return typeof name === 'string' ? name : fallback;
}

/** Compiles { input, as, [body] } into the input array and an evaluator of the body for each element. */
function overElements(
  bodyKey: string,
  build: (input: Evaluate, body: Evaluate, as: string, argument: Doc) => Evaluate,
): Compiler {
  return (argument, scope, name) => {
    if (!isDocument(argument)) throw located(28646, `${name} only supports an object as its argument`);
    for (const key of ['input', bodyKey]) {
      if (!(key in argument)) throw located(28648, `Missing '${key}' parameter to ${name}`);
    }
    const unknown = Object.keys(argument).find((key) => !['input', 'as', bodyKey, 'limit'].includes(key));
    if (unknown) throw located(28647, `Unrecognized parameter to ${name}: ${unknown}`);
    const as = elementName(argument, 'this');
    const input = compileExpression(argument['input'], scope);
    return build(input, compileExpression(argument[bodyKey], withVariables(scope, as)), as, argument);
  };
}

const compileFilterOperator: Compiler = (argument, scope, name) => {
  const limit =
    isDocument(argument) && 'limit' in argument ? compileExpression(argument['limit'], scope) : undefined;
  const build = overElements('cond', (input, condition, as) => (env) => {
    const value = input(env);
    if (isNullish(value)) return null;
    const list = requireArray(28651, 'input to $filter', value);
    const most = limit ? (limit(env) ?? Infinity) : Infinity;
    const own = innerEnv(env);
    const kept: unknown[] = [];
    for (const element of list) {
      if (kept.length >= toDouble(most)) break;
      own.vars[as] = element;
      if (isTruthy(condition(own))) kept.push(element);
    }
    return kept;
  });
  return build(argument, scope, name);
};

const compileMap = overElements('in', (input, body, as) => (env) => {
  const value = input(env);
  if (isNullish(value)) return null;
  const list = requireArray(16883, 'input to $map', value);
  const own = innerEnv(env);
  return list.map((element) => {
    own.vars[as] = element;
    return body(own) ?? null;
  });
});

const compileReduce: Compiler = (argument, scope, name) => {
  if (!isDocument(argument)) throw located(40075, `${name} requires an object as an argument`);
  for (const key of ['input', 'initialValue', 'in']) {
    if (!(key in argument)) throw located(40077, `$reduce requires '${key}' to be specified`);
  }
  const input = compileExpression(argument['input'], scope);
  const initial = compileExpression(argument['initialValue'], scope);
  const body = compileExpression(argument['in'], withVariables(scope, 'this', 'value'));
  return (env) => {
    const value = input(env);
    if (isNullish(value)) return null;
    const own = innerEnv(env);
    own.vars['value'] = initial(env);
    for (const element of requireArray(40080, 'input to $reduce', value)) {
      own.vars['this'] = element;
      own.vars['value'] = body(own);
    }
    return own.vars['value'];
  };
};

/** The operators that evaluate an expression for each element of an array. */
export const elementOperators: Operators = {
  $filter: compileFilterOperator,
  $map: compileMap,
  $reduce: compileReduce,
};
