import type { RoomMessage } from './rooms.contract.js';

/** One event on its way to a room. It keeps its clientMsgId however often it is sent. */
export interface OutboxEntry {
  readonly clientMsgId: string;
  readonly roomId: string;
  /** Rises with every entry; those of one room leave in this order. */
  readonly order: number;
  /** Code of the refusal, for what the server will not take. */
  readonly refused?: string;
}

/** Where entries survive a reload. */
export interface OutboxStorage<E extends OutboxEntry> {
  all(): Promise<E[]>;
  put(entry: E): Promise<void>;
  remove(clientMsgId: string): Promise<void>;
  clear(): Promise<void>;
}

/** What became of an attempt: delivered, refused for good, or to be tried again (after a time, in milliseconds). */
export type Attempt = { message: RoomMessage } | { refused: string } | { againAfter: number };

export interface OutboxDependencies<E extends OutboxEntry> {
  storage: OutboxStorage<E>;
  connected(): boolean;
  /** Sends one entry; never rejects. */
  attempt(entry: E): Promise<Attempt>;
  /** Told every change: what waits, in order, and the ids that wait for their acknowledgement now. */
  changed(entries: readonly E[], flying: ReadonlySet<string>): void;
  delivered(message: RoomMessage): void;
}

export interface OutboxQueue<E extends OutboxEntry> {
  entries(): readonly E[];
  /** Keeps the entry, then sends it when its turn comes. Resolves once it is kept. */
  add(entry: E): Promise<void>;
  /** Puts another version of an entry in its place, in storage too. */
  replace(entry: E): Promise<void>;
  /** Takes an entry out. */
  discard(clientMsgId: string): Promise<void>;
  /** Takes in what an earlier visit left, and sends it. */
  restore(mine: (entry: E) => boolean): Promise<void>;
  /** Forgets everything, in storage too. */
  clear(): Promise<void>;
  /** Sends what waits; to be called on every connection. */
  flush(): void;
}

/**
 * Everything one says, kept until the server has acknowledged it: one after the other in each room, the same id on every
 * try. An entry leaves only once storage holds it, so that a reload in between finds it again. What is refused stays,
 * with its reason, and lets the next one pass. Browsers and the fault tests run this same code.
 */
export function createOutboxQueue<E extends OutboxEntry>(
  dependencies: OutboxDependencies<E>,
): OutboxQueue<E> {
  const { storage, connected, attempt, changed, delivered } = dependencies;
  let entries: readonly E[] = [];
  const flying = new Set<string>();
  const busy = new Set<string>();
  const kept = new Set<string>();

  const become = (next: readonly E[]) => {
    entries = next;
    changed(entries, new Set(flying));
  };
  const has = (clientMsgId: string) => entries.some((entry) => entry.clientMsgId === clientMsgId);

  function firstOf(roomId: string): E | undefined {
    const first = entries.find((entry) => entry.roomId === roomId && !entry.refused);
    return first && kept.has(first.clientMsgId) && connected() ? first : undefined;
  }

  async function discard(clientMsgId: string): Promise<void> {
    kept.delete(clientMsgId);
    become(entries.filter((entry) => entry.clientMsgId !== clientMsgId));
    await storage.remove(clientMsgId);
  }

  async function replace(entry: E): Promise<void> {
    // What was acknowledged or discarded meanwhile does not come back.
    if (!has(entry.clientMsgId)) return;
    become(entries.map((one) => (one.clientMsgId === entry.clientMsgId ? entry : one)));
    await storage.put(entry);
  }

  /** One try; true when the next one may go. */
  async function tryOne(entry: E): Promise<boolean> {
    const { clientMsgId } = entry;
    flying.add(clientMsgId);
    become(entries);
    const outcome = await attempt(entry);
    flying.delete(clientMsgId);
    if ('message' in outcome) {
      delivered(outcome.message);
      await discard(clientMsgId);
      return true;
    }
    if ('refused' in outcome) {
      const now = entries.find((one) => one.clientMsgId === clientMsgId);
      if (now) await replace({ ...now, refused: outcome.refused });
      return true;
    }
    become(entries);
    setTimeout(() => flush(), outcome.againAfter);
    return false;
  }

  async function run(roomId: string): Promise<void> {
    if (busy.has(roomId)) return;
    busy.add(roomId);
    try {
      for (let next = firstOf(roomId); next; next = firstOf(roomId)) if (!(await tryOne(next))) return;
    } finally {
      busy.delete(roomId);
    }
  }

  function flush(): void {
    for (const roomId of new Set(entries.map((entry) => entry.roomId))) void run(roomId);
  }

  return {
    entries: () => entries,
    discard,
    flush,
    async replace(entry) {
      await replace(entry);
      flush();
    },
    async add(entry) {
      become([...entries, entry]);
      await storage.put(entry);
      if (!has(entry.clientMsgId)) return storage.remove(entry.clientMsgId);
      kept.add(entry.clientMsgId);
      flush();
    },
    async restore(mine) {
      const stored = (await storage.all()).filter((entry) => mine(entry) && !has(entry.clientMsgId));
      for (const { clientMsgId } of stored) kept.add(clientMsgId);
      become([...stored, ...entries].sort((a, b) => a.order - b.order));
      flush();
    },
    async clear() {
      kept.clear();
      become([]);
      await storage.clear();
    },
  };
}
