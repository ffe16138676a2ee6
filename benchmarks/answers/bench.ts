import { accountsApi } from '@longcai/shared/accounts/accounts.contract';
import { fork, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { percentile, rounded } from '../support/figures.js';
import { bundleServer, end, startServer } from '../support/processes.js';
import { flatOut, openLine, watch } from './line.js';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    /** Which parts, by comma: list, sign-ins, slow; all of them unless given. */
    only: { type: 'string', default: '' },
    projects: { type: 'string', default: '3000' },
    seconds: { type: 'string', default: '4' },
    /** A folder that an earlier run has filled; filled anew and removed without. */
    data: { type: 'string' },
  },
});
const seconds = Number(values.seconds);
const LINES = 16;
const ROUNDS = 3;
const SIGN_INS = 20;
const SLOW_LINES = 500;
const LIST = '/api/search/projects?sort=newest&pageSize=20';
const SCHOLAR = { identifier: 'scholar@longcai.example', password: 'longcai-2026' };

const again = <T>(times: number, one: (time: number) => T): T[] =>
  Array.from({ length: times }, (_, time) => one(time));
const median = (numbers: readonly number[]): number => percentile(numbers, 0.5);

/** Ours and the floor by turns, so that both see the same machine; the median of the rounds. */
async function list(origin: string) {
  const bare = fork(join(import.meta.dirname, 'bare.ts'), { execArgv: ['--import', 'tsx'] });
  const port = await new Promise<number>((resolve) =>
    bare.once('message', (value) => resolve(Number(value))),
  );
  const hello = `http://127.0.0.1:${port}`;
  let page = 0;
  // What many visitors ask, and what each asks for the first time: every page of the list in turn.
  const turning = () => `${LIST}&page=${(page++ % 100) + 1}`;
  await flatOut(origin, turning, LINES, 1);
  const ratios: { first: number; pages: number; hello: number }[] = [];
  for (let round = 0; round < ROUNDS; round++)
    ratios.push({
      hello: await flatOut(hello, () => '/hello', LINES, seconds),
      first: await flatOut(origin, () => LIST, LINES, seconds),
      pages: await flatOut(origin, turning, LINES, seconds),
    });
  await end(bare, 'SIGTERM');
  return {
    hello_per_s: Math.round(median(ratios.map((one) => one.hello))),
    list_per_s: Math.round(median(ratios.map((one) => one.first))),
    list_ratio_to_hello: rounded(median(ratios.map((one) => one.first / one.hello)), 3),
    list_pages_per_s: Math.round(median(ratios.map((one) => one.pages))),
    list_pages_ratio_to_hello: rounded(median(ratios.map((one) => one.pages / one.hello)), 3),
  };
}

async function signIn(origin: string): Promise<void> {
  const response = await fetch(origin + accountsApi.signIn.path, {
    method: accountsApi.signIn.method,
    headers: { 'content-type': 'application/json', 'x-longcai': '1', origin },
    body: JSON.stringify(SCHOLAR),
  });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`Signing in answered ${response.status}`);
}

/** Twenty people sign in at once, three times over, while somebody reads the list. */
async function signIns(origin: string) {
  let over = false;
  const reading = watch(origin, LIST, () => over);
  const started = performance.now();
  for (let round = 0; round < ROUNDS; round++) await Promise.all(again(SIGN_INS, () => signIn(origin)));
  const took = performance.now() - started;
  over = true;
  const taken = await reading;
  return {
    sign_ins_20_s: rounded(took / ROUNDS / 1000, 2),
    list_while_signing_in_p50_ms: rounded(median(taken)),
    list_while_signing_in_p99_ms: rounded(percentile(taken, 0.99)),
  };
}

/** A line that sends its question a letter at a time and never comes to the end of it. */
function openSlowly(origin: string): Promise<Socket> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) });
    socket.once('error', reject).once('connect', () => {
      socket.on('error', () => undefined).write(`GET ${LIST} HTTP/1.1\r\nHost: slow\r\nX-Slow: `);
      const drip = setInterval(() => socket.write('a'), 1_000);
      socket.once('close', () => clearInterval(drip));
      resolve(socket);
    });
  });
}

async function slow(origin: string) {
  const lines = await Promise.all(again(SLOW_LINES, () => openSlowly(origin)));
  const ended = performance.now() + seconds * 1000;
  const taken = await watch(origin, LIST, () => performance.now() > ended);
  const line = await openLine(origin);
  await line.ask('/api/health');
  line.close();
  lines.forEach((socket) => socket.destroy());
  return {
    list_beside_500_slow_p50_ms: rounded(median(taken)),
    list_beside_500_slow_p99_ms: rounded(percentile(taken, 0.99)),
  };
}

const parts = { list, 'sign-ins': signIns, slow };
const directory = values.data ?? mkdtempSync(join(tmpdir(), 'longcai-answers-'));

if (!existsSync(join(directory, 'store'))) {
  const fill = [join(import.meta.dirname, 'fill.ts'), directory, values.projects];
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', ...fill], { stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('The store could not be filled');
}
bundleServer();
const server = await startServer(directory);
const figures: Record<string, number> = {};
try {
  for (const [name, measure] of Object.entries(parts))
    if (!values.only || values.only.split(',').includes(name))
      Object.assign(figures, await measure(server.origin));
} finally {
  await server.stop();
  if (!values.data) rmSync(directory, { recursive: true, force: true });
}
if (values.json) console.log(JSON.stringify(figures));
else for (const [name, figure] of Object.entries(figures)) console.log(name.padEnd(34) + figure);
