import type { Collation } from '../values/collation.js';
import { badValue, failedToParse } from '../values/mongo-error.js';
import { compareValues } from '../values/compare.js';
import { getPath } from '../values/paths.js';
import type { Doc } from '../values/types.js';
import { isDocument, typeName } from '../values/types.js';
import { addToSet, pop, pull, pullAll, push } from './array-operators.js';
import { bit, currentDate, increment, multiplyBy } from './number-operators.js';
import type { Change, Step } from './update-path.js';
import { REMOVED, updateParts } from './update-path.js';

type Operator = (path: string, operand: unknown, collation?: Collation) => Change;

const extreme =
  (sign: 1 | -1): Operator =>
  (_, operand, collation) =>
  (value) =>
    value === undefined || compareValues(operand, value, collation) * sign < 0 ? operand : value;

/** Operators that make what is missing on their way. */
const CREATING: Record<string, Operator> = {
  $set: (_, operand) => () => operand,
  $setOnInsert: (_, operand) => () => operand,
  $inc: increment,
  $mul: multiplyBy,
  $min: extreme(1),
  $max: extreme(-1),
  $push: push,
  $addToSet: addToSet,
  $currentDate: currentDate,
  $bit: bit,
};

/** Operators that leave a path alone which is not there. */
const REMOVING: Record<string, Operator> = {
  $unset: () => () => REMOVED,
  $pop: pop,
  $pull: (_, operand, collation) => pull(operand, collation),
  $pullAll: (_, operand, collation) => pullAll(operand, collation),
};

/** Compiles one modifier, such as { $set: { … } }, into steps. @throws MongoError 9 for an unknown one */
export function compileOperator(name: string, fields: unknown, collation?: Collation): Step[] {
  const creating = Object.hasOwn(CREATING, name);
  const operator = creating ? CREATING[name] : Object.hasOwn(REMOVING, name) ? REMOVING[name] : undefined;
  if (!operator && name !== '$rename') {
    throw failedToParse(
      `Unknown modifier: ${name}. Expected a valid update modifier or pipeline-style update specified as an array`,
    );
  }
  if (!isDocument(fields)) {
    throw failedToParse(
      `Modifiers operate on fields but we found type ${typeName(fields)} instead. For example: {$mod: {<field>: ...}} not {${name}: ...}`,
    );
  }
  return Object.entries(fields).flatMap(([path, operand]) => {
    if (!operator) return rename(path, operand);
    const step = {
      path,
      parts: updateParts(path),
      create: creating,
      change: operator(path, operand, collation),
    };
    return [name === '$setOnInsert' ? { ...step, applies: ({ insert }) => insert ?? false } : step];
  });
}

/** $rename: the value leaves one path and is set at the other, neither of which may run through an array. */
function rename(from: string, to: unknown): Step[] {
  if (typeof to !== 'string')
    throw badValue(`The 'to' field for $rename must be a string: ${from}: ${typeName(to)}`);
  const source = updateParts(from);
  const target = updateParts(to);
  if (from === to) throw badValue(`The source and target field for $rename must differ: ${from}: "${to}"`);
  for (const [parts, kind] of [
    [source, 'source'],
    [target, 'destination'],
  ] as const) {
    if (parts.some((part) => part.startsWith('$')))
      throw badValue(`The ${kind} field for $rename may not be dynamic: ${parts.join('.')}`);
  }
  return [
    { path: from, parts: source, create: false, change: () => REMOVED },
    {
      path: to,
      parts: target,
      create: true,
      applies: ({ root }) => {
        refuseArrays(root, source, 'source');
        refuseArrays(root, target, 'destination');
        return getPath(root, from) !== undefined;
      },
      change: (_, { root }) => getPath(root, from),
    },
  ];
}

function refuseArrays(root: Doc, parts: readonly string[], kind: string): void {
  for (let i = 1; i < parts.length; i += 1) {
    if (Array.isArray(getPath(root, parts.slice(0, i).join('.')))) {
      throw badValue(
        `The ${kind} field cannot be an array element, '${parts.join('.')}' in doc has an array field called '${parts[i - 1]}'`,
      );
    }
  }
}
