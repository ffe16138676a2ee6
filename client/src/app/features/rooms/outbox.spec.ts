import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { RoomMessage, RoomSay } from '@longcai/shared/rooms/rooms.contract';
import { OFFLINE, ProblemError } from '../../core/api.js';
import { PROBLEMS } from '@longcai/shared/problems';
import { Session } from '../../core/session.js';
import { RealtimeSocket, type SocketState } from '../../core/socket.js';
import { Texts } from '../../core/texts.js';
import { aMe } from '../../testing/answers.js';
import { prepare, render, until } from '../../testing/render.js';
import { OUTBOX_STORAGE, type Outgoing } from './outbox-storage.js';
import { Outbox } from './outbox.js';
import { OutgoingState } from './outgoing-state.js';

const ROOM = 'a'.repeat(24);

function inMemory(kept = new Map<string, Outgoing>()) {
  return {
    kept,
    all: () => Promise.resolve([...kept.values()]),
    put: (entry: Outgoing) => Promise.resolve(void kept.set(entry.clientMsgId, entry)),
    remove: (id: string) => Promise.resolve(void kept.delete(id)),
    clear: () => Promise.resolve(kept.clear()),
  };
}

const problem = (code: string, status: number) =>
  new ProblemError({ type: 'about:blank', title: code, status, code, detail: code });

/** The network as the outbox sees it: what arrived, and whether the answer came back. */
function aNetwork() {
  const state = signal<SocketState>('connected');
  const arrived: RoomSay[] = [];
  const connected: (() => void)[] = [];
  let answer: (say: RoomSay) => Promise<Partial<RoomMessage>> = () => Promise.resolve({});
  return {
    arrived,
    answers: (how: typeof answer) => (answer = how),
    cut: () => state.set('interrupted'),
    restore: () => {
      state.set('connected');
      for (const handler of connected) handler();
    },
    socket: {
      state,
      on: () => () => undefined,
      onConnect: (handler: () => void) => (connected.push(handler), () => undefined),
      send: (_command: unknown, { say }: { say: RoomSay }) => {
        arrived.push(say);
        return answer(say);
      },
    },
  };
}

async function anOutbox(network = aNetwork(), storage = inMemory()) {
  await prepare([
    { provide: RealtimeSocket, useValue: network.socket },
    { provide: OUTBOX_STORAGE, useValue: storage },
  ]);
  TestBed.inject(Session).use(aMe());
  const outbox = TestBed.inject(Outbox);
  TestBed.tick();
  return { outbox, network, storage };
}

const said = (body: string) => ({ kind: 'said' as const, body, mentions: [], files: [] });
const bodies = (say: readonly RoomSay[]) => say.map((one) => ('body' in one ? one.body : one.kind));

describe('outbox', () => {
  describe('what is written', () => {
    it('without a connection > waits in storage > and leaves in order when it returns', async () => {
      const { outbox, network, storage } = await anOutbox();
      network.cut();
      for (const words of ['一', '二', '三']) await outbox.add(ROOM, said(words));
      expect(network.arrived).toEqual([]);
      expect(storage.kept.size).toBe(3);
      network.restore();
      await until(() => outbox.entries().length === 0);
      expect(bodies(network.arrived)).toEqual(['一', '二', '三']);
      expect(storage.kept.size).toBe(0);
    });

    it('whose acknowledgement got lost > is sent again > with the same id', async () => {
      const { outbox, network } = await anOutbox();
      network.answers(() => Promise.reject(problem(OFFLINE, 0)));
      await outbox.add(ROOM, said('一'));
      expect(outbox.entries().length).toBe(1);
      network.answers(() => Promise.resolve({}));
      network.restore();
      await until(() => outbox.entries().length === 0);
      expect(network.arrived.length).toBe(2);
      expect(network.arrived[0]?.clientMsgId).toBe(network.arrived[1]!.clientMsgId);
    });

    it('that the server refuses > stays with its reason > and lets the next one pass', async () => {
      const { outbox, network } = await anOutbox();
      network.answers((say) =>
        'body' in say && say.body === '一'
          ? Promise.reject(problem('room-archived', 409))
          : Promise.resolve({}),
      );
      await outbox.add(ROOM, said('一'));
      await outbox.add(ROOM, said('二'));
      await until(() => outbox.queue().length === 0);
      expect(outbox.entries().map(({ refused }) => refused)).toEqual(['room-archived']);
    });
  });

  describe('while the server has trouble', () => {
    async function shownBeside(outbox: Outbox) {
      await TestBed.inject(Texts).add('rooms', {
        zh: () => import('./rooms.zh.js'),
        en: () => import('./rooms.en.js'),
      });
      return render(OutgoingState, { entry: outbox.entries()[0]! });
    }

    it('of its store, which passes > is being sent > then goes once and in order', async () => {
      const { outbox, network } = await anOutbox();
      const away = problem('store-unavailable', 503).problem;
      network.answers(() => Promise.reject(new ProblemError({ ...away, retryAfterSeconds: 0.02 })));
      await outbox.add(ROOM, said('一'));
      await outbox.add(ROOM, said('二'));
      await until(() => network.arrived.length >= 3);
      expect(bodies(network.arrived)).not.toContain('二');
      expect((await shownBeside(outbox)).text()).toBe('发送中');
      const before = network.arrived.length;
      network.answers(() => Promise.resolve({}));
      await until(() => outbox.entries().length === 0);
      expect(bodies(network.arrived.slice(before))).toEqual(['一', '二']);
    });

    it('of its disk, which stays > says why it was not sent > and lets the next one pass', async () => {
      const { outbox, network } = await anOutbox();
      network.answers(() => Promise.reject(problem('disk-full', 507)));
      await outbox.add(ROOM, said('一'));
      await until(() => outbox.queue().length === 0);
      expect((await shownBeside(outbox)).text()).toContain(PROBLEMS['disk-full'].zh);
      network.answers(() => Promise.resolve({}));
      await outbox.add(ROOM, said('二'));
      await until(() => outbox.queue().length === 0);
      expect(bodies(network.arrived)).toEqual(['一', '二']);
    });
  });

  describe('another visit', () => {
    it('with entries left by the last one > sends them first', async () => {
      const left: Outgoing = {
        clientMsgId: 'left-from-before-1',
        accountId: aMe().id,
        roomId: ROOM,
        order: 1,
        at: '2026-11-23T00:00:00.000Z',
        say: { ...said('昨天'), clientMsgId: 'left-from-before-1' },
        files: [],
      };
      const { outbox, network } = await anOutbox(aNetwork(), inMemory(new Map([[left.clientMsgId, left]])));
      await until(() => network.arrived.length === 1);
      await outbox.add(ROOM, said('今天'));
      await until(() => outbox.entries().length === 0);
      expect(bodies(network.arrived)).toEqual(['昨天', '今天']);
    });
  });

  describe('signing out', () => {
    it('with words still waiting > leaves nothing in the browser', async () => {
      const { outbox, network, storage } = await anOutbox();
      network.cut();
      await outbox.add(ROOM, said('一'));
      TestBed.inject(Session).use(null);
      TestBed.tick();
      await until(() => storage.kept.size === 0);
      expect(storage.kept.size).toBe(0);
      expect(outbox.entries()).toEqual([]);
    });
  });
});
