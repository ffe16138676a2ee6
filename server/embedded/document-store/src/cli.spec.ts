import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mongoose';
import { openDocumentStore, type EmbeddedStore } from './index.js';

interface Answer {
  code: number;
  out: string;
  error: string;
}

async function store(...words: string[]): Promise<Answer> {
  const child = spawn(process.execPath, [
    '--import',
    'tsx',
    new URL('./cli.ts', import.meta.url).pathname,
    ...words,
  ]);
  const answer = { code: 0, out: '', error: '' };
  child.stdout.on('data', (chunk: Buffer) => (answer.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (answer.error += chunk.toString()));
  [answer.code] = (await once(child, 'close')) as [number];
  return answer;
}

describe('the command line', () => {
  let root: string;
  let data: string;
  let open: EmbeddedStore | undefined;

  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'cli-spec-'));
    data = join(root, 'data');
    open = await openDocumentStore({ directory: data, inProcess: true });
    const connection = await createConnection(open.uri, { dbName: 'spec' }).asPromise();
    await connection.collection('people').createIndex({ tags: 1 });
    await connection
      .collection('people')
      .insertMany(Array.from({ length: 500 }, (_, n) => ({ n, tags: [`t${n % 5}`, 'all'] })));
    await connection.close();
  });
  afterEach(async () => {
    await open?.close();
    rmSync(root, { recursive: true, force: true });
  });

  describe('backup and restore', () => {
    it('give back the same checksum, with the store in use meanwhile', async () => {
      const backup = await store('backup', data, join(root, 'copy'));
      expect(backup.code).withContext(backup.error).toBe(0);
      const before = JSON.parse(backup.out) as { checksum: string; records: number; mismatches: string[] };
      expect(before).toEqual(jasmine.objectContaining({ records: 500, entries: 500 * 3, mismatches: [] }));
      await open?.close();
      open = undefined;
      expect((JSON.parse((await store('verify', data)).out) as { checksum: string }).checksum).toBe(
        before.checksum,
      );
      rmSync(data, { recursive: true });
      const restored = await store('restore', join(root, 'copy'), data);
      expect((JSON.parse(restored.out) as { checksum: string }).checksum).toBe(before.checksum);
    }, 60_000);

    it('overwrite nothing', async () => {
      const answer = await store('restore', join(root, 'copy'), data);
      expect(answer.code).toBe(1);
      expect(answer.error).toContain('already holds data');
    }, 60_000);
  });

  describe('inspect', () => {
    it('lists collections with their documents and indexes', async () => {
      const [people] = JSON.parse((await store('inspect', data)).out) as {
        collection: string;
        documents: number;
        indexes: object[];
      }[];
      expect(people).toEqual(jasmine.objectContaining({ collection: 'spec.people', documents: 500 }));
      expect(people?.indexes).toHaveSize(2);
    }, 60_000);
  });

  describe('without a command', () => {
    it('says how it is used', async () => {
      const answer = await store();
      expect(answer.code).toBe(2);
      expect(answer.error).toContain('usage:');
    }, 60_000);
  });
});
