// The journeys: builds what changed, starts the platform with demonstration data in a folder of its own, runs Playwright.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { findBrowser } from './find-browser.mjs';

const root = join(import.meta.dirname, '..');

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** Resolves once the platform answers; rejects when it ends or takes longer than three minutes. */
async function untilReady(server, address) {
  const deadline = Date.now() + 180_000;
  let ended = false;
  server.once('exit', () => (ended = true));
  while (Date.now() < deadline && !ended) {
    const ready = await fetch(`${address}/api/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('The platform did not start');
}

await build();
const browser = await findBrowser();
const data = mkdtempSync(join(tmpdir(), 'longcai-e2e-'));
const port = await freePort();
const address = `http://127.0.0.1:${port}`;
const server = spawn(process.execPath, ['--enable-source-maps', 'server/dist/main.js'], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
  env: {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIRECTORY: data,
    NODE_ENV: 'development',
    LOG_LEVEL: 'warn',
    RATE_LIMIT_FACTOR: '100',
  },
});

let status = 1;
try {
  await untilReady(server, address);
  status = await new Promise((resolve) => {
    const run = spawn('npx', ['playwright', 'test', ...process.argv.slice(2)], {
      cwd: join(root, 'e2e'),
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, BASE_URL: address, BROWSER_PATH: browser },
    });
    run.on('exit', (code) => resolve(code ?? 1));
  });
} finally {
  server.kill('SIGTERM');
  await new Promise((resolve) => (server.exitCode === null ? server.once('exit', resolve) : resolve()));
  rmSync(data, { recursive: true, force: true });
}
process.exit(status);
