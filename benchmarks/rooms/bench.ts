import { roomsApi } from '@longcai/shared/rooms/rooms.contract';
import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as path } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { percentile, rounded } from '../support/figures.js';
import { aPerson, type Person } from '../support/people.js';
import { bundleServer, end, startServer, type ServerProcess } from '../support/processes.js';
import { openCounter } from './counter.js';
import { atRate, delayOf, flatOut, join, send } from './traffic.js';
import { openWire, openWires, type Wire } from './wire.js';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    /** Which parts, by comma: idle, fan, saturation, sends, pair, slow; all of them unless given. */
    only: { type: 'string', default: '' },
    sockets: { type: 'string', default: '5000' },
    seconds: { type: 'string', default: '6' },
    /** Folder for the server's CPU profile. */
    profile: { type: 'string' },
  },
});
const seconds = Number(values.seconds);
const RECEIVERS = 500;
const WRITERS = 8;
const PEOPLE = 8;
/** A message of some 24 kB, the longest the contract admits in Chinese. */
const LONG = '重'.repeat(7_800);

interface World {
  server: ServerProcess;
  people: Person[];
  room(): Promise<string>;
  open(index: number): Promise<Wire>;
}

async function aWorld(server: ServerProcess): Promise<World> {
  const { origin } = server;
  const people: Person[] = [];
  for (let i = 0; i < PEOPLE; i++) people.push(await aPerson(origin, i));
  return {
    server,
    people,
    open: (index) => openWire(origin, people[index % PEOPLE]!.cookie),
    async room() {
      const { id } = await people[0]!.call(origin, roomsApi.createTopic, {
        params: { slug: 'corridor' },
        body: { title: '测量' },
      });
      for (const person of people.slice(1))
        await person.call(origin, roomsApi.join, { params: { roomId: id } });
      return id;
    },
  };
}

const residentBytes = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
const closeAll = (wires: readonly Wire[]) => wires.forEach((wire) => wire.close());

/** A room with this many listeners, each told what it hears. */
async function listeners(world: Pick<World, 'open'>, roomId: string, count = RECEIVERS): Promise<Wire[]> {
  return openWires(count, async (index) => {
    const wire = await world.open(index);
    await join(wire, roomId);
    return wire;
  });
}

function delaysOf(wires: readonly Wire[]): number[] {
  const delays: number[] = [];
  for (const wire of wires)
    wire.hears = (packet) => {
      const delay = delayOf(packet);
      if (delay !== undefined) delays.push(delay);
    };
  return delays;
}

async function idle(world: World) {
  const count = Number(values.sockets);
  const before = residentBytes(world.server.pid());
  const started = performance.now();
  const wires = await openWires(count, world.open, 128);
  const took = performance.now() - started;
  await after(2_000);
  const bytes = (residentBytes(world.server.pid()) - before) / count;
  closeAll(wires);
  return { [`connect_${count}_s`]: rounded(took / 1000, 2), bytes_per_idle_socket: Math.round(bytes) };
}

async function fan(world: World) {
  const roomId = await world.room();
  const wires = await listeners(world, roomId);
  const writers = await openWires(2, world.open);
  await atRate(writers, roomId, 20, 1);
  const delays = delaysOf(wires);
  await atRate(writers, roomId, 20, seconds);
  await after(300);
  closeAll([...wires, ...writers]);
  return {
    fan_500_p99_ms: rounded(percentile(delays, 0.99)),
    fan_500_received: rounded(delays.length / (RECEIVERS * 20 * seconds), 4),
  };
}

/** Deliveries a second when the writers send as fast as they are acknowledged. */
async function deliveriesPerSecond(
  origin: string,
  cookieOf: (index: number) => string,
  roomId: string,
): Promise<number> {
  const counters = await Promise.all(
    Array.from({ length: RECEIVERS }, (_, index) => openCounter(origin, cookieOf(index), roomId)),
  );
  const writers = await openWires(WRITERS, (index) => openWire(origin, cookieOf(index)));
  await flatOut(writers, roomId, 1);
  const heard = () => counters.reduce((sum, { frames }) => sum + frames, 0);
  const before = heard();
  const started = performance.now();
  await flatOut(writers, roomId, seconds);
  const rate = (heard() - before) / ((performance.now() - started) / 1000);
  counters.forEach((counter) => counter.close());
  closeAll(writers);
  return rate;
}

async function saturation(world: World) {
  const { server, people } = world;
  const cookieOf = (index: number) => people[index % PEOPLE]!.cookie;
  const ours = await deliveriesPerSecond(server.origin, cookieOf, await world.room());
  const bare = fork(path(import.meta.dirname, 'bare.ts'), { execArgv: ['--import', 'tsx'] });
  const port = await new Promise<number>((resolve) =>
    bare.once('message', (value) => resolve(Number(value))),
  );
  const floor = await deliveriesPerSecond(`http://127.0.0.1:${port}`, () => '', 'room');
  await end(bare, 'SIGTERM');
  return {
    deliveries_per_s: Math.round(ours),
    bare_deliveries_per_s: Math.round(floor),
    saturation_ratio_to_bare: rounded(ours / floor, 2),
  };
}

async function sends(world: World) {
  const roomId = await world.room();
  const writers = await listeners(world, roomId, WRITERS);
  await flatOut(writers, roomId, 1);
  const acknowledged = await flatOut(writers, roomId, seconds);
  closeAll(writers);
  return {
    durable_sends_per_s: Math.round(acknowledged.length / seconds),
    ack_p50_ms: rounded(percentile(acknowledged, 0.5)),
    ack_p99_ms: rounded(percentile(acknowledged, 0.99)),
  };
}

async function pair(world: World) {
  const roomId = await world.room();
  const [one, other] = (await listeners(world, roomId, 2)) as [Wire, Wire];
  for (let i = 0; i < 50; i++) await send(one, roomId);
  const delays = delaysOf([other]);
  const until = performance.now() + seconds * 1000;
  while (performance.now() < until) {
    await send(one, roomId);
    await after(10);
  }
  closeAll([one, other]);
  return {
    two_clients_p50_ms: rounded(percentile(delays, 0.5)),
    two_clients_p99_ms: rounded(percentile(delays, 0.99)),
  };
}

/** The same traffic twice: with one listener that reads and with one that does not, and has a long backlog besides. */
async function slow(world: World) {
  const [roomId, bulk] = [await world.room(), await world.room()];
  const wires = await listeners(world, roomId, RECEIVERS - 1);
  const writers = await openWires(2, world.open);
  async function measure(stalls: boolean) {
    const reader = await world.open(0);
    await join(reader, roomId);
    await join(reader, bulk);
    if (stalls) reader.stall();
    const delays = delaysOf(wires);
    await Promise.all([
      atRate([writers[0]!], roomId, 20, seconds),
      atRate([writers[1]!], bulk, 60, seconds, LONG),
    ]);
    if (stalls) reader.resume();
    const cut = await Promise.race([reader.gone.then(() => true), after(2_000).then(() => false)]);
    reader.close();
    return { p99: percentile(delays, 0.99), cut };
  }
  await measure(false);
  const before = await measure(false);
  const during = await measure(true);
  closeAll([...wires, ...writers]);
  return {
    slow_reader_others_p99_ratio: rounded(during.p99 / before.p99, 2),
    slow_reader_others_p99_ms: rounded(during.p99),
    slow_reader_cut: during.cut,
  };
}

const PARTS = { idle, fan, saturation, sends, pair, slow };
const chosen = values.only ? values.only.split(',') : Object.keys(PARTS);
const unknown = chosen.find((name) => !(name in PARTS));
if (unknown) throw new Error(`--only knows ${Object.keys(PARTS).join(', ')}, not ${unknown}`);

bundleServer();
const folder = mkdtempSync(path(tmpdir(), 'bench-rooms-'));
const flags = values.profile ? ['--cpu-prof', `--cpu-prof-dir=${values.profile}`] : [];
const server = await startServer(folder, {}, flags);
const result: Record<string, unknown> = {};
try {
  const world = await aWorld(server);
  for (const name of chosen) {
    const figures = await PARTS[name as keyof typeof PARTS](world);
    Object.assign(result, figures);
    if (!values.json) console.log(figures);
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
if (values.json) console.log(JSON.stringify(result));
