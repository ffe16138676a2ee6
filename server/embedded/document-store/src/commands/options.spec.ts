import { failure, useDatabase, type Row } from '../testing/rows.js';

describe('commands > their options', () => {
  const { database, connection, engine, filled } = useDatabase();

  // "Write Concern > w Option" (MongoDB Manual)
  describe('a write concern', () => {
    it('that one member cannot meet is answered so, after the write', async () => {
      const rows = await filled('concerned', []);
      const insert = (w: number | 'majority') => rows.insertOne({}, { writeConcern: { w } });
      expect((await failure(insert(2))).code).toBe(100);
      expect((await failure(insert('nonsense' as 'majority'))).code).toBe(79);
      await insert('majority');
      await insert(1);
      expect(await rows.countDocuments()).toBe(4);
    });
  });

  // "Write Concern > w Option", "insert > Output" (MongoDB Manual)
  it('a write with w: 0 whose client waits all the same is told nothing of it', async () => {
    const command = { insert: 'untold', documents: [{ _id: 1 }, { _id: 1 }], writeConcern: { w: 0 } };
    const { n, writeErrors, ok } = await database().command(command);
    expect([n, writeErrors, ok]).toEqual([undefined, undefined, 1]);
    expect(await connection().collection('untold').countDocuments()).toBe(1);
  });

  // "Read Concern", "Read Concern 'snapshot'", "$out" (MongoDB Manual)
  describe('a read concern', () => {
    it('of a level that one member cannot tell from "local" reads alike', async () => {
      await filled('levels', [{ _id: 1 }]);
      for (const level of ['local', 'available', 'majority', 'linearizable'])
        expect((await database().command({ count: 'levels', readConcern: { level } }))['n']).toBe(1);
    });

    it('that asks for more than is offered is refused, and never passed over', async () => {
      await filled('levels', []);
      const code = async (level: string, command: Row) =>
        (await failure(database().command({ ...command, readConcern: { level } }))).code;
      expect(await code('nonsense', { find: 'levels' })).toBe(9);
      expect(await code('linearizable', { aggregate: 'levels', pipeline: [{ $out: 'o' }], cursor: {} })).toBe(72); // prettier-ignore
      if (!engine()) return;
      expect(await code('snapshot', { find: 'levels' })).toBe(72);
      const session = await connection().startSession({ snapshot: true });
      const rows = connection().collection('levels');
      expect((await failure(rows.find({}, { session }).toArray())).code).toBe(72);
      await session.endSession();
    });

    it('"snapshot" is what a transaction reads with', async () => {
      const rows = await filled('in-transaction', [{ _id: 1 }]);
      const session = await connection().startSession();
      const readConcern = { level: 'snapshot' } as const;
      const read = () => rows.countDocuments({}, { session });
      expect(await session.withTransaction(read, { readConcern })).toBe(1);
      await session.endSession();
    });
  });

  // "Collation > Collation Document" (MongoDB Manual)
  describe('a collation', () => {
    it('is listed with all it was left to say, for collections and for indexes', async () => {
      const rows = await connection().createCollection('sorted', {
        collation: { locale: 'en', strength: 2 },
      });
      await rows.createIndex({ a: 1 });
      await rows.createIndex({ a: 1 }, { name: 'plain', collation: { locale: 'simple' } });
      await rows.createIndex({ a: 1 }, { collation: { locale: 'en', strength: 2 } });
      const [listed] = await database().listCollections({ name: 'sorted' }).toArray();
      const full = jasmine.objectContaining({
        locale: 'en',
        strength: 2,
        caseLevel: false,
        alternate: 'non-ignorable',
      });
      expect((listed as Row)['options']).toEqual({ collation: full });
      const [, ...indexes] = await rows.indexes();
      expect(indexes.map(({ collation }) => collation)).toEqual([full, undefined]);
      await rows.insertOne({ a: 'X' });
      const explained = await rows.find({ a: 'x' }).explain('executionStats');
      expect(JSON.stringify(explained)).toContain('"indexName":"a_1"');
      expect(explained['executionStats']).toEqual(jasmine.objectContaining({ nReturned: 1 }));
    });
  });

  // "createIndexes", "update", "insert", "findAndModify", "listCollections" (MongoDB Manual, "Database Commands")
  describe('a flag', () => {
    it('may be given as a number', async () => {
      const rows = await filled('flagged', [
        { _id: 1, a: 1 },
        { _id: 2, a: 2 },
      ]);
      await rows.createIndex({ a: 1 }, { unique: 1, sparse: 0 } as never);
      expect((await rows.indexes())[1]).toEqual({ v: 2, key: { a: 1 }, name: 'a_1', unique: true });
      const run = (command: Row) => database().command(command);
      const many = { q: {}, u: { $set: { b: 1 } }, multi: 1 };
      const fresh = { q: { _id: 3 }, u: { $set: { a: 3 } }, upsert: 1 };
      expect((await run({ update: 'flagged', updates: [many, fresh] }))['n']).toBe(3);
      const documents = [{ a: 3 }, { a: 4 }, { a: 5 }];
      expect((await run({ insert: 'flagged', documents, ordered: 0 }))['n']).toBe(2);
      const changed = await run({ findAndModify: 'flagged', query: { _id: 1 }, update: { a: 9 }, new: 1 });
      expect(changed['value']).toEqual({ _id: 1, a: 9 });
      expect((await failure(rows.createIndex({ c: 1 }, { unique: 'yes' } as never))).code).toBe(14);
    });
  });

  // "Collation > Collation Document" (MongoDB Manual)
  describe('a collation of a query', () => {
    it('puts capitals where it says', async () => {
      const rows = await filled('capitals', [{ n: 'b' }, { n: 'A' }, { n: 'a' }, { n: 'B' }]);
      const sorted = async (caseFirst: 'upper' | 'lower') =>
        (await rows.find().sort({ n: 1 }).collation({ locale: 'en', caseFirst }).toArray()).map(({ n }) => n as string); // prettier-ignore
      expect(await sorted('upper')).toEqual(['A', 'a', 'B', 'b']);
      expect(await sorted('lower')).toEqual(['a', 'A', 'b', 'B']);
    });

    it('that asks for more than is offered is refused, and never passed over', async () => {
      if (!engine()) return;
      const rows = await filled('collated', [{}]);
      for (const more of [{ strength: 4 }, { alternate: 'shifted' }, { strength: 2, backwards: true }])
        expect((await failure(rows.find({ a: 'x' }).collation({ locale: 'fr', ...more }).toArray())).code).withContext(JSON.stringify(more)).toBe(2); // prettier-ignore
    });
  });

  // "db.collection.distinct() > Array Fields" (MongoDB Manual)
  describe('distinct', () => {
    it('takes what is there, and the elements of arrays for themselves', async () => {
      const rows = await filled('distinct', [
        { a: [1, 2, null] },
        { a: { b: [3, [4]] } },
        { a: [{ b: 5 }, {}] },
        {},
      ]);
      expect(await rows.distinct('a.b')).toEqual([3, [4], 5]);
      expect(await rows.distinct('a')).toHaveSize(6);
    });
  });

  // "aggregate", "Field Names with Periods and Dollar Signs" (MongoDB Manual)
  describe('what commands refuse', () => {
    it('an aggregate without a cursor answers 9, an _id with an operator 52', async () => {
      expect((await failure(database().command({ aggregate: 'x', pipeline: [] }))).code).toBe(9);
      const rows = await filled('ids', []);
      expect((await failure(rows.insertOne({ _id: { $a: 1 } } as never))).code).toBe(52);
    });
  });
});
