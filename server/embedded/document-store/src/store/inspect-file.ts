import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { StoreError } from '../errors.js';
import { findBrokenPage } from './inspect-pages.js';

const META_FLAG = 0x08;
const MAGIC = 0xbeefc0de;
const LMDB_VERSION = 2;
const META_BYTES = 168;

/** What lmdb writes into the first two pages; the newer of the two is in force. Source: struct MDB_meta in lmdb's mdb.c. */
export interface Meta {
  pageSize: number;
  root: bigint;
  depth: number;
  lastPage: number;
  transaction: bigint;
}

function readMeta(file: number, at: number): Meta | undefined {
  const bytes = Buffer.alloc(META_BYTES);
  if (readSync(file, bytes, 0, META_BYTES, at) < META_BYTES) return undefined;
  const sound =
    (bytes.readUInt16LE(18) & META_FLAG) !== 0 &&
    bytes.readUInt32LE(24) === MAGIC &&
    bytes.readUInt32LE(28) === LMDB_VERSION;
  if (!sound) return undefined;
  return {
    pageSize: bytes.readUInt32LE(48),
    depth: bytes.readUInt16LE(102),
    root: bytes.readBigUInt64LE(136),
    lastPage: Number(bytes.readBigUInt64LE(144)),
    transaction: bytes.readBigUInt64LE(152),
  };
}

/** How much of a file is looked at: its head alone, or its pages too, without or with the leaves of a large one. */
export type Pages = 'none' | 'quick' | 'all';

/**
 * Looks at a data file before lmdb maps it, because lmdb trusts what it maps: a cut file would end the process.
 * Answers whether there is a file at all. @throws StoreError 'damaged'
 */
export function inspectFile(path: string, pages: Pages): boolean {
  if (!existsSync(path)) return false;
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const first = readMeta(file, 0);
    const second = first && readMeta(file, first.pageSize);
    if (!first || !second)
      throw new StoreError('damaged', `${path} is not a data file of this store, or its head is damaged`);
    const current = second.transaction > first.transaction ? second : first;
    if ((current.lastPage + 1) * current.pageSize > size) {
      throw new StoreError(
        'damaged',
        `${path} is cut off: ${size} bytes where ${(current.lastPage + 1) * current.pageSize} belong`,
      );
    }
    const broken = pages === 'none' ? undefined : findBrokenPage(file, current, pages === 'all');
    if (broken !== undefined) throw new StoreError('damaged', `${path} is damaged at page ${broken}`);
    return true;
  } finally {
    closeSync(file);
  }
}
