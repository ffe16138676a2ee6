import { randomUUID } from 'node:crypto';
import { MongoClient, type Collection, type Db } from 'mongodb';
import { createConnection, type Connection } from 'mongoose';
import type { Engine } from '../engine.js';
import type { Doc } from '../values/values.js';
import { openTestStore } from './open-store.js';

const uri = process.env['MONGODB_URI'];
export const onServer = Boolean(uri);

/** A database of this run's own, wherever it is; each file of specs has another. */
const ownName = () => `store-spec-${randomUUID()}`;

export interface TestDatabase {
  readonly uri: string;
  readonly connection: Connection;
  /** Of the embedded store alone: what a client cannot see. */
  readonly engine?: Engine;
  remove(): Promise<void>;
}

/** A Mongoose connection to a fresh embedded store, or to the server that MONGODB_URI names, in a database of its own. */
export async function openTestDatabase(): Promise<TestDatabase> {
  if (!uri) return openTestStore();
  const connection = await createConnection(uri, { dbName: ownName() }).asPromise();
  const remove = async () => {
    await connection.dropDatabase();
    await connection.close();
  };
  return { uri, connection, remove };
}

let opened: Promise<{ client: MongoClient; database: Db }> | undefined;

async function open() {
  const client = await MongoClient.connect(uri as string);
  return { client, database: client.db(ownName()) };
}

if (uri) {
  afterAll(async () => {
    const running = await opened;
    await running?.database.dropDatabase();
    await running?.client.close();
  });
}

/** An empty collection for one case, and its database. */
export type Rows = Collection<Doc> & { readonly db: Db };

/**
 * What a case gives: worked out by the functions of this store, or, where MONGODB_URI is set and the case can be put to
 * a server, by that server, over an empty collection.
 */
export async function answerOf<T>(
  local: () => T | Promise<T>,
  remote?: (rows: Rows) => Promise<T>,
): Promise<T> {
  if (!uri || !remote) return local();
  const { database } = await (opened ??= open());
  const rows = database.collection<Doc>('cases');
  await rows.deleteMany({});
  return remote(Object.assign(rows, { db: database }));
}

/** The code of the error that a case answers; undefined when it answers none. */
export async function refusalOf(local: () => unknown, remote?: (rows: Rows) => Promise<unknown>) {
  return answerOf<unknown>(local, remote).then(
    () => undefined,
    (error: { code?: number }) => error.code,
  );
}
