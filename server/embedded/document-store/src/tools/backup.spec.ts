import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestStore, type TestStore } from '../testing/open-store.js';
import { backup, restore } from './backup.js';
import { check, inspect } from './look.js';

describe('backup and restore', () => {
  let root: string;
  let store: TestStore;
  const things = () => store.connection.collection('things');
  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'backup-spec-'));
    store = await openTestStore({ directory: join(root, 'data') });
    await things().createIndex({ tags: 1 });
    await things().insertMany(
      Array.from({ length: 300 }, (_, n) => ({ n, tags: [`t${n % 5}`, 'all'], text: 'needle'.repeat(20) })),
    );
  });
  afterEach(async () => {
    await store.close();
    rmSync(root, { recursive: true, force: true });
  });
  const copy = () => join(root, 'copy');
  const restored = () => join(root, 'restored');

  describe('of a store at rest', () => {
    it('have the checksum of what was backed up', async () => {
      const before = await check(store.directory);
      expect(before).toEqual(jasmine.objectContaining({ records: 300, entries: 300 * 3, mismatches: [] }));
      expect((await backup(store.directory, copy())).checksum).toBe(before.checksum);
      expect((await restore(copy(), restored())).checksum).toBe(before.checksum);
      expect(await check(restored())).toEqual(before);
    });
  });

  describe('of a store that is written to', () => {
    it('hold one state of it, with records and entries that belong together', async () => {
      let writing = true;
      const writer = (async () => {
        for (let n = 300; writing; n++) await things().insertOne({ n, tags: ['late'] });
      })();
      const copied = await backup(store.directory, copy());
      writing = false;
      await writer;
      expect(copied.mismatches).toEqual([]);
      expect(copied.records).toBeGreaterThanOrEqual(300);
      expect(await restore(copy(), restored())).toEqual(copied);
    });
  });

  describe('into a directory with something in it', () => {
    it('are refused, and leave it as it is', async () => {
      mkdirSync(copy());
      writeFileSync(join(copy(), 'note'), 'mine');
      await expectAsync(backup(store.directory, copy())).toBeRejectedWithError(/is not empty/);
      await expectAsync(restore(store.directory, copy())).toBeRejectedWithError(/is not empty/);
      expect(readFileSync(join(copy(), 'note'), 'utf8')).toBe('mine');
      expect(existsSync(join(copy(), 'data.mdb'))).toBeFalse();
    });
  });

  describe('from a backup that has changed since', () => {
    it('are refused, and leave nothing behind', async () => {
      await backup(store.directory, copy());
      const file = join(copy(), 'data.mdb');
      const bytes = readFileSync(file);
      const at = bytes.indexOf('needleneedle');
      bytes[at] = 0x6d;
      writeFileSync(file, bytes);
      await expectAsync(restore(copy(), restored())).toBeRejectedWithError(/has changed since it was made/);
      expect(existsSync(join(restored(), 'data.mdb'))).toBeFalse();
    });
  });

  describe('inspected', () => {
    it('show collections with their documents and indexes', async () => {
      await backup(store.directory, copy());
      expect(await inspect(copy())).toEqual(
        jasmine.objectContaining({
          format: 2,
          collections: [
            jasmine.objectContaining({
              collection: 'spec.things',
              documents: 300,
              indexes: [
                jasmine.objectContaining({ name: '_id_' }),
                jasmine.objectContaining({ name: 'tags_1' }),
              ],
            }),
          ],
        }),
      );
    });
  });
});
