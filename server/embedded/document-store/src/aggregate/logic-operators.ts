import { compareValues } from '../values/compare.js';
import { badValue, located } from '../values/mongo-error.js';
import type { Doc } from '../values/types.js';
import { isDocument } from '../values/types.js';
import type { Compiler } from './expression.js';
import { compileExpression } from './expression.js';
import type { Operators } from './operator-shape.js';
import { compileOperands, innerEnv, isNullish, withVariables } from './operator-shape.js';
import { isTruthy } from '../values/truth.js';

/** Compares as expressions do: across types, and a missing value below null. */
const comparing =
  (accept: (order: number) => number | boolean): Compiler =>
  (argument, scope, name) => {
    const [left, right, ...rest] = compileOperands(argument, scope);
    if (!left || !right || rest.length > 0) {
      const found = Array.isArray(argument) ? argument.length : 1;
      throw located(16020, `Expression ${name} takes exactly 2 arguments. ${found} were passed in.`);
    }
    const { collation } = scope;
    return (env) => {
      const a = left(env);
      const b = right(env);
      return accept(compareValues(a, b, collation) || missingFirst(a, b));
    };
  };

const missingFirst = (a: unknown, b: unknown) =>
  isNullish(a) && isNullish(b) ? Number(a !== undefined) - Number(b !== undefined) : 0;

const compileCond: Compiler = (argument, scope) => {
  const parts = isDocument(argument) ? namedCond(argument) : (argument as unknown[]);
  if (!Array.isArray(parts) || parts.length !== 3) {
    throw located(
      16020,
      `Expression $cond takes exactly 3 arguments. ${Array.isArray(parts) ? parts.length : 1} were passed in.`,
    );
  }
  const [condition, then, otherwise] = parts.map((part: unknown) => compileExpression(part, scope)) as [
    ReturnType<typeof compileExpression>,
    ReturnType<typeof compileExpression>,
    ReturnType<typeof compileExpression>,
  ];
  return (env) => (isTruthy(condition(env)) ? then(env) : otherwise(env));
};

function namedCond(argument: Doc): unknown[] {
  const unknown = Object.keys(argument).find((key) => !['if', 'then', 'else'].includes(key));
  if (unknown) throw located(17083, `Unrecognized parameter to $cond: ${unknown}`);
  const codes = { if: 17080, then: 17081, else: 17082 };
  return Object.entries(codes).map(([key, code]) => {
    if (!(key in argument)) throw located(code, `Missing '${key}' parameter to $cond`);
    return argument[key];
  });
}

const compileSwitch: Compiler = (argument, scope) => {
  if (!isDocument(argument)) throw located(40060, '$switch requires an object as an argument');
  if (!Array.isArray(argument['branches'])) throw located(40061, "$switch expected an array for 'branches'");
  const branches = (argument['branches'] as Doc[]).map((branch) => {
    if (!('case' in branch)) throw located(40066, "$switch requires each branch have a 'case' expression");
    if (!('then' in branch)) throw located(40067, "$switch requires each branch have a 'then' expression");
    return [compileExpression(branch['case'], scope), compileExpression(branch['then'], scope)] as const;
  });
  if (branches.length === 0) throw located(40068, '$switch requires at least one branch.');
  const otherwise = 'default' in argument ? compileExpression(argument['default'], scope) : undefined;
  return (env) => {
    for (const [condition, then] of branches) if (isTruthy(condition(env))) return then(env);
    if (otherwise) return otherwise(env);
    throw located(
      40066,
      '$switch could not find a matching branch for an input, and no default was specified.',
    );
  };
};

const compileLet: Compiler = (argument, scope) => {
  if (!isDocument(argument) || !isDocument(argument['vars']) || !('in' in argument)) {
    throw located(16874, "$let needs 'vars' and 'in'");
  }
  const vars = Object.entries(argument['vars']).map(([name, value]) => {
    if (!/^[a-z\u0080-\uffff]/.test(name)) throw failedVariable(name);
    return [name, compileExpression(value, scope)] as const;
  });
  const inner = compileExpression(argument['in'], withVariables(scope, ...vars.map(([name]) => name)));
  return (env) => {
    const own = innerEnv(env);
    for (const [name, evaluate] of vars) own.vars[name] = evaluate(env);
    return inner(own);
  };
};

const failedVariable = (name: string) =>
  badValue(`'${name}' starts with an invalid character for a user variable name`);

export const logicOperators: Operators = {
  $cmp: comparing((order) => Math.sign(order)),
  $eq: comparing((order) => order === 0),
  $ne: comparing((order) => order !== 0),
  $gt: comparing((order) => order > 0),
  $gte: comparing((order) => order >= 0),
  $lt: comparing((order) => order < 0),
  $lte: comparing((order) => order <= 0),
  $and: (argument, scope) => {
    const operands = compileOperands(argument, scope);
    return (env) => operands.every((operand) => isTruthy(operand(env)));
  },
  $or: (argument, scope) => {
    const operands = compileOperands(argument, scope);
    return (env) => operands.some((operand) => isTruthy(operand(env)));
  },
  $not: (argument, scope, name) => {
    const [operand, ...rest] = compileOperands(argument, scope);
    if (!operand || rest.length > 0) {
      throw located(
        16020,
        `Expression ${name} takes exactly 1 arguments. ${rest.length + 1} were passed in.`,
      );
    }
    return (env) => !isTruthy(operand(env));
  },
  $cond: compileCond,
  $switch: compileSwitch,
  $ifNull: (argument, scope) => {
    const operands = compileOperands(argument, scope);
    if (operands.length < 2)
      throw located(1257300, `$ifNull needs at least two arguments, had: ${operands.length}`);
    return (env) => {
      let value: unknown;
      for (const operand of operands) {
        value = operand(env);
        if (!isNullish(value)) return value;
      }
      return value;
    };
  },
  $let: compileLet,
  $literal: (argument) => () => argument,
};
