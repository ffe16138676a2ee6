import { located } from '../values/mongo-error.js';
import { isDocument } from '../values/types.js';
import type { Compiler, Env, Evaluate, Scope } from './expression.js';
import { compileExpression } from './expression.js';

/** The operators of one family, by name. */
export type Operators = Record<string, Compiler>;

export const isNullish = (value: unknown): value is null | undefined => value === null || value === undefined;

/** Compiles the operands of an operator that takes a list, or one operand without a list. */
export function compileOperands(argument: unknown, scope: Scope): Evaluate[] {
  const list: unknown[] = Array.isArray(argument) ? argument : [argument];
  return list.map((item) => compileExpression(item, scope));
}

function checkCount(name: string, found: number, least: number, most: number): void {
  if (found >= least && found <= most) return;
  if (least === most) {
    throw located(16020, `Expression ${name} takes exactly ${least} arguments. ${found} were passed in.`);
  }
  throw located(
    28667,
    `Expression ${name} takes at least ${least} arguments, and at most ${most}, but ${found} were passed in.`,
  );
}

type Operation<Values extends unknown[]> = (...values: Values) => unknown;

/** An operator of a fixed number of operands. */
export const unary = (operation: Operation<[unknown]>): Compiler =>
  counted(1, 1, operation as Operation<unknown[]>);
export const binary = (operation: Operation<[unknown, unknown]>): Compiler =>
  counted(2, 2, operation as Operation<unknown[]>);

/** An operator of between `least` and `most` operands. */
export function counted(least: number, most: number, operation: Operation<unknown[]>): Compiler {
  return (argument, scope, name) => {
    const operands = compileOperands(argument, scope);
    checkCount(name, operands.length, least, most);
    const [first, second] = operands as [Evaluate, Evaluate];
    if (operands.length === 1) return (env) => operation(first(env));
    if (operands.length === 2) return (env) => operation(first(env), second(env));
    return (env) => operation(...operands.map((operand) => operand(env)));
  };
}

/** Wraps an operation so that a null or missing operand gives null. */
export const nullSafe =
  <Values extends unknown[]>(operation: Operation<Values>): Operation<Values> =>
  (...values) =>
    values.some(isNullish) ? null : operation(...values);

/** An operator of any number of operands. */
export const variadic =
  (operation: (values: unknown[]) => unknown): Compiler =>
  (argument, scope) => {
    const operands = compileOperands(argument, scope);
    return (env) => operation(operands.map((operand) => operand(env)));
  };

/** An operator whose operands are named; the evaluators of those given come by name. */
export function named<Names extends string>(
  required: readonly Names[],
  optional: readonly Names[],
  build: (operands: Partial<Record<Names, Evaluate>>, scope: Scope) => Evaluate,
): Compiler {
  return (argument, scope, name) => {
    if (!isDocument(argument)) throw located(28646, `${name} only supports an object as its argument`);
    const operands: Partial<Record<Names, Evaluate>> = {};
    for (const [key, value] of Object.entries(argument)) {
      if (!required.includes(key as Names) && !optional.includes(key as Names)) {
        throw located(28647, `Unrecognized parameter to ${name}: ${key}`);
      }
      operands[key as Names] = compileExpression(value, scope);
    }
    const lacking = required.find((key) => operands[key] === undefined);
    if (lacking !== undefined) throw located(28648, `Missing '${lacking}' parameter to ${name}`);
    return build(operands, scope);
  };
}

/** A scope in which further variables are there. */
export const withVariables = (scope: Scope, ...names: string[]): Scope => ({
  ...scope,
  variables: [...scope.variables, ...names],
});

export const innerEnv = (env: Env): Env => ({ root: env.root, vars: { ...env.vars } });
