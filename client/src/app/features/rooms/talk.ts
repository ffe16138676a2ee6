import { Injectable, computed, inject, signal } from '@angular/core';
import type { ShownMessage } from '@longcai/shared/rooms/room-state';
import { Session } from '../../core/session.js';
import { RoomStore } from './room-store.js';

/** What the reader is doing in the open room: answering, changing, looking at a thread. */
@Injectable()
export class Talk {
  private readonly store = inject(RoomStore);
  private readonly session = inject(Session);
  readonly replying = signal<number | undefined>(undefined);
  readonly editing = signal<number | undefined>(undefined);
  readonly thread = signal<number | undefined>(undefined);

  readonly messages = computed(() => [...this.store.state().messages.values()].sort((a, b) => a.seq - b.seq));
  readonly replied = computed(() => this.message(this.replying()));
  readonly edited = computed(() => this.message(this.editing()));
  readonly root = computed(() => this.message(this.thread()));
  readonly answers = computed(() => {
    const root = this.thread();
    return root === undefined ? [] : this.messages().filter(({ replyTo }) => replyTo === root);
  });

  reset(): void {
    this.replying.set(undefined);
    this.editing.set(undefined);
    this.thread.set(undefined);
  }

  reply(message: ShownMessage): void {
    this.editing.set(undefined);
    // One level of threads: an answer to an answer belongs to what was answered first.
    this.replying.set(message.replyTo ?? message.seq);
  }

  edit(message: ShownMessage): void {
    this.replying.set(undefined);
    this.editing.set(message.seq);
  }

  /** The newest message of one's own, for the arrow key. */
  editLast(): void {
    const last = this.messages().findLast(
      ({ senderId, kind, deleted }) => kind === 'said' && !deleted && this.session.isMe(senderId),
    );
    if (last) this.edit(last);
  }

  /** The same reaction again takes it back. */
  react(message: ShownMessage, emoji: string): void {
    const mine = message.reactions[emoji]?.some((id) => this.session.isMe(id));
    void this.store.outbox.add(this.store.id(), {
      kind: mine ? 'unreacted' : 'reacted',
      target: message.seq,
      emoji,
    });
  }

  pin(message: ShownMessage): void {
    void this.store.outbox.add(this.store.id(), {
      kind: message.pinned ? 'unpinned' : 'pinned',
      target: message.seq,
    });
  }

  remove(message: ShownMessage): void {
    void this.store.outbox.add(this.store.id(), { kind: 'deleted', target: message.seq });
  }

  private message(seq: number | undefined): ShownMessage | undefined {
    return seq === undefined ? undefined : this.store.state().messages.get(seq);
  }
}
