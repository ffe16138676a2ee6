import { mongoError, located } from './mongo-error.js';
import { fieldOf, isArrayIndex } from './paths.js';
import type { Doc } from './types.js';

/** How far a path has come: to a value, or to an array whose elements the rest of it goes on in. */
type Reached = { value: unknown } | { array: readonly unknown[]; rest: readonly string[] };

/**
 * The rows a compound index holds for a document: paths through one array are taken from the same element of it, an
 * empty array at the end of a path is held as undefined.
 * Source: "Multikey Indexes > Compound Multikey Indexes" in the MongoDB manual.
 * @throws MongoError 171 when two paths meet different arrays, 16746 when a number may be an index or a name
 */
export function compoundValues(doc: Doc, paths: readonly string[]): unknown[][] {
  return rows(paths.map((path) => reach(doc, path.split('.'))));
}

function reach(from: unknown, parts: readonly string[]): Reached {
  let value = from;
  for (const [at, part] of parts.entries()) {
    if (!Array.isArray(value)) value = fieldOf(value, part);
    else if (!isArrayIndex(part) || Number(part) >= value.length)
      return { array: value, rest: parts.slice(at) };
    else if (value.some((element) => fieldOf(element, part) !== undefined))
      throw located(16746, `Ambiguous field name found in array, field: '${part}'`);
    else value = value[Number(part)];
  }
  return Array.isArray(value) ? { array: value, rest: [] } : { value: value ?? null };
}

function rows(fields: readonly Reached[]): unknown[][] {
  const open = fields.flatMap((field) => ('array' in field ? [field.array] : []));
  const [array] = open;
  if (!array) return [fields.map((field) => ('value' in field ? field.value : null))];
  if (open.some((other) => other !== array)) throw mongoError(171, 'cannot index parallel arrays');
  const elements = array.length > 0 ? array : [undefined];
  return elements.flatMap((element) =>
    rows(
      fields.map((field) => {
        if ('value' in field) return field;
        return field.rest.length > 0 ? reach(element, field.rest) : { value: element };
      }),
    ),
  );
}
