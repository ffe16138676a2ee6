import { compileFilter } from '../match/match.js';
import { describeIndex, type Collection, type Index } from '../collections/catalog.js';
import { updateEntries } from '../collections/index-entries.js';
import { recordOfKey, recordRange } from '../store/keys.js';
import type { WritableView } from '../store/view.js';
import { MongoError, decodeExact, equalValues, type Doc } from '../values/values.js';
import { namespaceOf, type Handler } from './context.js';
import { cursorOf } from './schema.js';

export const listIndexes: Handler = (context) => {
  const namespace = namespaceOf(context);
  return cursorOf(context, namespace, context.engine.catalog.get(namespace).indexes.map(describeIndex));
};

export const createIndexes: Handler = (context) => {
  const { catalog, locks, commits } = context.engine;
  const namespace = namespaceOf(context);
  const specs = (context.body['indexes'] as Doc[]).map(checkIndexSpec);
  return commits.submit((atomically) => {
    const existed = catalog.find(namespace);
    const collection = existed ?? atomically((view) => catalog.create(namespace, {}, view));
    const numIndexesBefore = collection.indexes.length;
    if (specs.every((spec) => alreadyThere(collection, spec)))
      return { numIndexesBefore, numIndexesAfter: numIndexesBefore, ok: 1 };
    if (context.transaction && existed) {
      throw new MongoError(
        263,
        'OperationNotSupportedInTransaction',
        `Cannot create new indexes on existing collection ${namespace} in a multi-document transaction.`,
      );
    }
    locks.checkCollection(collection.id);
    for (const spec of specs) {
      const inherited = collection.options['collation'];
      const complete = spec['collation'] || !inherited ? spec : { ...spec, collation: inherited };
      if (!alreadyThere(collection, complete)) {
        atomically((view) =>
          catalog.addIndex(collection, complete, view, (index) => build(view, collection, index)),
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

function build(view: WritableView, collection: Collection, index: Index): void {
  const { from, to } = recordRange(collection.id);
  for (const { key, value } of view.range(from, to))
    updateEntries(view, collection, index, recordOfKey(key), undefined, decodeExact(value));
}

function checkIndexSpec(spec: Doc): Doc {
  const { v: _v, ns: _ns, background: _background, ...rest } = spec;
  const key = (rest['key'] ?? {}) as Doc;
  const directions = Object.values(key);
  if (directions.length === 0)
    throw new MongoError(67, 'CannotCreateIndex', 'Index keys cannot be an empty object');
  for (const [path, direction] of Object.entries(key)) {
    if (typeof direction === 'string' || path.includes('$**')) {
      throw new MongoError(
        67,
        'CannotCreateIndex',
        `the index type '${path}: ${String(direction)}' is not offered`,
      );
    }
    if (!Number.isFinite(Number(direction)) || Number(direction) === 0) {
      throw new MongoError(
        67,
        'CannotCreateIndex',
        'Values in the index key pattern must be numbers other than 0',
      );
    }
  }
  if (rest['partialFilterExpression']) {
    if (rest['sparse'])
      throw new MongoError(
        67,
        'CannotCreateIndex',
        "cannot mix 'partialFilterExpression' and 'sparse' options",
      );
    compileFilter(rest['partialFilterExpression'] as Doc);
  }
  const seconds = rest['expireAfterSeconds'];
  if (seconds !== undefined && (directions.length > 1 || !(Number(seconds) >= 0))) {
    throw new MongoError(
      67,
      'CannotCreateIndex',
      "TTL indexes are single-field indexes with 'expireAfterSeconds' of 0 or more",
    );
  }
  const name =
    rest['name'] ??
    Object.entries(key)
      .map(([path, direction]) => `${path}_${String(direction)}`)
      .join('_');
  return { ...rest, name };
}

/** @throws 85 or 86 when an index of this name or key exists with other options */
function alreadyThere(collection: Collection, spec: Doc): boolean {
  if (Object.keys(spec['key'] as Doc).join() === '_id') return true;
  const key = Object.entries(spec['key'] as Doc).join();
  const sameKey = collection.indexes.find(
    (index) =>
      Object.entries(index.key).join() === key &&
      equalValues(index.collation ?? null, spec['collation'] ?? null) &&
      equalValues(index.partial ?? null, spec['partialFilterExpression'] ?? null),
  );
  const sameName = collection.indexes.find(({ name }) => name === spec['name']);
  const sameOptions =
    sameKey?.unique === (spec['unique'] === true) &&
    sameKey.sparse === (spec['sparse'] === true) &&
    sameKey.expireAfterSeconds === spec['expireAfterSeconds'];
  if (sameName && (sameName !== sameKey || !sameOptions)) {
    throw new MongoError(
      86,
      'IndexKeySpecsConflict',
      `An existing index has the same name as the requested index: ${sameName.name}`,
    );
  }
  if (!sameKey) return false;
  if (!sameName) {
    throw new MongoError(
      85,
      'IndexOptionsConflict',
      `Index already exists with a different name: ${sameKey.name}`,
    );
  }
  return true;
}

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

function pickIndexes(collection: Collection, wanted: unknown): Index[] {
  if (wanted === '*') return collection.indexes.slice(1);
  const found = collection.indexes.find(({ name, key }) =>
    typeof wanted === 'string'
      ? name === wanted
      : Object.entries(key).join() === Object.entries(wanted as Doc).join(),
  );
  if (!found) throw new MongoError(27, 'IndexNotFound', `index not found with name [${String(wanted)}]`);
  if (found.name === '_id_') throw new MongoError(72, 'InvalidOptions', 'cannot drop _id index');
  return [found];
}

/** Offered for what drivers and migrations ask of it: the lifetime of a TTL index. */
export const collMod: Handler = (context) => {
  const { catalog, commits } = context.engine;
  const namespace = namespaceOf(context);
  const change = context.body['index'] as Doc | undefined;
  if (!change || change['expireAfterSeconds'] === undefined)
    throw new MongoError(72, 'InvalidOptions', 'collMod is offered for expireAfterSeconds alone');
  return commits.submit((atomically) => {
    const collection = catalog.get(namespace);
    const [index] = pickIndexes(collection, change['name'] ?? change['keyPattern']);
    const before = (index as Index).expireAfterSeconds;
    (index as Index).expireAfterSeconds = Number(change['expireAfterSeconds']);
    atomically((view) => catalog.save(collection, view));
    return {
      ...(before === undefined ? {} : { expireAfterSeconds_old: before }),
      expireAfterSeconds_new: change['expireAfterSeconds'],
      ok: 1,
    };
  });
};
