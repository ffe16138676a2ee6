import { Decimal128, Double, Long } from 'bson';
import fc from 'fast-check';
import { answerOf, onServer, refusalOf, type Rows } from '../testing/server.js';
import { decode, encode, type Doc, type MongoError } from '../values/values.js';
import type { AggregateContext } from './aggregate.js';
import { runPipeline, splitWriteStage } from './aggregate.js';

const COLLECTIONS: Record<string, Doc[]> = {
  people: [
    { _id: 1, name: '李', team: 'a', skills: ['ts', 'go'] },
    { _id: 2, name: '王', team: 'b', skills: [] },
    { _id: 3, name: '张' },
    { _id: 4, name: '赵', team: null, skills: ['ts'] },
  ],
  staff: [
    { _id: 1, name: 'Dev' },
    { _id: 2, name: 'Eliot', boss: 'Dev' },
    { _id: 3, name: 'Ron', boss: 'Eliot' },
    { _id: 4, name: 'Andrew', boss: 'Eliot' },
  ],
};

function run(pipeline: Doc[], docs: Doc[] = [], context: Partial<AggregateContext> = {}): Doc[] {
  return [...runPipeline(pipeline, docs, { collection: (name) => COLLECTIONS[name] ?? [], ...context })];
}

type Case = [what: string, pipeline: Doc[], docs: Doc[], result: Doc[], context?: Partial<AggregateContext>];

const asSent = (doc: Doc) => decode(encode(doc));

function check(cases: readonly Case[]): void {
  for (const [what, pipeline, docs, result, context] of cases) {
    const { collation, ...others } = context ?? {};
    const remote = async (rows: Rows) => {
      for (const [name, content] of Object.entries(COLLECTIONS)) {
        await rows.db.collection(name).deleteMany({});
        await rows.db.collection(name).insertMany(content);
      }
      const source = { $documents: docs.map((doc) => ({ $literal: doc })) };
      return rows.db.aggregate<Doc>([source, ...pipeline], { ...(collation && { collation }) }).toArray();
    };
    it(what, async () => {
      const found = await answerOf(
        () => run(pipeline, docs, context),
        Object.keys(others).length === 0 ? remote : undefined,
      );
      if (!onServer) expect(found).toEqual(result);
      expect(found.map(asSent)).toEqual(result.map(asSent));
    });
  }
}

describe('aggregate', () => {
  // "$group", "Accumulators" (MongoDB Manual)
  describe('$group', () => {
    const sales = [
      { item: 'a', n: 2, at: 1 },
      { item: 'b', n: 5, at: 2 },
      { item: 'a', n: 3, at: 3 },
      { item: 'b', at: 4 },
    ];
    check([
      [
        'sums and counts',
        [{ $group: { _id: '$item', total: { $sum: '$n' }, count: { $sum: 1 } } }],
        sales,
        [
          { _id: 'a', total: 5, count: 2 },
          { _id: 'b', total: 5, count: 2 },
        ],
      ],
      [
        'takes $avg over numbers alone',
        [{ $group: { _id: '$item', n: { $avg: '$n' } } }],
        sales,
        [
          { _id: 'a', n: 2.5 },
          { _id: 'b', n: 5 },
        ],
      ],
      [
        'takes $min and $max, leaving out missing values',
        [{ $group: { _id: null, min: { $min: '$n' }, max: { $max: '$n' } } }],
        sales,
        [{ _id: null, min: 2, max: 5 }],
      ],
      [
        'takes $first and $last, a missing value as null',
        [{ $group: { _id: '$item', f: { $first: '$n' }, l: { $last: '$n' } } }],
        sales,
        [
          { _id: 'a', f: 2, l: 3 },
          { _id: 'b', f: 5, l: null },
        ],
      ],
      [
        '$push leaves out missing values',
        [{ $group: { _id: '$item', n: { $push: '$n' } } }],
        sales,
        [
          { _id: 'a', n: [2, 3] },
          { _id: 'b', n: [5] },
        ],
      ],
      [
        '$push of $$ROOT',
        [{ $limit: 1 }, { $group: { _id: null, d: { $push: '$$ROOT' } } }],
        sales,
        [{ _id: null, d: [sales[0]] }],
      ],
      [
        '$addToSet',
        [{ $group: { _id: null, items: { $addToSet: '$item' } } }],
        sales,
        [{ _id: null, items: ['a', 'b'] }],
      ],
      ['$count', [{ $group: { _id: null, n: { $count: {} } } }], sales, [{ _id: null, n: 4 }]],
      [
        '$mergeObjects',
        [{ $group: { _id: null, d: { $mergeObjects: { x: '$n', item: '$item' } } } }],
        sales,
        [{ _id: null, d: { x: 3, item: 'b' } }],
      ],
      [
        'by a document',
        [{ $group: { _id: { i: '$item', big: { $gt: ['$at', 2] } } } }, { $count: 'n' }],
        sales,
        [{ n: 4 }],
      ],
      [
        'puts equal numbers of different types together',
        [{ $group: { _id: '$v', n: { $sum: 1 } } }],
        [{ v: 1 }, { v: Long.ONE }, { v: new Double(1) }, { v: Decimal128.fromString('1.0') }],
        [{ _id: 1, n: 4 }],
      ],
      [
        'puts null and missing together',
        [{ $group: { _id: '$v', n: { $sum: 1 } } }],
        [{ v: null }, {}],
        [{ _id: null, n: 2 }],
      ],
      [
        'adds decimals exactly',
        [{ $group: { _id: null, s: { $sum: '$v' } } }],
        [{ v: Decimal128.fromString('0.1') }, { v: Decimal128.fromString('0.2') }],
        [{ _id: null, s: Decimal128.fromString('0.3') }],
      ],
      ['of nothing gives nothing', [{ $group: { _id: null, n: { $sum: 1 } } }], [], []],
      [
        'folds text under a collation',
        [{ $group: { _id: '$v', n: { $sum: 1 } } }],
        [{ v: 'A' }, { v: 'a' }],
        [{ _id: 'A', n: 2 }],
        { collation: { locale: 'en', strength: 2 } },
      ],
    ]);
  });

  // "$sort (aggregation)", "Comparison/Sort Order" (MongoDB Manual)
  describe('$sort', () => {
    const ids = (docs: Doc[]) => docs.map((doc) => doc['_id']);
    const mixed = [
      { _id: 'text', v: 'x' },
      { _id: 'number', v: 5 },
      { _id: 'missing' },
      { _id: 'array', v: [9, 1] },
      { _id: 'date', v: new Date(0) },
      { _id: 'empty', v: [] },
      { _id: 'document', v: { a: 1 } },
    ];

    it('orders by type, arrays by their least element', () => {
      expect(ids(run([{ $sort: { v: 1 } }], mixed))).toEqual([
        'missing',
        'empty',
        'array',
        'number',
        'text',
        'document',
        'date',
      ]);
    });

    it('descending takes arrays by their greatest element', () => {
      expect(ids(run([{ $sort: { v: -1 } }], mixed))).toEqual([
        'date',
        'document',
        'text',
        'array',
        'number',
        'missing',
        'empty',
      ]);
    });

    it('goes by several fields, through arrays of documents', () => {
      const docs = [
        { _id: 1, g: 1, l: [{ x: 5 }, { x: 2 }] },
        { _id: 2, g: 1, l: [{ x: 1 }] },
        { _id: 3, g: 0, l: [] },
      ];
      expect(ids(run([{ $sort: { g: -1, 'l.x': 1 } }], docs))).toEqual([2, 1, 3]);
    });

    it('before $limit gives what sorting everything would', () => {
      const docs = Array.from({ length: 5000 }, (_, i) => ({ _id: i, v: (i * 7919) % 1009 }));
      const all = run([{ $sort: { v: 1, _id: 1 } }], docs);
      expect(run([{ $sort: { v: 1, _id: 1 } }, { $limit: 10 }], docs)).toEqual(all.slice(0, 10));
    });

    it('minds the collation', () => {
      const docs = [{ _id: 'b' }, { _id: 'C' }, { _id: 'a' }];
      expect(ids(run([{ $sort: { _id: 1 } }], docs))).toEqual(['C', 'a', 'b']);
      expect(ids(run([{ $sort: { _id: 1 } }], docs, { collation: { locale: 'en' } }))).toEqual([
        'a',
        'b',
        'C',
      ]);
    });
  });

  // "$lookup (aggregation)" (MongoDB Manual)
  describe('$lookup', () => {
    const skill = { from: 'people', localField: 'skill', foreignField: 'skills', as: 'who' };
    const names = [{ $project: { names: '$who.name' } }];
    check([
      [
        'matches elements of a foreign array',
        [{ $lookup: skill }, ...names],
        [{ skill: 'ts' }],
        [{ names: ['李', '赵'] }],
      ],
      [
        'matches any element of a local array',
        [{ $lookup: { ...skill, foreignField: '_id' } }, ...names],
        [{ skill: [2, 1] }],
        [{ names: ['李', '王'] }],
      ],
      [
        'takes a missing local field as null, which missing and null foreign fields match',
        [{ $lookup: { ...skill, foreignField: 'team' } }, ...names],
        [{ _id: 9 }],
        [{ _id: 9, names: ['张', '赵'] }],
      ],
      [
        'finds numbers of another type',
        [{ $lookup: { ...skill, foreignField: '_id' } }, ...names],
        [{ skill: Long.ONE }],
        [{ names: ['李'] }],
      ],
      [
        'of an empty local array finds nothing',
        [{ $lookup: { ...skill, foreignField: '_id' } }, ...names],
        [{ skill: [] }],
        [{ names: [] }],
      ],
      [
        'refines by a pipeline',
        [
          { $lookup: { ...skill, pipeline: [{ $match: { team: 'a' } }, { $project: { name: 1, _id: 0 } }] } },
          { $project: { who: 1 } },
        ],
        [{ skill: 'ts' }],
        [{ who: [{ name: '李' }] }],
      ],
      [
        'hands variables to a pipeline',
        [
          {
            $lookup: {
              from: 'people',
              let: { t: '$team' },
              pipeline: [{ $match: { $expr: { $eq: ['$team', '$$t'] } } }],
              as: 'who',
            },
          },
          ...names,
        ],
        [{ team: 'b' }],
        [{ names: ['王'] }],
      ],
      [
        'of a collection that is not there',
        [{ $lookup: { ...skill, from: 'nobody' } }],
        [{ skill: 1 }],
        [{ skill: 1, who: [] }],
      ],
      [
        'puts the result at a dotted path',
        [{ $lookup: { ...skill, as: 'a.b' } }, { $project: { n: { $size: '$a.b' } } }],
        [{ skill: 'go' }],
        [{ n: 1 }],
      ],
    ]);

    it('asks the store for what it can find faster, with the same result', () => {
      const asked: Doc[] = [];
      const find = (_: string, filter: Doc) => {
        asked.push(filter);
        return [COLLECTIONS['people']?.[1] as Doc];
      };
      expect(
        run([{ $lookup: { ...skill, foreignField: '_id' } }, ...names], [{ skill: 2 }], { find }),
      ).toEqual([{ names: ['王'] }]);
      expect(asked).toEqual([{ _id: { $in: [2] } }]);
    });
  });

  describe('$lookup and $match', () => {
    const value = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom('x', null, Long.ONE));
    const field = fc.oneof(value, fc.array(value, { maxLength: 3 }), fc.constant(undefined));
    const docs = fc
      .array(field, { maxLength: 6 })
      .map((fields) => fields.map((f, _id) => (f === undefined ? { _id } : { _id, f })));

    it('find the same documents for the same values', () => {
      fc.assert(
        fc.property(docs, value, (foreign, wanted) => {
          const [joined] = run(
            [{ $lookup: { from: 'any', localField: 'l', foreignField: 'f', as: 'found' } }],
            [{ l: wanted }],
            { collection: () => foreign },
          );
          expect(joined?.['found']).toEqual(run([{ $match: { f: wanted } }], foreign));
        }),
        { numRuns: 500 },
      );
    });
  });

  // "$project", "$addFields", "$unset", "$replaceRoot" (MongoDB Manual)
  describe('reshaping', () => {
    check([
      ['$addFields sets and overwrites', [{ $addFields: { b: '$a', a: 9 } }], [{ a: 1 }], [{ a: 9, b: 1 }]],
      ['$set goes below a path', [{ $set: { 'x.y': 1 } }], [{ x: { z: 2 } }], [{ x: { z: 2, y: 1 } }]],
      [
        '$set goes into every element of an array',
        [{ $set: { 'x.y': 1 } }],
        [{ x: [{ z: 2 }, 5] }],
        [{ x: [{ z: 2, y: 1 }, { y: 1 }] }],
      ],
      [
        '$set of a document is the same as dotted paths',
        [{ $set: { x: { y: 1 } } }],
        [{ x: { z: 2 } }],
        [{ x: { z: 2, y: 1 } }],
      ],
      ['$set to $$REMOVE takes a field away', [{ $set: { a: '$$REMOVE' } }], [{ a: 1, b: 2 }], [{ b: 2 }]],
      ['$unset', [{ $unset: ['a', 'b.c'] }], [{ a: 1, b: { c: 1, d: 2 } }], [{ b: { d: 2 } }]],
      [
        '$project computes beside inclusion',
        [{ $project: { _id: 0, a: 1, c: { $add: ['$a', 1] } } }],
        [{ _id: 1, a: 1, b: 1 }],
        [{ a: 1, c: 2 }],
      ],
      [
        '$project of a literal document',
        [{ $project: { x: { y: '$a' }, _id: 0 } }],
        [{ a: 1 }],
        [{ x: { y: 1 } }],
      ],
      [
        '$project of an array of paths',
        [{ $project: { x: ['$a', '$b'], _id: 0 } }],
        [{ a: 1 }],
        [{ x: [1, null] }],
      ],
      [
        '$replaceRoot',
        [{ $replaceRoot: { newRoot: { $mergeObjects: ['$a', { z: 1 }] } } }],
        [{ a: { b: 1 } }],
        [{ b: 1, z: 1 }],
      ],
      ['$replaceWith', [{ $replaceWith: '$a' }], [{ a: { b: 1 } }], [{ b: 1 }]],
    ]);
  });

  // "$unwind" (MongoDB Manual)
  describe('$unwind', () => {
    check([
      [
        'gives a document for each element',
        [{ $unwind: '$a' }],
        [{ _id: 1, a: [1, 2] }, { _id: 2 }, { _id: 3, a: [] }, { _id: 4, a: null }, { _id: 5, a: 'x' }],
        [
          { _id: 1, a: 1 },
          { _id: 1, a: 2 },
          { _id: 5, a: 'x' },
        ],
      ],
      [
        'keeps what has nothing to unwind when asked',
        [{ $unwind: { path: '$a', preserveNullAndEmptyArrays: true } }],
        [{ _id: 2 }, { _id: 3, a: [] }, { _id: 4, a: null }],
        [{ _id: 2 }, { _id: 3 }, { _id: 4, a: null }],
      ],
      [
        'gives the index when asked',
        [{ $unwind: { path: '$a', includeArrayIndex: 'i' } }],
        [{ a: ['x', 'y'] }, { a: 'z' }],
        [
          { a: 'x', i: Long.ZERO },
          { a: 'y', i: Long.ONE },
          { a: 'z', i: null },
        ],
      ],
      [
        'goes below a path',
        [{ $unwind: '$a.b' }],
        [{ a: { b: [1, 2], c: 3 } }],
        [{ a: { b: 1, c: 3 } }, { a: { b: 2, c: 3 } }],
      ],
    ]);
  });

  // "$count", "$sortByCount", "$facet", "$unionWith", "$graphLookup" and others (MongoDB Manual)
  describe('other stages', () => {
    const docs = [{ v: 1 }, { v: 5 }, { v: 12 }, { v: 5 }];
    check([
      ['$match', [{ $match: { v: { $gt: 1 } } }, { $count: 'n' }], docs, [{ n: 3 }]],
      ['$count of nothing gives no document', [{ $match: { v: 99 } }, { $count: 'n' }], docs, []],
      ['$skip and $limit', [{ $skip: 1 }, { $limit: 2 }], docs, [{ v: 5 }, { v: 12 }]],
      ['$sortByCount', [{ $sortByCount: '$v' }, { $limit: 1 }], docs, [{ _id: 5, count: 2 }]],
      [
        '$facet',
        [{ $facet: { n: [{ $count: 'n' }], top: [{ $sort: { v: -1 } }, { $limit: 1 }] } }],
        docs,
        [{ n: [{ n: 4 }], top: [{ v: 12 }] }],
      ],
      [
        '$unionWith',
        [{ $unionWith: { coll: 'people', pipeline: [{ $match: { _id: 1 } }, { $project: { _id: 1 } }] } }],
        [{ x: 1 }],
        [{ x: 1 }, { _id: 1 }],
      ],
      ['$documents', [{ $documents: [{ a: 1 }, { a: { $add: [1, 1] } }] }], [], [{ a: 1 }, { a: 2 }]],
      [
        '$graphLookup',
        [
          {
            $graphLookup: {
              from: 'staff',
              startWith: '$boss',
              connectFromField: 'boss',
              connectToField: 'name',
              as: 'up',
              depthField: 'd',
            },
          },
          { $project: { up: { name: 1, d: 1 } } },
        ],
        [{ boss: 'Eliot' }],
        [
          {
            up: [
              { name: 'Eliot', d: 0 },
              { name: 'Dev', d: 1 },
            ],
          },
        ],
      ],
      [
        '$graphLookup to a depth',
        [
          {
            $graphLookup: {
              from: 'staff',
              startWith: 'Eliot',
              connectFromField: 'boss',
              connectToField: 'name',
              as: 'up',
              maxDepth: 0,
            },
          },
          { $project: { n: { $size: '$up' } } },
        ],
        [{}],
        [{ n: 1 }],
      ],
      [
        '$expr in $match reads let',
        [{ $match: { $expr: { $eq: ['$v', '$$wanted'] } } }, { $count: 'n' }],
        docs,
        [{ n: 2 }],
        { let: { wanted: 5 } },
      ],
      [
        '$$NOW is one moment',
        [{ $project: { t: '$$NOW' } }],
        [{}],
        [{ t: new Date(7) }],
        { now: new Date(7) },
      ],
    ]);

    it('$sample gives so many different documents', () => {
      const sampled = run([{ $sample: { size: 3 } }], docs);
      expect(sampled.length).toBe(3);
      expect(new Set(sampled).size).toBe(3);
      expect(run([{ $sample: { size: 9 } }], docs).length).toBe(4);
    });
  });

  describe('what is not offered', () => {
    const stages = [
      '$setWindowFields',
      '$bucket',
      '$bucketAuto',
      '$redact',
      '$densify',
      '$fill',
      '$geoNear',
      '$search',
    ];
    for (const name of stages) {
      it(`${name} answers 40324`, () => {
        expect(() => run([{ [name]: {} }])).toThrowMatching((error: MongoError) => error.code === 40324);
      });
    }
    for (const name of ['$topN', '$firstN', '$stdDevPop', '$median']) {
      it(`${name} in $group answers 15952`, () => {
        expect(() => run([{ $group: { _id: null, a: { [name]: 1 } } }])).toThrowMatching(
          (error: MongoError) => error.code === 15952,
        );
      });
    }
  });

  describe('what MongoDB refuses', () => {
    const cases: [what: string, stage: Doc, code: number][] = [
      ['an unknown stage', { $foo: {} }, 40324],
      ['$changeStream behind another stage', { $changeStream: {} }, 40602],
      ['two stages in one', { $match: {}, $limit: 1 }, 40323],
      ['an unknown accumulator', { $group: { _id: null, a: { $foo: 1 } } }, 15952],
      ['$accumulator', { $group: { _id: null, a: { $accumulator: {} } } }, 9],
      ['$group without _id', { $group: { a: { $sum: 1 } } }, 15955],
      ['$group of a bare value', { $group: { _id: null, a: 1 } }, 40234],
      ['$where in $match', { $match: { $where: 'true' } }, 9],
      ['$limit 0', { $limit: 0 }, 15958],
      ['$skip below 0', { $skip: -1 }, 5107200],
      ['an empty $project', { $project: {} }, 51272],
      ['a mixed $project', { $project: { a: 1, b: 0 } }, 31254],
      ['an unknown expression in $project', { $project: { a: { $foo: 1 } } }, 31325],
      ['an unknown expression deeper down', { $project: { a: { $add: [{ $foo: 1 }] } } }, 168],
      ['$unwind without $', { $unwind: 'a' }, 28818],
      ['an empty $sort', { $sort: {} }, 15976],
      ['$sort by 2', { $sort: { a: 2 } }, 2],
      ['$count without a name', { $count: '' }, 40156],
      ['$lookup without as', { $lookup: { from: 'x', localField: 'a', foreignField: 'b' } }, 9],
      ['$lookup with half a condition', { $lookup: { from: 'x', localField: 'a', as: 'c' } }, 9],
      ['$facet within $facet', { $facet: { a: [{ $facet: { b: [] } }] } }, 40600],
      ['$out within $facet', { $facet: { a: [{ $out: 'x' }] } }, 40600],
    ];
    for (const [what, stage, code] of cases) {
      it(`${what} answers ${code}`, async () => {
        const stages = '$changeStream' in stage ? [{ $match: {} }, stage] : [stage];
        const refused = await refusalOf(
          () => run(stages, []),
          (rows) => rows.aggregate(stages).toArray(),
        );
        expect(refused).toBe(code);
      });
    }

    it('a new root that is no document answers 40228', () => {
      expect(() => run([{ $replaceWith: '$a' }], [{ a: 1 }])).toThrowMatching(
        (error: MongoError) => error.code === 40228,
      );
    });
  });

  describe('splitWriteStage', () => {
    it('takes off a final $merge', () => {
      expect(splitWriteStage([{ $match: {} }, { $merge: 'x' }])).toEqual({
        pipeline: [{ $match: {} }],
        write: { stage: '$merge', spec: 'x' },
      });
      expect(splitWriteStage([{ $match: {} }])).toEqual({ pipeline: [{ $match: {} }] });
    });

    it('refuses one elsewhere with 40601', () => {
      expect(() => splitWriteStage([{ $out: 'x' }, { $match: {} }])).toThrowMatching(
        (error: MongoError) => error.code === 40601,
      );
    });
  });
});
