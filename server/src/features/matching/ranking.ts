import {
  scoreDistance,
  scoreMode,
  scoreStart,
  WEIGHTS,
  type Circumstances,
  type Knowledge,
} from './score.js';
import type { Side } from './side.js';
import type { Touched } from './touches.js';

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
/** A full score that isn't stale. */
const MOST_PLACE = WEIGHTS.needs + BESIDES + STALE_PENALTY;

/** Points of one part, worked out once for each distinct value a question meets. */
function remembered(values: readonly Circumstances[], pointsOf: (value: Circumstances) => number) {
  const known = new Int8Array(values.length).fill(-1);
  return (id: number): number => (known[id]! >= 0 ? known[id]! : (known[id] = pointsOf(values[id]!)));
}

/** The three parts beside needs, for a slot of one side against one thing of the other. */
export function partsFor<T extends Circumstances>(
  side: Side<T>,
  pair: (value: Circumstances) => readonly [person: Circumstances, opening: Circumstances],
  knowledge: Knowledge,
) {
  const { place, start, effort } = side.columns();
  const distance = remembered(
    side.distinct.places,
    (value) => scoreDistance(...pair(value), knowledge).points,
  );
  const begin = remembered(side.distinct.starts, (value) => scoreStart(...pair(value)));
  const mode = remembered(side.distinct.efforts, (value) => scoreMode(...pair(value)));
  return (slot: number): number => distance(place[slot]!) + begin(start[slot]!) + mode(effort[slot]!);
}

/**
 * Ranks the touched slots: by score, stale ones ten points lower, then fresher, then by key. Those with the most need
 * points are looked at first, and no further than where even full marks for the rest couldn't reach the last wanted
 * place: what was not looked at is proved not to be among the first.
 */
export function rank<T extends Circumstances>(
  side: Side<T>,
  { slots: all, points }: Touched,
  besides: (slot: number) => number,
  now: number,
  { limit = Infinity, keep }: RankingOptions<T>,
): Ranking<T> {
  const slots = keep ? all.filter((slot) => keep(side.item(slot))) : all;
  const staleBefore = now - STALE_AFTER;
  const looked: { slot: number; score: number; place: number }[] = [];
  const places = new Int32Array(MOST_PLACE + 1);

  /** Scores the slots with need points in [from, below); those placed under `cut` are of no use any more. */
  function look(from: number, below: number, cut: number): void {
    for (const slot of slots) {
      const had = points[slot]!;
      if (had < from || had >= below) continue;
      const score = had + besides(slot);
      const place = score + (side.freshAt(slot) < staleBefore ? 0 : STALE_PENALTY);
      if (place < cut) continue;
      places[place]! += 1;
      looked.push({ slot, score, place });
    }
  }
  /** The lowest place among the wanted so far; 0 while there are fewer. */
  const lastWanted = () => {
    let count = 0;
    for (let place = MOST_PLACE; place > 0; place -= 1) if ((count += places[place]!) >= limit) return place;
    return 0;
  };

  const enough = slots.length > limit ? pointsOfFirst(slots, points, limit) : 0;
  look(enough, Infinity, 0);
  const reached = lastWanted();
  look(Math.max(0, reached - BESIDES - STALE_PENALTY), enough, reached);
  const cut = lastWanted();
  const first = looked
    .filter(({ place }) => place >= cut)
    .sort(
      (a, b) =>
        b.place - a.place ||
        side.freshAt(b.slot) - side.freshAt(a.slot) ||
        (side.keyOf(side.item(a.slot)) < side.keyOf(side.item(b.slot)) ? -1 : 1),
    );
  return {
    first: first.slice(0, limit).map(({ slot, score }) => ({ item: side.item(slot), score })),
    total: slots.length,
  };
}

/** The need points that at least `count` of the slots have. */
function pointsOfFirst(slots: Int32Array, points: Uint8Array, count: number): number {
  const having = new Int32Array(WEIGHTS.needs + 1);
  for (const slot of slots) having[points[slot]!]! += 1;
  let sum = 0;
  for (let most = WEIGHTS.needs; most > 0; most -= 1) if ((sum += having[most]!) >= count) return most;
  return 0;
}
