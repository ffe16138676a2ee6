import { compileFilter } from '../match/match.js';
import { answerOf, refusalOf } from '../testing/server.js';
import type { Doc, MongoError } from '../values/values.js';
import { compileProjection } from './project.js';

type Case = [what: string, spec: Doc, doc: Doc, result: Doc, filter?: Doc];

function check(cases: readonly Case[]): void {
  for (const [what, spec, doc, result, filter] of cases) {
    it(what, async () => {
      const found = await answerOf(
        () => compileProjection(spec, filter && compileFilter(filter))(doc),
        async (rows) => {
          await rows.insertOne({ ...doc } as never);
          const { _id, ...fields } = (await rows.findOne(filter ?? {}, { projection: spec })) as Doc;
          return '_id' in result ? { _id, ...fields } : fields;
        },
      );
      expect(found).toEqual(result);
      expect(Object.keys(found)).toEqual(Object.keys(result));
    });
  }
}

describe('project', () => {
  // "Project Fields to Return from Query", "db.collection.find() > Projection" (MongoDB Manual)
  describe('inclusion', () => {
    check([
      ['keeps _id unless told otherwise', { a: 1 }, { _id: 1, a: 2, b: 3 }, { _id: 1, a: 2 }],
      ['drops _id when told', { a: true, _id: 0 }, { _id: 1, a: 2, b: 3 }, { a: 2 }],
      ['keeps _id alone', { _id: 1 }, { _id: 1, a: 2 }, { _id: 1 }],
      ['keeps the order of the document', { b: 1, a: 1 }, { a: 1, b: 2 }, { a: 1, b: 2 }],
      ['goes into documents', { 'a.b': 1 }, { a: { b: 1, c: 2 } }, { a: { b: 1 } }],
      ['goes into documents written as documents', { a: { b: 1 } }, { a: { b: 1, c: 2 } }, { a: { b: 1 } }],
      [
        'goes into arrays, dropping what is no document',
        { 'a.b': 1 },
        { a: [{ b: 1, c: 2 }, 5, { c: 3 }, [{ b: 9, c: 1 }]] },
        { a: [{ b: 1 }, {}, [{ b: 9 }]] },
      ],
      ['of a path through a value leaves it out', { 'a.b': 1 }, { _id: 1, a: 5 }, { _id: 1 }],
      ['of an index finds nothing in an array', { 'a.0': 1 }, { a: [{ b: 1 }] }, { a: [{}] }],
      [
        'of two paths side by side',
        { 'a.b': 1, 'a.c': 1 },
        { a: { b: 1, c: 2, d: 3 } },
        { a: { b: 1, c: 2 } },
      ],
      ['of a missing field', { x: 1 }, { _id: 1 }, { _id: 1 }],
    ]);
  });

  describe('exclusion', () => {
    check([
      ['drops fields', { a: 0 }, { _id: 1, a: 2, b: 3 }, { _id: 1, b: 3 }],
      ['drops _id alone', { _id: 0 }, { _id: 1, a: 2 }, { a: 2 }],
      ['goes into documents and arrays', { 'a.b': 0 }, { a: [{ b: 1, c: 2 }, 5] }, { a: [{ c: 2 }, 5] }],
      ['keeps _id when told so', { a: 0, _id: 1 }, { _id: 1, a: 2, b: 1 }, { _id: 1, b: 1 }],
    ]);
  });

  it('of nothing gives the whole document', () => {
    expect(compileProjection({})({ _id: 1, a: 1 })).toEqual({ _id: 1, a: 1 });
  });

  // "$slice (projection)" (MongoDB Manual)
  describe('$slice', () => {
    check([
      [
        'alone keeps every other field',
        { a: { $slice: 2 } },
        { _id: 1, a: [1, 2, 3], b: 1 },
        { _id: 1, a: [1, 2], b: 1 },
      ],
      ['from the end', { a: { $slice: -2 } }, { a: [1, 2, 3] }, { a: [2, 3] }],
      ['with a start', { a: { $slice: [1, 1] } }, { a: [1, 2, 3] }, { a: [2] }],
      ['with a start from the end', { a: { $slice: [-2, 1] } }, { a: [1, 2, 3] }, { a: [2] }],
      [
        'beside an inclusion',
        { b: 1, a: { $slice: 1 } },
        { _id: 1, a: [1, 2], b: 1, c: 1 },
        { _id: 1, a: [1], b: 1 },
      ],
      ['beside an exclusion', { b: 0, a: { $slice: 1 } }, { a: [1, 2], b: 1, c: 1 }, { a: [1], c: 1 }],
      ['on a dotted path', { 'a.b': { $slice: 1 } }, { a: { b: [1, 2], c: 1 } }, { a: { b: [1], c: 1 } }],
      ['beside _id alone', { _id: 1, a: { $slice: 1 } }, { _id: 1, a: [1, 2], b: 1 }, { _id: 1, a: [1] }],
      [
        'beside the exclusion of _id',
        { _id: 0, a: { $slice: 1 } },
        { _id: 1, a: [1, 2], b: 1 },
        { a: [1], b: 1 },
      ],
      ['through an array', { 'a.b': { $slice: 1 } }, { a: [{ b: [1, 2] }, 5] }, { a: [{ b: [1] }, 5] }],
      ['of what is no array', { a: { $slice: 1 } }, { a: 5 }, { a: 5 }],
    ]);
  });

  // "$elemMatch (projection)" (MongoDB Manual)
  describe('$elemMatch', () => {
    check([
      [
        'keeps the first that matches',
        { a: { $elemMatch: { x: 1 } } },
        { _id: 1, a: [{ x: 2 }, { x: 1, y: 1 }, { x: 1 }] },
        { _id: 1, a: [{ x: 1, y: 1 }] },
      ],
      ['of values', { a: { $elemMatch: { $gt: 1 } } }, { a: [1, 2, 3] }, { a: [2] }],
      [
        'without a match leaves the field out',
        { a: { $elemMatch: { x: 9 } }, b: 1 },
        { a: [{ x: 2 }], b: 1 },
        { b: 1 },
      ],
    ]);
  });

  // "$ (projection)" (MongoDB Manual)
  describe('positional', () => {
    check([
      [
        'keeps the element the filter met',
        { 'a.$': 1 },
        { _id: 1, a: [1, 5, 9], b: 1 },
        { _id: 1, a: [5] },
        { a: { $gte: 5 } },
      ],
      [
        'keeps the document the filter met',
        { 'a.$': 1 },
        { a: [{ x: 1 }, { x: 2 }] },
        { a: [{ x: 2 }] },
        { 'a.x': 2 },
      ],
    ]);
  });

  // "Projection with Aggregation Expressions" (MongoDB Manual, db.collection.find())
  describe('expressions', () => {
    check([
      ['compute fields', { total: { $add: ['$a', '$b'] } }, { _id: 1, a: 1, b: 2 }, { _id: 1, total: 3 }],
      ['of text copy a field', { c: '$a', _id: 0 }, { _id: 1, a: 1 }, { c: 1 }],
      ['below a path', { 'x.y': '$a', _id: 0 }, { _id: 1, a: 1 }, { x: { y: 1 } }],
      [
        'of $slice over an array expression',
        { a: { $slice: ['$a', 1, 1] }, _id: 0 },
        { a: [1, 2, 3] },
        { a: [2] },
      ],
    ]);
  });

  describe('what MongoDB refuses', () => {
    const cases: [what: string, spec: Doc, code: number][] = [
      ['an exclusion in an inclusion', { a: 1, b: 0 }, 31254],
      ['an inclusion in an exclusion', { a: 0, b: 1 }, 31253],
      ['a path within another', { a: 1, 'a.b': 1 }, 31249],
      ['another path within one', { 'a.b': 1, a: 1 }, 31250],
      ['an unknown operator', { a: { $foo: 1 } }, 31325],
      ['$elemMatch on a dotted path', { 'a.b': { $elemMatch: { x: 1 } } }, 31275],
      ['$elemMatch of a value', { a: { $elemMatch: 5 } }, 31274],
    ];
    for (const [what, spec, code] of cases) {
      it(`${what} answers ${code}`, async () => {
        const refused = await refusalOf(
          () => compileProjection(spec),
          (rows) => rows.find({}, { projection: spec }).toArray(),
        );
        expect(refused).toBe(code);
      });
    }

    it('a positional projection without a match answers 51246', () => {
      const project = compileProjection({ 'a.$': 1 }, compileFilter({ b: 1 }));
      expect(() => project({ a: [1], b: 1 })).toThrowMatching((error: MongoError) => error.code === 51246);
    });
  });
});
