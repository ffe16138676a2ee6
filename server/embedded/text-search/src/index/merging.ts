import { fullBitmap } from './bitmap.js';
import { FrozenPostings } from './postings.js';
import { Segment } from './segment.js';
import { StringList } from './string-list.js';
import { Column } from './values.js';

/** Work that stops now and then, so that whoever does it can let others go first. */
export type Steps<T> = Generator<void, T>;

/** Documents of a step: about a millisecond. */
export const STEP = 512;
/** Postings of a step. */
const POSTINGS = 2 ** 17;

export interface Merged {
  segment: Segment;
  /** By source: the new number of each document, or -1 where it is gone. */
  moves: Int32Array[];
}

/**
 * One segment of the living documents of frozen ones, in their order. The sources are only read, and may lose documents
 * meanwhile: those are gone from the new segment too. Everything is made in the size it will have.
 */
export function* mergeSegments(serial: number, sources: readonly Segment[]): Steps<Merged> {
  const { moves, size } = numbered(sources);
  const {
    fields,
    columns: { length: columnCount },
  } = sources[0]!;
  const ids = StringList.withRoom(
    sources.reduce((sum, { ids: list }) => sum + list.used, 0),
    size,
  );
  const columns = Array.from({ length: columnCount }, (_, c) => roomyColumn(sources, moves, c, size));
  yield;
  const starts = new Uint32Array(size * fields + 1);
  const chars = new Uint16Array(charactersOf(sources, moves));
  for (const [s, source] of sources.entries()) {
    for (let doc = 0; doc < source.size; doc++) {
      if (doc % STEP === 0) yield;
      const to = moves[s]![doc]!;
      if (to < 0) continue;
      ids.pushFrom(source.ids, doc);
      for (let c = 0; c < columnCount; c++) columns[c]!.push(to, source.columns[c]!.of(doc));
      const from = source.text.starts[doc * fields]!;
      const at = starts[to * fields]!;
      chars.set(source.text.chars.subarray(from, source.text.starts[(doc + 1) * fields]), at);
      for (let f = 1; f <= fields; f++)
        starts[to * fields + f] = at + source.text.starts[doc * fields + f]! - from;
    }
  }
  const postings = yield* mergePostings(
    sources.map((source) => source.postings as FrozenPostings),
    moves,
    sources.map(({ living, size: all }) => living < all),
  );
  const segment = new Segment(
    serial,
    fields,
    ids,
    fullBitmap(size),
    size,
    { chars, starts },
    columns,
    postings,
  );
  sources.forEach((source, s) => {
    const move = moves[s]!;
    for (let doc = 0; doc < move.length; doc++)
      if (move[doc]! >= 0 && !source.has(doc)) segment.kill(move[doc]!);
  });
  return { segment, moves };
}

function numbered(sources: readonly Segment[]): { moves: Int32Array[]; size: number } {
  let size = 0;
  const moves = sources.map((source) => {
    const move = new Int32Array(source.size);
    for (let doc = 0; doc < move.length; doc++) move[doc] = source.has(doc) ? size++ : -1;
    return move;
  });
  return { moves, size };
}

function charactersOf(sources: readonly Segment[], moves: readonly Int32Array[]): number {
  let sum = 0;
  sources.forEach(({ fields, text: { starts } }, s) => {
    const move = moves[s]!;
    for (let doc = 0; doc < move.length; doc++)
      if (move[doc]! >= 0) sum += starts[(doc + 1) * fields]! - starts[doc * fields]!;
  });
  return sum;
}

function roomyColumn(
  sources: readonly Segment[],
  moves: readonly Int32Array[],
  c: number,
  size: number,
): Column {
  let codes = 0;
  let single = true;
  sources.forEach(({ columns }, s) => {
    const [column, move] = [columns[c]!, moves[s]!];
    for (let doc = 0; doc < move.length; doc++) {
      if (move[doc]! < 0) continue;
      const count = column.end(doc) - column.start(doc);
      codes += count;
      single &&= count === 1;
    }
  });
  return new Column(new Uint16Array(codes), new Uint32Array(single ? 0 : size + 1), single);
}

/** One after the other; `thinned` says of each source whether documents of it are gone. */
function* mergePostings(
  sources: readonly FrozenPostings[],
  moves: readonly Int32Array[],
  thinned: readonly boolean[],
): Steps<FrozenPostings> {
  let room = 0;
  for (const [s, { docs }] of sources.entries()) {
    if (!thinned[s]) {
      room += docs.length;
      continue;
    }
    for (let at = 0; at < docs.length; at++) {
      if (at % POSTINGS === 0) yield;
      room += moves[s]![docs[at]!]! >>> 31 ? 0 : 1;
    }
  }
  const terms = Math.max(...sources.map((source) => source.offsets.length - 1));
  const offsets = new Uint32Array(terms + 1);
  const docs = new Uint16Array(room);
  const impacts = new Uint8Array(room);
  let to = 0;
  let pause = POSTINGS;
  for (let term = 0; term < terms; term++) {
    // A term without postings is work too.
    if (to + term > pause) {
      yield;
      pause = to + term + POSTINGS;
    }
    for (let s = 0; s < sources.length; s++) {
      const source = sources[s]!;
      const move = moves[s]!;
      if (term + 1 >= source.offsets.length) continue;
      for (let at = source.offsets[term]!, end = source.offsets[term + 1]!; at < end; at++) {
        const doc = move[source.docs[at]!]!;
        if (doc < 0) continue;
        docs[to] = doc;
        impacts[to++] = source.impacts[at]!;
      }
    }
    offsets[term + 1] = to;
  }
  return new FrozenPostings(offsets, docs, impacts);
}
