import { setImmediate as turn } from 'node:timers/promises';
import { Long } from 'bson';
import { isStage, readsNumberTypes, splitWriteStage } from '../aggregate/aggregate.js';
import { compileStreaming } from '../aggregate/streaming.js';
import type { Collection } from '../collections/catalog.js';
import { copyDocument, partialDecoder, type PartialDecoder } from '../collections/partial.js';
import { plan } from '../collections/planner.js';
import { answer, compileQuery, type CompiledQuery } from '../collections/query.js';
import { recordRange } from '../store/keys.js';
import { MAX_DOCUMENT_BYTES } from '../wire/message.js';
import { isTruthy, mongoError, encode, type Collation, type Doc } from '../values/values.js';
import { changeStream } from './change-stream.js';
import {
  collationOf,
  namespaceOf,
  startReading,
  variablesOf,
  type Context,
  type Handler,
  type Reading,
} from './context.js';
import { explained } from './explain.js';
import { fieldsRead } from './fields-read.js';
import { itemsOf, openCursor } from './find.js';
import { splitPipeline } from './pipeline-head.js';
import { collStatsDocument } from './statistics.js';
import { writeMerge, writeOut } from './write-stage.js';

/** A pipeline made ready to run over what its head reads; an undefined is a place to pause. */
type Run = (documents: Iterable<Doc | undefined>, reading: Reading) => Iterable<Doc | undefined>;

export const aggregate: Handler = async (context) => {
  const { engine, body } = context;
  const namespace = namespaceOf(context);
  if (isTruthy(body['explain'])) return explained(context, 'queryPlanner');
  if (!Array.isArray(body['pipeline']))
    throw mongoError(14, "'pipeline' option must be specified as an array");
  if (typeof body['cursor'] !== 'object')
    throw mongoError(9, "The 'cursor' option is required, except for aggregate with the explain argument");
  checkSource(body['aggregate'] === 1, body['pipeline'] as Doc[]);
  const stages = body['pipeline'] as Doc[];
  if (stages[0] && '$changeStream' in stages[0]) return changeStream(context, stages);
  const own = await statisticsFirst(context, stages);
  const collection = own ? undefined : engine.catalog.find(namespace);
  const collation = collationOf(context, collection);
  const { pipeline, write } = splitWriteStage(own ?? stages);
  const { head, rest } = splitPipeline(pipeline, {
    collation,
    hint: body['hint'],
    let: variablesOf(context),
  });
  if (rest.length === 0 && !write)
    return openCursor(context, collection, head, copyDocument, (documents) => documents);
  const fields = fieldsRead(rest);
  // Whole documents may go through to the client, with the number types they have.
  const exact = write !== undefined || fields.includes('*') || readsNumberTypes(rest);
  const read = partialDecoder(fields, exact);
  const run = runner(context, rest, collation, exact);
  if (!write)
    return openCursor(context, collection, head, read, function* (documents, reading) {
      for (const doc of run(documents, reading)) yield doc && encoded(doc);
    });
  if (context.transaction)
    throw mongoError(263, `Aggregation stage ${write.stage} is not supported within a transaction`);
  const results = await allResults(context, collection, head, read, run);
  await (write.stage === '$out' ? writeOut : writeMerge)(context, write.spec, results);
  return { cursor: { firstBatch: [], id: Long.ZERO, ns: namespace }, ok: 1 };
};

/** Stages that make documents of their own stand first and without a collection, and nothing else does. */
function checkSource(alone: boolean, [stage = {}]: readonly Doc[]): void {
  const name = Object.keys(stage)[0] ?? '';
  if (alone && name !== '$documents' && (isStage(name) || name === ''))
    throw mongoError(73, `{aggregate: 1} is not valid for '${name}'; a collection is required.`);
  if (!alone && name === '$documents')
    throw mongoError(73, `'$documents' can only be run with {aggregate: 1}`);
}

/** A pipeline that begins with $collStats reads one document, which is put in the stage's place. */
async function statisticsFirst(
  context: Context,
  [first, ...rest]: readonly Doc[],
): Promise<Doc[] | undefined> {
  const wanted = first?.['$collStats'];
  if (wanted === undefined) return undefined;
  return [{ $documents: { $literal: [await collStatsDocument(context, wanted as Doc)] } }, ...rest];
}

function runner(context: Context, rest: Doc[], collation: Collation | undefined, exact: boolean): Run {
  const decoder = partialDecoder(['*'], exact);
  return function* (documents, reading) {
    const pipeline = compileStreaming(rest, {
      collection: (name) => wholeCollection(context, reading, name, decoder),
      find: (name, filter) => byIndex(context, reading, name, { filter, collation }, decoder),
      let: context.body['let'] as Doc | undefined,
      collation,
      now: new Date(),
    });
    yield* pipeline(documents);
  };
}

function encoded(doc: Doc): Buffer {
  const bytes = Buffer.from(encode(doc));
  if (bytes.length <= MAX_DOCUMENT_BYTES) return bytes;
  const message = `BSONObj size: ${bytes.length} is invalid. Size must be between 0 and ${MAX_DOCUMENT_BYTES}`;
  throw mongoError(10334, message);
}

async function allResults(
  context: Context,
  collection: Collection | undefined,
  head: CompiledQuery,
  read: PartialDecoder,
  run: Run,
): Promise<Doc[]> {
  const reading = startReading(context);
  try {
    const found = collection ? answer(reading.view, collection, head, read, reading.catalogVersion) : [];
    const results: Doc[] = [];
    for (const doc of run(itemsOf(found), reading)) {
      if (doc) results.push(doc);
      else await turn();
    }
    return results;
  } finally {
    reading.release();
  }
}

function* wholeCollection(
  { engine, database }: Context,
  { view }: Reading,
  name: string,
  decoder: PartialDecoder,
): Iterable<Doc> {
  const collection = engine.catalog.find(`${database}.${name}`);
  if (!collection) return;
  const { from, to } = recordRange(collection.id);
  for (const { value } of view.range(from, to)) yield decoder(value);
}

/** What a filter finds in another collection, if an index helps; undefined when all of it would have to be read. */
function byIndex(
  { engine, database }: Context,
  { view, catalogVersion }: Reading,
  name: string,
  { filter, collation }: { filter: Doc; collation: Collation | undefined },
  decoder: PartialDecoder,
): Doc[] | undefined {
  const collection = engine.catalog.find(`${database}.${name}`);
  if (!collection) return undefined;
  const query = compileQuery({ filter, sort: [], skip: 0, limit: 0, collation, inPipeline: true });
  if (plan(collection, query, catalogVersion).kind === 'scan') return undefined;
  const found: Doc[] = [];
  for (const doc of itemsOf(answer(view, collection, query, decoder, catalogVersion)))
    if (doc) found.push(doc);
  return found;
}
