import fc from 'fast-check';
import { followRoom, type RoomLine } from './follow-room.js';
import { applyRoomEvents, emptyRoomState, type RoomState } from './room-state.js';
import { anyDraft, asLoadedLater, historyOf } from './testing/histories.js';

/** What the world does between two events: the broadcast comes or not, twice or late; the line breaks; the page asks. */
const fate = fc.record({
  copies: fc.integer({ min: 0, max: 2 }),
  late: fc.integer({ min: 0, max: 4 }),
  breaks: fc.boolean(),
  beat: fc.boolean(),
});

const visible = ({ last, messages, held }: RoomState) => ({
  last,
  held: held.size,
  messages: [...messages.values()].sort((a, b) => a.seq - b.seq),
});

/** Lets every promise that can settle do so. */
async function settled(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve();
}

describe('follow room', () => {
  it('any history > over a line that loses, doubles, delays, breaks and pages > ends as a fresh load', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(anyDraft, fate), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 7 }),
        async (steps, pageSize) => {
          const history = historyOf(steps.map(([draft]) => draft));
          let written = 0;
          let up = true;
          const line: RoomLine = {
            join: async () => {
              if (!up) throw new Error('down');
              return { head: written };
            },
            since: async (after) => {
              if (!up) throw new Error('down');
              const known = asLoadedLater(history.slice(0, written));
              return { messages: known.slice(after, after + pageSize), head: written };
            },
          };
          const shown: number[] = [];
          const later: (() => void)[] = [];
          const room = followRoom(
            line,
            emptyRoomState(),
            (state) => shown.push(state.last),
            (act) => later.push(act),
          );
          await room.connected();
          const underWay: { due: number; event: (typeof history)[number] }[] = [];
          for (const [index, [, { copies, late, breaks, beat }]] of steps.entries()) {
            up = !breaks;
            written = index + 1;
            for (let copy = 0; copy < copies; copy++)
              underWay.push({ due: index + late + copy, event: history[index]! });
            for (const { due, event } of underWay) if (due === index) room.heard(event);
            later.splice(0).forEach((act) => act());
            if (beat) room.headIs(written);
            if (breaks) void room.connected();
            await settled();
          }
          up = true;
          await room.connected();
          const fresh = applyRoomEvents(emptyRoomState(), asLoadedLater(history));
          expect(visible(room.state())).toEqual(visible(fresh));
          // Nothing was ever taken back.
          expect(shown).toEqual([...shown].sort((a, b) => a - b));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('an answer that belongs to a lost connection > does not hold up the next one', async () => {
    const [one] = historyOf([{ act: 'said', who: 0, at: 0, emoji: '👍', reply: false }]);
    let asked = 0;
    const room = followRoom(
      {
        join: async () => ({ head: 1 }),
        since: () =>
          ++asked === 1 ? new Promise(() => undefined) : Promise.resolve({ messages: [one!], head: 1 }),
      },
      emptyRoomState(),
      () => undefined,
    );
    void room.connected();
    await settled();
    await room.connected();
    expect([asked, room.state().last]).toEqual([2, 1]);
  });

  it('once ended > tells nothing more', async () => {
    const [one] = historyOf([{ act: 'said', who: 0, at: 0, emoji: '👍', reply: false }]);
    let told = 0;
    const room = followRoom(
      { join: async () => ({ head: 0 }), since: async () => ({ messages: [], head: 0 }) },
      emptyRoomState(),
      () => told++,
    );
    room.end();
    room.take(one!);
    expect(told).toBe(0);
  });
});
