import { Injectable, computed, inject, signal } from '@angular/core';
import type { ShownMessage } from '@longcai/shared/rooms/room-state';
import { Session } from '../../core/session.js';
import { RoomStore } from './room-store.js';

/** A question about a message that a dialog puts. */
export interface Asking {
  readonly what: 'decision' | 'task' | 'risk' | 'history' | 'report' | 'delete' | 'readers' | 'minutes';
  readonly message: ShownMessage;
}

/** What the reader is doing in the open room: answering, changing, looking at a thread. */
@Injectable()
export class Talk {
  private readonly store = inject(RoomStore);
  private readonly session = inject(Session);
  readonly replying = signal<number | undefined>(undefined);
  readonly editing = signal<number | undefined>(undefined);
  readonly thread = signal<number | undefined>(undefined);
  /** The message that the keyboard is at; undefined before it was used: then it is the newest. */
  readonly current = signal<number | undefined>(undefined);
  /** The reader searches in this room. */
  readonly searching = signal(false);
  /** A message to bring into sight; a new object each time, so that the same can be asked for again. */
  readonly aim = signal<{ readonly seq: number } | undefined>(undefined);
  /** The message whose menu is open, and beside what. */
  readonly menu = signal<{ readonly message: ShownMessage; readonly at: HTMLElement } | undefined>(undefined);
  /** What is being asked about a message. */
  readonly asking = signal<Asking | undefined>(undefined);

  /** Oldest first, as the room's state keeps them. */
  readonly messages = computed(() => [...this.store.state().messages.values()]);
  readonly replied = computed(() => this.message(this.replying()));
  readonly edited = computed(() => this.message(this.editing()));
  readonly root = computed(() => this.message(this.thread()));
  readonly answers = computed(() => {
    const root = this.thread();
    return root === undefined ? [] : this.messages().filter(({ replyTo }) => replyTo === root);
  });

  show(seq: number): void {
    this.aim.set({ seq });
  }

  ask(what: Asking['what'], message: ShownMessage): void {
    this.asking.set({ what, message });
  }

  reset(): void {
    this.current.set(undefined);
    this.aim.set(undefined);
    this.menu.set(undefined);
    this.searching.set(false);
    this.asking.set(undefined);
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
