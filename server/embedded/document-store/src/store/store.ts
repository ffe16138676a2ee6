import { open, type RangeOptions, type RootDatabase, type Transaction } from 'lmdb';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '../errors.js';
import { inspectFile, type Pages } from './inspect-file.js';
import { CATALOG_RANGE, META_KEY, describeKey } from './keys.js';
import { scanInPlace } from './scan.js';
import { sealingOf } from './seal.js';
import type { Snapshot, View, WritableView } from './view.js';

export const FORMAT = 2;
export const DATA_FILE = 'data.mdb';

/** The bytes on disk. Every `write` is one lmdb transaction, synced to the disk before it returns. */
export interface Store {
  readonly latest: View;
  /** The format of the data file: an older one is kept as it is. */
  readonly format: number;
  /** How many records, index entries and the like there are. */
  size(): number;
  snapshot(catalogVersion: number): Snapshot;
  /** Runs `action` in one durable transaction. A pinned snapshot must not be read inside: lmdb would answer from the transaction. */
  write<T>(action: (view: WritableView) => T): T;
  backup(directory: string): Promise<void>;
  /** Frees what a reader in another process pinned when it died, as a killed backup does. */
  forgetDeadReaders(): void;
  close(): Promise<void>;
}

export interface OpenStoreOptions {
  /** The data must be there, and may be open elsewhere. */
  readOnly: boolean;
  pages?: Pages;
}

/**
 * Opens or creates the data file of a directory.
 * @throws StoreError when the file is damaged or from a newer version
 */
export async function openStore(
  directory: string,
  { readOnly, pages = 'quick' }: OpenStoreOptions = { readOnly: false },
): Promise<Store> {
  const exists = inspectFile(join(directory, DATA_FILE), pages);
  if (!exists && readOnly) throw new StoreError('damaged', `There is no data file in ${directory}`);
  if (!exists) await createFile(directory);
  const db = openEnvironment(directory, readOnly);
  const format = await orClose(db, () => checkedFormat(db));
  const sealing = sealingOf(format);
  const read = (transaction?: Transaction): View => {
    const options = (from: Buffer, to: Buffer, backwards: boolean): RangeOptions =>
      backwards
        ? { start: to, end: from, reverse: true, exclusiveStart: true, inclusiveEnd: true, transaction }
        : { start: from, end: to, transaction };
    return {
      get(key) {
        const stored = db.get(key, transaction && { transaction });
        return stored && sealing.open(stored);
      },
      range: (from, to, backwards = false) =>
        db
          .getRange(options(from, to, backwards))
          .map(({ key, value }) => ({ key, value: sealing.open(value) })),
      scan: (from, to, backwards, take) => scanInPlace(db, options(from, to, backwards), take),
    };
  };
  const latest = read();
  const writable: WritableView = {
    ...latest,
    put: (key, value) => db.putSync(key, sealing.close(key, value)),
    remove: (key) => void db.removeSync(key),
  };
  return {
    latest,
    format,
    size: () => (db.getStats() as { entryCount: number }).entryCount,
    snapshot(catalogVersion) {
      db.resetReadTxn();
      const transaction = db.useReadTransaction();
      const view = read(transaction);
      let released = false;
      // lmdb does not check whether a transaction it is given is over.
      const living = (): View => {
        if (released) throw new Error('this snapshot has been released');
        return view;
      };
      return {
        catalogVersion,
        get: (key) => living().get(key),
        range: (from, to, backwards) => living().range(from, to, backwards),
        scan: (from, to, backwards, take) => living().scan(from, to, backwards, take),
        *everything() {
          for (const { key, value } of db.getRange({ transaction }))
            yield {
              key,
              value: sealing.open(value),
              intact: key.equals(META_KEY) || sealing.isIntact(key, value),
            };
        },
        release() {
          if (!released) transaction.done();
          released = true;
        },
      };
    },
    write: (action) => db.transactionSync(() => action(writable)),
    backup: (target) => db.backup(target, true),
    forgetDeadReaders: () => void db.readerCheck(),
    close: () => db.close(),
  };
}

/** Keys are bytes; they are copied into Node's pool, since an allocation for each costs more than the read itself. */
const KEYS = {
  writeKey(key: Buffer, target: Buffer, start: number): number {
    target.set(key, start);
    return start + key.length;
  },
  readKey(source: Buffer, start: number, end: number): Buffer {
    const key = Buffer.allocUnsafe(end - start);
    for (let at = start; at < end; at++) key[at - start] = source[at] as number;
    return key;
  },
};

function openEnvironment(directory: string, readOnly: boolean): RootDatabase<Buffer, Buffer> {
  try {
    return open<Buffer, Buffer>({
      path: directory,
      noSubdir: false,
      readOnly,
      keyEncoder: KEYS,
      encoding: 'binary',
      cache: false,
      overlappingSync: false,
      maxReaders: 2048,
    } as Parameters<typeof open>[0] & { path: string });
  } catch (error) {
    throw new StoreError('damaged', `The data in ${directory} cannot be opened: ${(error as Error).message}`);
  }
}

/** Makes a data file beside its place and moves it there whole, so that a crash leaves none or a good one. */
async function createFile(directory: string): Promise<void> {
  const draft = join(directory, 'draft');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  const db = openEnvironment(draft, false);
  db.transactionSync(() => db.putSync(META_KEY, Buffer.from(JSON.stringify({ format: FORMAT }))));
  await db.close();
  renameSync(join(draft, DATA_FILE), join(directory, DATA_FILE));
  rmSync(draft, { recursive: true, force: true });
}

async function orClose<T>(db: RootDatabase<Buffer, Buffer>, work: () => T): Promise<T> {
  try {
    return work();
  } catch (error) {
    await db.close();
    throw error;
  }
}

/** The format, once the descriptions of all collections have been found whole. @throws StoreError 'damaged' or 'newer' */
function checkedFormat(db: RootDatabase<Buffer, Buffer>): number {
  // The format record itself is not sealed.
  const format = readFormat(db.get(META_KEY));
  const { from, to } = CATALOG_RANGE;
  for (const { key, value } of db.getRange({ start: from, end: to })) {
    if (!sealingOf(format).isIntact(key, value))
      throw new StoreError('damaged', `${describeKey(key)} does not agree with its checksum`);
  }
  return format;
}

function readFormat(meta: Buffer | undefined): number {
  if (!meta)
    throw new StoreError('damaged', 'The data file has no format record: this store did not write it');
  let format: unknown;
  try {
    format = (JSON.parse(meta.toString()) as { format: unknown }).format;
  } catch {
    format = undefined;
  }
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1)
    throw new StoreError('damaged', 'The format record of the data file cannot be read');
  if (format > FORMAT)
    throw new StoreError('newer', `The data has format ${format}; this version reads up to ${FORMAT}`);
  return format;
}
