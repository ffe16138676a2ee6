import fc from 'fast-check';
import * as z from 'zod';

type Json = {
  $ref?: string;
  $defs?: Record<string, Json>;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: Json[];
  oneOf?: Json[];
  allOf?: Json[];
  properties?: Record<string, Json>;
  required?: string[];
  additionalProperties?: boolean | Json;
  propertyNames?: Json;
  items?: Json;
  minItems?: number;
  maxItems?: number;
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
};

export const inputSchemaOf = (schema: z.ZodType): Json =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json;

function textOf(schema: Json): fc.Arbitrary<string> {
  const least = schema.minLength ?? 0;
  const most = Math.min(schema.maxLength ?? 40, least + 40);
  if (schema.format === 'date')
    return fc
      .date({ min: new Date(0), max: new Date('2090-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
  if (schema.format === 'date-time')
    return fc
      .date({ min: new Date(0), max: new Date('2090-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString());
  if (schema.format === 'email') return fc.nat(1e9).map((nat) => `someone-${nat}@example.com`);
  if (schema.format === 'uuid') return fc.uuid();
  const words = fc.string({
    minLength: least,
    maxLength: most,
    unit: fc.constantFrom(...'焊接龙江abc XYZ09-'),
  });
  // The pattern of plain text only refuses control characters; anything else is a code of a known form.
  if (!schema.pattern || schema.pattern.startsWith('^[^')) return words;
  return fc
    .stringMatching(new RegExp(schema.pattern, 'u'))
    .map((text) => text.slice(0, schema.maxLength ?? 200));
}

function from(schema: Json, root: Json): fc.Arbitrary<unknown> {
  if (schema.$ref) return from(root.$defs?.[schema.$ref.replace('#/$defs/', '')] ?? {}, root);
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => from(choice, root)));
  if (schema.allOf) return from(Object.assign({}, ...schema.allOf) as Json, root);
  switch (schema.type) {
    case 'string':
      return textOf(schema);
    case 'integer':
    case 'number': {
      const min = Math.max(schema.minimum ?? 0, -1000);
      return fc.integer({ min, max: Math.max(min, Math.min(schema.maximum ?? 1000, 1000)) });
    }
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(from(schema.items ?? {}, root), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, (schema.minItems ?? 0) + 3),
      });
    case 'object': {
      const properties = Object.entries(schema.properties ?? {});
      return fc.record(Object.fromEntries(properties.map(([key, value]) => [key, from(value, root)])), {
        requiredKeys: (schema.required ?? []).filter((key) => key in (schema.properties ?? {})),
        noNullPrototype: true,
      });
    }
    default:
      return fc.constant('x');
  }
}

/** Values a contract schema accepts, as a caller would send them; refinements that no JSON schema states may refuse some. */
export const wellFormed = (schema: z.ZodType): fc.Arbitrary<unknown> => {
  const root = inputSchemaOf(schema);
  return from(root, root);
};

const OPERATORS = [
  { $ne: null },
  { $gt: '' },
  { $regex: '.*' },
  { $where: 'true' },
  { _bsontype: 'ObjectId', id: 'x' },
];
const WRONG = [null, 12.5, -1, true, '\u0000', 'x'.repeat(20_000), [], [[]], {}, ...OPERATORS];

/**
 * Things that no honest client sends in place of one value: every property of it missing, of another type or an
 * operator, keys that nobody declared, and roots of every type.
 */
export function spoiled(value: unknown): unknown[] {
  const roots: unknown[] = [null, 'text', 7, [], [value], ...OPERATORS];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return roots;
  const entries = Object.entries(value);
  const variants = entries.flatMap(([key, own]) => [
    Object.fromEntries(entries.filter(([name]) => name !== key)),
    ...WRONG.map((wrong) => ({ ...value, [key]: wrong })),
    ...(typeof own === 'object' && own !== null && !Array.isArray(own)
      ? spoiled(own).map((inner) => ({ ...value, [key]: inner }))
      : []),
    ...(Array.isArray(own) && own.length > 0
      ? spoiled(own[0]).map((inner) => ({ ...value, [key]: [inner, ...own.slice(1)] }))
      : []),
  ]);
  const extra = [
    { ...value, isAdministrator: true },
    { ...value, $where: '1' },
    JSON.parse(
      `{${JSON.stringify(value).slice(1, -1)}${entries.length ? ',' : ''}"__proto__":{"polluted":true}}`,
    ),
    { ...value, constructor: { prototype: { polluted: true } } },
  ];
  return [...roots, ...variants, ...extra];
}
