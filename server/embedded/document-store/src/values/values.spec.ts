import {
  Binary,
  BSONRegExp,
  Code,
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
import { hashKey } from './hash-key.js';
import { shown } from './shown.js';
import type { Doc } from './values.js';
import {
  checkCollation,
  compareValues,
  decode,
  decodeExact,
  encode,
  equalValues,
  foldedKey,
  getPath,
  indexValues,
  keyBytes,
} from './values.js';

const long = (text: string) => Long.fromString(text);
const decimal = (text: string) => Decimal128.fromString(text);

const anyNumber = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.constantFrom(0, -0, NaN, Infinity, -Infinity, 2 ** 53, 0.1, 1e308, 5e-324),
  fc.integer().map((value) => new Int32(value)),
  fc.double().map((value) => new Double(value)),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((value) => Long.fromBigInt(value)),
  fc.bigInt({ min: 2n ** 53n - 3n, max: 2n ** 53n + 3n }).map((value) => Long.fromBigInt(value)),
  fc
    .tuple(fc.bigInt({ min: -(10n ** 34n) + 1n, max: 10n ** 34n - 1n }), fc.integer({ min: -40, max: 40 }))
    .map(([digits, exponent]) => decimal(`${digits}E${exponent}`)),
  fc.constantFrom(
    ...['NaN', 'Infinity', '-Infinity', '0E-5', '1E+6000', '-1E-6000', '0.1', '1E-330'].map(decimal),
  ),
);

const anyScalar = fc.oneof(
  anyNumber,
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', 'a\0b', 'a', '龙才', '\u{1f409}', '\uffee'),
  fc.boolean(),
  fc.constant(null),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes)),
  fc.date({ noInvalidDate: true }),
  fc.uint8Array({ maxLength: 9 }).map((bytes) => new Binary(bytes, bytes.length % 2 ? 0 : 128)),
  fc.tuple(fc.nat(), fc.nat()).map(([t, i]) => new Timestamp({ t, i })),
  fc.constantFrom(
    new BSONRegExp('a', 'i'),
    new BSONRegExp('a'),
    new Code('x'),
    new Code('x', { a: 1 }),
    new MinKey(),
    new MaxKey(),
  ),
);

const name = fc.constantFrom('a', 'b', 'ab', '甲', 'z');

const anyValue: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    anyScalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(name, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

describe('values', () => {
  describe('keyBytes', () => {
    it('orders any two values as compareValues does', () => {
      fc.assert(
        fc.property(anyValue, anyValue, (a, b) => {
          const order = Math.sign(Buffer.compare(keyBytes([a], [1]), keyBytes([b], [1])));
          expect(order).toBe(Math.sign(compareValues(a, b)));
          return order === Math.sign(compareValues(a, b));
        }),
        { numRuns: 3000 },
      );
    });

    it('orders any two numbers as compareValues does, whatever their types', () => {
      fc.assert(
        fc.property(anyNumber, anyNumber, (a, b) => {
          const order = Math.sign(Buffer.compare(keyBytes([a], [1]), keyBytes([b], [1])));
          expect(order).toBe(Math.sign(compareValues(a, b)));
        }),
        { numRuns: 3000 },
      );
    });

    it('reverses a descending field and leaves the others', () => {
      fc.assert(
        fc.property(anyValue, anyValue, anyValue, anyValue, (a, b, c, d) => {
          const order = Buffer.compare(keyBytes([a, b], [1, -1]), keyBytes([c, d], [1, -1]));
          expect(Math.sign(order)).toBe(
            Math.sign(compareValues(a, c)) || -Math.sign(compareValues(b, d)) || 0,
          );
        }),
        { numRuns: 2000 },
      );
    });

    it('gives equal numbers of different types equal bytes', () => {
      const ones = [1, new Int32(1), new Double(1), Long.fromInt(1), decimal('1'), decimal('1.000')];
      const keys = ones.map((one) => keyBytes([one], [1]).toString('hex'));
      expect(new Set(keys).size).toBe(1);
    });

    it('keeps apart longs that the same double stands nearest to', () => {
      const [a, b] = [long('9007199254740992'), long('9007199254740993')].map((value) =>
        keyBytes([value], [1]),
      );
      expect(Buffer.compare(a as Buffer, b as Buffer)).toBe(-1);
    });

    it('gives a missing value the bytes of null', () => {
      expect(keyBytes([undefined], [1])).toEqual(keyBytes([null], [1]));
    });

    it('begins with the bytes of a prefix of the values', () => {
      fc.assert(
        fc.property(anyValue, anyValue, (a, b) => {
          const prefix = keyBytes([a], [1]);
          expect(keyBytes([a, b], [1, 1]).subarray(0, prefix.length).equals(prefix)).toBeTrue();
        }),
      );
    });
  });

  describe('hashKey', () => {
    it('is shared by two values exactly when they are equal', () => {
      fc.assert(
        fc.property(anyValue, anyValue, (a, b) => {
          expect(hashKey(a) === hashKey(b)).toBe(equalValues(a, b));
        }),
        { numRuns: 2000 },
      );
    });
  });

  describe('compareValues', () => {
    // "Comparison/Sort Order" (MongoDB Manual, BSON Types)
    it('orders the types from MinKey to MaxKey', () => {
      const ordered = [
        new MinKey(),
        null,
        5,
        'text',
        { a: 1 },
        [1],
        new Binary(new Uint8Array(1)),
        new ObjectId(),
        false,
        new Date(0),
        new Timestamp({ t: 1, i: 1 }),
        new BSONRegExp('a'),
        new MaxKey(),
      ];
      for (let i = 1; i < ordered.length; i += 1) {
        expect(compareValues(ordered[i - 1], ordered[i]))
          .withContext(String(i))
          .toBeLessThan(0);
      }
    });

    it('is a total order', () => {
      fc.assert(
        fc.property(anyValue, anyValue, anyValue, (a, b, c) => {
          expect(Math.sign(compareValues(a, b))).toBe(-Math.sign(compareValues(b, a)) || 0);
          if (compareValues(a, b) <= 0 && compareValues(b, c) <= 0)
            expect(compareValues(a, c) <= 0).toBeTrue();
        }),
        { numRuns: 2000 },
      );
    });

    const cases: [what: string, a: unknown, b: unknown, sign: number][] = [
      [
        'a long beyond the safe integers against the double beside it',
        long('9007199254740993'),
        9007199254740992,
        1,
      ],
      ['a decimal against the double its text rounds to', decimal('0.1'), 0.1, -1],
      ['equal decimals of different scale', decimal('1.50'), decimal('1.5'), 0],
      ['NaN against the least number', NaN, -Infinity, -1],
      ['NaN of two types', decimal('NaN'), NaN, 0],
      ['a number above every double', decimal('1E+400'), Infinity, -1],
      ['documents by the type of a field before its name', { b: 1 }, { a: 'x' }, -1],
      ['documents by field name before value', { a: 9 }, { b: 1 }, -1],
      ['documents in another field order', { a: 1, b: 2 }, { b: 2, a: 1 }, -1],
      ['a document against its own beginning', { a: 1, b: 1 }, { a: 1 }, 1],
      ['arrays by element', [1, 9], [2], -1],
      [
        'binary data by length first',
        new Binary(new Uint8Array([9])),
        new Binary(new Uint8Array([1, 1])),
        -1,
      ],
      [
        'binary data by subtype before bytes',
        new Binary(new Uint8Array([9]), 0),
        new Binary(new Uint8Array([1]), 5),
        -1,
      ],
      ['text by code point, not by code unit', '\uffee', '\u{1f409}', -1],
      ['dates before 1970', new Date(-1), new Date(0), -1],
      [
        'a timestamp with its high bit set',
        new Timestamp({ t: 0x80000000, i: 0 }),
        new Timestamp({ t: 1, i: 0 }),
        1,
      ],
    ];
    for (const [what, a, b, sign] of cases) {
      it(`${what} gives ${sign}`, () => expect(Math.sign(compareValues(a, b))).toBe(sign));
    }

    // "Collation" (MongoDB Manual): strength 1 compares base characters, 2 accents too, 3 case too.
    it('at strength 1 overlooks case and accents, at 2 only case', () => {
      const [one, two, three] = [1, 2, 3].map((strength) => ({ locale: 'en', strength }));
      expect(equalValues('Cafe', 'café', one)).toBeTrue();
      expect(equalValues('Cafe', 'café', two)).toBeFalse();
      expect(equalValues('CAFÉ', 'café', two)).toBeTrue();
      expect(equalValues('A', 'a', three)).toBeFalse();
    });

    it('gives strings one key exactly when they are equal, at each strength', () => {
      const letters = [...'aAＡáàäeéÉßsS01０٣3中龙ﬁfi-\u0301\u00ad\u0000ς\tΣσıİ ⓐ'];
      const text = fc
        .array(fc.constantFrom(...letters, 'ss'), { maxLength: 3 })
        .map((parts) => parts.join(''));
      const collation = fc.record({
        locale: fc.constantFrom('en', 'zh', 'simple'),
        strength: fc.constantFrom(1, 2, 3),
        numericOrdering: fc.boolean(),
      });
      // ICU passes over an equal beginning. Under a locale with rules of its own it then no longer sees that a digit
      // beyond ASCII goes on with a number: '0' and '0０' differ there, though '00' and '0' do not.
      const missed = /\p{Nd}[\p{C}\p{M}]*[٣０]/u;
      fc.assert(
        fc.property(text, text, collation, (a, b, under) => {
          fc.pre(!(under.locale === 'zh' && under.numericOrdering && (missed.test(a) || missed.test(b))));
          const keyOf = foldedKey(under);
          expect(keyOf(a) === keyOf(b))
            .withContext(JSON.stringify([a, b, under]))
            .toBe(equalValues(a, b, under));
        }),
        { numRuns: 3000 },
      );
    });

    it('with a locale nobody knows answers 2', () => {
      expect(() => checkCollation({ locale: 'xx_nowhere' })).toThrowMatching(({ code }) => code === 2);
    });

    it('with numericOrdering reads digits as numbers', () => {
      expect(compareValues('a10', 'a9', { locale: 'en', numericOrdering: true })).toBeGreaterThan(0);
    });
  });

  describe('encode and decode', () => {
    const anyDocument = fc.dictionary(name, anyValue, { noNullPrototype: true }) as fc.Arbitrary<Doc>;

    it('gives the same bytes back after decodeExact', () => {
      fc.assert(
        fc.property(anyDocument, (doc) => {
          const bytes = encode(doc);
          expect(Buffer.compare(encode(decodeExact(bytes)), bytes)).toBe(0);
        }),
        { numRuns: 1000 },
      );
    });

    it('gives equal values back after decode', () => {
      fc.assert(
        fc.property(anyDocument, (doc) => {
          expect(equalValues(decode(encode(doc)), doc)).toBeTrue();
        }),
        { numRuns: 1000 },
      );
    });

    it('leaves out undefined fields and keeps -0', () => {
      const back = decode(encode({ a: undefined, b: -0 }));
      expect(Object.keys(back)).toEqual(['b']);
      expect(Object.is(back['b'], -0)).toBeTrue();
    });
  });

  describe('getPath', () => {
    it('enters documents by name and arrays by index alone', () => {
      const doc = { a: { b: [{ c: 1 }, { c: 2 }] } };
      expect(getPath(doc, 'a.b.1.c')).toBe(2);
      expect(getPath(doc, 'a.b.c')).toBeUndefined();
      expect(getPath(doc, 'constructor.name')).toBeUndefined();
    });
  });

  // "Multikey Indexes" (MongoDB Manual)
  describe('indexValues', () => {
    const cases: [what: string, doc: Doc, path: string, values: unknown[]][] = [
      ['a field', { a: 1 }, 'a', [1]],
      ['a missing field', {}, 'a', [null]],
      ['a missing part on the way', { a: 5 }, 'a.b', [null]],
      ['an array', { a: [1, 2] }, 'a', [1, 2]],
      ['an empty array', { a: [] }, 'a', [undefined]],
      ['documents in an array', { a: [{ b: 1 }, { b: [2, 3] }, {}] }, 'a.b', [1, 2, 3, null]],
      ['an array in an array', { a: [[1, 2]] }, 'a', [[1, 2]]],
      ['an index into an array', { a: [1, 5] }, 'a.1', [5]],
      [
        'an index into an array of documents, which may have it as a name',
        { a: [{ b: 1 }, { 1: { b: 2 } }] },
        'a.1.b',
        [null, null, 2],
      ],
    ];
    for (const [what, doc, path, values] of cases) {
      it(`of ${what} are as a multikey index holds them`, () =>
        expect(indexValues(doc, path)).toEqual(values));
    }
  });

  // "E11000 duplicate key error" and other messages quote values so
  describe('in an error message', () => {
    const cases: [what: string, value: unknown, text: string][] = [
      ['a document', { a: 'x', b: { c: 5 }, d: {} }, '{ a: "x", b: { c: 5 }, d: {} }'],
      ['an array', [1, [], null, true], '[ 1, [], null, true ]'],
      ['a date', new Date(0), 'new Date(0)'],
      ['an id', new ObjectId('507f1f77bcf86cd799439011'), "ObjectId('507f1f77bcf86cd799439011')"],
      [
        'numbers of all types',
        [new Int32(5), new Double(5), new Double(0.5), long('7'), decimal('1.10')],
        '[ 5, 5.0, 0.5, 7, 1.10 ]',
      ],
      ['bytes', new Binary(Buffer.from('hi')), 'BinData(0, 6869)'],
      [
        'a UUID',
        new UUID('68ba5e27-7f79-4310-850e-c9b948b5984c'),
        'UUID("68ba5e27-7f79-4310-850e-c9b948b5984c")',
      ],
      ['a regular expression', new BSONRegExp('^a', 'i'), '/^a/i'],
      ['a timestamp', new Timestamp({ t: 1, i: 2 }), 'Timestamp(1, 2)'],
      ['the ends of the order', [new MinKey(), new MaxKey()], '[ MinKey, MaxKey ]'],
    ];
    for (const [what, value, text] of cases) {
      it(`${what} is written as MongoDB writes it`, () => expect(shown(value)).toBe(text));
    }
  });
});
