import { compileFilter } from '../match/match.js';
import { located } from '../values/mongo-error.js';
import { toDouble } from '../values/numbers.js';
import type { Doc } from '../values/types.js';
import { isDocument, isNumber } from '../values/types.js';
import { compileGroup } from './group-stage.js';
import { sortDocuments, sortFields } from './sort-order.js';
import type { StageCompiler } from './stage.js';

export const matchStage: StageCompiler = (spec, { context, vars }) => {
  if (!isDocument(spec)) throw located(15959, 'the match filter must be an expression in an object');
  const matcher = compileFilter(spec, {
    ...(context.collation && { collation: context.collation }),
    let: vars,
  });
  return function* match(source) {
    for (const doc of source) if (matcher(doc)) yield doc;
  };
};

function wholeNumber(code: number, stage: string, spec: unknown): number {
  const number = isNumber(spec) ? toDouble(spec) : NaN;
  if (!Number.isInteger(number) || number < 0)
    throw located(code, `invalid argument to ${stage} stage: Expected a non-negative integer`);
  return number;
}

export const limitStage: StageCompiler = (spec) => {
  const limit = wholeNumber(5107201, '$limit', spec);
  if (limit === 0) throw located(15958, 'the limit must be positive');
  return function* take(source) {
    let left = limit;
    for (const doc of source) {
      yield doc;
      left -= 1;
      if (left === 0) return;
    }
  };
};

export const skipStage: StageCompiler = (spec) => {
  const skip = wholeNumber(5107200, '$skip', spec);
  return function* drop(source) {
    let left = skip;
    for (const doc of source) {
      if (left > 0) left -= 1;
      else yield doc;
    }
  };
};

/** A $sort that keeps no more documents than the $limit behind it lets through. */
export const sortWithLimit =
  (limit: number): StageCompiler =>
  (spec, { context }) => {
    if (!isDocument(spec)) throw located(15973, 'the $sort key specification must be an object');
    if (Object.keys(spec).length === 0) throw located(15976, '$sort stage must have at least one sort key');
    sortFields(spec);
    return (source) => sortDocuments(source, spec, context.collation, limit);
  };

export const sortStage = sortWithLimit(Infinity);

export const countStage: StageCompiler = (spec) => {
  if (typeof spec !== 'string' || spec === '')
    throw located(40156, 'the count field must be a non-empty string');
  if (spec.startsWith('$')) throw located(40158, 'the count field cannot be a $-prefixed path');
  if (spec.includes('.')) throw located(40160, "the count field cannot contain '.'");
  return function* count(source) {
    let total = 0;
    for (const doc of source) total += doc ? 1 : 0;
    if (total > 0) yield { [spec]: total };
  };
};

export const sortByCountStage: StageCompiler = (spec, running) => {
  const isExpression =
    typeof spec === 'string'
      ? spec.startsWith('$')
      : isDocument(spec) && Object.keys(spec)[0]?.startsWith('$');
  if (!isExpression)
    throw located(40147, 'the sortByCount field must be defined as a $-prefixed path or an expression');
  const group = compileGroup({ _id: spec, count: { $sum: 1 } }, running);
  return (source) => sortDocuments(group(source), { count: -1 });
};

export const sampleStage: StageCompiler = (spec) => {
  if (!isDocument(spec) || !('size' in spec)) throw located(28749, '$sample stage must specify a size');
  const size = wholeNumber(28747, '$sample', spec['size']);
  return (source) => {
    // Reservoir sampling: every document is as likely as any other to be kept.
    const kept: Doc[] = [];
    let seen = 0;
    for (const doc of source) {
      seen += 1;
      const at = kept.length < size ? kept.length : Math.floor(Math.random() * seen);
      if (at < size) kept[at] = doc;
    }
    return kept;
  };
};
