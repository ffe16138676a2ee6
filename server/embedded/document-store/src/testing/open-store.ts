import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection, type Connection } from 'mongoose';
import { serve, type Served, type ServeOptions } from '../serve.js';

/** A spec with a store may share its machine with others, that stop it for a while; what hangs is still found. */
export const PATIENCE = 180_000;
jasmine.DEFAULT_TIMEOUT_INTERVAL = PATIENCE;

export interface TestStore extends Served {
  readonly directory: string;
  readonly connection: Connection;
  /** Closes and opens the directory again, with a new connection. */
  reopen(): Promise<TestStore>;
  /** Closes everything and removes the directory. */
  remove(): Promise<void>;
}

/** A store of its own in a fresh directory, with a Mongoose connection to it. */
export async function openTestStore(options: Partial<ServeOptions> = {}): Promise<TestStore> {
  const directory = options.directory ?? mkdtempSync(join(tmpdir(), 'store-spec-'));
  const served = await serve({ directory, ...options });
  const connection = await createConnection(served.uri, {
    dbName: 'spec',
    serverSelectionTimeoutMS: PATIENCE,
  }).asPromise();
  const close = async () => {
    await connection.close();
    await served.close();
  };
  return {
    ...served,
    directory,
    connection,
    close,
    reopen: async () => {
      await close();
      return openTestStore({ ...options, directory });
    },
    remove: async () => {
      await close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
