import type { Posting } from './postings.js';

/** Slots that a question touched, with the need points they gathered. */
export interface Touched {
  readonly slots: Int32Array;
  /** By slot; of touched ones only. */
  readonly points: Uint8Array;
}

/** Where a stamp column starts anew, before 32 bits are full. */
const LAST_STAMP = 2 ** 31 - 2 ** 16;

/** Marks that are all taken away by going on to the next stamp. */
export function createMarks() {
  let stamps = new Int32Array(0);
  let stamp = 0;
  return {
    begin(room: number): void {
      if (room > stamps.length || stamp > LAST_STAMP) {
        stamps = new Int32Array(room * 2);
        stamp = 0;
      }
      stamp += 1;
    },
    /** True the first time for a slot, which is marked then. */
    first(slot: number): boolean {
      if (stamps[slot] === stamp) return false;
      stamps[slot] = stamp;
      return true;
    },
  };
}

/**
 * Gathers need points by slot. Columns are used again for each question: a stamp a need tells whether a slot had its
 * points for that need, and whether it was touched at all, so that nothing has to be cleared.
 */
export function createTouches() {
  let points = new Uint8Array(0);
  let stamps = new Int32Array(0);
  let slots = new Int32Array(0);
  let question = 0;
  let stamp = 0;
  let count = 0;
  return {
    /** Starts a question over slots below `room`. */
    begin(room: number): void {
      if (room > points.length || stamp > LAST_STAMP) {
        points = new Uint8Array(room * 2);
        stamps = new Int32Array(room * 2);
        slots = new Int32Array(room * 2);
        stamp = 0;
      }
      stamp += 1;
      question = stamp;
      count = 0;
    },
    /** Goes on to the next need: each slot can have points once more. */
    next(): void {
      stamp += 1;
    },
    /** Gives those on a list points for the need, unless they had some for it already. */
    give({ slots: listed, length }: Posting, more: number): void {
      for (let at = 0; at < length; at += 1) {
        const slot = listed[at]!;
        const last = stamps[slot]!;
        if (last === stamp) continue;
        stamps[slot] = stamp;
        if (last >= question) points[slot]! += more;
        else {
          points[slot] = more;
          slots[count++] = slot;
        }
      }
    },
    /** Adds to one slot. */
    add(slot: number, more: number): void {
      if (stamps[slot]! >= question) points[slot]! += more;
      else {
        stamps[slot] = stamp;
        points[slot] = more;
        slots[count++] = slot;
      }
    },
    result: (): Touched => ({ slots: slots.subarray(0, count), points }),
  };
}
