import { MongoClient } from 'mongodb';
import { Schema, type Types } from 'mongoose';
import { openTestDatabase, type TestDatabase } from './testing/server.js';

describe('what the platform does through Mongoose', () => {
  let store: TestDatabase;
  beforeAll(async () => (store = await openTestDatabase()));
  afterAll(() => store.remove());

  describe('bulkWrite', () => {
    it('runs all kinds of write and reports each failure', async () => {
      const things = store.connection.collection<{ _id: number; n: number }>('bulk');
      const result = await things.bulkWrite([
        { insertOne: { document: { _id: 1, n: 1 } } },
        { updateOne: { filter: { _id: 1 }, update: { $inc: { n: 5 } } } },
        { updateOne: { filter: { _id: 2 }, update: { $set: { n: 2 } }, upsert: true } },
        { replaceOne: { filter: { _id: 2 }, replacement: { n: 3 } } },
        { deleteOne: { filter: { _id: 1 } } },
      ]);
      expect(result).toEqual(
        jasmine.objectContaining({
          insertedCount: 1,
          modifiedCount: 2,
          upsertedCount: 1,
          deletedCount: 1,
          upsertedIds: { 2: 2 },
        }),
      );
      const error = await things
        .insertMany(
          [
            { _id: 8, n: 1 },
            { _id: 2, n: 1 },
            { _id: 9, n: 1 },
          ],
          { ordered: false },
        )
        .catch((reason) => reason);
      expect(error.writeErrors).toEqual([jasmine.objectContaining({ index: 1, code: 11000 })]);
      expect(await things.find().sort({ _id: 1 }).toArray()).toEqual([
        { _id: 2, n: 3 },
        { _id: 8, n: 1 },
        { _id: 9, n: 1 },
      ]);
    });

    it('stops at the first failure when ordered', async () => {
      const things = store.connection.collection<{ _id: number }>('ordered');
      await expectAsync(things.insertMany([{ _id: 1 }, { _id: 1 }, { _id: 2 }])).toBeRejectedWith(
        jasmine.objectContaining({ code: 11000 }),
      );
      expect(await things.countDocuments()).toBe(1);
    });
  });

  describe('populate', () => {
    it('follows references in arrays', async () => {
      const Skill = store.connection.model('Skill', new Schema({ name: String }));
      const Worker = store.connection.model(
        'Worker',
        new Schema({ name: String, skills: [{ type: Schema.Types.ObjectId, ref: 'Skill' }] }),
      );
      const skills = await Skill.insertMany([{ name: '焊接' }, { name: '翻译' }]);
      await Worker.create({ name: '李', skills: skills.map(({ _id }) => _id) });
      const found = await Worker.findOne()
        .populate<{ skills: { _id: Types.ObjectId; name: string }[] }>('skills')
        .lean();
      expect(found?.skills.map(({ name }) => name)).toEqual(['焊接', '翻译']);
    });
  });

  describe('a version conflict', () => {
    it('is seen by save() with optimistic concurrency', async () => {
      const Plan = store.connection.model(
        'Plan',
        new Schema({ steps: [String] }, { optimisticConcurrency: true }),
      );
      const made = await Plan.create({ steps: ['a'] });
      const [one, other] = await Promise.all([
        Plan.findById(made._id).orFail(),
        Plan.findById(made._id).orFail(),
      ]);
      one.steps.push('b');
      await one.save();
      other.steps.push('c');
      await expectAsync(other.save()).toBeRejectedWith(jasmine.objectContaining({ name: 'VersionError' }));
    });
  });

  describe('a pipeline with $lookup and $facet', () => {
    it('joins and counts', async () => {
      const teams = store.connection.collection<{ _id: number; name: string }>('teams');
      const members = store.connection.collection('members');
      await teams.insertMany([
        { _id: 1, name: 'x' },
        { _id: 2, name: 'y' },
      ]);
      await members.insertMany([
        { team: 1, hours: 3 },
        { team: 1, hours: 4 },
        { team: 2, hours: 5 },
      ]);
      const found = await teams
        .aggregate([
          { $match: { _id: { $gte: 1 } } },
          { $sort: { _id: 1 } },
          { $lookup: { from: 'members', localField: '_id', foreignField: 'team', as: 'members' } },
          { $project: { name: 1, hours: { $sum: '$members.hours' } } },
        ])
        .toArray();
      expect(found).toEqual([
        { _id: 1, name: 'x', hours: 7 },
        { _id: 2, name: 'y', hours: 5 },
      ]);
    });
  });

  describe('a document over 16 MB', () => {
    it('is refused with 10334, by insert and by update', async () => {
      const files = store.connection.collection<{ _id: number; parts: string[] }>('files');
      const nine = 'x'.repeat(9 * 1024 * 1024);
      await files.insertOne({ _id: 1, parts: [nine] });
      await expectAsync(files.updateOne({ _id: 1 }, { $push: { parts: nine } })).toBeRejectedWith(
        jasmine.objectContaining({ code: 10334 }),
      );
      expect((await files.findOne())?.parts).toHaveSize(1);
    });
  });

  describe('cursors left open', () => {
    it('are freed with their session, when killed and when idle', async () => {
      if (!store.engine) return pending('a server does not show its cursors');
      const { cursors: open } = store.engine;
      const rows = store.connection.collection('rows');
      await rows.insertMany(Array.from({ length: 300 }, (_, n) => ({ n })));
      const cursors = Array.from({ length: 150 }, () => rows.find({}, { batchSize: 2 }));
      await Promise.all(cursors.map((cursor) => cursor.next()));
      await rows.deleteMany({ n: { $gte: 200 } });
      expect(open.size).toBe(150);
      await Promise.all(cursors.slice(0, 50).map((cursor) => cursor.close()));
      expect(open.size).toBe(100);
      expect(await (cursors[60] as (typeof cursors)[0]).toArray()).toHaveSize(299);
      open.closeIdle(Date.now() + 11 * 60_000);
      expect(open.size).toBe(0);
      await Promise.all(cursors.slice(50).map((cursor) => cursor.close()));
    });
  });

  describe('a collection with a collation', () => {
    it('compares without case everywhere', async () => {
      const names = await store.connection.createCollection('names', {
        collation: { locale: 'en', strength: 2 },
      });
      await names.insertMany([{ n: 'b' }, { n: 'A' }, { n: 'a' }, { n: 'B' }]);
      await names.createIndex({ n: 1 });
      expect(await names.countDocuments({ n: 'a' })).toBe(2);
      expect((await names.find().sort({ n: 1, _id: 1 }).toArray()).map(({ n }) => n)).toEqual([
        'A',
        'a',
        'b',
        'B',
      ]);
    });
  });

  describe('connect-mongo', () => {
    it('keeps, touches and destroys sign-in sessions', async () => {
      const { default: ConnectMongo } = await import('connect-mongo');
      const client = await MongoClient.connect(store.uri);
      const sessions = ConnectMongo.create({ client, dbName: store.connection.name, ttl: 60 });
      const call = <T>(work: (done: (error: unknown, value?: T) => void) => void) =>
        new Promise<T | undefined>((resolve, reject) =>
          work((error, value) => (error ? reject(error) : resolve(value))),
        );
      const cookie = { originalMaxAge: 60_000, expires: new Date(Date.now() + 60_000) };
      await call((done) => sessions.set('s1', { cookie, account: 7 } as never, done));
      expect(await call((done) => sessions.get('s1', done))).toEqual(
        jasmine.objectContaining({ account: 7 }),
      );
      await call((done) => sessions.touch('s1', { cookie } as never, done));
      expect(await call((done) => sessions.length(done))).toBe(1);
      await call((done) => sessions.destroy('s1', done));
      expect(await call((done) => sessions.get('s1', done))).toBeFalsy();
      const indexes = await client.db(store.connection.name).collection('sessions').indexes();
      expect(indexes).toContain(jasmine.objectContaining({ key: { expires: 1 }, expireAfterSeconds: 0 }));
      await client.close();
    });
  });
});
