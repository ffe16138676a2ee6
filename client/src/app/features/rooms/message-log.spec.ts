import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { emptyRoomState, applyRoomEvents } from '@longcai/shared/rooms/room-state';
import type { RoomMessage } from '@longcai/shared/rooms/rooms.contract';
import { Session } from '../../core/session.js';
import { Texts } from '../../core/texts.js';
import { aMe } from '../../testing/answers.js';
import { prepare, render, until } from '../../testing/render.js';
import { Announcer } from './announcer.js';
import { MessageLog } from './message-log.js';
import { RoomStore } from './room-store.js';
import { Talk } from './talk.js';

const OTHER = 'b'.repeat(24);
const said = (seq: number): RoomMessage => ({
  roomId: 'a'.repeat(24),
  seq,
  kind: 'said',
  senderId: OTHER,
  clientMsgId: `client-message-${seq}`,
  at: new Date(Date.UTC(2026, 10, 1) + seq * 60_000).toISOString(),
  body: `第 ${seq} 条`,
  mentions: [],
  files: [],
});

/** An open room with so many messages, as far as the list asks about it. */
function aRoom(count: number) {
  return {
    id: signal('a'.repeat(24)),
    room: signal({ kind: 'team', members: [], readUpTo: [], can: ['say'], joined: true }),
    state: signal(
      applyRoomEvents(
        emptyRoomState(),
        Array.from({ length: count }, (_, index) => said(index + 1)),
      ),
    ),
    unseen: signal({ after: count, until: count }),
    ready: signal(true),
    loadingOlder: signal(false),
    outbox: { entries: signal([]) },
    nameOf: () => ({ zh: '陶建国', en: 'Tao' }),
    read: () => undefined,
    older: () => Promise.resolve(),
    reach: () => Promise.resolve(true),
  };
}

async function shown(count: number) {
  const store = aRoom(count);
  await prepare([{ provide: RoomStore, useValue: store }, Talk]);
  await TestBed.inject(Texts).add('rooms', {
    zh: () => import('./rooms.zh.js'),
    en: () => import('./rooms.en.js'),
  });
  TestBed.inject(Session).use(aMe());
  const log = await render(MessageLog);
  const scroller = log.find('.scroller');
  await until(() => log.all('lc-message-item').length > 0);
  return { log, scroller, store };
}

describe('MessageLog', () => {
  // As on the page, where the list has the height that is left of the screen.
  const box = document.createElement('style');
  beforeAll(() => {
    box.textContent = 'lc-message-log, [id^=root] { height: 600px }';
    document.head.append(box);
  });
  afterAll(() => box.remove());

  it('of 5,000 messages > draws those near the view alone > beginning at the newest', async () => {
    const { log, scroller } = await shown(5000);
    await until(() => log.text().includes('第 5000 条'));
    expect(log.all('lc-message-item').length).toBeLessThan(120);
    expect(scroller.scrollHeight).toBeGreaterThan(5000 * 20);
  });

  it('asked for a message far above > brings it into sight > and the keyboard to it', async () => {
    const { log } = await shown(3000);
    TestBed.inject(Talk).show(40);
    await until(() => document.activeElement?.getAttribute('data-seq') === '40');
    expect(log.text()).toContain('第 40 条');
    expect(log.text()).not.toContain('第 3000 条');
  });

  it('a new message at the end > comes into sight', async () => {
    const { log, store } = await shown(300);
    store.state.update((state) => applyRoomEvents(state, [said(301)]));
    await until(() => log.text().includes('第 301 条'));
    expect(log.all('[data-seq="301"]').length).toBe(1);
  });
});

describe('Announcer', () => {
  const messages = (count: number) => Array.from({ length: count }, (_, index) => said(index + 1));

  async function listening(count: number) {
    const store = aRoom(count);
    await prepare([{ provide: RoomStore, useValue: store }, Announcer]);
    await TestBed.inject(Texts).add('rooms', {
      zh: () => import('./rooms.zh.js'),
      en: () => import('./rooms.en.js'),
    });
    const announcer = TestBed.inject(Announcer);
    TestBed.tick();
    return { announcer, store };
  }

  beforeEach(() => jasmine.clock().install());
  afterEach(() => jasmine.clock().uninstall());

  it('several messages in a moment > are told once, as their number and the last', async () => {
    const { announcer, store } = await listening(2);
    store.state.update((state) => applyRoomEvents(state, messages(5).slice(2)));
    TestBed.tick();
    expect(announcer.heard()).toBe('');
    jasmine.clock().tick(2000);
    expect(announcer.heard()).toBe('3 条新消息，最后一条：陶建国：第 5 条');
  });

  it('another room that is opened > is no news', async () => {
    const { announcer, store } = await listening(2);
    store.ready.set(false);
    TestBed.tick();
    store.state.set(applyRoomEvents(emptyRoomState(), messages(40)));
    store.ready.set(true);
    TestBed.tick();
    jasmine.clock().tick(2000);
    expect(announcer.heard()).toBe('');
  });
});
