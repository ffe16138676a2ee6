import { TextIndex } from './index/text-index.js';
import { search } from './query/search.js';
import { similar } from './query/similar.js';
import { facetSearch, suggest } from './query/suggest.js';
import { SearchError, type FieldSettings, type SearchDocument, type SearchEngine } from './types.js';

/** Documents written before other requests get their turn. */
const SLICE = 64;

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

interface Held {
  index: TextIndex;
  settings: string;
  /** Writes to one index come one after the other; reads go in between. */
  writing: Promise<void>;
  /** The index that is being built aside, and what was written since it began. */
  aside?: { index: TextIndex; touched: Set<string> };
}

/** The engine in this thread. */
export function createEngine(): SearchEngine {
  const held = new Map<string, Held>();

  const find = (uid: string): Held => {
    const entry = held.get(uid);
    if (!entry) throw new SearchError('unknown-index', `There is no index ${uid}`);
    return entry;
  };

  const write = (uid: string, work: (entry: Held) => Promise<void>): Promise<void> => {
    const entry = find(uid);
    const done = entry.writing.then(() => work(entry));
    entry.writing = done.catch(() => undefined);
    return done;
  };

  return {
    async ensureIndex(uid, settings) {
      const text = canonical(settings);
      const entry = held.get(uid);
      if (entry?.settings === text) return { rebuilt: false };
      held.set(uid, { index: new TextIndex(settings), settings: text, writing: Promise.resolve() });
      return { rebuilt: true, reason: entry ? 'settings' : 'new' };
    },
    upsert: async (uid, docs) =>
      write(uid, async (entry) => {
        await inSlices(docs, (doc) => {
          entry.index.upsert(doc);
          entry.aside?.touched.add(doc.id);
          entry.aside?.index.upsert(doc);
        });
      }),
    remove: async (uid, ids) =>
      write(uid, async (entry) => {
        for (const id of ids) {
          entry.index.remove(id);
          entry.aside?.touched.add(id);
          entry.aside?.index.remove(id);
        }
      }),
    search: async (uid, query) => search(find(uid).index, query),
    multi: async (queries) => queries.map(({ uid, query }) => search(find(uid).index, query)),
    suggest: async (uid, q, limit) => suggest(find(uid).index, q, limit),
    facetSearch: async (uid, facet, q, filter) => facetSearch(find(uid).index, facet, q, filter),
    similar: async (uid, id, limit) => similar(find(uid).index, id, limit),
    async replaceAll(uid, docs) {
      const entry = find(uid);
      const aside = { index: new TextIndex(entry.index.settings), touched: new Set<string>() };
      entry.aside = aside;
      for await (const doc of docs) {
        if (!aside.touched.has(doc.id)) aside.index.upsert(doc);
        if (aside.index.version % SLICE === 0) await nextTurn();
      }
      aside.index.compact();
      entry.index = aside.index;
      delete entry.aside;
    },
    async stats() {
      const indexes = Object.fromEntries([...held].map(([uid, { index }]) => [uid, index.stats()]));
      return { indexes, memory: process.memoryUsage().rss };
    },
    async snapshot() {},
    async close() {
      held.clear();
    },
  };
}

async function inSlices(docs: readonly SearchDocument[], work: (doc: SearchDocument) => void): Promise<void> {
  for (let i = 0; i < docs.length; i++) {
    if (i > 0 && i % SLICE === 0) await nextTurn();
    work(docs[i]!);
  }
}

/** Settings as one text, independent of the order of keys and lists without an order. */
export function canonical(settings: FieldSettings): string {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, inner]) => [key, sorted(inner)]),
    );
  };
  return JSON.stringify(sorted(settings));
}
