import { VALUE_ACCUMULATORS } from './accumulators.js';
import type { Compiler } from './expression.js';
import type { Operators } from './operator-shape.js';
import { compileOperands } from './operator-shape.js';

/** An accumulator as an expression: over its operands, or over the elements of a single one that is an array. */
const overOperands: Compiler = (argument, scope, name) => {
  const operands = compileOperands(argument, scope);
  const start = VALUE_ACCUMULATORS[name] as (typeof VALUE_ACCUMULATORS)[string];
  return (env) => {
    const given = operands.map((operand) => operand(env));
    const values = given.length === 1 && Array.isArray(given[0]) ? (given[0] as unknown[]) : given;
    const accumulation = start(scope.collation);
    for (const value of values) accumulation.add(value);
    return accumulation.result();
  };
};

export const accumulatorExpressions: Operators = Object.fromEntries(
  ['$sum', '$avg', '$min', '$max'].map((name) => [name, overOperands]),
);
