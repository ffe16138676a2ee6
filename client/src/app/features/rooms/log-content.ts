import { Injectable, computed, inject } from '@angular/core';
import type { ShownMessage } from '@longcai/shared/rooms/room-state';
import { Session } from '../../core/session.js';
import { createRows, receipts } from './message-rows.js';
import { RoomStore } from './room-store.js';
import { Talk } from './talk.js';

const NAMED_READERS = 50;

/** What the list of messages holds, wherever its view is: rows, who has read them, and what waits to be sent. */
@Injectable()
export class LogContent {
  private readonly session = inject(Session);
  private readonly store = inject(RoomStore);
  private readonly talk = inject(Talk);
  private readonly rowsOf = createRows();

  /** Between two people nobody comes or goes; that they agreed says enough. */
  private readonly shown = computed(() =>
    this.store.room()?.kind === 'direct' ? this.talk.messages().filter(isSaid) : this.talk.messages(),
  );
  readonly rows = computed(() => this.rowsOf(this.shown(), this.store.unseen(), this.session.me()?.id));
  private readonly readers = computed(() => {
    const { members = [], readUpTo = [] } = this.store.room() ?? {};
    if (members.length > NAMED_READERS) return readUpTo;
    return members.flatMap(({ accountId, lastReadSeq }) => (this.session.isMe(accountId) ? [] : lastReadSeq));
  });
  readonly receipts = computed(() => receipts(this.talk.messages(), this.readers(), this.session.me()?.id));
  /** Waiting words, below everything the server knows; changes of earlier messages show when they have happened. */
  readonly waiting = computed(() => {
    const here = this.store.outbox
      .entries()
      .filter(({ roomId, say }) => roomId === this.store.id() && say.kind === 'said');
    if (here.length === 0) return here;
    const known = new Set(this.talk.messages().map(({ clientMsgId }) => clientMsgId));
    return here.filter(({ clientMsgId }) => !known.has(clientMsgId));
  });
  /** The message that a Tab from outside reaches. */
  readonly current = computed(() => this.talk.current() ?? this.shown().findLast(isSaid)?.seq);

  /** How many were said after this one. */
  saidAfter(seq: number): number {
    return this.talk.messages().filter((message) => message.seq > seq && isSaid(message)).length;
  }

  /** Where a key leads from a message: undefined beyond either end. */
  beside(seq: number, key: 'ArrowUp' | 'ArrowDown' | 'Home' | 'End'): number | undefined {
    const said = this.shown().filter(isSaid);
    const at = said.findIndex((message) => message.seq === seq);
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: said.length - 1 }[key];
    return said[to]?.seq;
  }
}

const isSaid = ({ kind }: ShownMessage): boolean => kind === 'said';
