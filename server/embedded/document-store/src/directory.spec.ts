import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection } from 'mongoose';
import { open } from 'lmdb';
import { verify } from './collections/verify.js';
import { openEngine } from './engine.js';
import { openDocumentStore } from './index.js';
import { bundleStore, type Bundle } from './testing/bundle.js';
import { PATIENCE } from './testing/open-store.js';
import { FORMAT } from './store/store.js';
import { META_KEY } from './store/keys.js';

/** Every second page of the later part is gone, as after a bad disk. */
function overwritten(bytes: Buffer): Buffer {
  for (let page = 4; page * 4096 < bytes.length; page += 2) bytes.fill(0xa5, page * 4096, (page + 1) * 4096);
  return bytes;
}

describe('a data directory', () => {
  let bundle: Bundle;
  let root: string;
  let directory: string;
  beforeAll(async () => (bundle = await bundleStore()));
  afterAll(() => bundle.remove());
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'directory-spec-'));
    directory = join(root, 'data');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const file = () => join(directory, 'data.mdb');
  const refusal = (options = {}) =>
    openDocumentStore({ directory, ...options }).then(
      async (store) => {
        await store.close();
        return fail('it was opened');
      },
      (error: { code: string; name: string }) => error,
    );
  async function fill(count = 200): Promise<void> {
    const store = await openDocumentStore({ directory, inProcess: true });
    const connection = await createConnection(store.uri, { dbName: 'spec' }).asPromise();
    await connection
      .collection('things')
      .insertMany(Array.from({ length: count }, (_, n) => ({ n, text: 'x'.repeat(300) })));
    await connection.close();
    await store.close();
  }

  describe('opened in a worker thread', () => {
    it(
      'answers Mongoose, closes, and has the data when opened again',
      async () => {
        for (const expected of [1, 2]) {
          const store = await openDocumentStore({ directory });
          const connection = await createConnection(store.uri, { dbName: 'spec' }).asPromise();
          await connection.collection('things').insertOne({ expected });
          expect(await connection.collection('things').countDocuments()).toBe(expected);
          await connection.close();
          await store.close();
        }
      },
      PATIENCE,
    );

    it(
      'works the same from a bundle',
      async () => {
        const { openDocumentStore: open } = (await import(join(bundle.folder, 'main.js'))) as {
          openDocumentStore: typeof openDocumentStore;
        };
        for (const options of [
          {},
          { workerUrl: pathToFileURL(join(bundle.folder, 'document-store-worker.js')) },
        ]) {
          const store = await open({ directory, ...options });
          const connection = await createConnection(store.uri).asPromise();
          expect((await connection.db!.command({ ping: 1 }))['ok']).toBe(1);
          await connection.close();
          await store.close();
        }
      },
      PATIENCE,
    );

    it(
      'tells the typed error of a directory it cannot open',
      async () => {
        mkdirSync(directory);
        writeFileSync(file(), 'not a database');
        expect(await refusal()).toEqual(jasmine.objectContaining({ name: 'StoreError', code: 'damaged' }));
      },
      PATIENCE,
    );
  });

  describe('with a long path', () => {
    it(
      'has its socket elsewhere, and only for its owner',
      async () => {
        directory = join(root, 'long'.repeat(40));
        const store = await openDocumentStore({ directory, inProcess: true });
        const socket = decodeURIComponent(store.uri.split('/')[2] as string);
        expect(Buffer.byteLength(socket)).toBeLessThan(104);
        expect(statSync(join(socket, '..')).mode & 0o777).toBe(0o700);
        const connection = await createConnection(store.uri).asPromise();
        await connection.close();
        await store.close();
      },
      PATIENCE,
    );
  });

  describe('that is open already', () => {
    it(
      'is refused as locked in this process and from another, and goes on working',
      async () => {
        const store = await openDocumentStore({ directory });
        expect(await refusal({ inProcess: true })).toEqual(jasmine.objectContaining({ code: 'locked' }));
        const cli = spawn(process.execPath, bundle.cli('serve', directory));
        let said = '';
        cli.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
        const [code] = (await once(cli, 'exit')) as [number];
        expect(code).toBe(1);
        expect(said).toContain('in use by another process');
        const connection = await createConnection(store.uri).asPromise();
        expect((await connection.db!.command({ ping: 1 }))['ok']).toBe(1);
        await connection.close();
        await store.close();
      },
      PATIENCE,
    );
  });

  describe('whose owner was killed', () => {
    it(
      'opens at once',
      async () => {
        const cli = spawn(process.execPath, bundle.cli('serve', directory));
        await once(cli.stdout, 'data');
        cli.kill('SIGKILL');
        await once(cli, 'exit');
        const store = await openDocumentStore({ directory, inProcess: true });
        expect(store.uri).toMatch(/^mongodb:/);
        await store.close();
      },
      PATIENCE,
    );
  });

  describe('that is damaged', () => {
    for (const [how, damage] of [
      ['cut in the middle', () => truncateSync(file(), 40_960)],
      [
        'overwritten at its head',
        () =>
          writeFileSync(file(), Buffer.concat([Buffer.alloc(4096, 7), readFileSync(file()).subarray(4096)])),
      ],
      ['overwritten in its middle', () => writeFileSync(file(), overwritten(readFileSync(file())))],
      ['empty', () => writeFileSync(file(), '')],
    ] as const) {
      it(
        `is refused when ${how}, and left as it is`,
        async () => {
          await fill();
          damage();
          const before = readFileSync(file());
          expect(await refusal({ inProcess: true })).toEqual(jasmine.objectContaining({ code: 'damaged' }));
          expect(readFileSync(file()).equals(before)).toBeTrue();
        },
        PATIENCE,
      );
    }
  });

  describe('of the first format, which had no checksums', () => {
    it(
      'is read and written as it is',
      async () => {
        mkdirSync(directory);
        const db = open<Buffer, Buffer>({
          path: directory,
          noSubdir: false,
          keyEncoding: 'binary',
          encoding: 'binary',
        });
        db.transactionSync(() => db.putSync(META_KEY, Buffer.from(JSON.stringify({ format: 1 }))));
        await db.close();
        await fill();
        await fill();
        const engine = await openEngine(directory, { readOnly: true });
        expect(engine.store.format).toBe(1);
        expect(verify(engine)).toEqual(jasmine.objectContaining({ records: 400, mismatches: [] }));
        await engine.store.close();
      },
      PATIENCE,
    );
  });

  describe('of a newer format', () => {
    it(
      'is refused as newer, and left as it is',
      async () => {
        await fill(1);
        const db = open<Buffer, Buffer>({
          path: directory,
          noSubdir: false,
          keyEncoding: 'binary',
          encoding: 'binary',
        });
        db.transactionSync(() => db.putSync(META_KEY, Buffer.from(JSON.stringify({ format: FORMAT + 1 }))));
        await db.close();
        const before = readFileSync(file());
        expect(await refusal()).toEqual(jasmine.objectContaining({ code: 'newer' }));
        expect(readFileSync(file()).equals(before)).toBeTrue();
      },
      PATIENCE,
    );
  });
});
