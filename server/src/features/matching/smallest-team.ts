/** Someone who could join, with the needs they would cover as bits. */
export interface Candidate {
  readonly id: string;
  readonly covers: number;
  /** Higher is preferred among people who cover the same. */
  readonly preference: number;
}

export interface TeamSet {
  readonly ids: readonly string[];
  /** Needs nobody available covers, as bits. */
  readonly uncovered: number;
  /** True when no smaller set exists among the candidates. */
  readonly proved: boolean;
}

/** Sets with more needs than this are covered greedily, and say so. */
const EXACT_NEEDS = 15;
/** Enough alternatives of the smallest size to choose the best-connected from. */
const MOST_ALTERNATIVES = 200;

const bitCount = (bits: number) => {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
};

/** The preferred person of each distinct cover, without covers that another one contains. */
function undominated(candidates: readonly Candidate[]): Candidate[] {
  const byCover = new Map<number, Candidate>();
  for (const candidate of candidates) {
    const known = byCover.get(candidate.covers);
    if (candidate.covers !== 0 && (!known || candidate.preference > known.preference))
      byCover.set(candidate.covers, candidate);
  }
  const distinct = [...byCover.values()];
  return distinct
    .filter((one) => !distinct.some((other) => other !== one && (one.covers & other.covers) === one.covers))
    .sort((a, b) => bitCount(b.covers) - bitCount(a.covers) || b.preference - a.preference);
}

function greedy(candidates: readonly Candidate[], wanted: number): Candidate[] {
  const chosen: Candidate[] = [];
  for (let open = wanted; open !== 0;) {
    let next: Candidate | undefined;
    for (const candidate of candidates) {
      const gain = bitCount(candidate.covers & open) - (next ? bitCount(next.covers & open) : 0);
      if (gain > 0) next = candidate;
    }
    if (!next) break;
    chosen.push(next);
    open &= ~next.covers;
  }
  return chosen;
}

/**
 * Every smallest set (up to `most`) that covers `wanted`, by branch and bound: always branch on the need that the
 * fewest people cover, and stop where even the widest cover can't finish in time.
 */
function smallestSets(
  candidates: readonly Candidate[],
  wanted: number,
  atMost: number,
  most: number,
): Candidate[][] {
  let limit = atMost;
  let found: Candidate[][] = [];
  const visit = (open: number, chosen: Candidate[]): void => {
    if (open === 0) {
      if (chosen.length < limit) found = [];
      limit = chosen.length;
      if (found.length < most) found.push(chosen);
      return;
    }
    let widest = 0;
    for (const candidate of candidates) widest = Math.max(widest, bitCount(candidate.covers & open));
    if (widest === 0 || chosen.length + Math.ceil(bitCount(open) / widest) > limit) return;
    if (found.length >= most && chosen.length + Math.ceil(bitCount(open) / widest) >= limit) return;
    let rarest = 0;
    let fewest = Infinity;
    for (let rest = open; rest !== 0; rest &= rest - 1) {
      const bit = rest & -rest;
      const count = candidates.reduce((sum, candidate) => sum + (candidate.covers & bit ? 1 : 0), 0);
      if (count < fewest) [rarest, fewest] = [bit, count];
    }
    for (const candidate of candidates) {
      if (candidate.covers & rarest) visit(open & ~candidate.covers, [...chosen, candidate]);
    }
  };
  visit(wanted, []);
  return found;
}

/**
 * The smallest set of people who together cover the needs.
 * @param candidates who could join; `covers` has bit i set when they cover need i (at most 31 needs)
 * @param needs how many needs there are
 * @param together among several smallest sets the one with the highest value is taken, such as past joint projects
 */
export function smallestTeam(
  candidates: readonly Candidate[],
  needs: number,
  together?: (ids: readonly string[]) => number,
): TeamSet {
  const all = 2 ** needs - 1;
  const coverable = candidates.reduce((bits, { covers }) => bits | covers, 0) & all;
  const pool = together ? candidates.filter(({ covers }) => covers !== 0) : undominated(candidates);
  const quick = greedy(undominated(candidates), coverable);
  const uncovered = all & ~coverable;
  if (needs > EXACT_NEEDS) return { ids: quick.map(({ id }) => id), uncovered, proved: quick.length <= 1 };
  const sets = smallestSets(pool, coverable, quick.length, together ? MOST_ALTERNATIVES : 1);
  const value = (set: readonly Candidate[]) =>
    (together?.(set.map(({ id }) => id)) ?? 0) * 1000 +
    set.reduce((sum, { preference }) => sum + preference, 0) / 1000;
  const [first = quick] = sets.sort((a, b) => value(b) - value(a));
  return { ids: first.map(({ id }) => id), uncovered, proved: true };
}
