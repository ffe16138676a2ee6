import { DestroyRef, Injectable, inject, signal } from '@angular/core';
import {
  applyRoomEvent,
  applyRoomEvents,
  emptyRoomState,
  hasGap,
  noteHead,
  prependRoomEvents,
} from '@longcai/shared/rooms/room-state';
import type { RoomMember, RoomMessage, RoomView } from '@longcai/shared/rooms/rooms.contract';
import { Api } from '../../core/api.js';
import { Session } from '../../core/session.js';
import { RealtimeSocket } from '../../core/socket.js';
import { Outbox } from './outbox.js';
import { AGREE, JOIN, JOIN_ROOM, LEAVE_ROOM, MESSAGES, READ, SINCE, TYPE, VIEW } from './room-calls.js';
import { RoomList } from './room-list.js';

/** Loaded at first; more when the reader was away for longer, up to one page of the server. */
const FIRST = 60;
const PAGE = 100;
const MOST = 500;
const TYPED_FOR = 5_000;
const TYPE_EVERY = 3_000;

/**
 * One open room. What comes in is folded by sequence number; anything beyond the next is held and what is missing is
 * asked for, on every gap, every reconnect and every heartbeat.
 */
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
  readonly typing = signal<readonly string[]>([]);
  readonly loadingOlder = signal(false);
  private catching: Promise<void> | undefined;
  private typedAt = 0;
  private readUpTo = 0;
  private readonly typers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor() {
    const stop = [
      this.socket.on('room-message:sent', (message) => this.take(message)),
      this.socket.on('room:typed', ({ roomId, accountId }) => this.someoneTypes(roomId, accountId)),
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
      // Agreeing to talk is told by a notice alone.
      this.socket.on('notice:created', () => {
        if (this.room()?.kind === 'direct') void this.refreshRoom();
      }),
      this.socket.onConnect(() => void this.enter()),
      this.outbox.onDelivered((message) => this.take(message)),
      this.list.onHeads((heads) => this.headIs(heads[this.id()] ?? 0)),
    ];
    inject(DestroyRef).onDestroy(() => stop.forEach((end) => end()));
  }

  async open(roomId: string): Promise<void> {
    if (this.id() !== roomId) {
      this.id.set(roomId);
      this.room.set(undefined);
      this.ready.set(false);
      this.typing.set([]);
      this.readUpTo = 0;
    }
    this.error.set(undefined);
    try {
      const room = await this.api.call(VIEW, { params: { roomId } });
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
      this.state.set(noteHead(applyRoomEvents(emptyRoomState(from), page.messages), page.head));
      this.ready.set(true);
      await this.enter();
    } catch (error) {
      if (this.id() === roomId) this.error.set(error);
    }
  }

  /** Joins first, then asks for what came meanwhile: nothing falls between the two. */
  async enter(): Promise<void> {
    const roomId = this.id();
    if (!roomId || !this.ready() || this.socket.state() !== 'connected') return;
    try {
      const { head } = await this.socket.send(JOIN, { roomId });
      if (this.id() === roomId) this.headIs(head);
    } catch {
      // Tried again with the next connection.
    }
  }

  async older(): Promise<void> {
    const { from } = this.state();
    if (from === 0 || this.loadingOlder()) return;
    this.loadingOlder.set(true);
    try {
      const params = { roomId: this.id() };
      const { messages } = await this.api.call(MESSAGES, {
        params,
        query: { before: from + 1, limit: PAGE },
      });
      if (params.roomId === this.id()) this.state.update((state) => prependRoomEvents(state, messages));
    } finally {
      this.loadingOlder.set(false);
    }
  }

  /** Moves the reader's cursor to the newest message they can see. */
  read(): void {
    const { last } = this.state();
    if (!this.room()?.joined || last <= this.readUpTo || last <= (this.mine()?.lastReadSeq ?? 0)) return;
    this.readUpTo = last;
    this.list.seen(this.id(), last);
    this.socket.send(READ, { roomId: this.id(), seq: last }).catch(() => (this.readUpTo = 0));
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

  async agree(): Promise<void> {
    this.room.set(await this.api.call(AGREE, { params: { roomId: this.id() } }));
    await this.list.load();
  }

  nameOf(accountId: string): RoomMember['name'] {
    const member = this.room()?.members.find((one) => one.accountId === accountId);
    if (member) return member.name;
    const name = this.session.isMe(accountId) ? (this.session.me()?.name ?? '') : '';
    return { zh: name, en: name };
  }

  private mine(): RoomMember | undefined {
    return this.room()?.members.find(({ accountId }) => this.session.isMe(accountId));
  }

  private take(message: RoomMessage): void {
    if (message.roomId !== this.id() || !this.ready()) return;
    this.stopsTyping(message.senderId);
    this.state.update((state) => applyRoomEvent(state, message));
    if (message.kind === 'joined' || message.kind === 'left') void this.refreshRoom();
    void this.catchUp();
  }

  private headIs(head: number): void {
    if (!this.ready()) return;
    this.state.update((state) => noteHead(state, head));
    void this.catchUp();
  }

  private async catchUp(): Promise<void> {
    if (!hasGap(this.state()) || this.socket.state() !== 'connected') return;
    await (this.catching ??= this.fetchMissing().finally(() => (this.catching = undefined)));
  }

  private async fetchMissing(): Promise<void> {
    const roomId = this.id();
    try {
      while (hasGap(this.state())) {
        const page = await this.socket.send(SINCE, { roomId, after: this.state().last, limit: MOST });
        if (this.id() !== roomId || page.messages.length === 0) return;
        this.state.update((state) => noteHead(applyRoomEvents(state, page.messages), page.head));
      }
    } catch {
      // The next connection, message or heartbeat asks again.
    }
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

  private someoneTypes(roomId: string, accountId: string): void {
    if (roomId !== this.id() || this.session.isMe(accountId)) return;
    clearTimeout(this.typers.get(accountId));
    this.typers.set(
      accountId,
      setTimeout(() => this.stopsTyping(accountId), TYPED_FOR),
    );
    this.typing.set([...this.typers.keys()]);
  }

  private stopsTyping(accountId: string): void {
    clearTimeout(this.typers.get(accountId));
    if (this.typers.delete(accountId)) this.typing.set([...this.typers.keys()]);
  }
}
