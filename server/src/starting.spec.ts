import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectStore } from './store/connect.js';
import { SERVER } from './testing/bundled.js';

interface Ended {
  code: number | null;
  errors: string;
  output: string;
}

/** Runs the server until it ends by itself. */
async function runToEnd(environment: Record<string, string>): Promise<Ended> {
  const child = spawn(process.execPath, SERVER, {
    env: { ...process.env, NODE_ENV: 'test', LOG_LEVEL: 'silent', MONGODB_URI: '', ...environment },
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (errors += String(chunk)));
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { code, errors, output };
}

describe('starting the server', () => {
  const PATIENCE_MS = 60_000;
  let directory: string;
  let taken: Server;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'longcai-start-'));
    taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    await new Promise((resolve) => taken.close(resolve));
    await rm(directory, { recursive: true, force: true });
  });

  it(
    '> on a port that is taken > says so in one sentence, makes no data, ends with 1',
    async () => {
      const { port } = taken.address() as AddressInfo;
      const folder = join(directory, 'unused');
      const ended = await runToEnd({ PORT: String(port), HOST: '127.0.0.1', DATA_DIRECTORY: folder });
      expect(ended.errors).toBe(`Port ${port} is taken by another program; set PORT to a free one.\n`);
      expect(ended.output).toBe('');
      expect(ended.code).toBe(1);
    },
    PATIENCE_MS,
  );

  it(
    '> on a data folder in use > says so in one sentence, ends with 1',
    async () => {
      const folder = join(directory, 'in-use');
      const store = await connectStore({ directory: folder });
      const ended = await runToEnd({ PORT: '0', DATA_DIRECTORY: folder, DEMONSTRATION: 'false' });
      await store.close();
      expect(ended.errors).toContain(`The data folder ${folder} is in use by another process`);
      expect(ended.errors.trim().split('\n').length).toBe(1);
      expect(ended.code).toBe(1);
    },
    PATIENCE_MS,
  );

  it(
    '> with a setting it can not read > names the variable, ends with 1',
    async () => {
      const ended = await runToEnd({ PORT: 'front door', DATA_DIRECTORY: directory });
      expect(ended.errors).toContain('PORT');
      expect(ended.code).toBe(1);
    },
    PATIENCE_MS,
  );
});
