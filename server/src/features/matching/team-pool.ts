import type { Need } from '@longcai/shared/matching/matching.contract';
import type { MatchOpening, MatchPerson, Matcher } from './matcher.js';

/** At least this share of a need's points makes it covered by a related or lower skill. */
export const COVERED = 0.45;

/** A need that is open, and the positions that ask for it. */
export interface OpenNeed {
  readonly need: Need;
  readonly openings: readonly MatchOpening[];
}

/** Those who could join: who they are, the needs each would cover, and how well they fit a position at best. */
export interface TeamPool {
  readonly people: readonly MatchPerson[];
  /** For each person indices of the needs. */
  readonly covers: readonly (readonly number[])[];
  /** Best score over the open positions, a person. */
  readonly fit: (person: number) => number;
}

/** Someone can't fill a position that is over before they are free, begins after they left, or is done in another way. */
export function canFill(person: MatchPerson, opening: MatchOpening): boolean {
  if (person.until && opening.from && person.until < opening.from) return false;
  if (person.from && opening.until && person.from > opening.until) return false;
  const clash = person.mode && opening.mode && person.mode !== 'either' && opening.mode !== 'either';
  return !clash || person.mode === opening.mode;
}

/**
 * Everyone listed who meets an open need of a position that they could fill in time and in its way of working.
 * @param keep who may join at all
 */
export function teamPool(
  matcher: Matcher,
  needs: readonly OpenNeed[],
  now: number,
  keep: (person: MatchPerson) => boolean,
): TeamPool {
  const found = matcher.covering(
    needs.map(({ need }) => need),
    COVERED,
    keep,
  );
  const able = found.people.flatMap((person, index) => {
    const covers = found.covers[index]!.filter((at) =>
      needs[at]!.openings.some((opening) => canFill(person, opening)),
    );
    return covers.length > 0 ? [{ person, covers }] : [];
  });
  const fits = new Map<string, number>();
  for (const opening of new Set(needs.flatMap(({ openings }) => openings))) {
    for (const { item, score } of matcher.peopleFor(opening, now).first)
      fits.set(item.profileId, Math.max(score, fits.get(item.profileId) ?? 0));
  }
  return {
    people: able.map(({ person }) => person),
    covers: able.map(({ covers }) => covers),
    fit: (index) => fits.get(able[index]!.person.profileId) ?? 0,
  };
}

/** The same pool with only some of its people, by index. */
export const narrowed = ({ people, covers, fit }: TeamPool, kept: readonly number[]): TeamPool => ({
  people: kept.map((index) => people[index]!),
  covers: kept.map((index) => covers[index]!),
  fit: (index) => fit(kept[index]!),
});
