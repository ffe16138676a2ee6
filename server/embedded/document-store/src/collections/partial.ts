import { ObjectId } from 'bson';
import { decode, decodeExact, type Doc } from '../values/values.js';
import { joinElements, valueEnd } from '../wire/raw.js';

/** Decodes the named top-level fields of a document and passes over the rest; bytes behind its end do no harm. */
export type PartialDecoder = (bytes: Buffer) => Doc;

/** A document's own copy of its bytes. */
export function copyDocument(bytes: Buffer): Buffer {
  const copy = Buffer.allocUnsafe(bytes.readInt32LE(0));
  bytes.copy(copy, 0, 0, copy.length);
  return copy;
}

/** Source: https://bsonspec.org/spec.html. Stored documents have been walked once, so that their lengths can be trusted. */
export function partialDecoder(names: readonly string[], exact = false): PartialDecoder {
  if (names.includes('*')) return (bytes) => (exact ? decodeExact : decode)(copyDocument(bytes));
  const wanted = names.map((name) => ({ name, bytes: Buffer.from(name) }));
  return (bytes) => {
    const doc: Doc = {};
    let left = wanted.length;
    const last = bytes.readInt32LE(0) - 1;
    for (let at = 4; at < last && left > 0;) {
      const type = bytes[at] as number;
      const nameStart = at + 1;
      let valueStart = nameStart;
      while (bytes[valueStart] !== 0) valueStart++;
      const nameLength = valueStart++ - nameStart;
      const end = valueEnd(bytes, type, valueStart);
      for (const { name, bytes: expected } of wanted) {
        if (expected.length !== nameLength || !sameBytes(bytes, nameStart, expected)) continue;
        if (!exact) doc[name] = readValue(bytes, type, valueStart, at, end);
        else doc[name] = decodeExact(joinElements([bytes.subarray(at, end)]))[name];
        left--;
      }
      at = end;
    }
    return doc;
  };
}

function sameBytes(bytes: Buffer, at: number, expected: Buffer): boolean {
  for (let i = 0; i < expected.length; i++) if (bytes[at + i] !== expected[i]) return false;
  return true;
}

function readValue(bytes: Buffer, type: number, at: number, start: number, end: number): unknown {
  switch (type) {
    case 1:
      return bytes.readDoubleLE(at);
    case 2:
      return bytes.toString('utf8', at + 4, end - 1);
    case 7:
      return new ObjectId(Uint8Array.prototype.slice.call(bytes, at, end));
    case 8:
      return bytes[at] === 1;
    case 0x0a:
      return null;
    case 0x10:
      return bytes.readInt32LE(at);
    default:
      return Object.values(decode(joinElements([bytes.subarray(start, end)])))[0];
  }
}
