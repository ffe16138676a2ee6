import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { RoomMessage } from '@longcai/shared/rooms/rooms.contract';
import { Session } from '../../core/session.js';
import { RealtimeSocket, type SocketState } from '../../core/socket.js';
import { aMe, answering } from '../../testing/answers.js';
import { prepare, until } from '../../testing/render.js';
import { RoomStore } from './room-store.js';

const ROOM = 'a'.repeat(24);
const OTHER = 'b'.repeat(24);

const message = (seq: number, senderId = OTHER): RoomMessage => ({
  roomId: ROOM,
  seq,
  kind: 'said',
  senderId,
  clientMsgId: `client-message-${seq}`,
  at: '2026-11-23T01:00:00.000Z',
  body: `${seq}`,
  mentions: [],
  files: [],
});

/** A socket whose server holds `head` messages; broadcasts are made by hand, so that they can be lost or doubled. */
function aServer(head: number) {
  const handlers = new Map<string, ((event: never) => void)[]>();
  const connected: (() => void)[] = [];
  const asked: string[] = [];
  const server = { head };
  return {
    server,
    asked,
    reconnect: () => connected.forEach((handler) => handler()),
    types: (roomId: string, accountId: string) =>
      handlers.get('room:typed')?.forEach((handler) => handler({ roomId, accountId } as never)),
    broadcast: (seq: number, senderId?: string) =>
      handlers.get('room-message:sent')?.forEach((handler) => handler(message(seq, senderId) as never)),
    socket: {
      state: signal<SocketState>('connected'),
      on: (event: string, handler: (event: never) => void) => {
        handlers.set(event, [...(handlers.get(event) ?? []), handler]);
        return () => undefined;
      },
      onConnect: (handler: () => void) => (connected.push(handler), () => undefined),
      send: ({ name }: { name: string }, payload: { after?: number }) => {
        asked.push(name);
        if (name === 'room:join') return Promise.resolve({ head: server.head });
        if (name === 'room:since') {
          const missing = Array.from(
            { length: server.head - payload.after! },
            (_, i) => i + payload.after! + 1,
          );
          return Promise.resolve({ messages: missing.map((seq) => message(seq)), head: server.head });
        }
        return Promise.resolve({});
      },
    },
  };
}

async function anOpenRoom(head: number) {
  const { server, ...network } = aServer(head);
  const view = { id: ROOM, kind: 'team', head, lastReadSeq: head, joined: true, members: [], can: ['say'] };
  const messages = Array.from({ length: head }, (_, index) => message(index + 1));
  const { provider } = answering({
    'GET /api/rooms': { json: [] },
    [`GET /api/rooms/${ROOM}`]: { json: view },
    [`GET /api/rooms/${ROOM}/messages`]: { json: { messages, head } },
  });
  await prepare([provider, { provide: RealtimeSocket, useValue: network.socket }, RoomStore]);
  TestBed.inject(Session).use(aMe());
  const store = TestBed.inject(RoomStore);
  await store.open(ROOM);
  network.asked.length = 0;
  const shown = () => [...store.state().messages.keys()].sort((a, b) => a - b);
  return { store, server, shown, ...network };
}

describe('room store', () => {
  describe('a broadcast', () => {
    it('of the next message > shows it > and asks for nothing', async () => {
      const { server, broadcast, shown, asked } = await anOpenRoom(2);
      server.head = 3;
      broadcast(3);
      await until(() => shown().length === 3);
      expect(shown()).toEqual([1, 2, 3]);
      expect(asked).toEqual([]);
    });

    it('that comes twice > shows the message once', async () => {
      const { server, broadcast, shown } = await anOpenRoom(2);
      server.head = 4;
      for (const seq of [3, 3, 2, 4]) broadcast(seq);
      await until(() => shown().length >= 4);
      expect(shown()).toEqual([1, 2, 3, 4]);
    });

    it('beyond a gap > is held > until what is missing has been asked for', async () => {
      const { server, broadcast, shown, asked } = await anOpenRoom(2);
      server.head = 5;
      broadcast(5);
      expect(shown()).toEqual([1, 2]);
      await until(() => shown().length === 5);
      expect(shown()).toEqual([1, 2, 3, 4, 5]);
      expect(asked).toEqual(['room:since']);
    });

    it('out of order > ends in order', async () => {
      const { server, broadcast, store, shown } = await anOpenRoom(0);
      server.head = 3;
      for (const seq of [3, 1, 2]) broadcast(seq);
      await until(() => store.state().last === 3);
      expect(shown()).toEqual([1, 2, 3]);
      expect(store.state().held.size).toBe(0);
    });
  });

  describe('reading', () => {
    it('of one message after the other > is told at once > and the last of them when the room is left', async () => {
      const { server, broadcast, store, shown, asked } = await anOpenRoom(2);
      for (const seq of [3, 4]) {
        server.head = seq;
        broadcast(seq);
        await until(() => shown().length === seq);
        store.read();
      }
      expect(asked.filter((name) => name === 'room:read').length).toBe(1);
      void store.open(OTHER);
      expect(asked.filter((name) => name === 'room:read').length).toBe(2);
    });
  });

  it('typing > is told once in a while > and at once again after words of one’s own', async () => {
    const { broadcast, store, shown, asked } = await anOpenRoom(2);
    const told = () => asked.filter((name) => name === 'room:type').length;
    store.type();
    store.type();
    expect(told()).toBe(1);
    broadcast(3, TestBed.inject(Session).me()!.id);
    await until(() => shown().length === 3);
    store.type();
    expect(told()).toBe(2);
  });

  it('typing > is shown of those in the open room, not of those who typed in the one before', async () => {
    const { store, types } = await anOpenRoom(2);
    types(ROOM, OTHER);
    expect(store.typing()).toEqual([OTHER]);
    void store.open(OTHER);
    const somebody = 'c'.repeat(24);
    types(OTHER, somebody);
    expect(store.typing()).toEqual([somebody]);
  });

  describe('a reconnect', () => {
    it('after messages were missed > joins first > then asks from the last one known', async () => {
      const { server, reconnect, shown, asked } = await anOpenRoom(2);
      server.head = 4;
      reconnect();
      await until(() => shown().length === 4);
      expect(asked.filter((name) => name !== 'room:heads')).toEqual(['room:join', 'room:since']);
    });
  });
});
