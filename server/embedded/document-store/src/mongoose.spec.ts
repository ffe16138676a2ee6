import { Schema, type Model } from 'mongoose';
import { openTestDatabase, type TestDatabase } from './testing/server.js';

interface Person {
  name: string;
  age: number;
  tags: string[];
}

describe('a Mongoose model', () => {
  let store: TestDatabase;
  let People: Model<Person>;

  beforeAll(async () => {
    store = await openTestDatabase();
    People = store.connection.model<Person>(
      'Person',
      new Schema<Person>({ name: String, age: Number, tags: [String] }),
    );
  });
  afterAll(() => store.remove());
  beforeEach(() => People.deleteMany({}));

  describe('after create()', () => {
    it('finds the document by id, by a field and by an element of an array', async () => {
      const made = await People.create({ name: '王芳', age: 31, tags: ['焊接', '数控'] });
      expect((await People.findById(made._id).lean())?.name).toBe('王芳');
      expect((await People.findOne({ age: { $gte: 31 } }).lean())?.name).toBe('王芳');
      expect((await People.findOne({ tags: '数控' }).lean())?.name).toBe('王芳');
      expect(await People.findOne({ tags: '木工' })).toBeNull();
    });

    it('refuses the same id with 11000 and says which key', async () => {
      const made = await People.create({ name: 'a', age: 1, tags: [] });
      const error: Record<string, unknown> = await People.create({ _id: made._id, name: 'b', age: 2 }).then(
        () => fail('created twice'),
        (e) => e,
      );
      expect(error).toEqual(jasmine.objectContaining({ code: 11000, keyPattern: { _id: 1 } }));
    });
  });

  describe('with updates', () => {
    it('changes, counts and returns documents', async () => {
      await People.insertMany([
        { name: 'a', age: 1 },
        { name: 'b', age: 2 },
        { name: 'c', age: 3 },
      ]);
      expect(
        await People.updateMany({ age: { $gt: 1 } }, { $inc: { age: 10 }, $push: { tags: 'x' } }),
      ).toEqual(jasmine.objectContaining({ matchedCount: 2, modifiedCount: 2 }));
      expect(await People.find().sort({ age: -1 }).limit(2).distinct('age')).toEqual([1, 12, 13]);
      const after = await People.findOneAndUpdate(
        { name: 'a' },
        { $set: { age: 99 } },
        { returnDocument: 'after' },
      ).lean();
      expect(after?.age).toBe(99);
      expect(await People.countDocuments({ age: { $lt: 100 } })).toBe(3);
      expect(await People.estimatedDocumentCount()).toBe(3);
    });

    it('goes through many documents in steps, and lets reads in between', async () => {
      await People.insertMany(Array.from({ length: 3500 }, (_, age) => ({ name: 'many', age })));
      let done = false;
      const update = People.updateMany({ name: 'many', age: { $gte: 100 } }, { $inc: { age: 10_000 } }).then(
        (result) => {
          done = true;
          return result;
        },
      );
      let between = 0;
      while (!done) {
        await People.findOne({ name: 'many' }).lean();
        if (!done) between++;
      }
      expect((await update).modifiedCount).toBe(3400);
      expect(between).toBeGreaterThan(0);
      expect(await People.countDocuments({ age: { $gte: 10_100 } })).toBe(3400);
      expect((await People.deleteMany({ age: { $gte: 10_100 } })).deletedCount).toBe(3400);
    });

    it('upserts from the filter and the update', async () => {
      const result = await People.updateOne({ name: 'new' }, { $setOnInsert: { age: 5 } }, { upsert: true });
      expect(result.upsertedCount).toBe(1);
      expect(await People.findById(result.upsertedId).lean()).toEqual(
        jasmine.objectContaining({ name: 'new', age: 5 }),
      );
    });
  });

  describe('with many documents', () => {
    it('reads them all through a cursor in batches', async () => {
      await People.insertMany(Array.from({ length: 350 }, (_, age) => ({ name: 'n', age })));
      const ages: number[] = [];
      for await (const person of People.find().sort({ age: 1 }).lean().cursor({ batchSize: 50 }))
        ages.push(person.age);
      expect(ages).toEqual(Array.from({ length: 350 }, (_, age) => age));
      expect(store.engine?.cursors.size ?? 0).toBe(0);
    });

    it('sorts, skips and limits', async () => {
      await People.insertMany(Array.from({ length: 40 }, (_, age) => ({ name: `n${age % 3}`, age })));
      const found = await People.find({ name: 'n1' }).sort({ age: -1 }).skip(2).limit(3).lean();
      expect(found.map(({ age }) => age)).toEqual([31, 28, 25]);
    });
  });

  describe('with a projection', () => {
    it('keeps the number types of what it lets through', async () => {
      const { Long, Double } = store.connection.base.mongo;
      await People.collection.insertOne({
        name: 'types',
        long: Long.fromNumber(7),
        double: new Double(7),
        int: 7,
      } as never);
      const found = await People.collection.findOne(
        { name: 'types' },
        { projection: { long: 1, double: 1, int: 1, _id: 0 }, promoteValues: false },
      );
      expect(Object.values(found as object).map((value: { _bsontype: string }) => value._bsontype)).toEqual([
        'Long',
        'Double',
        'Int32',
      ]);
    });
  });

  describe('with an unknown command', () => {
    it('gets 59 CommandNotFound', async () => {
      await expectAsync(store.connection.db!.command({ noSuchThing: 1 })).toBeRejectedWith(
        jasmine.objectContaining({ code: 59, codeName: 'CommandNotFound' }),
      );
    });
  });
});
