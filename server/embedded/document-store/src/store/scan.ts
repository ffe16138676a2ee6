import type { RangeOptions, RootDatabase } from 'lmdb';
import type { Take } from './view.js';

const PASSED_OVER = Symbol('passed over');
const PAUSE_EVERY = 64;

interface Decoder {
  decode(bytes: Buffer): unknown;
}

/**
 * Reads a range while lmdb's bytes still lie in its own buffer: copying each value costs more than looking at it.
 * lmdb asks the store's decoder for every value, so one is there during each step; were it not asked, the copied
 * value would go the same way.
 */
export function* scanInPlace<T>(
  db: RootDatabase<Buffer, Buffer>,
  options: RangeOptions,
  take: Take<T>,
): Generator<{ key: Buffer; value: T } | undefined> {
  const asked = db as unknown as { decoder: Decoder | undefined; decoderCopies: boolean };
  let decoded = false;
  const decoder: Decoder = {
    decode(bytes) {
      decoded = true;
      return take(plain(bytes)) ?? PASSED_OVER;
    },
  };
  const entries = db.getRange(options)[Symbol.iterator]();
  let passedOver = 0;
  try {
    for (;;) {
      decoded = false;
      asked.decoder = decoder;
      asked.decoderCopies = true;
      let step;
      try {
        step = entries.next();
      } finally {
        asked.decoder = undefined;
        asked.decoderCopies = false;
      }
      if (step.done) return;
      const { key, value } = step.value;
      const kept = decoded ? (value as unknown) : (take(value) ?? PASSED_OVER);
      if (kept !== PASSED_OVER) yield { key, value: kept as T };
      else if (++passedOver % PAUSE_EVERY === 0) yield undefined;
    }
  } finally {
    entries.return?.();
  }
}

let known: { bytes: Buffer; plain: Buffer } | undefined;

/** lmdb's buffer carries a length of its own, which makes every access slow; this is the same memory without it. */
function plain(bytes: Buffer): Buffer {
  if (known?.bytes !== bytes) {
    known = {
      bytes,
      plain: Buffer.from(
        bytes.buffer,
        bytes.byteOffset,
        (bytes as Buffer & { maxLength?: number }).maxLength ?? bytes.length,
      ),
    };
  }
  return known.plain;
}
