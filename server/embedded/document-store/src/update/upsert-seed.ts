import { isOperators } from '../match/field-condition.js';
import { mongoError } from '../values/mongo-error.js';
import type { Doc } from '../values/types.js';
import { isDocument, Rank, typeRank } from '../values/types.js';
import { applyStep, updateParts } from './update-path.js';

/** The value a condition holds a field to, when it holds it to one. */
function equality(condition: unknown): { value: unknown } | undefined {
  if (typeRank(condition) === Rank.regex || condition === undefined) return undefined;
  if (!isOperators(condition)) return { value: condition };
  if ('$eq' in condition) return { value: condition['$eq'] };
  const all = condition['$all'] ?? condition['$in'];
  if (Array.isArray(all) && all.length === 1 && !isOperators(all[0]) && typeRank(all[0]) !== Rank.regex) {
    return { value: all[0] };
  }
  return undefined;
}

function collect(filter: Doc, found: Map<string, unknown>): void {
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$and' || (name === '$or' && Array.isArray(condition) && condition.length === 1)) {
      for (const branch of condition as unknown[]) if (isDocument(branch)) collect(branch, found);
    }
    if (name.startsWith('$')) continue;
    const equal = equality(condition);
    if (!equal) continue;
    if (found.has(name)) {
      throw mongoError(54, `cannot infer query fields to set, path '${name}' is matched twice`);
    }
    found.set(name, equal.value);
  }
}

/**
 * The document an upsert starts from: the fields its filter holds to one value, _id first.
 * Source: "Update Operators > Upsert" in the MongoDB manual, db.collection.updateOne().
 * @throws MongoError 54 when the filter holds a field to two values
 */
export function upsertSeed(filter: Doc): Doc {
  const found = new Map<string, unknown>();
  collect(filter, found);
  const place = { root: {}, filters: new Map<string, never>() };
  let doc: unknown = found.has('_id') ? { _id: found.get('_id') } : {};
  for (const [path, value] of found) {
    if (path === '_id') continue;
    doc = applyStep(doc, { path, parts: updateParts(path), create: true, change: () => value }, place);
  }
  return doc as Doc;
}
