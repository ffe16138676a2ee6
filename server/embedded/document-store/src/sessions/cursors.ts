import { randomInt } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { Long } from 'bson';
import { RawDocuments } from '../wire/raw.js';
import { mongoError, type Doc } from '../values/values.js';

const FIRST_BATCH = 101;
const TAIL_MS = 1000;
const BATCH_BYTES = 16 * 1024 * 1024;
export const IDLE_CURSOR_MS = 10 * 60_000;
/** Even a cursor asked to be kept ends with its session, which nobody has used for so long. */
export const KEPT_CURSOR_MS = 30 * 60_000;

/** What follows a log: it has an end only for now. */
export interface Tail {
  /** Calls when there may be more, until what it answers is called. */
  onMore(wake: () => void): () => void;
  /** Further fields of each reply. */
  describe?(): Doc;
}

/** Documents still to come; undefined is a place where other work may run or, of a tail, the end for now. */
export type Documents = Iterator<Buffer | undefined>;

interface Cursor {
  readonly namespace: string;
  readonly session: string | undefined;
  readonly documents: Documents;
  readonly release: () => void;
  readonly keepWhenIdle: boolean;
  readonly tail: Tail | undefined;
  /** Ends the wait for more. */
  wake?: () => void;
  ahead: Buffer | undefined;
  usedAt: number;
}

export interface CursorOptions {
  namespace: string;
  session?: string | undefined;
  batchSize?: number | undefined;
  singleBatch?: boolean;
  keepWhenIdle?: boolean;
  /** Reads everything now, because what is read from will not stay. */
  readAll?: boolean;
  tail?: Tail;
  release?: () => void;
}

/** Open cursors. Whatever one pins is released when it is read to its end, killed, or left idle. */
export class Cursors {
  private readonly open = new Map<string, Cursor>();

  get size(): number {
    return this.open.size;
  }

  /** The first batch, and a cursor for the rest if there is one. */
  async start(documents: Iterable<Buffer | undefined>, options: CursorOptions): Promise<Doc> {
    const cursor: Cursor = {
      namespace: options.namespace,
      session: options.session,
      documents: options.readAll ? [...documents].values() : documents[Symbol.iterator](),
      release: options.release ?? (() => undefined),
      keepWhenIdle: options.keepWhenIdle === true,
      tail: options.tail,
      ahead: undefined,
      usedAt: Date.now(),
    };
    const { batch, done } = await readOrRelease(cursor, options.batchSize ?? FIRST_BATCH);
    const id = done || options.singleBatch ? 0 : randomInt(1, 2 ** 47);
    if (id === 0) close(cursor);
    else this.open.set(String(id), cursor);
    return {
      cursor: {
        firstBatch: new RawDocuments(batch),
        id: Long.fromNumber(id),
        ns: options.namespace,
        ...cursor.tail?.describe?.(),
      },
      ok: 1,
    };
  }

  /** The next batch; of a tail that has nothing it waits for more as long as `patience` says, in milliseconds. */
  async more(id: unknown, namespace: string, batchSize: number, patience = TAIL_MS): Promise<Doc> {
    const cursor = this.open.get(String(id));
    if (!cursor || cursor.namespace !== namespace) throw mongoError(43, `cursor id ${String(id)} not found`);
    cursor.usedAt = Infinity;
    let result;
    try {
      const until = Date.now() + patience;
      result = await readOrRelease(cursor, batchSize || Infinity);
      while (cursor.tail && result.batch.length === 0 && !result.done && Date.now() < until) {
        await moreOf(cursor, until);
        if (!this.open.has(String(id)))
          throw mongoError(237, `operation was interrupted: cursor ${String(id)} was killed`);
        result = await readOrRelease(cursor, batchSize || Infinity);
      }
    } catch (error) {
      this.open.delete(String(id));
      throw error;
    }
    cursor.usedAt = Date.now();
    if (result.done) this.kill(id);
    const next = result.done ? Long.ZERO : Long.fromString(String(id));
    return {
      cursor: {
        nextBatch: new RawDocuments(result.batch),
        id: next,
        ns: namespace,
        ...cursor.tail?.describe?.(),
      },
      ok: 1,
    };
  }

  kill(id: unknown): boolean {
    const cursor = this.open.get(String(id));
    if (cursor) close(cursor);
    return this.open.delete(String(id));
  }

  closeOf(session: string): void {
    for (const [id, cursor] of this.open) if (cursor.session === session) this.kill(id);
  }

  closeIdle(now = Date.now()): void {
    for (const [id, { usedAt, keepWhenIdle }] of this.open)
      if (now - usedAt > (keepWhenIdle ? KEPT_CURSOR_MS : IDLE_CURSOR_MS)) this.kill(id);
  }

  closeAll(): void {
    for (const id of [...this.open.keys()]) this.kill(id);
  }
}

async function moreOf(cursor: Cursor, until: number): Promise<void> {
  let stop: (() => void) | undefined;
  let timer: NodeJS.Timeout | undefined;
  await new Promise<void>((wake) => {
    cursor.wake = wake;
    stop = cursor.tail?.onMore(wake);
    timer = setTimeout(wake, until - Date.now());
  });
  clearTimeout(timer);
  stop?.();
}

function close(cursor: Cursor): void {
  cursor.wake?.();
  cursor.documents.return?.();
  cursor.release();
}

async function readOrRelease(cursor: Cursor, count: number): Promise<{ batch: Buffer[]; done: boolean }> {
  try {
    return await readBatch(cursor, count);
  } catch (error) {
    close(cursor);
    throw error;
  }
}

/** Reads one document beyond the batch, so that a client is not sent back for nothing. */
async function readBatch(cursor: Cursor, count: number): Promise<{ batch: Buffer[]; done: boolean }> {
  const batch: Buffer[] = [];
  let bytes = 0;
  for (;;) {
    if (cursor.ahead) {
      if (batch.length >= count || (batch.length > 0 && bytes + cursor.ahead.length > BATCH_BYTES))
        return { batch, done: false };
      batch.push(cursor.ahead);
      bytes += cursor.ahead.length;
      cursor.ahead = undefined;
    }
    const next = cursor.documents.next();
    if (next.done) return { batch, done: true };
    if (next.value === undefined && cursor.tail) return { batch, done: false };
    if (next.value === undefined) await turn();
    else cursor.ahead = next.value;
  }
}
