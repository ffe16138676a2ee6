import { TestBed } from '@angular/core/testing';
import { signal } from '@angular/core';
import type { RoomCard, RoomMessage } from '@longcai/shared/rooms/rooms.contract';
import { Session } from '../../core/session.js';
import { RealtimeSocket } from '../../core/socket.js';
import { aMe, answering } from '../../testing/answers.js';
import { prepare, until } from '../../testing/render.js';
import { RoomList } from './room-list.js';

const ROOM = 'a'.repeat(24);
const event = (seq: number, kind: RoomMessage['kind'], more: Partial<RoomMessage> = {}): RoomMessage => ({
  roomId: ROOM,
  seq,
  kind,
  senderId: 'b'.repeat(24),
  clientMsgId: `client-message-${seq}`,
  at: '2026-11-23T01:00:00.000Z',
  body: '',
  mentions: [],
  files: [],
  ...more,
});

async function aList() {
  const heard: ((message: RoomMessage) => void)[] = [];
  const socket = {
    state: signal('idle'),
    on: (name: string, handler: (message: RoomMessage) => void) => {
      if (name === 'room-message:sent') heard.push(handler);
      return () => undefined;
    },
    onConnect: () => () => undefined,
    send: () => Promise.resolve({}),
  };
  let last = event(2, 'said', { body: '周三见' });
  const named: Record<string, RoomCard['lastSenderName']> = {
    ['b'.repeat(24)]: { zh: '陶建国', en: '' },
    ['c'.repeat(24)]: { zh: '孟繁星', en: '' },
  };
  const card = (): Partial<RoomCard> => ({
    id: ROOM,
    kind: 'team',
    head: last.seq,
    lastReadSeq: 2,
    lastSenderName: named[last.senderId] ?? null,
    unread: 0,
    mentions: 0,
    last,
  });
  const { provider } = answering({ 'GET /api/rooms': () => ({ json: [card()] }) });
  await prepare([provider, { provide: RealtimeSocket, useValue: socket }]);
  TestBed.inject(Session).use(aMe());
  const list = TestBed.inject(RoomList);
  await list.load();
  return {
    broadcast: (message: RoomMessage) => heard.forEach((handler) => handler(message)),
    becomes: (message: RoomMessage) => (last = message),
    words: () => list.rooms()?.[0]?.last?.body,
    sender: () => list.rooms()?.[0]?.lastSenderName?.zh,
    learn: (accountId: string, zh: string) => list.learn([{ accountId, name: { zh, en: '' } }]),
  };
}

describe('room list', () => {
  it('the last words, edited > read as they do now', async () => {
    const { broadcast, words } = await aList();
    broadcast(event(3, 'edited', { target: 2, body: '周四见' }));
    await until(() => words() === '周四见');
    broadcast(event(4, 'edited', { target: 1, body: '别的一句' }));
    broadcast(event(5, 'said', { body: '好' }));
    await until(() => words() === '好');
    expect(words()).toBe('好');
  });

  it('the last words of somebody else > come with their name, known or asked for', async () => {
    const { broadcast, becomes, words, sender, learn } = await aList();
    learn('d'.repeat(24), '吴海燕');
    broadcast(event(3, 'said', { body: '我来', senderId: 'd'.repeat(24) }));
    await until(() => words() === '我来');
    expect(sender()).toBe('吴海燕');
    const asked = event(4, 'said', { body: '一起', senderId: 'c'.repeat(24) });
    becomes(asked);
    broadcast(asked);
    await until(() => sender() === '孟繁星');
    expect(words()).toBe('一起');
  });

  it('the last words, taken back > give way to those before them', async () => {
    const { broadcast, becomes, words } = await aList();
    becomes(event(1, 'said', { body: '先到先得' }));
    broadcast(event(3, 'deleted', { target: 2 }));
    await until(() => words() === '先到先得');
    expect(words()).toBe('先到先得');
  });
});
