import type { Doc } from '../values/types.js';
import { compilePipeline, type AggregateContext } from './aggregate.js';

/** Documents that come as they are read; an undefined is a place to pause. */
export type Flow = Iterable<Doc | undefined>;

/** Stages that look at one document at a time, so that it does not matter how many are given to them at once. */
const ONE_BY_ONE = new Set([
  '$match',
  '$project',
  '$addFields',
  '$set',
  '$unset',
  '$unwind',
  '$replaceRoot',
  '$replaceWith',
  '$lookup',
]);
const AT_ONCE = 100;

/**
 * Compiles a pipeline that works while documents are read, pauses where they pause, and keeps no more of them than it
 * has to: up to and including a $group, stages take what comes; those after it need all that there is.
 */
export function compileStreaming(pipeline: readonly Doc[], context: AggregateContext): (flow: Flow) => Flow {
  const other = pipeline.findIndex((stage) => !ONE_BY_ONE.has(Object.keys(stage).join()));
  const first = other < 0 ? pipeline.length : other;
  const groups = first < pipeline.length && '$group' in (pipeline[first] as Doc);
  const afterwards = groups ? first + 1 : first;
  const each = first > 0 ? compilePipeline(pipeline.slice(0, first), context) : undefined;
  // $group hands pauses on.
  const group = groups
    ? (compilePipeline(pipeline.slice(first, afterwards), context) as unknown as (flow: Flow) => Flow)
    : undefined;
  const rest =
    afterwards < pipeline.length ? compilePipeline(pipeline.slice(afterwards), context) : undefined;
  return function* run(documents) {
    const flow = each ? inHandfuls(documents, each) : documents;
    const grouped = group ? group(flow) : flow;
    if (!rest) return yield* grouped;
    const kept: Doc[] = [];
    for (const doc of grouped) {
      if (doc) kept.push(doc);
      else yield undefined;
    }
    yield* rest(kept);
  };
}

function* inHandfuls(documents: Flow, each: (docs: Iterable<Doc>) => Iterable<Doc>): Flow {
  let handful: Doc[] = [];
  for (const doc of documents) {
    if (doc) handful.push(doc);
    if (doc && handful.length < AT_ONCE) continue;
    yield* each(handful);
    handful = [];
    if (!doc) yield undefined;
  }
  yield* each(handful);
}
