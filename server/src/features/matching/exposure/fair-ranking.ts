import type { MatchPerson } from '../matcher.js';
import type { Ranked } from '../ranking.js';
import type { Exposure } from './exposure.js';
import { keepPlaces } from './fair-page.js';

/** Fewer first pages than this in the last weeks is seldom; a graduate's first project is worth a place anyway. */
const SELDOM_BELOW = 3;

/** Keeps a share of a ranking's first page for people seldom seen, and says how to count who was shown. */
export function createFairRanking(exposure: Exposure, share: number) {
  return async (ranked: readonly Ranked<MatchPerson>[], pageSize: number) => {
    const seen = await exposure.times();
    const times = ({ profileId }: MatchPerson) => seen.get(profileId) ?? 0;
    const seldom = (person: MatchPerson) => person.audience === 'graduate' || times(person) < SELDOM_BELOW;
    const page = keepPlaces(ranked, { pageSize, share }, { seldom, times });
    const kept = new Set([...page.kept].map(({ profileId }) => profileId));
    return {
      ranked: page.ranked,
      kept,
      shown: (people: readonly MatchPerson[]) =>
        exposure.note(
          people
            .filter(({ listed }) => listed)
            .map((person) => ({
              profileId: person.profileId,
              seldom: seldom(person),
              kept: kept.has(person.profileId),
            })),
        ),
    };
  };
}
