import { Injectable, computed, effect, inject, signal } from '@angular/core';
import type { RoomCard, RoomMember, RoomMessage } from '@longcai/shared/rooms/rooms.contract';
import { Api } from '../../core/api.js';
import { Session } from '../../core/session.js';
import { RealtimeSocket } from '../../core/socket.js';
import { Unread, counted, named } from '../../core/unread.js';
import { pace } from './pace.js';
import { HEADS, JOIN, MINE } from './room-calls.js';

const HEARTBEAT = 20_000;
/** Rooms that are listened to besides the open one; the heartbeat tells about the rest. */
const LISTENED = 40;

/** The reader's rooms with their unread counts, kept fresh by broadcasts and, for what they missed, by the heartbeat. */
@Injectable({ providedIn: 'root' })
export class RoomList {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly socket = inject(RealtimeSocket);
  private readonly cards = signal<readonly RoomCard[] | undefined>(undefined);
  private readonly failure = signal<unknown>(undefined);
  private readonly told = new Set<(heads: Readonly<Record<string, number>>) => void>();
  private asking: Promise<void> | undefined;
  /** Broadcasts that the cards do not show yet. */
  private readonly heard: RoomMessage[] = [];
  private readonly names = new Map<string, RoomMember['name']>();
  /** Whose name the server was asked for. */
  private readonly unnamed = new Set<string>();
  readonly rooms = this.cards.asReadonly();
  readonly error = this.failure.asReadonly();
  readonly unread = computed(() => (this.cards() ?? []).reduce((sum, card) => sum + counted(card), 0));
  readonly mentions = computed(() => (this.cards() ?? []).reduce((sum, card) => sum + named(card), 0));

  constructor() {
    const count = inject(Unread);
    effect(() => {
      if (!this.cards()) return;
      count.messages.set(this.unread());
      count.mentions.set(this.mentions());
    });
    effect(() => {
      if (this.session.signedIn()) void this.load();
      else this.forget();
    });
    const soon = pace();
    this.socket.on('room-message:sent', (message) => {
      if (this.heard.push(message) === 1) soon(() => this.note(this.heard.splice(0)));
    });
    this.socket.on('room:changed', () => void this.load());
    this.socket.on('room:added', () => void this.load());
    this.socket.on('room:removed', ({ roomId }) =>
      this.cards.update((cards) => cards?.filter(({ id }) => id !== roomId)),
    );
    this.socket.onConnect(() => void this.load());
    setInterval(() => void this.beat(), HEARTBEAT);
  }

  onHeads(handler: (heads: Readonly<Record<string, number>>) => void): () => void {
    this.told.add(handler);
    return () => this.told.delete(handler);
  }

  async load(): Promise<void> {
    if (!this.session.signedIn()) return;
    this.failure.set(undefined);
    await (this.asking ??= this.ask());
  }

  /** Names that the reader knows from elsewhere: broadcasts come without. */
  learn(people: readonly Pick<RoomMember, 'accountId' | 'name'>[]): void {
    for (const { accountId, name } of people) this.names.set(accountId, name);
  }

  /** What of a room counts, as the reader has just set it. */
  notify(roomId: string, notify: RoomCard['notify']): void {
    this.change(roomId, (card) => ({ ...card, notify }));
  }

  /** The reader has seen everything up to here. */
  seen(roomId: string, seq: number): void {
    this.change(roomId, (card) =>
      seq >= card.head
        ? { ...card, unread: 0, mentions: 0, lastReadSeq: seq }
        : { ...card, lastReadSeq: Math.max(seq, card.lastReadSeq) },
    );
  }

  private async ask(): Promise<void> {
    try {
      const cards = await this.api.call(MINE);
      for (const { last, lastSenderName } of cards)
        if (last && lastSenderName) this.names.set(last.senderId, lastSenderName);
      this.cards.set(cards);
      await this.listen();
    } catch (error) {
      if (!this.cards()) this.failure.set(error);
    } finally {
      this.asking = undefined;
    }
  }

  private async listen(): Promise<void> {
    if (this.socket.state() !== 'connected') return;
    for (const { id } of (this.cards() ?? []).slice(0, LISTENED))
      await this.socket.send(JOIN, { roomId: id }).catch(() => undefined);
  }

  /** Takes broadcasts into the cards: one change for all of them, rooms where somebody spoke first. */
  private note(messages: readonly RoomMessage[]): void {
    this.cards.update((before) => messages.reduce((cards, message) => this.noted(cards, message), before));
  }

  private noted(
    cards: readonly RoomCard[] | undefined,
    message: RoomMessage,
  ): readonly RoomCard[] | undefined {
    const card = cards?.find(({ id }) => id === message.roomId);
    if (!cards || !card || message.seq <= card.head) return cards;
    const head = { ...card, head: message.seq };
    if (message.kind !== 'said') {
      const { last } = card;
      const aboutLast = last !== null && message.target === last.seq;
      // What it says then is an earlier message, which only the server knows.
      if (aboutLast && message.kind === 'deleted') void this.load();
      const now =
        aboutLast && message.kind === 'edited' ? { ...head, last: { ...last, body: message.body } } : head;
      return cards.map((one) => (one === card ? now : one));
    }
    const mine = this.session.isMe(message.senderId);
    const mentioned = message.mentions.some((id) => this.session.isMe(id));
    // The open room's cursor may have passed it already.
    const fresh = !mine && message.seq > card.lastReadSeq;
    const next = {
      ...head,
      last: message,
      lastSenderName: this.names.get(message.senderId) ?? null,
      unread: card.unread + (fresh ? 1 : 0),
      mentions: card.mentions + (fresh && mentioned ? 1 : 0),
    };
    if (!mine && !next.lastSenderName) this.askName(message.senderId);
    return [next, ...cards.filter((one) => one !== card)];
  }

  private forget(): void {
    this.cards.set(undefined);
    this.names.clear();
    this.unnamed.clear();
  }

  /** Once for each: who has left meanwhile stays without one. */
  private askName(accountId: string): void {
    if (this.unnamed.has(accountId)) return;
    this.unnamed.add(accountId);
    void this.load();
  }

  private change(roomId: string, how: (card: RoomCard) => RoomCard): void {
    this.cards.update((cards) => cards?.map((card) => (card.id === roomId ? how(card) : card)));
  }

  /** A last message that was lost on the way shows up as a head that is ahead. */
  private async beat(): Promise<void> {
    const cards = this.cards();
    if (!cards?.length || this.socket.state() !== 'connected') return;
    try {
      const { heads } = await this.socket.send(HEADS, { roomIds: cards.slice(0, 200).map(({ id }) => id) });
      for (const handler of this.told) handler(heads);
      if (cards.some(({ id, head }) => (heads[id] ?? 0) > head)) await this.load();
    } catch {
      // The next beat asks again.
    }
  }
}
