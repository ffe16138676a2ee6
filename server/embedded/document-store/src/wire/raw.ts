import { BSON, Long } from 'bson';
import { MongoError, decode, type Doc } from '../values/values.js';
import { BsonWriter } from './writer.js';

/** One element of a BSON document: where its name and its value lie. */
interface Element {
  type: number;
  name: string;
  start: number;
  valueStart: number;
  end: number;
}

const FIXED: Readonly<Record<number, number>> = {
  1: 8,
  6: 0,
  7: 12,
  8: 1,
  9: 8,
  0x0a: 0,
  0x10: 4,
  0x11: 8,
  0x12: 8,
  0x13: 16,
  0xff: 0,
  0x7f: 0,
};

function invalid(): MongoError {
  return new MongoError(22, 'InvalidBSON', 'the document is not valid BSON');
}

function cstringEnd(bytes: Buffer, from: number): number {
  const end = bytes.indexOf(0, from);
  if (end < 0) throw invalid();
  return end;
}

/** Where the value of an element ends. Source: https://bsonspec.org/spec.html */
export function valueEnd(bytes: Buffer, type: number, at: number): number {
  const fixed = FIXED[type];
  if (fixed !== undefined) return at + fixed;
  switch (type) {
    case 2:
    case 0x0d:
    case 0x0e:
      return at + 4 + bytes.readInt32LE(at);
    case 3:
    case 4:
    case 0x0f:
      return at + bytes.readInt32LE(at);
    case 5:
      return at + 5 + bytes.readInt32LE(at);
    case 0x0b:
      return cstringEnd(bytes, cstringEnd(bytes, at) + 1) + 1;
    case 0x0c:
      return at + 16 + bytes.readInt32LE(at);
    default:
      throw invalid();
  }
}

/** The top level of a BSON document, without decoding values. @throws MongoError 22 when it is not one */
export function elements(bytes: Buffer): Element[] {
  const found: Element[] = [];
  const last = bytes.length - 1;
  for (let at = 4; at < last;) {
    const type = bytes[at] as number;
    const nameEnd = cstringEnd(bytes, at + 1);
    const valueStart = nameEnd + 1;
    const end = valueEnd(bytes, type, valueStart);
    if (end <= at || end > last) throw invalid();
    found.push({ type, name: bytes.toString('utf8', at + 1, nameEnd), start: at, valueStart, end });
    at = end;
  }
  return found;
}

/** A document made of ready elements. */
export function joinElements(parts: readonly Uint8Array[]): Buffer {
  let size = 5;
  for (const part of parts) size += part.length;
  const out = Buffer.allocUnsafe(size);
  out.writeInt32LE(size, 0);
  let at = 4;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  out[at] = 0;
  return out;
}

/** Decodes a command without the array it keeps as bytes, if it has one; answers both. `rawArrays` names it by command. */
export function splitCommand(
  bytes: Buffer,
  rawArrays: Readonly<Record<string, string>>,
): { command: Doc; arrays: Map<string, Buffer[]> } {
  const arrays = new Map<string, Buffer[]>();
  const name = bytes.toString('latin1', 5, cstringEnd(bytes, 5));
  const field = Object.hasOwn(rawArrays, name) ? rawArrays[name] : undefined;
  const parts = field ? elements(bytes) : [];
  const array = parts.find((element) => element.name === field && element.type === 4);
  if (!field || !array) return { command: decode(bytes), arrays };
  const items = bytes.subarray(array.valueStart, array.end);
  const documents = elements(items).map(({ type, valueStart, end }) => {
    if (type !== 3) throw new MongoError(14, 'TypeMismatch', `${field} must hold documents`);
    return items.subarray(valueStart, end);
  });
  arrays.set(field, documents);
  const rest = parts.filter((part) => part !== array).map(({ start, end }) => bytes.subarray(start, end));
  return { command: decode(joinElements(rest)), arrays };
}

/** The bytes of an embedded document or array field, if the field is one. */
export function rawField(bytes: Buffer, name: string): { array: boolean; bytes: Buffer } | undefined {
  const found = elements(bytes).find((element) => element.name === name);
  if (!found || (found.type !== 3 && found.type !== 4)) return undefined;
  return { array: found.type === 4, bytes: bytes.subarray(found.valueStart, found.end) };
}

/** Documents that go into a reply as the bytes they are. */
export class RawDocuments {
  constructor(readonly documents: readonly Uint8Array[]) {}
}
export class RawDocument {
  constructor(readonly bytes: Uint8Array) {}
}

/** Encodes a reply, splicing raw documents wherever they stand. */
export function encodeReply(reply: Doc): Buffer {
  const out = new BsonWriter(sizeOf(reply));
  writeFields(out, reply);
  return out.finish();
}

/** About how many bytes a reply takes: exact for what is large, raw documents. */
function sizeOf(reply: Doc): number {
  let size = 128;
  for (const value of Object.values(reply)) {
    if (value instanceof RawDocuments) for (const document of value.documents) size += document.length + 10;
    else if (value instanceof RawDocument) size += value.bytes.length + 10;
  }
  const cursor = reply['cursor'];
  return cursor === undefined ? size : size + sizeOf(cursor as Doc);
}

function writeFields(out: BsonWriter, fields: Doc): void {
  for (const name in fields) {
    const value = fields[name];
    if (value === undefined) continue;
    if (value instanceof RawDocument) {
      out.name(3, name);
      out.bytes(value.bytes);
    } else if (value instanceof RawDocuments) {
      const array = out.open(4, name);
      value.documents.forEach((document, position) => {
        out.name(3, String(position));
        out.bytes(document);
      });
      out.close(array);
    } else if (name === 'cursor') {
      const cursor = out.open(3, name);
      writeFields(out, value as Doc);
      out.close(cursor);
    } else if (typeof value === 'number' && (value | 0) === value && !Object.is(value, -0)) {
      out.name(0x10, name);
      out.int32(value);
    } else if (typeof value === 'string') {
      out.name(2, name);
      out.text(value);
    } else if (value instanceof Long && value._bsontype === 'Long') {
      out.name(0x12, name);
      out.int64(value);
    } else out.bytes(BSON.serialize({ [name]: value }, { ignoreUndefined: true }).subarray(4, -1));
  }
}
