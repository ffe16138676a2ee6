import { MongoClient, type ClientSession, type Db } from 'mongodb';
import { BSON } from 'bson';
import { IDLE_CURSOR_MS, KEPT_CURSOR_MS } from './sessions/cursors.js';
import { openTestStore, type TestStore } from './testing/open-store.js';

const MOST = 16 * 1024 * 1024;

describe('under load', () => {
  let store: TestStore;
  let client: MongoClient;
  let db: Db;
  beforeEach(async () => {
    store = await openTestStore();
    client = await MongoClient.connect(store.uri);
    db = client.db('load');
  });
  afterEach(async () => {
    await client.close();
    await store.remove();
  });

  describe('two hundred connections', () => {
    it('are served at once', async () => {
      const crowd = new MongoClient(store.uri, { maxPoolSize: 200, maxConnecting: 20 });
      let ready = 0;
      const all = new Promise<void>((resolve) =>
        crowd.on('connectionReady', () => {
          if (++ready === 200) resolve();
        }),
      );
      // While a transaction holds the document, each who wants to write it takes a connection and waits.
      const pass = (from: MongoClient, session?: ClientSession) =>
        from
          .db('load')
          .collection<{ _id: number; passed: number }>('turnstile')
          .findOneAndUpdate(
            { _id: 1 },
            { $inc: { passed: 1 } },
            { upsert: true, returnDocument: 'after', session },
          );
      await pass(client);
      const session = client.startSession();
      session.startTransaction();
      await pass(client, session);
      const waiting = Array.from({ length: 200 }, () => pass(crowd));
      await all;
      await session.commitTransaction();
      await session.endSession();
      const passed = (await Promise.all(waiting)).map((each) => each?.passed);
      expect(passed.sort((a = 0, b = 0) => a - b)).toEqual(Array.from({ length: 200 }, (_, n) => n + 3));
      const visits = crowd.db('load').collection<{ n: number }>('visits');
      const numbers = Array.from({ length: 1000 }, (_, n) => n);
      await Promise.all(numbers.map((n) => visits.insertOne({ n })));
      const found = await Promise.all(numbers.map((n) => visits.findOne({ n })));
      expect(found.map((each) => each?.n)).toEqual(numbers);
      await crowd.close();
    });
  });

  describe('a document', () => {
    const sized = (bytes: number, _id = 1) => {
      const empty = BSON.calculateObjectSize({ _id, text: '' });
      return { _id: _id as never, text: 'x'.repeat(bytes - empty) };
    };

    it('of 16 MB is kept and read back', async () => {
      const things = db.collection('things');
      await things.insertOne(sized(MOST));
      const found = await things.findOne({ _id: 1 as never });
      expect(BSON.calculateObjectSize(found as object)).toBe(MOST);
    });

    it('above 16 MB is refused with MongoDB’s code, and nothing of it is kept', async () => {
      const things = db.collection('things');
      await expectAsync(things.insertOne(sized(MOST + 1))).toBeRejectedWith(
        jasmine.objectContaining({ code: 10334 }),
      );
      expect(await things.countDocuments()).toBe(0);
    });

    it('that an update would make larger than 16 MB stays as it is', async () => {
      const things = db.collection('things');
      await things.insertOne(sized(MOST - 100));
      await expectAsync(
        things.updateOne({ _id: 1 as never }, { $set: { more: 'x'.repeat(200) } }),
      ).toBeRejectedWith(jasmine.objectContaining({ code: 17419 }));
      expect(Object.keys((await things.findOne({})) as object)).toEqual(['_id', 'text']);
    });
  });

  describe('a cursor', () => {
    const openOne = async (options = {}) => {
      const cursor = db.collection('many').find({}, { batchSize: 2, ...options });
      await cursor.next();
      expect(store.engine.cursors.size).toBe(1);
      return cursor;
    };
    beforeEach(async () => {
      await db.collection('many').insertMany(Array.from({ length: 20 }, (_, n) => ({ n })));
    });

    it('is freed when it is killed', async () => {
      const cursor = await openOne();
      await cursor.close();
      expect(store.engine.cursors.size).toBe(0);
    });

    it('is freed when it has been read to its end', async () => {
      const cursor = await openOne();
      expect(await cursor.toArray()).toHaveSize(19);
      expect(store.engine.cursors.size).toBe(0);
    });

    it('is freed when its session ends', async () => {
      const session = client.startSession();
      await openOne({ session });
      await client.db('admin').command({ endSessions: [session.id] });
      expect(store.engine.cursors.size).toBe(0);
    });

    it('left alone is freed after ten minutes', async () => {
      const cursor = await openOne();
      store.engine.cursors.closeIdle(Date.now() + IDLE_CURSOR_MS - 1000);
      expect(store.engine.cursors.size).toBe(1);
      store.engine.cursors.closeIdle(Date.now() + IDLE_CURSOR_MS + 1000);
      expect(store.engine.cursors.size).toBe(0);
      await expectAsync(cursor.toArray()).toBeRejectedWith(jasmine.objectContaining({ code: 43 }));
    });

    it('that asked for no timeout is freed with its session, after thirty', async () => {
      await openOne({ noCursorTimeout: true });
      store.engine.cursors.closeIdle(Date.now() + KEPT_CURSOR_MS - 1000);
      expect(store.engine.cursors.size).toBe(1);
      store.engine.cursors.closeIdle(Date.now() + KEPT_CURSOR_MS + 1000);
      expect(store.engine.cursors.size).toBe(0);
    });

    it('is freed when the last connection is gone', async () => {
      await openOne();
      const freed = new Promise<void>((resolve) => {
        const { cursors } = store.engine;
        const closeAll = cursors.closeAll.bind(cursors);
        spyOn(cursors, 'closeAll').and.callFake(() => {
          closeAll();
          resolve();
        });
      });
      await store.connection.close();
      await client.close();
      await freed;
      expect(store.engine.cursors.size).toBe(0);
    });
  });
});
