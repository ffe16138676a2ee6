import type { BestChange, Explanation } from '@longcai/shared/matching/matching.contract';
import type { Bilingual } from '@longcai/shared/primitives';
import { ownerChange, personChange, type Change } from './changes.js';
import { scorePair, WEIGHTS, type Knowledge, type Opening, type Seeker } from './score.js';

export interface Names {
  region(code: string): Bilingual;
  skillName(id: string): { id: string; name: Bilingual };
}

const NOWHERE: Bilingual = { zh: '', en: '' };

function toBestChange(change: Change | undefined, before: number, names: Names): BestChange | undefined {
  if (!change) return undefined;
  const { skill, via, ...rest } = change;
  return {
    ...rest,
    before,
    ...(skill && { skill: names.skillName(skill) }),
    ...(via && { via: names.skillName(via) }),
  };
}

/** Why this person and this position fit, or don't, in words' material: both sides get the very same reasons. */
export function explainPair(
  person: Seeker,
  opening: Opening,
  knowledge: Knowledge,
  names: Names,
): Explanation {
  const pair = scorePair(person, opening, knowledge);
  const place = (code: string | null) => (code ? names.region(code) : NOWHERE);
  const forPerson = toBestChange(personChange(person, opening, pair, knowledge), pair.score, names);
  const forOwner = toBestChange(ownerChange(person, opening, pair, knowledge), pair.score, names);
  return {
    score: pair.score,
    needs: pair.needs.map(({ need, kind, have, via, evidence, points, max }) => ({
      skill: names.skillName(need.skill),
      must: need.must,
      required: need.minLevel,
      have,
      kind,
      points,
      max,
      ...(via && { via: names.skillName(via) }),
      ...(evidence && { evidence }),
    })),
    distance: {
      ...pair.distance,
      from: place(person.region),
      to: place(opening.region),
      max: WEIGHTS.distance,
    },
    start: { free: person.from, wanted: opening.from, points: pair.start.points, max: WEIGHTS.start },
    mode: {
      hours: person.hours,
      wantedHours: opening.hours,
      mode: person.mode,
      wantedMode: opening.mode,
      points: pair.mode.points,
      max: WEIGHTS.mode,
    },
    ...(forPerson && { personChange: forPerson }),
    ...(forOwner && { ownerChange: forOwner }),
  };
}
