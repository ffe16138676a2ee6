import { compareValues } from '../values/compare.js';
import { located } from '../values/mongo-error.js';
import { toDouble } from '../values/numbers.js';
import type { Doc } from '../values/types.js';
import { isDocument, isNumber, typeRank } from '../values/types.js';
import { compileExpression } from './expression.js';
import { compileGroup } from './group-stage.js';
import { sortDocuments } from './sort-order.js';
import type { StageCompiler } from './stage.js';

const COUNT = { count: { $sum: 1 } };

/** $bucket: a $group by the boundary below each value. */
export const bucketStage: StageCompiler = (spec, running) => {
  if (!isDocument(spec)) throw located(40201, 'Argument to $bucket stage must be an object');
  const { groupBy, boundaries, output = COUNT } = spec;
  if (groupBy === undefined || !Array.isArray(boundaries))
    throw located(40198, "$bucket requires 'groupBy' and 'boundaries' to be specified.");
  if (boundaries.length < 2)
    throw located(40192, "The $bucket 'boundaries' field must have at least 2 values");
  for (let i = 1; i < boundaries.length; i += 1) {
    if (typeRank(boundaries[i - 1]) !== typeRank(boundaries[i]))
      throw located(40193, "All values in the 'boundaries' option to $bucket must have the same type");
    if (compareValues(boundaries[i - 1], boundaries[i]) >= 0)
      throw located(40194, "The 'boundaries' option to $bucket must be sorted");
  }
  const branches = boundaries.slice(0, -1).map((low: unknown, i) => ({
    case: {
      $and: [
        { $gte: [groupBy, { $literal: low }] },
        { $lt: [groupBy, { $literal: boundaries[i + 1] as unknown }] },
      ],
    },
    then: { $literal: low },
  }));
  const id = { $switch: { branches, ...('default' in spec && { default: { $literal: spec['default'] } }) } };
  const stage = compileGroup({ _id: id, ...(output as Doc) }, running);
  return (source) => sortDocuments(stage(source), { _id: 1 });
};

/** $bucketAuto: buckets of nearly the same number of documents; equal values never part. */
export const bucketAutoStage: StageCompiler = (spec, running) => {
  if (!isDocument(spec)) throw located(40240, 'The argument to $bucketAuto must be an object');
  const { groupBy, buckets, output = COUNT, granularity } = spec;
  if (granularity !== undefined) throw located(40257, 'Unknown rounding granularity');
  const count = isNumber(buckets) ? toDouble(buckets) : NaN;
  if (!Number.isInteger(count) || count <= 0)
    throw located(40243, "The $bucketAuto 'buckets' field must be greater than 0");
  const value = compileExpression(groupBy, running.scope);
  const group = compileGroup({ _id: null, ...(output as Doc) }, running);
  return function* bucketAuto(source) {
    const keyed = [...source].map((doc) => ({ doc, key: value({ root: doc, vars: running.vars }) ?? null }));
    keyed.sort((a, b) => compareValues(a.key, b.key, running.context.collation));
    const size = Math.max(1, Math.round(keyed.length / count));
    let from = 0;
    for (let bucket = 1; from < keyed.length; bucket += 1) {
      let to = bucket === count ? keyed.length : Math.min(keyed.length, from + size);
      const last = keyed[to - 1]?.key;
      while (to < keyed.length && compareValues(keyed[to]?.key, last) === 0) to += 1;
      const [result = {}] = group(keyed.slice(from, to).map(({ doc }) => doc));
      const max = to < keyed.length ? keyed[to]?.key : keyed[to - 1]?.key;
      yield { ...result, _id: { min: keyed[from]?.key, max } };
      from = to;
    }
  };
};
