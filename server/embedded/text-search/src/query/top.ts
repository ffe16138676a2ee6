/** A document on its way into the page; `keys` are its sort keys, lower first. */
export interface Candidate {
  segment: number;
  doc: number;
  score: number;
  keys: number[];
}

/** Lower is earlier: sort keys, then the higher score, then the older document. */
export function compareCandidates(a: Candidate, b: Candidate): number {
  for (let i = 0; i < a.keys.length; i++) {
    if (a.keys[i]! < b.keys[i]!) return -1;
    if (a.keys[i]! > b.keys[i]!) return 1;
  }
  return b.score - a.score || a.segment - b.segment || a.doc - b.doc;
}

/** Keeps the best `limit` candidates offered; a binary heap with the worst on top. */
export class Top {
  private readonly heap: Candidate[] = [];

  constructor(private readonly limit: number) {}

  /** Score that a candidate without sort keys has to exceed. */
  get bar(): number {
    return this.heap.length < this.limit ? -Infinity : (this.heap[0]?.score ?? Infinity);
  }

  offer(candidate: Candidate) {
    const { heap } = this;
    if (heap.length < this.limit) {
      heap.push(candidate);
      this.rise(heap.length - 1);
    } else if (heap.length > 0 && compareCandidates(candidate, heap[0]!) < 0) {
      heap[0] = candidate;
      this.sink(0);
    }
  }

  /** The best first. */
  list(): Candidate[] {
    return [...this.heap].sort(compareCandidates);
  }

  private rise(from: number) {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1;
      if (compareCandidates(this.heap[at]!, this.heap[parent]!) <= 0) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  private sink(from: number) {
    for (let at = from; ;) {
      let worst = at;
      for (const child of [at * 2 + 1, at * 2 + 2]) {
        const entry = this.heap[child];
        if (entry && compareCandidates(entry, this.heap[worst]!) > 0) worst = child;
      }
      if (worst === at) return;
      this.swap(at, worst);
      at = worst;
    }
  }

  private swap(a: number, b: number) {
    const entry = this.heap[a]!;
    this.heap[a] = this.heap[b]!;
    this.heap[b] = entry;
  }
}
