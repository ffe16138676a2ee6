/** One bit per document of a segment. */
export type Bitmap = Uint32Array;

export const emptyBitmap = (documents: number): Bitmap => new Uint32Array((documents + 31) >>> 5);

/** All documents set; the bits behind the last document stay clear. */
export function fullBitmap(documents: number): Bitmap {
  const bitmap = emptyBitmap(documents).fill(0xffffffff);
  if (documents & 31) bitmap[bitmap.length - 1] = (1 << (documents & 31)) - 1;
  return bitmap;
}

export const hasBit = (bitmap: Bitmap, doc: number) => ((bitmap[doc >>> 5]! >>> (doc & 31)) & 1) === 1;

export function setBit(bitmap: Bitmap, doc: number) {
  bitmap[doc >>> 5]! |= 1 << (doc & 31);
}

/** With an index: an iterator takes several times as long. */
export function setBits(bitmap: Bitmap, docs: Uint16Array) {
  for (let i = 0; i < docs.length; i++) bitmap[docs[i]! >>> 5]! |= 1 << (docs[i]! & 31);
}

export function clearBit(bitmap: Bitmap, doc: number) {
  bitmap[doc >>> 5]! &= ~(1 << (doc & 31));
}

export function intersect(into: Bitmap, other: Bitmap): Bitmap {
  for (let i = 0; i < into.length; i++) into[i]! &= other[i] ?? 0;
  return into;
}

export function unite(into: Bitmap, other: Bitmap): Bitmap {
  for (let i = 0; i < into.length; i++) into[i]! |= other[i] ?? 0;
  return into;
}

export function invert(bitmap: Bitmap, documents: number): Bitmap {
  return intersect(
    fullBitmap(documents),
    bitmap.map((word) => ~word),
  );
}

export function countBits(bitmap: Bitmap): number {
  let total = 0;
  for (let i = 0; i < bitmap.length; i++) {
    let word = bitmap[i]! - ((bitmap[i]! >>> 1) & 0x55555555);
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    total += (((word + (word >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
  }
  return total;
}

/** The documents whose bit is set, ascending. */
export function listBits(bitmap: Bitmap): Uint16Array {
  const docs = new Uint16Array(countBits(bitmap));
  writeBits(bitmap, docs);
  return docs;
}

/** Writes the documents whose bit is set to the beginning of `docs`, ascending; answers how many. */
export function writeBits(bitmap: Bitmap, docs: Uint16Array): number {
  let n = 0;
  for (let i = 0; i < bitmap.length; i++) {
    let word = bitmap[i]!;
    while (word !== 0) {
      const bit = 31 - Math.clz32(word & -word);
      docs[n++] = (i << 5) | bit;
      word &= word - 1;
    }
  }
  return n;
}
