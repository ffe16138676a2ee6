import type { Need, NeedKind } from '@longcai/shared/matching/matching.contract';
import type { WorkMode } from '@longcai/shared/primitives';

/**
 * The one table of weights: what the parts of a score may give; they sum to 100. Needs weigh most because a position
 * is about skills; distance, start and mode decide between people who can all do it.
 */
export const WEIGHTS = { needs: 80, distance: 8, start: 7, mode: 5 } as const;

/** A wish counts this much of a must of the same weight. */
const WISH_SHARE = 0.4;
/** What a related skill may give of a need at most: related is not the same. */
const RELATED_SHARE = 0.6;
/** Below this a relation says nothing. */
const RELATED_THRESHOLD = 0.35;
/** What the same skill below the level may give at most. */
const LOW_SHARE = 0.85;
/** At this distance half of the distance points are left. */
const HALF_DISTANCE_KM = 160;
/** A start this many days late gives nothing. */
const LATE_DAYS = 120;

export interface HeldSkill {
  readonly skill: string;
  readonly level: number;
  readonly evidence?: string;
}

/** Where, when and how much, of a person or a position. Days as '2027-03-01'. */
export interface Circumstances {
  readonly region: string | null;
  readonly hours: number | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly mode: WorkMode | null;
}

/** What the score reads of a person. */
export interface Seeker extends Circumstances {
  readonly skills: readonly HeldSkill[];
}

/** What the score reads of a position; region and days fall back to the project's. */
export interface Opening extends Circumstances {
  readonly needs: readonly Need[];
}

/** Facts the score takes from outside. */
export interface Knowledge {
  /** Strength 0-1 of the relation between two skills, 0 for none; symmetric. */
  related(a: string, b: string): number;
  /** Kilometres between two regions' centres, null when unknown. */
  distanceKm(a: string, b: string): number | null;
}

export interface NeedScore {
  readonly need: Need;
  readonly kind: NeedKind;
  readonly have: number;
  readonly via?: string;
  readonly evidence?: string;
  readonly points: number;
  readonly max: number;
}

export interface PairScore {
  /** 0-100, the sum of all points. */
  readonly score: number;
  readonly needs: readonly NeedScore[];
  readonly distance: { readonly km: number | null; readonly points: number };
  readonly start: { readonly points: number };
  readonly mode: { readonly points: number };
}

interface Cover {
  readonly kind: NeedKind;
  readonly credit: number;
  readonly have: number;
  readonly via?: string;
  readonly evidence?: string;
}

const NOTHING: Cover = { kind: 'missing', credit: 0, have: 0 };

/** How well the skills meet one need: the best of the same skill and every related one. Credit is 0-1. */
export function coverOf(need: Need, skills: readonly HeldSkill[], knowledge: Knowledge): Cover {
  let best: HeldSkill | undefined;
  let most = 0;
  for (const held of skills) {
    const credit = creditOf(need, held, knowledge);
    if (credit > most) [best, most] = [held, credit];
    if (credit === 1) break;
  }
  if (!best) return NOTHING;
  const evidence = best.evidence ? { evidence: best.evidence } : {};
  if (best.skill === need.skill)
    return { kind: most === 1 ? 'met' : 'low', credit: most, have: best.level, ...evidence };
  const strength = knowledge.related(need.skill, best.skill);
  const have = Math.max(1, Math.round(best.level * strength * RELATED_SHARE));
  return { kind: 'near', credit: most, have, via: best.skill, ...evidence };
}

/** What one held skill gives of a need, 0-1: all at the level, less below it, and a share through a relation. */
export function creditOf(
  need: Pick<Need, 'skill' | 'minLevel'>,
  held: HeldSkill,
  knowledge: Knowledge,
): number {
  const reach = Math.min(1, held.level / need.minLevel);
  if (held.skill === need.skill) return reach === 1 ? 1 : LOW_SHARE * reach;
  const strength = knowledge.related(need.skill, held.skill);
  return strength < RELATED_THRESHOLD ? 0 : RELATED_SHARE * strength * reach;
}

/** Whole points for each share, summing to `total`: the largest remainders get the points that rounding left over. */
function shareOut(total: number, shares: readonly number[]): number[] {
  const sum = shares.reduce((a, b) => a + b, 0);
  if (sum === 0) return shares.map(() => 0);
  const exact = shares.map((share) => (total * share) / sum);
  const whole = exact.map(Math.floor);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const left = total - whole.reduce((a, b) => a + b, 0);
  for (const { index } of byRemainder.slice(0, left)) whole[index]! += 1;
  return whole;
}

/** The most points each need can give; without needs nobody can be compared on skills, and all get none. */
export function needPoints(needs: readonly Need[]): readonly number[] {
  let points = pointsOfNeeds.get(needs);
  if (!points) {
    const shares = needs.map((need) => need.weight * (need.must ? 1 : WISH_SHARE));
    pointsOfNeeds.set(needs, (points = shareOut(WEIGHTS.needs, shares)));
  }
  return points;
}

/** A list of needs is shared out once, not for each person compared. */
const pointsOfNeeds = new WeakMap<readonly Need[], readonly number[]>();

/** Kilometres and points between two places; remote work is near everywhere. */
export function scoreDistance(
  person: Circumstances,
  opening: Circumstances,
  knowledge: Knowledge,
): { km: number | null; points: number } {
  const km = person.region && opening.region ? knowledge.distanceKm(person.region, opening.region) : null;
  const near =
    km === null ? 0 : WEIGHTS.distance * Math.pow(2, -Math.max(0, km - 30) / (HALF_DISTANCE_KM - 30));
  if (opening.mode === 'remote') return { km, points: WEIGHTS.distance };
  const bothFlexible = opening.mode === 'either' && person.mode !== null && person.mode !== 'on-site';
  return { km, points: Math.round(bothFlexible ? Math.max(near, WEIGHTS.distance / 2) : near) };
}

const daysBetween = (from: string, until: string) => (Date.parse(until) - Date.parse(from)) / 86_400_000;

/** Points for when the person is free and the position starts. */
export function scoreStart(person: Circumstances, opening: Circumstances): number {
  if (opening.from && person.until && person.until < opening.from) return 0;
  if (person.from === null) return Math.round(WEIGHTS.start / 2);
  if (opening.until && person.from > opening.until) return 0;
  if (!opening.from) return WEIGHTS.start;
  const late = Math.max(0, daysBetween(opening.from, person.from));
  return Math.round(WEIGHTS.start * Math.max(0, 1 - late / LATE_DAYS));
}

/** Points for hours a week and how one works. */
export function scoreMode(person: Circumstances, opening: Circumstances): number {
  const hours =
    opening.hours === null ? 1 : person.hours === null ? 0.3 : Math.min(1, person.hours / opening.hours);
  const clash =
    person.mode !== null &&
    opening.mode !== null &&
    person.mode !== 'either' &&
    opening.mode !== 'either' &&
    person.mode !== opening.mode;
  return Math.round(WEIGHTS.mode * (0.6 * hours + (clash ? 0 : 0.4)));
}

/**
 * Scores one person against one position. The same call serves both directions: who asks does not matter.
 * @returns whole points per part, which sum to the score
 */
export function scorePair(person: Seeker, opening: Opening, knowledge: Knowledge): PairScore {
  const most = needPoints(opening.needs);
  const needs = opening.needs.map((need, index): NeedScore => {
    const { credit, ...cover } = coverOf(need, person.skills, knowledge);
    const max = most[index] ?? 0;
    return { need, ...cover, points: Math.round(credit * max), max };
  });
  const distance = scoreDistance(person, opening, knowledge);
  const start = { points: scoreStart(person, opening) };
  const mode = { points: scoreMode(person, opening) };
  const score =
    needs.reduce((sum, { points }) => sum + points, 0) + distance.points + start.points + mode.points;
  return { score, needs, distance, start, mode };
}
