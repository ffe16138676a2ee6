import { indexFiles, settingsHash, type IndexFiles } from './files/index-files.js';
import { lockFolder } from './files/folder-lock.js';
import { TextIndex } from './index/text-index.js';
import { search } from './query/search.js';
import { similar } from './query/similar.js';
import { facetSearch, suggest } from './query/suggest.js';
import type { CountedPage } from './counted-page.js';
import { SearchError, type Query, type SearchDocument, type SearchEngine } from './types.js';

/** Documents written before other requests get their turn. */
const SLICE = 8;
/** Work in steps gives others their turn after so many milliseconds. */
const TURN_MS = 2;
/** Documents in the journal after which a snapshot is due: a start replays some 3,000 in a second. */
const SNAPSHOT_AFTER = 1_000;
/** However much is written, the whole index is not written to the disk more often than this. */
const SNAPSHOT_MS = 60_000;

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** The engine with a replacement in steps, which cross a thread boundary well; its pages have one shape on each side. */
export interface Core<P = CountedPage> extends Omit<SearchEngine, 'replaceAll' | 'search' | 'multi'> {
  search(uid: string, query: Query): Promise<P>;
  multi(queries: { uid: string; query: Query }[]): Promise<P[]>;
  beginReplacement(uid: string): Promise<void>;
  addToReplacement(uid: string, docs: SearchDocument[]): Promise<void>;
  finishReplacement(uid: string): Promise<void>;
  dropReplacement(uid: string): Promise<void>;
}

interface Held {
  index: TextIndex;
  settings: string;
  files: IndexFiles | undefined;
  /** Writes to one index come one after the other; reads go in between. */
  writing: Promise<unknown>;
  /** Whether the index has been whole, by a replacement or a snapshot: only then is it kept. */
  filled: boolean;
  /** When a snapshot was last begun. */
  savedAt: number;
  /** Whether segments are being merged. */
  tidying: boolean;
  /** The index that is being built aside, and what was written since it began. */
  aside?: { index: TextIndex; touched: Set<string> };
}

/**
 * The engine in this thread; with a directory, indexes are kept there.
 * @throws SearchError 'in-use' while another process has the directory
 */
export function createCore(directory?: string): Core {
  const unlock = directory === undefined ? undefined : lockFolder(directory);
  const held = new Map<string, Held>();
  const opening = new Map<string, Promise<unknown>>();

  const find = (uid: string): Held => {
    const entry = held.get(uid);
    if (!entry) throw new SearchError('unknown-index', `There is no index ${uid}`);
    return entry;
  };

  const aside = (uid: string) => {
    const found = find(uid).aside;
    if (!found) throw new SearchError('no-replacement', `${uid} is not being replaced`);
    return found;
  };

  async function open(uid: string, settings: Parameters<Core['ensureIndex']>[1]) {
    const hash = settingsHash(settings);
    const before = held.get(uid);
    if (before?.settings === hash)
      return before.filled ? { rebuilt: false } : { rebuilt: true, reason: 'new' as const };
    await before?.writing;
    await before?.files?.close();
    const files = directory === undefined ? undefined : indexFiles(directory, uid);
    const loaded = (await files?.load(settings)) ?? ({ reason: before ? 'settings' : 'new' } as const);
    const found = loaded instanceof TextIndex ? loaded : undefined;
    const index = found ?? new TextIndex(settings);
    const entry = {
      index,
      settings: hash,
      files,
      writing: Promise.resolve(),
      filled: found !== undefined,
      savedAt: performance.now(),
      tidying: false,
    };
    held.set(uid, entry);
    tidy(entry);
    return loaded instanceof TextIndex ? { rebuilt: false } : { rebuilt: true, ...loaded };
  }

  function write<T>(uid: string, work: (entry: Held) => Promise<T>): Promise<T> {
    const entry = find(uid);
    const done = entry.writing.then(() => work(entry));
    entry.writing = done.catch(() => undefined);
    return done;
  }

  const save = (uid: string) =>
    write(uid, async (entry) => {
      if (!entry.files || !entry.filled || entry.files.pending() === 0) return;
      entry.savedAt = performance.now();
      await entry.files.save(entry.index);
      tidy(entry);
    });

  const saveWhenDue = (uid: string, { files, filled, savedAt }: Held) => {
    if (filled && files && files.pending() >= SNAPSHOT_AFTER && performance.now() - savedAt >= SNAPSHOT_MS)
      void save(uid).catch(() => undefined);
  };

  /** Segments are merged between requests and behind all writes: nobody waits for it. */
  function tidy(entry: Held) {
    if (entry.tidying) return;
    entry.tidying = true;
    const go = () => {
      entry.tidying = false;
      if ([...held.values()].includes(entry) && inTurn(() => entry.index.tidy())) tidy(entry);
    };
    setImmediate(go);
  }

  return {
    async ensureIndex(uid, settings) {
      const before = opening.get(uid) ?? Promise.resolve();
      const opened = before.then(() => open(uid, settings));
      opening.set(
        uid,
        opened.catch(() => undefined),
      );
      return opened;
    },

    upsert: async (uid, docs) =>
      write(uid, async (entry) => {
        for (const { id } of docs) {
          if (typeof id !== 'string') throw new SearchError('bad-document', 'A document needs a string id');
        }
        await entry.files?.record({ put: docs });
        await inSlices(docs, (doc) => {
          entry.index.upsert(doc);
          entry.aside?.touched.add(doc.id);
          entry.aside?.index.upsert(doc);
        });
        tidy(entry);
        saveWhenDue(uid, entry);
      }),

    remove: async (uid, ids) =>
      write(uid, async (entry) => {
        await entry.files?.record({ gone: ids });
        for (const id of ids) {
          entry.index.remove(id);
          entry.aside?.touched.add(id);
          entry.aside?.index.remove(id);
        }
        tidy(entry);
        saveWhenDue(uid, entry);
      }),

    search: async (uid, query) => search(find(uid).index, query),
    multi: async (queries) => queries.map(({ uid, query }) => search(find(uid).index, query)),
    suggest: async (uid, q, limit) => suggest(find(uid).index, q, limit),
    facetSearch: async (uid, facet, q, filter) => facetSearch(find(uid).index, facet, q, filter),
    similar: async (uid, id, limit) => similar(find(uid).index, id, limit),

    async beginReplacement(uid) {
      const entry = find(uid);
      if (entry.aside) throw new SearchError('being-replaced', `${uid} is being replaced already`);
      entry.aside = { index: TextIndex.bulk(entry.index.settings), touched: new Set() };
    },
    async addToReplacement(uid, docs) {
      const { index, touched } = aside(uid);
      await inSlices(docs, (doc) => {
        // Read before it was written: the newer one is there already.
        if (!touched.has(doc.id)) index.upsert(doc);
      });
    },
    finishReplacement: async (uid) =>
      write(uid, async (entry) => {
        const { index } = aside(uid);
        const steps = index.endBulk();
        while (inTurn(() => !steps.next().done)) await nextTurn();
        entry.index = index;
        delete entry.aside;
        entry.filled = true;
        entry.savedAt = performance.now();
        await entry.files?.save(entry.index);
      }),
    async dropReplacement(uid) {
      delete find(uid).aside;
    },

    compact: async (uid) => write(uid, async ({ index }) => index.compact()),
    async stats() {
      const indexes = Object.fromEntries([...held].map(([uid, { index }]) => [uid, index.stats()]));
      return { indexes, memory: process.memoryUsage().rss };
    },
    async snapshot() {
      for (const uid of held.keys()) await save(uid);
    },
    async close() {
      for (const uid of held.keys()) await save(uid);
      for (const entry of held.values()) await entry.files?.close();
      held.clear();
      unlock?.();
    },
  };
}

/** Works until the turn is over; answers whether there is more to do. */
function inTurn(step: () => boolean): boolean {
  const end = performance.now() + TURN_MS;
  while (performance.now() < end) if (!step()) return false;
  return true;
}

async function inSlices(docs: readonly SearchDocument[], work: (doc: SearchDocument) => void): Promise<void> {
  for (let i = 0; i < docs.length; i++) {
    if (i > 0 && i % SLICE === 0) await nextTurn();
    work(docs[i]!);
  }
}
