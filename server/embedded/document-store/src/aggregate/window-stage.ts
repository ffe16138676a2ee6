import { compareValues } from '../values/compare.js';
import { hashKey } from '../values/hash-key.js';
import { failedToParse, located } from '../values/mongo-error.js';
import { subtract } from '../values/arithmetic.js';
import { toDouble } from '../values/numbers.js';
import type { Doc } from '../values/types.js';
import { isDocument, isNumber } from '../values/types.js';
import { VALUE_ACCUMULATORS } from './accumulators.js';
import type { Evaluate, Scope } from './expression.js';
import { compileExpression } from './expression.js';
import { addPath, emptyTree, setAlong } from './paths.js';
import { sortComparator, sortDocuments, sortFields, sortKey } from './sort-order.js';
import type { StageCompiler } from './stage.js';

/** One partition in its order, and what a function needs to look around in it. */
interface Partition {
  docs: readonly Doc[];
  sameRank(a: number, b: number): boolean;
  sortValue(at: number): unknown;
  evaluate(expression: Evaluate, at: number): unknown;
}

type WindowFunction = (partition: Partition) => (at: number) => unknown;
type Bounds = (partition: Partition, at: number) => [from: number, to: number];

const wholePartition: Bounds = ({ docs }) => [0, docs.length - 1];

function boundOf(value: unknown, unbounded: number): number {
  if (value === 'current') return 0;
  if (value === 'unbounded') return unbounded;
  if (isNumber(value)) return toDouble(value);
  throw failedToParse(`Window bounds must be 'unbounded', 'current' or a number`);
}

function boundsOf(window: unknown): Bounds {
  if (window === undefined) return wholePartition;
  if (!isDocument(window)) throw failedToParse("'window' field must be an object");
  const [kind, ...others] = Object.keys(window);
  const pair = window[kind ?? ''];
  if (kind === undefined) return wholePartition;
  if (
    others.length > 0 ||
    (kind !== 'documents' && kind !== 'range') ||
    !Array.isArray(pair) ||
    pair.length !== 2
  ) {
    throw failedToParse(
      "'window' must give either 'documents' or 'range' as two bounds; units are not offered",
    );
  }
  const low = boundOf(pair[0], -Infinity);
  const high = boundOf(pair[1], Infinity);
  if (low > high) throw failedToParse('Lower bound must not exceed upper bound');
  return kind === 'documents' ? documentBounds(low, high) : rangeBounds(low, high);
}

const documentBounds =
  (low: number, high: number): Bounds =>
  ({ docs }, at) => [Math.max(0, at + low), Math.min(docs.length - 1, at + high)];

/** Bounds by the value sorted by, which has to be a number. */
const rangeBounds =
  (low: number, high: number): Bounds =>
  (partition, at) => {
    const value = partition.sortValue(at);
    if (!isNumber(value)) throw located(5429414, 'Invalid range: Expected the sortBy field to be a number');
    const within = (other: number) => {
      const distance = toDouble(subtract(partition.sortValue(other), value));
      return distance >= low && distance <= high;
    };
    let from = at;
    while (from > 0 && within(from - 1)) from -= 1;
    while (from <= at && !within(from)) from += 1;
    let to = Math.max(at, from);
    while (to + 1 < partition.docs.length && within(to + 1)) to += 1;
    return within(to) ? [from, to] : [0, -1];
  };

/** $rank, $denseRank and $documentNumber. */
const ranking =
  (next: (rank: number, at: number, same: boolean) => number): WindowFunction =>
  (partition) => {
    const ranks: number[] = [];
    for (let at = 0; at < partition.docs.length; at += 1) {
      const same = at > 0 && partition.sameRank(at - 1, at);
      ranks.push(next(ranks[at - 1] ?? 0, at, same));
    }
    return (at) => ranks[at];
  };

const RANKINGS: Record<string, WindowFunction> = {
  $rank: ranking((rank, at, same) => (same ? rank : at + 1)),
  $denseRank: ranking((rank, _, same) => (same ? rank : rank + 1)),
  $documentNumber: ranking((rank) => rank + 1),
};

function shift(argument: unknown, scope: Scope): WindowFunction {
  if (!isDocument(argument) || !('output' in argument) || !isNumber(argument['by'])) {
    throw failedToParse("$shift requires 'output' and an integer 'by'");
  }
  const output = compileExpression(argument['output'], scope);
  const otherwise = compileExpression(argument['default'] ?? null, { variables: [] })({ root: {}, vars: {} });
  const by = toDouble(argument['by']);
  return ({ docs, evaluate }) =>
    (at) =>
      at + by >= 0 && at + by < docs.length ? evaluate(output, at + by) : otherwise;
}

function compileFunction(field: string, spec: unknown, scope: Scope): WindowFunction {
  if (!isDocument(spec)) throw failedToParse(`The field '${field}' must be an object`);
  const name = Object.keys(spec).find((key) => key.startsWith('$'));
  if (name === undefined) throw failedToParse('Expected a $-prefixed window function');
  const ranked = Object.hasOwn(RANKINGS, name) ? RANKINGS[name] : undefined;
  if (ranked) return ranked;
  if (name === '$shift') return shift(spec['$shift'], scope);
  const start = name === '$count' ? VALUE_ACCUMULATORS['$sum'] : VALUE_ACCUMULATORS[name];
  if (!start) throw failedToParse(`Unrecognized window function, ${name}`);
  const value = name === '$count' ? () => 1 : compileExpression(spec[name], scope);
  const bounds = boundsOf(spec['window']);
  return (partition) => (at) => {
    const accumulation = start(scope.collation);
    const [from, to] = bounds(partition, at);
    for (let i = from; i <= to; i += 1) accumulation.add(partition.evaluate(value, i));
    return accumulation.result();
  };
}

/** $setWindowFields: accumulators over windows of documents or ranges of numbers, ranks and $shift. */
export const setWindowFieldsStage: StageCompiler = (spec, { scope, vars, context }) => {
  if (!isDocument(spec) || !isDocument(spec['output']))
    throw failedToParse("$setWindowFields requires 'output'");
  const sortBy = (spec['sortBy'] ?? {}) as Doc;
  const partitionBy = compileExpression(spec['partitionBy'] ?? null, scope);
  const functions = Object.entries(spec['output']).map(([field, one]) => {
    const tree = emptyTree<true>();
    addPath(tree, field, true);
    return { tree, evaluate: compileFunction(field, one, scope) };
  });
  const [sortField] = sortFields(sortBy);
  const compare = sortComparator(sortBy, context.collation);
  return function* windows(source) {
    const partitions = new Map<string, { key: unknown; docs: Doc[] }>();
    for (const doc of source) {
      const key = partitionBy({ root: doc, vars });
      const known = partitions.get(hashKey(key));
      if (known) known.docs.push(doc);
      else partitions.set(hashKey(key), { key, docs: [doc] });
    }
    for (const { docs: unsorted } of [...partitions.values()].sort((a, b) => compareValues(a.key, b.key))) {
      const docs = sortDocuments(unsorted, sortBy, context.collation);
      const partition: Partition = {
        docs,
        sameRank: (a, b) => compare(docs[a], docs[b]) === 0,
        sortValue: (at) => sortField && sortKey(docs[at], sortField),
        evaluate: (expression, at) => expression({ root: docs[at], vars }),
      };
      const ready = functions.map(({ tree, evaluate }) => ({ tree, evaluate: evaluate(partition) }));
      for (let at = 0; at < docs.length; at += 1) {
        let result: unknown = docs[at];
        for (const { tree, evaluate } of ready) result = setAlong(result, tree, () => evaluate(at) ?? null);
        yield result as Doc;
      }
    }
  };
};
