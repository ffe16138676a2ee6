import { ObjectId } from 'bson';
import { compileFilter } from '../match/match.js';
import { equalValues, type Doc } from '../values/values.js';

/** What a filter asks of one path, as far as an index can use it. */
export interface PathBounds {
  equal?: unknown[];
  from?: { value: unknown; inclusive: boolean };
  to?: { value: unknown; inclusive: boolean };
}

function isOperators(value: unknown): value is Doc {
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return false;
  return Object.keys(value)[0]?.startsWith('$') === true && !('$ref' in value);
}

/** Values whose equality and order an index key keeps: scalars, but no regular expressions, documents or arrays. */
export function isScalar(value: unknown): boolean {
  if (value === null || ['string', 'number', 'boolean', 'bigint'].includes(typeof value)) return true;
  if (value instanceof Date || value instanceof ObjectId) return true;
  return ['Long', 'Int32', 'Double', 'Decimal128', 'Binary'].includes(
    (value as { _bsontype?: string } | undefined)?._bsontype ?? '',
  );
}

/** Range bounds count within one type only; a null or a NaN bound has rules of its own. */
function isOrdered(value: unknown): boolean {
  return isScalar(value) && value !== null && String(value) !== 'NaN';
}

/** The bounds a filter sets on each path; a path under $or, $nor or $not has none. */
export function boundsOf(filter: Doc, bounds = new Map<string, PathBounds>()): Map<string, PathBounds> {
  for (const [path, condition] of Object.entries(filter)) {
    if (path === '$and') for (const part of condition as Doc[]) boundsOf(part, bounds);
    else if (!path.startsWith('$')) {
      const bound = bounds.get(path) ?? {};
      addCondition(bound, condition);
      if (Object.keys(bound).length > 0) bounds.set(path, bound);
    }
  }
  return bounds;
}

function addCondition(bound: PathBounds, condition: unknown): void {
  if (isScalar(condition)) bound.equal ??= [condition];
  if (!isOperators(condition)) return;
  for (const [operator, value] of Object.entries(condition)) {
    if (operator === '$eq' && isScalar(value)) bound.equal ??= [value];
    else if (operator === '$in' && Array.isArray(value) && value.every(isScalar))
      bound.equal ??= value as unknown[];
    else if ((operator === '$gt' || operator === '$gte') && isOrdered(value))
      bound.from ??= { value, inclusive: operator === '$gte' };
    else if ((operator === '$lt' || operator === '$lte') && isOrdered(value))
      bound.to ??= { value, inclusive: operator === '$lte' };
  }
}

/** Whether every document that meets the filter also meets a partial index's expression, as far as we can tell. */
export function implies(filter: Doc, expression: Doc): boolean {
  const parts = [filter, ...(Array.isArray(filter['$and']) ? (filter['$and'] as Doc[]) : [])];
  return Object.entries(expression).every(([path, wanted]) => {
    if (path === '$and') return (wanted as Doc[]).every((part) => implies(filter, part));
    if (path.startsWith('$')) return false;
    return parts.some((part) => path in part && conditionImplies(path, part[path], wanted));
  });
}

function conditionImplies(path: string, given: unknown, wanted: unknown): boolean {
  if (equalValues(given, wanted)) return true;
  const equal = isScalar(given) ? given : isOperators(given) && '$eq' in given ? given['$eq'] : undefined;
  if (isScalar(equal) && equal !== undefined) return compileFilter({ [path]: wanted })(nest(path, equal));
  if (!isOperators(wanted) || !isOperators(given)) return false;
  return Object.entries(wanted).every(([operator, value]) => {
    if (operator in given && equalValues(given[operator], value)) return true;
    if (operator !== '$exists' || value !== true) return false;
    return (
      ['$gt', '$gte', '$lt', '$lte'].some((name) => isOrdered(given[name])) ||
      (Array.isArray(given['$in']) && given['$in'].every((item) => isScalar(item) && item !== null))
    );
  });
}

function nest(path: string, value: unknown): Doc {
  return path.split('.').reduceRight<unknown>((inner, name) => ({ [name]: inner }), value) as Doc;
}
