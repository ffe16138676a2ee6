import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { applyRoomEvents, emptyRoomState, type ShownMessage } from '@longcai/shared/rooms/room-state';
import { Session } from '../../core/session.js';
import { Texts } from '../../core/texts.js';
import { aMe } from '../../testing/answers.js';
import { prepare, render, until } from '../../testing/render.js';
import { MessageItem } from './message-item.js';
import { RoomStore } from './room-store.js';
import { Talk } from './talk.js';

const ROOM = 'a'.repeat(24);
const state = applyRoomEvents(emptyRoomState(), [
  {
    roomId: ROOM,
    seq: 1,
    kind: 'said',
    senderId: 'b'.repeat(24),
    clientMsgId: 'client-message-1',
    at: '2026-11-23T01:00:00.000Z',
    body: '按 −45 ℃ 取样',
    mentions: [],
    files: [
      { id: 'd'.repeat(24), name: '三号试件.pdf', type: 'application/pdf', size: 2048, url: '/api/files/1' },
      { id: 'e'.repeat(24), name: '数据.csv', type: 'text/csv', size: 2048, url: '/api/files/2' },
    ],
  },
]);

async function shown(active = true) {
  const said: object[] = [];
  const store = {
    id: signal(ROOM),
    room: signal({ kind: 'team', members: [], can: ['say'], joined: true }),
    state: signal(state),
    outbox: { add: (_: string, say: object) => Promise.resolve(void said.push(say)) },
    nameOf: () => ({ zh: '陶建国', en: 'Tao' }),
  };
  await prepare([{ provide: RoomStore, useValue: store }, Talk]);
  await TestBed.inject(Texts).add('rooms', {
    zh: () => import('./rooms.zh.js'),
    en: () => import('./rooms.en.js'),
  });
  TestBed.inject(Session).use(aMe());
  const message: ShownMessage = state.messages.get(1)!;
  const item = await render(MessageItem, { message, active });
  return { item, said };
}

/** Long enough for what a lost focus leads to. */
const moment = () => new Promise((resolve) => setTimeout(resolve, 50));

describe('MessageItem', () => {
  it('reactions opened by a press > stay, with the keyboard at the first > and the chosen one is sent', async () => {
    const { item, said } = await shown();
    item.host.focus();
    await until(() => item.all('.tools button').length > 0);
    const [smile] = item.all('.tools button');
    smile!.focus();
    smile!.click();
    await until(() => item.all('.word').length > 0);
    await moment();
    expect(item.all('.word').length).toBe(4);
    expect(document.activeElement).toBe(item.all('.word')[0]!);
    item.all('.word')[1]!.click();
    await until(() => item.all('.word').length === 0);
    expect(said).toEqual([jasmine.objectContaining({ kind: 'reacted', target: 1, emoji: '👀' })]);
    expect(document.activeElement).toBe(item.host);
  });

  it('its files > stop a Tab only while it is the current message', async () => {
    const stops = async (active: boolean) =>
      (await shown(active)).item.all('lc-attachment .card').map(({ tabIndex }) => tabIndex);
    expect(await stops(true)).toEqual([0, 0]);
    TestBed.resetTestingModule();
    expect(await stops(false)).toEqual([-1, -1]);
  });

  it('left by the keyboard > puts its buttons away', async () => {
    const { item } = await shown();
    item.host.focus();
    await until(() => item.all('.tools').length > 0);
    item.host.blur();
    await until(() => item.all('.tools').length === 0);
    expect(item.all('.tools').length).toBe(0);
  });
});
