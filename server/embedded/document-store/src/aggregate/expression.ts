import type { Collation } from '../values/collation.js';
import { badValue, failedToParse, located, mongoError } from '../values/mongo-error.js';
import { fieldOf } from '../values/paths.js';
import type { Doc } from '../values/types.js';
import { isDocument } from '../values/types.js';
import { OPERATORS } from './operators.js';

/** What an expression is evaluated in: the document, and the variables $$ names. */
export interface Env {
  root: unknown;
  vars: Doc;
}

export type Evaluate = (env: Env) => unknown;

/** What compiling an expression needs to know. */
export interface Scope {
  collation?: Collation | undefined;
  /** The names of the variables that will be there. */
  variables: readonly string[];
}

export type Compiler = (argument: unknown, scope: Scope, name: string) => Evaluate;

const SYSTEM = ['ROOT', 'CURRENT', 'REMOVE', 'NOW', 'CLUSTER_TIME'];

/**
 * Compiles an aggregation expression. A missing value evaluates to undefined.
 * @throws MongoError 168 for an unknown operator, 17276 for an unknown variable
 */
export function compileExpression(expression: unknown, scope: Scope): Evaluate {
  if (typeof expression === 'string' && expression.startsWith('$')) return compilePath(expression, scope);
  if (Array.isArray(expression)) {
    const items = expression.map((item: unknown) => compileExpression(item, scope));
    return (env) => items.map((item) => item(env) ?? null);
  }
  if (isDocument(expression)) return compileDocument(expression, scope);
  return () => expression;
}

/** Whether there is an expression operator of this name. */
export const isOperator = (name: string) => Object.hasOwn(OPERATORS, name);

function compileDocument(expression: Doc, scope: Scope): Evaluate {
  const entries = Object.entries(expression);
  const operator = entries.find(([name]) => name.startsWith('$'));
  if (!operator) return compileFields(entries, scope);
  const [name, argument] = operator;
  if (entries.length > 1) {
    throw located(
      15983,
      `an expression specification must contain exactly one field, the name of the expression. Found ${entries.length} fields`,
    );
  }
  if (name === '$function' || name === '$accumulator' || name === '$where') {
    throw failedToParse(`${name} is not allowed: this store runs no JavaScript`);
  }
  const compiler = isOperator(name) ? OPERATORS[name] : undefined;
  if (!compiler) throw mongoError(168, `Unrecognized expression '${name}'`);
  return compiler(argument, scope, name);
}

function compileFields(entries: readonly [string, unknown][], scope: Scope): Evaluate {
  const fields = entries.map(([name, value]) => {
    if (name.includes('.'))
      throw located(
        16412,
        `FieldPath field names may not contain '.'. Consider using $getField or $setField.`,
      );
    return [name, compileExpression(value, scope)] as const;
  });
  return (env) => {
    const result: Doc = {};
    for (const [name, evaluate] of fields) {
      const value = evaluate(env);
      if (value !== undefined) result[name] = value;
    }
    return result;
  };
}

function compilePath(expression: string, scope: Scope): Evaluate {
  if (!expression.startsWith('$$')) return compileFieldPath(expression.slice(1), (env) => env.root);
  const [name = '', ...rest] = expression.slice(2).split('.');
  const base = compileVariable(name, scope);
  return rest.length === 0 ? base : compileFieldPath(rest.join('.'), base);
}

function compileVariable(name: string, scope: Scope): Evaluate {
  if (name === '') throw failedToParse('empty variable names are not allowed');
  if (!scope.variables.includes(name)) {
    if (!SYSTEM.includes(name)) throw located(17276, `Use of undefined variable: ${name}`);
    if (name === 'ROOT' || name === 'CURRENT') return (env) => env.vars[name] ?? env.root;
    if (name === 'REMOVE') return () => undefined;
    if (name === 'NOW') return (env) => env.vars['NOW'] ?? new Date();
  }
  return (env) => env.vars[name];
}

function compileFieldPath(path: string, base: Evaluate): Evaluate {
  const parts = path.split('.');
  if (parts.includes('')) throw badValue(`FieldPath field names may not be empty strings: '${path}'`);
  const first = parts[0] as string;
  if (parts.length === 1) return (env) => valueAt(base(env), first);
  return (env) => valueAlong(base(env), parts, 0);
}

function valueAt(value: unknown, name: string): unknown {
  if (!Array.isArray(value)) return fieldOf(value, name);
  return valueAlong(value, [name], 0);
}

/** Follows a path as expressions do: an array gives the array of what its elements have, never an indexed element. */
export function valueAlong(value: unknown, parts: readonly string[], at: number): unknown {
  if (at === parts.length) return value;
  if (!Array.isArray(value)) {
    const next = fieldOf(value, parts[at] as string);
    return next === undefined ? undefined : valueAlong(next, parts, at + 1);
  }
  const found: unknown[] = [];
  for (const element of value) {
    const inner = Array.isArray(element) ? undefined : valueAlong(element, parts, at);
    if (inner !== undefined) found.push(inner);
  }
  return found;
}
