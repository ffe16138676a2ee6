import type { Logger } from 'pino';
import type { Lease } from './lease.js';
import type { Outbox } from './outbox.js';
import type { FieldSettings, IndexName, SearchDocument, SearchPort } from './port.js';

/** How one index is made from the store. */
export interface IndexSource {
  readonly settings: FieldSettings;
  /** Present documents of these ids; an id that is not to be found (gone, hidden, draft) is left out. */
  load(ids: readonly string[]): Promise<SearchDocument[]>;
  /** Every document, for a rebuild. */
  all(): AsyncIterable<SearchDocument>;
}

export interface IndexerOptions {
  port: SearchPort;
  outbox: Outbox;
  sources: Record<IndexName, IndexSource>;
  log: Logger;
  /** Where several processes share the index: only its holder writes. */
  lease?: Lease;
  /** How long to wait when there is nothing to do, and after a failure. */
  pollMs?: number;
  /** How often an idle indexer looks whether the engine still answers and still has its indexes. */
  lookMs?: number;
}

const BATCH = 200;
/** After a batch, changes are gathered this long: searches and saves share the process with reading them. */
const GATHER_MS = 250;

/**
 * Brings the index up to the store: rebuilds what is new or of another shape, then follows the outbox. Nothing else
 * writes to the index, and no request ever waits for it.
 */
export function createIndexer({
  port,
  outbox,
  sources,
  log,
  lease,
  pollMs = 1000,
  lookMs = 10_000,
}: IndexerOptions) {
  const names = Object.keys(sources) as IndexName[];
  /** An embedded index belongs to its process alone, while a Meilisearch is everybody's. */
  const ownIndex = port.kind === 'embedded';
  const listeners: (() => void)[] = [];
  let failing = false;
  let deaf = false;
  let stopped = false;
  let wake: (() => void) | undefined;
  let running: Promise<void> | undefined;

  const during = <T>(work: () => Promise<T>): Promise<T> => (lease ? lease.during(work) : work());

  /** Fills what is new or of another shape; false where it stopped, or while that is another process's work and not yet done. */
  async function prepare(leads: boolean): Promise<boolean> {
    for (const name of names) {
      if (stopped) return false;
      const { rebuilt } = await port.ensureIndex(name, sources[name].settings);
      if (!rebuilt) continue;
      if (!leads) return false;
      await during(() => port.rebuild(name, sources[name].all()));
    }
    return true;
  }

  /** Handles one batch; answers how many changes it had. */
  async function step(): Promise<number> {
    const rows = await outbox.next(BATCH);
    for (const name of names) {
      const ids = [...new Set(rows.filter((row) => row.index === name).map(({ id }) => id))];
      if (ids.length === 0) continue;
      const documents = await sources[name].load(ids);
      const present = new Set(documents.map(({ id }) => id));
      if (documents.length > 0) await port.upsert(name, documents);
      const gone = ids.filter((id) => !present.has(id));
      if (gone.length > 0) await port.remove(name, gone);
    }
    if (rows.length > 0) listeners.forEach((listener) => listener());
    await outbox.done(rows);
    return rows.length;
  }

  /** Deaf: another process takes the changes in, into an index of its own, and this one never hears of them. */
  function setDeaf(now: boolean): void {
    if (now && !deaf)
      log.error(
        'another server process follows the changes; the embedded index here is as old as its start. Set MEILI_URL to run several',
      );
    deaf = now;
  }

  let gathering = false;
  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  let tellPrepared: () => void = () => undefined;
  const prepared = new Promise<void>((resolve) => (tellPrepared = resolve));

  let isPrepared = false;
  let kicked = false;
  let lookedAt = 0;

  async function run(): Promise<void> {
    while (!stopped) {
      try {
        const leads = !lease || (await lease.hold());
        setDeaf(ownIndex && !leads);
        // An engine can come back without what it had, also while nobody writes.
        if (!isPrepared || performance.now() - lookedAt > lookMs) {
          isPrepared = await prepare(leads || ownIndex);
          lookedAt = performance.now();
        }
        if (stopped) return;
        if (isPrepared) tellPrepared();
        kicked = false;
        const handled = leads ? await step() : 0;
        failing = false;
        if (handled === BATCH) continue;
        if (handled > 0) {
          gathering = true;
          await rest(GATHER_MS);
          gathering = false;
          continue;
        }
        // Committed after this batch had been read.
        if (leads && kicked) continue;
      } catch (error) {
        if (stopped) return;
        isPrepared = false;
        if (!failing) log.warn({ err: error }, 'search index is behind; trying again');
        failing = true;
      }
      await rest(pollMs);
    }
  }

  return {
    start(): void {
      running ??= run();
    },
    /** Tells when changes can be found from now on. */
    onTakenIn(listener: () => void): void {
      listeners.push(listener);
    },
    /** Something was committed to the outbox. */
    kick(): void {
      kicked = true;
      if (!gathering) wake?.();
    },
    /** Resolves once every index is there and filled; a server that just started is not there yet. */
    prepared,
    /** True while the index can't be brought up to the store. */
    degraded: (): boolean => failing || deaf,
    /** Resolves when the index has seen everything committed so far; for specs and commands. */
    async caughtUp(): Promise<void> {
      while (!stopped && (!isPrepared || failing || (await outbox.waiting()) > 0)) {
        wake?.();
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    /** Builds every index anew; searches go on meanwhile. */
    async rebuild(
      onProgress: (index: IndexName, documents: number) => void = () => undefined,
    ): Promise<void> {
      await lease?.take();
      for (const name of names) {
        await port.ensureIndex(name, sources[name].settings);
        let count = 0;
        const counted = async function* () {
          for await (const document of sources[name].all()) {
            count += 1;
            onProgress(name, count);
            yield document;
          }
        };
        await during(() => port.rebuild(name, counted()));
      }
    },
    async stop(): Promise<void> {
      stopped = true;
      wake?.();
      await running;
      await lease?.release();
    },
  };
}

export type Indexer = ReturnType<typeof createIndexer>;
