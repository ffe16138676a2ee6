import type { MatcherKnowledge, MatchOpening, MatchPerson } from '../features/matching/matcher.js';
import {
  STALE_AFTER,
  STALE_PENALTY,
  type Ranked,
  type RankingOptions,
} from '../features/matching/ranking.js';
import {
  creditOf,
  needPoints,
  scoreDistance,
  scoreMode,
  scoreStart,
  type Knowledge,
  type Opening,
  type Seeker,
} from '../features/matching/score.js';
import type { Need } from '@longcai/shared/matching/matching.contract';

/** Could any of the held skills support any of the needs? Only saves scoring; who is in decides the score. */
function mayTouch(needs: readonly Need[], related: MatcherKnowledge['relatives']) {
  const supporters = new Set(needs.flatMap(({ skill }) => [skill, ...related(skill)]));
  return ({ skills }: Seeker) => skills.some(({ skill }) => supporters.has(skill));
}

/** The score of a pair, without what explains it; null where no need is supported. */
function plainScore(person: Seeker, opening: Opening, knowledge: Knowledge): number | null {
  const most = needPoints(opening.needs);
  let supported = false;
  let points = 0;
  opening.needs.forEach((need, index) => {
    let best = 0;
    for (const held of person.skills) best = Math.max(best, creditOf(need, held, knowledge));
    if (best > 0) supported = true;
    points += Math.round(best * most[index]!);
  });
  if (!supported) return null;
  return (
    points +
    scoreDistance(person, opening, knowledge).points +
    scoreStart(person, opening) +
    scoreMode(person, opening)
  );
}

/** Every pair scored and sorted: what the matcher's ranking has to equal. */
function plainRanking<T>(
  items: readonly T[],
  scoreOf: (item: T) => number | null,
  freshAt: (item: T) => number,
  key: (item: T) => string,
  now: number,
  { limit = Infinity, keep = () => true }: RankingOptions<T>,
): Ranked<T>[] {
  const place = ({ item, score }: Ranked<T>) =>
    score - (now - freshAt(item) > STALE_AFTER ? STALE_PENALTY : 0);
  return items
    .filter(keep)
    .flatMap((item) => {
      const score = scoreOf(item);
      return score === null ? [] : [{ item, score }];
    })
    .sort(
      (a, b) =>
        place(b) - place(a) || freshAt(b.item) - freshAt(a.item) || (key(a.item) < key(b.item) ? -1 : 1),
    )
    .slice(0, limit);
}

/** The people for an opening, by scoring every one. */
export const plainPeopleFor = (
  people: readonly MatchPerson[],
  opening: MatchOpening,
  knowledge: MatcherKnowledge,
  now: number,
  options: RankingOptions<MatchPerson> = {},
) => {
  const touches = mayTouch(opening.needs, knowledge.relatives);
  return plainRanking(
    people.filter((person) => person.listed && touches(person)),
    (person) => plainScore(person, opening, knowledge),
    ({ freshAt }) => freshAt,
    ({ profileId }) => profileId,
    now,
    options,
  );
};

/** The openings for a person, by scoring every one. */
export const plainOpeningsFor = (
  openings: readonly MatchOpening[],
  person: MatchPerson,
  knowledge: MatcherKnowledge,
  now: number,
  options: RankingOptions<MatchOpening> = {},
) =>
  plainRanking(
    openings,
    (opening) => plainScore(person, opening, knowledge),
    ({ updatedAt }) => updatedAt,
    ({ positionId }) => positionId,
    now,
    options,
  );
