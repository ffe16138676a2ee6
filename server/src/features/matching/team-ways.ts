import type { Collaboration } from '../teams/collaborations.js';
import { connectedCover } from './covers/connected-cover.js';
import { coverTable } from './covers/cover-table.js';
import { collaborationGraph, UNCONNECTED } from './covers/distances.js';
import { provedCover } from './covers/proved-cover.js';
import { undominated } from './covers/undominated.js';
import type { MatchPerson } from './matcher.js';
import { narrowed, type TeamPool } from './team-pool.js';

/** A set of people who close what can be closed. */
export interface Way {
  readonly kind: 'smallest' | 'best-connected' | 'soonest';
  readonly people: readonly MatchPerson[];
  /** Whether no other set is better in what the kind says. */
  readonly proved: boolean;
  /** No set has fewer people. */
  readonly atLeast: number;
}

/** More people than this are not weighed against each other by their distances. */
const MOST_CONNECTED = 400;

/** The fewest people; of sets of that size one whose people fit well. */
export async function smallestWay(
  pool: TeamPool,
  needs: number,
  kind: Way['kind'] = 'smallest',
): Promise<Way> {
  const { members, proved, atLeast } = await provedCover(coverTable(pool.covers, needs), {
    preference: pool.fit,
  });
  const chosen = bettered(pool, members);
  return { kind, people: chosen.map((index) => pool.people[index]!), proved, atLeast };
}

/** Puts in each place the one who fits best among those who cover what only that place covers. */
function bettered(pool: TeamPool, members: readonly number[]): number[] {
  const chosen = [...members];
  chosen.forEach((member, place) => {
    const others = new Set(chosen.flatMap((one, at) => (at === place ? [] : pool.covers[one]!)));
    const own = pool.covers[member]!.filter((need) => !others.has(need));
    pool.covers.forEach((covers, index) => {
      if (pool.fit(index) <= pool.fit(chosen[place]!) || chosen.includes(index)) return;
      if (own.every((need) => covers.includes(need))) chosen[place] = index;
    });
  });
  return chosen;
}

/**
 * The people with the least sum of distances among past collaborators, those already in the team included. Who never
 * was in a team with anyone here is equally far from all, so that of them only the widest covers matter.
 * @returns undefined where nobody who could help was ever in a team with another one or the team
 */
export function connectedWay(
  pool: TeamPool,
  needs: number,
  team: readonly string[],
  collaborations: readonly Collaboration[],
): Way | undefined {
  const known = new Set(collaborations.flatMap(({ one, other }) => [one, other]));
  const isKnown = (index: number) => known.has(pool.people[index]!.accountId ?? '');
  const everyone = pool.people.map((_, index) => index);
  const linked = everyone.filter(isKnown);
  if (linked.length === 0) return undefined;
  const strangers = narrowed(
    pool,
    everyone.filter((index) => !isKnown(index)),
  );
  const widest = undominated(coverTable(strangers.covers, needs), strangers.fit).map(
    (index) => strangers.people[index]!,
  );
  const kept = new Set([...linked.map((index) => pool.people[index]!), ...widest].slice(0, MOST_CONNECTED));
  const small = narrowed(
    pool,
    everyone.filter((index) => kept.has(pool.people[index]!)),
  );
  const apart = collaborationGraph(
    collaborations.map(({ one, other, distance }) => [one, other, distance] as const),
  );
  const ids = small.people.map(({ accountId, profileId }) => accountId ?? profileId);
  const ways = ids.map((id) => apart(id, ids));
  const own = Float64Array.from(ids, (id) => apart(id, team).reduce((sum, way) => sum + way, 0));
  const { members, proved, distance } = connectedCover(coverTable(small.covers, needs), ways, {
    own,
    preference: small.fit,
  });
  const pairs = (members.length * (members.length - 1)) / 2 + members.length * team.length;
  if (distance >= pairs * UNCONNECTED) return undefined;
  const people = members.map((index) => small.people[index]!);
  return { kind: 'best-connected', people, proved: proved && kept.size < MOST_CONNECTED, atLeast: 0 };
}

/** The smallest set among those who are free by the earliest day on which everything coverable is covered. */
export async function soonestWay(pool: TeamPool, needs: number): Promise<Way> {
  const startOf = ({ from }: MatchPerson) => from ?? '9999';
  const order = pool.people
    .map((_, index) => index)
    .sort((a, b) => (startOf(pool.people[a]!) < startOf(pool.people[b]!) ? -1 : 1));
  const wanted = new Set(pool.covers.flat()).size;
  const covered = new Set<number>();
  let last = 0;
  for (; covered.size < wanted; last += 1) for (const need of pool.covers[order[last]!]!) covered.add(need);
  const day = last > 0 ? startOf(pool.people[order[last - 1]!]!) : '';
  const free = order.filter((index) => startOf(pool.people[index]!) <= day);
  return smallestWay(narrowed(pool, free), needs, 'soonest');
}
