import { Binary } from 'bson';
import type { Engine } from '../engine.js';
import { SESSION_RANGE, sessionKey } from '../store/keys.js';
import type { View, WritableView } from '../store/view.js';
import { mongoError, decode, encode, type Doc } from '../values/values.js';
import { TRANSIENT, Transaction } from './transaction.js';

export const SESSION_MINUTES = 30;
const TRANSACTION_SECONDS = 60;

/** What a session did last: kept in the store, so that a retry after a crash gets the first answer. */
interface LastWrite {
  number: bigint;
  /** The reply of a retryable write; none stands for a committed transaction. */
  reply: Buffer | undefined;
  /** The statement a batch goes on with that is not done yet; the reply is what it comes to up to there. */
  next: number | undefined;
}

export function sessionName(lsid: unknown): string | undefined {
  const id = (lsid as Doc | undefined)?.['id'];
  return id instanceof Binary ? Buffer.from(id.value()).toString('latin1') : undefined;
}

export function readLastWrite(view: View, session: string): LastWrite | undefined {
  const stored = view.get(sessionKey(session));
  if (!stored) return undefined;
  const { number, reply, next } = decode(stored);
  return {
    number: BigInt(number as string),
    reply: reply instanceof Binary ? Buffer.from(reply.value()) : undefined,
    next: next as number | undefined,
  };
}

export function saveLastWrite(
  view: WritableView,
  session: string,
  number: bigint,
  reply?: Uint8Array,
  next?: number,
): void {
  const doc = { number: String(number), at: new Date(), ...(reply && { reply: new Binary(reply) }), next };
  view.put(sessionKey(session), Buffer.from(encode(doc)));
}

/** The open transactions by session. */
export class Sessions {
  private readonly transactions = new Map<string, Transaction>();
  /** Commits under way. What arrives after one has to see it, though it need not have been answered. */
  readonly committing = new Set<Promise<void>>();

  constructor(private readonly engine: Engine) {}

  begin(session: string, number: bigint): Transaction {
    const { store, catalog, locks } = this.engine;
    const previous = this.transactions.get(session);
    if (previous && previous.number >= number) {
      throw mongoError(
        225,
        `Cannot start transaction ${number} because a newer transaction ${previous.number} has already started`,
      );
    }
    previous?.abort();
    const transaction = new Transaction(number, store.snapshot(catalog.version), store, locks);
    this.transactions.set(session, transaction);
    return transaction;
  }

  /** The session's open transaction of this number. @throws 251 NoSuchTransaction */
  current(session: string, number: bigint): Transaction {
    const transaction = this.transactions.get(session);
    if (transaction?.number !== number) {
      throw mongoError(
        251,
        `Given transaction number ${number} does not match any in-progress transactions.`,
        TRANSIENT,
      );
    }
    transaction.requireOpen();
    return transaction;
  }

  async commit(session: string, number: bigint): Promise<void> {
    const last = readLastWrite(this.engine.store.latest, session);
    if (last?.number === number && !last.reply) return;
    const commit = this.current(session, number).commit(this.engine.commits, (view) =>
      saveLastWrite(view, session, number),
    );
    this.committing.add(commit);
    try {
      await commit;
    } finally {
      this.committing.delete(commit);
    }
  }

  end(sessions: readonly string[]): void {
    for (const session of sessions) {
      this.transactions.get(session)?.abort();
      this.transactions.delete(session);
      this.engine.cursors.closeOf(session);
    }
    void this.engine.commits
      .submit((_, view) => sessions.forEach((session) => view.remove(sessionKey(session))))
      .catch(() => undefined);
  }

  /** Ends transactions that have run too long, and forgets sessions nobody came back to. */
  expire(now = Date.now()): void {
    for (const [session, transaction] of this.transactions) {
      if (now - transaction.startedAt > TRANSACTION_SECONDS * 1000) transaction.abort();
      if (transaction.state !== 'open' && now - transaction.startedAt > SESSION_MINUTES * 60_000)
        this.transactions.delete(session);
    }
  }

  forgetOld(now = Date.now()): Promise<void> {
    return this.engine.commits.submit((_, view) => {
      for (const { key, value } of [...view.range(SESSION_RANGE.from, SESSION_RANGE.to)]) {
        if (now - (decode(value)['at'] as Date).getTime() > SESSION_MINUTES * 60_000) view.remove(key);
      }
    });
  }

  abortAll(): void {
    for (const transaction of this.transactions.values()) transaction.abort();
    this.transactions.clear();
  }
}
