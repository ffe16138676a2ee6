import { boundary, entryPrefix, entryRange, isLong, successor } from '../store/keys.js';
import { MongoError, mongoError, folded, keyBytes, type Collation, type Doc } from '../values/values.js';
import type { Matcher, Near } from '../match/match.js';
import { boundsOf, implies, type PathBounds } from './bounds.js';
import type { Collection, Index } from './catalog.js';

export type Sort = readonly (readonly [path: string, direction: 1 | -1])[];

/** Where candidates for a filter are read from. Every candidate is still tried against the filter. */
export type Plan =
  | { kind: 'scan'; backwards: boolean; sorted: boolean }
  | {
      kind: 'index';
      index: Index;
      keys: Buffer[];
      ranges: { from: Buffer; to: Buffer }[];
      backwards: boolean;
      sorted: boolean;
    }
  | { kind: 'union'; plans: Plan[]; sorted: false };

export interface Question {
  readonly filter: Doc;
  readonly sort: Sort;
  readonly collation?: Collation;
  readonly hint?: unknown;
  readonly matcher?: Matcher;
}

const MAX_POINTS = 2000;

/**
 * Chooses the index that narrows a query most and, of equals, one that also gives its order.
 * @throws MongoError 291 for a $near on a path that has no geospatial index of its kind
 */
export function plan(collection: Collection, question: Question, catalogVersion: number): Plan {
  const { filter, sort, hint, matcher } = question;
  if (matcher?.near && !collection.indexes.some((index) => serves(index, matcher.near as Near)))
    throw mongoError(291, 'unable to find index for $geoNear query');
  const natural = (hint as Doc | undefined)?.['$natural'];
  const bySortNatural = sort.length === 1 && sort[0]?.[0] === '$natural';
  const scan: Plan = {
    kind: 'scan',
    backwards: Number(bySortNatural ? sort[0]?.[1] : (natural ?? 1)) < 0,
    sorted: sort.length === 0 || bySortNatural,
  };
  if (natural !== undefined || bySortNatural) return scan;
  const hinted = hint === undefined ? collection.indexes : [hintedIndex(collection, hint)];
  const indexes = hinted.filter((index) => index.since <= catalogVersion && isUsable(index, question));
  let best: { plan: Plan; score: number } = { plan: scan, score: 0 };
  const bounds = boundsOf(filter);
  for (const index of indexes) {
    const candidate = useIndex(index, bounds, question);
    if (candidate && candidate.score > best.score) best = candidate;
  }
  return best.score < 4 ? (unionPlan(collection, question, catalogVersion) ?? best.plan) : best.plan;
}

/** Distances on the sphere are served by either kind of index, distances on the plane by that of the plane. */
function serves({ key, options }: Index, { path, onSphere }: Near): boolean {
  return options['hidden'] !== true && (key[path] === '2d' || (onSphere && key[path] === '2dsphere'));
}

function hintedIndex(collection: Collection, hint: unknown): Index {
  const found = collection.indexes.find(({ name, key }) =>
    typeof hint === 'string' ? name === hint : JSON.stringify(key) === JSON.stringify(hint),
  );
  if (!found) throw new MongoError(2, 'BadValue', 'hint provided does not correspond to an existing index');
  return found;
}

function unionPlan(
  collection: Collection,
  { filter, collation }: Question,
  catalogVersion: number,
): Plan | undefined {
  const branches = filter['$or'] as Doc[] | undefined;
  if (!Array.isArray(branches)) return undefined;
  const plans = branches.map((branch) =>
    plan(collection, { filter: branch, sort: [], collation }, catalogVersion),
  );
  return plans.every(({ kind }) => kind !== 'scan') ? { kind: 'union', plans, sorted: false } : undefined;
}

function isUsable(index: Index, { filter }: Question): boolean {
  if (!index.ordered || index.options['hidden'] === true) return false;
  return !index.partial || (!index.collation && implies(filter, index.partial));
}

function sameCollation(a: Collation | undefined, b: Collation | undefined): boolean {
  if (isPlain(a) || isPlain(b)) return isPlain(a) && isPlain(b);
  return (
    a?.locale === b?.locale &&
    (a?.strength ?? 3) === (b?.strength ?? 3) &&
    Boolean(a?.numericOrdering) === Boolean(b?.numericOrdering) &&
    Boolean(a?.caseLevel) === Boolean(b?.caseLevel)
  );
}

function isPlain(collation: Collation | undefined): boolean {
  return !collation || collation.locale === 'simple';
}

/** A bound that holds no string means the same under every collation. */
function comparable(index: Index, value: unknown, collation: Collation | undefined): boolean {
  return typeof value !== 'string' || sameCollation(index.collation, collation);
}

function useIndex(
  index: Index,
  bounds: ReadonlyMap<string, PathBounds>,
  question: Question,
): { plan: Plan; score: number } | undefined {
  const { sort, collation } = question;
  let points: unknown[][] = [[]];
  let depth = 0;
  for (; depth < index.paths.length; depth++) {
    const equal = boundAt(index, depth, bounds)?.equal;
    if (!equal || !equal.every((value) => comparable(index, value, collation))) break;
    if (points.length * equal.length > MAX_POINTS) break;
    points = points.flatMap((point) => equal.map((value) => [...point, folded(value, index.collation)]));
  }
  const bounded = [...bounds.entries()].some(
    ([path, bound]) => index.paths.includes(path) && excludesMissing(bound),
  );
  const hinted = question.hint !== undefined;
  if (index.sparse && !bounded && !hinted) return undefined;
  const range = depth < index.paths.length ? rangeAt(index, depth, bounds, collation) : undefined;
  const order = sort.length > 0 ? orderBy(index, depth, points.length, question) : undefined;
  if (depth === 0 && !range && !order && !hinted) return undefined;
  const complete = depth === index.paths.length;
  const score =
    (hinted ? 4 : 0) + depth * 4 + (range ? 2 : 0) + (order ? 1 : 0) + (complete && index.unique ? 100 : 0);
  const sorted = sort.length === 0 || order !== undefined;
  const backwards = order === -1;
  if (complete && index.unique) {
    const keys = points.map((point) => entryPrefix(index.id, keyBytes(point, index.directions)));
    keys.sort(Buffer.compare);
    return {
      score,
      plan: {
        kind: 'index',
        index,
        keys,
        ranges: [],
        backwards,
        sorted: sorted || (points.length === 1 && !index.multikey),
      },
    };
  }
  const ranges = points.map((point) => pointRange(index, point, range));
  ranges.sort((a, b) => Buffer.compare(a.from, b.from));
  return { score, plan: { kind: 'index', index, keys: [], ranges, backwards, sorted } };
}

/** Conditions on two paths of one array may be met by different elements, which have entries of their own: only the first counts. */
function boundAt(
  { paths, multikey }: Index,
  depth: number,
  bounds: ReadonlyMap<string, PathBounds>,
): PathBounds | undefined {
  const path = paths[depth] as string;
  const head = (each: string) => each.split('.', 1)[0];
  if (multikey && paths.slice(0, depth).some((other) => head(other) === head(path))) return undefined;
  return bounds.get(path);
}

function excludesMissing({ equal, from, to }: PathBounds): boolean {
  return from !== undefined || to !== undefined || (equal !== undefined && !equal.includes(null));
}

/** The direction in which the index gives the sort's order after `depth` fields fixed to one value; undefined if it doesn't. */
function orderBy(
  index: Index,
  depth: number,
  points: number,
  { sort, collation }: Question,
): 1 | -1 | undefined {
  if (index.multikey || index.shortened || points !== 1 || index.partial || index.sparse) return undefined;
  if (!isPlain(index.collation) || !isPlain(collation)) return undefined;
  const fixed = index.paths.slice(0, depth);
  const wanted = sort.filter(([path]) => !fixed.includes(path));
  let sign: 1 | -1 | undefined;
  for (const [position, [path, direction]] of wanted.entries()) {
    const at = depth + position;
    if (index.paths[at] !== path) return undefined;
    const turned = direction === index.directions[at] ? 1 : -1;
    if (sign !== undefined && sign !== turned) return undefined;
    sign = turned;
  }
  return sign ?? 1;
}

interface Range {
  low: Buffer | undefined;
  high: Buffer | undefined;
  lowOpen: boolean;
  highOpen: boolean;
}

/** Bounds on one field, as bytes in the index's own direction. */
function rangeAt(
  index: Index,
  depth: number,
  bounds: ReadonlyMap<string, PathBounds>,
  collation: Collation | undefined,
): Range | undefined {
  const bound = boundAt(index, depth, bounds);
  if (!bound || (!bound.from && !bound.to)) return undefined;
  const some = (bound.from ?? bound.to) as { value: unknown };
  if (typeof some.value === 'string' && !(isPlain(index.collation) && isPlain(collation))) return undefined;
  const direction = index.directions[depth] as 1 | -1;
  const bytes = (limit: { value: unknown } | undefined) => limit && keyBytes([limit.value], [direction]);
  // Different elements of an array may meet the two bounds, so that only one can narrow.
  const to = index.multikey && bound.from ? undefined : bound.to;
  const from = bound.from;
  const type = keyBytes([some.value], [direction]).subarray(0, 1);
  const ascending = {
    low: bytes(from) ?? type,
    high: bytes(to) ?? type,
    lowOpen: from?.inclusive === false,
    highOpen: to?.inclusive === false,
  };
  if (direction === 1) return ascending;
  return {
    low: ascending.high,
    high: ascending.low,
    lowOpen: ascending.highOpen,
    highOpen: ascending.lowOpen,
  };
}

function pointRange(
  index: Index,
  point: readonly unknown[],
  range: Range | undefined,
): { from: Buffer; to: Buffer } {
  const prefix = keyBytes(point, index.directions);
  if (!range) {
    if (point.length === 0) return entryRange(index.id);
    const start = boundary(index.id, prefix);
    return { from: start, to: successor(start) };
  }
  const low = Buffer.concat([prefix, range.low ?? Buffer.alloc(0)]);
  const high = Buffer.concat([prefix, range.high ?? Buffer.alloc(0)]);
  const from = boundary(index.id, low);
  const to = boundary(index.id, high);
  return {
    from: range.lowOpen && !isLong(low) ? successor(from) : from,
    to: range.highOpen && !isLong(high) ? to : successor(to),
  };
}
