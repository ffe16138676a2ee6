import type { ProfileRecord } from '../profiles/profiles.model.js';
import type { MatchOpening } from './matcher.js';
import type { Ranked } from './ranking.js';
import { personOf } from './records.js';

const STALE_MS = 90 * 86_400_000;
/** A match worth mentioning to the person. */
const GOOD = 50;

type Code =
  | 'no-profile'
  | 'opted-out'
  | 'not-visible'
  | 'no-skills'
  | 'stale'
  | 'no-region'
  | 'no-availability'
  | 'rare-skills';

/** What keeps a person from being found, each with the page that mends it, the weightiest first. */
export function whyNotFound(
  profile: ProfileRecord | null,
  optedOut: boolean,
  ranked: readonly Ranked<MatchOpening>[],
  now: Date,
) {
  const person = profile && personOf(profile, optedOut);
  const able = !!person && person.skills.length > 0;
  const checks: readonly (readonly [code: Code, holds: boolean, action: string])[] = person
    ? [
        ['opted-out', optedOut, '/settings'],
        ['not-visible', !optedOut && !person.listed, '/profile/visibility'],
        ['no-skills', !able, '/profile/skills'],
        ['no-region', person.region === null, '/profile/basics'],
        ['no-availability', person.from === null || person.hours === null, '/profile/availability'],
        ['stale', now.getTime() - person.freshAt > STALE_MS, '/profile'],
        ['rare-skills', able && ranked.length === 0, '/projects'],
      ]
    : [['no-profile', true, '/register']];
  return {
    findable: able && person.listed,
    reasons: checks.flatMap(([code, holds, action]) => (holds ? [{ code, action }] : [])),
    positionsCompared: ranked.length,
    positionsOver50: ranked.filter(({ score }) => score >= GOOD).length,
  };
}
