import { supportersOf } from './relatedness.js';
import { scorePair, type Knowledge, type Opening, type Seeker } from './score.js';

/** A person as the matcher holds them. */
export interface MatchPerson extends Seeker {
  readonly profileId: string;
  readonly accountId: string | null;
  readonly freshAt: number;
  /** Whether owners may be shown this person. */
  readonly listed: boolean;
}

/** An open position as the matcher holds it. */
export interface MatchOpening extends Opening {
  readonly positionId: string;
  readonly projectId: string;
  /** Who posted it. */
  readonly ownerId: string;
  readonly organisationId: string | null;
  readonly updatedAt: number;
}

export interface Ranked<T> {
  readonly item: T;
  readonly score: number;
}

const DAY = 86_400_000;
const STALE_AFTER = 90 * DAY;
/** What stale entries lose in rank; their score stays what it is. */
const STALE_PENALTY = 10;

/** Things by the skills they hold or need. */
class Postings<T> {
  private readonly bySkill = new Map<string, Set<T>>();
  add(skills: readonly string[], item: T): void {
    for (const skill of skills) {
      const known = this.bySkill.get(skill);
      if (known) known.add(item);
      else this.bySkill.set(skill, new Set([item]));
    }
  }
  remove(skills: readonly string[], item: T): void {
    for (const skill of skills) this.bySkill.get(skill)?.delete(item);
  }
  /** Everything that has one of the skills. */
  any(skills: Iterable<string>): Set<T> {
    const found = new Set<T>();
    for (const skill of skills) for (const item of this.bySkill.get(skill) ?? []) found.add(item);
    return found;
  }
}

const skillsOf = (person: MatchPerson) => person.skills.map(({ skill }) => skill);
const needsOf = (opening: MatchOpening) => opening.needs.map(({ skill }) => skill);

/**
 * People and open positions in memory, by skill. Only those that share a skill, or a related one, are scored: nobody
 * else could get a point for a need.
 */
export function createMatcher(knowledge: Knowledge) {
  const people = new Map<string, MatchPerson>();
  const openings = new Map<string, MatchOpening>();
  const peopleBySkill = new Postings<MatchPerson>();
  const openingsBySkill = new Postings<MatchOpening>();

  const rank = <T>(
    items: Iterable<T>,
    score: (item: T) => number,
    freshAt: (item: T) => number,
    key: (item: T) => string,
    now: number,
  ): Ranked<T>[] =>
    [...items]
      .map((item) => ({ item, score: score(item) }))
      .map((ranked) => ({
        ...ranked,
        place: ranked.score - (now - freshAt(ranked.item) > STALE_AFTER ? STALE_PENALTY : 0),
      }))
      .sort(
        (a, b) =>
          b.place - a.place || freshAt(b.item) - freshAt(a.item) || (key(a.item) < key(b.item) ? -1 : 1),
      );

  return {
    setPerson(person: MatchPerson): void {
      this.removePerson(person.profileId);
      people.set(person.profileId, person);
      peopleBySkill.add(skillsOf(person), person);
    },
    removePerson(profileId: string): void {
      const known = people.get(profileId);
      if (known) peopleBySkill.remove(skillsOf(known), known);
      people.delete(profileId);
    },
    setOpenings(projectId: string, present: readonly MatchOpening[]): void {
      for (const known of openings.values()) {
        if (known.projectId !== projectId) continue;
        openingsBySkill.remove(needsOf(known), known);
        openings.delete(known.positionId);
      }
      for (const opening of present) {
        openings.set(opening.positionId, opening);
        openingsBySkill.add(needsOf(opening), opening);
      }
    },
    /** Everyone listed who could get a point for a need, best first. */
    peopleFor(opening: Opening, now: number): Ranked<MatchPerson>[] {
      const supporters = new Set(opening.needs.flatMap(({ skill }) => supportersOf(skill)));
      const candidates = [...peopleBySkill.any(supporters)].filter(({ listed }) => listed);
      return rank(
        candidates,
        (person) => scorePair(person, opening, knowledge).score,
        ({ freshAt }) => freshAt,
        ({ profileId }) => profileId,
        now,
      );
    },
    /** Every open position with a need that this person's skills touch, best first. */
    openingsFor(person: Seeker, now: number): Ranked<MatchOpening>[] {
      const touched = new Set(person.skills.flatMap(({ skill }) => supportersOf(skill)));
      return rank(
        openingsBySkill.any(touched),
        (opening) => scorePair(person, opening, knowledge).score,
        ({ updatedAt }) => updatedAt,
        ({ positionId }) => positionId,
        now,
      );
    },
    listedPeople: (): number => [...people.values()].filter(({ listed }) => listed).length,
    openPositions: (): number => openings.size,
    person: (profileId: string): MatchPerson | undefined => people.get(profileId),
  };
}

export type Matcher = ReturnType<typeof createMatcher>;
