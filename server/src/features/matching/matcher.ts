import type { Need } from '@longcai/shared/matching/matching.contract';
import { createPostings, type Posting } from './postings.js';
import { partsFor, rank, type Ranking, type RankingOptions } from './ranking.js';
import { creditOf, needPoints, type Knowledge, type Opening, type Seeker } from './score.js';
import { createSide } from './side.js';
import { createMarks, createTouches } from './touches.js';

/** A person as the matcher holds them. */
export interface MatchPerson extends Seeker {
  readonly profileId: string;
  readonly accountId: string | null;
  readonly audience: string;
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

/** What the matcher knows besides what the score reads: which skills support each other. */
export interface MatcherKnowledge extends Knowledge {
  /** Every other skill related to this one, the same in both directions. */
  relatives(skill: string): Iterable<string>;
}

const LEVELS = [1, 2, 3, 4, 5] as const;

/** A list and the share of a need that those on it meet. */
interface Credited {
  readonly list: Posting;
  readonly credit: number;
}

const bestFirst = (lists: readonly Credited[]) =>
  lists.filter(({ credit }) => credit > 0).sort((a, b) => b.credit - a.credit);

/**
 * People and open positions in memory, by skill and level. A question visits the lists of what supports a need in
 * falling credit, so that a slot's first touch is its best; only what was touched is scored, by the same functions
 * that explain a pair: whoever holds nothing a need could use is not in a ranking. Who isn't listed is in no list.
 */
export function createMatcher(knowledge: MatcherKnowledge) {
  const people = createSide<MatchPerson>(
    ({ profileId }) => profileId,
    ({ freshAt }) => freshAt,
  );
  const openings = createSide<MatchOpening>(
    ({ positionId }) => positionId,
    ({ updatedAt }) => updatedAt,
  );
  const holders = createPostings();
  const asked = createPostings();
  const openingsOfProject = new Map<string, string[]>();
  /** Each need of an opening has a slot too: whose it is, and the most it gives. */
  const needSlots = { opening: [] as number[], most: [] as number[], free: [] as number[] };
  const needsOf = new Map<string, number[]>();
  const touches = createTouches();
  const answered = createMarks();
  let listed = 0;

  function removeOpening(positionId: string): void {
    const slot = openings.slotOf(positionId);
    if (slot === undefined) return;
    openings.item(slot).needs.forEach(({ skill, minLevel }, index) => {
      const needSlot = needsOf.get(positionId)![index]!;
      asked.remove(skill, minLevel, needSlot);
      needSlots.free.push(needSlot);
    });
    needsOf.delete(positionId);
    openings.remove(positionId);
  }

  function addOpening(opening: MatchOpening): void {
    const slot = openings.add(opening);
    const most = needPoints(opening.needs);
    const own = opening.needs.map(({ skill, minLevel }, index) => {
      const needSlot = needSlots.free.pop() ?? needSlots.opening.length;
      needSlots.opening[needSlot] = slot;
      needSlots.most[needSlot] = most[index]!;
      asked.add(skill, minLevel, needSlot);
      return needSlot;
    });
    needsOf.set(opening.positionId, own);
  }

  /** The lists of those who could get points for a need, best first. */
  function listsFor(need: Need): Credited[] {
    const lists: Credited[] = [];
    for (const skill of [need.skill, ...knowledge.relatives(need.skill)]) {
      for (const level of LEVELS) {
        const list = holders.get(skill, level);
        if (list?.length) lists.push({ list, credit: creditOf(need, { skill, level }, knowledge) });
      }
    }
    return bestFirst(lists);
  }

  return {
    setPerson(person: MatchPerson): void {
      this.removePerson(person.profileId);
      const slot = people.add(person);
      if (!person.listed) return;
      for (const { skill, level } of person.skills) holders.add(skill, level, slot);
      listed += 1;
    },
    removePerson(profileId: string): void {
      const slot = people.slotOf(profileId);
      if (slot === undefined) return;
      const known = people.item(slot);
      people.remove(profileId);
      if (!known.listed) return;
      for (const { skill, level } of known.skills) holders.remove(skill, level, slot);
      listed -= 1;
    },
    /** Replaces what a project has open. */
    setOpenings(projectId: string, present: readonly MatchOpening[]): void {
      for (const positionId of openingsOfProject.get(projectId) ?? []) removeOpening(positionId);
      for (const opening of present) addOpening(opening);
      openingsOfProject.set(
        projectId,
        present.map(({ positionId }) => positionId),
      );
      if (present.length === 0) openingsOfProject.delete(projectId);
    },
    /** The people listed who could get a point for a need, best first. */
    peopleFor(
      opening: Opening,
      now: number,
      options: RankingOptions<MatchPerson> = {},
    ): Ranking<MatchPerson> {
      touches.begin(people.room());
      const most = needPoints(opening.needs);
      opening.needs.forEach((need, index) => {
        const lists: Credited[] = [];
        for (const skill of [need.skill, ...knowledge.relatives(need.skill)]) {
          for (const level of LEVELS) {
            const list = holders.get(skill, level);
            if (list?.length) lists.push({ list, credit: creditOf(need, { skill, level }, knowledge) });
          }
        }
        touches.next();
        for (const { list, credit } of bestFirst(lists))
          touches.give(list, Math.round(credit * most[index]!));
      });
      return rank(
        people,
        touches.result(),
        partsFor(people, (person) => [person, opening], knowledge),
        now,
        options,
      );
    },
    /**
     * Everyone listed who meets at least one of the needs with a credit of `least` or more, with the indices of those
     * they meet.
     */
    covering(
      needs: readonly Need[],
      least: number,
      keep: (person: MatchPerson) => boolean = () => true,
    ): { people: MatchPerson[]; covers: number[][] } {
      const bySlot = new Map<number, number[]>();
      needs.forEach((need, index) => {
        for (const { list } of listsFor(need).filter(({ credit }) => credit >= least)) {
          for (const slot of list.slots.subarray(0, list.length)) {
            const known = bySlot.get(slot);
            if (!known) bySlot.set(slot, [index]);
            else if (known.at(-1) !== index) known.push(index);
          }
        }
      });
      const kept = [...bySlot].filter(([slot]) => keep(people.item(slot)));
      return { people: kept.map(([slot]) => people.item(slot)), covers: kept.map(([, covers]) => covers) };
    },
    /** Every open position with a need that this person's skills support, best first. */
    openingsFor(
      person: Seeker,
      now: number,
      options: RankingOptions<MatchOpening> = {},
    ): Ranking<MatchOpening> {
      const lists: Credited[] = [];
      for (const { skill, level } of person.skills) {
        for (const needed of [skill, ...knowledge.relatives(skill)]) {
          for (const minLevel of LEVELS) {
            const list = asked.get(needed, minLevel);
            if (list?.length)
              lists.push({
                list,
                credit: creditOf({ skill: needed, minLevel }, { skill, level }, knowledge),
              });
          }
        }
      }
      touches.begin(openings.room());
      answered.begin(needSlots.opening.length);
      for (const { list, credit } of bestFirst(lists)) {
        for (let at = 0; at < list.length; at += 1) {
          const slot = list.slots[at]!;
          if (answered.first(slot))
            touches.add(needSlots.opening[slot]!, Math.round(credit * needSlots.most[slot]!));
        }
      }
      return rank(
        openings,
        touches.result(),
        partsFor(openings, (opening) => [person, opening], knowledge),
        now,
        options,
      );
    },
    listedPeople: (): number => listed,
    everyoneListed: (): MatchPerson[] => people.all().filter((person) => person.listed),
    everythingOpen: (): MatchOpening[] => openings.all(),
    openPositions: (): number => openings.count(),
    person(profileId: string): MatchPerson | undefined {
      const slot = people.slotOf(profileId);
      return slot === undefined ? undefined : people.item(slot);
    },
  };
}

export type Matcher = ReturnType<typeof createMatcher>;
