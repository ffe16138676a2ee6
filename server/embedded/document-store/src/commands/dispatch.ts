import type { Engine } from '../engine.js';
import { sessionName } from '../sessions/sessions.js';
import { MongoError, mongoError, type Doc } from '../values/values.js';
import type { Request } from '../wire/message.js';
import { encodeReply, splitCommand } from '../wire/raw.js';
import { aggregate } from './aggregate.js';
import { collMod } from './coll-mod.js';
import { checkReadConcern, writeConcernError } from './concerns.js';
import type { Context, Handler } from './context.js';
import { explain } from './explain.js';
import { findAndModify } from './find-and-modify.js';
import { count, distinct, find, getMore, killCursors } from './find.js';
import { buildInfo, connectionStatus, done, hello } from './handshake.js';
import { createIndexes, dropIndexes, listIndexes } from './indexes.js';
import { create, drop, dropDatabase, listCollections, listDatabases, renameCollection } from './schema.js';
import { getCommandLine, getLog, getParameter, hostInfo, replSetGetStatus, whatsMyUri } from './shell.js';
import { collStats, dbStats, serverStatus } from './statistics.js';
import { abortTransaction, commitTransaction, endSessions } from './transactions.js';
import { insert, remove, update } from './write.js';

const HANDLERS: Readonly<Record<string, Handler>> = {
  hello,
  isMaster: hello,
  ismaster: hello,
  ping: done,
  buildInfo,
  buildinfo: buildInfo,
  connectionStatus,
  serverStatus,
  getLog,
  getParameter,
  getCmdLineOpts: getCommandLine,
  hostInfo,
  whatsmyuri: whatsMyUri,
  replSetGetStatus,
  dbStats,
  dbstats: dbStats,
  collStats,
  collstats: collStats,
  explain,
  find,
  getMore,
  killCursors,
  count,
  distinct,
  aggregate,
  insert,
  update,
  delete: remove,
  findAndModify,
  findandmodify: findAndModify,
  create,
  drop,
  dropDatabase,
  renameCollection,
  collMod,
  listCollections,
  listDatabases,
  createIndexes,
  dropIndexes,
  listIndexes,
  commitTransaction,
  abortTransaction,
  endSessions,
  refreshSessions: done,
  killSessions: endSessions,
};

const IN_TRANSACTION = new Set([
  'find',
  'getMore',
  'killCursors',
  'distinct',
  'aggregate',
  'insert',
  'update',
  'delete',
  'findAndModify',
  'findandmodify',
  'create',
  'createIndexes',
  'commitTransaction',
  'abortTransaction',
]);
/** EIO (lmdb's word for a short write), EFBIG, ENOSPC, EDQUOT and MDB_MAP_FULL. */
const NO_SPACE = new Set<unknown>([5, 27, 28, 122, -30792]);
const RAW_ARRAYS = { insert: 'documents', update: 'updates', delete: 'deletes' };

/** Answers one request; every failure becomes MongoDB's error reply. */
export async function dispatch(engine: Engine, request: Request, address: string): Promise<Buffer> {
  let context: Context | undefined;
  try {
    context = readContext(engine, request, address);
    const handler = Object.hasOwn(HANDLERS, context.name) ? HANDLERS[context.name] : undefined;
    if (!handler) throw mongoError(59, `no such command: '${context.name}'`);
    checkReadConcern(context.body);
    const { committing } = engine.sessions;
    if (committing.size > 0 && !context.transaction) await Promise.allSettled(committing);
    const reply = await handler(context);
    if (isUnacknowledged(context)) return encodeReply({ ok: 1 });
    const unconfirmed = writeConcernError(context.body['writeConcern']);
    return encodeReply(unconfirmed ? { ...reply, writeConcernError: unconfirmed } : reply);
  } catch (error) {
    context?.transaction?.abort();
    return encodeReply(errorReply(error));
  }
}

/** A write with w: 0 is told nothing of, if its client waits for an answer at all. */
const isUnacknowledged = ({ body, name }: Context) =>
  name in RAW_ARRAYS && (body['writeConcern'] as Doc | undefined)?.['w'] === 0;

function readContext(engine: Engine, request: Request, address: string): Context {
  const { command, arrays } = splitCommand(request.body, RAW_ARRAYS);
  for (const [name, documents] of request.sequences) arrays.set(name, documents);
  const [name = ''] = Object.keys(command);
  const session = sessionName(command['lsid']);
  const transactionNumber =
    command['txnNumber'] === undefined ? undefined : BigInt(String(command['txnNumber']));
  const base = {
    engine,
    name,
    database: String(command['$db'] ?? 'admin'),
    body: command,
    raw: request.body,
    arrays,
    address,
    session,
    transactionNumber,
  };
  return { ...base, transaction: transactionOf(engine, name, command, session, transactionNumber) };
}

function transactionOf(
  engine: Engine,
  name: string,
  command: Doc,
  session: string | undefined,
  number: bigint | undefined,
) {
  if (command['autocommit'] !== false || session === undefined || number === undefined) return undefined;
  if (name === 'commitTransaction' || name === 'abortTransaction') return undefined;
  if (!IN_TRANSACTION.has(name))
    throw mongoError(263, `Cannot run '${name}' in a multi-document transaction.`);
  return command['startTransaction'] === true
    ? engine.sessions.begin(session, number)
    : engine.sessions.current(session, number);
}

function errorReply(error: unknown): Doc {
  if (error instanceof MongoError) {
    return { ok: 0, errmsg: error.message, code: error.code, codeName: error.codeName, ...error.extra };
  }
  if (NO_SPACE.has((error as { code?: unknown } | null)?.code)) {
    return {
      ok: 0,
      errmsg: 'the data could not be written: no space is left, or the disk failed',
      code: 14031,
      codeName: 'OutOfDiskSpace',
    };
  }
  return {
    ok: 0,
    errmsg: error instanceof Error ? error.message : String(error),
    code: 1,
    codeName: 'InternalError',
  };
}
