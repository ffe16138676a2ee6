import {
  connectedCover,
  greedyByDistance,
} from '../../server/src/features/matching/covers/connected-cover.js';
import { coverable, coverRows, coverTable } from '../../server/src/features/matching/covers/cover-table.js';
import { collaborationGraph } from '../../server/src/features/matching/covers/distances.js';
import { greedyCover, smallestCover } from '../../server/src/features/matching/covers/smallest-cover.js';
import type { Progress } from './ranking.js';
import { readEdges, readEntries, readOptima, skillsOf } from './sets.js';

export interface TeamFormation {
  /** Mean of size / optimum, minus 1; null where no optimum is known. */
  size_gap: number | null;
  /** Mean of sum of pairwise distances / optimum, minus 1, where the optimum is known. */
  distance_gap: number | null;
  /** 95th percentile of one question: both teams, from the people's lists of skills. */
  p95_ms: number;
  size_p95_ms: number;
  distance_p95_ms: number;
  proved: { size: number; distance: number; of: number };
  baselines: {
    greedy: { size_gap: number | null; distance_gap: number | null };
    smallest: { distance_gap: number | null };
    greedy_by_distance: { size_gap: number | null; distance_gap: number | null };
  };
}

/**
 * Measures the smallest and the best-connected team on documents.jsonl { id, skills }, edges.tsv (person, person,
 * distance), queries.jsonl { id, skills } and optima.jsonl { id, opt_size, opt_sum? }.
 */
export async function evaluateTeamFormation(directory: string, progress: Progress): Promise<TeamFormation> {
  const people = (await readEntries(directory, 'documents.jsonl')).map((person) => ({
    id: person.id,
    skills: skillsOf(person),
  }));
  const apart = collaborationGraph(await readEdges(directory));
  const optima = new Map((await readOptima(directory)).map((optimum) => [optimum.id, optimum]));
  const queries = await readEntries(directory, 'queries.jsonl');

  const gaps = { size: [] as number[], distance: [] as number[] };
  const baseline = { greedySize: [], greedySum: [], smallestSum: [], nearSize: [], nearSum: [] } as Record<
    'greedySize' | 'greedySum' | 'smallestSum' | 'nearSize' | 'nearSum',
    number[]
  >;
  const times = { size: [] as number[], distance: [] as number[], both: [] as number[] };
  const proved = { size: 0, distance: 0, of: 0 };

  for (const [i, query] of queries.entries()) {
    progress('teams', i, queries.length);
    const optimum = optima.get(query.id);
    const skills = skillsOf(query);
    const started = performance.now();
    const need = new Map(skills.map((skill, index) => [skill, index]));
    const able = people
      .map((person) => ({ id: person.id, covers: person.skills.flatMap((skill) => need.get(skill) ?? []) }))
      .filter(({ covers }) => covers.length > 0);
    const ids = able.map((person) => person.id);
    const table = coverTable(
      able.map(({ covers }) => covers),
      skills.length,
    );
    const prepared = performance.now();
    const smallest = smallestCover(table);
    const between = performance.now();
    const ways = ids.map((person) => apart(person, ids));
    const connected = connectedCover(table, ways);
    const ended = performance.now();
    times.size.push(between - started);
    times.distance.push(ended - between + prepared - started);
    times.both.push(ended - started);
    proved.of += 1;
    if (smallest.proved) proved.size += 1;
    if (connected.proved) proved.distance += 1;

    if (!optimum) continue;
    const rows = coverRows(table);
    const sum = (set: readonly number[]) =>
      set.reduce(
        (all, one, at) => all + set.slice(0, at).reduce((part, other) => part + ways[one]![other]!, 0),
        0,
      );
    const greedy = greedyCover(rows, coverable(table));
    const near = greedyByDistance(rows, ways, coverable(table));
    gaps.size.push(smallest.members.length / optimum.opt_size);
    baseline.greedySize.push(greedy.length / optimum.opt_size);
    baseline.nearSize.push(near.length / optimum.opt_size);
    const { opt_sum: least } = optimum;
    if (typeof least === 'number') {
      gaps.distance.push(ratio(connected.distance, least));
      baseline.greedySum.push(ratio(sum(greedy), least));
      baseline.smallestSum.push(ratio(sum(smallest.members), least));
      baseline.nearSum.push(ratio(sum(near), least));
    }
  }
  return {
    size_gap: gap(gaps.size),
    distance_gap: gap(gaps.distance),
    p95_ms: percentile(times.both, 0.95),
    size_p95_ms: percentile(times.size, 0.95),
    distance_p95_ms: percentile(times.distance, 0.95),
    proved,
    baselines: {
      greedy: { size_gap: gap(baseline.greedySize), distance_gap: gap(baseline.greedySum) },
      smallest: { distance_gap: gap(baseline.smallestSum) },
      greedy_by_distance: { size_gap: gap(baseline.nearSize), distance_gap: gap(baseline.nearSum) },
    },
  };
}

/** Beside an optimum of 0, a team of one or of inseparable people, each unit of distance counts as a whole. */
const ratio = (distance: number, least: number): number => (least > 0 ? distance / least : 1 + distance);

/** Sets give distances with four digits, so smaller differences are theirs. */
const gap = (ratios: readonly number[]) =>
  ratios.length === 0
    ? null
    : Math.round((ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length - 1) * 10_000) / 10_000 + 0;

const percentile = (times: readonly number[], share: number) =>
  Math.round((times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? 0) * 10) / 10;
