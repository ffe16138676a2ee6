import type { MessagePage, RoomMessage } from './rooms.contract.js';
import { applyRoomEvents, hasGap, noteHead, prependRoomEvents, type RoomState } from './room-state.js';

/** How a follower reaches its room; both reject when the line is down or the server refuses. */
export interface RoomLine {
  /** Subscribes to the room's broadcasts; answers its head. */
  join(): Promise<{ head: number }>;
  /** The events after a sequence number, one page of them. */
  since(after: number): Promise<MessagePage>;
}

export interface RoomFollower {
  state(): RoomState;
  /** To be called on every connection: joins first, then asks for what came meanwhile. Resolves when nothing is missing or the line failed. */
  connected(): Promise<void>;
  /** A broadcast, which is a hint: gathered with those that come with it, then taken in. */
  heard(event: RoomMessage): void;
  /** The acknowledgement of one's own event: taken in at once. */
  take(event: RoomMessage): void;
  /** The room's head as the heartbeat tells it. */
  headIs(head: number): void;
  /** An older page; see `prependRoomEvents`. */
  prepend(older: readonly RoomMessage[]): void;
  /** Nothing is told any more. */
  end(): void;
}

/**
 * Keeps one room complete over any number of lost connections: what lies beyond a gap is held, what is missing is asked
 * for, what was seen is dropped. Browsers and the fault tests run this same code.
 * @param start what is known already, from a loaded page
 * @param changed told the new state, never with a hole in it
 * @param soon runs an act a moment later, so that a burst of broadcasts is one change
 */
export function followRoom(
  line: RoomLine,
  start: RoomState,
  changed: (state: RoomState) => void,
  soon: (act: () => void) => void = (act) => void setTimeout(act),
): RoomFollower {
  let state = start;
  let ended = false;
  let gathered: RoomMessage[] = [];
  // A page that was asked for over an earlier connection may never come.
  let connection = 0;
  let catching: { over: number; done: Promise<void> } | undefined;

  const become = (next: RoomState) => {
    if (ended || next === state) return;
    state = next;
    changed(next);
  };

  async function fetchMissing(over: number): Promise<void> {
    try {
      while (!ended && over === connection && hasGap(state)) {
        const { messages, head } = await line.since(state.last);
        if (messages.length === 0) return;
        become(noteHead(applyRoomEvents(state, messages), head));
      }
    } catch {
      // The next connection, message or heartbeat asks again.
    }
  }

  function catchUp(): Promise<void> {
    if (ended || !hasGap(state)) return Promise.resolve();
    if (catching?.over !== connection) {
      const mine = { over: connection, done: fetchMissing(connection) };
      catching = mine;
      void mine.done.then(() => {
        if (catching === mine) catching = undefined;
      });
    }
    return catching.done;
  }

  function takeIn(events: readonly RoomMessage[]): void {
    become(applyRoomEvents(state, events));
    void catchUp();
  }
  function takeGathered(): void {
    const events = gathered;
    gathered = [];
    if (events.length > 0) takeIn(events);
  }

  return {
    state: () => state,
    async connected() {
      const over = ++connection;
      try {
        const { head } = await line.join();
        if (over !== connection) return;
        become(noteHead(state, head));
        await catchUp();
      } catch {
        // The next connection joins again.
      }
    },
    heard(event) {
      if (gathered.push(event) === 1) soon(takeGathered);
    },
    take(event) {
      gathered.push(event);
      takeGathered();
    },
    headIs(head) {
      become(noteHead(state, head));
      void catchUp();
    },
    prepend: (older) => become(prependRoomEvents(state, older)),
    end: () => void (ended = true),
  };
}
