import {
  Binary,
  BSONRegExp,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
  UUID,
} from 'bson';
import fc from 'fast-check';
import { check, refusal } from '../testing/filter-cases.js';
import type { Doc } from '../values/values.js';
import { indexValues } from '../values/values.js';
import { compileFilter } from './match.js';

const id = new ObjectId();

describe('match', () => {
  // "Query Documents", "Query an Array", "Query for Null or Missing Fields", "$eq" (MongoDB Manual)
  describe('equality', () => {
    check([
      [
        'of a number holds across the number types',
        { a: 1 },
        [1, new Int32(1), new Double(1), Long.fromInt(1), Decimal128.fromString('1.0'), [0, 1]],
        [true, '1', [[1]]],
      ],
      [
        'of a long is exact',
        { a: Long.fromString('9007199254740993') },
        [Long.fromString('9007199254740993')],
        [9007199254740992],
      ],
      ['of text is exact', { a: 'x' }, ['x', ['y', 'x']], ['X', 'xy', null]],
      ['of an id', { a: id }, [new ObjectId(id.id), [id]], [id.toHexString(), new ObjectId()]],
      [
        'of a UUID minds the subtype',
        { a: new UUID('68ba5e27-7f79-4310-850e-c9b948b5984c') },
        [new UUID('68ba5e27-7f79-4310-850e-c9b948b5984c')],
        [new Binary(new UUID('68ba5e27-7f79-4310-850e-c9b948b5984c').buffer, 0)],
      ],
      [
        'of null takes in missing fields, and not empty arrays',
        { a: null },
        [null, undefined, [null], [1, null]],
        [0, '', [], [[null]], {}],
      ],
      [
        'of an array is of the whole array, or of an element that is one',
        { a: [1, 2] },
        [
          [1, 2],
          [[1, 2], 3],
        ],
        [[2, 1], [1, 2, 3], 1],
      ],
      ['of an empty array', { a: [] }, [[], [[]]], [null, undefined, [1]]],
      [
        'of a document minds the order of its fields',
        { a: { x: 1, y: 2 } },
        [{ x: 1, y: 2 }, [{ x: 1, y: 2 }]],
        [{ y: 2, x: 1 }, { x: 1 }, { x: 1, y: 2, z: 3 }],
      ],
      ['of an empty document', { a: {} }, [{}, [{}]], [{ x: 1 }, null, undefined]],
      ['of a date', { a: new Date(5) }, [new Date(5)], [5, new Date(6), new Timestamp({ t: 0, i: 5 })]],
      [
        'of a regular expression matches text and itself',
        { a: new BSONRegExp('^x', 'i') },
        ['xyz', 'XYZ', ['a', 'x'], new BSONRegExp('^x', 'i')],
        ['ax', new BSONRegExp('^x'), 5],
      ],
      ['of a DBRef', { a: { $ref: 'c', $id: 1 } }, [{ $ref: 'c', $id: 1 }], [{ $ref: 'c', $id: 2 }]],
      [
        '$eq of a regular expression is no search',
        { a: { $eq: new BSONRegExp('x') } },
        [new BSONRegExp('x')],
        ['x'],
      ],
      ['of NaN', { a: NaN }, [NaN, Decimal128.fromString('NaN')], [0, null]],
    ]);
  });

  describe('a dotted path', () => {
    check([
      [
        'goes into documents and arrays of them',
        { 'a.b': 1 },
        [{ b: 1 }, [{ b: 2 }, { b: 1 }], { b: [1] }],
        [{ b: 2 }, 1, [1], [[{ b: 1 }]]],
      ],
      ['takes an index', { 'a.1': 5 }, [[0, 5], { 1: 5 }, [{ 1: 5 }]], [[5, 0], 5, [0, [5]]]],
      ['takes an index into an array in an array', { 'a.0.1': 5 }, [[[0, 5]]], [[[5, 0]]]],
      [
        'takes an index, and the same name in documents, for null',
        { 'a.0': null },
        [[null], [{ b: 1 }], {}, undefined],
        [[], [1], [[]]],
      ],
      [
        'takes an index on its way',
        { 'a.0.b': 1 },
        [[{ b: 1 }], { 0: { b: 1 } }, [[{ b: 1 }]]],
        [[{ b: 2 }, { b: 1 }]],
      ],
      // jstests/core/query/null_query_semantics.js
      [
        'equal to null takes in what has no such field',
        { 'a.b': null },
        [undefined, null, 4, {}, { b: null }, [{ b: null }], [{ b: 1 }, {}]],
        [[], [1, 'x'], [{ b: 1 }], { b: 1 }, [[]]],
      ],
      [
        'through several arrays',
        { 'a.b.c': 3 },
        [[{ b: [{ c: 3 }] }], { b: [{ c: [3] }] }],
        [[{ b: [{ c: 4 }] }]],
      ],
    ]);
  });

  // "Comparison Query Operators" (MongoDB Manual)
  describe('comparison', () => {
    check([
      [
        '$gt stays within the type',
        { a: { $gt: 1 } },
        [2, Long.fromInt(2), [0, 5], Decimal128.fromString('1.1'), Infinity],
        [1, '2', true, null, undefined, new Date(5), NaN],
      ],
      ['$lt of text stays within text', { a: { $lt: 'b' } }, ['a', 'B', ''], ['b', 0, null]],
      ['$gte and $lte of null are equality to null', { a: { $gte: null } }, [null, undefined], [0, '', []]],
      ['$gt of null matches nothing', { a: { $gt: null } }, [], [null, undefined, 1]],
      ['$lte of NaN matches NaN alone', { a: { $lte: NaN } }, [NaN], [0, -Infinity, null]],
      ['of arrays compares whole arrays', { a: { $gt: [1, 2] } }, [[1, 3], [2], [[9]]], [[1, 2], [1], 5]],
      ['both bounds may be met by different elements', { a: { $gt: 5, $lt: 3 } }, [[1, 9]], [4, [4]]],
      [
        '$gte of MinKey matches every value',
        { a: { $gte: new MinKey() } },
        [1, 'x', null, new MinKey()],
        [undefined],
      ],
      [
        '$lt of MaxKey matches every lesser value',
        { a: { $lt: new MaxKey() } },
        [1, 'x', null],
        [new MaxKey()],
      ],
      ['$gt of a date', { a: { $gt: new Date(5) } }, [new Date(6)], [new Date(5), 6]],
      ['$lt of false and true', { a: { $lt: true } }, [false], [true, 0]],
      ['$ne is the denial of equality', { a: { $ne: 1 } }, [2, undefined, null, [2, 3], []], [1, [1, 2]]],
      [
        '$ne of null denies missing fields too',
        { a: { $ne: null } },
        [0, [], [1]],
        [null, undefined, [null, 1]],
      ],
      [
        '$in takes any of its values',
        { a: { $in: [1, 'x', null] } },
        [1, 'x', null, undefined, [5, 1]],
        [2, 'y', []],
      ],
      [
        '$in takes regular expressions',
        { a: { $in: [new BSONRegExp('^a'), 5] } },
        ['abc', 5, ['b', 'a']],
        ['ba', 6],
      ],
      ['$in takes arrays as values', { a: { $in: [[1, 2]] } }, [[1, 2], [[1, 2]]], [1, [2, 1]]],
      ['$in of nothing matches nothing', { a: { $in: [] } }, [], [1, null, undefined]],
      ['$nin denies all of them', { a: { $nin: [1, null] } }, [2, [3], []], [1, null, undefined, [1]]],
      ['$nin of nothing matches everything', { a: { $nin: [] } }, [1, undefined], []],
    ]);
  });

  // "Element Query Operators", "$type", "$exists" (MongoDB Manual)
  describe('element operators', () => {
    check([
      ['$exists: true', { a: { $exists: true } }, [null, 0, []], [undefined]],
      ['$exists: false', { a: { $exists: false } }, [undefined], [null, []]],
      ['$exists reads any truth', { a: { $exists: 0 } }, [undefined], [1]],
      [
        '$exists on a path through an array',
        { 'a.b': { $exists: false } },
        [[], [{ c: 1 }], 5, undefined],
        [[{ b: 1 }, {}], { b: null }],
      ],
      ['$type looks at elements', { a: { $type: 'string' } }, ['x', [1, 'x']], [1, [1]]],
      ['$type: array means the field itself', { a: { $type: 'array' } }, [[], [1]], [1, { 0: 1 }]],
      ['$type by number', { a: { $type: 7 } }, [id], ['x', undefined]],
      [
        '$type: number is any of the four',
        { a: { $type: 'number' } },
        [1, 1.5, Long.ONE, Decimal128.fromString('1')],
        ['1'],
      ],
      ['$type of null is not of a missing field', { a: { $type: 'null' } }, [null], [undefined]],
      [
        '$type tells int, long and double apart',
        { a: { $type: ['long', 'double'] } },
        [Long.ONE, new Double(1), 1.5],
        [new Int32(1)],
      ],
    ]);

    it('$type of a number type asks for exact documents', () => {
      expect(compileFilter({ a: { $type: 'int' } }).exact).toBeTrue();
      expect(compileFilter({ $or: [{ a: { $not: { $type: 16 } } }] }).exact).toBeTrue();
      expect(compileFilter({ a: { $elemMatch: { b: { $type: 'long' } } } }).exact).toBeTrue();
      expect(compileFilter({ $expr: { $eq: [{ $type: '$a' }, 'int'] } }).exact).toBeTrue();
      expect(compileFilter({ a: { $type: 'string' } }).exact).toBeFalse();
    });
  });

  // "Logical Query Operators", "$not" (MongoDB Manual)
  describe('logic', () => {
    check([
      ['$and', { $and: [{ a: { $gt: 1 } }, { a: { $lt: 5 } }] }, [2], [1, 5]],
      ['$or', { $or: [{ a: 1 }, { a: 'x' }] }, [1, 'x'], [2]],
      ['$nor', { $nor: [{ a: 1 }, { a: 'x' }] }, [2, undefined], [1, 'x']],
      ['$not takes in missing fields', { a: { $not: { $gt: 1 } } }, [1, undefined, 'x', [0]], [2, [0, 2]]],
      ['$not of several operators denies them together', { a: { $not: { $gt: 1, $lt: 5 } } }, [1, 5], [3]],
      [
        '$not of $ne over an array of documents',
        { 'a.b': { $not: { $ne: 1 } } },
        [[{ b: 1 }, { b: 2 }], { b: 1 }],
        [[{ b: 2 }]],
      ],
      [
        '$not of a regular expression',
        { a: { $not: new BSONRegExp('^x') } },
        ['ax', undefined, 5],
        ['xa', ['b', 'x']],
      ],
      ['$not of $elemMatch', { a: { $not: { $elemMatch: { $gt: 5 } } } }, [[1], 6, undefined], [[6]]],
    ]);
  });

  // "Array Query Operators", "$elemMatch", "$all", "$size" (MongoDB Manual)
  describe('array operators', () => {
    check([
      [
        '$elemMatch wants one element to meet all operators',
        { a: { $elemMatch: { $gt: 5, $lt: 8 } } },
        [[1, 6]],
        [[1, 9], 6, [[6]], []],
      ],
      [
        '$elemMatch wants one document to meet all conditions',
        { a: { $elemMatch: { x: 1, y: 2 } } },
        [[{ x: 1, y: 2 }]],
        [[{ x: 1 }, { y: 2 }], { x: 1, y: 2 }],
      ],
      [
        '$elemMatch with $or',
        { a: { $elemMatch: { $or: [{ x: 1 }, { x: 2 }] } } },
        [[{ x: 2 }]],
        [[{ x: 3 }], [1]],
      ],
      ['$elemMatch with $ne', { a: { $elemMatch: { $ne: 1 } } }, [[1, 2]], [[1], []]],
      ['$elemMatch with $in', { a: { $elemMatch: { $in: ['x', 'y'] } } }, [['y']], [['z'], 'x']],
      ['$elemMatch with $not', { a: { $elemMatch: { $not: { $gt: 5 } } } }, [[9, 1]], [[9]]],
      [
        '$elemMatch on a path through an array',
        { 'a.b': { $elemMatch: { $gt: 5 } } },
        [[{ b: [9] }]],
        [[{ b: 9 }]],
      ],
      [
        '$elemMatch takes nested arrays as documents of indexes',
        { a: { $elemMatch: { 0: 1 } } },
        [[[1, 2]]],
        [[1]],
      ],
      ['$all wants every value', { a: { $all: [1, 2] } }, [[2, 1, 3]], [[1], 1, []]],
      ['$all of one value is equality', { a: { $all: [1] } }, [1, [1]], [2]],
      ['$all of an array', { a: { $all: [[1, 2]] } }, [[1, 2], [[1, 2]]], [[2, 1]]],
      ['$all of nothing matches nothing', { a: { $all: [] } }, [], [[], undefined, [1]]],
      [
        '$all with $elemMatch',
        { a: { $all: [{ $elemMatch: { x: 1 } }, { $elemMatch: { x: 2 } }] } },
        [[{ x: 1 }, { x: 2 }]],
        [[{ x: 1 }]],
      ],
      ['$size', { a: { $size: 2 } }, [[1, 2]], [[1], 2, [[1, 2]], undefined]],
      ['$size on a path through an array', { 'a.b': { $size: 1 } }, [[{ b: [5] }]], [[{ b: [] }]]],
    ]);
  });

  // "$regex", "$mod", "Bitwise Query Operators" (MongoDB Manual)
  describe('evaluation', () => {
    check([
      ['$regex with $options', { a: { $regex: '^x.y$', $options: 'is' } }, ['X\nY'], ['axy']],
      ['$regex over several lines', { a: { $regex: '^b', $options: 'm' } }, ['a\nb'], ['ab']],
      ['$regex extended', { a: { $regex: 'a b # comment.$', $options: 'x' } }, ['ab'], ['a b']],
      ['$regex with a number sign', { a: { $regex: '#.$' } }, ['#a\n'], ['#ab']],
      ['$regex with an inline option', { a: { $regex: '(?i)ABC' } }, ['xabcx'], ['abd']],
      ['$regex of Chinese text', { a: { $regex: '^龙.$' } }, ['龙才', '龙\u{20000}'], ['龙']],
      [
        '$regex takes \\n alone for the end of a line',
        { a: { $regex: '^a.c$' } },
        ['a\rc', 'abc\n', 'a\u2028c'],
        ['a\nc', 'abc\n\n', 'abc\r'],
      ],
      ['$regex reads $ of each line', { a: { $regex: 'a$', $options: 'm' } }, ['a\nb', 'a'], ['ab']],
      ['$regex takes ASCII for space', { a: { $regex: '^\\S\\s\\S$' } }, ['a b', 'a\tb'], ['a\u3000b']],
      [
        '$regex with escapes that need none',
        { a: { $regex: '^a\\-\\_\\@[\\w\\-]\\.$' } },
        ['a-_@-.'],
        ['a-_@-x'],
      ],
      ['$regex with a bracket in a class', { a: { $regex: '^[][x]+$' } }, ['[]x'], ['y']],
      ['$regex with a script of Unicode', { a: { $regex: '^\\p{Han}+$' } }, ['龙才'], ['ab']],
      ['$regex with a POSIX class', { a: { $regex: '^[[:alpha:]]+$' } }, ['abc'], ['ab1']],
      ['$mod', { a: { $mod: [4, 1] } }, [5, 1, 5.9, Long.fromInt(9), [2, 5]], [4, 'x', null, NaN]],
      ['$mod of negative numbers keeps their sign', { a: { $mod: [4, -1] } }, [-5], [5, 3]],
      [
        '$bitsAllSet by mask',
        { a: { $bitsAllSet: 5 } },
        [5, 7, [1, 13], new Binary(new Uint8Array([5]))],
        [1, 'x', 5.5, null],
      ],
      ['$bitsAnySet by positions', { a: { $bitsAnySet: [0, 2] } }, [1, 4], [2, 8]],
      ['$bitsAllClear', { a: { $bitsAllClear: 5 } }, [2, 8, 0], [1, 4]],
      ['$bitsAnyClear of a negative number', { a: { $bitsAnyClear: [0, 63] } }, [-2, 1], [-1]],
      ['$expr compares fields across types', { $expr: { $gt: ['$a', '$z'] } }, [1, 'x', [1]], [undefined]],
      ['$expr is the truth of its value', { $expr: '$a' }, [1, 'x', []], [0, null, undefined, false]],
      ['$comment changes nothing', { a: 1, $comment: 'why' }, [1], [2]],
    ]);

    it('$expr reads variables of let', () => {
      const matches = compileFilter({ $expr: { $eq: ['$a', '$$wanted'] } }, { let: { wanted: 5 } });
      expect(matches({ a: 5 })).toBeTrue();
      expect(matches({ a: 6 })).toBeFalse();
    });
  });

  // "Collation" (MongoDB Manual)
  describe('collation', () => {
    const collation = { locale: 'en', strength: 2 };
    it('reaches equality, $in, comparison and $elemMatch', () => {
      for (const filter of [
        { a: 'ALICE' },
        { a: { $in: ['Alice'] } },
        { a: { $gte: 'ALICE', $lte: 'Alice' } },
      ]) {
        expect(compileFilter(filter, { collation })({ a: 'alice' })).toBeTrue();
        expect(compileFilter(filter)({ a: 'alice' })).toBeFalse();
      }
      expect(compileFilter({ a: { $elemMatch: { n: 'X' } } }, { collation })({ a: [{ n: 'x' }] })).toBeTrue();
    });

    it('does not reach regular expressions', () => {
      expect(compileFilter({ a: new BSONRegExp('X') }, { collation })({ a: 'x' })).toBeFalse();
    });
  });

  // "$ (update)" and "$ (projection)" (MongoDB Manual)
  describe('locate', () => {
    const cases: [what: string, filter: Doc, doc: Doc, index: number | undefined][] = [
      ['a value in an array', { a: 5 }, { a: [1, 5] }, 1],
      ['a document in an array', { 'a.x': 2 }, { a: [{ x: 1 }, { x: 2 }] }, 1],
      ['an $elemMatch', { a: { $elemMatch: { x: 2, y: 1 } } }, { a: [{ x: 2 }, { x: 2, y: 1 }] }, 1],
      ['the outermost of two arrays', { 'a.b': 7 }, { a: [{ b: [1] }, { b: [5, 7] }] }, 1],
      ['an array beside another condition', { _id: 1, a: { $gt: 3 } }, { _id: 1, a: [1, 9] }, 1],
      ['the branch of $or that holds', { $or: [{ a: 9 }, { a: 2 }] }, { a: [1, 2] }, 1],
      ['no array', { a: 5 }, { a: 5 }, undefined],
    ];
    for (const [what, filter, doc, index] of cases) {
      it(`finds the index for ${what}`, () => {
        const found = compileFilter(filter).locate(doc);
        expect(found.matched).toBeTrue();
        expect(found.arrayIndex).toBe(index);
      });
    }

    it('says when nothing matches', () => {
      expect(compileFilter({ a: 5 }).locate({ a: [1] })).toEqual({ matched: false });
    });
  });

  describe('paths', () => {
    it('are the top-level fields, or * when any may be read', () => {
      expect(compileFilter({ 'a.b': 1, $or: [{ c: 1 }, { a: { $elemMatch: { x: 1 } } }] }).paths).toEqual([
        'a',
        'c',
      ]);
      expect(compileFilter({ $expr: { $eq: ['$a', 1] } }).paths).toEqual(['*']);
    });
  });

  // "$jsonSchema" (MongoDB Manual)
  describe('$jsonSchema', () => {
    const of = (schema: Doc) => ({ $jsonSchema: { properties: { a: schema } } });
    check([
      ['bsonType tells number types apart', of({ bsonType: 'int' }), [1, undefined], [1.5, Long.ONE, '1']],
      ['bsonType takes several', of({ bsonType: ['string', 'null'] }), ['x', null], [1, true]],
      ['type takes the names of JSON', of({ type: ['boolean', 'number'] }), [true, 1, 1.5], ['x', null]],
      ['required wants fields', { $jsonSchema: { required: ['a'] } }, [1, null], [undefined]],
      ['enum compares values', of({ enum: ['x', { b: 1 }] }), ['x', { b: 1 }], ['y', { b: 2 }]],
      [
        'properties say nothing of other types',
        of({ properties: { b: { bsonType: 'string' } } }),
        [{ b: 'x' }, {}, 5],
        [{ b: 5 }],
      ],
      [
        'additionalProperties may be forbidden or held to a schema',
        of({ properties: { b: {} }, additionalProperties: { bsonType: 'string' } }),
        [{ b: 1 }, { c: 'x' }],
        [{ c: 1 }],
      ],
      ['items of one schema, or of one each', of({ items: { minimum: 2 } }), [[2, 3], []], [[1, 2]]],
      [
        'minItems, maxItems and uniqueItems',
        of({ minItems: 1, maxItems: 2, uniqueItems: true }),
        [[1, 2]],
        [[], [1, 1], [1, 2, 3]],
      ],
      [
        'minProperties and maxProperties',
        of({ minProperties: 1, maxProperties: 1 }),
        [{ b: 1 }],
        [{}, { b: 1, c: 1 }],
      ],
      ['minimum and maximum', of({ minimum: 1, maximum: 3, exclusiveMaximum: true }), [1, 2.5, 'x'], [0, 3]],
      ['an exclusiveMinimum', of({ minimum: 1, exclusiveMinimum: true }), [2], [1]],
      [
        'minLength and maxLength count characters',
        of({ minLength: 2, maxLength: 2 }),
        ['龙才', '\u{1F600}x'],
        ['龙'],
      ],
      ['pattern', of({ pattern: '^a' }), ['ab', 5], ['ba']],
      [
        'allOf, anyOf, oneOf and not',
        of({ allOf: [{ minimum: 1 }], anyOf: [{ maximum: 5 }], not: { enum: [2] } }),
        [1, 5],
        [0, 2, 6],
      ],
      [
        'oneOf wants just one',
        of({ oneOf: [{ minimum: 1 }, { minimum: 3 }], title: 't', description: 'd' }),
        [1, 2],
        [3, 0],
      ],
    ]);
  });

  describe('what MongoDB refuses', () => {
    const cases: [what: string, filter: Doc, code: number][] = [
      ['an unknown operator', { a: { $foo: 1 } }, 2],
      ['an unknown operator at the top', { $foo: 1 }, 2],
      ['a field among operators', { a: { $gt: 1, b: 2 } }, 2],
      ['$where', { $where: 'true' }, 9],
      ['$text', { $text: { $search: 'x' } }, 27],
      ['$jsonSchema of a value', { $jsonSchema: 5 }, 9],
      ['$jsonSchema with no such keyword', { $jsonSchema: { nonsense: 1 } }, 9],
      ['$function in $expr', { $expr: { $function: {} } }, 9],
      ['an unknown expression', { $expr: { $foo: 1 } }, 168],
      ['$in without an array', { a: { $in: 1 } }, 2],
      ['$in of operators', { a: { $in: [{ $gt: 1 }] } }, 2],
      ['an empty $or', { $or: [] }, 2],
      ['$or of something else', { $or: [1] }, 2],
      ['$not of a value', { a: { $not: 1 } }, 2],
      ['an empty $not', { a: { $not: {} } }, 2],
      ['$options alone', { a: { $options: 'i' } }, 2],
      ['$ne of a regular expression', { a: { $ne: new BSONRegExp('x') } }, 2],
      ['$regex of a number', { a: { $regex: 5 } }, 2],
      ['a broken regular expression', { a: { $regex: '(' } }, 51091],
      ['an unknown option', { a: { $regex: 'a', $options: 'q' } }, 51108],
      ['$mod by zero', { a: { $mod: [0, 1] } }, 2],
      ['$mod of one number', { a: { $mod: [4] } }, 2],
      ['$size below zero', { a: { $size: -1 } }, 9],
      ['$type of no type', { a: { $type: 'nonsense' } }, 2],
      ['$all of operators', { a: { $all: [{ $gt: 1 }] } }, 2],
      ['$elemMatch of a value', { a: { $elemMatch: 1 } }, 2],
    ];
    for (const [what, filter, code] of cases)
      it(`${what} answers ${code}`, async () => expect(await refusal(filter)).toBe(code));
  });

  describe('an index', () => {
    const value = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom(null, 'x'));
    const field = fc.oneof(
      value,
      fc.array(value, { maxLength: 3 }),
      fc.record({ b: fc.oneof(value, fc.array(value)) }, { requiredKeys: [] }),
    );
    const anyDoc = fc.record(
      { a: fc.oneof(field, fc.array(field, { maxLength: 3 })) },
      { requiredKeys: [] },
    ) as fc.Arbitrary<Doc>;

    it('holds every value by which a document is found', () => {
      fc.assert(
        fc.property(anyDoc, fc.constantFrom('a', 'a.b'), value, (doc, path, wanted) => {
          if (!compileFilter({ [path]: wanted })(doc)) return;
          expect(indexValues(doc, path).map((held) => held ?? null)).toContain(wanted);
        }),
        { numRuns: 2000 },
      );
    });
  });
});
