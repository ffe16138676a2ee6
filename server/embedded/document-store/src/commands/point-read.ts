import { Long } from 'bson';
import { isScalar } from '../collections/bounds.js';
import type { Collection, Index } from '../collections/catalog.js';
import { recordByIndex } from '../collections/records.js';
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
 * The reply to a find for one record of given values, all of an index and nothing beside, without plan, snapshot or
 * cursor; undefined when it asks for anything else. Entry and record are read at one moment, so that no snapshot is
 * needed, and such an entry stands for a match, so that the filter is not tried.
 */
export function pointRead(context: Context, collection: Collection | undefined): Doc | undefined {
  const { body, transaction, engine } = context;
  const filter = body['filter'] as Doc | undefined;
  if (!collection || !filter) return undefined;
  const index = indexOver(collection, filter, transaction?.snapshot.catalogVersion);
  if (!index || !(index.unique || body['limit'] === 1)) return undefined;
  for (const name in body) if (!HARMLESS.has(name) && !isEmpty(body[name])) return undefined;
  nonNegative(body['limit'], 'limit');
  if (body['batchSize'] !== undefined && nonNegative(body['batchSize'], 'batchSize') === 0) return undefined;
  const values = index.paths.map((path) => filter[path]);
  const found = recordByIndex(transaction?.view ?? engine.store.latest, collection, index, values);
  return {
    cursor: {
      firstBatch: new RawDocuments(found ? [found.bytes] : []),
      id: Long.ZERO,
      ns: namespaceOf(context),
    },
    ok: 1,
  };
}

/** An index whose fields are those of a filter of equalities alone; a unique one rather than another. */
function indexOver(
  { indexes, options }: Collection,
  filter: Doc,
  catalogVersion = Infinity,
): Index | undefined {
  const paths = Object.keys(filter);
  for (const path of paths) {
    const value = filter[path];
    if (path.startsWith('$') || path.includes('.') || value === null || !isScalar(value)) return undefined;
    if (typeof value === 'string' && options['collation']) return undefined;
  }
  const usable = indexes.filter(
    (index) =>
      index.ordered &&
      index.paths.length === paths.length &&
      index.paths.every((path) => Object.hasOwn(filter, path)) &&
      !index.partial &&
      !index.collation &&
      index.options['hidden'] !== true &&
      index.since <= catalogVersion,
  );
  return usable.find(({ unique }) => unique) ?? usable[0];
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
