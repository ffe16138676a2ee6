import { Long } from 'bson';
import { answer, compileQuery, parseSort, type CompiledQuery, type Found } from '../collections/query.js';
import { copyDocument, partialDecoder } from '../collections/partial.js';
import type { Collection } from '../collections/catalog.js';
import { compileProjection } from '../project/project.js';
import {
  isTruthy,
  mongoError,
  decodeExact,
  encode,
  foldedKey,
  presentValues,
  type Doc,
} from '../values/values.js';
import {
  collationOf,
  namespaceOf,
  nonNegative,
  startReading,
  variablesOf,
  type Context,
  type Handler,
  type Reading,
} from './context.js';
import { pointRead } from './point-read.js';

const NOT_OFFERED = ['min', 'max', 'returnKey', 'showRecordId', 'tailable', 'awaitData'];

export const find: Handler = async (context) => {
  const { engine, body } = context;
  const namespace = namespaceOf(context);
  const refused = NOT_OFFERED.find((name) => isTruthy(body[name]));
  if (refused) throw mongoError(2, `the find option '${refused}' is not offered`);
  const collection = engine.catalog.find(namespace);
  const point = pointRead(context, collection);
  if (point) return point;
  const query = compileQuery({
    filter: (body['filter'] ?? {}) as Doc,
    sort: parseSort(body['sort'] as Doc | undefined),
    skip: nonNegative(body['skip'], 'skip'),
    limit: nonNegative(body['limit'], 'limit'),
    collation: collationOf(context, collection),
    hint: body['hint'],
    let: variablesOf(context),
  });
  const project = projector(body['projection'] as Doc | undefined, query);
  return openCursor(context, collection, query, copyDocument, function* (documents) {
    for (const bytes of documents) yield bytes && project(bytes);
  });
};

function projector(spec: Doc | undefined, query: CompiledQuery): (bytes: Buffer) => Buffer {
  if (!spec || Object.keys(spec).length === 0) return (bytes) => bytes;
  const project = compileProjection(spec, query.matcher);
  return (bytes) => Buffer.from(encode(project(decodeExact(bytes))));
}

/** Answers with a cursor over the records of a query; what pins the view is released with the cursor. */
export function openCursor<T>(
  context: Context,
  collection: Collection | undefined,
  query: CompiledQuery,
  read: (bytes: Buffer) => T,
  documents: (items: Iterable<T | undefined>, reading: Reading) => Iterable<Buffer | undefined>,
): Promise<Doc> {
  const { body, engine, transaction, session } = context;
  const options = (body['cursor'] ?? body) as Doc;
  const reading = startReading(context);
  const items = collection
    ? itemsOf(answer(reading.view, collection, query, read, reading.catalogVersion))
    : [];
  return engine.cursors.start(documents(items, reading), {
    namespace: namespaceOf(context),
    session,
    batchSize:
      options['batchSize'] === undefined ? undefined : nonNegative(options['batchSize'], 'batchSize'),
    singleBatch: isTruthy(body['singleBatch']),
    keepWhenIdle: isTruthy(body['noCursorTimeout']),
    readAll: transaction !== undefined,
    release: reading.release,
  });
}

export function* itemsOf<T>(found: Iterable<Found<T> | undefined>): Generator<T | undefined> {
  for (const each of found) yield each?.item;
}

export const getMore: Handler = ({ engine, body, database }) =>
  engine.cursors.more(
    body['getMore'],
    `${database}.${String(body['collection'])}`,
    nonNegative(body['batchSize'], 'batchSize'),
    body['maxTimeMS'] === undefined ? undefined : nonNegative(body['maxTimeMS'], 'maxTimeMS'),
  );

export const killCursors: Handler = ({ engine, body }) => {
  const ids = (body['cursors'] as unknown[]).map((id) => Long.fromString(String(id)));
  const killed = ids.filter((id) => engine.cursors.kill(id));
  return {
    cursorsKilled: killed,
    cursorsNotFound: ids.filter((id) => !killed.includes(id)),
    cursorsAlive: [],
    cursorsUnknown: [],
    ok: 1,
  };
};

/** Visits what a query finds, and lets others have their turn in between. */
export async function eachRecord<T>(
  context: Context,
  query: CompiledQuery,
  read: (bytes: Buffer) => T,
  visit: (item: T) => void,
): Promise<void> {
  const collection = context.engine.catalog.find(namespaceOf(context));
  if (!collection) return;
  const reading = startReading(context);
  try {
    for (const found of answer(reading.view, collection, query, read, reading.catalogVersion)) {
      if (found) visit(found.item);
      else if (!context.transaction) await new Promise((resolve) => setImmediate(resolve));
    }
  } finally {
    reading.release();
  }
}

function simpleQuery(context: Context): CompiledQuery {
  const { body, engine } = context;
  const collection = engine.catalog.find(namespaceOf(context));
  return compileQuery({
    filter: (body['query'] ?? {}) as Doc,
    sort: [],
    skip: nonNegative(body['skip'], 'skip'),
    limit: Math.abs(Number(body['limit'] ?? 0)),
    collation: collationOf(context, collection),
    hint: body['hint'],
  });
}

export const count: Handler = async (context) => {
  let n = 0;
  await eachRecord(
    context,
    simpleQuery(context),
    () => true,
    () => n++,
  );
  return { n, ok: 1 };
};

export const distinct: Handler = async (context) => {
  const path = String(context.body['key']);
  const decoder = partialDecoder([path.split('.', 1)[0] as string]);
  const query = simpleQuery(context);
  const keyOf = foldedKey(query.collation);
  const values = new Map<string, unknown>();
  await eachRecord(context, query, decoder, (doc) => {
    for (const value of presentValues(doc, path)) {
      const key = keyOf(value);
      if (!values.has(key)) values.set(key, value);
    }
  });
  return { values: [...values.values()], ok: 1 };
};
