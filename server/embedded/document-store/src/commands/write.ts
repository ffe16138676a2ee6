import { ObjectId } from 'bson';
import { replacements } from '../changes/change-log.js';
import type { Collection } from '../collections/catalog.js';
import { compileQuery, parseSort } from '../collections/query.js';
import { insertRecord, removeRecord, replaceRecord } from '../collections/records.js';
import type { WritableView } from '../store/view.js';
import { compileUpdate, upsertSeed } from '../update/update.js';
import {
  isTruthy,
  mongoError,
  decode,
  decodeExact,
  encode,
  type Collation,
  type Doc,
} from '../values/values.js';
import { rawField } from '../wire/raw.js';
import { isUnchecked, variablesOf, type Context, type Handler } from './context.js';
import { runBatch, type Statement } from './run-batch.js';
import { Targets } from './targets.js';

export const insert: Handler = (context) => {
  const statements = required(context, 'documents').map<Statement>((bytes) => (view, collection) => {
    insertRecord(view, context.engine.catalog, collection, bytes, isUnchecked(context));
    return { n: 1 };
  });
  return runBatch(context, statements, { n: 0 });
};

function required({ arrays, name }: Context, field: string): Buffer[] {
  const documents = arrays.get(field);
  if (!documents) throw mongoError(40414, `BSON field '${name}.${field}' is missing but a required field`);
  if (documents.length === 0 || documents.length > 100_000) {
    throw mongoError(
      16,
      `Write batch sizes must be between 1 and 100000. Got ${documents.length} operations.`,
    );
  }
  return documents;
}

/** One update as its document describes it; `bytes` hold the update itself under `updateField`. */
export interface UpdateSpec {
  filter: Doc;
  exactFilter: Doc;
  update: Doc | Doc[];
  arrayFilters?: Doc[];
  collation?: Collation;
  hint?: unknown;
  sort?: Doc;
  multi: boolean;
  upsert: boolean;
}

export interface UpdateOutcome {
  matched: number;
  modified: number;
  upsertedId?: unknown;
  before?: Buffer;
  after?: Buffer;
  /** To be called once the step is written: whether more records are left. */
  advance: () => boolean;
}

/** Reads the filter twice: promoted to match with, and exact for what an upsert takes from it. */
export function readUpdate(bytes: Buffer, filterField: string, updateField: string): UpdateSpec {
  const spec = decode(bytes);
  const update = rawField(bytes, updateField);
  const filter = rawField(bytes, filterField);
  if (!update) throw mongoError(9, 'Update argument must be either an object or an array');
  const exact = decodeExact(update.bytes);
  return {
    filter: (spec[filterField] ?? {}) as Doc,
    exactFilter: filter ? decodeExact(filter.bytes) : {},
    update: update.array ? (Object.values(exact) as Doc[]) : exact,
    arrayFilters: spec['arrayFilters'] as Doc[] | undefined,
    collation: spec['collation'] as Collation | undefined,
    hint: spec['hint'],
    sort: spec['sort'] as Doc | undefined,
    multi: isTruthy(spec['multi']),
    upsert: isTruthy(spec['upsert']),
  };
}

/** Compiles an update; what it answers applies one step of it, and `advance` of the outcome tells if there is another. */
export function prepareUpdate(
  context: Context,
  collection: Collection,
  spec: UpdateSpec,
): (view: WritableView) => UpdateOutcome {
  const { catalog } = context.engine;
  if (collection.options['timeseries'])
    throw mongoError(
      72,
      'Cannot perform an update on a time-series collection: updates of one are not offered',
    );
  const collation = spec.collation ?? (collection.options['collation'] as Collation | undefined);
  const query = compileQuery({
    ...spec,
    let: variablesOf(context),
    collation,
    sort: parseSort(spec.sort),
    skip: 0,
    limit: spec.multi ? 0 : 1,
  });
  const update = compileUpdate(spec.update, {
    arrayFilters: spec.arrayFilters,
    collation,
    let: context.body['let'] as Doc | undefined,
  });
  if (spec.multi && isReplacement(spec.update)) {
    throw mongoError(9, 'multi update is not supported for replacement-style update');
  }
  const targets = new Targets(collection, query, context.transaction?.snapshot.catalogVersion);
  return (view) => {
    const found = targets.current(view);
    const outcome: UpdateOutcome = { matched: found.length, modified: 0, advance: () => targets.advance() };
    for (const record of found) {
      const { arrayIndex } = query.matcher.locate(query.decoder(record.bytes));
      const next = update(decodeExact(record.bytes), { arrayIndex });
      outcome.before = record.bytes;
      outcome.after = replaceRecord(view, catalog, collection, record, next, isUnchecked(context));
      if (isReplacement(spec.update)) replacements.add(outcome.after);
      if (outcome.after !== record.bytes) outcome.modified++;
    }
    if (found.length > 0 || !spec.upsert) return outcome;
    const fresh = update(upsertSeed(spec.exactFilter), { insert: true });
    const complete = '_id' in fresh ? fresh : { _id: new ObjectId(), ...fresh };
    outcome.after = Buffer.from(encode(complete));
    outcome.upsertedId = complete['_id'];
    insertRecord(view, catalog, collection, outcome.after, isUnchecked(context));
    return outcome;
  };
}

function isReplacement(update: Doc | Doc[]): boolean {
  return !Array.isArray(update) && !Object.keys(update)[0]?.startsWith('$');
}

export const update: Handler = (context) => {
  const statements = required(context, 'updates').map<Statement>((bytes, position) => {
    let apply: ((view: WritableView) => UpdateOutcome) | undefined;
    return (view, collection) => {
      apply ??= prepareUpdate(context, collection, readUpdate(bytes, 'q', 'u'));
      const { matched, modified, upsertedId, advance } = apply(view);
      if (upsertedId === undefined) return { n: matched, nModified: modified, advance };
      return { n: 1, nModified: 0, upserted: { index: position, _id: upsertedId } };
    };
  });
  return runBatch(context, statements, { n: 0, nModified: 0 });
};

export function targetsOfDelete(context: Context, collection: Collection, spec: Doc): Targets {
  const query = compileQuery({
    filter: (spec['q'] ?? spec['query'] ?? {}) as Doc,
    sort: parseSort(spec['sort'] as Doc | undefined),
    skip: 0,
    limit: Number(spec['limit'] ?? 0),
    collation: (spec['collation'] ?? collection.options['collation']) as Collation | undefined,
    hint: spec['hint'],
    let: variablesOf(context),
  });
  return new Targets(collection, query, context.transaction?.snapshot.catalogVersion);
}

export const remove: Handler = (context) => {
  const statements = required(context, 'deletes').map<Statement>((bytes) => {
    let targets: Targets | undefined;
    return (view, collection) => {
      const found = (targets ??= targetsOfDelete(context, collection, decode(bytes))).current(view);
      for (const record of found) removeRecord(view, context.engine.catalog, collection, record);
      return { n: found.length, advance: () => (targets as Targets).advance() };
    };
  });
  return runBatch(context, statements, { n: 0 });
};
