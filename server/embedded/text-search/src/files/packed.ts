import { open, rename } from 'node:fs/promises';
import { crc32 } from 'node:zlib';

/**
 * A value with typed arrays in it as one file: 16 bytes of prefix (magic, header length, checksums of header and
 * body), the value as JSON with its arrays numbered, then the arrays, each on a multiple of 8, in the byte order
 * of the machine. Read back, the arrays are views on one buffer: nothing is copied.
 */
const MAGIC = 0x4c435453;
const TYPES = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  i32: Int32Array,
  f64: Float64Array,
} as const;
type Packable = InstanceType<(typeof TYPES)[keyof typeof TYPES]>;
type Kind = keyof typeof TYPES;

interface Header {
  value: unknown;
  arrays: { kind: Kind; length: number }[];
}

const aligned = (bytes: number) => (bytes + 7) & ~7;

/** Writes to a temporary file and renames it, so that a crash leaves the old file or the new one. */
export async function writePacked(path: string, value: unknown): Promise<void> {
  const arrays: Packable[] = [];
  const header = Buffer.from(
    JSON.stringify({
      value: withoutArrays(value, arrays),
      arrays: arrays.map(describeArray),
    } satisfies Header),
  );
  const body = arrays.map(bytesOf);
  const prefix = Buffer.alloc(16);
  prefix.writeUInt32LE(MAGIC, 0);
  prefix.writeUInt32LE(header.length, 4);
  prefix.writeUInt32LE(crc32(header), 8);
  prefix.writeUInt32LE(await checksumOf(body), 12);
  const temporary = `${path}.tmp`;
  const file = await open(temporary, 'w');
  try {
    await file.writev([prefix, header, Buffer.alloc(aligned(16 + header.length) - 16 - header.length)]);
    for (const bytes of body) {
      for (let at = 0; at < bytes.length; at += SLICE) {
        await file.writeFile(bytes.subarray(at, at + SLICE));
        // Of much that waits to be written, another file's flush would have to wait for all.
        if (bytes.length > SLICE) await file.datasync();
      }
      await file.writeFile(Buffer.alloc(aligned(bytes.length) - bytes.length));
    }
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
}

/** The value of a packed file; undefined when there is none; throws when it is damaged. */
export async function readPacked(path: string): Promise<unknown> {
  const bytes = await readWhole(path);
  if (!bytes) return undefined;
  if (bytes.length < 16 || bytes.readUInt32LE(0) !== MAGIC) throw new Error(`${path} is no snapshot`);
  const headerEnd = 16 + bytes.readUInt32LE(4);
  const header = bytes.subarray(16, headerEnd);
  if (headerEnd > bytes.length || crc32(header) !== bytes.readUInt32LE(8))
    throw new Error(`${path} is damaged`);
  const { value, arrays } = JSON.parse(header.toString()) as Header;
  let at = aligned(headerEnd);
  let sum = 0;
  const views = arrays.map(({ kind, length }) => {
    const size = length * TYPES[kind].BYTES_PER_ELEMENT;
    if (at + size > bytes.length) throw new Error(`${path} is cut off`);
    sum = checksum(bytes.subarray(at, at + size), sum);
    const view = new TYPES[kind](bytes.buffer as ArrayBuffer, bytes.byteOffset + at, length);
    at += aligned(size);
    return view;
  });
  if (sum !== bytes.readUInt32LE(12)) throw new Error(`${path} is damaged`);
  return withArrays(value, views);
}

/** In one go: readFile() asks for half a megabyte at a time. */
async function readWhole(path: string): Promise<Buffer | undefined> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!file) return undefined;
  try {
    // With a buffer of its own, which arrays can be views on.
    const bytes = Buffer.from(new ArrayBuffer((await file.stat()).size));
    let at = 0;
    while (at < bytes.length) {
      const { bytesRead } = await file.read(bytes, at, Math.min(bytes.length - at, 2 ** 30), at);
      if (bytesRead === 0) throw new Error(`${path} is cut off`);
      at += bytesRead;
    }
    return bytes;
  } finally {
    await file.close();
  }
}

// zlib answers 0 for nothing, whatever came before.
const checksum = (bytes: Buffer, sum: number) => (bytes.length > 0 ? crc32(bytes, sum) : sum);

/** Bytes that are summed up, or written, before others get their turn: about two milliseconds. */
const SLICE = 2 ** 22;

async function checksumOf(parts: readonly Buffer[]): Promise<number> {
  let sum = 0;
  for (const bytes of parts) {
    for (let at = 0; at < bytes.length; at += SLICE) {
      sum = checksum(bytes.subarray(at, at + SLICE), sum);
      if (bytes.length > SLICE) await new Promise((resolve) => setImmediate(resolve));
    }
  }
  return sum;
}

const bytesOf = (array: Packable) => Buffer.from(array.buffer, array.byteOffset, array.byteLength);

function kindOf(value: unknown): Kind | undefined {
  return (Object.keys(TYPES) as Kind[]).find((kind) => value instanceof TYPES[kind]);
}

const describeArray = (array: Packable) => ({ kind: kindOf(array)!, length: array.length });

function withoutArrays(value: unknown, arrays: Packable[]): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (kindOf(value)) return { $array: arrays.push(value as Packable) - 1 };
  if (Array.isArray(value)) return value.map((inner) => withoutArrays(inner, arrays));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutArrays(inner, arrays)]));
}

function withArrays(value: unknown, views: readonly Packable[]): unknown {
  if (value === null || typeof value !== 'object') return value;
  if ('$array' in value) return views[value.$array as number];
  if (Array.isArray(value))
    return typeof value[0] === 'object' ? value.map((v) => withArrays(v, views)) : value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withArrays(inner, views)]));
}
