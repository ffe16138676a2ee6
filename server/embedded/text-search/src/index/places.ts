import { STEP, type Merged, type Steps } from './merging.js';
import { SEGMENT_LIMIT, type Segment } from './segment.js';

export interface Place {
  segment: Segment;
  doc: number;
}

/** Where the documents of an index lie, by id. Read from the segments when it is first needed: who only asks never does. */
export class Places {
  private known: Map<string, number> | undefined;
  /** Serial of a merged segment -> where its documents are now, until `known` says it. */
  private readonly moved = new Map<number, { segment: Segment; move: Int32Array }>();

  /** `segments`: those of the index as they are now. */
  constructor(private readonly segments: () => readonly Segment[]) {}

  of(id: string): Place | undefined {
    const place = this.all().get(id);
    if (place === undefined) return undefined;
    const serial = Math.floor(place / SEGMENT_LIMIT);
    const doc = place % SEGMENT_LIMIT;
    const moved = this.moved.get(serial);
    if (moved) return { segment: moved.segment, doc: moved.move[doc]! };
    return { segment: this.segments().find((candidate) => candidate.serial === serial)!, doc };
  }

  set(id: string, { segment, doc }: Place): void {
    this.all().set(id, segment.serial * SEGMENT_LIMIT + doc);
  }

  delete(id: string): void {
    this.all().delete(id);
  }

  /** Documents lie in the merged segment from now on; noting that of each takes its time. */
  *follow(sources: readonly Segment[], { segment, moves }: Merged): Steps<void> {
    sources.forEach(({ serial }, s) => this.moved.set(serial, { segment, move: moves[s]! }));
    for (let doc = 0; doc < segment.size; doc += STEP) {
      if (this.known) register(segment, this.known, doc, Math.min(segment.size, doc + STEP));
      yield;
    }
    this.moved.clear();
  }

  private all(): Map<string, number> {
    if (this.known) return this.known;
    this.known = new Map();
    for (const segment of this.segments()) register(segment, this.known, 0, segment.size);
    return this.known;
  }
}

function register(segment: Segment, places: Map<string, number>, from: number, to: number) {
  for (let doc = from; doc < to; doc++)
    if (segment.has(doc)) places.set(segment.ids.at(doc), segment.serial * SEGMENT_LIMIT + doc);
}
