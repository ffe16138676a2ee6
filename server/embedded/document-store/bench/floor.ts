import { open } from 'lmdb';
import type { Figures } from './parts.js';

/** What raw lmdb does on this machine with 400-byte values: the floor our figures are held against. */
export function measureFloor(path: string): Figures {
  const db = open<Buffer, Buffer>({
    path,
    noSubdir: false,
    keyEncoding: 'binary',
    encoding: 'binary',
    cache: false,
    overlappingSync: false,
  });
  const value = Buffer.alloc(400, 1);
  const key = (n: number) => {
    const bytes = Buffer.alloc(8);
    bytes.writeUInt32BE(n, 4);
    return bytes;
  };
  const rate = (times: number, work: () => void) => {
    const began = performance.now();
    work();
    return Math.round(times / ((performance.now() - began) / 1000));
  };
  const durable = rate(500, () => {
    for (let n = 0; n < 500; n++) db.transactionSync(() => db.putSync(key(n), value));
  });
  const batched = rate(100_000, () => {
    for (let n = 0; n < 100_000; n += 1000)
      db.transactionSync(() => {
        for (let i = 0; i < 1000; i++) db.putSync(key(n + i), value);
      });
  });
  const gets = rate(100_000, () => {
    for (let n = 0; n < 100_000; n++) db.get(key((n * 7919) % 100_000));
  });
  const began = performance.now();
  let bytes = 0;
  for (const entry of db.getRange({})) bytes += entry.value.length;
  const scan = performance.now() - began;
  void db.close();
  return {
    lmdb_durable_puts_per_s: durable,
    lmdb_batched_puts_per_s: batched,
    lmdb_gets_per_s: gets,
    lmdb_scan_100k_ms: Math.round(scan * (40_000_000 / bytes)),
  };
}
