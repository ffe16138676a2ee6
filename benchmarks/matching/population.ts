import { regions } from '@longcai/shared/reference/regions';
import { skillGroups } from '@longcai/shared/reference/skills';
import type { Need } from '@longcai/shared/matching/matching.contract';
import type { WorkMode } from '@longcai/shared/primitives';
import type { MatchOpening, MatchPerson } from '../../server/src/features/matching/matcher.js';

/** The day on which the benchmark's questions are asked. */
export const TODAY = Date.parse('2026-09-01');
const DAY = 86_400_000;

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const places = regions.filter(({ code }) => code.startsWith('23')).map(({ code }) => code);
const MODES: readonly WorkMode[] = ['on-site', 'on-site', 'either', 'either', 'remote'];
const HOURS = [4, 8, 16, 20, 40, null];

/** People and openings as a province has them: a few trades are common, and people know what belongs to their trade. */
export function population(random: () => number) {
  const oneOf = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  /** The first of a list are the common ones. */
  const common = <T>(list: readonly T[]) => list[Math.floor(random() ** 1.7 * list.length)]!;
  const between = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const day = (from: number, to: number) =>
    new Date(TODAY + between(from, to) * DAY).toISOString().slice(0, 10);

  function skillIds(count: number): string[] {
    const trades = [common(skillGroups), common(skillGroups)];
    const chosen = new Set<string>();
    for (let tries = 0; chosen.size < count && tries < count * 20; tries += 1) {
      const trade = random() < 0.75 ? trades[0]! : random() < 0.8 ? trades[1]! : oneOf(skillGroups);
      chosen.add(common(trade.skills).id);
    }
    return [...chosen];
  }

  const person = (index: number): MatchPerson => ({
    profileId: `p${String(index).padStart(7, '0')}`,
    accountId: null,
    audience: 'professional',
    freshAt: TODAY - between(0, 120) * DAY - between(0, 86_399) * 1000,
    listed: random() < 0.95,
    skills: skillIds(between(3, 12)).map((skill) => ({ skill, level: between(1, 5) })),
    region: random() < 0.97 ? oneOf(places) : null,
    hours: oneOf(HOURS),
    from: random() < 0.8 ? day(-60, 240) : null,
    until: random() < 0.2 ? day(250, 600) : null,
    mode: random() < 0.9 ? oneOf(MODES) : null,
  });

  const need = (skill: string): Need => ({
    skill,
    minLevel: between(2, 4),
    weight: between(2, 5),
    must: random() < 0.7,
  });

  const opening = (index: number): MatchOpening => ({
    positionId: `o${String(index).padStart(7, '0')}`,
    projectId: `j${index}`,
    ownerId: `a${index}`,
    organisationId: null,
    updatedAt: TODAY - between(0, 120) * DAY - between(0, 86_399) * 1000,
    needs: skillIds(between(3, 8)).map(need),
    region: oneOf(places),
    hours: oneOf(HOURS),
    from: random() < 0.8 ? day(-30, 200) : null,
    until: random() < 0.5 ? day(250, 600) : null,
    mode: oneOf(MODES),
  });

  /** Needs of a project large enough that no few people cover it. */
  function manyNeeds(count: number): Need[] {
    const chosen = new Map<string, Need>();
    while (chosen.size < count) {
      for (const skill of skillIds(5))
        if (chosen.size < count) chosen.set(skill, { ...need(skill), must: true });
    }
    return [...chosen.values()];
  }

  return { person, opening, manyNeeds };
}
