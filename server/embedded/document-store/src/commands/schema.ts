import { Binary } from 'bson';
import { compileFilter } from '../match/match.js';
import { isTruthy, mongoError, encode, equalValues, type Doc } from '../values/values.js';
import { checkedOptions, optionsAsKept } from './collection-options.js';
import { namespaceOf, nonNegative, type Context, type Handler } from './context.js';

const COLLECTION_OPTIONS = [
  'collation',
  'capped',
  'size',
  'max',
  'clusteredIndex',
  'expireAfterSeconds',
  'timeseries',
  'validator',
  'validationLevel',
  'validationAction',
];
const REFUSED_OPTIONS = ['viewOn', 'encryptedFields', 'changeStreamPreAndPostImages'];

export const create: Handler = (context) => {
  const { engine, body } = context;
  const namespace = namespaceOf(context);
  const refused = REFUSED_OPTIONS.find((name) => body[name]);
  if (refused) throw mongoError(72, `collections with '${refused}' are not offered`);
  const options: Doc = Object.fromEntries(
    COLLECTION_OPTIONS.filter((name) => body[name]).map((name) => [name, body[name]]),
  );
  const known = checkedOptions(options);
  return engine.commits.submit((atomically) => {
    const existing = engine.catalog.find(namespace);
    if (existing && !equalValues(optionsAsKept(existing.options), known))
      throw mongoError(48, `namespace ${namespace} already exists, but with different options`);
    if (!existing) {
      const timeField = (known['timeseries'] as Doc | undefined)?.['timeField'] as string | undefined;
      atomically((view) => {
        const made = engine.catalog.create(namespace, known, view);
        if (timeField)
          engine.catalog.addIndex(made, { name: `${timeField}_1`, key: { [timeField]: 1 } }, view);
      });
    }
    return { ok: 1 };
  });
};

export const drop: Handler = (context) => {
  const { catalog, locks, commits } = context.engine;
  const namespace = namespaceOf(context);
  return commits.submit((atomically) => {
    const collection = catalog.find(namespace);
    if (!collection) return { ok: 1 };
    locks.checkCollection(collection.id);
    atomically((view) => catalog.drop(collection, view));
    return { nIndexesWas: collection.indexes.length, ns: namespace, ok: 1 };
  });
};

export const dropDatabase: Handler = ({ engine, database }) => {
  const { catalog, locks, commits, changes } = engine;
  return commits.submit((atomically) => {
    const collections = catalog.inDatabase(database);
    for (const { id } of collections) locks.checkCollection(id);
    for (const collection of collections) atomically((view) => catalog.drop(collection, view));
    if (collections.length > 0) changes.add({ kind: 'dropDatabase', namespace: database });
    return { dropped: database, ok: 1 };
  });
};

export const renameCollection: Handler = ({ engine, body }) => {
  const { catalog, locks, commits } = engine;
  return commits.submit((atomically) => {
    const source = catalog.get(String(body['renameCollection']));
    const target = catalog.find(String(body['to']));
    if (target && body['dropTarget'] !== true) throw mongoError(48, 'target namespace exists');
    for (const collection of target ? [source, target] : [source]) locks.checkCollection(collection.id);
    atomically((view) => {
      if (target) catalog.drop(target, view);
      catalog.rename(source, String(body['to']), view);
    });
    return { ok: 1 };
  });
};

/** A cursor over documents made here. */
export function cursorOf(context: Context, namespace: string, documents: Doc[]): Promise<Doc> {
  const batchSize = (context.body['cursor'] as Doc | undefined)?.['batchSize'];
  return context.engine.cursors.start(
    documents.map((doc) => Buffer.from(encode(doc))),
    {
      namespace,
      session: context.session,
      batchSize: batchSize === undefined ? undefined : nonNegative(batchSize, 'batchSize'),
    },
  );
}

export const listCollections: Handler = (context) => {
  const { engine, database, body } = context;
  const matches = compileFilter((body['filter'] ?? {}) as Doc);
  const described = engine.catalog.inDatabase(database).map((collection) => ({
    name: collection.namespace.slice(database.length + 1),
    type: collection.options['timeseries'] ? 'timeseries' : 'collection',
    options: collection.options,
    info: {
      readOnly: false,
      uuid: new Binary(Buffer.from(collection.uuid.padEnd(32, '0'), 'hex'), Binary.SUBTYPE_UUID),
    },
    idIndex: { v: 2, key: { _id: 1 }, name: '_id_' },
  }));
  const found = described
    .filter((doc) => matches(doc))
    .map((doc) => (isTruthy(body['nameOnly']) ? { name: doc.name, type: doc.type } : doc));
  return cursorOf(context, `${database}.$cmd.listCollections`, found);
};

export const listDatabases: Handler = ({ engine, body }) => {
  const names = new Set(
    engine.catalog.all().map(({ namespace }) => namespace.slice(0, namespace.indexOf('.'))),
  );
  const matches = compileFilter((body['filter'] ?? {}) as Doc);
  const databases = [...names]
    .sort()
    .map((name) => ({ name, sizeOnDisk: 0, empty: false }))
    .filter((doc) => matches(doc));
  return {
    databases: isTruthy(body['nameOnly']) ? databases.map(({ name }) => ({ name })) : databases,
    totalSize: 0,
    ok: 1,
  };
};
