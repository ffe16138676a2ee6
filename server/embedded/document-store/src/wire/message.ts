/** Message layouts of the MongoDB wire protocol: OP_MSG in both directions, OP_QUERY for a driver's first hello. */
const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;
const KNOWN_REQUIRED_FLAGS = CHECKSUM_PRESENT | MORE_TO_COME;

export const MAX_MESSAGE_BYTES = 48_000_000;
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

/** One request. `body` is the command document; `sequences` are the kind 1 sections by field name. All bytes are views. */
export interface Request {
  readonly id: number;
  readonly legacy: boolean;
  readonly wantsReply: boolean;
  readonly body: Buffer;
  readonly sequences: ReadonlyMap<string, Buffer[]>;
}

class ProtocolError extends Error {}

/** The length a message announces, once its header has come; throws when no valid message can follow. */
export function messageLength(header: Buffer): number {
  const length = header.readInt32LE(0);
  if (length < 21 || length > MAX_MESSAGE_BYTES) throw new ProtocolError(`message of ${length} bytes`);
  return length;
}

export function parseMessage(message: Buffer): Request {
  const opcode = message.readInt32LE(12);
  if (opcode === OP_MSG) return parseOpMsg(message);
  if (opcode === OP_QUERY) return parseOpQuery(message);
  throw new ProtocolError(`opcode ${opcode} is not offered`);
}

function parseOpMsg(message: Buffer): Request {
  const flags = message.readUInt32LE(16);
  if ((flags & 0xffff & ~KNOWN_REQUIRED_FLAGS) !== 0) throw new ProtocolError(`unknown flags ${flags}`);
  const end = message.length - (flags & CHECKSUM_PRESENT ? 4 : 0);
  const sequences = new Map<string, Buffer[]>();
  let body: Buffer | undefined;
  let at = 20;
  while (at < end) {
    const kind = message[at++];
    const sectionEnd = at + message.readInt32LE(at);
    if (sectionEnd > end || sectionEnd < at + 5)
      throw new ProtocolError('a section is longer than its message');
    if (kind === 0) body = message.subarray(at, sectionEnd);
    else if (kind === 1) {
      const nameEnd = message.indexOf(0, at + 4);
      if (nameEnd < 0 || nameEnd >= sectionEnd) throw new ProtocolError('a document sequence without a name');
      sequences.set(
        message.toString('utf8', at + 4, nameEnd),
        splitDocuments(message.subarray(nameEnd + 1, sectionEnd)),
      );
    } else throw new ProtocolError(`section kind ${kind}`);
    at = sectionEnd;
  }
  if (!body) throw new ProtocolError('a message without a body');
  return {
    id: message.readInt32LE(4),
    legacy: false,
    wantsReply: (flags & MORE_TO_COME) === 0,
    body,
    sequences,
  };
}

function parseOpQuery(message: Buffer): Request {
  const nameEnd = message.indexOf(0, 20);
  const at = nameEnd + 9;
  if (nameEnd < 0 || at + 5 > message.length) throw new ProtocolError('a query without a document');
  const body = message.subarray(at, at + message.readInt32LE(at));
  return { id: message.readInt32LE(4), legacy: true, wantsReply: true, body, sequences: new Map() };
}

function splitDocuments(bytes: Buffer): Buffer[] {
  const documents: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = at + 4 <= bytes.length ? bytes.readInt32LE(at) : 0;
    if (length < 5 || at + length > bytes.length)
      throw new ProtocolError('a document is longer than its section');
    documents.push(bytes.subarray(at, at + length));
    at += length;
  }
  return documents;
}

let nextId = 1;

/** A reply up to this size goes out as one piece, which costs less than two. */
const ONE_PIECE_BYTES = 65_536;

/** Frames a reply in the form its request came in. */
export function replyTo(request: Request, document: Uint8Array): Buffer[] {
  const head = Buffer.alloc(request.legacy ? 36 : 21);
  head.writeInt32LE(head.length + document.length, 0);
  head.writeInt32LE((nextId = (nextId + 1) & 0x7fffffff), 4);
  head.writeInt32LE(request.id, 8);
  head.writeInt32LE(request.legacy ? OP_REPLY : OP_MSG, 12);
  if (request.legacy) {
    head.writeInt32LE(8, 16);
    head.writeInt32LE(1, 32);
  }
  return document.length > ONE_PIECE_BYTES ? [head, document as Buffer] : [Buffer.concat([head, document])];
}
