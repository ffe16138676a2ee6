import fc from 'fast-check';
import { createOutboxQueue, type Attempt, type OutboxEntry } from './outbox.js';
import type { RoomMessage } from './rooms.contract.js';

const entry = (number: number, roomId = 'room'): OutboxEntry => ({
  clientMsgId: `client-message-${number}`,
  roomId,
  order: number,
});
const stored = ({ clientMsgId, roomId }: OutboxEntry): RoomMessage => ({
  roomId,
  seq: 1,
  kind: 'said',
  senderId: 'a'.repeat(24),
  clientMsgId,
  at: '2026-11-23T00:00:00.000Z',
  body: '',
  mentions: [],
  files: [],
});

function aDatabase(kept = new Map<string, OutboxEntry>()) {
  return {
    kept,
    all: async () => [...kept.values()],
    put: async (one: OutboxEntry): Promise<void> => void kept.set(one.clientMsgId, one),
    remove: async (id: string) => void kept.delete(id),
    clear: async () => kept.clear(),
  };
}

/** A visit: an outbox over a database that outlives it. `attempt` is what the network makes of each try. */
function aVisit(
  attempt: (one: OutboxEntry) => Promise<Attempt>,
  { database = aDatabase(), connected = () => true } = {},
) {
  const delivered: string[] = [];
  const outbox = createOutboxQueue<OutboxEntry>({
    storage: database,
    connected,
    attempt,
    changed: () => undefined,
    delivered: ({ clientMsgId }) => delivered.push(clientMsgId),
  });
  return { outbox, database, delivered };
}

async function settled(): Promise<void> {
  for (let i = 0; i < 50; i++) await Promise.resolve();
}

describe('outbox queue', () => {
  it('any mixture of failures and reloads > stores every entry once, in order', async () => {
    const fate = fc.constantFrom('arrives', 'lost', 'answer lost', 'reload');
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 12 }),
        fc.array(fate, { maxLength: 40 }),
        async (count, fates) => {
          const server: string[] = [];
          const database = aDatabase();
          let visit: ReturnType<typeof aVisit>;
          let ended = 0;
          let visits = 0;
          // The first fates are the network's; after those it is well.
          const attempt = (era: number) => async (one: OutboxEntry) => {
            if (era !== ended) return new Promise<Attempt>(() => undefined);
            const now = fates.shift() ?? 'arrives';
            if (now !== 'lost' && !server.includes(one.clientMsgId)) server.push(one.clientMsgId);
            if (now === 'arrives') return { message: stored(one) };
            if (now === 'reload') {
              ended++;
              return new Promise<Attempt>(() => undefined);
            }
            return { againAfter: 1e9 };
          };
          visit = aVisit(attempt(0), { database });
          for (let i = 0; i < count; i++) void visit.outbox.add(entry(i));
          for (let turn = 0; turn < 120 && database.kept.size + visit.outbox.entries().length > 0; turn++) {
            await settled();
            if (ended > visits) {
              visits = ended;
              visit = aVisit(attempt(ended), { database });
              await visit.outbox.restore(() => true);
            } else visit.outbox.flush();
          }
          expect(server).toEqual(Array.from({ length: count }, (_, i) => entry(i).clientMsgId));
          expect(database.kept.size).toBe(0);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('an entry that storage has not taken yet > does not leave', async () => {
    let take = () => undefined as void;
    const database = { ...aDatabase(), put: () => new Promise<void>((resolve) => (take = resolve)) };
    const tried: string[] = [];
    const { outbox } = aVisit(
      async (one) => {
        tried.push(one.clientMsgId);
        return { message: stored(one) };
      },
      { database },
    );
    const added = outbox.add(entry(1));
    outbox.flush();
    await settled();
    expect(tried).toEqual([]);
    take();
    await added;
    await settled();
    expect(tried.length).toBe(1);
  });

  it('a refusal > stays with its reason, and lets the next one pass', async () => {
    const { outbox, delivered } = aVisit(async (one) =>
      one.order === 1 ? { refused: 'message-gone' } : { message: stored(one) },
    );
    await outbox.add(entry(1));
    await outbox.add(entry(2));
    await settled();
    expect(outbox.entries().map(({ refused }) => refused)).toEqual(['message-gone']);
    expect(delivered).toEqual([entry(2).clientMsgId]);
  });

  it('a room that takes nothing > does not hold up another', async () => {
    const { outbox, delivered } = aVisit(async (one) =>
      one.roomId === 'slow' ? { againAfter: 1e9 } : { message: stored(one) },
    );
    await outbox.add(entry(1, 'slow'));
    await outbox.add(entry(2));
    await settled();
    expect(delivered).toEqual([entry(2).clientMsgId]);
  });

  it('told to send while one is on its way > waits for its answer, and does not send it beside itself', async () => {
    const tried: string[] = [];
    const answers: ((outcome: Attempt) => void)[] = [];
    const { outbox } = aVisit((one) => {
      tried.push(one.clientMsgId);
      return new Promise((resolve) => answers.push(resolve));
    });
    await outbox.add(entry(1));
    await outbox.add(entry(2));
    outbox.flush();
    await settled();
    expect(tried).toEqual([entry(1).clientMsgId]);
    answers[0]!({ message: stored(entry(1)) });
    await settled();
    expect(tried).toEqual([entry(1), entry(2)].map(({ clientMsgId }) => clientMsgId));
  });

  it('an entry discarded while it was being prepared > does not come back with what was prepared', async () => {
    const { outbox, database } = aVisit(() => new Promise(() => undefined));
    await outbox.add(entry(1));
    await outbox.discard(entry(1).clientMsgId);
    await outbox.replace(entry(1));
    expect([outbox.entries().length, database.kept.size]).toEqual([0, 0]);
  });

  it('cleared while one is on its way > keeps nothing', async () => {
    let answer = (_: Attempt) => undefined as void;
    const { outbox, database } = aVisit(() => new Promise((resolve) => (answer = resolve)));
    await outbox.add(entry(1));
    await outbox.clear();
    answer({ refused: 'forbidden' });
    await settled();
    expect([outbox.entries().length, database.kept.size]).toEqual([0, 0]);
  });
});
