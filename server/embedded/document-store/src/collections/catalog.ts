import { ObjectId } from 'bson';
import { CATALOG_RANGE, catalogKey, entryRange, recordOfKey, recordRange } from '../store/keys.js';
import type { View, WritableView } from '../store/view.js';
import { MongoError, decode, encode, type Collation, type Doc } from '../values/values.js';

export interface Index {
  readonly id: number;
  readonly name: string;
  readonly key: Doc;
  readonly paths: readonly string[];
  readonly directions: readonly (1 | -1)[];
  /** Whether it holds entries: a geospatial, text or wildcard index is there for what it stands for alone. */
  readonly ordered: boolean;
  readonly unique: boolean;
  readonly sparse: boolean;
  readonly partial?: Doc;
  readonly collation?: Collation;
  expireAfterSeconds?: number;
  /** Further options, kept to be listed. */
  readonly options: Doc;
  /** Some document has several entries, so that ranges cannot be joined nor order be taken from it. */
  multikey: boolean;
  /** Some entry's tail is hashed, so that order cannot be taken from it. */
  shortened: boolean;
  /** The catalog version it exists from. */
  readonly since: number;
}

export interface Collection {
  readonly id: number;
  readonly uuid: string;
  readonly namespace: string;
  options: Doc;
  indexes: Index[];
  nextRecord: number;
}

/** Which collections and indexes there are. Kept in memory, written through. */
export class Catalog {
  private readonly byNamespace = new Map<string, Collection>();
  private readonly changed = new Set<Collection>();
  private nextId = 1;
  /** Grows with every index made, so that a snapshot knows which indexes it holds. */
  version = 0;

  /** Reads the catalog from the store, forgetting what was in memory. */
  load(view: View): void {
    this.byNamespace.clear();
    this.changed.clear();
    for (const { value } of view.range(CATALOG_RANGE.from, CATALOG_RANGE.to)) {
      const collection = fromStored(decode(value), view);
      this.byNamespace.set(collection.namespace, collection);
      this.nextId = Math.max(this.nextId, collection.id + 1, ...collection.indexes.map(({ id }) => id + 1));
    }
  }

  find(namespace: string): Collection | undefined {
    return this.byNamespace.get(namespace);
  }

  get(namespace: string): Collection {
    const collection = this.find(namespace);
    if (!collection) throw new MongoError(26, 'NamespaceNotFound', `ns does not exist: ${namespace}`);
    return collection;
  }

  all(): Collection[] {
    return [...this.byNamespace.values()];
  }

  inDatabase(database: string): Collection[] {
    return this.all().filter(({ namespace }) => namespace.startsWith(`${database}.`));
  }

  create(namespace: string, options: Doc, view: WritableView): Collection {
    checkNamespace(namespace);
    const collection: Collection = {
      id: this.nextId++,
      uuid: new ObjectId().toHexString(),
      namespace,
      options,
      indexes: [],
      nextRecord: 1,
    };
    this.addIndex(collection, { name: '_id_', key: { _id: 1 } }, view);
    this.byNamespace.set(namespace, collection);
    return collection;
  }

  /** Adds an index once `build` has put its entries; a build that throws leaves the catalog as it was. */
  addIndex(collection: Collection, spec: Doc, view: WritableView, build?: (index: Index) => void): Index {
    const index = makeIndex(this.nextId++, spec, this.version + 1);
    build?.(index);
    this.version++;
    collection.indexes = [...collection.indexes, index];
    this.save(collection, view);
    return index;
  }

  removeIndex(collection: Collection, index: Index, view: WritableView): void {
    clear(view, entryRange(index.id));
    collection.indexes = collection.indexes.filter((other) => other !== index);
    this.save(collection, view);
  }

  drop(collection: Collection, view: WritableView): void {
    clear(view, recordRange(collection.id));
    for (const index of collection.indexes) clear(view, entryRange(index.id));
    view.remove(catalogKey(collection.namespace));
    this.byNamespace.delete(collection.namespace);
    this.changed.delete(collection);
  }

  rename(collection: Collection, namespace: string, view: WritableView): void {
    checkNamespace(namespace);
    view.remove(catalogKey(collection.namespace));
    this.byNamespace.delete(collection.namespace);
    const renamed = { ...collection, namespace };
    this.byNamespace.set(namespace, renamed);
    this.save(renamed, view);
  }

  /** Notes that an index's flags changed; they are written with the next store transaction. */
  markChanged(collection: Collection): void {
    this.changed.add(collection);
  }

  saveChanged(view: WritableView): void {
    for (const collection of this.changed) this.save(collection, view);
  }

  changesSaved(): void {
    this.changed.clear();
  }

  save(collection: Collection, view: WritableView): void {
    view.put(catalogKey(collection.namespace), Buffer.from(encode(toStored(collection))));
  }
}

function clear(view: WritableView, { from, to }: { from: Buffer; to: Buffer }): void {
  const keys: Buffer[] = [];
  for (const entry of view.scan(from, to, false, () => true)) if (entry) keys.push(entry.key);
  for (const key of keys) view.remove(key);
}

function checkNamespace(namespace: string): void {
  const name = namespace.slice(namespace.indexOf('.') + 1);
  const invalid =
    name === '' ||
    name.startsWith('.') ||
    name.endsWith('.') ||
    /[\0$]/.test(name) ||
    Buffer.byteLength(namespace) > 255;
  if (invalid) throw new MongoError(73, 'InvalidNamespace', `Invalid collection name: ${name}`);
}

function makeIndex(id: number, spec: Doc, since: number): Index {
  const { name, key, unique, sparse, partialFilterExpression, collation, expireAfterSeconds, ...options } =
    spec;
  return {
    id,
    name: name as string,
    key: key as Doc,
    paths: Object.keys(key as Doc),
    directions: Object.values(key as Doc).map((direction) => (Number(direction) < 0 ? -1 : 1)),
    ordered: !Object.entries(key as Doc).some(
      ([path, type]) => path.includes('$**') || (typeof type === 'string' && type !== 'hashed'),
    ),
    unique: unique === true || name === '_id_',
    sparse: sparse === true,
    ...(partialFilterExpression ? { partial: partialFilterExpression as Doc } : {}),
    ...(collation ? { collation: collation as Collation } : {}),
    ...(expireAfterSeconds === undefined ? {} : { expireAfterSeconds: Number(expireAfterSeconds) }),
    options,
    multikey: false,
    shortened: false,
    since,
  };
}

/** An index as listIndexes and createIndexes write it. */
export function describeIndex(index: Index): Doc {
  return {
    v: 2,
    key: index.key,
    name: index.name,
    ...(index.unique && index.name !== '_id_' ? { unique: true } : {}),
    ...(index.sparse ? { sparse: true } : {}),
    ...(index.partial ? { partialFilterExpression: index.partial } : {}),
    ...(index.collation ? { collation: index.collation } : {}),
    ...(index.expireAfterSeconds === undefined ? {} : { expireAfterSeconds: index.expireAfterSeconds }),
    ...index.options,
  };
}

function toStored(collection: Collection): Doc {
  const { id, uuid, namespace, options, indexes } = collection;
  return {
    id,
    uuid,
    namespace,
    options,
    indexes: indexes.map((index) => ({
      id: index.id,
      spec: describeIndex(index),
      multikey: index.multikey,
      shortened: index.shortened,
    })),
  };
}

function fromStored(stored: Doc, view: View): Collection {
  const id = stored['id'] as number;
  const { from, to } = recordRange(id);
  const [last] = view.range(from, to, true);
  return {
    id,
    uuid: stored['uuid'] as string,
    namespace: stored['namespace'] as string,
    options: stored['options'] as Doc,
    indexes: (stored['indexes'] as Doc[]).map(({ id, spec, multikey, shortened }) => {
      const { v: _v, ...rest } = spec as Doc;
      return {
        ...makeIndex(id as number, rest, 0),
        multikey: multikey === true,
        shortened: shortened === true,
      };
    }),
    nextRecord: last ? recordOfKey(last.key) + 1 : 1,
  };
}
