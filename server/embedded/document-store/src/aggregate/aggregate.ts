import { located, mongoError } from '../values/mongo-error.js';
import type { Doc } from '../values/types.js';
import { isDocument } from '../values/types.js';
import { compileExpression } from './expression.js';
import type { AggregateContext, Running, Stage } from './stage.js';
import { STAGES } from './stages.js';
import { sortWithLimit } from './flow-stages.js';

export { readsNumberTypes } from './number-types.js';
export type { AggregateContext } from './stage.js';

/**
 * Runs an aggregation pipeline over documents. $out and $merge are not run here: see splitWriteStage().
 * The pipeline is checked at once; documents are read as the result is.
 * @throws MongoError 40324 for an unknown stage, and what the stages and expressions themselves refuse
 */
export function runPipeline(
  pipeline: readonly Doc[],
  source: Iterable<Doc>,
  context: AggregateContext,
): Iterable<Doc> {
  return compilePipeline(pipeline, context)(source);
}

/** Compiles a pipeline to be run more than once, with one $$NOW. */
export function compilePipeline(pipeline: readonly Doc[], context: AggregateContext): Stage {
  const now = context.now ?? new Date();
  return compileStages(pipeline, context, { ...constants(context.let ?? {}), NOW: now });
}

/** The values of a command's `let`, whose expressions may not read any document. */
export function constants(variables: Doc): Doc {
  const scope = { variables: [] };
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name,
      compileExpression(value, scope)({ root: {}, vars: {} }),
    ]),
  );
}

function compileStages(pipeline: readonly unknown[], context: AggregateContext, vars: Doc): Stage {
  const running: Running = {
    context,
    scope: { collation: context.collation, variables: Object.keys(vars) },
    vars,
    compile: (inner, own = vars) => compileStages(inner, context, own),
  };
  const stages = pipeline.map((stage, i) => compileStage(stage, pipeline[i + 1], running));
  return (source) => stages.reduce<Iterable<Doc>>((docs, stage) => stage(docs), source);
}

function stageEntry(stage: unknown): [string, unknown] {
  const entries = isDocument(stage) ? Object.entries(stage) : [];
  if (entries.length !== 1)
    throw located(40323, 'A pipeline stage specification object must contain exactly one field.');
  return entries[0] as [string, unknown];
}

/** Whether there is a stage of this name. */
export const isStage = (name: string) =>
  Object.hasOwn(STAGES, name) || ['$out', '$merge', '$collStats'].includes(name);

function compileStage(stage: unknown, next: unknown, running: Running): Stage {
  const [name, spec] = stageEntry(stage);
  if (name === '$sort' && isDocument(next) && typeof next['$limit'] === 'number' && next['$limit'] > 0) {
    return sortWithLimit(next['$limit'])(spec, running);
  }
  const compiler = Object.hasOwn(STAGES, name) ? STAGES[name] : undefined;
  if (name === '$changeStream')
    throw located(40602, '$changeStream is only valid as the first stage in a pipeline');
  if (!compiler) throw located(40324, `Unrecognized pipeline stage name: '${name}'`);
  return compiler(spec, running);
}

/**
 * Takes a final $out or $merge off a pipeline.
 * @throws MongoError 40601 when one stands anywhere else
 */
export function splitWriteStage(pipeline: readonly Doc[]): {
  pipeline: Doc[];
  write?: { stage: '$out' | '$merge'; spec: unknown };
} {
  const isWrite = (stage: Doc) => '$out' in stage || '$merge' in stage;
  const last = pipeline.at(-1);
  const body = last && isWrite(last) ? pipeline.slice(0, -1) : [...pipeline];
  const misplaced = body.find(isWrite);
  if (misplaced)
    throw mongoError(40601, `${Object.keys(misplaced)[0]} can only be the final stage in the pipeline`);
  if (!last || body.length === pipeline.length) return { pipeline: body };
  const stage = '$out' in last ? '$out' : '$merge';
  return { pipeline: body, write: { stage, spec: last[stage] } };
}

/** Evaluates one expression against a document; a missing value gives undefined. */
export function evaluateExpression(expression: unknown, doc: Doc, variables: Doc = {}): unknown {
  return compileExpression(expression, { variables: Object.keys(variables) })({ root: doc, vars: variables });
}
