import { located } from '../values/mongo-error.js';
import { compareValues } from '../values/compare.js';
import { hashKey } from '../values/hash-key.js';
import type { Doc } from '../values/types.js';
import { fieldsOf, isDocument, typeName } from '../values/types.js';
import { fieldOf } from '../values/paths.js';
import type { Compiler } from './expression.js';
import { compileExpression } from './expression.js';
import type { Operators } from './operator-shape.js';
import { binary, isNullish, nullSafe, unary, variadic } from './operator-shape.js';
import { isTruthy } from '../values/truth.js';

/** The different values of some lists; of equal ones the first stays. */
function unite(lists: readonly unknown[][]): Map<string, unknown> {
  const set = new Map<string, unknown>();
  for (const value of lists.flat(1)) {
    const key = hashKey(value);
    if (!set.has(key)) set.set(key, value);
  }
  return set;
}

function asSet(name: string, value: unknown): Map<string, unknown> {
  if (!Array.isArray(value))
    throw located(
      17044,
      `All operands of ${name} must be arrays. One argument is of type: ${typeName(value)}`,
    );
  return unite([value as unknown[]]);
}

const sorted = (set: Map<string, unknown>) => [...set.values()].sort((a, b) => compareValues(a, b));

const isSubset = (a: Map<string, unknown>, b: Map<string, unknown>) =>
  [...a.keys()].every((key) => b.has(key));

function quantifier(name: string, holds: (values: unknown[]) => boolean): Compiler {
  return unary((value) => {
    if (!Array.isArray(value))
      throw located(17040, `${name}'s argument must be an array, but is ${typeName(value)}`);
    return holds(value);
  });
}

/** Operators on arrays taken as sets; the order of what they give is not defined, ours is sorted. */
export const setOperators: Operators = {
  $setUnion: variadic((values) => {
    if (values.some(isNullish)) return null;
    return sorted(unite(values.map((value) => [...asSet('$setUnion', value).values()])));
  }),
  $setIntersection: variadic((values) => {
    if (values.some(isNullish)) return null;
    const [first = new Map<string, unknown>(), ...rest] = values.map((value) =>
      asSet('$setIntersection', value),
    );
    return sorted(new Map([...first].filter(([key]) => rest.every((set) => set.has(key)))));
  }),
  $setDifference: binary(
    nullSafe((a, b) => {
      const other = asSet('$setDifference', b);
      return [...asSet('$setDifference', a)].filter(([key]) => !other.has(key)).map(([, value]) => value);
    }),
  ),
  $setEquals: variadic((values) => {
    const [first = new Map<string, unknown>(), ...rest] = values.map((value) => asSet('$setEquals', value));
    return rest.every((set) => set.size === first.size && isSubset(first, set));
  }),
  $setIsSubset: binary((a, b) => isSubset(asSet('$setIsSubset', a), asSet('$setIsSubset', b))),
  $anyElementTrue: quantifier('$anyElementTrue', (values) => values.some(isTruthy)),
  $allElementsTrue: quantifier('$allElementsTrue', (values) => values.every(isTruthy)),
};

/** The name that $setField or $unsetField is about, which no document may give. */
function fieldName(operator: string, spec: Doc): string {
  const { field } = spec;
  const name = isDocument(field) && '$literal' in field ? field['$literal'] : field;
  if (typeof name !== 'string' || (name === field && name.startsWith('$')))
    throw located(4161108, `${operator} requires 'field' to evaluate to a constant string`);
  return name;
}

const LACKING = { field: 4161102, value: 4161103, input: 4161109 };

function fieldSetter(...names: ('field' | 'input' | 'value')[]): Compiler {
  return (argument, scope, operator) => {
    if (!isDocument(argument)) throw located(4161100, `${operator} only supports an object as its argument`);
    const unknown = Object.keys(argument).find((name) => !(names as string[]).includes(name));
    if (unknown) throw located(4161101, `${operator} found an unknown argument: ${unknown}`);
    const lacking = names.find((name) => !(name in argument));
    if (lacking) throw located(LACKING[lacking], `${operator} requires '${lacking}' to be specified`);
    const name = fieldName(operator, argument);
    const input = compileExpression(argument['input'], scope);
    const value = compileExpression(names.includes('value') ? argument['value'] : '$$REMOVE', scope);
    return (env) => {
      const doc = input(env);
      if (isNullish(doc)) return null;
      if (!isDocument(doc)) throw located(4161105, `${operator} requires 'input' to evaluate to type Object`);
      const set = value(env);
      if (set !== undefined) return { ...fieldsOf(doc), [name]: set };
      return Object.fromEntries(Object.entries(fieldsOf(doc)).filter(([other]) => other !== name));
    };
  };
}

const compileGetField: Compiler = (argument, scope) => {
  const spec =
    isDocument(argument) && 'field' in argument ? argument : { field: argument, input: '$$CURRENT' };
  const name = compileExpression(spec['field'], scope);
  const input = compileExpression(spec['input'] ?? '$$CURRENT', scope);
  return (env) => {
    const field = name(env);
    if (typeof field !== 'string')
      throw located(5654602, `$getField requires 'field' to evaluate to type String`);
    const value = input(env);
    return value === null ? null : fieldOf(value, field);
  };
};

export const objectOperators: Operators = {
  $mergeObjects: variadic((values) => {
    // One operand that is an array is a list of documents, as after $lookup.
    const docs = values.length === 1 && Array.isArray(values[0]) ? (values[0] as unknown[]) : values;
    const result: Doc = {};
    for (const doc of docs) {
      if (isNullish(doc)) continue;
      if (!isDocument(doc))
        throw located(40400, `$mergeObjects requires object inputs, but input is of type ${typeName(doc)}`);
      Object.assign(result, fieldsOf(doc));
    }
    return result;
  }),
  $objectToArray: unary(
    nullSafe((value) => {
      if (!isDocument(value))
        throw located(40390, `$objectToArray requires a document input, found: ${typeName(value)}`);
      return Object.entries(fieldsOf(value)).map(([k, v]) => ({ k, v }));
    }),
  ),
  $getField: compileGetField,
  $setField: fieldSetter('field', 'input', 'value'),
  $unsetField: fieldSetter('field', 'input'),
};
