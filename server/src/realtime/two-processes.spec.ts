import { openDocumentStore, type EmbeddedStore } from '@longcai/document-store';
import { accountsApi } from '@longcai/shared/accounts/accounts.contract';
import { roomsApi } from '@longcai/shared/rooms/rooms.contract';
import { roomCommands } from '@longcai/shared/rooms/rooms.events';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aRoom, said } from '../testing/a-room.js';
import { freePort } from '../testing/free-port.js';
import { aMember, type Member } from '../testing/people.js';
import { socketClient, type SocketClient } from '../testing/socket-client.js';
import { startTestApp, TestClient, type TestApp } from '../testing/test-app.js';

/** A Redis of one's own; it answers once it says so. */
async function startRedis(): Promise<{ url: string; child: ChildProcess }> {
  const port = await freePort();
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', options, { stdio: ['ignore', 'pipe', 'ignore'] });
  await new Promise<void>((resolve) =>
    child.stdout.on('data', (text: Buffer) => {
      if (String(text).includes('Ready to accept connections')) resolve();
    }),
  );
  return { url: `redis://127.0.0.1:${port}`, child };
}

describe('two processes that share a store and Redis', () => {
  const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
  let directory: string;
  let store: EmbeddedStore;
  let redis: Awaited<ReturnType<typeof startRedis>>;
  let here: TestApp;
  let there: TestApp;
  let mei: Member;
  let jun: Member;
  let roomId: string;
  let a: SocketClient;
  let b: SocketClient;

  beforeAll(async () => {
    if (!hasRedis) return;
    directory = await mkdtemp(join(tmpdir(), 'longcai-two-'));
    store = await openDocumentStore({ directory });
    redis = await startRedis();
    const environment = { MONGODB_URI: store.uri, REDIS_URL: redis.url };
    here = await startTestApp(environment, { database: 'shared' });
    there = await startTestApp(environment, { database: 'shared' });
    [mei, jun] = [await aMember(here, { name: '梅' }), await aMember(here, { name: '俊' })];
  });
  afterAll(async () => {
    if (!hasRedis) return;
    await here.stop();
    await there.stop();
    redis.child.kill();
    await store.close();
    await rm(directory, { recursive: true, force: true });
  });
  beforeEach(async () => {
    if (!hasRedis) return pending('there is no redis-server on this machine');
    roomId = await aRoom(here, [mei, jun]);
    a = await socketClient(mei.client);
    b = await socketClient(elsewhere(jun));
    await a.send(roomCommands.join, { roomId });
  });
  afterEach(() => {
    a?.close();
    b?.close();
  });

  /** The same person with the same session, at the other process. */
  function elsewhere({ client }: Member): TestClient {
    const other = new TestClient(there.origin);
    Object.defineProperty(other, 'headers', {
      get: () => ({ ...client.headers, origin: there.origin }),
    });
    return other;
  }

  it('presence, words and typing > reach the other process', async () => {
    const came = a.next('room:presence-changed');
    await b.send(roomCommands.join, { roomId });
    expect(await came).toEqual({ roomId, accountId: jun.accountId, online: true });
    const view = await mei.client.call(roomsApi.view, { params: { roomId } });
    expect(view.members.every(({ online }) => online)).toBeTrue();

    const typed = b.next('room:typed');
    await a.send(roomCommands.typing, { roomId });
    expect(await typed).toEqual({ roomId, accountId: mei.accountId });

    await a.send(roomCommands.send, { roomId, say: said('这边说') });
    await b.send(roomCommands.send, { roomId, say: said('那边说') });
    await Promise.all([a.hears(4), b.hears(4)]);
    expect(a.heard.map(({ seq, body }) => [seq, body])).toEqual([
      [3, '这边说'],
      [4, '那边说'],
    ]);
    expect(b.heard).toEqual(a.heard);
  });

  it('both writing at once > give one order without holes', async () => {
    await b.send(roomCommands.join, { roomId });
    await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        (i % 2 ? a : b).send(roomCommands.send, { roomId, say: said(`第 ${i} 句`) }),
      ),
    );
    const { messages } = await mei.client.call(roomsApi.messages, {
      params: { roomId },
      query: { after: 0, limit: 500 },
    });
    expect(messages.map(({ seq }) => seq)).toEqual(Array.from({ length: 42 }, (_, i) => i + 1));
    expect(new Set(messages.map(({ clientMsgId }) => clientMsgId)).size).toBe(42);
  });

  it('a removal here > puts the other process’s socket out of the room', async () => {
    await b.send(roomCommands.join, { roomId });
    const removed = b.next('room:removed');
    await here.store.transact((afterCommit) =>
      here.services.rooms.removeMember(roomId, jun.accountId, afterCommit),
    );
    expect(await removed).toEqual({ roomId });
    b.heard.length = 0;
    await a.send(roomCommands.send, { roomId, say: said('他走之后') });
    await a.hears(4);
    const answer = await b.try(roomCommands.since.name, { roomId, after: 0 });
    expect(answer.ok ? 'ok' : answer.problem.code).toBe('not-found');
    expect(b.heard).toEqual([]);
  });

  it('signing out here > ends the sockets there', async () => {
    const other = await aMember(here);
    const far = await socketClient(elsewhere(other));
    await other.client.call(accountsApi.signOut);
    await far.closed();
    expect(far.socket.connected).toBeFalse();
  });
});
