import { roomsApi } from '@longcai/shared/rooms/rooms.contract';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { percentile } from '../support/figures.js';
import { aPerson, type Person } from '../support/people.js';
import { bundleServer, end, startRedis, startServer, startStore } from '../support/processes.js';
import { audit, loadAll } from './audit.js';
import { ChaosClient } from './client.js';
import { startWriting } from './writer.js';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '30' },
    clients: { type: 'string', default: '20' },
    writers: { type: 'string', default: '5' },
    processes: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const seconds = Number(values.seconds);
const processes = Number(values.processes);
const KILL_EVERY = 2_300;
const UP_AT_LEAST = 700;
const DROP_EVERY = 400;
const RELOAD_EVERY = 1_700;
const SETTLE_WITHIN = 60_000;

const say = (text: string) => void (values.json ? undefined : console.log(text));
const any = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)]!;

bundleServer();
const folder = mkdtempSync(join(tmpdir(), 'chaos-rooms-'));
const cleanUp: (() => Promise<unknown>)[] = [];

/** One server on the embedded store, or several that share one store and one Redis. */
async function startServers() {
  if (processes === 1) return [await startServer(join(folder, 'data'))];
  const redis = await startRedis();
  if (!redis) return null;
  cleanUp.push(() => end(redis.child, 'SIGTERM'));
  const store = await startStore(join(folder, 'store'));
  cleanUp.push(() => end(store.child, 'SIGTERM'));
  const environment = { MONGODB_URI: store.uri, REDIS_URL: redis.url };
  const servers = [];
  for (let i = 0; i < processes; i++) servers.push(await startServer(join(folder, `data-${i}`), environment));
  return servers;
}

async function run(servers: NonNullable<Awaited<ReturnType<typeof startServers>>>) {
  const origins = servers.map(({ origin }) => origin);
  const people: Person[] = [];
  for (let i = 0; i < Number(values.clients); i++) people.push(await aPerson(origins[0]!, i));
  const topic = await people[0]!.call(origins[0]!, roomsApi.createTopic, {
    params: { slug: 'corridor' },
    body: { title: '断电也不丢' },
  });
  const params = { roomId: topic.id };
  for (const person of people.slice(1)) await person.call(origins[0]!, roomsApi.join, { params });
  const clients = people.map((person, i) => new ChaosClient(origins, person, topic.id, i));

  const stopWriting = clients.slice(0, Number(values.writers)).map((client) => startWriting(client));
  let drops = 0;
  let reloads = 0;
  const dropping = setInterval(() => {
    any(clients).cut();
    drops++;
  }, DROP_EVERY);
  const reloading = setInterval(() => {
    any(clients).reload();
    reloads++;
  }, RELOAD_EVERY);

  const back: number[] = [];
  const until = performance.now() + seconds * 1000;
  await after(KILL_EVERY / 2);
  while (performance.now() < until) {
    const killed = performance.now();
    await any(servers).killAndRestart();
    back.push(performance.now() - killed);
    say(`killed, answered again after ${Math.round(back.at(-1)!)} ms`);
    await after(Math.max(UP_AT_LEAST, killed + KILL_EVERY - performance.now()));
  }
  clearInterval(dropping);
  clearInterval(reloading);
  for (const stop of stopWriting) stop();

  const isQuiet = () => clients.every(({ outgoing }) => outgoing.every(({ refused }) => refused));
  const deadline = performance.now() + SETTLE_WITHIN;
  while (!isQuiet() && performance.now() < deadline) await after(50);
  const stored = await loadAll(origins[0]!, people[0]!, topic.id);
  while (clients.some(({ state }) => state.last < stored.length) && performance.now() < deadline)
    await after(50);
  const { acknowledged, ...differences } = audit(stored, clients);
  const sum = (count: (client: ChaosClient) => number) =>
    clients.reduce((total, client) => total + count(client), 0);
  const result = {
    seconds,
    clients: clients.length,
    processes,
    sent: sum(({ sent }) => sent),
    acknowledged,
    refused: sum(({ outgoing }) => outgoing.filter(({ refused }) => refused).length),
    unsent: sum(({ outgoing }) => outgoing.filter(({ refused }) => !refused).length),
    ...differences,
    kills: back.length,
    drops,
    reloads,
    back_after_kill_p99_ms: Math.round(percentile(back, 0.99)),
  };
  for (const client of clients) client.close();
  return result;
}

const servers = await startServers();
if (!servers) {
  say('');
  console.log(
    values.json
      ? JSON.stringify({ processes, skipped: 'there is no redis-server here' })
      : 'Skipped: several processes need Redis, and there is no redis-server here.',
  );
} else {
  const result = await run(servers);
  for (const server of servers) await server.stop();
  for (const act of cleanUp.reverse()) await act();
  rmSync(folder, { recursive: true, force: true });
  if (values.json) console.log(JSON.stringify(result));
  else console.table(result);
  const wrong =
    result.lost + result.twice + result.order_differences + result.state_differences + result.unsent;
  process.exitCode = wrong === 0 && result.acknowledged > 0 && result.kills > 0 ? 0 : 1;
}
