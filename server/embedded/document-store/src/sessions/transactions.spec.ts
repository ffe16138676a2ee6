import { Schema, type Model } from 'mongoose';
import { dispatch } from '../commands/dispatch.js';
import { openTestStore, type TestStore } from '../testing/open-store.js';

interface Seat {
  _id: string;
  holder?: string;
  visits: number;
  badge?: string;
}

describe('a transaction', () => {
  let store: TestStore;
  let Seats: Model<Seat>;

  beforeEach(async () => {
    store = await openTestStore();
    const schema = new Schema<Seat>({
      _id: String,
      holder: String,
      visits: { type: Number, default: 0 },
      badge: String,
    });
    schema.index({ badge: 1 }, { unique: true, sparse: true });
    Seats = store.connection.model<Seat>('Seat', schema);
    await Seats.init();
    await Seats.create([{ _id: 'a' }, { _id: 'b' }]);
  });
  afterEach(() => store.remove());

  describe('that commits', () => {
    it('writes all its documents at once, and reads its own writes before', async () => {
      await store.connection.transaction(async (session) => {
        await Seats.updateOne({ _id: 'a' }, { holder: 'li' }, { session });
        await Seats.create([{ _id: 'c', holder: 'li' }], { session });
        expect(await Seats.find({ holder: 'li' }).session(session).sort({ _id: 1 }).distinct('_id')).toEqual([
          'a',
          'c',
        ]);
        expect(await Seats.countDocuments({ holder: 'li' })).toBe(0);
      });
      expect(await Seats.countDocuments({ holder: 'li' })).toBe(2);
    });

    it('may write to a collection that is new, and read it back through its indexes', async () => {
      await store.connection.transaction(async (session) => {
        const fresh = store.connection.collection<{ _id: number; tags: string[] }>('fresh');
        await fresh.insertMany(
          [
            { _id: 1, tags: ['a', 'b'] },
            { _id: 2, tags: [] },
          ],
          { session },
        );
        await fresh.updateOne({ _id: 2 }, { $push: { tags: 'a' } }, { session });
        expect(await fresh.distinct('_id', { tags: 'a' }, { session })).toEqual([1, 2]);
      });
      expect(await store.connection.collection<{ _id: number }>('fresh').findOne({ _id: 2 })).toEqual(
        jasmine.objectContaining({ tags: ['a'] }),
      );
    });

    // "Transactions and Operations > Create Collections and Indexes in a Transaction" (MongoDB Manual)
    it('may make a collection and, while it is empty, its indexes', async () => {
      const { connection } = store;
      const code = (work: Promise<unknown>) => work.then(() => 0, (error: { code: number }) => error.code); // prettier-ignore
      await connection.transaction(async (session) => {
        const rows = await connection.createCollection<{ n: number }>('made', { session });
        await rows.createIndex({ n: 1 }, { unique: true, session });
        await rows.insertOne({ n: 1 }, { session });
      });
      const made = connection.collection('made');
      expect(await code(made.insertOne({ n: 1 }))).toBe(11000);
      const session = await connection.startSession();
      for (const name of ['made', 'filled']) {
        session.startTransaction();
        if (name === 'filled') await connection.collection(name).insertOne({ n: 1 }, { session });
        expect(await code(connection.collection(name).createIndex({ m: 1 }, { session }))).toBe(263);
        await session.abortTransaction();
      }
      await session.endSession();
    });

    it('answers a second commit with the same success', async () => {
      const session = await store.connection.startSession();
      session.startTransaction();
      await Seats.updateOne({ _id: 'a' }, { $inc: { visits: 1 } }, { session });
      await session.commitTransaction();
      await session.commitTransaction();
      await session.endSession();
      expect((await Seats.findById('a').lean())?.visits).toBe(1);
    });
  });

  describe('that aborts', () => {
    it('leaves nothing behind and frees what it held', async () => {
      const session = await store.connection.startSession();
      session.startTransaction();
      await Seats.updateOne({ _id: 'a' }, { holder: 'li', badge: '7' }, { session });
      await session.abortTransaction();
      await session.endSession();
      expect((await Seats.findById('a').lean())?.holder).toBeUndefined();
      await Seats.updateOne({ _id: 'b' }, { badge: '7' });
      expect(await Seats.countDocuments({ badge: '7' })).toBe(1);
    });
  });

  describe('reading while others write', () => {
    it('keeps its snapshot', async () => {
      const session = await store.connection.startSession();
      session.startTransaction();
      expect(await Seats.find().session(session).lean()).toHaveSize(2);
      await Seats.create({ _id: 'c' });
      await Seats.updateOne({ _id: 'a' }, { holder: 'wang' });
      expect(await Seats.find().session(session).lean()).toHaveSize(2);
      expect((await Seats.findById('a').session(session).lean())?.holder).toBeUndefined();
      await session.abortTransaction();
      await session.endSession();
    });
  });

  describe('against another transaction on the same document', () => {
    it('gets 112 with the label that asks for a retry', async () => {
      const [first, second] = [await store.connection.startSession(), await store.connection.startSession()];
      first.startTransaction();
      second.startTransaction();
      await Seats.updateOne({ _id: 'a' }, { holder: 'first' }, { session: first });
      const error = await Seats.updateOne({ _id: 'a' }, { holder: 'second' }, { session: second }).then(
        () => undefined,
        (e) => e,
      );
      expect(error.code).toBe(112);
      expect(error.hasErrorLabel('TransientTransactionError')).toBeTrue();
      await first.commitTransaction();
      await second.abortTransaction();
      await Promise.all([first.endSession(), second.endSession()]);
      expect((await Seats.findById('a').lean())?.holder).toBe('first');
    });

    it('gets 112 for a document changed since its snapshot', async () => {
      const session = await store.connection.startSession();
      session.startTransaction();
      await Seats.findById('b').session(session);
      await Seats.updateOne({ _id: 'a' }, { holder: 'outside' });
      await expectAsync(Seats.updateOne({ _id: 'a' }, { holder: 'inside' }, { session })).toBeRejectedWith(
        jasmine.objectContaining({ code: 112 }),
      );
      await session.abortTransaction();
      await session.endSession();
    });

    it('lets twenty increments in withTransaction all count', async () => {
      await Promise.all(
        Array.from({ length: 20 }, () =>
          store.connection.transaction(async (session) => {
            const seat = await Seats.findById('a').session(session).orFail();
            await Seats.updateOne({ _id: 'a' }, { visits: seat.visits + 1 }, { session });
          }),
        ),
      );
      expect((await Seats.findById('a').lean())?.visits).toBe(20);
    });
  });

  describe('holding a document', () => {
    it('makes a write outside wait until it ends', async () => {
      const session = await store.connection.startSession();
      session.startTransaction();
      await Seats.updateOne({ _id: 'a' }, { $inc: { visits: 1 } }, { session });
      let finished = false;
      const outside = Seats.updateMany({}, { $inc: { visits: 10 } }).then(() => (finished = true));
      await Seats.findById('b').lean();
      expect(finished).toBeFalse();
      await session.commitTransaction();
      await outside;
      await session.endSession();
      expect((await Seats.find().sort({ _id: 1 }).lean()).map(({ visits }) => visits)).toEqual([11, 10]);
    });

    it('makes a unique value wait, then refuses it as a duplicate', async () => {
      const session = await store.connection.startSession();
      session.startTransaction();
      await Seats.updateOne({ _id: 'a' }, { badge: '9' }, { session });
      const outside = Seats.updateOne({ _id: 'b' }, { badge: '9' }).then(
        () => undefined,
        (e) => e,
      );
      await Seats.findById('b').lean();
      await session.commitTransaction();
      expect((await outside).code).toBe(11000);
      await session.endSession();
    });
  });

  describe('with a duplicate key', () => {
    it('reports 11000 and is over', async () => {
      const session = await store.connection.startSession();
      session.startTransaction();
      await Seats.updateOne({ _id: 'b' }, { holder: 'gone' }, { session });
      await expectAsync(Seats.create([{ _id: 'a' }], { session })).toBeRejectedWith(
        jasmine.objectContaining({ code: 11000 }),
      );
      await expectAsync(session.commitTransaction()).toBeRejectedWith(
        jasmine.objectContaining({ code: 251 }),
      );
      await session.endSession();
      expect((await Seats.findById('b').lean())?.holder).toBeUndefined();
    });
  });

  describe('with a command it does not allow', () => {
    it('gets 263', async () => {
      const session = await store.connection.startSession();
      session.startTransaction();
      await expectAsync(store.connection.db!.command({ count: 'seats' }, { session })).toBeRejectedWith(
        jasmine.objectContaining({ code: 263 }),
      );
      await session.abortTransaction();
      await session.endSession();
    });
  });
});

describe('a retryable write', () => {
  let store: TestStore;
  let command: object;
  beforeEach(async () => {
    store = await openTestStore();
    const { UUID, Long } = store.connection.base.mongo;
    command = {
      update: 'counters',
      updates: [1, 2].map((_id) => ({ q: { _id }, u: { $inc: { n: 1 } }, upsert: true })),
      lsid: { id: new UUID().toBinary() },
      txnNumber: Long.fromNumber(5),
    };
  });
  afterEach(() => store.remove());

  const send = async () => {
    const { BSON } = store.connection.base.mongo;
    const body = Buffer.from(BSON.serialize({ ...command, $db: 'spec' }));
    const request = { id: 1, legacy: false, wantsReply: true, body, sequences: new Map() };
    return BSON.deserialize(await dispatch(store.engine, request, ''));
  };
  const counted = async () =>
    (await store.connection.collection('counters').find().sort({ _id: 1 }).toArray()).map(({ n }) => n);

  it('gets its first reply again, also after a restart', async () => {
    const first = await send();
    expect(await send()).toEqual(first);
    store = await store.reopen();
    expect(await send()).toEqual(first);
    expect(await counted()).toEqual([1, 1]);
  });

  it('sent again while its second statement waits for a transaction happens once', async () => {
    const { connection } = store;
    const counters = connection.collection<{ _id: number; n: number }>('counters');
    await counters.insertOne({ _id: 2, n: 10 });
    const session = await connection.startSession();
    session.startTransaction();
    await counters.updateOne({ _id: 2 }, { $inc: { n: 10 } }, { session });
    const first = send();
    while ((await counters.countDocuments({ _id: 1 })) === 0);
    const again = send();
    await counters.findOne();
    await session.commitTransaction();
    await session.endSession();
    expect(await first).toEqual(
      jasmine.objectContaining({ n: 2, nModified: 1, upserted: [{ index: 0, _id: 1 }] }),
    );
    expect(await again).toEqual(await first);
    expect(await counted()).toEqual([1, 21]);
  });
});
