import type { Collection } from '../collections/catalog.js';
import { setImmediate as turn } from 'node:timers/promises';
import type { Atomically } from '../sessions/group-commit.js';
import { MustWait, type Progress } from '../sessions/locks.js';
import { readLastWrite, saveLastWrite } from '../sessions/sessions.js';
import type { WritableView } from '../store/view.js';
import { MongoError, isTruthy, mongoError, decodeExact, type Doc } from '../values/values.js';
import { encodeReply } from '../wire/raw.js';
import { namespaceOf, type Context } from './context.js';

/** One insert, update or delete; its counts are added to the reply. `advance` says if it has to be run again for more. */
export type Statement = (
  view: WritableView,
  collection: Collection,
) => { n: number; nModified?: number; upserted?: Doc; advance?: () => boolean };

/**
 * Runs the statements of a write command, each all or nothing, and reports the failed ones.
 * In a transaction the first failure ends it; outside, an ordered batch stops at its first failure.
 */
export function runBatch(
  context: Context,
  statements: readonly Statement[],
  counts: { n: number; nModified?: number },
): Promise<Doc> {
  let progress: Progress = { next: 0, reply: counts };
  const failures = (reply: Doc) => (reply['writeErrors'] ??= []) as Doc[];
  const stopAtFailure = context.transaction !== undefined || isTruthy(context.body['ordered'] ?? true);
  const step = (run: (statement: Statement) => ReturnType<Statement>, kept = progress) => {
    progress = kept;
    const { reply } = progress;
    for (; progress.next < statements.length; progress.next++) {
      try {
        const result = run(statements[progress.next] as Statement);
        reply['n'] = Number(reply['n']) + result.n;
        if (reply['nModified'] !== undefined)
          reply['nModified'] = Number(reply['nModified']) + (result.nModified ?? 0);
        if (result.upserted) ((reply['upserted'] ??= []) as Doc[]).push(result.upserted);
        if (!result.advance?.()) continue;
        if (!context.transaction) throw new MustWait(turn());
        progress.next--;
      } catch (error) {
        if (error instanceof MustWait) error.progress = progress;
        if (!(error instanceof MongoError) || error.code === 112) throw error;
        const { code, message, extra } = error;
        failures(reply).push({ index: progress.next, code, errmsg: message, ...extra });
        if (stopAtFailure) break;
      }
    }
    return { ...reply, ok: 1 };
  };
  return context.transaction
    ? inTransaction(context, step)
    : once(context, (atomically, collection, kept) =>
        step((statement) => atomically((view) => statement(view, collection)), kept),
      );
}

async function inTransaction(
  context: Context,
  step: (run: (statement: Statement) => ReturnType<Statement>) => Doc,
): Promise<Doc> {
  const transaction = context.transaction as NonNullable<Context['transaction']>;
  const collection = await ensureCollection(context);
  transaction.requireOpen();
  const reply = step((statement) => statement(transaction.view, collection));
  if (reply['writeErrors']) transaction.abort();
  return reply;
}

/** The collection a write in a transaction goes to; it is made at once and stays if the transaction does not. */
export async function ensureCollection({ engine, ...context }: Context): Promise<Collection> {
  const namespace = namespaceOf({ engine, ...context });
  return (
    engine.catalog.find(namespace) ??
    engine.commits.submit((atomically) => findOrCreate(engine, namespace, atomically))
  );
}

export function findOrCreate(
  { catalog }: Context['engine'],
  namespace: string,
  atomically: Atomically,
): Collection {
  return catalog.find(namespace) ?? atomically((view) => catalog.create(namespace, {}, view));
}

/**
 * Runs a write in a store transaction; a retry of the session's last write gets the reply it got the first time. One that
 * has to wait goes on from what it has done, whoever asks: its own later turn, or a retry that came meanwhile.
 */
export function once(
  context: Context,
  write: (atomically: Atomically, collection: Collection, kept?: Progress) => Doc,
): Promise<Doc> {
  const { engine, session, transactionNumber } = context;
  const namespace = namespaceOf(context);
  return engine.commits.submit((atomically, view) => {
    if (session === undefined || transactionNumber === undefined)
      return write(atomically, findOrCreate(engine, namespace, atomically));
    const last = readLastWrite(view, session);
    if (last && last.number > transactionNumber) {
      throw mongoError(
        225,
        `Retryable write with txnNumber ${transactionNumber} is prohibited on session because a newer one has started`,
      );
    }
    const mine = last?.number === transactionNumber && last.reply ? last : undefined;
    const kept = mine && decodeExact(mine.reply as Buffer);
    if (kept && mine.next === undefined) return kept;
    try {
      const progress = kept && { next: mine?.next as number, reply: kept };
      const reply = write(atomically, findOrCreate(engine, namespace, atomically), progress);
      saveLastWrite(view, session, transactionNumber, encodeReply(reply));
      return reply;
    } catch (error) {
      if (error instanceof MustWait && error.progress)
        saveLastWrite(
          view,
          session,
          transactionNumber,
          encodeReply(error.progress.reply),
          error.progress.next,
        );
      throw error;
    }
  });
}
