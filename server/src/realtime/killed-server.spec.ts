import type { RoomMessage } from '@longcai/shared/rooms/rooms.contract';
import { roomsApi } from '@longcai/shared/rooms/rooms.contract';
import { roomCommands } from '@longcai/shared/rooms/rooms.events';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { said } from '../testing/a-room.js';
import { SERVER } from '../testing/bundled.js';
import { freePort } from '../testing/free-port.js';
import { aMember, type Member } from '../testing/people.js';
import { socketClient, type SocketClient } from '../testing/socket-client.js';
import { TestClient, type TestApp } from '../testing/test-app.js';

const WRITERS = 3;
const KILLS = 2;
const ACKNOWLEDGED_BETWEEN_KILLS = 40;

describe('a server killed under writes', () => {
  let directory: string;
  let port: number;
  let child: ChildProcess;

  function start(): void {
    child = spawn(process.execPath, SERVER, {
      stdio: 'ignore',
      env: {
        ...process.env,
        NODE_ENV: 'test',
        PORT: String(port),
        DATA_DIRECTORY: directory,
        DEMONSTRATION: 'false',
        LOG_LEVEL: 'silent',
        SESSION_SECRET: 'a secret for specs, at least 32 characters',
      },
    });
  }
  async function answering(origin: string): Promise<void> {
    for (;;) {
      const up = await fetch(`${origin}/api/session`).catch(() => undefined);
      if (up?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  async function kill(): Promise<void> {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'longcai-kill-'));
    port = await freePort();
    start();
  });
  afterAll(async () => {
    await kill();
    await rm(directory, { recursive: true, force: true });
  });

  it('> loses nothing acknowledged, doubles nothing, keeps one order', async () => {
    const origin = `http://127.0.0.1:${port}`;
    await answering(origin);
    const app = { client: () => new TestClient(origin) } as unknown as TestApp;
    const writers: Member[] = [];
    for (let i = 0; i < WRITERS; i++) writers.push(await aMember(app));
    const topic = await writers[0]!.client.call(roomsApi.createTopic, {
      params: { slug: 'corridor' },
      body: { title: '断电也不丢' },
    });
    const roomId = topic.id;
    for (const { client } of writers.slice(1)) await client.call(roomsApi.join, { params: { roomId } });

    const acknowledged: RoomMessage[] = [];
    let stopped = false;
    async function write({ client }: Member): Promise<void> {
      let socket: SocketClient | undefined;
      for (let i = 0; !stopped; i++) {
        const say = said(`第 ${i} 条`);
        // The same id until it is acknowledged, over as many connections as it takes.
        for (let sent = false; !sent;) {
          try {
            socket = socket?.socket.connected ? socket : await socketClient(client);
            acknowledged.push(await socket.send(roomCommands.send, { roomId, say }));
            sent = true;
          } catch {
            await new Promise((resolve) => setTimeout(resolve, 50));
          }
        }
      }
      socket?.close();
    }
    const writing = writers.map(write);
    const reached = async (count: number) => {
      while (acknowledged.length < count) await new Promise((resolve) => setTimeout(resolve, 20));
    };
    for (let killed = 0; killed < KILLS; killed++) {
      await reached(acknowledged.length + ACKNOWLEDGED_BETWEEN_KILLS);
      await kill();
      start();
      await answering(origin);
    }
    await reached(acknowledged.length + ACKNOWLEDGED_BETWEEN_KILLS);
    stopped = true;
    await Promise.all(writing);

    const stored: RoomMessage[] = [];
    for (let head = 1; stored.length < head;) {
      const page = await writers[1]!.client.call(roomsApi.messages, {
        params: { roomId },
        query: { after: stored.length, limit: 500 },
      });
      head = page.head;
      stored.push(...page.messages);
      if (page.messages.length === 0) break;
    }
    expect(stored.map(({ seq }) => seq)).toEqual(stored.map((_, i) => i + 1));
    const spoken = stored.filter(({ kind }) => kind === 'said');
    expect(new Set(spoken.map(({ clientMsgId }) => clientMsgId)).size).toBe(spoken.length);
    expect(spoken.length).toBe(acknowledged.length);
    for (const message of acknowledged) expect(stored[message.seq - 1]).toEqual(message);
  }, 120_000);
});
