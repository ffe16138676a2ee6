import fc from 'fast-check';
import {
  applyRoomEvent,
  applyRoomEvents,
  emptyRoomState,
  hasGap,
  noteHead,
  prependRoomEvents,
  type RoomState,
} from './room-state.js';
import type { RoomMessage } from './rooms.contract.js';

const PEOPLE = ['a', 'b', 'c'].map((letter) => letter.repeat(24));
const CHANGES = ['edited', 'deleted', 'reacted', 'unreacted', 'pinned', 'unpinned'] as const;

type Draft = {
  act: 'said' | 'joined' | (typeof CHANGES)[number];
  who: number;
  at: number;
  emoji: string;
  reply: boolean;
};
const draft: fc.Arbitrary<Draft> = fc.record({
  act: fc.constantFrom('said', 'said', 'said', 'joined', ...CHANGES),
  who: fc.nat(2),
  at: fc.nat(1000),
  emoji: fc.constantFrom('👍', '🎉'),
  reply: fc.boolean(),
});

/** A history as a server would write it: every target is something said before. */
function historyOf(drafts: readonly Draft[]): RoomMessage[] {
  const said: number[] = [];
  return drafts.map(({ act, who, at, emoji, reply }, index): RoomMessage => {
    const seq = index + 1;
    const subject = said.length > 0 ? said[at % said.length] : undefined;
    const kind = subject === undefined && act !== 'joined' ? 'said' : act;
    if (kind === 'said') said.push(seq);
    const isChange = kind !== 'said' && kind !== 'joined';
    return {
      roomId: 'f'.repeat(24),
      seq,
      kind,
      senderId: PEOPLE[who]!,
      clientMsgId: `client-message-${seq}`,
      at: new Date(1_700_000_000_000 + index).toISOString(),
      body: kind === 'said' || kind === 'edited' ? `text ${seq}` : '',
      ...(kind === 'said' && reply && subject !== undefined && { replyTo: subject }),
      ...(isChange && { target: subject! }),
      ...(kind.endsWith('reacted') && { emoji }),
      mentions: [],
      files: [],
    };
  });
}

/** What the server answers later: what was deleted leaves without its text. */
function asLoadedLater(history: readonly RoomMessage[]): RoomMessage[] {
  const gone = new Set(history.filter(({ kind }) => kind === 'deleted').map(({ target }) => target));
  return history.map((event) =>
    gone.has(event.seq) || (event.kind === 'edited' && gone.has(event.target))
      ? { ...event, body: '' }
      : event,
  );
}

const visible = ({ last, head, messages, held }: RoomState) => ({
  last,
  head,
  held: held.size,
  messages: [...messages.values()].sort((a, b) => a.seq - b.seq),
});

describe('room state', () => {
  it('any history > in any order, with repeats and losses > folds to what a fresh load shows', () => {
    fc.assert(
      fc.property(
        fc.array(draft, { minLength: 1, maxLength: 60 }),
        fc.array(fc.nat(1000), { maxLength: 120 }),
        (drafts, deliveries) => {
          const history = historyOf(drafts);
          let state = emptyRoomState();
          for (const pick of deliveries) state = applyRoomEvent(state, history[pick % history.length]!);
          const loaded = asLoadedLater(history);
          state = applyRoomEvents(state, loaded.slice(state.last));
          expect(visible(state)).toEqual(visible(applyRoomEvents(emptyRoomState(), loaded)));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('any history > loaded from its end backwards > shows the same', () => {
    fc.assert(
      fc.property(
        fc.array(draft, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 20 }),
        (drafts, pageSize) => {
          const history = asLoadedLater(historyOf(drafts));
          let from = Math.max(0, history.length - pageSize);
          let state = applyRoomEvents(emptyRoomState(from), history.slice(from));
          while (from > 0) {
            const before = from;
            from = Math.max(0, from - pageSize);
            state = prependRoomEvents(state, history.slice(from, before));
          }
          expect(visible(state)).toEqual(visible(applyRoomEvents(emptyRoomState(), history)));
          expect(state.early).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('an event beyond a gap > is held until the missing one comes', () => {
    const said = { act: 'said', who: 0, at: 0, emoji: '👍', reply: false } as const;
    const [one, two, three] = historyOf([said, said, said]);
    const gapped = applyRoomEvents(emptyRoomState(), [one!, three!]);
    expect([gapped.last, gapped.messages.size, hasGap(gapped)]).toEqual([1, 1, true]);
    const closed = applyRoomEvent(gapped, two!);
    expect([closed.last, closed.messages.size, hasGap(closed)]).toEqual([3, 3, false]);
  });

  it('a head that is higher than the last event > shows that something is missing', () => {
    expect(hasGap(noteHead(emptyRoomState(), 1))).toBeTrue();
    expect(hasGap(noteHead(emptyRoomState(4), 4))).toBeFalse();
  });
});
