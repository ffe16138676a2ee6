import type { Circumstances } from './score.js';

/** Numbers things by what a part of the score reads of them, so that each distinct one is scored once a question. */
function interned(keyOf: (thing: Circumstances) => string) {
  const ids = new Map<string, number>();
  const values: Circumstances[] = [];
  return {
    values,
    idOf({ region, hours, from, until, mode }: Circumstances): number {
      const value = { region, hours, from, until, mode };
      const key = keyOf(value);
      const known = ids.get(key);
      if (known !== undefined) return known;
      ids.set(key, values.length);
      return values.push(value) - 1;
    },
  };
}

const FIRST_ROOM = 256;

/**
 * One side of matching, people or openings, in slots of columns. A slot that became free is used again.
 * @param keyOf what tells things apart and breaks ties
 */
export function createSide<T extends Circumstances>(
  keyOf: (item: T) => string,
  freshAtOf: (item: T) => number,
) {
  const slots = new Map<string, number>();
  const free: number[] = [];
  const items: (T | undefined)[] = [];
  const places = interned(({ region, mode }) => `${region} ${mode}`);
  const starts = interned(({ from, until }) => `${from} ${until}`);
  const efforts = interned(({ hours, mode }) => `${hours} ${mode}`);
  let freshAt = new Float64Array(FIRST_ROOM);
  let place = new Int32Array(FIRST_ROOM);
  let start = new Int32Array(FIRST_ROOM);
  let effort = new Int32Array(FIRST_ROOM);

  function makeRoom(slot: number): void {
    if (slot < freshAt.length) return;
    const wider = <A extends Float64Array | Int32Array>(column: A): A => {
      const next = new (column.constructor as new (length: number) => A)(column.length * 2);
      next.set(column);
      return next;
    };
    freshAt = wider(freshAt);
    place = wider(place);
    start = wider(start);
    effort = wider(effort);
  }

  return {
    /** Takes a thing in and answers its slot. It must not be in yet. */
    add(item: T): number {
      const slot = free.pop() ?? items.length;
      makeRoom(slot);
      items[slot] = item;
      slots.set(keyOf(item), slot);
      freshAt[slot] = freshAtOf(item);
      place[slot] = places.idOf(item);
      start[slot] = starts.idOf(item);
      effort[slot] = efforts.idOf(item);
      return slot;
    },
    remove(key: string): void {
      const slot = slots.get(key);
      if (slot === undefined) return;
      slots.delete(key);
      items[slot] = undefined;
      free.push(slot);
    },
    slotOf: (key: string): number | undefined => slots.get(key),
    item: (slot: number): T => items[slot]!,
    keyOf,
    /** Slots ever used: the length that columns of a question need. */
    room: (): number => items.length,
    count: (): number => slots.size,
    all: (): T[] => items.filter((item) => item !== undefined),
    freshAt: (slot: number): number => freshAt[slot]!,
    /** Which distinct circumstances a slot has, part by part. */
    columns: () => ({ place, start, effort }),
    distinct: { places: places.values, starts: starts.values, efforts: efforts.values },
  };
}

export type Side<T extends Circumstances> = ReturnType<typeof createSide<T>>;
