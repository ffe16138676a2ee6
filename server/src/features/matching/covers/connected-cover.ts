import {
  coverable,
  coverRows,
  coverSize,
  eachBit,
  overlap,
  uncoverable,
  within,
  type CoverTable,
} from './cover-table.js';

export interface ConnectedCover {
  /** The chosen people, by index. */
  readonly members: readonly number[];
  readonly uncovered: readonly number[];
  /** Sum of the distances of all pairs among them. */
  readonly distance: number;
  /** Whether no set has a smaller sum. */
  readonly proved: boolean;
}

export interface ConnectedCoverOptions {
  /** Looks at a person after which the search stops with the best set it found. */
  looks?: number;
  /** What each person costs by themself, such as the way to those already in the team; nothing unless told. */
  own?: Float64Array;
  /** Decides between sets of the same sum; higher is better. */
  preference?: (person: number) => number;
}

/** About a second. A branch looks at everyone who can still help, so branches would say nothing of the time. */
const LOOKS = 4_000_000;
const CLOSE = 1e-9;

/**
 * The set of people who cover every coverable need with the least sum of distances between all pairs, by branch and
 * bound. Left out is who another covers for and is nowhere farther. A branch ends where what it has, and what its open
 * needs cost at least, can't beat the best: one more person costs the way to all chosen ones and half the way to the
 * nearest other one for each further person needed; shared out over the needs they'd close, that is a feasible dual.
 * @param distances row `p` holds the distances of person `p` to each one; symmetric
 */
export function connectedCover(
  table: CoverTable,
  distances: readonly Float64Array[],
  options: ConnectedCoverOptions = {},
): ConnectedCover {
  const { looks = LOOKS, preference = () => 0, own = new Float64Array(table.people) } = options;
  const { needs } = table;
  const pool = undominatedByPlace(table, distances, own, preference);
  const rows = coverRows(table, pool);
  const apart = pool.map((person) => Float64Array.from(pool, (other) => distances[person]![other]!));
  const alone = Float64Array.from(pool, (person) => own[person]!);
  const wanted = coverable(table);
  const nearest = pool.map((person, index) => {
    let least = Infinity;
    pool.forEach((other, at) => {
      if (at !== index && !within(table, person, other) && !within(table, other, person))
        least = Math.min(least, apart[index]![at]!);
    });
    return least === Infinity ? 0 : least;
  });

  let best: readonly number[] = [];
  let bestSum = Infinity;
  let left = looks;

  const visit = (
    open: Uint32Array,
    alive: readonly number[],
    chosen: readonly number[],
    toChosen: Float64Array,
    sum: number,
  ): void => {
    left -= alive.length;
    const { least, rarest, active } = openCost(rows, alive, open, needs, toChosen, nearest);
    if (active.length === 0) {
      if (sum < bestSum - CLOSE) [best, bestSum] = [chosen, sum];
      return;
    }
    if (sum + least >= bestSum - CLOSE || left <= 0) return;
    const able = active.filter((index) => rows[index]![rarest >>> 5]! & (1 << (rarest & 31)));
    const rate = (index: number) => toChosen[index]! - overlap(rows[index]!, open) * 1e-3;
    able.sort((a, b) => rate(a) - rate(b) || a - b);
    let others = active;
    for (const index of able) {
      const grown = sum + toChosen[index]!;
      // Who was tried for this need is out of what remains: sets with them were all seen.
      others = others.filter((other) => other !== index);
      if (grown >= bestSum - CLOSE) continue;
      const rest = open.map((word, at) => word & ~rows[index]![at]!);
      const ways = toChosen.map((way, other) => way + apart[index]![other]!);
      visit(rest, others, [...chosen, index], ways, grown);
    }
  };
  const everyone = pool.map((_, index) => index);
  for (const quick of [
    greedyByDistance(rows, apart, wanted, alone),
    greedyByDistance(rows, apart, wanted, alone, true),
  ]) {
    const sum = sumOf(quick, apart) + quick.reduce((all, index) => all + alone[index]!, 0);
    if (sum < bestSum) [best, bestSum] = [quick, sum];
  }
  visit(wanted, everyone, [], alone, 0);
  return {
    members: best.map((index) => pool[index]!),
    uncovered: uncoverable(table),
    distance: best.length > 0 ? bestSum : 0,
    proved: left > 0,
  };
}

function sumOf(set: readonly number[], apart: readonly Float64Array[]): number {
  let sum = 0;
  set.forEach((one, at) => {
    for (const other of set.slice(0, at)) sum += apart[one]![other]!;
  });
  return sum;
}

/** Leaves out who someone else covers for and is never farther from anyone; of equals the preferred one stays. */
function undominatedByPlace(
  table: CoverTable,
  distances: readonly Float64Array[],
  own: Float64Array,
  preference: (person: number) => number,
): number[] {
  const able: number[] = [];
  for (let person = 0; person < table.people; person += 1)
    if (coverSize(table, person) > 0) able.push(person);
  able.sort((a, b) => coverSize(table, b) - coverSize(table, a) || preference(b) - preference(a) || a - b);
  const kept: number[] = [];
  for (const person of able) {
    const row = distances[person]!;
    const beaten = kept.some((other) => {
      if (!within(table, person, other) || own[other]! > own[person]!) return false;
      const better = distances[other]!;
      return able.every((third) => third === person || third === other || better[third]! <= row[third]!);
    });
    if (!beaten) kept.push(person);
  }
  return kept;
}

/** A first set to beat: the nearest helpful person next, or the one nearest for each need they close. */
export function greedyByDistance(
  rows: readonly Uint32Array[],
  apart: readonly Float64Array[],
  wanted: Uint32Array,
  own = new Float64Array(rows.length),
  perNeed = false,
): number[] {
  const chosen: number[] = [];
  const toChosen = own.slice();
  for (let open = wanted; open.some((word) => word !== 0);) {
    let next = -1;
    let least = Infinity;
    rows.forEach((row, index) => {
      const gain = overlap(row, open);
      const cost = perNeed ? (toChosen[index]! + 0.1) / gain : toChosen[index]! - gain * 1e-3;
      if (gain > 0 && cost < least) [next, least] = [index, cost];
    });
    if (next < 0) break;
    const row = rows[next]!;
    chosen.push(next);
    toChosen.forEach((way, other) => (toChosen[other] = way + apart[next]![other]!));
    open = open.map((word, at) => word & ~row[at]!);
  }
  return chosen;
}

/** What closing the open needs adds at least, who can still help, and the need that the fewest of them cover. */
function openCost(
  rows: readonly Uint32Array[],
  alive: readonly number[],
  open: Uint32Array,
  needs: number,
  toChosen: Float64Array,
  nearest: readonly number[],
) {
  const active: number[] = [];
  const sizes: number[] = [];
  const widest = new Uint16Array(needs);
  const holders = new Uint32Array(needs);
  for (const index of alive) {
    const row = rows[index]!;
    const size = overlap(row, open);
    if (size === 0) continue;
    active.push(index);
    sizes.push(size);
    for (let word = 0; word < row.length; word += 1) {
      for (let rest = row[word]! & open[word]!; rest !== 0; rest &= rest - 1) {
        const need = word * 32 + 31 - Math.clz32(rest & -rest);
        holders[need]! += 1;
        if (size > widest[need]!) widest[need] = size;
      }
    }
  }
  let people = 0;
  let rarest = -1;
  let possible = true;
  eachBit(open, (need) => {
    if (holders[need] === 0) possible = false;
    else people += 1 / widest[need]!;
    if (rarest < 0 || holders[need]! < holders[rarest]!) rarest = need;
  });
  if (!possible) return { least: Infinity, rarest, active: [-1] };
  const further = Math.max(0, Math.ceil(people - 1e-9) - 1);
  const single = new Float64Array(needs).fill(Infinity);
  const shared = new Float64Array(needs).fill(Infinity);
  active.forEach((index, at) => {
    const row = rows[index]!;
    const cost = toChosen[index]! + 0.5 * further * nearest[index]!;
    const share = cost / sizes[at]!;
    for (let word = 0; word < row.length; word += 1) {
      for (let rest = row[word]! & open[word]!; rest !== 0; rest &= rest - 1) {
        const need = word * 32 + 31 - Math.clz32(rest & -rest);
        if (cost < single[need]!) single[need] = cost;
        if (share < shared[need]!) shared[need] = share;
      }
    }
  });
  let most = 0;
  let sum = 0;
  eachBit(open, (need) => {
    most = Math.max(most, single[need]!);
    sum += shared[need]!;
  });
  return { least: Math.max(most, sum), rarest, active };
}
