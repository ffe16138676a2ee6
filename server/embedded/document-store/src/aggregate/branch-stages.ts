import { failedToParse, located } from '../values/mongo-error.js';
import type { Doc } from '../values/types.js';
import { isDocument } from '../values/types.js';
import { compileExpression } from './expression.js';
import type { StageCompiler } from './stage.js';

/** Stages that may not stand inside $facet. */
const NOT_IN_FACET = ['$facet', '$out', '$merge', '$collStats', '$indexStats', '$geoNear', '$planCacheStats'];

/** $facet: several pipelines over the same documents. */
export const facetStage: StageCompiler = (spec, { compile }) => {
  if (!isDocument(spec)) throw located(40169, 'the $facet specification must be a non-empty object');
  const facets = Object.entries(spec);
  if (facets.length === 0) throw located(40169, 'the $facet specification must be a non-empty object');
  const stages = facets.map(([name, pipeline]) => {
    if (!Array.isArray(pipeline)) throw located(40170, `arguments to $facet must be arrays, ${name} is not`);
    for (const stage of pipeline as Doc[]) {
      const kind = Object.keys(stage)[0] as string;
      if (NOT_IN_FACET.includes(kind))
        throw located(40600, `${kind} is not allowed to be used within a $facet stage`);
    }
    return [name, compile(pipeline as Doc[])] as const;
  });
  return function* facet(source) {
    const docs = [...source];
    yield Object.fromEntries(stages.map(([name, stage]) => [name, [...stage(docs)]]));
  };
};

export const unionWithStage: StageCompiler = (spec, { compile, context }) => {
  const { coll, pipeline = [] } =
    typeof spec === 'string' ? { coll: spec } : ((spec ?? {}) as { coll?: unknown; pipeline?: unknown[] });
  if (coll !== undefined && typeof coll !== 'string')
    throw failedToParse('$unionWith needs the name of a collection');
  const stage = compile(pipeline);
  return function* union(source) {
    yield* source;
    yield* stage(coll === undefined ? [] : context.collection(coll));
  };
};

/** $documents: a pipeline's own literal documents. */
export const documentsStage: StageCompiler = (spec, { scope, vars }) => {
  const evaluate = compileExpression(spec, scope);
  return function* documents() {
    const docs = evaluate({ root: {}, vars });
    if (!Array.isArray(docs) || !docs.every(isDocument)) throw located(5858203, 'an array is expected');
    yield* docs as Doc[];
  };
};
