import { compilePipeline, evaluateExpression } from '../aggregate/aggregate.js';
import type { Collection } from '../collections/catalog.js';
import { allRecords, compileQuery } from '../collections/query.js';
import { insertRecord, removeRecord, replaceRecord, type StoredRecord } from '../collections/records.js';
import type { WritableView } from '../store/view.js';
import { MongoError, mongoError, decodeExact, encode, getPath, type Doc } from '../values/values.js';
import { isUnchecked, type Context } from './context.js';
import { findOrCreate } from './run-batch.js';

const failed = (code: number, message: string) => new MongoError(code, `Location${code}`, message);

/** Where a final $out or $merge writes to. */
function namespaceOf(into: unknown, database: string): string {
  if (typeof into === 'string') return `${database}.${into}`;
  const { db = database, coll } = (into ?? {}) as Doc;
  if (typeof coll !== 'string') throw failed(51178, 'the target needs the name of a collection');
  return `${String(db)}.${coll}`;
}

/** $out: the results take the place of what the collection held, all or nothing; its indexes stay. */
export async function writeOut(context: Context, spec: unknown, results: Iterable<Doc>): Promise<void> {
  const { engine, database } = context;
  const { catalog, locks, commits } = engine;
  const documents = [...results].map((doc) => Buffer.from(encode(doc)));
  await commits.submit((atomically) => {
    const collection = findOrCreate(engine, namespaceOf(spec, database), atomically);
    locks.checkCollection(collection.id);
    atomically((view) => {
      for (const record of allRecords(view, collection, everything({})))
        removeRecord(view, catalog, collection, record);
      for (const bytes of documents) insertRecord(view, catalog, collection, bytes, isUnchecked(context));
    });
  });
}

const everything = (filter: Doc) => compileQuery({ filter, sort: [], skip: 0, limit: 0 });

type Whenever = (view: WritableView, collection: Collection, result: Doc, matched?: StoredRecord) => void;

/** $merge: each result goes into the collection by itself, as the stage says for those that match and those that do not. */
export async function writeMerge(context: Context, spec: unknown, results: Iterable<Doc>): Promise<void> {
  const { engine, database } = context;
  const options = (typeof spec === 'string' ? { into: spec } : (spec ?? {})) as Doc;
  const on = [options['on'] ?? '_id'].flat() as string[];
  const matched = whenMatched(context, options);
  const unmatched = whenNotMatched(context, options);
  const documents = [...results];
  await engine.commits.submit((atomically) => {
    const collection = findOrCreate(engine, namespaceOf(options['into'], database), atomically);
    const unique = ({ paths, unique, partial }: Collection['indexes'][number]) =>
      unique && !partial && paths.length === on.length && on.every((path) => paths.includes(path));
    if (!collection.indexes.some(unique))
      throw failed(51183, 'Cannot find index to verify that join fields will be unique');
    for (const result of documents) {
      atomically((view) => {
        const key = Object.fromEntries(on.map((path) => [path, getPath(result, path) ?? null]));
        const [found] = allRecords(view, collection, everything(key));
        (found ? matched : unmatched)(view, collection, result, found);
      });
    }
  });
}

function whenMatched(context: Context, { whenMatched: choice = 'merge', let: given }: Doc): Whenever {
  const { catalog } = context.engine;
  const replace =
    (next: (before: Doc, result: Doc) => Doc): Whenever =>
    (view, collection, result, record) => {
      const { id, bytes } = record as StoredRecord;
      const fresh = next(decodeExact(bytes), result);
      replaceRecord(view, catalog, collection, { id, bytes }, fresh, isUnchecked(context));
    };
  if (Array.isArray(choice)) {
    const variables = (given ?? { new: '$$ROOT' }) as Doc;
    return replace((before, result) => {
      const values = Object.entries(variables).map(([name, value]) => [
        name,
        { $literal: evaluateExpression(value, result) },
      ]);
      const run = compilePipeline(choice as Doc[], { collection: () => [], let: Object.fromEntries(values) });
      return [...run([before])][0] ?? before;
    });
  }
  switch (choice) {
    case 'replace':
      return replace((_, result) => result);
    case 'merge':
      return replace((before, result) => ({ ...before, ...result }));
    case 'keepExisting':
      return () => undefined;
    case 'fail':
      return inserting(context);
    default:
      throw failed(51191, `unknown whenMatched mode: ${String(choice)}`);
  }
}

const inserting =
  (context: Context): Whenever =>
  (view, collection, result) => {
    const bytes = Buffer.from(encode(result));
    insertRecord(view, context.engine.catalog, collection, bytes, isUnchecked(context));
  };

function whenNotMatched(context: Context, { whenNotMatched: choice = 'insert' }: Doc): Whenever {
  if (choice === 'insert') return inserting(context);
  if (choice === 'discard') return () => undefined;
  return () => {
    throw mongoError(
      13113,
      '$merge could not find a matching document in the target collection for at least one document in the source collection',
    );
  };
}
