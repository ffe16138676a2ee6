import { isOperators } from '../match/field-condition.js';
import { compileFilter } from '../match/match.js';
import { describeIndex, type Collection, type Index } from '../collections/catalog.js';
import { updateEntries } from '../collections/index-entries.js';
import { recordOfKey, recordRange } from '../store/keys.js';
import type { WritableView } from '../store/view.js';
import {
  MongoError,
  mongoError,
  checkCollation,
  completeCollation,
  decodeExact,
  equalValues,
  isDocument,
  isTruthy,
  type Collation,
  type Doc,
} from '../values/values.js';
import { namespaceOf, type Context, type Handler } from './context.js';
import { cursorOf } from './schema.js';

export const listIndexes: Handler = (context) => {
  const namespace = namespaceOf(context);
  const { indexes, options } = context.engine.catalog.get(namespace);
  const [first, ...others] = indexes.map(describeIndex);
  // Records are kept in the order they came: a clustered index is the unique one on _id by another name.
  const clustered = options['clusteredIndex'] && { ...(options['clusteredIndex'] as Doc), clustered: true };
  return cursorOf(context, namespace, [{ ...first, ...(clustered as Doc) }, ...others]);
};

export const createIndexes: Handler = (context) => {
  const { catalog, locks, commits } = context.engine;
  const namespace = namespaceOf(context);
  const specs = (context.body['indexes'] as Doc[]).map(checkIndexSpec);
  return commits.submit((atomically) => {
    const existed = catalog.find(namespace);
    const collection = existed ?? atomically((view) => catalog.create(namespace, {}, view));
    const numIndexesBefore = collection.indexes.length;
    const wanted = specs.map((spec) => {
      const given = (spec['collation'] ?? collection.options['collation']) as Collation | undefined;
      return { ...spec, collation: completeCollation(given) } as Doc;
    });
    if (wanted.every((spec) => alreadyThere(collection, spec)))
      return {
        numIndexesBefore,
        numIndexesAfter: numIndexesBefore,
        note: 'all indexes already exist',
        ok: 1,
      };
    if (collection.options['timeseries'] && wanted.some((spec) => spec['unique']))
      throw mongoError(72, 'Unique indexes are not supported on a time-series collection');
    if (existed && context.transaction && !isFresh(existed, context)) {
      throw mongoError(
        263,
        `Cannot create new indexes on existing or filled collection ${namespace} in a multi-document transaction.`,
      );
    }
    locks.checkCollection(collection.id);
    for (const spec of wanted) {
      if (!alreadyThere(collection, spec)) {
        atomically((view) =>
          catalog.addIndex(collection, spec, view, (index) => build(view, collection, index)),
        );
      }
    }
    return {
      numIndexesBefore,
      numIndexesAfter: collection.indexes.length,
      createdCollectionAutomatically: !existed,
      ok: 1,
    };
  });
};

/** Whether a collection was made since a transaction began, and the transaction has written nothing to it. */
const isFresh = ({ id, indexes }: Collection, { transaction, engine }: Context) =>
  (indexes[0] as Index).since > (transaction?.snapshot.catalogVersion ?? 0) &&
  engine.locks.holderOf(id) !== transaction;

function build(view: WritableView, collection: Collection, index: Index): void {
  const { from, to } = recordRange(collection.id);
  try {
    for (const { key, value } of view.range(from, to))
      updateEntries(view, collection, index, recordOfKey(key), undefined, decodeExact(value));
  } catch (error) {
    if (!(error instanceof MongoError)) throw error;
    const { code, codeName, message, extra } = error;
    const failed = `Index build failed: Collection ${collection.namespace} :: caused by :: ${message}`;
    throw new MongoError(code, codeName, failed, extra);
  }
}

function checkIndexSpec(spec: Doc): Doc {
  const { v: _v, ns: _ns, ...rest } = withFlags(spec);
  const key = (rest['key'] ?? {}) as Doc;
  const directions = Object.values(key);
  if (directions.length === 0) throw mongoError(67, 'Index keys cannot be an empty object');
  for (const [path, direction] of Object.entries(key)) {
    if (typeof direction === 'string' && !PLUGINS.includes(direction))
      throw mongoError(67, `Unknown index plugin '${direction}'`);
    // MongoDB lets a text index be called unique; none here holds anything.
    if (rest['unique'] && direction !== 'text' && (path.includes('$**') || typeof direction === 'string'))
      throw mongoError(67, `an index of this kind does not support the unique option: ${path}`);
    if (typeof direction !== 'string' && (!Number.isFinite(Number(direction)) || Number(direction) === 0)) {
      throw mongoError(67, 'Values in the index key pattern must be numbers other than 0');
    }
  }
  if (rest['partialFilterExpression']) {
    if (rest['sparse']) throw mongoError(67, "cannot mix 'partialFilterExpression' and 'sparse' options");
    checkPartial(rest['partialFilterExpression'] as Doc);
  }
  checkCollation(rest['collation'] as Collation | undefined);
  const seconds = rest['expireAfterSeconds'];
  if (seconds !== undefined && (directions.length > 1 || !(Number(seconds) >= 0))) {
    throw mongoError(67, "TTL indexes are single-field indexes with 'expireAfterSeconds' of 0 or more");
  }
  const name =
    rest['name'] ??
    Object.entries(key)
      .map(([path, direction]) => `${path}_${String(direction)}`)
      .join('_');
  return { ...rest, ...asListed(key, rest), name };
}

/** Flags may be given as numbers; one that is not set is not kept. @throws MongoError 14 */
function withFlags(spec: Doc): Doc {
  const result = { ...spec };
  for (const name of ['unique', 'sparse', 'hidden'].filter((each) => each in spec)) {
    if (typeof spec[name] === 'string' || isDocument(spec[name]))
      throw mongoError(14, `The field '${name}' is not convertible to bool`);
    if (isTruthy(spec[name])) result[name] = true;
    else delete result[name];
  }
  return result;
}

const IN_PARTIAL = ['$eq', '$gt', '$gte', '$lt', '$lte', '$in', '$type', '$exists'];

/** @throws MongoError 67 for conditions no index is kept for. Source: "Partial Indexes" in the MongoDB manual. */
function checkPartial(filter: Doc): void {
  compileFilter(filter);
  const refused = (what: string) => mongoError(67, `Expression not supported in partial index: ${what}`);
  for (const [name, operand] of Object.entries(filter)) {
    if (name === '$and' || name === '$or') (operand as Doc[]).forEach(checkPartial);
    else if (name.startsWith('$')) throw refused(name);
    else if (isOperators(operand))
      for (const [operator, argument] of Object.entries(operand))
        if (!IN_PARTIAL.includes(operator) || (operator === '$exists' && !isTruthy(argument)))
          throw refused(`${name}: ${operator}`);
  }
}

const PLUGINS = ['hashed', '2d', '2dsphere', 'text'];

/**
 * What MongoDB makes of the specification of a text or a geospatial index, as it lists it.
 * Source: "Text Indexes", "2dsphere Indexes" in the MongoDB manual.
 */
function asListed(key: Doc, given: Doc): Doc {
  const entries = Object.entries(key);
  if (entries.some(([, type]) => type === '2dsphere')) return { '2dsphereIndexVersion': 3 };
  const texts = entries.filter(([, type]) => type === 'text').map(([path]) => path);
  const [first] = texts;
  if (first === undefined) return {};
  const before = entries.findIndex(([path]) => path === first);
  const others = entries.filter(([path]) => !texts.includes(path));
  return {
    key: Object.fromEntries([
      ...others.slice(0, before),
      ['_fts', 'text'],
      ['_ftsx', 1],
      ...others.slice(before),
    ]),
    weights: { ...Object.fromEntries(texts.sort().map((path) => [path, 1])), ...(given['weights'] as Doc) },
    default_language: given['default_language'] ?? 'english',
    language_override: given['language_override'] ?? 'language',
    textIndexVersion: 3,
  };
}

/**
 * Indexes that differ in one of these are different indexes, also over the same key.
 * @throws 85 or 86 when an index of this name or signature exists with other options
 */
function alreadyThere(collection: Collection, spec: Doc): boolean {
  if (Object.keys(spec['key'] as Doc).join() === '_id') return true;
  const same = collection.indexes.find((index) => hasSignature(index, spec));
  const sameName = collection.indexes.find(({ name }) => name === spec['name']);
  const both = (existing: Index) =>
    `Requested index: ${JSON.stringify(spec)}, existing index: ${JSON.stringify(describeIndex(existing))}`;
  if (sameName && !hasSignature(sameName, spec)) {
    throw mongoError(
      86,
      `An existing index has the same name as the requested index. When index names are not specified, they are auto generated and can cause conflicts. Please refer to our documentation. ${both(sameName)}`,
    );
  }
  const existing = sameName ?? same;
  if (!existing) return false;
  if (existing.expireAfterSeconds !== spec['expireAfterSeconds']) {
    throw mongoError(
      85,
      `An equivalent index already exists with ${sameName ? 'the same name but' : 'a different name and'} different options. ${both(existing)}`,
    );
  }
  if (!sameName) {
    throw mongoError(85, `Index already exists with a different name: ${existing.name}`);
  }
  return true;
}

function hasSignature(index: Index, spec: Doc): boolean {
  return (
    sameKey(index.key, spec['key'] as Doc) &&
    index.unique === (spec['unique'] === true) &&
    index.sparse === (spec['sparse'] === true) &&
    equalValues(completeCollation(index.collation) ?? null, spec['collation'] ?? null) &&
    equalValues(index.options['weights'] ?? null, spec['weights'] ?? null) &&
    equalValues(index.partial ?? null, spec['partialFilterExpression'] ?? null)
  );
}

const sameKey = (a: Doc, b: Doc) => Object.entries(a).join() === Object.entries(b).join();

export const dropIndexes: Handler = (context) => {
  const { catalog, locks, commits } = context.engine;
  const namespace = namespaceOf(context);
  const wanted = context.body['index'];
  return commits.submit((atomically) => {
    const collection = catalog.get(namespace);
    locks.checkCollection(collection.id);
    const nIndexesWas = collection.indexes.length;
    const doomed = (Array.isArray(wanted) ? wanted : [wanted]).flatMap((each: unknown) =>
      pickIndexes(collection, each),
    );
    atomically((view) => doomed.forEach((index) => catalog.removeIndex(collection, index, view)));
    return { nIndexesWas, ok: 1 };
  });
};

/** The index of a name or of a key, or all but the first. @throws MongoError 27 */
export function pickIndexes(collection: Collection, wanted: unknown): Index[] {
  if (wanted === '*') return collection.indexes.slice(1);
  const found = collection.indexes.find(({ name, key }) =>
    typeof wanted === 'string' ? name === wanted : sameKey(key, wanted as Doc),
  );
  if (!found) {
    const which =
      typeof wanted === 'string'
        ? `index not found with name [${wanted}]`
        : `can't find index with key: ${JSON.stringify(wanted)}`;
    throw mongoError(27, which);
  }
  if (found.name === '_id_') throw mongoError(72, 'cannot drop _id index');
  return [found];
}
