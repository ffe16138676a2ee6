import { deleteExpired } from '../collections/ttl.js';
import { failure, useDatabase, type Row } from '../testing/rows.js';

describe('commands > options of a collection', () => {
  const { database, connection, filled, engine } = useDatabase();
  const listed = async (name: string) => (await database().listCollections({ name }).toArray())[0] as Row;

  // "Time Series Collections", "create" (MongoDB Manual)
  describe('timeseries', () => {
    const timeseries = { timeField: 'at', metaField: 'sensor', granularity: 'hours' } as const;

    it('are listed with what MongoDB makes of them', async () => {
      await connection().createCollection('series', { timeseries, expireAfterSeconds: 3600 });
      const { type, options } = await listed('series');
      expect(type).toBe('timeseries');
      expect(options).toEqual({
        expireAfterSeconds: 3600,
        timeseries: { ...timeseries, bucketMaxSpanSeconds: 2_592_000 },
      });
    });

    it('let in documents that have a time, and no updates or unique indexes', async () => {
      const rows = await connection().createCollection('timed', { timeseries: { timeField: 'at' } });
      await rows.insertOne({ at: new Date(), n: 1 });
      expect((await failure(rows.insertOne({ n: 2 }))).code).toBe(2);
      expect((await failure(rows.insertOne({ at: 'now' }))).code).toBe(2);
      expect((await failure(rows.updateOne({}, { $set: { n: 3 } }))).code).toBe(72);
      expect((await failure(rows.findOneAndUpdate({}, { $set: { n: 3 } }))).code).toBe(72);
      expect((await failure(rows.createIndex({ n: 1 }, { unique: true }))).code).toBe(72);
      expect(await rows.find().map(({ n }) => n as number).toArray()).toEqual([1]); // prettier-ignore
      expect((await rows.deleteMany({})).deletedCount).toBe(1);
    });

    it('refuse what makes no sense', async () => {
      const create = (options: Row) => failure(database().command({ create: 'refused', ...options }));
      expect((await create({ timeseries: {} })).code).toBe(40414);
      expect((await create({ timeseries: { timeField: 'at', metaField: 'at' } })).code).toBe(72);
      expect((await create({ timeseries: { timeField: 'at', granularity: 'years' } })).code).toBe(2);
      expect((await create({ timeseries, capped: true, size: 1000 })).code).toBe(72);
    });
  });

  describe('expireAfterSeconds', () => {
    it('lets documents of time series and of clustered collections go by their time', async () => {
      const now = Date.now();
      const [old, fresh] = [new Date(now - 100_000), new Date(now)];
      const series = await connection().createCollection('going', {
        timeseries: { timeField: 'at' },
        expireAfterSeconds: 60,
      });
      await series.insertMany([{ at: old }, { at: fresh }]);
      const clustered = await connection().createCollection<{ _id: Date }>('clustered', {
        clusteredIndex: { key: { _id: 1 }, unique: true },
        expireAfterSeconds: 60,
      });
      await clustered.insertMany([{ _id: old }, { _id: fresh }]);
      const store = engine();
      if (!store) return pending('deletes in its own time');
      expect(await deleteExpired(store, now)).toBe(2);
      expect(await series.countDocuments()).toBe(1);
      expect(await clustered.findOne()).toEqual({ _id: fresh });
      await database().command({ collMod: 'going', expireAfterSeconds: 'off' });
      expect(await deleteExpired(store, now + 1_000_000)).toBe(1);
      expect(await series.countDocuments()).toBe(1);
    });
  });

  // "Clustered Collections", "listCollections" (MongoDB Manual)
  it('of a clustered collection are listed with the version and the name of its index', async () => {
    await connection().createCollection('by-id', { clusteredIndex: { key: { _id: 1 }, unique: true } });
    const clusteredIndex = { v: 2, key: { _id: 1 }, name: '_id_', unique: true };
    expect((await listed('by-id'))['options']).toEqual({ clusteredIndex });
  });

  // "Change Streams with Document Pre- and Post-Images" (MongoDB Manual)
  it('that would promise images of changed documents are refused, as their change streams are', async () => {
    if (!engine()) return;
    const changeStreamPreAndPostImages = { enabled: true };
    const create = connection().createCollection('imaged', { changeStreamPreAndPostImages });
    expect((await failure(create)).code).toBe(72);
  });

  // "insert", "update", "findAndModify" (MongoDB Manual, "Database Commands")
  describe('a validator', () => {
    it('is passed over by bypassDocumentValidation', async () => {
      const rows = await connection().createCollection('bypassed', { validator: { n: 1 } });
      const bypass = { bypassDocumentValidation: true };
      await rows.insertOne({ n: 2 }, bypass);
      await rows.updateOne({ n: 2 }, { $set: { n: 3 } }, bypass);
      await rows.findOneAndUpdate({ n: 3 }, { $set: { n: 4 } }, bypass);
      await rows.updateOne({ n: 5 }, { $set: { m: 1 } }, { ...bypass, upsert: true });
      expect((await failure(rows.updateOne({ n: 4 }, { $set: { n: 6 } }))).code).toBe(121);
      expect(await rows.distinct('n')).toEqual([4, 5]);
    });

    // "$out", "$merge" (MongoDB Manual)
    it('is asked of what $out and $merge write, unless they pass over it too', async () => {
      const source = await filled('source', [{ _id: 1, n: 2 }]);
      const rows = await connection().createCollection('written', { validator: { n: 1 } });
      for (const stage of [{ $out: 'written' }, { $merge: 'written' }]) {
        expect((await failure(source.aggregate([stage]).toArray())).code).toBe(121);
        await source.aggregate([stage], { bypassDocumentValidation: true }).toArray();
        expect(await rows.countDocuments()).toBe(1);
        await rows.deleteMany({});
      }
    });
  });

  // "collMod > Document Validation" (MongoDB Manual)
  describe('collMod', () => {
    it('sets a validator, changes it, and takes it away', async () => {
      const rows = await filled('validated', [{ n: 1 }]);
      const change = (validator: Row) => database().command({ collMod: 'validated', validator });
      await change({ n: { $gt: 1 } });
      expect((await failure(rows.insertOne({ n: 1 }))).code).toBe(121);
      await change({ n: { $gt: 0 } });
      await rows.insertOne({ n: 1 });
      expect((await listed('validated'))['options']).toEqual({ validator: { n: { $gt: 0 } } });
      await change({});
      await rows.insertOne({ n: 0 });
      expect((await failure(change({ n: { $nonsense: 1 } }))).code).toBe(2);
    });

    it('changes the life of an index, and answers what it was', async () => {
      const rows = await filled('lived', []);
      await rows.createIndex({ at: 1 }, { expireAfterSeconds: 10 });
      const index = { keyPattern: { at: 1 }, expireAfterSeconds: 20 };
      expect(await database().command({ collMod: 'lived', index })).toEqual(
        jasmine.objectContaining({ expireAfterSeconds_old: 10, expireAfterSeconds_new: 20 }),
      );
      expect((await rows.indexes())[1]?.['expireAfterSeconds']).toBe(20);
    });
  });
});
