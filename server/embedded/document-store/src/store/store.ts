import { open, type RootDatabase, type Transaction } from 'lmdb';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '../errors.js';
import { inspectFile } from './inspect-file.js';
import { META_KEY } from './keys.js';
import type { Snapshot, View, WritableView } from './view.js';

export const FORMAT = 1;
export const DATA_FILE = 'data.mdb';

/** The bytes on disk. Every `write` is one lmdb transaction, synced to the disk before it returns. */
export interface Store {
  readonly latest: View;
  snapshot(catalogVersion: number): Snapshot;
  /** Runs `action` in one durable transaction. A pinned snapshot must not be read inside: lmdb would answer from the transaction. */
  write<T>(action: (view: WritableView) => T): T;
  backup(directory: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens or creates the data file of a directory. With `readOnly` it must be there, and may be open elsewhere.
 * @throws StoreError when the file is damaged or from a newer version
 */
export function openStore(directory: string, { readOnly = false } = {}): Store {
  if (!readOnly) mkdirSync(directory, { recursive: true, mode: 0o700 });
  const existed = inspectFile(join(directory, DATA_FILE));
  if (readOnly && !existed) throw new StoreError('damaged', `There is no data file in ${directory}`);
  const db = openEnvironment(directory, readOnly);
  const read = (transaction?: Transaction): View => ({
    get: (key) => db.get(key, transaction && { transaction }),
    range: (from, to, backwards = false) =>
      db.getRange(
        backwards
          ? { start: to, end: from, reverse: true, exclusiveStart: true, inclusiveEnd: true, transaction }
          : { start: from, end: to, transaction },
      ),
  });
  const latest = read();
  const writable: WritableView = {
    ...latest,
    put: (key, value) => db.putSync(key, value),
    remove: (key) => void db.removeSync(key),
  };
  checkFormat(latest, existed, () =>
    db.transactionSync(() => db.putSync(META_KEY, Buffer.from(JSON.stringify({ format: FORMAT })))),
  );
  return {
    latest,
    snapshot(catalogVersion) {
      db.resetReadTxn();
      const transaction = db.useReadTransaction();
      return { ...read(transaction), catalogVersion, release: () => transaction.done() };
    },
    write: (action) => db.transactionSync(() => action(writable)),
    backup: (target) => db.backup(target, true),
    close: () => db.close(),
  };
}

function openEnvironment(directory: string, readOnly: boolean): RootDatabase<Buffer, Buffer> {
  try {
    return open<Buffer, Buffer>({
      path: directory,
      noSubdir: false,
      readOnly,
      keyEncoding: 'binary',
      encoding: 'binary',
      cache: false,
      overlappingSync: false,
      maxReaders: 2048,
    } as Parameters<typeof open>[0] & { path: string });
  } catch (error) {
    throw new StoreError('damaged', `The data in ${directory} cannot be opened: ${(error as Error).message}`);
  }
}

function checkFormat(latest: View, existed: boolean, create: () => void): void {
  const meta = latest.get(META_KEY);
  if (!meta) {
    if (existed)
      throw new StoreError(
        'damaged',
        'The data file has no format record: it is damaged or was not written by this store',
      );
    return create();
  }
  let format: unknown;
  try {
    format = (JSON.parse(meta.toString()) as { format: unknown }).format;
  } catch {
    format = undefined;
  }
  if (typeof format !== 'number')
    throw new StoreError('damaged', 'The format record of the data file cannot be read');
  if (format > FORMAT)
    throw new StoreError('newer', `The data has format ${format}; this version reads up to ${FORMAT}`);
}
