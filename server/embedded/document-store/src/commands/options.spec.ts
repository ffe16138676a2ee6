import { failure, useDatabase, type Row } from '../testing/rows.js';

describe('commands > their options', () => {
  const { database, connection, filled } = useDatabase();

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
