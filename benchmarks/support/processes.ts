import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';

const root = join(import.meta.dirname, '../..');

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Bundles the server if its sources changed; what the build says goes to the error output, figures alone to the other. */
export const bundleServer = (): void => run('buildServer');

/** The same for the client and the server. */
export const buildAll = (): void => run('build');

function run(step: 'build' | 'buildServer'): void {
  const script = `import { ${step} } from './scripts/build.mjs'; await ${step}();`;
  const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error('The platform could not be built');
}

export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await gone;
}

export interface ServerProcess {
  readonly origin: string;
  readonly pid: () => number;
  /** Resolves when the server answers a request that reads the store. */
  answering(): Promise<void>;
  /** SIGKILL, then at once a new process at the same address; resolves when that one answers. */
  killAndRestart(): Promise<void>;
  stop(): Promise<void>;
}

/** The bundled server as a process of its own, with nothing limited and nothing demonstrated. */
export async function startServer(
  directory: string,
  environment: Record<string, string> = {},
  flags: readonly string[] = [],
): Promise<ServerProcess> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const start = () =>
    spawn(process.execPath, [...flags, join(root, 'server/dist/main.js')], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        NODE_ENV: 'development',
        HOST: '127.0.0.1',
        PORT: String(port),
        DATA_DIRECTORY: directory,
        DEMONSTRATION: 'false',
        LOG_LEVEL: 'fatal',
        RATE_LIMIT_FACTOR: '1000',
        SESSION_SECRET: 'measurements need a secret of 32 characters',
        ...environment,
      },
    });
  let child = start();
  async function answering(): Promise<void> {
    // The demonstration takes a minute to load.
    const deadline = performance.now() + 180_000;
    while (performance.now() < deadline) {
      const up = await fetch(`${origin}/api/session`).catch(() => undefined);
      if (up?.ok) return;
      await after(20);
    }
    throw new Error(`The server at ${origin} did not answer within three minutes`);
  }
  await answering();
  return {
    origin,
    pid: () => child.pid!,
    answering,
    async killAndRestart() {
      await end(child, 'SIGKILL');
      child = start();
      await answering();
    },
    stop: () => end(child, 'SIGTERM'),
  };
}

/** The embedded store as a process of its own, which several servers share. */
export async function startStore(directory: string): Promise<{ uri: string; child: ChildProcess }> {
  const cli = join(root, 'server/embedded/document-store/src/cli.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', cli, 'serve', directory], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const uri = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => resolve((JSON.parse(String(chunk)) as { uri: string }).uri));
    child.once('exit', (code) => reject(new Error(`The store ended with ${code} before it listened`)));
  });
  return { uri, child };
}

/** A Redis of one's own on a free port; null where none is installed. */
export async function startRedis(): Promise<{ url: string; child: ChildProcess } | null> {
  if (spawnSync('redis-server', ['--version']).status !== 0) return null;
  const port = await freePort();
  const child = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`Redis ended with ${code}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      if (String(chunk).includes('Ready to accept connections')) resolve();
    });
  });
  return { url: `redis://127.0.0.1:${port}`, child };
}
