import { readSync } from 'node:fs';
import type { Meta } from './inspect-file.js';

const HEADER = 24;
const NODE_HEADER = 8;
const BRANCH = 0x01;
const LEAF = 0x02;
const OVERFLOW = 0x04;
const BIG_DATA = 0x01;
const NO_ROOT = 0xffff_ffff_ffff_ffffn;
const RUN_BYTES = 1 << 20;
const NEAR_PAGES = 8;
/** Leaves of larger files are left to `verify`, so that starting stays a matter of a second. */
const LEAVES_UP_TO_BYTES = 256 * 2 ** 20;

/**
 * Walks the tree of a data file and answers a page that lmdb could not read safely, if there is one.
 * Source: struct MDB_page_header and struct MDB_node in lmdb's mdb.c.
 */
export function findBrokenPage(file: number, meta: Meta, all: boolean): number | undefined {
  if (meta.root === NO_ROOT) return undefined;
  let level = [Number(meta.root)];
  for (let depth = meta.depth; depth > 1; depth--) {
    const children: number[] = [];
    const broken = eachPage(file, meta, level, (page, at) => {
      if (!isSound(page, at, meta.pageSize, BRANCH)) return false;
      for (let i = 0; i < page.readUInt16LE(at + 20); i += 2) {
        const node = at + HEADER + page.readUInt16LE(at + HEADER + i);
        children.push(page.readUInt32LE(node) + page.readUInt16LE(node + 4) * 2 ** 32);
      }
      return true;
    });
    if (broken !== undefined) return broken;
    level = children;
  }
  if (!all && level.length * meta.pageSize > LEAVES_UP_TO_BYTES) return undefined;
  const large: number[] = [];
  const broken = eachPage(
    file,
    meta,
    level,
    (page, at) => isSound(page, at, meta.pageSize, LEAF) && leafValuesFit(page, at, meta.pageSize, large),
  );
  return broken ?? eachPage(file, meta, large, (page, at) => page.readUInt16LE(at + 18) === OVERFLOW);
}

/** Reads pages in file order, neighbours at once; answers the first that is not itself or fails the test. */
function eachPage(
  file: number,
  { pageSize, lastPage }: Meta,
  numbers: number[],
  test: (bytes: Buffer, at: number) => boolean,
): number | undefined {
  numbers.sort((a, b) => a - b);
  const run = Buffer.alloc(RUN_BYTES);
  let from = 0;
  let held = 0;
  for (const [position, number] of numbers.entries()) {
    if (number < 2 || number > lastPage) return number;
    let at = (number - from) * pageSize;
    if (at + pageSize > held) {
      from = number;
      at = 0;
      held = readSync(file, run, 0, runLength(numbers, position, pageSize), number * pageSize);
    }
    if (held < pageSize || run.readUInt32LE(at) !== number % 2 ** 32 || !test(run, at)) return number;
  }
  return undefined;
}

/** How many bytes to read at once for a page and those that follow it closely. */
function runLength(numbers: readonly number[], position: number, pageSize: number): number {
  const first = numbers[position] as number;
  let last = first;
  for (let next = position + 1; next < numbers.length; next++) {
    const number = numbers[next] as number;
    if (number - last > NEAR_PAGES || (number - first + 1) * pageSize > RUN_BYTES) break;
    last = number;
  }
  return (last - first + 1) * pageSize;
}

/** Whether a page is of this kind and its nodes lie where its header says. */
function isSound(page: Buffer, at: number, size: number, kind: number): boolean {
  const lower = page.readUInt16LE(at + 20);
  const upper = page.readUInt16LE(at + 22);
  if (page.readUInt16LE(at + 18) !== kind || lower > upper || upper > size - HEADER || lower % 2 !== 0)
    return false;
  for (let i = 0; i < lower; i += 2) {
    const node = page.readUInt16LE(at + HEADER + i);
    if (node < upper || node + HEADER + NODE_HEADER > size) return false;
  }
  return true;
}

/** Whether every value ends within its leaf; notes the pages where large values begin. */
function leafValuesFit(page: Buffer, at: number, size: number, large: number[]): boolean {
  for (let i = 0; i < page.readUInt16LE(at + 20); i += 2) {
    const node = at + HEADER + page.readUInt16LE(at + HEADER + i);
    const value = node + NODE_HEADER + page.readUInt16LE(node + 6);
    const isLarge = (page.readUInt16LE(node + 4) & BIG_DATA) !== 0;
    if (value + (isLarge ? 8 : page.readUInt32LE(node)) > at + size) return false;
    if (isLarge) large.push(Number(page.readBigUInt64LE(value)));
  }
  return true;
}
