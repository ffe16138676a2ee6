import { accumulatorExpressions } from './accumulator-expressions.js';
import { arithmeticOperators } from './arithmetic-operators.js';
import { arrayOperators } from './array-operators.js';
import { dateOperators } from './date-operators.js';
import { logicOperators } from './logic-operators.js';
import type { Operators } from './operator-shape.js';
import { objectOperators, setOperators } from './set-operators.js';
import { stringOperators } from './string-operators.js';
import { typeOperators } from './type-operators.js';

/** Every expression operator there is; any other name is an error. */
export const OPERATORS: Operators = {
  ...logicOperators,
  ...arithmeticOperators,
  ...arrayOperators,
  ...stringOperators,
  ...setOperators,
  ...objectOperators,
  ...typeOperators,
  ...dateOperators,
  ...accumulatorExpressions,
};
