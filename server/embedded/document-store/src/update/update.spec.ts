import { BSONRegExp, Decimal128, Double, Int32, Long, Timestamp } from 'bson';
import fc from 'fast-check';
import { answerOf, refusalOf, type Rows } from '../testing/server.js';
import type { Doc, MongoError } from '../values/values.js';
import { decode, decodeExact, encode, equalValues, getPath } from '../values/values.js';
import type { UpdateContext } from './update.js';
import { compileUpdate, upsertSeed } from './update.js';

type Options = Parameters<typeof compileUpdate>[1] & UpdateContext;

/** The document after an update, through BSON on both sides as in the store. */
function updated(doc: Doc, update: Doc | Doc[], { arrayFilters, collation, ...context }: Options = {}): Doc {
  const options = { ...(arrayFilters && { arrayFilters }), ...(collation && { collation }) };
  return decode(encode(compileUpdate(update, options)(decodeExact(encode(doc)), context)));
}

/** As updated(), by a server when there is one: where the element comes from a filter, or an upsert, we answer ourselves. */
function answered(doc: Doc, update: Doc | Doc[], options: Options = {}): Promise<Doc> {
  const { arrayIndex, insert, arrayFilters, collation } = options;
  const given = { ...(arrayFilters && { arrayFilters }), ...(collation && { collation }) };
  const remote = async (rows: Rows) => {
    await rows.insertOne({ ...doc } as never);
    const command = { update: rows.collectionName, updates: [{ q: {}, u: update, ...given }] };
    const { writeErrors } = await rows.db.command(command);
    if (writeErrors) throw writeErrors[0] as MongoError;
    const { _id, ...fields } = decode(encode((await rows.findOne()) as Doc));
    return '_id' in doc ? { _id, ...fields } : fields;
  };
  return answerOf(
    () => updated(doc, update, options),
    arrayIndex === undefined && insert === undefined ? remote : undefined,
  );
}

const refusal = (doc: Doc, update: Doc | Doc[], options?: Options) =>
  refusalOf(() => answered(doc, update, options));

type Case = [what: string, before: Doc, update: Doc | Doc[], after: Doc, options?: Options];

function check(cases: readonly Case[]): void {
  for (const [what, before, update, after, options] of cases) {
    it(what, async () => expect(await answered(before, update, options)).toEqual(after));
  }
}

/** What an update gives, or undefined where it finds no way (28). */
function unlessNotViable(update: () => Doc): Doc | undefined {
  try {
    return update();
  } catch (error) {
    if ((error as MongoError).code !== 28) throw error;
    return undefined;
  }
}

const long = (text: string) => Long.fromString(text);

describe('update', () => {
  // "Field Update Operators", "$set", "$unset", "$rename", "$setOnInsert", "$currentDate" (MongoDB Manual)
  describe('fields', () => {
    check([
      [
        '$set makes the documents on its way',
        { _id: 1 },
        { $set: { 'a.b.c': 1 } },
        { _id: 1, a: { b: { c: 1 } } },
      ],
      [
        '$set makes a document for a number where nothing is',
        { _id: 1 },
        { $set: { 'a.0': 1 } },
        { _id: 1, a: { 0: 1 } },
      ],
      [
        '$set writes an element, filling up with null',
        { a: [1] },
        { $set: { 'a.3': 9 } },
        { a: [1, null, null, 9] },
      ],
      ['$set goes into an element', { a: [{ x: 1 }] }, { $set: { 'a.0.y': 2 } }, { a: [{ x: 1, y: 2 }] }],
      ['$set of nothing changes nothing', { a: 1 }, { $set: {} }, { a: 1 }],
      ['$set keeps the place of a field', { a: 1, b: 2 }, { $set: { a: 5 } }, { a: 5, b: 2 }],
      [
        '$unset takes a field away',
        { a: 1, b: { c: 1, d: 2 } },
        { $unset: { a: '', 'b.c': 1, x: 1 } },
        { b: { d: 2 } },
      ],
      ['$unset leaves null in an array', { a: [1, 2, 3] }, { $unset: { 'a.1': 1 } }, { a: [1, null, 3] }],
      ['$unset through a value does nothing', { a: 5 }, { $unset: { 'a.b': 1 } }, { a: 5 }],
      [
        '$rename moves a value',
        { a: { b: 1 }, c: 2 },
        { $rename: { 'a.b': 'x.y', c: 'z' } },
        { a: {}, x: { y: 1 }, z: 2 },
      ],
      ['$rename of a missing field does nothing', { a: 1 }, { $rename: { b: 'a' } }, { a: 1 }],
      ['$rename replaces what was there', { a: 1, b: 2 }, { $rename: { a: 'b' } }, { b: 1 }],
      ['$setOnInsert waits for an insert', { a: 1 }, { $setOnInsert: { 'b.c': 2 } }, { a: 1 }],
      [
        '$setOnInsert sets on insert',
        { a: 1 },
        { $setOnInsert: { 'b.c': 2 } },
        { a: 1, b: { c: 2 } },
        { insert: true },
      ],
    ]);

    it('new fields come in the order of their names, numbers by value', () => {
      expect(Object.keys(updated({ _id: 1 }, { $set: { c: 1, a: 1 }, $inc: { b: 1 } }))).toEqual([
        '_id',
        'a',
        'b',
        'c',
      ]);
    });

    it('$currentDate gives a date or a timestamp', () => {
      const { a, b } = updated({}, { $currentDate: { a: true, b: { $type: 'timestamp' } } });
      expect(a instanceof Date).toBeTrue();
      expect(b instanceof Timestamp).toBeTrue();
    });

    it('number types that are not touched survive', () => {
      const before = { a: new Double(1), b: Long.ONE, c: new Int32(1), d: { e: [new Double(2)] } };
      const after = compileUpdate({ $set: { x: 1 } })(decodeExact(encode(before)), {});
      expect(Buffer.compare(encode(after), encode({ ...before, x: 1 }))).toBe(0);
    });

    it('never changes the document it is given', () => {
      const before = decodeExact(encode({ a: { b: [1, { c: 2 }] } }));
      const copy = decodeExact(encode(before));
      compileUpdate({ $set: { 'a.b.1.c': 9 }, $unset: { 'a.x': 1 } })(before, {});
      compileUpdate({ $push: { 'a.b': 1 } })(before, {});
      expect(equalValues(before, copy)).toBeTrue();
    });
  });

  // "$inc", "$mul", "$min", "$max", "$bit" (MongoDB Manual)
  describe('numbers', () => {
    check([
      ['$inc', { a: 1 }, { $inc: { a: 2, b: -1 } }, { a: 3, b: -1 }],
      [
        '$inc of decimals is exact',
        { a: Decimal128.fromString('0.1') },
        { $inc: { a: Decimal128.fromString('0.2') } },
        { a: Decimal128.fromString('0.3') },
      ],
      [
        '$inc of a decimal by a double counts 15 digits',
        { a: Decimal128.fromString('1') },
        { $inc: { a: 0.1 } },
        { a: Decimal128.fromString('1.100000000000000') },
      ],
      [
        '$inc beyond the safe integers is exact',
        { a: long('9007199254740993') },
        { $inc: { a: 2 } },
        { a: long('9007199254740995') },
      ],
      ['$mul', { a: 3 }, { $mul: { a: 2.5 } }, { a: 7.5 }],
      ['$mul of a missing field gives zero', {}, { $mul: { a: 5 } }, { a: 0 }],
      ['$min', { a: 5, b: 5 }, { $min: { a: 3, b: 9, c: 1 } }, { a: 3, b: 5, c: 1 }],
      ['$max compares across types', { a: 5, b: 'x' }, { $max: { a: 'x', b: 5 } }, { a: 'x', b: 'x' }],
      ['$bit', { a: 13 }, { $bit: { a: { and: 10 } } }, { a: 8 }],
      ['$bit of a missing field starts from 0', {}, { $bit: { a: { or: 5 } } }, { a: 5 }],
      ['$bit xor', { a: 5 }, { $bit: { a: { xor: 1 } } }, { a: 4 }],
    ]);

    const types: [what: string, before: unknown, by: unknown, after: unknown][] = [
      ['int and int stay int', new Int32(1), new Int32(2), new Int32(3)],
      ['an int that overflows becomes long', new Int32(2147483647), new Int32(1), long('2147483648')],
      ['int and long give long', new Int32(1), Long.ONE, Long.fromInt(2)],
      ['int and double give double', new Int32(1), new Double(1), new Double(2)],
      ['double and int give double', new Double(1), 1, new Double(2)],
    ];
    for (const [what, before, by, after] of types) {
      it(`$inc of ${what}`, () => {
        const doc = compileUpdate({ $inc: { a: by } })({ a: before }, {});
        expect(Buffer.compare(encode(doc), encode({ a: after }))).toBe(0);
      });
    }

    const refusals: [what: string, before: unknown, update: Doc, code: number][] = [
      ['$inc that overflows a long', long('9223372036854775807'), { $inc: { a: 1 } }, 2],
      ['$mul that overflows a long', long('9223372036854775807'), { $mul: { a: 2 } }, 2],
      ['$inc of text', 'x', { $inc: { a: 1 } }, 14],
      ['$inc of null', null, { $inc: { a: 1 } }, 14],
      ['$inc by text', 1, { $inc: { a: '1' } }, 14],
      ['$mul of an array', [1], { $mul: { a: 2 } }, 14],
      ['$bit of a double', 1.5, { $bit: { a: { and: 1 } } }, 2],
      ['$bit with an unknown operation', 1, { $bit: { a: { nand: 1 } } }, 2],
    ];
    for (const [what, a, update, code] of refusals) {
      it(`${what} answers ${code}`, async () => expect(await refusal({ a }, update)).toBe(code));
    }
  });

  // "Array Update Operators", "$push", "$addToSet", "$pull", "$pullAll", "$pop" (MongoDB Manual)
  describe('arrays', () => {
    check([
      ['$push', { a: [1] }, { $push: { a: 2, b: [1] } }, { a: [1, 2], b: [[1]] }],
      ['$push $each', { a: [1] }, { $push: { a: { $each: [2, 3] } } }, { a: [1, 2, 3] }],
      [
        '$push $position',
        { a: [1, 4] },
        { $push: { a: { $each: [2, 3], $position: 1 } } },
        { a: [1, 2, 3, 4] },
      ],
      [
        '$push $position from the end',
        { a: [1, 4] },
        { $push: { a: { $each: [2], $position: -1 } } },
        { a: [1, 2, 4] },
      ],
      [
        '$push $slice keeps the first',
        { a: [1] },
        { $push: { a: { $each: [2, 3], $slice: 2 } } },
        { a: [1, 2] },
      ],
      [
        '$push $slice keeps the last',
        { a: [1] },
        { $push: { a: { $each: [2, 3], $slice: -2 } } },
        { a: [2, 3] },
      ],
      ['$push $slice 0 empties', { a: [1] }, { $push: { a: { $each: [2], $slice: 0 } } }, { a: [] }],
      ['$push $sort', { a: [3] }, { $push: { a: { $each: [1, 2], $sort: -1 } } }, { a: [3, 2, 1] }],
      [
        '$push $sort by fields, then $slice',
        { a: [{ s: 5 }] },
        { $push: { a: { $each: [{ s: 9 }, { s: 1 }], $sort: { s: 1 }, $slice: -2 } } },
        { a: [{ s: 5 }, { s: 9 }] },
      ],
      ['$push of a document that has no $each', { a: [] }, { $push: { a: { x: 1 } } }, { a: [{ x: 1 }] }],
      ['$addToSet adds what is not there', { a: [1, 2] }, { $addToSet: { a: 3 } }, { a: [1, 2, 3] }],
      [
        '$addToSet leaves what is equal',
        { a: [1, { x: 1, y: 1 }] },
        { $addToSet: { a: { $each: [new Double(1), { x: 1, y: 1 }, { y: 1, x: 1 }, 5, 5] } } },
        { a: [1, { x: 1, y: 1 }, { y: 1, x: 1 }, 5] },
      ],
      ['$addToSet of an array adds it whole', { a: [1] }, { $addToSet: { a: [1, 2] } }, { a: [1, [1, 2]] }],
      ['$addToSet makes the array', {}, { $addToSet: { a: 1 } }, { a: [1] }],
      [
        '$pop takes the last or the first',
        { a: [1, 2, 3], b: [1, 2], c: [] },
        { $pop: { a: 1, b: -1, c: 1, d: 1 } },
        { a: [1, 2], b: [2], c: [] },
      ],
      ['$pull of a value', { a: [1, 2, 1, [1]] }, { $pull: { a: 1 } }, { a: [2, [1]] }],
      ['$pull by operators', { a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
      ['$pull by $in', { a: ['x', 'y', 'z'] }, { $pull: { a: { $in: ['x', 'z'] } } }, { a: ['y'] }],
      [
        '$pull by a filter on documents',
        { a: [{ x: 1, y: 1 }, { x: 2 }, 5] },
        { $pull: { a: { x: 1 } } },
        { a: [{ x: 2 }, 5] },
      ],
      [
        '$pull by several conditions',
        {
          a: [
            { s: 8, i: 'B' },
            { s: 5, i: 'A' },
          ],
        },
        { $pull: { a: { s: { $gte: 8 }, i: 'B' } } },
        { a: [{ s: 5, i: 'A' }] },
      ],
      [
        '$pull by $elemMatch inside documents',
        { a: [{ r: [{ q: 1, s: 5 }] }, { r: [{ q: 2, s: 9 }] }] },
        { $pull: { a: { r: { $elemMatch: { q: 2, s: { $gte: 8 } } } } } },
        { a: [{ r: [{ q: 1, s: 5 }] }] },
      ],
      [
        '$pull by $or',
        { a: [{ x: 1 }, { x: 2 }, { x: 3 }] },
        { $pull: { a: { $or: [{ x: 1 }, { x: 3 }] } } },
        { a: [{ x: 2 }] },
      ],
      ['$pull of a whole array', { a: [[1, 2], [2, 1], 1] }, { $pull: { a: [1, 2] } }, { a: [[2, 1], 1] }],
      [
        '$pull by a regular expression',
        { a: ['ab', 'cd'] },
        { $pull: { a: new BSONRegExp('^a') } },
        { a: ['cd'] },
      ],
      [
        '$pull by operators looks into nested arrays',
        { a: [[1, 9], [1], 9] },
        { $pull: { a: { $gt: 5 } } },
        { a: [[1]] },
      ],
      ['$pull of null', { a: [null, 1] }, { $pull: { a: null } }, { a: [1] }],
      ['$pull from nothing does nothing', { b: 1 }, { $pull: { a: 1 } }, { b: 1 }],
      ['$pullAll', { a: [1, 2, 1, { x: 1 }] }, { $pullAll: { a: [1, { x: 1 }] } }, { a: [2] }],
    ]);

    const refusals: [what: string, update: Doc, code: number][] = [
      ['$push to a number', { $push: { n: 1 } }, 2],
      ['$push of $each without an array', { $push: { a: { $each: 1 } } }, 2],
      ['$push with an unknown modifier', { $push: { a: { $each: [1], $foo: 1 } } }, 2],
      ['$push with a $sort of 2', { $push: { a: { $each: [1], $sort: 2 } } }, 2],
      ['$addToSet to a number', { $addToSet: { n: 1 } }, 2],
      ['$pull from a number', { $pull: { n: 1 } }, 2],
      ['$pullAll without an array', { $pullAll: { a: 1 } }, 2],
      ['$pop of a number', { $pop: { n: 1 } }, 14],
      ['$pop by 5', { $pop: { a: 5 } }, 9],
    ];
    for (const [what, update, code] of refusals) {
      it(`${what} answers ${code}`, async () => expect(await refusal({ a: [1], n: 1 }, update)).toBe(code));
    }
  });

  // "$ (update)", "$[]", "$[<identifier>]" (MongoDB Manual)
  describe('positional operators', () => {
    check([
      [
        '$ is the element the filter met',
        { a: [1, 2, 3] },
        { $set: { 'a.$': 9 } },
        { a: [1, 9, 3] },
        { arrayIndex: 1 },
      ],
      [
        '$ goes on into the element',
        { a: [{ x: 1 }, { x: 2 }] },
        { $inc: { 'a.$.x': 5 } },
        { a: [{ x: 1 }, { x: 7 }] },
        { arrayIndex: 1 },
      ],
      ['$[] is every element', { a: [1, 2] }, { $inc: { 'a.$[]': 10 } }, { a: [11, 12] }],
      [
        '$[] within $[]',
        { a: [{ b: [1, 2] }, { b: [3] }] },
        { $inc: { 'a.$[].b.$[]': 1 } },
        { a: [{ b: [2, 3] }, { b: [4] }] },
      ],
      [
        '$[id] is what its filter matches',
        { a: [1, 5, 9] },
        { $set: { 'a.$[big]': 0 } },
        { a: [1, 0, 0] },
        { arrayFilters: [{ big: { $gte: 5 } }] },
      ],
      [
        '$[id] on fields with two conditions',
        {
          a: [
            { x: 1, y: 1 },
            { x: 1, y: 2 },
          ],
        },
        { $set: { 'a.$[e].z': 9 } },
        {
          a: [
            { x: 1, y: 1 },
            { x: 1, y: 2, z: 9 },
          ],
        },
        { arrayFilters: [{ 'e.x': 1, 'e.y': 2 }] },
      ],
      [
        '$[id] with $or',
        { a: [{ x: 1 }, { x: 2 }, { x: 3 }] },
        { $unset: { 'a.$[e].x': 1 } },
        { a: [{}, { x: 2 }, {}] },
        { arrayFilters: [{ $or: [{ 'e.x': 1 }, { 'e.x': 3 }] }] },
      ],
      [
        'two identifiers',
        { a: [{ b: [1, 2] }, { c: 1, b: [1, 2] }] },
        { $set: { 'a.$[o].b.$[i]': 0 } },
        { a: [{ b: [1, 2] }, { c: 1, b: [1, 0] }] },
        { arrayFilters: [{ 'o.c': 1 }, { i: 2 }] },
      ],
      [
        '$push through $[id]',
        { a: [{ n: 'x', l: [] }] },
        { $push: { 'a.$[e].l': 1 } },
        { a: [{ n: 'x', l: [1] }] },
        { arrayFilters: [{ 'e.n': 'x' }] },
      ],
      [
        '$pull through $[]',
        { a: [{ l: [1, 2] }, { l: [1] }] },
        { $pull: { 'a.$[].l': 1 } },
        { a: [{ l: [2] }, { l: [] }] },
      ],
    ]);

    const refusals: [what: string, update: Doc, code: number, options?: Options][] = [
      ['$ without a match in an array', { $set: { 'a.$': 1 } }, 2],
      ['two $ in one path', { $set: { 'a.$.b.$': 1 } }, 2, { arrayIndex: 0 }],
      ['$[] on a missing field', { $set: { 'x.$[]': 1 } }, 2],
      ['$[] on a number', { $set: { 'n.$[]': 1 } }, 2],
      ['$[id] without its filter', { $set: { 'a.$[e]': 1 } }, 2],
      ['a filter that no path uses', { $set: { n: 1 } }, 9, { arrayFilters: [{ e: 1 }] }],
      ['a filter over two identifiers', { $set: { 'a.$[e]': 1 } }, 9, { arrayFilters: [{ e: 1, f: 1 }] }],
      ['two filters of one identifier', { $set: { 'a.$[e]': 1 } }, 9, { arrayFilters: [{ e: 1 }, { e: 2 }] }],
      ['$ at the start of a path', { $set: { $: 1 } }, 2],
    ];
    for (const [what, update, code, options] of refusals) {
      it(`${what} answers ${code}`, async () =>
        expect(await refusal({ a: [1], n: 1 }, update, options)).toBe(code));
    }
  });

  // "Update Operators > Behavior", "db.collection.updateOne()" (MongoDB Manual)
  describe('what MongoDB refuses', () => {
    const cases: [what: string, doc: Doc, update: Doc | Doc[], code: number][] = [
      ['another _id', { _id: 1 }, { $set: { _id: 2 } }, 66],
      ['no _id', { _id: 1 }, { $unset: { _id: 1 } }, 66],
      ['a replacement with another _id', { _id: 1 }, { _id: 2, a: 1 }, 66],
      ['a pipeline that changes _id', { _id: 1 }, [{ $set: { _id: 2 } }], 66],
      ['a change within _id', { _id: { a: 1 } }, { $set: { '_id.a': 2 } }, 66],
      ['two operators on one path', {}, { $set: { a: 1 }, $inc: { a: 1 } }, 40],
      ['a path within another', {}, { $set: { a: 1, 'a.b': 2 } }, 40],
      [
        'a path within another, with a sibling between',
        {},
        { $set: { a: 1, 'a-': 1 }, $inc: { 'a.b': 2 } },
        40,
      ],
      ['a rename onto a path that is set', { a: 1 }, { $rename: { a: 'b' }, $set: { b: 1 } }, 40],
      ['a path through a number', { a: 1 }, { $set: { 'a.b': 1 } }, 28],
      ['a path through null', { a: null }, { $set: { 'a.b': 1 } }, 28],
      ['a name in an array', { a: [1] }, { $set: { 'a.b': 1 } }, 28],
      ['an unknown operator', {}, { $foo: { a: 1 } }, 9],
      ['a plain field among operators', {}, { $set: { a: 1 }, b: 1 }, 9],
      ['an operator without fields', {}, { $set: 'x' }, 9],
      ['an empty path', {}, { $set: { '': 1 } }, 56],
      ['an empty part', {}, { $set: { 'a..b': 1 } }, 56],
      ['$rename to itself', { a: 1 }, { $rename: { a: 'a' } }, 2],
      ['$rename to a number', { a: 1 }, { $rename: { a: 1 } }, 2],
      ['$rename out of an array', { a: [{ b: 1 }] }, { $rename: { 'a.0.b': 'c' } }, 2],
      ['$out in a pipeline', {}, [{ $out: 'x' }], 72],
      ['$currentDate of a number', {}, { $currentDate: { a: 1 } }, 2],
    ];
    for (const [what, doc, update, code] of cases)
      it(`${what} answers ${code}`, async () => expect(await refusal(doc, update)).toBe(code));

    it('the same _id is no change', () => {
      expect(updated({ _id: 1, a: 1 }, { $set: { _id: 1, a: 2 } })).toEqual({ _id: 1, a: 2 });
    });
  });

  // "db.collection.replaceOne()", "Updates with Aggregation Pipeline" (MongoDB Manual)
  describe('replacements and pipelines', () => {
    check([
      ['a replacement keeps _id and drops the rest', { _id: 1, a: 1 }, { b: 2 }, { _id: 1, b: 2 }],
      ['an empty replacement keeps _id alone', { _id: 1, a: 1 }, {}, { _id: 1 }],
      [
        'a pipeline computes from the document',
        { _id: 1, a: 2, b: 3 },
        [{ $set: { sum: { $add: ['$a', '$b'] } } }, { $unset: 'a' }],
        { _id: 1, b: 3, sum: 5 },
      ],
      ['a pipeline replaces the root', { _id: 1, a: { b: 1 } }, [{ $replaceWith: '$a' }], { _id: 1, b: 1 }],
    ]);
  });

  // "upsert" in "db.collection.updateOne()" (MongoDB Manual)
  describe('upsertSeed', () => {
    const cases: [what: string, filter: Doc, seed: Doc][] = [
      ['takes equalities, _id first', { a: 1, _id: 5 }, { _id: 5, a: 1 }],
      ['leaves comparisons out', { a: { $gt: 1 }, b: { $in: [1, 2] }, c: { $exists: true } }, {}],
      [
        'takes $eq and what $and holds',
        { a: { $eq: 1 }, $and: [{ b: 2 }, { 'c.d': 3 }] },
        { a: 1, b: 2, c: { d: 3 } },
      ],
      ['leaves regular expressions out', { a: new BSONRegExp('x') }, {}],
      ['takes an $or of one', { $or: [{ a: 1 }] }, { a: 1 }],
      ['leaves an $or of two out', { $or: [{ a: 1 }, { b: 1 }] }, {}],
    ];
    for (const [what, filter, seed] of cases) it(what, () => expect(upsertSeed(filter)).toEqual(seed));

    it('of two values for one field answers 54', () => {
      expect(() => upsertSeed({ a: 1, $and: [{ a: 2 }] })).toThrowMatching(
        (error: MongoError) => error.code === 54,
      );
    });
  });

  it('$set puts a value where its path leads, and $unset takes it away again', () => {
    const part = fc.constantFrom('a', 'b', '0', '1');
    const path = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.'));
    const before = fc.constantFrom<Doc>({}, { a: {} }, { a: [] }, { a: [{ b: 1 }], b: { a: [1] } });
    fc.assert(
      fc.property(before, path, (doc, to) => {
        const set = unlessNotViable(() => updated(doc, { $set: { [to]: 'new' } }));
        fc.pre(set !== undefined);
        expect(getPath(set, to)).toBe('new');
        const unset = updated(set, { $unset: { [to]: 1 } });
        expect(getPath(unset, to) ?? null).toBeNull();
      }),
    );
  });

  it('$push and $pull of the same new value leave an array as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (a) => {
        const pushed = updated({ a }, { $push: { a: 'new' } });
        expect(updated(pushed, { $pull: { a: 'new' } })).toEqual({ a });
      }),
    );
  });
});
