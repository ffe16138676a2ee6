import { withRoom } from './growing.js';

export interface TermTableState {
  chars: Uint16Array;
  starts: Uint32Array;
  slots: Int32Array;
}

/**
 * Numbers every distinct token once. Open addressing over typed arrays instead of a Map of strings: a tenth of
 * the memory, and a snapshot of it is a plain copy.
 */
export class TermTable {
  count = 0;
  private chars: Uint16Array = new Uint16Array(4096);
  private starts: Uint32Array = new Uint32Array(1024);
  private slots: Int32Array = new Int32Array(2048).fill(-1);

  static restore({ chars, starts, slots }: TermTableState): TermTable {
    const table = new TermTable();
    table.chars = chars;
    table.starts = starts;
    table.slots = slots;
    table.count = starts.length - 1;
    return table;
  }

  /** The number of text[from, to), or -1. */
  find(text: string, from = 0, to = text.length): number {
    return this.slots[this.slotOf(text, from, to)]!;
  }

  /** The number of text[from, to), given now if it is new. */
  add(text: string, from = 0, to = text.length): number {
    const slot = this.slotOf(text, from, to);
    if (this.slots[slot]! >= 0) return this.slots[slot]!;
    const term = this.count++;
    const start = this.starts[term]!;
    const end = start + to - from;
    this.chars = withRoom(this.chars, end);
    this.starts = withRoom(this.starts, this.count + 1);
    for (let i = from, at = start; i < to; i++, at++) this.chars[at] = text.charCodeAt(i);
    this.starts[this.count] = end;
    this.slots[slot] = term;
    if (this.count * 2 > this.slots.length) this.rehash(this.slots.length * 2);
    return term;
  }

  text(term: number): string {
    return String.fromCharCode(...this.chars.subarray(this.starts[term], this.starts[term + 1]));
  }

  /** The first code unit of a term. */
  head(term: number): number {
    return this.chars[this.starts[term]!]!;
  }

  startsWith(term: number, prefix: string): boolean {
    const start = this.starts[term]!;
    if (this.starts[term + 1]! - start < prefix.length) return false;
    for (let i = 0; i < prefix.length; i++) if (this.chars[start + i] !== prefix.charCodeAt(i)) return false;
    return true;
  }

  /** Below 0 when the term comes before the text by code units, 0 when it is the text. */
  compare(term: number, text: string): number {
    const start = this.starts[term]!;
    const length = this.starts[term + 1]! - start;
    for (let i = 0; i < length && i < text.length; i++) {
      const difference = this.chars[start + i]! - text.charCodeAt(i);
      if (difference !== 0) return difference;
    }
    return length - text.length;
  }

  state(): TermTableState {
    const starts = this.starts.subarray(0, this.count + 1);
    return { chars: this.chars.subarray(0, starts[this.count]), starts, slots: this.slots.slice() };
  }

  bytes(): number {
    return this.chars.byteLength + this.starts.byteLength + this.slots.byteLength;
  }

  private slotOf(text: string, from: number, to: number): number {
    const mask = this.slots.length - 1;
    let hash = to - from;
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x9e3779b1);
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const term = this.slots[slot]!;
      if (term < 0 || this.equals(term, text, from, to)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  private equals(term: number, text: string, from: number, to: number): boolean {
    const start = this.starts[term]!;
    if (this.starts[term + 1]! - start !== to - from) return false;
    for (let i = from, at = start; i < to; i++, at++) {
      if (this.chars[at] !== text.charCodeAt(i)) return false;
    }
    return true;
  }

  private rehash(size: number) {
    const mask = size - 1;
    this.slots = new Int32Array(size).fill(-1);
    for (let term = 0; term < this.count; term++) {
      const end = this.starts[term + 1]!;
      let hash = end - this.starts[term]!;
      for (let at = this.starts[term]!; at < end; at++) hash = Math.imul(hash ^ this.chars[at]!, 0x9e3779b1);
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (this.slots[slot]! >= 0) slot = (slot + 1) & mask;
      this.slots[slot] = term;
    }
  }
}
