import { Meilisearch, MeilisearchApiError, type EnqueuedTaskPromise } from 'meilisearch';
import { toDocument } from './meilisearch/documents.js';
import { createQuestions } from './meilisearch/search.js';
import { settingsHash, toSettings } from './meilisearch/settings.js';
import { settled, settledUnless } from './meilisearch/tasks.js';
import type { FieldSettings, IndexName, SearchDocument, SearchPort } from './port.js';

export interface MeilisearchOptions {
  /** Such as http://127.0.0.1:7700. */
  url: string;
  /** A key that may search and change every index of the prefix. */
  key: string;
  /** Before the name of every index, so that platforms can share one Meilisearch. */
  prefix?: string;
  /** Longest wait for the answer to a search, milliseconds. */
  searchMs?: number;
  /** Longest wait until documents are handed over, milliseconds: a line that went silent is given up then. */
  writeMs?: number;
}

/** Documents in one request, and requests under way, while an index is built. */
const BATCH = 1000;
const UNDER_WAY = 4;
const isMissing = (error: unknown): boolean =>
  error instanceof MeilisearchApiError &&
  (error.cause?.code === 'index_not_found' || error.cause?.code === 'document_not_found');

/**
 * Meilisearch behind the port. An index is built aside and swapped in when it is whole; what it was built with is kept
 * in an index of its own, so a half-built one is never taken for a whole one. Every method throws what the client
 * throws when the engine is down, slow or refuses the key, and TaskError when it could not carry out a change.
 */
export function openMeilisearch(options: MeilisearchOptions): SearchPort {
  const { url, key, prefix = 'longcai_', searchMs = 5000, writeMs = 15_000 } = options;
  const client = (timeout: number) => new Meilisearch({ host: url, apiKey: key, timeout });
  const [asking, writing] = [client(searchMs), client(writeMs)];
  const questions = createQuestions(asking);
  const states = `${prefix}state`;
  const settingsOf = new Map<IndexName, FieldSettings>();
  /** Ids written since an index began to be built aside: the stream may carry older versions of them. */
  const writtenAside = new Map<IndexName, Set<string>>();
  const queues = new Map<IndexName, Promise<unknown>>();
  const rebuilds = new Map<IndexName, Promise<void>>();

  const uidOf = (index: IndexName) => `${prefix}${index}`;
  const asideOf = (index: IndexName) => `${uidOf(index)}_new`;
  const settings = (index: IndexName): FieldSettings => {
    const known = settingsOf.get(index);
    if (!known) throw new Error(`ensureIndex was not called for ${index}`);
    return known;
  };

  /** Hands changes of one index over in the order they were asked for; the engine keeps that order. */
  function inOrder<T>(index: IndexName, handOver: () => Promise<T>): Promise<T> {
    const done = (queues.get(index) ?? Promise.resolve()).then(handOver);
    queues.set(
      index,
      done.catch(() => undefined),
    );
    return done;
  }

  async function create(uid: string, of: FieldSettings): Promise<void> {
    await settledUnless('index_already_exists', writing.createIndex(uid, { primaryKey: 'id' }));
    await settled(writing.index(uid).updateSettings(toSettings(of)));
  }

  const drop = (uid: string) => settledUnless('index_not_found', writing.deleteIndex(uid));

  const orMissing = <T>(question: Promise<T>): Promise<T | undefined> =>
    question.catch((error: unknown) => {
      if (isMissing(error)) return undefined;
      throw error;
    });

  const present = (index: IndexName) => orMissing(asking.getRawIndex(uidOf(index)));

  /** Writes to the index, and to the one that is being built aside. */
  async function write(
    index: IndexName,
    ids: readonly string[],
    change: (uid: string) => EnqueuedTaskPromise,
  ): Promise<void> {
    const handed = await inOrder(index, async () => {
      const aside = writtenAside.get(index);
      for (const id of ids) aside?.add(id);
      const uids = aside ? [uidOf(index), asideOf(index)] : [uidOf(index)];
      const changes: EnqueuedTaskPromise[] = [];
      for (const uid of uids) {
        const enqueued = change(uid);
        await enqueued;
        changes.push(enqueued);
      }
      return changes;
    });
    for (const enqueued of handed) await settled(enqueued);
  }

  async function fillAside(
    index: IndexName,
    documents: AsyncIterable<SearchDocument>,
    written: ReadonlySet<string>,
  ): Promise<void> {
    const underWay: EnqueuedTaskPromise[] = [];
    const handOver = async (batch: readonly SearchDocument[]) => {
      const { enqueued } = await inOrder(index, async () => {
        const current = batch.filter(({ id }) => !written.has(id));
        const enqueued = writing.index(asideOf(index)).addDocuments(current);
        await enqueued;
        return { enqueued };
      });
      underWay.push(enqueued);
      if (underWay.length >= UNDER_WAY) await settled(underWay.shift()!);
    };
    let batch: SearchDocument[] = [];
    for await (const document of documents) {
      if (batch.push(toDocument(document, settings(index))) < BATCH) continue;
      await handOver(batch);
      batch = [];
    }
    if (batch.length > 0) await handOver(batch);
    for (const enqueued of underWay) await settled(enqueued);
  }

  async function build(index: IndexName, documents: AsyncIterable<SearchDocument>): Promise<void> {
    const of = settings(index);
    await drop(asideOf(index));
    await create(asideOf(index), of);
    // The older index is left as it is until the swap: other settings would make the engine index it anew.
    if (!(await present(index))) await create(uidOf(index), of);
    const written = new Set<string>();
    writtenAside.set(index, written);
    try {
      await fillAside(index, documents, written);
      const { swap } = await inOrder(index, async () => {
        const swap = writing.swapIndexes([{ indexes: [uidOf(index), asideOf(index)], rename: false }]);
        await swap;
        writtenAside.delete(index);
        return { swap };
      });
      await settled(swap);
    } finally {
      writtenAside.delete(index);
    }
    await settledUnless('index_already_exists', writing.createIndex(states, { primaryKey: 'id' }));
    await settled(writing.index(states).addDocuments([{ id: index, built: settingsHash(of) }]));
    await drop(asideOf(index));
  }

  return {
    kind: 'meilisearch',
    async ensureIndex(index, of) {
      settingsOf.set(index, of);
      const known = await present(index);
      const state = await orMissing(asking.index<{ built: string }>(states).getDocument(index));
      if (known && state?.built === settingsHash(of)) return { rebuilt: false };
      // Searches find nothing until the index is built, rather than fail; an older index goes on meanwhile.
      if (!known) await create(uidOf(index), of);
      return { rebuilt: true };
    },
    async upsert(index, documents) {
      for (let at = 0; at < documents.length; at += BATCH) {
        const batch = documents
          .slice(at, at + BATCH)
          .map((document) => toDocument(document, settings(index)));
        await write(
          index,
          batch.map(({ id }) => id),
          (uid) => writing.index(uid).addDocuments(batch),
        );
      }
    },
    remove: (index, ids) => write(index, ids, (uid) => writing.index(uid).deleteDocuments(ids)),
    search: (index, query) => questions.search(uidOf(index), query),
    suggest: async (index, text, limit) => questions.suggest(uidOf(index), settings(index), text, limit),
    multi: (queries) => Promise.all(queries.map(({ index, query }) => questions.search(uidOf(index), query))),
    facetSearch: (index, facet, text, filter) => questions.facetSearch(uidOf(index), facet, text, filter),
    similar: async (index, id, limit) =>
      (await questions.similar(uidOf(index), settings(index), id)).slice(0, limit),
    rebuild(index, documents) {
      const before = (rebuilds.get(index) ?? Promise.resolve()).catch(() => undefined);
      const built = before.then(() => build(index, documents));
      rebuilds.set(index, built);
      return built;
    },
    /** Asks for something only the key may see: the public health page is well with a wrong key too. */
    health: () =>
      asking.getRawIndexes({ limit: 1 }).then(
        () => 'ok',
        () => 'down',
      ),
    close: async () => undefined,
  };
}
