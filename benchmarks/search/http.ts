// The real server with people in its store: the list search of visitors, and searches while people edit themselves.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleServer, startServer } from '../support/processes.js';
import { part, tell } from './parts.js';
import { underUpdates } from './updates.js';
import { addresses, figures, timed } from './visitors.js';

const [, , profiles = '', data = '', parts = ''] = process.argv;
const CLIENTS = 2;
const WARM_UP = 100;
const ASKED = 400;

/** Each client asks its next question as soon as the last one is answered. */
async function ask(next: () => string, count: number): Promise<number[]> {
  const taken: number[] = [];
  const client = async () => {
    for (let i = 0; i < count / CLIENTS; i++) taken.push(await timed(next()));
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return taken;
}

const directory = data || (await mkdtemp(join(tmpdir(), 'search-http-')));
if (!data) await part('fill', [directory, profiles]);
bundleServer();
const server = await startServer(directory);
const stream = addresses(server.origin);
const next = () => stream.next().value as string;
tell('warming up the server');
await ask(next, WARM_UP);
const result: Record<string, number> = {};
if (parts.includes('http')) {
  tell(`${CLIENTS} clients ask ${ASKED} times`);
  Object.assign(result, figures('http', await ask(next, ASKED)));
}
if (parts.includes('updates')) Object.assign(result, await underUpdates(server.origin, next));
await server.stop();
if (!data) await rm(directory, { recursive: true });
console.log(JSON.stringify(result));
