import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { followRoom, type RoomFollower } from '@longcai/shared/rooms/follow-room';
import { applyRoomEvents, emptyRoomState, noteHead, type RoomState } from '@longcai/shared/rooms/room-state';
import type { AwaySummary } from '@longcai/shared/rooms/room-reading.contract';
import type { RoomMember, RoomMessage, RoomView } from '@longcai/shared/rooms/rooms.contract';
import { Api } from '../../core/api.js';
import { Session } from '../../core/session.js';
import { RealtimeSocket } from '../../core/socket.js';
import { Outbox } from './outbox.js';
import {
  AGREE,
  DECLINE,
  AWAY,
  JOIN,
  JOIN_ROOM,
  LEAVE_ROOM,
  MESSAGES,
  READ,
  SINCE,
  TYPE,
  VIEW,
} from './room-calls.js';
import { pace } from './pace.js';
import { ReadingCursor } from './reading-cursor.js';
import { RoomList } from './room-list.js';
import { WhoTypes } from './who-types.js';

/** Loaded at first; more when the reader was away for longer, up to one page of the server. */
const FIRST = 60;
const PAGE = 100;
const MOST = 500;
const TYPE_EVERY = 3_000;

/** One open room; `followRoom` keeps it complete, on every gap, every reconnect and every heartbeat. */
@Injectable()
export class RoomStore {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly socket = inject(RealtimeSocket);
  private readonly list = inject(RoomList);
  readonly outbox = inject(Outbox);
  readonly id = signal('');
  readonly room = signal<RoomView | undefined>(undefined);
  readonly error = signal<unknown>(undefined);
  readonly state = signal(emptyRoomState());
  readonly ready = signal(false);
  /** What was new when the reader came; the divider stays there for the visit. */
  readonly unseen = signal({ after: 0, until: 0 });
  /** What happened since the reader was here, when something did. */
  readonly away = signal<AwaySummary | undefined>(undefined);
  /** Counts what was written down in the room, so that lists of it ask again. */
  readonly noted = signal(0);
  private readonly typists = new WhoTypes();
  readonly typing = this.typists.accounts;
  readonly loadingOlder = signal(false);
  private follower: RoomFollower | undefined;
  private typedAt = 0;
  private readonly cursor = new ReadingCursor((seq) => this.socket.send(READ, { roomId: this.id(), seq }));

  constructor() {
    const stop = [
      this.socket.on('room-message:sent', (message) => {
        if (this.concerns(message)) this.follower?.heard(message);
      }),
      this.socket.on('room:typed', ({ roomId, accountId }) => {
        if (roomId === this.id() && !this.session.isMe(accountId)) this.typists.starts(accountId);
      }),
      this.socket.on('room:was-read', ({ roomId, accountId, seq }) =>
        this.member(roomId, accountId, (one) => ({ ...one, lastReadSeq: Math.max(one.lastReadSeq, seq) })),
      ),
      this.socket.on('room:presence-changed', ({ roomId, accountId, online }) =>
        this.member(roomId, accountId, (one) => ({ ...one, online })),
      ),
      this.socket.on('room:removed', ({ roomId }) => {
        if (roomId !== this.id()) return;
        this.room.set(undefined);
        this.ready.set(false);
        void this.open(roomId);
      }),
      this.socket.on('room:changed', ({ roomId }) => {
        if (roomId === this.id()) void this.refreshRoom();
      }),
      // Agreeing to talk is told by a notice alone.
      this.socket.on('notice:created', () => {
        if (this.room()?.kind === 'direct') void this.refreshRoom();
      }),
      this.socket.onConnect(() => void this.enter()),
      this.outbox.onDelivered((message) => {
        if (this.concerns(message)) this.follower?.take(message);
      }),
      this.list.onHeads((heads) => this.follower?.headIs(heads[this.id()] ?? 0)),
    ];
    inject(DestroyRef).onDestroy(() => {
      this.cursor.leave();
      this.typists.forget();
      this.follower?.end();
      stop.forEach((end) => end());
    });
  }

  async open(roomId: string): Promise<void> {
    if (this.id() !== roomId) {
      this.cursor.leave();
      this.typists.forget();
      this.id.set(roomId);
      this.follower?.end();
      this.room.set(undefined);
      this.ready.set(false);
      this.away.set(undefined);
    }
    this.error.set(undefined);
    try {
      const room = await this.api.call(VIEW, { params: { roomId } });
      if (room.joined && room.unread > 0) void this.lookBack(roomId, room.lastReadSeq);
      const from = Math.max(
        0,
        Math.min(room.head - FIRST, Math.max(room.lastReadSeq - 10, room.head - MOST)),
      );
      const page = await this.api.call(MESSAGES, {
        params: { roomId },
        query: { after: from, limit: MOST },
      });
      if (this.id() !== roomId) return;
      this.unseen.set({ after: room.joined ? room.lastReadSeq : page.head, until: page.head });
      this.room.set(room);
      this.list.learn(room.members);
      this.follow(roomId, noteHead(applyRoomEvents(emptyRoomState(from), page.messages), page.head));
      this.ready.set(true);
      await this.enter();
    } catch (error) {
      if (this.id() === roomId) this.error.set(error);
    }
  }

  /** Joins and catches up, when there is a connection. */
  async enter(): Promise<void> {
    if (this.ready() && this.socket.state() === 'connected') await this.follower?.connected();
  }

  /** Loads back to a message; false when it is not there. */
  async reach(seq: number): Promise<boolean> {
    for (let { from } = this.state(); from >= seq; from = this.state().from) {
      await this.older(MOST);
      if (this.state().from === from) return false;
    }
    return this.state().messages.has(seq);
  }

  async older(limit = PAGE): Promise<void> {
    const { from } = this.state();
    if (from === 0 || this.loadingOlder()) return;
    this.loadingOlder.set(true);
    try {
      const params = { roomId: this.id() };
      const { messages } = await this.api.call(MESSAGES, {
        params,
        query: { before: from + 1, limit },
      });
      if (params.roomId === this.id()) this.follower?.prepend(messages);
    } finally {
      this.loadingOlder.set(false);
    }
  }

  /** Moves the reader's cursor to the newest message they can see. */
  read(): void {
    const { last } = this.state();
    if (!this.room()?.joined || last <= (this.mine()?.lastReadSeq ?? 0)) return;
    if (this.cursor.moveTo(last)) this.list.seen(this.id(), last);
  }

  type(): void {
    if (Date.now() - this.typedAt < TYPE_EVERY) return;
    this.typedAt = Date.now();
    this.socket.send(TYPE, { roomId: this.id() }).catch(() => undefined);
  }

  async join(): Promise<void> {
    await this.api.call(JOIN_ROOM, { params: { roomId: this.id() } });
    await Promise.all([this.open(this.id()), this.list.load()]);
  }

  async leave(): Promise<void> {
    await this.api.call(LEAVE_ROOM, { params: { roomId: this.id() } });
    await this.list.load();
  }

  /** Says whether they want to talk with whoever asked. */
  async agree(yes: boolean): Promise<void> {
    this.room.set(await this.api.call(yes ? AGREE : DECLINE, { params: { roomId: this.id() } }));
    await this.list.load();
  }

  private readonly names = computed(
    () => new Map(this.room()?.members.map(({ accountId, name }) => [accountId, name])),
  );

  nameOf(accountId: string): RoomMember['name'] {
    const member = this.names().get(accountId);
    if (member) return member;
    const name = this.session.isMe(accountId) ? (this.session.me()?.name ?? '') : '';
    return { zh: name, en: name };
  }

  private mine(): RoomMember | undefined {
    return this.room()?.members.find(({ accountId }) => this.session.isMe(accountId));
  }

  private follow(roomId: string, start: RoomState): void {
    this.follower?.end();
    this.state.set(start);
    this.follower = followRoom(
      {
        join: () => this.socket.send(JOIN, { roomId }),
        since: (after) => this.socket.send(SINCE, { roomId, after, limit: MOST }),
      },
      start,
      (state) => this.state.set(state),
      pace(),
    );
  }

  /** Whether it is of this room; what else it changes than the messages is changed. */
  private concerns(message: RoomMessage): boolean {
    if (message.roomId !== this.id() || !this.ready()) return false;
    this.typists.stops(message.senderId);
    if (message.kind === 'joined' || message.kind === 'left') void this.refreshRoom();
    if (message.kind === 'noted') this.noted.update((count) => count + 1);
    if (message.kind === 'said' && this.session.isMe(message.senderId)) {
      // To the others whoever has spoken has stopped typing.
      this.typedAt = 0;
      this.slowDown(message.at);
    }
    return true;
  }

  /** After words of one's own in a room with a pace, the next may come only later. */
  private slowDown(at: string): void {
    const room = this.room();
    if (!room?.slow?.seconds || room.can.includes('moderate')) return;
    const mayAt = new Date(Date.parse(at) + room.slow.seconds * 1000).toISOString();
    this.room.set({ ...room, slow: { ...room.slow, mayAt } });
  }

  private async lookBack(roomId: string, after: number): Promise<void> {
    const away = await this.api.call(AWAY, { params: { roomId }, query: { after } }).catch(() => undefined);
    if (away && this.id() === roomId) this.away.set(away);
  }

  private async refreshRoom(): Promise<void> {
    const roomId = this.id();
    const room = await this.api.call(VIEW, { params: { roomId } }).catch(() => undefined);
    if (room && this.id() === roomId) this.room.set(room);
  }

  private member(roomId: string, accountId: string, how: (member: RoomMember) => RoomMember): void {
    if (roomId !== this.id()) return;
    this.room.update(
      (room) =>
        room && {
          ...room,
          members: room.members.map((one) => (one.accountId === accountId ? how(one) : one)),
        },
    );
  }
}
