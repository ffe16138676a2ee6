import { openDocumentStore, type EmbeddedStore } from '@longcai/document-store';
import { Mongoose, type Connection } from 'mongoose';
import { join } from 'node:path';

export interface Store {
  readonly kind: 'embedded' | 'mongodb';
  readonly connection: Connection;
  readonly transact: Transact;
  /** True when the store answers. */
  alive(): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Runs the work in one transaction: all of it or nothing. Every Mongoose call inside takes part by itself.
 * `afterCommit` collects what must only happen once the change is durable: broadcasts, wake-ups. A transient conflict
 * runs the work again, so it must not touch anything outside the store.
 */
export type Transact = <T>(work: (afterCommit: (act: () => void) => void) => Promise<T>) => Promise<T>;

function createTransact(connection: Connection): Transact {
  return async (work) => {
    let acts: (() => void)[] = [];
    const result = await connection.transaction(
      async () => {
        acts = [];
        return work((act) => acts.push(act));
      },
      { writeConcern: { w: 'majority', j: true } },
    );
    for (const act of acts) act();
    return result as Awaited<ReturnType<typeof work>>;
  };
}

/**
 * Connects to MongoDB when an address is given, else opens the embedded store in `directory`. The same Mongoose code
 * runs on both.
 */
export async function connectStore(options: {
  mongodbUri?: string | undefined;
  directory: string;
  database?: string;
  workerUrl?: URL | undefined;
}): Promise<Store> {
  const embedded: EmbeddedStore | undefined = options.mongodbUri
    ? undefined
    : await openDocumentStore({
        directory: join(options.directory, 'store'),
        ...(options.workerUrl && { workerUrl: options.workerUrl }),
      });
  const mongoose = new Mongoose({
    transactionAsyncLocalStorage: true,
    strictQuery: true,
    sanitizeFilter: false,
  });
  const connection = await mongoose
    .createConnection(options.mongodbUri ?? embedded!.uri, {
      dbName: options.database ?? 'longcai',
      serverSelectionTimeoutMS: 2500,
      socketTimeoutMS: 20_000,
      maxPoolSize: 20,
      autoIndex: true,
      // What the store can't take now is refused after serverSelectionTimeoutMS, not kept waiting by Mongoose as well.
      bufferCommands: false,
      writeConcern: { w: 'majority', journal: true },
    })
    .asPromise();
  return {
    kind: embedded ? 'embedded' : 'mongodb',
    connection,
    transact: createTransact(connection),
    alive: async () => {
      try {
        await connection.db?.admin().ping();
        return true;
      } catch {
        return false;
      }
    },
    close: async () => {
      await connection.close();
      await embedded?.close();
    },
  };
}
