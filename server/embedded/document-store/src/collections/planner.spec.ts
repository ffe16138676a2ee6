import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { CollationOptions } from 'mongodb';
import type { Collection } from 'mongoose';
import { openTestStore, type TestStore } from '../testing/open-store.js';
import { verify } from './verify.js';
import { plan, type Plan } from './planner.js';

const scalar = fc.oneof(
  fc.integer({ min: -3, max: 6 }),
  fc.constantFrom(0.5, -0, 2.5, 1e300, -1e300),
  fc.constantFrom('', 'a', 'A', 'á', 'ab', 'b', '中文', '\u{1F600}', 'a\0b'),
  fc.boolean(),
  fc.constant(null),
  fc.integer({ min: 0, max: 4 }).map((day) => new Date(day * 86_400_000)),
);
const value = fc.oneof(
  { weight: 5, arbitrary: scalar },
  { weight: 2, arbitrary: fc.array(scalar, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.record({ c: scalar }, { requiredKeys: [] }) },
  {
    weight: 2,
    arbitrary: fc.array(fc.record({ c: scalar, d: scalar }, { requiredKeys: [] }), { maxLength: 3 }),
  },
);
const docs = fc.array(
  fc.record({ a: value, b: scalar, n: fc.integer({ min: 0, max: 5 }) }, { requiredKeys: ['n'] }),
  { minLength: 1, maxLength: 25 },
);
const path = fc.constantFrom('a', 'b', 'n', 'a.c', 'a.d', 'u');
const collation = fc.constantFrom(
  undefined,
  undefined,
  { locale: 'en', strength: 2 },
  { locale: 'en', strength: 1 },
);
const condition = fc.oneof(
  scalar,
  fc
    .tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte', '$ne', '$eq'), scalar)
    .map(([operator, operand]) => ({ [operator]: operand })),
  fc.tuple(scalar, scalar).map(([from, to]) => ({ $gte: from, $lt: to })),
  fc.array(scalar, { maxLength: 3 }).map((list) => ({ $in: list })),
  fc.boolean().map((exists) => ({ $exists: exists })),
  fc.constantFrom(
    /^a/,
    { $not: { $gt: 1 } },
    { $size: 2 },
    { $type: 'array' },
    { $elemMatch: { c: { $gte: 0 } } },
    { $elemMatch: { c: 1, d: { $lt: 3 } } },
    { $elemMatch: { $gt: 0, $lt: 3 } },
    { $all: [1, 2] },
  ),
);
const simple = fc.dictionary(path, condition, { maxKeys: 3, noNullPrototype: true });
const filter = fc.oneof(
  simple,
  fc.array(simple, { minLength: 1, maxLength: 3 }).map(($or) => ({ $or })),
  fc.tuple(simple, simple).map(($and) => ({ $and })),
);
const sort = fc.dictionary(path, fc.constantFrom(1 as const, -1 as const), {
  maxKeys: 2,
  noNullPrototype: true,
});
const projection = fc.oneof(
  fc.constant({}),
  fc
    .subarray(['a.c', 'b', 'n'], { minLength: 1 })
    .map((paths) => Object.fromEntries(paths.map((one) => [one, 1]))),
  fc.constantFrom({ a: 0 }, { a: { $slice: 1 }, n: 1 }, { x: { $add: ['$n', 1] } }),
);
const change = fc.oneof(
  fc.tuple(fc.constantFrom('a', 'b', 'n'), scalar).map(([name, to]) => ({ $set: { [name]: to } })),
  fc.constantFrom({ $push: { a: 1 } }, { $pull: { a: 1 } }, { $min: { n: 2 } }, { $rename: { b: 'z' } }),
  fc.constant([{ $set: { b: { $ifNull: ['$n', 0] } } }]),
  fc.constantFrom('a', 'b').map((name) => ({ $unset: { [name]: '' } })),
  fc.constant({ $inc: { n: 1 } }),
);

/** Thousands of documents and questions; FUZZ_RUNS asks for more. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 60);

describe('the planner', () => {
  let store: TestStore;
  beforeAll(async () => (store = await openTestStore()));
  afterAll(() => store.remove());

  const pair = async (): Promise<[Collection, Collection]> => {
    const name = randomUUID();
    const [plain, indexed] = [
      store.connection.collection(`plain-${name}`),
      store.connection.collection(`indexed-${name}`),
    ];
    const keys = [
      { a: 1 },
      { b: -1 },
      { n: 1, a: -1 },
      { b: 1, n: 1 },
      { 'a.c': 1 },
      { 'a.c': -1, 'a.d': 1 },
      { a: 1, 'a.d': 1 },
    ];
    await indexed.createIndexes([
      ...keys.map((key) => ({ key })),
      { key: { b: 1 }, name: 'sparse', sparse: true },
      { key: { n: -1 }, partialFilterExpression: { n: { $gt: 2 } } },
      { key: { b: 1, n: -1 }, name: 'folded', collation: { locale: 'en', strength: 2 } },
      { key: { u: -1 }, unique: true, partialFilterExpression: { b: { $exists: true } } },
      { key: { u: 1, b: 1 }, unique: true, sparse: true },
    ] as never);
    return [plain, indexed];
  };

  type Question = {
    filter: object;
    sort: object;
    skip: number;
    limit: number;
    projection: object;
    collation?: CollationOptions;
  };
  const asked = (
    collection: Collection,
    { filter: which, sort: order, collation: under, ...options }: Question,
  ) =>
    collection
      .find(which as never, { ...options, ...(under && { collation: under }) } as never)
      .sort({ ...order, _id: 1 })
      .toArray();
  const outcome = (work: Promise<unknown>) => work.catch((error: { code: number }) => `error ${error.code}`);
  const writes: ((collection: Collection, which: object, what: object) => Promise<unknown>)[] = [
    (collection, which, what) =>
      collection.updateMany(which as never, what as never).then((done) => done.modifiedCount),
    (collection, which, what) =>
      collection.findOneAndUpdate(which as never, what as never, {
        sort: { n: 1, _id: -1 },
        returnDocument: 'after',
      }),
    (collection, which) =>
      collection.deleteMany({ $and: [which, { n: 0 }] } as never).then((done) => done.deletedCount),
    (collection, which) => collection.findOneAndDelete(which as never, { sort: { b: -1, _id: 1 } }),
  ];
  const question = fc.record(
    { filter, sort, skip: fc.nat(2), limit: fc.nat(4), projection, collation },
    { requiredKeys: ['filter', 'sort', 'skip', 'limit', 'projection'] },
  );

  it(
    'gives an indexed and an unindexed collection the same answers',
    async () => {
      const property = fc.asyncProperty(
        docs,
        fc.array(question, { minLength: 3, maxLength: 8 }),
        fc.array(fc.tuple(fc.nat(writes.length - 1), filter, change), { maxLength: 4 }),
        fc.array(fc.tuple(fc.constantFrom(['a'], ['b'], ['b', 'n'], ['n', 'b'], ['_id']), scalar, scalar), {
          maxLength: 6,
        }),
        async (given, questions, changes, equalities) => {
          const collections = await pair();
          const both = async (work: (collection: Collection) => Promise<unknown>) => {
            const [expected, actual] = await Promise.all(
              collections.map((collection) => outcome(work(collection))),
            );
            expect(actual).withContext(work.toString()).toEqual(expected);
          };
          for (const collection of collections)
            await collection.insertMany(given.map((doc, at) => ({ ...doc, _id: at, u: at })) as never);
          for (const [kind, which, what] of changes)
            await both((collection) => (writes[kind] as (typeof writes)[0])(collection, which, what));
          for (const one of questions) {
            const [expected, actual] = await Promise.all(
              collections.map((collection) => outcome(asked(collection, one))),
            );
            expect(actual).withContext(JSON.stringify(one)).toEqual(expected);
            await both((collection) => collection.countDocuments(one.filter as never));
            await both(async (collection) =>
              (await collection.distinct('b', one.filter as never)).map(String).sort(),
            );
          }
          for (const [paths, ...values] of equalities) {
            const wanted = Object.fromEntries(paths.map((one, at) => [one, values[at]]));
            await both((collection) => collection.findOne(wanted as never));
          }
          const { mismatches } = verify(store.engine);
          expect(mismatches).toEqual([]);
          await Promise.all(collections.map((collection) => collection.drop()));
        },
      );
      await fc.assert(property, { numRuns: RUNS });
    },
    RUNS * 2000,
  );

  describe('choosing', () => {
    const chosen = async (name: string, filter: object, sort: object = {}): Promise<Plan> =>
      plan(
        store.engine.catalog.get(`spec.${name}`),
        { filter: filter as never, sort: Object.entries(sort) as never },
        Infinity,
      );
    const indexOf = (found: Plan) => (found.kind === 'index' ? found.index.name : found.kind);

    beforeAll(async () => {
      const rooms = store.connection.collection('rooms');
      await rooms.createIndex({ room: 1, seq: -1 });
      await rooms.createIndex({ author: 1 });
      await rooms.insertOne({ room: 1, seq: 1, author: 'a' });
    });

    it('reads a room backwards by its compound index without sorting', async () => {
      const found = await chosen('rooms', { room: 1, seq: { $lt: 9 } }, { seq: 1 });
      expect(found).toEqual(jasmine.objectContaining({ sorted: true, backwards: true }));
      expect(indexOf(found)).toBe('room_1_seq_-1');
    });

    it('joins the indexes of the branches of $or', async () => {
      expect(indexOf(await chosen('rooms', { $or: [{ author: 'a' }, { room: 2 }] }))).toBe('union');
      expect(indexOf(await chosen('rooms', { $or: [{ author: 'a' }, { text: 'x' }] }))).toBe('scan');
    });

    it('looks an _id up directly', async () => {
      const found = await chosen('rooms', { _id: 4, room: 1 });
      expect(indexOf(found)).toBe('_id_');
      expect(found.kind === 'index' && found.keys.length).toBe(1);
    });
  });
});
