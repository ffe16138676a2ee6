import { compareValues, indexValues, type Collation, type Doc } from '../values/values.js';
import type { Sort } from './planner.js';

/** What a document sorts by: for an array its least element, or its greatest when descending. */
export function sortValues(doc: Doc, sort: Sort, collation: Collation | undefined): unknown[] {
  return sort.map(([path, direction]) => {
    const plain = doc[path];
    if (typeof plain === 'string' || typeof plain === 'number') return plain;
    let best: unknown;
    for (const [position, value] of indexValues(doc, path).entries()) {
      if (position === 0 || direction * compareValues(value, best, collation) < 0) best = value;
    }
    return best;
  });
}

/** Compares what two documents sort by. */
export function compareSorted(
  a: readonly unknown[],
  b: readonly unknown[],
  sort: Sort,
  collation: Collation | undefined,
): number {
  for (let i = 0; i < sort.length; i++) {
    const left = a[i];
    const right = b[i];
    // NaN, which is less than every number, is left to compareValues.
    const plain = typeof left === 'number' && typeof right === 'number' && left === left && right === right;
    const order = plain ? left - right : compareValues(left, right, collation);
    if (order !== 0) return order * (sort[i] as readonly [string, 1 | -1])[1];
  }
  return 0;
}

interface Ranked<T> {
  values: unknown[];
  order: number;
  item: T;
}

/** Keeps the first `limit` items of an order, or all; equals stay in the order they came. */
export class Sorter<T> {
  private readonly heap: Ranked<T>[] = [];
  private arrivals = 0;

  constructor(
    private readonly sort: Sort,
    private readonly collation: Collation | undefined,
    private readonly limit = Infinity,
  ) {}

  /** Whether an item with these values would be among the first. */
  wants(values: unknown[]): boolean {
    const last = this.heap[0];
    return (
      this.heap.length < this.limit ||
      (last !== undefined && compareSorted(values, last.values, this.sort, this.collation) < 0)
    );
  }

  add(values: unknown[], item: T): void {
    const ranked = { values, order: this.arrivals++, item };
    if (this.heap.length < this.limit) {
      this.heap.push(ranked);
      if (this.heap.length === this.limit) this.heapify();
    } else if (this.compare(ranked, this.heap[0] as Ranked<T>) < 0) {
      this.heap[0] = ranked;
      this.sink(0);
    }
  }

  result(): T[] {
    return this.heap.sort((a, b) => this.compare(a, b)).map(({ item }) => item);
  }

  private compare(a: Ranked<T>, b: Ranked<T>): number {
    return compareSorted(a.values, b.values, this.sort, this.collation) || a.order - b.order;
  }

  private heapify(): void {
    for (let at = (this.heap.length >> 1) - 1; at >= 0; at--) this.sink(at);
  }

  /** The greatest kept item stays on top, to be the first to go. */
  private sink(start: number): void {
    for (let at = start; ;) {
      let largest = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (
          child < this.heap.length &&
          this.compare(this.heap[child] as Ranked<T>, this.heap[largest] as Ranked<T>) > 0
        )
          largest = child;
      }
      if (largest === at) return;
      [this.heap[at], this.heap[largest]] = [this.heap[largest] as Ranked<T>, this.heap[at] as Ranked<T>];
      at = largest;
    }
  }
}
