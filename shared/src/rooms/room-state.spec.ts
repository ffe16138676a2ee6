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
import { anyDraft, asLoadedLater, historyOf } from './testing/histories.js';

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
        fc.array(anyDraft, { minLength: 1, maxLength: 60 }),
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
        fc.array(anyDraft, { minLength: 1, maxLength: 60 }),
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
