import { failure, useDatabase, type Row } from '../testing/rows.js';

describe('commands > indexes that hold no order', () => {
  const { connection, filled } = useDatabase();

  // "$near", "$nearSphere", "2dsphere Indexes", "2d Indexes" (MongoDB Manual)
  describe('a geospatial index', () => {
    const point = (...coordinates: number[]) => ({ type: 'Point', coordinates });
    const ids = async (found: Promise<Row[]>) => (await found).map(({ _id }) => _id as number);
    const spots = async (name: string) => {
      const rows = await filled(name, [
        { _id: 1, at: point(126.6, 45.8) },
        { _id: 2, at: point(125, 46.6) },
        { _id: 3, at: point(123.9, 47.3) },
        { _id: 4 },
      ]);
      await rows.createIndex({ at: '2dsphere' });
      return rows;
    };

    it('lets $near give documents in the order of their distance, in metres', async () => {
      const rows = await spots('near');
      const near = (limits: Row) => ({ at: { $near: { $geometry: point(126, 46), ...limits } } });
      expect(await ids(rows.find(near({})).toArray())).toEqual([1, 2, 3]);
      expect(await ids(rows.find(near({})).limit(1).toArray())).toEqual([1]);
      expect(await ids(rows.find(near({ $maxDistance: 110_000 })).toArray())).toEqual([1, 2]);
      expect(await ids(rows.find(near({ $minDistance: 60_000 })).toArray())).toEqual([2, 3]);
      expect(await ids(rows.find(near({})).sort({ _id: -1 }).toArray())).toEqual([3, 2, 1]);
      expect((await rows.findOneAndUpdate(near({}), { $set: { nearest: true } }))?.['_id'] as unknown).toBe(
        1,
      );
      expect(await ids(rows.find({ at: { $nearSphere: [126, 46], $maxDistance: 0.01 } } as never).toArray())).toEqual([1]); // prettier-ignore
    });

    it('on the plane takes pairs, and measures in their own units', async () => {
      const rows = await filled('flat', [
        { _id: 1, at: [10, 20] },
        { _id: 2, at: [40, 90] },
        { _id: 3, at: [12, 20] },
      ]);
      await rows.createIndex({ at: '2d' });
      expect(await ids(rows.find({ at: { $near: [11.5, 20] } }).toArray())).toEqual([3, 1, 2]);
      expect(await ids(rows.find({ at: { $near: [12, 20], $maxDistance: 2 } } as never).toArray())).toEqual([3, 1]); // prettier-ignore
      expect((await failure(rows.insertOne({ at: [200, 0] }))).code).toBe(13027);
    });

    it('on the plane has the bounds it is given', async () => {
      const rows = await filled('bounded', [{ at: [200, 200] }]);
      await rows.createIndex({ at: '2d' }, { min: 0, max: 1024 });
      await rows.insertOne({ at: [1024, 0] });
      for (const at of [[-1, 5], [5, 1025]]) expect((await failure(rows.insertOne({ at }))).code).toBe(13027); // prettier-ignore
    });

    it('is needed for $near, answered with 291 without one', async () => {
      const rows = await filled('far', [{ at: point(1, 1) }]);
      const near = { at: { $near: { $geometry: point(1, 1) } } };
      expect((await failure(rows.find(near).toArray())).code).toBe(291);
      await rows.createIndex({ at: '2d' }).catch(() => undefined);
      await rows.createIndex({ at: '2dsphere' });
      expect((await failure(rows.find({ at: { $near: [1, 1] } }).toArray())).code).toBe(291);
      expect(await rows.find(near).toArray()).toHaveSize(1);
      expect((await failure(rows.aggregate([{ $match: near }]).toArray())).code).toBe(5626500);
    });

    it('lets in no value that is no place, in documents new and old', async () => {
      const rows = await spots('checked');
      expect((await failure(rows.insertOne({ at: point(0, 100) }))).code).toBe(16755);
      expect((await failure(rows.updateOne({ _id: 1 } as never, { $set: { at: 'here' } }))).code).toBe(16755);
      await rows.insertMany([{ at: null }, { at: [1, 2] }, { other: 1 }]);
      await rows.insertOne({ elsewhere: 'text' });
      expect((await failure(rows.createIndex({ elsewhere: '2dsphere' }))).code).toBe(16755);
    });
  });

  // "Clustered Collections", "listIndexes" (MongoDB Manual)
  it('a clustered index is listed by its name, first and unique', async () => {
    const clusteredIndex = { key: { _id: 1 }, unique: true, name: 'by time' } as const;
    const rows = await connection().createCollection('clustered', { clusteredIndex });
    await rows.createIndex({ a: 1 });
    expect(await rows.indexes()).toEqual([
      jasmine.objectContaining({ name: 'by time', key: { _id: 1 }, unique: true, clustered: true }),
      jasmine.objectContaining({ name: 'a_1' }),
    ]);
  });

  // "Partial Indexes > Filter Expression" (MongoDB Manual)
  it('a partial index takes conditions that say what is there, and answers 67 to others', async () => {
    const rows = await filled('partial', []);
    const create = (filter: Row) =>
      rows.createIndex({ [`f${Math.random()}`]: 1 }, { partialFilterExpression: filter });
    await create({
      a: 1,
      b: { $gt: 1, $type: 'number' },
      $or: [{ c: { $in: [1] } }, { d: { $exists: true } }],
    });
    for (const filter of [
      { a: { $exists: false } },
      { a: { $ne: 1 } },
      { $and: [{ a: { $not: { $gt: 1 } } }] },
      { $nor: [{ a: 1 }] },
    ])
      // prettier-ignore
      expect((await failure(create(filter))).code).withContext(JSON.stringify(filter)).toBe(67);
  });

  // "Text Indexes", "Wildcard Indexes" (MongoDB Manual)
  describe('a text or a wildcard index', () => {
    it('is kept and listed as MongoDB lists it, and changes no answer', async () => {
      const rows = await filled('kept', [{ _id: 1, title: 'a', m: { x: 1 } }]);
      await rows.createIndex(
        { title: 1, body: 'text' },
        { weights: { body: 3 }, collation: { locale: 'simple' } },
      );
      await rows.createIndex({ 'm.$**': 1 });
      await rows.createIndex({ 'm.$**': 1 });
      const [, text, wildcard] = await rows.indexes();
      expect(text).toEqual(
        jasmine.objectContaining({
          key: { title: 1, _fts: 'text', _ftsx: 1 },
          weights: { body: 3 },
          default_language: 'english',
          textIndexVersion: 3,
        }),
      );
      expect(wildcard?.key).toEqual({ 'm.$**': 1 });
      expect(await rows.find({ title: 'a', 'm.x': 1 }).hint('m.$**_1').toArray()).toHaveSize(1);
      expect((await failure(rows.createIndex({ 'n.$**': 1 }, { unique: true }))).code).toBe(67);
      expect((await failure(rows.createIndex({ n: '2dsphere' }, { unique: true }))).code).toBe(67);
      const unique = await filled('text-and-unique', []);
      await unique.createIndex({ name: 'text' }, { unique: true });
      expect((await unique.indexes())[1]?.unique).toBeTrue();
      expect((await failure(rows.createIndex({ n: 'nonsense' as never }))).code).toBe(67);
    });
  });
});
