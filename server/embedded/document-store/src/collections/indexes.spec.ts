import type { Collection } from 'mongoose';
import { openTestStore, type TestStore } from '../testing/open-store.js';
import { deleteExpired } from './ttl.js';
import { verify } from './verify.js';

describe('an index', () => {
  let store: TestStore;
  let people: Collection;

  beforeAll(async () => (store = await openTestStore()));
  afterAll(() => store.remove());
  let made = 0;
  beforeEach(() => (people = store.connection.collection(`people${++made}`)));
  afterEach(() => expect(verify(store.engine).mismatches).toEqual([]));

  const refused = async (work: Promise<unknown>) =>
    work.then(
      () => fail('was accepted') as never,
      (error) => error,
    );

  describe('that is unique', () => {
    it('refuses a second equal value, across number types, and names the key', async () => {
      await people.createIndex({ number: 1 }, { unique: true });
      await people.insertOne({ number: 7 });
      const error = await refused(
        people.insertOne({ number: store.connection.base.mongo.Long.fromNumber(7) }),
      );
      expect(error).toEqual(
        jasmine.objectContaining({ code: 11000, keyPattern: { number: 1 }, keyValue: { number: 7 } }),
      );
      expect(error.message).toContain('E11000 duplicate key error collection: spec.people');
    });

    it('counts a missing field as null, unless sparse', async () => {
      await people.createIndex({ a: 1 }, { unique: true });
      await people.createIndex({ b: 1 }, { unique: true, sparse: true });
      await people.insertOne({ a: 1 });
      await people.insertOne({ a: null });
      expect((await refused(people.insertOne({ c: 1 }))).code).toBe(11000);
      await people.insertOne({ a: 2, b: null });
      expect((await refused(people.insertOne({ a: 3, b: null }))).code).toBe(11000);
    });

    it('binds only documents that meet its partial filter', async () => {
      await people.createIndex(
        { mail: 1 },
        { unique: true, partialFilterExpression: { mail: { $type: 'string' } } },
      );
      await people.insertMany([{ mail: null }, { mail: null }, {}, { mail: 'a@b' }]);
      expect((await refused(people.insertOne({ mail: 'a@b' }))).code).toBe(11000);
      expect(await people.find({ mail: 'a@b' }).toArray()).toHaveSize(1);
      expect(await people.find({ mail: null }).toArray()).toHaveSize(3);
    });

    it('holds for several fields together and for elements of arrays', async () => {
      await people.createIndex({ team: 1, tags: 1 }, { unique: true });
      await people.insertOne({ team: 1, tags: ['x', 'y'] });
      await people.insertOne({ team: 2, tags: ['x'] });
      expect((await refused(people.insertOne({ team: 1, tags: ['z', 'y'] }))).keyValue).toEqual({
        team: 1,
        tags: 'y',
      });
    });

    it('follows a collation of strength 2', async () => {
      await people.createIndex({ mail: 1 }, { unique: true, collation: { locale: 'en', strength: 2 } });
      await people.insertOne({ mail: 'Ann@Example.org' });
      expect((await refused(people.insertOne({ mail: 'ann@example.ORG' }))).code).toBe(11000);
      const found = people.find({ mail: 'ANN@example.org' }, { collation: { locale: 'en', strength: 2 } });
      expect(await found.toArray()).toHaveSize(1);
      expect(await people.find({ mail: 'ANN@example.org' }).toArray()).toHaveSize(0);
    });

    it('lets a value go with its document, and an update take it', async () => {
      await people.createIndex({ n: 1 }, { unique: true });
      await people.insertMany([
        { _id: 1 as never, n: 1 },
        { _id: 2 as never, n: 2 },
      ]);
      expect((await refused(people.updateOne({ n: 2 }, { $set: { n: 1 } }))).code).toBe(11000);
      await people.deleteOne({ n: 1 });
      await people.updateOne({ n: 2 }, { $set: { n: 1 } });
      expect(await people.distinct('n')).toEqual([1]);
    });

    it('is not made over values that are double already', async () => {
      await people.insertMany([{ n: 1 }, { n: 1 }]);
      expect((await refused(people.createIndex({ n: 1 }, { unique: true }))).code).toBe(11000);
      expect(await people.indexes()).toHaveSize(1);
      await people.insertOne({ n: 1 });
    });
  });

  describe('on long strings', () => {
    it('keeps equal equal and different different beyond the longest key', async () => {
      const long = 'x'.repeat(5000);
      await people.createIndex({ text: 1 }, { unique: true });
      await people.insertOne({ text: `${long}a` });
      await people.insertOne({ text: `${long}b` });
      expect((await refused(people.insertOne({ text: `${long}a` }))).code).toBe(11000);
      expect(
        await people
          .find({ text: { $gt: long } })
          .sort({ text: -1 })
          .toArray(),
      ).toEqual([
        jasmine.objectContaining({ text: `${long}b` }),
        jasmine.objectContaining({ text: `${long}a` }),
      ]);
    });
  });

  describe('with expireAfterSeconds', () => {
    it('lets documents go when their time is over', async () => {
      await people.createIndex({ at: 1 }, { expireAfterSeconds: 60 });
      const now = Date.now();
      await people.insertMany([
        { at: new Date(now - 61_000) },
        { at: new Date(now - 30_000) },
        { at: 'never' },
        {},
      ]);
      expect(await deleteExpired(store.engine, now)).toBe(1);
      expect(await people.countDocuments()).toBe(3);
    });
  });

  describe('asked for again', () => {
    it('is the same index, or a conflict when its options differ', async () => {
      await people.createIndex({ a: 1 });
      await people.createIndex({ a: 1 });
      expect(await people.indexes()).toHaveSize(2);
      expect((await refused(people.createIndex({ a: 1 }, { unique: true }))).code).toBe(86);
      await people.dropIndex('a_1');
      expect((await refused(people.dropIndex('a_1'))).code).toBe(27);
    });

    it('is there after a restart, with its flags', async () => {
      await people.createIndex({ tags: 1 });
      await people.insertOne({ tags: [1, 5] });
      const name = people.name;
      store = await store.reopen();
      people = store.connection.collection(name);
      expect(await people.find({ tags: { $gt: 3, $lt: 4 } }).toArray()).toHaveSize(1);
      expect(await people.find({ tags: { $gt: 5, $lt: 9 } }).toArray()).toHaveSize(0);
      expect(store.engine.catalog.get(`spec.${name}`).indexes[1]?.multikey).toBeTrue();
    });
  });
});
