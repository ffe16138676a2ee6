import { Binary, Decimal128, Double, Int32, Long, ObjectId, Timestamp } from 'bson';
import { answerOf, onServer, refusalOf, type Rows } from '../testing/server.js';
import { decode, encode, type Doc } from '../values/values.js';
import { evaluateExpression } from './aggregate.js';

type Case = [expression: unknown, result: unknown, doc?: Doc];

/** The server is asked through a document made for the purpose; its numbers come as the driver reads them. */
async function evaluated(rows: Rows, expression: unknown, doc: Doc): Promise<Doc> {
  const pipeline = [{ $documents: [{ $literal: doc }] }, { $replaceWith: { result: expression } }];
  const [found] = await rows.db.aggregate(pipeline).toArray();
  return found as Doc;
}

function check(cases: readonly Case[]): void {
  for (const [expression, result, doc = {}] of cases) {
    it(`${JSON.stringify(expression)} of ${JSON.stringify(doc)} gives ${JSON.stringify(result)}`, async () => {
      const found = await answerOf<Doc>(
        () => ({ result: evaluateExpression(expression, doc) }),
        (rows) => evaluated(rows, expression, doc),
      );
      expect(decode(encode(found))).toEqual(decode(encode({ result })));
      if (!onServer) expect(found).toEqual({ result });
    });
  }
}

function refuse(cases: readonly [expression: unknown, code: number, doc?: Doc][]): void {
  for (const [expression, code, doc = {}] of cases) {
    it(`${JSON.stringify(expression)} of ${JSON.stringify(doc)} answers ${code}`, async () => {
      const refused = await refusalOf(
        () => evaluateExpression(expression, doc),
        (rows) => evaluated(rows, expression, doc),
      );
      expect(refused).toBe(code);
    });
  }
}

const decimal = (text: string) => Decimal128.fromString(text);
const id = ObjectId.createFromHexString('65920080aabbccddeeff0011');

describe('expressions', () => {
  // "Aggregation Expressions", "Field Paths", "Variables in Aggregation Expressions" (MongoDB Manual)
  describe('paths and variables', () => {
    check([
      ['$a', 1, { a: 1 }],
      ['$a.b', undefined, { a: 1 }],
      ['$a.b', [1, 2], { a: [{ b: 1 }, { b: 2 }, { c: 1 }, 5] }],
      ['$a.0', [], { a: [1, 2] }],
      ['$a.b', [], { a: [[{ b: 1 }]] }],
      ['$$ROOT.a', 1, { a: 1 }],
      ['$$CURRENT.a', 1, { a: 1 }],
      [['$a', '$missing'], [1, null], { a: 1 }],
      [{ x: '$a', y: '$missing' }, { x: 1 }, { a: 1 }],
      [{ $literal: '$a' }, '$a'],
      [{ $let: { vars: { x: 1, y: '$a' }, in: { $add: ['$$x', '$$y'] } } }, 6, { a: 5 }],
      ['$$REMOVE', undefined],
    ]);
    refuse([
      ['$$nothing', 17276],
      [{ $foo: 1 }, 168],
      [{ $function: {} }, 9],
      [{ $accumulator: {} }, 9],
      [{ $add: [1], $subtract: [1, 2] }, 15983],
      [{ $eq: [1] }, 16020],
    ]);
  });

  describe('what is not offered', () => {
    refuse(
      ['$dateAdd', '$dateDiff', '$dateTrunc', '$dateFromString', '$zip', '$sin', '$bitAnd', '$median'].map(
        (name) => [{ [name]: {} }, 168],
      ),
    );
  });

  // "Comparison Expression Operators", "$cond", "$switch", "$ifNull" (MongoDB Manual)
  describe('comparison and conditions', () => {
    check([
      [{ $eq: ['$a', Long.ONE] }, true, { a: 1 }],
      [{ $eq: ['$a', null] }, false],
      [{ $eq: ['$a', '$b'] }, true],
      [{ $lt: ['$a', null] }, true],
      [{ $gt: ['x', 5] }, true],
      [
        {
          $cmp: [
            [1, 2],
            [1, 3],
          ],
        },
        -1,
      ],
      [{ $gte: [decimal('1.0'), 1] }, true],
      [{ $and: [1, 'x', []] }, true],
      [{ $and: [] }, true],
      [{ $or: [0, null] }, false],
      [{ $or: [] }, false],
      [{ $not: ['$a'] }, true],
      [{ $not: [[false]] }, false],
      [{ $cond: [{ $gt: ['$a', 1] }, 'y', 'n'] }, 'y', { a: 2 }],
      [{ $cond: { if: false, then: 1, else: 2 } }, 2],
      [{ $ifNull: ['$a', '$b', 3] }, 3, { b: null }],
      [
        {
          $switch: {
            branches: [
              { case: false, then: 1 },
              { case: '$a', then: 2 },
            ],
            default: 3,
          },
        },
        2,
        { a: 1 },
      ],
    ]);
    refuse([
      [{ $switch: { branches: [{ case: false, then: 1 }] } }, 40066],
      [{ $cond: [1, 2] }, 16020],
    ]);
  });

  // "Arithmetic Expression Operators" (MongoDB Manual)
  describe('arithmetic', () => {
    check([
      [{ $add: [1, 2, 3] }, 6],
      [{ $add: ['$missing', 1] }, null],
      [{ $add: [new Date(1000), 5] }, new Date(1005)],
      [{ $add: [Long.fromString('9007199254740993'), 1] }, Long.fromString('9007199254740994')],
      [{ $add: [decimal('0.1'), decimal('0.2')] }, decimal('0.3')],
      [{ $add: [Long.MAX_VALUE, Long.ONE] }, new Double(2 ** 63)],
      [{ $subtract: [5, 7] }, -2],
      [{ $subtract: [new Date(1000), new Date(400)] }, Long.fromInt(600)],
      [{ $subtract: [new Date(1000), 400] }, new Date(600)],
      [{ $multiply: [2, 3.5] }, 7],
      [{ $multiply: [decimal('1.5'), 2] }, decimal('3.0')],
      [{ $divide: [9, 2] }, 4.5],
      [{ $multiply: [decimal('1E+6000'), decimal('-1E+6000')] }, decimal('-Infinity')],
      [{ $multiply: [decimal('1E-6000'), decimal('1E-6000')] }, decimal('0E-6176')],
      [
        { $multiply: [decimal('1E+6100'), decimal('1E+40')] },
        decimal('1.00000000000000000000000000000E+6140'),
      ],
      [{ $divide: [decimal('1'), decimal('3')] }, decimal('0.3333333333333333333333333333333333')],
      [{ $mod: [-7, 3] }, -1],
      [{ $mod: [5.5, 2] }, 1.5],
      [{ $abs: -5 }, 5],
      [{ $abs: Long.fromInt(-5) }, Long.fromInt(5)],
      [{ $ceil: 1.2 }, 2],
      [{ $floor: -1.2 }, -2],
      [{ $round: 2.5 }, 2],
      [{ $round: [3.5] }, 4],
      [{ $round: [19.25, 1] }, 19.2],
      [{ $round: [1234, -2] }, 1200],
      // The double written 2.675 is a little less.
      [{ $round: [2.675, 2] }, 2.67],
      [{ $round: [1e300, 2] }, 1e300],
      [{ $trunc: [new Int32(1234), -2] }, new Int32(1200)],
      [{ $trunc: [19.99, 1] }, 19.9],
      [{ $trunc: -1.9 }, -1],
      [{ $round: [decimal('2.345'), 2] }, decimal('2.34')],
      [{ $pow: [2, 10] }, 1024],
      [{ $sqrt: 16 }, 4],
      [{ $ln: 1 }, 0],
      [{ $log: [8, 2] }, 3],
      [{ $log10: 1000 }, 3],
      [{ $exp: 0 }, 1],
    ]);
    refuse([
      [{ $add: ['x', 1] }, 14],
      [{ $divide: [1, 0] }, 2],
      [{ $mod: [1, 0] }, 16610],
      [{ $subtract: ['x', 1] }, 14],
      [{ $sqrt: -1 }, 28714],
      [{ $abs: 'x' }, 28765],
      [{ $pow: [0, -1] }, 28764],
    ]);
  });

  // "Array Expression Operators" (MongoDB Manual)
  describe('arrays', () => {
    const a = [3, 1, 2];
    check([
      [{ $arrayElemAt: ['$a', -1] }, 2, { a }],
      [{ $arrayElemAt: ['$a', 5] }, undefined, { a }],
      [{ $first: '$a' }, 3, { a }],
      [{ $last: '$a' }, 2, { a }],
      [{ $size: '$a' }, 3, { a }],
      [{ $isArray: '$a' }, true, { a }],
      [{ $isArray: ['$x'] }, false],
      [{ $in: [Long.ONE, '$a'] }, true, { a }],
      [{ $indexOfArray: ['$a', 2] }, 2, { a }],
      [{ $indexOfArray: ['$a', 9] }, -1, { a }],
      [{ $concatArrays: ['$a', [9]] }, [3, 1, 2, 9], { a }],
      [{ $concatArrays: ['$a', '$x'] }, null, { a }],
      [{ $slice: ['$a', 2] }, [3, 1], { a }],
      [{ $slice: ['$a', -2] }, [1, 2], { a }],
      [{ $slice: ['$a', 1, 1] }, [1], { a }],
      [{ $reverseArray: '$a' }, [2, 1, 3], { a }],
      [{ $range: [0, 10, 3] }, [0, 3, 6, 9]],
      [{ $range: [3, 0, -1] }, [3, 2, 1]],
      [{ $filter: { input: '$a', as: 'x', cond: { $gt: ['$$x', 1] } } }, [3, 2], { a }],
      [{ $filter: { input: '$a', cond: { $gt: ['$$this', 1] }, limit: 1 } }, [3], { a }],
      [{ $map: { input: '$a', as: 'x', in: { $multiply: ['$$x', '$by'] } } }, [6, 2, 4], { a, by: 2 }],
      [{ $map: { input: '$missing', in: 1 } }, null],
      [{ $reduce: { input: '$a', initialValue: 0, in: { $add: ['$$value', '$$this'] } } }, 6, { a }],
      [{ $sortArray: { input: '$a', sortBy: -1 } }, [3, 2, 1], { a }],
      [{ $sortArray: { input: [{ x: 2 }, { x: 1 }], sortBy: { x: 1 } } }, [{ x: 1 }, { x: 2 }]],
      [
        {
          $arrayToObject: [
            [
              ['k', 1],
              ['m', 2],
            ],
          ],
        },
        { k: 1, m: 2 },
      ],
      [{ $arrayToObject: { $literal: [{ k: 'k', v: 1 }] } }, { k: 1 }],
      [{ $objectToArray: '$d' }, [{ k: 'x', v: 1 }], { d: { x: 1 } }],
      [{ $sum: '$a' }, 6, { a }],
      [{ $sum: ['$a.x', 5] }, 5, { a: [{ x: 1 }] }],
      [{ $avg: [1, 2, null, 'x'] }, 1.5],
      [{ $max: '$a' }, 3, { a }],
      [{ $min: ['$a', 5] }, 5, { a: 9 }],
    ]);
    refuse([
      [{ $size: '$x' }, 17124],
      [{ $in: [1, 2] }, 40081],
      [{ $filter: { input: 5, cond: true } }, 28651],
      [{ $arrayElemAt: [5, 0] }, 28689],
      [{ $concatArrays: [5] }, 28664],
      [{ $range: [0, 5, 0] }, 34449],
    ]);
  });

  // "Set Expression Operators", "Object Expression Operators" (MongoDB Manual)
  describe('sets and objects', () => {
    check([
      [
        {
          $setUnion: [
            [1, 2],
            [2, 3, new Double(1)],
          ],
        },
        [1, 2, 3],
      ],
      [
        {
          $setIntersection: [
            [1, 2, 3],
            [3, 2],
          ],
        },
        [2, 3],
      ],
      [{ $setDifference: [[1, 2, 2, 3], [2]] }, [1, 3]],
      [
        {
          $setEquals: [
            [1, 2, 2],
            [2, 1],
          ],
        },
        true,
      ],
      [{ $setIsSubset: [[1], [1, 2]] }, true],
      [{ $anyElementTrue: [[false, 1]] }, true],
      [{ $allElementsTrue: [[true, null]] }, false],
      [{ $mergeObjects: ['$a', { y: 2 }, null] }, { x: 1, y: 2 }, { a: { x: 1, y: 1 } }],
      [{ $getField: { field: 'a.b', input: { $literal: { 'a.b': 1 } } } }, 1],
      [{ $getField: 'a' }, 5, { a: 5 }],
      [
        { $setField: { field: 'a.b', input: '$$ROOT', value: { $add: ['$c', 1] } } },
        { c: 1, 'a.b': 2 },
        { c: 1 },
      ],
      [{ $setField: { field: { $literal: '$x' }, input: '$d', value: 1 } }, { y: 0, $x: 1 }, { d: { y: 0 } }],
      [{ $setField: { field: 'a', input: '$$ROOT', value: '$$REMOVE' } }, { b: 2 }, { a: 1, b: 2 }],
      [{ $setField: { field: 'a', input: null, value: 1 } }, null],
      [{ $unsetField: { field: 'a.b', input: { $literal: { 'a.b': 1, c: 2 } } } }, { c: 2 }],
      [{ $lt: [{ $rand: {} }, 1] }, true],
    ]);
    refuse([
      [{ $mergeObjects: [1] }, 40400],
      [{ $setUnion: [1, [1]] }, 17044],
      [{ $setField: { field: '$a', input: '$$ROOT', value: 1 } }, 4161108, { a: 'b' }],
      [{ $setField: { field: 'a', input: '$$ROOT' } }, 4161103],
      [{ $unsetField: { field: 'a', input: 5 } }, 4161105],
    ]);
  });

  // "String Expression Operators" (MongoDB Manual)
  describe('strings', () => {
    check([
      [{ $concat: ['龙', '$a'] }, '龙才', { a: '才' }],
      [{ $concat: ['x', null] }, null],
      [{ $toUpper: '$a' }, 'ABC', { a: 'abc' }],
      [{ $toLower: '$missing' }, ''],
      [{ $strcasecmp: ['abc', 'ABD'] }, -1],
      [{ $strLenCP: '龙才' }, 2],
      [{ $strLenBytes: '龙才' }, 6],
      [{ $substrCP: ['龙才库', 1, 2] }, '才库'],
      [{ $substrBytes: ['abc', 1, -1] }, 'bc'],
      [{ $substr: [12345, 1, 2] }, '23'],
      [{ $indexOfCP: ['龙才库', '库'] }, 2],
      [{ $split: ['a,b,', ','] }, ['a', 'b', '']],
      [{ $trim: { input: '  x \n' } }, 'x'],
      [{ $ltrim: { input: 'xxay', chars: 'x' } }, 'ay'],
      [{ $rtrim: { input: 'ayy', chars: 'y' } }, 'a'],
      [{ $replaceOne: { input: 'aXa', find: 'a', replacement: { $literal: '$&' } } }, '$&Xa'],
      [{ $replaceAll: { input: 'a.a', find: '.', replacement: '-' } }, 'a-a'],
      [{ $regexMatch: { input: 'Hello', regex: '^h', options: 'i' } }, true],
      [{ $regexMatch: { input: '$missing', regex: 'x' } }, false],
      [{ $regexFind: { input: '龙ab', regex: 'a(b)' } }, { match: 'ab', idx: 1, captures: ['b'] }],
      [{ $regexFind: { input: 'x', regex: 'y' } }, null],
      [
        { $regexFindAll: { input: 'a1b2', regex: '[0-9]' } },
        [
          { match: '1', idx: 1, captures: [] },
          { match: '2', idx: 3, captures: [] },
        ],
      ],
    ]);
    refuse([
      [{ $concat: ['x', 1] }, 16702],
      [{ $split: ['x', ''] }, 40087],
      [{ $strLenCP: null }, 34471],
    ]);
  });

  // "Type Expression Operators", "$convert" (MongoDB Manual)
  describe('types', () => {
    check([
      [{ $type: '$a' }, 'missing'],
      [{ $type: '$a' }, 'objectId', { a: id }],
      [{ $type: '$a' }, 'decimal', { a: decimal('1') }],
      [{ $isNumber: '$a' }, true, { a: Long.ONE }],
      [{ $toString: '$a' }, id.toHexString(), { a: id }],
      [{ $toString: '$a' }, '2024-01-01T00:00:00.000Z', { a: new Date(Date.UTC(2024, 0)) }],
      [{ $toString: true }, 'true'],
      [{ $toString: 1.5 }, '1.5'],
      [{ $toString: null }, null],
      [{ $toObjectId: id.toHexString() }, id],
      [{ $toInt: '12' }, new Int32(12)],
      [{ $toInt: 12.9 }, new Int32(12)],
      [{ $toLong: new Date(5) }, Long.fromInt(5)],
      [{ $toDouble: '1.5' }, 1.5],
      [{ $toDecimal: '1.50' }, decimal('1.50')],
      [{ $toBool: 'false' }, true],
      [{ $toBool: 0 }, false],
      [{ $toDate: '2024-05-06' }, new Date(Date.UTC(2024, 4, 6))],
      [{ $toDate: '2024-05-06T01:02:03+08:00' }, new Date(Date.UTC(2024, 4, 5, 17, 2, 3))],
      [{ $toDate: id }, new Date(0x65920080 * 1000)],
      [{ $convert: { input: 'x', to: 'int', onError: 0 } }, 0],
      [{ $convert: { input: null, to: 'int', onNull: 7 } }, 7],
      [{ $convert: { input: '5', to: 16 } }, new Int32(5)],
    ]);
    refuse([
      [{ $toInt: 'x' }, 241],
      [{ $toInt: 3e10 }, 241],
      [{ $toObjectId: 'x' }, 241],
      [{ $toDate: 'yesterday' }, 241],
      [{ $toString: [[1]] }, 241],
    ]);
  });

  // "Date Expression Operators" (MongoDB Manual)
  describe('dates', () => {
    const date = new Date('2024-03-10T15:04:05.678Z');
    const sunday = new Date('2023-01-01T00:00:00Z');
    check([
      [{ $year: '$d' }, 2024, { d: date }],
      [{ $month: '$d' }, 3, { d: date }],
      [{ $dayOfMonth: { date: '$d', timezone: 'Asia/Shanghai' } }, 10, { d: date }],
      [{ $hour: { date: '$d', timezone: 'Asia/Shanghai' } }, 23, { d: date }],
      [{ $hour: { date: '$d', timezone: '-05:30' } }, 9, { d: date }],
      [{ $minute: '$d' }, 4, { d: date }],
      [{ $second: '$d' }, 5, { d: date }],
      [{ $millisecond: '$d' }, 678, { d: date }],
      [{ $dayOfYear: '$d' }, 70, { d: date }],
      [{ $dayOfWeek: '$d' }, 1, { d: date }],
      [{ $isoDayOfWeek: '$d' }, 7, { d: date }],
      [{ $week: '$d' }, 1, { d: sunday }],
      [{ $week: '$d' }, 0, { d: new Date('2022-01-01T00:00:00Z') }],
      [{ $isoWeek: '$d' }, 52, { d: sunday }],
      [{ $isoWeekYear: '$d' }, 2022, { d: sunday }],
      [{ $year: '$missing' }, null],
      [{ $year: '$d' }, 2024, { d: id }],
      [{ $year: '$d' }, 1970, { d: new Timestamp({ t: 1, i: 1 }) }],
      [{ $dateToString: { date: '$d' } }, '2024-03-10T15:04:05.678Z', { d: date }],
      [
        {
          $dateToString: { date: '$d', format: '%Y年%m月%d日 %H:%M %j %u %V %z', timezone: 'Asia/Shanghai' },
        },
        '2024年03月10日 23:04 070 7 10 +0800',
        { d: date },
      ],
      [{ $dateToString: { date: null, onNull: 'none' } }, 'none'],
      // New York's clocks went forward in the night to 2024-03-10: a day there had 23 hours.
    ]);
    refuse([
      [{ $year: '2024' }, 16006],
      [{ $dateToString: { date: '$d', format: '%q' } }, 18536, { d: date }],
      [{ $hour: { date: '$d', timezone: 'Mars/Olympus' } }, 40485, { d: date }],
    ]);
  });

  it('a binary value is none of the things that convert to a date', () => {
    expect(() => evaluateExpression({ $toDate: '$b' }, { b: new Binary(new Uint8Array(2)) })).toThrow();
  });
});
