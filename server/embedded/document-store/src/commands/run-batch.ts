import type { Collection } from '../collections/catalog.js';
import { setImmediate as turn } from 'node:timers/promises';
import type { Atomically } from '../sessions/group-commit.js';
import { MustWait } from '../sessions/locks.js';
import { readLastWrite, saveLastWrite } from '../sessions/sessions.js';
import type { WritableView } from '../store/view.js';
import { MongoError, mongoError, decodeExact, type Doc } from '../values/values.js';
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
  const reply: Doc & { n: number; nModified?: number } = { ...counts };
  const failed: Doc[] = [];
  const upserted: Doc[] = [];
  let next = 0;
  const stopAtFailure = context.transaction !== undefined || context.body['ordered'] !== false;
  const step = (run: (statement: Statement) => ReturnType<Statement>) => {
    for (; next < statements.length; next++) {
      let result;
      try {
        result = run(statements[next] as Statement);
        reply.n += result.n;
        if (reply.nModified !== undefined) reply.nModified += result.nModified ?? 0;
        if (result.upserted) upserted.push(result.upserted);
      } catch (error) {
        if (!(error instanceof MongoError) || error.code === 112) throw error;
        failed.push({ index: next, code: error.code, errmsg: error.message, ...error.extra });
        if (stopAtFailure) break;
      }
      if (!result?.advance?.()) continue;
      if (!context.transaction) throw new MustWait(turn());
      next--;
    }
    if (upserted.length > 0) reply['upserted'] = upserted;
    if (failed.length > 0) reply['writeErrors'] = failed;
    reply['ok'] = 1;
    return reply;
  };
  return context.transaction
    ? inTransaction(context, step, failed)
    : once(context, (atomically, collection) =>
        step((statement) => atomically((view) => statement(view, collection))),
      );
}

async function inTransaction(
  context: Context,
  step: (run: (statement: Statement) => ReturnType<Statement>) => Doc,
  failed: readonly Doc[],
): Promise<Doc> {
  const transaction = context.transaction as NonNullable<Context['transaction']>;
  const collection = await ensureCollection(context);
  transaction.requireOpen();
  const reply = step((statement) => statement(transaction.view, collection));
  if (failed.length > 0) transaction.abort();
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

/** Runs a write in a store transaction; a retry of the session's last write gets the reply it got the first time. */
export function once(
  context: Context,
  write: (atomically: Atomically, collection: Collection) => Doc,
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
    if (last?.number === transactionNumber && last.reply) return decodeExact(last.reply);
    const reply = write(atomically, findOrCreate(engine, namespace, atomically));
    saveLastWrite(view, session, transactionNumber, encodeReply(reply));
    return reply;
  });
}
