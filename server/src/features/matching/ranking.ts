import {
  scoreDistance,
  scoreMode,
  scoreStart,
  WEIGHTS,
  type Circumstances,
  type Knowledge,
} from './score.js';
import type { Side } from './side.js';

export interface Ranked<T> {
  readonly item: T;
  readonly score: number;
}

/** The first of a ranking, and how many there are in all. */
export interface Ranking<T> {
  readonly first: Ranked<T>[];
  readonly total: number;
}

export interface RankingOptions<T> {
  /** How many of the first are wanted; all unless told. */
  readonly limit?: number;
  /** Who may be in the ranking at all. */
  readonly keep?: (item: T) => boolean;
}

const DAY = 86_400_000;
export const STALE_AFTER = 90 * DAY;
/** What stale entries lose in rank; their score stays what it is. */
export const STALE_PENALTY = 10;

/** The most that distance, start and mode give together. */
const BESIDES = WEIGHTS.distance + WEIGHTS.start + WEIGHTS.mode;
const MOST_NEED_POINTS = WEIGHTS.needs;

/** Points of one part, worked out once for each distinct value a question meets. */
function remembered(values: readonly Circumstances[], pointsOf: (value: Circumstances) => number) {
  const known = new Int8Array(values.length).fill(-1);
  return (id: number): number => (known[id]! >= 0 ? known[id]! : (known[id] = pointsOf(values[id]!)));
}

/** The three parts beside needs, for a slot. */
export function partsFor<T extends Circumstances>(side: Side<T>, parts: (value: Circumstances) => Parts) {
  const { place, start, effort } = side.columns();
  const distance = remembered(side.distinct.places, (value) => parts(value).distance());
  const begin = remembered(side.distinct.starts, (value) => parts(value).start());
  const mode = remembered(side.distinct.efforts, (value) => parts(value).mode());
  return (slot: number): number => distance(place[slot]!) + begin(start[slot]!) + mode(effort[slot]!);
}

interface Parts {
  distance(): number;
  start(): number;
  mode(): number;
}

/** The parts between a person and a position, whichever of the two a question runs over. */
export const partsBetween = (person: Circumstances, opening: Circumstances, knowledge: Knowledge): Parts => ({
  distance: () => scoreDistance(person, opening, knowledge).points,
  start: () => scoreStart(person, opening),
  mode: () => scoreMode(person, opening),
});

/**
 * Ranks the touched slots: by score, stale ones ten points lower, then fresher, then by key. Slots are taken by falling
 * need points, and no further than where even full marks for the rest couldn't reach the last wanted place: what was
 * not looked at is proved not to be among the first.
 * @param touched slots with their need points
 */
export function rank<T extends Circumstances>(
  side: Side<T>,
  touched: { slots: Int32Array; points: Uint8Array },
  besides: (slot: number) => number,
  now: number,
  { limit = Infinity, keep }: RankingOptions<T>,
): Ranking<T> {
  const buckets = new Int32Array(MOST_NEED_POINTS + 2);
  const kept = keep ? touched.slots.filter((slot) => keep(side.item(slot))) : touched.slots;
  for (const slot of kept) buckets[MOST_NEED_POINTS - touched.points[slot]! + 1]! += 1;
  for (let at = 1; at < buckets.length; at += 1) buckets[at]! += buckets[at - 1]!;
  const order = new Int32Array(kept.length);
  const next = buckets.slice();
  for (const slot of kept) order[next[MOST_NEED_POINTS - touched.points[slot]!]!++] = slot;

  const scores = new Uint8Array(kept.length);
  const placed = new Int32Array(100 + STALE_PENALTY + 1);
  const placeOf = (slot: number, score: number) =>
    score + (now - side.freshAt(slot) > STALE_AFTER ? 0 : STALE_PENALTY);
  /** The lowest place among the wanted so far, 0 while there are fewer. */
  const lastWanted = () => {
    let count = 0;
    for (let place = placed.length - 1; place >= 0; place -= 1)
      if ((count += placed[place]!) >= limit) return place;
    return 0;
  };
  let looked = 0;
  for (let points = MOST_NEED_POINTS; points >= 0; points -= 1) {
    const end = buckets[MOST_NEED_POINTS - points + 1]!;
    if (looked >= limit && points + BESIDES + STALE_PENALTY < lastWanted()) break;
    for (; looked < end; looked += 1) {
      const slot = order[looked]!;
      const score = points + besides(slot);
      scores[looked] = score;
      placed[placeOf(slot, score)]! += 1;
    }
  }
  const cut = lastWanted();
  const entries: { slot: number; score: number; place: number }[] = [];
  for (let at = 0; at < looked; at += 1) {
    const slot = order[at]!;
    const score = scores[at]!;
    const place = placeOf(slot, score);
    if (place >= cut) entries.push({ slot, score, place });
  }
  entries.sort(
    (a, b) =>
      b.place - a.place ||
      side.freshAt(b.slot) - side.freshAt(a.slot) ||
      (side.keyOf(side.item(a.slot)) < side.keyOf(side.item(b.slot)) ? -1 : 1),
  );
  return {
    first: entries.slice(0, limit).map(({ slot, score }) => ({ item: side.item(slot), score })),
    total: kept.length,
  };
}
