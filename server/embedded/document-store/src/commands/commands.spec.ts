import type { Collection } from 'mongoose';
import { failure, useDatabase, type Row } from '../testing/rows.js';

describe('commands', () => {
  const { database, connection, filled } = useDatabase();

  // "explain", "Explain Results" (MongoDB Manual)
  describe('explain', () => {
    let rows: Collection;
    beforeAll(async () => {
      rows = await filled('explained', [{ n: 1 }, { n: 2 }, { n: 3 }]);
      await rows.createIndex({ n: 1 });
    });
    const access = (explained: unknown) =>
      (explained as { queryPlanner: { winningPlan: Row } }).queryPlanner.winningPlan;

    it('names the index a find reads by, and counts when it is to be run', async () => {
      const found = await rows.find({ n: { $gt: 1 } }).explain('executionStats');
      expect(access(found)).toEqual({
        stage: 'FETCH',
        inputStage: jasmine.objectContaining({ stage: 'IXSCAN', indexName: 'n_1', direction: 'forward' }),
      });
      expect((found as Row)['executionStats']).toEqual(jasmine.objectContaining({ nReturned: 2 }));
      const planned = await rows.find({ n: 1 }).explain('queryPlanner');
      expect((planned as Row)['executionStats']).toBeUndefined();
      const all = await rows.find({ n: 1 }).explain('allPlansExecution');
      expect((all as Row)['executionStats']).toEqual(
        jasmine.objectContaining({ nReturned: 1, allPlansExecution: jasmine.any(Array) }),
      );
    });

    it('shows sorting, skipping and limiting over a scan', async () => {
      expect(
        access(await rows.find({ x: 1 }).sort({ y: -1 }).skip(1).limit(2).explain('queryPlanner')),
      ).toEqual({
        stage: 'LIMIT',
        limitAmount: 2,
        inputStage: {
          stage: 'SKIP',
          skipAmount: 1,
          inputStage: {
            stage: 'SORT',
            sortPattern: { y: -1 },
            inputStage: { stage: 'COLLSCAN', direction: 'forward' },
          },
        },
      });
    });

    it('of a pipeline names what its head reads and the stages after it', async () => {
      const found = await rows.aggregate([{ $match: { n: 1 } }, { $group: { _id: '$n' } }]).explain();
      expect((found as { stages: unknown[] }).stages).toEqual([
        { $cursor: jasmine.objectContaining({ queryPlanner: jasmine.anything() }) },
        { $group: { _id: '$n' } },
      ]);
    });

    it('of a delete deletes nothing', async () => {
      const explained = await database().command({
        explain: { delete: 'explained', deletes: [{ q: { n: 1 }, limit: 0 }] },
      });
      expect(access(explained)['stage']).toBe('FETCH');
      expect(await rows.countDocuments()).toBe(3);
    });
  });

  // "Capped Collections" (MongoDB Manual)
  describe('a capped collection', () => {
    it('lets its oldest documents go, by size and by number', async () => {
      const bySize = await database().createCollection('by-size', { capped: true, size: 1000 });
      expect(await bySize.isCapped()).toBeTrue();
      expect(await bySize.options()).toEqual({ capped: true, size: 1024 });
      for (const n of [1, 2, 3]) await bySize.insertOne({ n, text: 'x'.repeat(600) });
      expect((await bySize.find().toArray()).map(({ n }) => n as number)).toEqual([3]);
      const byNumber = await database().createCollection('by-number', { capped: true, size: 9999, max: 2 });
      await byNumber.createIndex({ n: 1 });
      await byNumber.insertMany([{ n: 1 }, { n: 2 }, { n: 3 }]);
      const newest = await byNumber.find().sort({ $natural: -1 }).toArray();
      expect(newest.map(({ n }) => n as number)).toEqual([3, 2]);
      expect(await byNumber.countDocuments({ n: 1 })).toBe(0);
    });

    it('needs a size: 72', async () => {
      expect((await failure(database().createCollection('no-size', { capped: true }))).code).toBe(72);
    });
  });

  // "Schema Validation" (MongoDB Manual)
  describe('a validator', () => {
    it('refuses what it does not let in: 121, by insert and by update', async () => {
      const validator = { $jsonSchema: { required: ['name'], properties: { name: { bsonType: 'string' } } } };
      const rows = await database().createCollection('validated', { validator });
      expect(await failure(rows.insertOne({ name: 5 }))).toEqual(
        jasmine.objectContaining({ code: 121, message: 'Document failed validation' }),
      );
      await rows.insertOne({ name: 'a' });
      expect((await failure(rows.updateOne({}, { $unset: { name: 1 } }))).code).toBe(121);
      expect(await rows.findOne()).toEqual(jasmine.objectContaining({ name: 'a' }));
      expect(await rows.options()).toEqual({ validator });
    });
  });

  // "Indexes", "createIndexes", "dropIndexes", "collMod" (MongoDB Manual)
  describe('indexes', () => {
    it('of the same name or the same key with other options answer 86 and 85', async () => {
      const rows = await filled('conflicts', []);
      await rows.createIndex({ a: 1 });
      expect((await failure(rows.createIndex({ a: 1 }, { unique: true }))).code).toBe(86);
      expect((await failure(rows.createIndex({ a: 1 }, { expireAfterSeconds: 5 }))).code).toBe(85);
      expect((await failure(rows.createIndex({ a: 1 }, { name: 'other' }))).code).toBe(85);
      await rows.createIndex({ a: 1 }, { name: 'single', unique: true });
      expect((await rows.indexes()).map(({ name }) => name)).toEqual(['_id_', 'a_1', 'single']);
    });

    it('that cannot be dropped or found answer 72, 27 and 26', async () => {
      const rows = await filled('dropping', [{ a: 1 }]);
      expect((await failure(rows.dropIndex('_id_'))).code).toBe(72);
      expect(await failure(rows.dropIndex('none'))).toEqual(
        jasmine.objectContaining({ code: 27, codeName: 'IndexNotFound' }),
      );
      expect((await failure(connection().collection('nowhere').indexes())).codeName).toBe(
        'NamespaceNotFound',
      );
    });

    it('over what is not unique say so and are not made', async () => {
      const rows = await filled('doubles', [{ a: 1 }, { a: 1 }]);
      const error = await failure(rows.createIndex({ a: 1 }, { unique: true }));
      expect(error.code).toBe(11000);
      expect(error.message).toMatch(/^Index build failed: .*E11000 duplicate key error/);
      expect(await rows.indexes()).toHaveSize(1);
    });

    it('can be hashed and can be hidden from the planner', async () => {
      const rows = await filled('hashed', [{ a: 'x' }, { a: 'y' }]);
      await rows.createIndex({ a: 'hashed' });
      const explained = async () => JSON.stringify(await rows.find({ a: 'x' }).explain('queryPlanner'));
      expect(await explained()).toContain('IXSCAN');
      await database().command({ collMod: 'hashed', index: { name: 'a_hashed', hidden: true } });
      expect(await explained()).toContain('COLLSCAN');
      expect(await rows.find({ a: 'x' }).toArray()).toHaveSize(1);
    });

    it('given as a hint lend their order to a query without a sort', async () => {
      const rows = await filled('hinted', [
        { name: 'a', n: 4 },
        { name: 'b', n: 5 },
        { name: 'c', n: 4 },
      ]);
      await rows.createIndex({ n: -1, name: -1 });
      const names = (found: Row[]) => found.map(({ name }) => name as string);
      expect(names(await rows.find().hint({ n: -1, name: -1 }).toArray())).toEqual(['b', 'c', 'a']);
      expect(names(await rows.aggregate([], { hint: 'n_-1_name_-1' }).toArray())).toEqual(['b', 'c', 'a']);
      expect((await failure(rows.find().hint('none').toArray())).code).toBe(2);
    });

    it('read for $in give their own order', async () => {
      const rows = await filled('in-order', [
        { _id: 3, n: 'b' },
        { _id: 1, n: 'c' },
        { _id: 2, n: 'a' },
      ]);
      const ids = async (filter: Row) => (await rows.find(filter).toArray()).map(({ _id }) => Number(_id));
      expect(await ids({ _id: { $in: [3, 2, 1] } })).toEqual([1, 2, 3]);
      await rows.createIndex({ n: 1 });
      expect(await ids({ n: { $in: ['c', 'b', 'a'] } })).toEqual([2, 3, 1]);
    });

    // "Multikey Indexes > Compound Multikey Indexes" (MongoDB Manual)
    it('over two paths of one array of documents take both from the same element', async () => {
      const rows = await filled('compound', []);
      await rows.createIndex({ 'm.a': 1, 'm.b': 1 }, { unique: true });
      await rows.insertOne({
        m: [
          { a: 1, b: 1 },
          { a: 2, b: 2 },
        ],
      });
      await rows.insertOne({ m: [{ a: 1, b: 2 }] });
      expect((await failure(rows.insertOne({ m: [{ a: 2, b: 2 }] }))).code).toBe(11000);
      expect(await rows.countDocuments({ 'm.a': 1, 'm.b': 2 })).toBe(2);
      await rows.createIndex({ x: 1, y: 1 });
      expect((await failure(rows.insertOne({ x: [1], y: [2] }))).code).toBe(171);
    });
  });

  // "let" of find, update, delete and findAndModify (MongoDB Manual, "Database Commands")
  describe('a find of one by equalities', () => {
    // "Partial Indexes", "Collation", "Multikey Indexes" (MongoDB Manual)
    const kinds: [string, Row[], object, object, Row, unknown][] = [
      ['unique', [{ a: 1 }, { a: 2 }], { a: 1 }, { unique: true }, { a: 2 }, 2],
      ['descending', [{ a: 1 }, { a: 2 }, { a: 2 }], { a: -1 }, {}, { a: 2 }, 2],
      ['of another order than the filter', [{ a: 1, b: 2 }], { b: 1, a: -1 }, {}, { a: 1, b: 2 }, 1],
      [
        'that holds elements',
        [
          { a: 3, b: 1 },
          { a: [1, 2], b: 1 },
        ],
        { a: 1, b: 1 },
        {},
        { a: 2, b: 1 },
        2,
      ],
      ['that is sparse', [{ b: 1 }, { a: 5 }], { a: 1 }, { sparse: true }, { a: 5 }, 2],
      [
        'that leaves the document out',
        [{ a: 1 }],
        { a: 1 },
        { partialFilterExpression: { b: { $exists: true } } },
        { a: 1 },
        1,
      ],
      [
        'that folds case',
        [{ a: 'X' }],
        { a: 1 },
        { collation: { locale: 'en', strength: 2 } },
        { a: 'X' },
        1,
      ],
      [
        'that folds case, for a value of another',
        [{ a: 'X' }],
        { a: 1 },
        { collation: { locale: 'en', strength: 2 } },
        { a: 'x' },
        undefined,
      ],
      [
        'of other fields too',
        [
          { a: 1, b: 1 },
          { a: 1, b: 2 },
        ],
        { a: 1, b: 1 },
        {},
        { a: 1 },
        1,
      ],
      [
        'beside a condition',
        [
          { a: 1, b: 1 },
          { a: 1, b: 2 },
        ],
        { a: 1 },
        {},
        { a: 1, b: 2 },
        2,
      ],
    ];
    kinds.forEach(([kind, given, key, options, wanted, expected], at) =>
      it(`answers right over an index ${kind}`, async () => {
        const rows = await filled(
          `one-${at}`,
          given.map((row, position) => ({ _id: position + 1, ...row })),
        );
        await rows.createIndex(key as never, options);
        expect((await rows.findOne(wanted as never))?._id as unknown).toBe(expected);
      }),
    );

    it('follows the collation of its collection', async () => {
      await database().createCollection('one-folded', { collation: { locale: 'en', strength: 2 } });
      const rows = await filled('one-folded', [{ _id: 'K', a: 'X' }]);
      await rows.createIndex({ a: 1 });
      expect((await rows.findOne({ a: 'x' }))?.['a']).toBe('X');
      expect((await rows.findOne({ _id: 'k' as never }))?.['a']).toBe('X');
    });

    it('sees what its transaction wrote, and not what came after', async () => {
      const rows = await filled('one-within', [{ a: 1 }]);
      await rows.createIndex({ a: 1 });
      await connection().transaction(async (session) => {
        await rows.insertOne({ a: 2 }, { session });
        expect((await rows.findOne({ a: 2 }, { session }))?.['a']).toBe(2);
        await rows.insertOne({ a: 3 });
        expect(await rows.findOne({ a: 3 }, { session })).toBeNull();
      });
    });
  });

  describe('variables of a command', () => {
    it('are evaluated once and seen by filters and update pipelines', async () => {
      const rows = await filled('variables', [{ n: 1 }, { n: 2 }, { n: 3 }]);
      const is = { $expr: { $eq: ['$n', '$$x'] } };
      expect(await rows.find(is, { let: { x: { $add: [1, 1] } } }).toArray()).toHaveSize(1);
      const set = [{ $set: { seen: '$$x' } }];
      expect((await rows.updateMany(is, set, { let: { x: 2 } })).modifiedCount).toBe(1);
      expect(await rows.findOne({ n: 2 })).toEqual(jasmine.objectContaining({ seen: 2 }));
      expect(await rows.findOneAndUpdate(is, set, { let: { x: 3 }, returnDocument: 'after' })).toEqual(
        jasmine.objectContaining({ seen: 3 }),
      );
      expect((await rows.deleteMany(is, { let: { x: 1 } })).deletedCount).toBe(1);
    });
  });

  // "$out (aggregation)" (MongoDB Manual)
  describe('$out', () => {
    it('replaces what the collection held, keeps its indexes and all number types', async () => {
      const { Double, Long } = connection().base.mongo;
      const rows = await filled('out-from', [{ n: new Double(1), l: Long.fromInt(7) }, { n: 2 }]);
      const target = await filled('out-to', [{ old: true }]);
      await target.createIndex({ n: 1 }, { unique: true });
      expect(await rows.aggregate([{ $match: { n: 1 } }, { $out: 'out-to' }]).toArray()).toEqual([]);
      const [found, ...more] = await target.find({}, { promoteValues: false }).toArray();
      expect(more).toEqual([]);
      expect([found?.['n'], found?.['l']]).toEqual([new Double(1), Long.fromInt(7)]);
      expect(await target.indexes()).toHaveSize(2);
    });

    it('that fails leaves the collection as it was', async () => {
      const rows = await filled('out-bad', [{ n: 1 }, { n: 1 }]);
      const target = await filled('out-kept', [{ n: 5 }]);
      await target.createIndex({ n: 1 }, { unique: true });
      expect((await failure(rows.aggregate([{ $out: 'out-kept' }]).toArray())).code).toBe(11000);
      expect((await target.find().toArray()).map(({ n }) => n as number)).toEqual([5]);
    });

    it('within a transaction answers 263', async () => {
      const rows = await filled('out-in', [{ n: 1 }]);
      const session = await connection().startSession();
      session.startTransaction();
      expect((await failure(rows.aggregate([{ $out: 'x' }], { session }).toArray())).code).toBe(263);
      await session.endSession();
    });
  });

  // "$merge (aggregation)" (MongoDB Manual)
  describe('$merge', () => {
    const merged = async (name: string, stage: Row, before: Row[] = [{ _id: 1, a: 1, b: 1 }]) => {
      const rows = await filled(`${name}-from`, [
        { _id: 1, a: 2 },
        { _id: 2, a: 3 },
      ]);
      const target = await filled(`${name}-to`, before);
      await rows.aggregate([{ $merge: { into: `${name}-to`, ...stage } }]).toArray();
      return target.find().sort({ _id: 1 }).toArray();
    };

    it('merges those that match and inserts the others, unless told otherwise', async () => {
      expect(await merged('merge', {})).toEqual([
        { _id: 1, a: 2, b: 1 },
        { _id: 2, a: 3 },
      ] as never);
    });

    it('replaces, keeps, discards', async () => {
      expect(await merged('replace', { whenMatched: 'replace', whenNotMatched: 'discard' })).toEqual([
        { _id: 1, a: 2 },
      ] as never);
      expect(await merged('keep', { whenMatched: 'keepExisting' })).toEqual([
        { _id: 1, a: 1, b: 1 },
        { _id: 2, a: 3 },
      ] as never);
    });

    it('updates by a pipeline that sees the new document as $$new', async () => {
      const stage = {
        whenMatched: [{ $set: { a: { $add: ['$a', '$$new.a'] } } }],
        whenNotMatched: 'discard',
      };
      expect(await merged('pipeline', stage)).toEqual([{ _id: 1, a: 3, b: 1 }] as never);
    });

    it('fails where it is told to: 11000 for a match, 13113 for none', async () => {
      expect((await failure(merged('fail', { whenMatched: 'fail' }))).code).toBe(11000);
      expect((await failure(merged('none', { whenNotMatched: 'fail' }))).code).toBe(13113);
    });

    it('on fields without a unique index answers 51183', async () => {
      expect((await failure(merged('loose', { on: 'a' }))).code).toBe(51183);
    });
  });

  // "$lookup", "$type" (MongoDB Manual)
  describe('a pipeline', () => {
    it('looks up by index what it would find by scanning', async () => {
      const rows = await filled('lookup-from', [
        { _id: 1, k: 1 },
        { _id: 2, k: [2, 3] },
        { _id: 3 },
        { _id: 4, k: [] },
      ]);
      const other = await filled('lookup-to', [
        { _id: 1, f: 1 },
        { _id: 2, f: [1, 2] },
        { _id: 3, f: null },
        { _id: 4 },
      ]);
      const lookUp = async () =>
        rows
          .aggregate([{ $lookup: { from: 'lookup-to', localField: 'k', foreignField: 'f', as: 'found' } }])
          .map(({ found }) => (found as { _id: number }[]).map(({ _id }) => _id).sort())
          .toArray();
      const scanned = await lookUp();
      expect(scanned).toEqual([[1, 2], [2], [3, 4], []]);
      await other.createIndex({ f: 1 });
      expect(await lookUp()).toEqual(scanned);
    });

    it('lets number types through, also from another collection', async () => {
      const { Double, Long } = connection().base.mongo;
      const rows = await filled('through', [{ _id: 1, n: new Double(1), l: Long.ONE }]);
      const stages = [
        { $set: { x: 1 } },
        { $lookup: { from: 'through', localField: '_id', foreignField: '_id', as: 'same' } },
        { $project: { _id: 0, n: 1, l: 1, other: { $first: '$same.n' } } },
      ];
      const [found] = await rows.aggregate(stages, { promoteValues: false }).toArray();
      expect(Object.values(found as Row).map((value) => (value as Row)['_bsontype'])).toEqual([
        'Double',
        'Long',
        'Double',
      ]);
    });

    it('tells number types apart where $type asks', async () => {
      const { Double, Long } = connection().base.mongo;
      const rows = await filled('types', [
        { _id: 1, n: new Double(1) },
        { _id: 2, n: Long.ONE },
        { _id: 3, n: 1 },
      ]);
      const found = await rows.aggregate([{ $project: { t: { $type: '$n' } } }]).toArray();
      expect(found.map(({ t }) => t as string)).toEqual(['double', 'long', 'int']);
    });
  });

  // "serverStatus", "dbStats", "collStats" (MongoDB Manual)
  describe('statistics', () => {
    it('name a version, and count what is there', async () => {
      expect((await database().admin().serverStatus())['version']).toMatch(/^\d+\.\d+\.\d+$/);
      const other = connection().useDb(`${connection().name}-2`);
      await other.collection('rows').insertMany([{ n: 1 }, { n: 2 }]);
      expect(await other.db!.stats()).toEqual(
        jasmine.objectContaining({ collections: 1, objects: 2, indexes: 1 }),
      );
      expect(await other.db!.command({ collStats: 'rows' })).toEqual(
        jasmine.objectContaining({ count: 2, nindexes: 1 }),
      );
      const stages = [
        { $collStats: { count: {}, storageStats: {} } },
        { $project: { count: 1, 'storageStats.nindexes': 1 } },
      ];
      expect(await other.collection('rows').aggregate(stages).toArray()).toEqual([
        { count: 2, storageStats: { nindexes: 1 } },
      ]);
      expect((await failure(other.collection('none').aggregate(stages).toArray())).code).toBe(26);
    });
  });

  describe('a read that arrives after a commit', () => {
    it('sees what was committed, though the commit has not been answered', async () => {
      const rows = await filled('commits', [{ n: 0 }]);
      const session = await connection().startSession();
      session.startTransaction();
      await rows.updateOne({}, { $set: { n: 1 } }, { session });
      const committed = session.commitTransaction();
      expect((await rows.findOne())?.['n']).toBe(1);
      await committed;
      await session.endSession();
    });
  });

  // "$where", "$function", "$accumulator" (MongoDB Manual, "Server-side JavaScript")
  describe('JavaScript', () => {
    const js = { $function: { body: 'function () { return true }', args: [], lang: 'js' } };
    const places: [where: string, work: (rows: Collection) => Promise<unknown>][] = [
      ['find with $where', (rows) => rows.find({ $where: 'true' }).toArray()],
      ['find with $expr', (rows) => rows.find({ $expr: js }).toArray()],
      [
        'find within $or',
        (rows) => rows.find({ $or: [{ a: { $elemMatch: { $or: [{ $where: 'true' }] } } }] }).toArray(),
      ],
      ['a projection', (rows) => rows.find({}, { projection: { a: js } }).toArray()],
      ['count', (rows) => rows.countDocuments({ $where: 'true' })],
      ['distinct', (rows) => rows.distinct('a', { $where: 'true' })],
      ['update', (rows) => rows.updateOne({ $where: 'true' }, { $set: { a: 1 } })],
      ['an update pipeline', (rows) => rows.updateOne({}, [{ $set: { a: js } }])],
      [
        'an array filter',
        (rows) => rows.updateOne({}, { $set: { 'a.$[x]': 1 } }, { arrayFilters: [{ $expr: js, x: 1 }] }),
      ],
      ['$pull', (rows) => rows.updateOne({}, { $pull: { a: { $where: 'true' } } } as never)],
      ['delete', (rows) => rows.deleteMany({ $where: 'true' })],
      ['findAndModify', (rows) => rows.findOneAndDelete({ $where: 'true' })],
      ['$match', (rows) => rows.aggregate([{ $match: { $where: 'true' } }]).toArray()],
      ['$project', (rows) => rows.aggregate([{ $project: { a: js } }]).toArray()],
      ['$group', (rows) => rows.aggregate([{ $group: { _id: null, a: { $accumulator: {} } } }]).toArray()],
      ['$facet', (rows) => rows.aggregate([{ $facet: { a: [{ $match: { $where: 'true' } }] } }]).toArray()],
      [
        '$lookup',
        (rows) =>
          rows
            .aggregate([{ $lookup: { from: 'script', as: 'x', pipeline: [{ $match: { $expr: js } }] } }])
            .toArray(),
      ],
      [
        '$unionWith',
        (rows) =>
          rows.aggregate([{ $unionWith: { coll: 'script', pipeline: [{ $set: { a: js } }] } }]).toArray(),
      ],
      [
        'a partial index',
        (rows) => rows.createIndex({ a: 1 }, { partialFilterExpression: { $where: 'true' } }),
      ],
    ];
    for (const [where, work] of places) {
      it(`is refused in ${where}`, async () => {
        const rows = connection().collection('script');
        await rows.updateOne({ _id: 1 as never }, { $set: { a: [1] } }, { upsert: true });
        expect([2, 9, 67, 168]).toContain((await failure(work(rows))).code);
      });
    }
  });
});
