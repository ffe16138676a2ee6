/** The rows of a long list that are drawn: those near the view, by the heights known of them. */
export interface Range {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/**
 * Heights of a list's rows, measured where they were drawn and guessed elsewhere. The list draws a range and keeps the
 * place of the rest.
 */
export class RowWindow {
  private readonly sizes = new Map<string, number>();
  private keys: readonly string[] = [];
  private readonly places = new Map<string, number>();
  private offsets = new Float64Array(1);

  /**
   * Takes the list as it is now; what comes before the first row that is another keeps its place.
   * @param guess height in pixels of a row that was never drawn, by its index
   */
  use(keys: readonly string[], guess: (index: number) => number): void {
    const before = this.keys;
    let same = 0;
    while (same < before.length && same < keys.length && before[same] === keys[same]) same++;
    for (let i = same; i < before.length; i++) this.places.delete(before[i]!);
    if (this.offsets.length <= keys.length) {
      const offsets = new Float64Array(2 * keys.length + 1);
      offsets.set(this.offsets);
      this.offsets = offsets;
    }
    for (let i = same; i < keys.length; i++) {
      this.places.set(keys[i]!, i);
      this.offsets[i + 1] = this.offsets[i]! + (this.sizes.get(keys[i]!) ?? guess(i));
    }
    this.keys = keys;
  }

  /** Takes the heights of drawn rows; answers whether any row's place changed by it. */
  measure(drawn: Iterable<readonly [key: string, size: number]>): boolean {
    const grown = new Map<number, number>();
    for (const [key, size] of drawn) {
      const index = this.places.get(key);
      if (index === undefined) continue;
      const known = this.offsets[index + 1]! - this.offsets[index]!;
      this.sizes.set(key, size);
      if (Math.abs(known - size) >= 0.5) grown.set(index, size - known);
    }
    if (grown.size === 0) return false;
    let moved = 0;
    for (let i = Math.min(...grown.keys()); i < this.keys.length; i++) {
      moved += grown.get(i) ?? 0;
      this.offsets[i + 1] = this.offsets[i + 1]! + moved;
    }
    return true;
  }

  /** Another width wraps words otherwise: what was measured is no longer true. */
  forget(): void {
    this.sizes.clear();
    this.places.clear();
    this.keys = [];
  }

  get height(): number {
    return this.offsets[this.keys.length]!;
  }

  /** The row at a height, in [0, number of rows). */
  indexAt(top: number): number {
    let low = 0;
    let high = this.keys.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.offsets[middle]! <= top) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }

  indexOf(key: string): number | undefined {
    return this.places.get(key);
  }

  keyAt(index: number): string | undefined {
    return this.keys[index];
  }

  topOf(index: number): number {
    return this.offsets[Math.min(index, this.keys.length)]!;
  }

  /** What to draw for a view, with `beyond` pixels on either side. */
  rangeFor(top: number, height: number, beyond: number): Range {
    if (this.keys.length === 0) return { from: 0, to: 0 };
    return {
      from: this.indexAt(top - beyond),
      to: Math.min(this.keys.length, this.indexAt(top + height + beyond) + 1),
    };
  }
}
