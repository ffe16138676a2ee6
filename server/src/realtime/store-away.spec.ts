import { openDocumentStore, type EmbeddedStore } from '@longcai/document-store';
import { acknowledgedCalls } from '@longcai/shared/rooms/acknowledged';
import { createOutboxQueue, type OutboxEntry } from '@longcai/shared/rooms/outbox';
import { roomsApi, type RoomMessage, type RoomSay } from '@longcai/shared/rooms/rooms.contract';
import { roomCommands } from '@longcai/shared/rooms/rooms.events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aRoom, said } from '../testing/a-room.js';
import { startLine, type Line } from '../testing/cut-line.js';
import { aMember, type Member } from '../testing/people.js';
import { socketClient, type SocketClient } from '../testing/socket-client.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';

interface Saying extends OutboxEntry {
  readonly say: RoomSay;
}

/** The outbox of a page whose socket this is; answers what it was told for each try. */
function aPage({ socket }: SocketClient, roomId: string) {
  const calls = acknowledgedCalls(() => socket);
  const statuses: number[] = [];
  const delivered: string[] = [];
  const kept = new Map<string, Saying>();
  const outbox = createOutboxQueue<Saying>({
    storage: {
      all: async () => [...kept.values()],
      put: async (entry) => void kept.set(entry.clientMsgId, entry),
      remove: async (id) => void kept.delete(id),
      clear: async () => kept.clear(),
    },
    connected: () => socket.connected,
    async attempt({ say }) {
      const answer = await calls.call<RoomMessage>(roomCommands.send.name, { roomId, say });
      if (answer?.ok) return { message: answer.data };
      statuses.push(answer?.problem.status ?? 0);
      return { againAfter: 50 };
    },
    changed: () => undefined,
    delivered: ({ body }) => delivered.push(body),
  });
  return {
    statuses,
    delivered,
    outbox,
    say: (body: string, order: number) => {
      const say = said(body);
      return outbox.add({ clientMsgId: say.clientMsgId, roomId, order, say });
    },
  };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe('a store that goes away', () => {
  let directory: string;
  let store: EmbeddedStore;
  let line: Line;
  let app: TestApp;
  let mei: Member;
  let roomId: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'longcai-store-'));
    store = await openDocumentStore({ directory, port: 0 });
    const uri = new URL(store.uri);
    line = await startLine(Number(uri.port));
    uri.port = new URL(line.url).port;
    app = await startTestApp({ MONGODB_URI: uri.href });
    mei = await aMember(app);
    roomId = await aRoom(app, [mei]);
  });
  afterAll(async () => {
    line.mend();
    await app.stop();
    await line.stop();
    await store.close();
    await rm(directory, { recursive: true, force: true });
  });

  it('while one writes > keeps the words waiting, then takes each once and in order', async () => {
    const socket = await socketClient(mei.client);
    await socket.send(roomCommands.join, { roomId });
    const page = aPage(socket, roomId);
    await page.say('在的时候', 1);
    await until(() => page.delivered.length === 1);

    line.cut();
    await page.say('不在的时候', 2);
    await page.say('还是不在', 3);
    await until(() => page.statuses.length >= 2);
    // Never a mistake of theirs, never an error of ours: not now.
    expect(new Set(page.statuses)).toEqual(new Set([503]));
    expect(page.outbox.entries().map(({ refused }) => refused)).toEqual([undefined, undefined]);

    line.mend();
    await until(() => page.delivered.length === 3);
    expect(page.delivered).toEqual(['在的时候', '不在的时候', '还是不在']);
    const { messages } = await mei.client.call(roomsApi.messages, {
      params: { roomId },
      query: { after: 1 },
    });
    expect(messages.map(({ seq, body }) => [seq, body])).toEqual([
      [2, '在的时候'],
      [3, '不在的时候'],
      [4, '还是不在'],
    ]);
    expect(socket.socket.connected).toBeTrue();
    socket.close();
  });
});
