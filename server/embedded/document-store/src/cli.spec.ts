import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mongoose';
import { openDocumentStore } from './index.js';
import { bundleStore, type Bundle } from './testing/bundle.js';
import { PATIENCE } from './testing/open-store.js';

interface Answer {
  code: number;
  out: string;
  error: string;
}

describe('the command line', () => {
  let bundle: Bundle;
  let root: string;
  let data: string;
  beforeAll(async () => (bundle = await bundleStore()));
  afterAll(() => bundle.remove());
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'cli-spec-'));
    data = join(root, 'data');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const cli = (words: readonly string[]) => spawn(process.execPath, bundle.cli(...words));

  async function store(...words: string[]): Promise<Answer> {
    const child = cli(words);
    const answer = { code: 0, out: '', error: '' };
    child.stdout.on('data', (chunk: Buffer) => (answer.out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (answer.error += chunk.toString()));
    [answer.code] = (await once(child, 'close')) as [number];
    return answer;
  }

  async function fill(): Promise<void> {
    const open = await openDocumentStore({ directory: data, inProcess: true });
    const connection = await createConnection(open.uri, { dbName: 'spec' }).asPromise();
    await connection.collection('people').insertMany(Array.from({ length: 50 }, (_, n) => ({ n })));
    await connection.close();
    await open.close();
  }

  describe('backup, restore and verify', () => {
    it(
      'print the same checksum and end with 0',
      async () => {
        await fill();
        const answers = [
          await store('backup', data, join(root, 'copy')),
          await store('restore', join(root, 'copy'), join(root, 'restored')),
          await store('verify', join(root, 'restored')),
        ];
        expect(answers.map(({ code, error }) => ({ code, error }))).toEqual(
          Array.from({ length: 3 }, () => ({ code: 0, error: '' })),
        );
        const [backedUp, ...others] = answers.map(
          ({ out }) => (JSON.parse(out) as { checksum: string }).checksum,
        );
        expect(others).toEqual([backedUp as string, backedUp as string]);
      },
      PATIENCE,
    );
  });

  describe('verify', () => {
    it(
      'ends with 1 and a reason where there is no store',
      async () => {
        const answer = await store('verify', root);
        expect(answer).toEqual({ code: 1, out: '', error: `There is no data file in ${root}\n` });
      },
      PATIENCE,
    );
  });

  describe('serve with a port', () => {
    it(
      'is a replica set of one for any client on this machine, and says that it asks for no password',
      async () => {
        const child = cli(['serve', data, '--port', '0']);
        let warned = '';
        child.stderr.on('data', (chunk: Buffer) => (warned += chunk.toString()));
        const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
        const { uri } = JSON.parse(chunk.toString()) as { uri: string };
        expect(uri).toMatch(/^mongodb:\/\/127\.0\.0\.1:\d+\/\?/);
        expect(warned).toContain('No password');
        const { host } = new URL(uri);
        const connection = await createConnection(`mongodb://${host}/shop?replicaSet=rs0`).asPromise();
        const admin = connection.db!.admin();
        expect(await admin.command({ hello: 1 })).toEqual(
          jasmine.objectContaining({ setName: 'rs0', hosts: [host] }),
        );
        for (const command of [
          { getLog: 'startupWarnings' },
          { getParameter: 1, featureCompatibilityVersion: 1 },
          { getCmdLineOpts: 1 },
          { hostInfo: 1 },
          { whatsmyuri: 1 },
          { replSetGetStatus: 1 },
          { connectionStatus: 1, showPrivileges: true },
        ])
          expect((await admin.command(command))['ok'])
            .withContext(JSON.stringify(command))
            .toBe(1);
        await connection.collection('carts').insertOne({ n: 1 });
        expect((await admin.listDatabases()).databases.map(({ name }) => name)).toEqual(['shop']);
        await connection.close();
        child.kill('SIGTERM');
        expect(await once(child, 'exit')).toEqual([0, null]);
      },
      PATIENCE,
    );
  });

  for (const [words, said] of [
    [[], 'no command'],
    [['forget', 'x'], "there is no command 'forget'"],
    [['backup', 'x'], 'backup takes two directories'],
    [['serve', 'x', '--port', 'all'], "'all' is no port"],
    [['serve', 'x', '--quickly'], "Unknown option '--quickly'"],
  ] as const) {
    describe(`called as store ${words.join(' ')}`, () => {
      it(
        'says what is wrong and how it is used, and ends with 2',
        async () => {
          const answer = await store(...words);
          expect(answer.code).toBe(2);
          expect(answer.error).toContain(said);
          expect(answer.error).toContain('usage: store COMMAND');
        },
        PATIENCE,
      );
    });
  }
});
