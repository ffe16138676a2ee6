import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verify } from './collections/verify.js';
import { openTestStore } from './testing/open-store.js';

const SIZE = '3m';

/** A small disk of its own; undefined where this user may not mount one. */
function smallDisk(): { path: string; remove: () => void } | undefined {
  const path = mkdtempSync(join(tmpdir(), 'small-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE},mode=0700`, 'tmpfs', path], {
      stdio: 'ignore',
    });
  } catch {
    rmSync(path, { recursive: true });
    return undefined;
  }
  return {
    path,
    remove: () => {
      execFileSync('umount', ['-l', path]);
      rmSync(path, { recursive: true });
    },
  };
}

describe('a full disk', () => {
  it('gives the writer an error, loses nothing acknowledged, and is forgotten once there is space again', async () => {
    const disk = smallDisk();
    if (!disk) return pending('this user may not mount a small disk');
    const ballast = join(disk.path, 'ballast');
    writeFileSync(ballast, Buffer.alloc(1 << 20));
    let store = await openTestStore({ directory: join(disk.path, 'data') });
    try {
      const things = store.connection.collection<{ _id: number; text: string }>('things');
      await things.createIndex({ text: 1 });
      const acknowledged: number[] = [];
      const failures: { code?: number; codeName?: string }[] = [];
      for (let n = 0; failures.length < 3; n++) {
        try {
          await things.insertOne({ _id: n, text: String(n).padEnd(2000, 'x') });
          acknowledged.push(n);
        } catch (error) {
          failures.push(error as { code?: number });
        }
      }
      expect(failures.map(({ code }) => code)).toEqual([14031, 14031, 14031]);
      expect(acknowledged.length).toBeGreaterThan(50);
      const kept = () => things.find().sort({ _id: 1 }).project({ _id: 1 }).toArray();
      expect((await kept()).map(({ _id }) => _id)).toEqual(acknowledged);

      unlinkSync(ballast);
      await things.insertOne({ _id: -1, text: 'space again' });
      expect(await things.countDocuments()).toBe(acknowledged.length + 1);
      expect(verify(store.engine).mismatches).toEqual([]);

      store = await store.reopen();
      expect(await store.connection.collection('things').countDocuments()).toBe(acknowledged.length + 1);
    } finally {
      await store.close();
      disk.remove();
    }
  });
});
