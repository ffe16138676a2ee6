import { equalValues } from '../values/compare.js';
import { hashKey } from '../values/hash-key.js';
import { failedToParse } from '../values/mongo-error.js';
import { compareNumbers } from '../values/numbers.js';
import { fieldOf } from '../values/paths.js';
import type { Doc } from '../values/types.js';
import { fieldsOf, isDocument, isNumber } from '../values/types.js';
import { compileRegex } from './regex.js';
import { hasType } from './value-tests.js';
import type { Test } from './walk.js';

type Keyword = (operand: never, schema: Doc) => Test;

/** A keyword that has something to say about values of one kind alone. */
const about =
  <Value>(holds: (value: unknown) => boolean, test: (value: Value) => boolean): Test =>
  (value) =>
    !holds(value) || test(value as Value);

const isText = (value: unknown) => typeof value === 'string';
const ofDocument = (test: (fields: Doc) => boolean) =>
  about<Doc>(isDocument, (value) => test(fieldsOf(value)));
const ofArray = (test: (list: unknown[]) => boolean) => about<unknown[]>(Array.isArray, test);
const ofText = (test: (text: string) => boolean) => about<string>(isText, test);
const lengthOf = (text: string) => [...text].length;

const limit =
  (sign: 1 | -1, exclusive: string): Keyword =>
  (bound: number, schema: Doc) =>
    about<unknown>(isNumber, (value) => {
      const order = compareNumbers(value, bound) * sign;
      return schema[exclusive] === true ? order > 0 : order >= 0;
    });

const KEYWORDS: Readonly<Record<string, Keyword>> = {
  bsonType: hasType,
  type: (types: string | string[]) =>
    hasType([types].flat().map((type) => (type === 'boolean' ? 'bool' : type))),
  enum: (values: unknown[]) => (value) => values.some((other) => equalValues(value, other)),
  required: (names: string[]) =>
    ofDocument((fields) => names.every((name) => fieldOf(fields, name) !== undefined)),
  properties: (schemas: Doc) => {
    const tests = Object.entries(schemas).map(([name, schema]) => [name, compileJsonSchema(schema)] as const);
    return ofDocument((fields) =>
      tests.every(([name, test]) => fieldOf(fields, name) === undefined || test(fields[name])),
    );
  },
  additionalProperties: (allowed: unknown, { properties = {} }: Doc) => {
    const test = typeof allowed === 'boolean' ? () => allowed : compileJsonSchema(allowed);
    return ofDocument((fields) =>
      Object.entries(fields).every(([name, value]) => Object.hasOwn(properties as Doc, name) || test(value)),
    );
  },
  minProperties: (least: number) => ofDocument((fields) => Object.keys(fields).length >= least),
  maxProperties: (most: number) => ofDocument((fields) => Object.keys(fields).length <= most),
  items: (schema: unknown) => {
    const tests = [schema].flat().map(compileJsonSchema);
    return ofArray((list) =>
      list.every((value, at) => (Array.isArray(schema) ? tests[at] : tests[0])?.(value) ?? true),
    );
  },
  minItems: (least: number) => ofArray((list) => list.length >= least),
  maxItems: (most: number) => ofArray((list) => list.length <= most),
  uniqueItems: (unique: boolean) =>
    ofArray((list) => !unique || new Set(list.map(hashKey)).size === list.length),
  minimum: limit(1, 'exclusiveMinimum'),
  maximum: limit(-1, 'exclusiveMaximum'),
  exclusiveMinimum: () => () => true,
  exclusiveMaximum: () => () => true,
  minLength: (least: number) => ofText((text) => lengthOf(text) >= least),
  maxLength: (most: number) => ofText((text) => lengthOf(text) <= most),
  pattern: (pattern: string) => {
    const regex = compileRegex(pattern, '');
    return ofText((text) => regex.test(text));
  },
  allOf: (schemas: unknown[]) => {
    const tests = schemas.map(compileJsonSchema);
    return (value) => tests.every((test) => test(value));
  },
  anyOf: (schemas: unknown[]) => {
    const tests = schemas.map(compileJsonSchema);
    return (value) => tests.some((test) => test(value));
  },
  oneOf: (schemas: unknown[]) => {
    const tests = schemas.map(compileJsonSchema);
    return (value) => tests.filter((test) => test(value)).length === 1;
  },
  not: (schema: unknown) => {
    const test = compileJsonSchema(schema);
    return (value) => !test(value);
  },
  title: () => () => true,
  description: () => () => true,
};

/**
 * Compiles a schema into a test of a value from decodeExact().
 * Source: "$jsonSchema > Available Keywords" in the MongoDB manual.
 * @throws MongoError 9 for a keyword that is none, or not offered
 */
export function compileJsonSchema(schema: unknown): Test {
  if (!isDocument(schema)) throw failedToParse('$jsonSchema must be an object');
  const tests = Object.entries(schema).map(([name, operand]) => {
    const keyword = Object.hasOwn(KEYWORDS, name) ? KEYWORDS[name] : undefined;
    if (!keyword) throw failedToParse(`Unknown $jsonSchema keyword: ${name}`);
    return keyword(operand as never, schema);
  });
  return (value) => tests.every((test) => test(value));
}
