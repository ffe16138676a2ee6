import { Long, ObjectId } from 'bson';
import type { Collection } from '../collections/catalog.js';
import { recordById } from '../collections/records.js';
import type { Doc } from '../values/values.js';
import { RawDocuments } from '../wire/raw.js';
import { namespaceOf, nonNegative, type Context } from './context.js';

/** What a find may say beside its filter and still be a look at one record. */
const HARMLESS = new Set([
  'find',
  'filter',
  'limit',
  'batchSize',
  'singleBatch',
  'noCursorTimeout',
  'comment',
  'maxTimeMS',
  'readConcern',
  'lsid',
  'txnNumber',
  'autocommit',
  'startTransaction',
  '$db',
  '$readPreference',
  '$clusterTime',
]);

/**
 * The reply to a find that asks for one _id and nothing else, without plan, snapshot or cursor; undefined when it asks
 * for more. One record is read at one moment, so that no snapshot is needed.
 */
export function pointRead(context: Context, collection: Collection | undefined): Doc | undefined {
  const { body, transaction, engine } = context;
  const id = idAlone(body['filter'] as Doc | undefined);
  if (id === undefined || !collection || (typeof id === 'string' && collection.options['collation']))
    return undefined;
  for (const name in body) if (!HARMLESS.has(name) && !isEmpty(body[name])) return undefined;
  nonNegative(body['limit'], 'limit');
  if (body['batchSize'] !== undefined && nonNegative(body['batchSize'], 'batchSize') === 0) return undefined;
  const found = recordById(transaction?.view ?? engine.store.latest, collection, id);
  return {
    cursor: {
      firstBatch: new RawDocuments(found ? [found.bytes] : []),
      id: Long.ZERO,
      ns: namespaceOf(context),
    },
    ok: 1,
  };
}

/** The _id of a filter that has this one equality. */
function idAlone(filter: Doc | undefined): unknown {
  const id = filter?.['_id'];
  const plain = id instanceof ObjectId || typeof id === 'string' || typeof id === 'number';
  return plain && Object.keys(filter as Doc).length === 1 ? id : undefined;
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
