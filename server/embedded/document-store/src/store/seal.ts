import { crc32 } from 'node:zlib';

const SEAL_BYTES = 4;

/** How values lie in the file: since format 2 each is followed by a checksum of itself and its key. */
export interface Sealing {
  close(key: Buffer, value: Buffer): Buffer;
  open(stored: Buffer): Buffer;
  isIntact(key: Buffer, stored: Buffer): boolean;
}

const SEALED: Sealing = {
  close(key, value) {
    const stored = Buffer.allocUnsafe(value.length + SEAL_BYTES);
    stored.set(value);
    stored.writeUInt32LE(crc32(value, crc32(key)), value.length);
    return stored;
  },
  open: (stored) => stored.subarray(0, stored.length - SEAL_BYTES),
  isIntact(key, stored) {
    if (stored.length < SEAL_BYTES) return false;
    const value = SEALED.open(stored);
    return stored.readUInt32LE(value.length) === crc32(value, crc32(key));
  },
};
const PLAIN: Sealing = { close: (_, value) => value, open: (stored) => stored, isIntact: () => true };

export function sealingOf(format: number): Sealing {
  return format >= 2 ? SEALED : PLAIN;
}
