import type { Collection } from '../collections/catalog.js';
import { plan, type Plan } from '../collections/planner.js';
import { compileQuery, parseSort, type CompiledQuery } from '../collections/query.js';
import { mongoError, type Doc } from '../values/values.js';
import { collationOf, namespaceOf, nonNegative, variablesOf, type Context, type Handler } from './context.js';
import { eachRecord } from './find.js';
import { VERSION } from './handshake.js';
import { splitPipeline } from './pipeline-head.js';

const EXPLAINABLE = ['find', 'count', 'distinct', 'aggregate', 'update', 'delete', 'findAndModify'];

/** Which plan a command would read by; with a verbosity of execution also how much it finds. Nothing is written. */
export const explain: Handler = async (context) => {
  const body = context.body['explain'] as Doc;
  const name = Object.keys(body)[0] ?? '';
  if (!EXPLAINABLE.includes(name)) throw mongoError(59, `Explain failed due to unknown command: ${name}`);
  return explained({ ...context, name, body }, context.body['verbosity']);
};

export async function explained(context: Context, verbosity: unknown): Promise<Doc> {
  const { engine, body } = context;
  const namespace = namespaceOf(context);
  const collection = engine.catalog.find(namespace);
  const { head, rest } = queryOf(context, collection);
  const queryPlanner = {
    namespace,
    parsedQuery: head.filter,
    winningPlan: collection ? stageOf(plan(collection, head, Infinity), head) : { stage: 'EOF' },
    rejectedPlans: [],
  };
  const run = verbosity === 'queryPlanner' ? undefined : await execute(context, head);
  // One plan is chosen without running others beside it.
  const others = verbosity === 'allPlansExecution' ? { allPlansExecution: [] } : {};
  const found = { queryPlanner, ...(run ? { executionStats: { ...run, ...others } } : {}) };
  return {
    explainVersion: '1',
    ...(rest.length > 0 ? { stages: [{ $cursor: found }, ...rest] } : found),
    command: body,
    serverInfo: { host: context.address, version: VERSION },
    ok: 1,
  };
}

function queryOf(context: Context, collection: Collection | undefined): { head: CompiledQuery; rest: Doc[] } {
  const { body, name } = context;
  const collation = collationOf(context, collection);
  const options = { collation, hint: body['hint'], let: variablesOf(context) };
  if (name === 'aggregate') return splitPipeline((body['pipeline'] ?? []) as Doc[], options);
  const [statement] = (body['updates'] ?? body['deletes'] ?? [body]) as [Doc];
  const head = compileQuery({
    ...options,
    filter: (statement['filter'] ?? statement['query'] ?? statement['q'] ?? {}) as Doc,
    sort: parseSort(statement['sort'] as Doc | undefined),
    skip: nonNegative(body['skip'], 'skip'),
    limit: nonNegative(body['limit'], 'limit'),
  });
  return { head, rest: [] };
}

async function execute(context: Context, query: CompiledQuery): Promise<Doc> {
  const start = performance.now();
  let nReturned = 0;
  await eachRecord(
    context,
    query,
    () => true,
    () => nReturned++,
  );
  return { executionSuccess: true, nReturned, executionTimeMillis: Math.round(performance.now() - start) };
}

function stageOf(chosen: Plan, query: CompiledQuery): Doc {
  const { sort, skip, limit } = query;
  let stage = accessOf(chosen);
  if (!chosen.sorted) stage = { stage: 'SORT', sortPattern: Object.fromEntries(sort), inputStage: stage };
  if (skip > 0) stage = { stage: 'SKIP', skipAmount: skip, inputStage: stage };
  if (limit > 0) stage = { stage: 'LIMIT', limitAmount: limit, inputStage: stage };
  return stage;
}

function accessOf(chosen: Plan): Doc {
  if (chosen.kind === 'union')
    return { stage: 'FETCH', inputStage: { stage: 'OR', inputStages: chosen.plans.map(accessOf) } };
  const direction = chosen.backwards ? 'backward' : 'forward';
  if (chosen.kind === 'scan') return { stage: 'COLLSCAN', direction };
  const { name, key, multikey, unique, sparse, partial } = chosen.index;
  return {
    stage: 'FETCH',
    inputStage: {
      stage: 'IXSCAN',
      keyPattern: key,
      indexName: name,
      isMultiKey: multikey,
      isUnique: unique,
      isSparse: sparse,
      isPartial: partial !== undefined,
      direction,
    },
  };
}
