import type { Collection } from 'mongoose';
import { openTestDatabase, type TestDatabase } from './server.js';

export type Row = Record<string, unknown>;

/** A database for the specs of one suite, opened before them and removed after. */
export function useDatabase() {
  let store: TestDatabase;
  beforeAll(async () => (store = await openTestDatabase()));
  afterAll(() => store.remove());
  return {
    connection: () => store.connection,
    database: () => store.connection.db!,
    /** Of the embedded store alone. */
    engine: () => store.engine,
    /** A collection of this name with these documents. */
    async filled(name: string, rows: Row[]): Promise<Collection> {
      const collection = store.connection.collection(name);
      if (rows.length > 0) await collection.insertMany(rows as never);
      return collection;
    },
  };
}

/** The error that work ends with; without one the spec fails. */
export const failure = (
  work: Promise<unknown>,
): Promise<{ code: number; codeName: string; message: string }> =>
  work.then(
    () => fail('no error') as never,
    (error) => error,
  );
