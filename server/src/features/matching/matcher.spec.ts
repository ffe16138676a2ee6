import { skills } from '@longcai/shared/reference/skills';
import type { Need } from '@longcai/shared/matching/matching.contract';
import fc from 'fast-check';
import { plainOpeningsFor, plainPeopleFor } from '../../testing/plain-matching.js';
import { createKnowledge } from './knowledge.js';
import { createMatcher, type MatchOpening, type MatchPerson } from './matcher.js';
import { scorePair } from './score.js';

const NOW = Date.parse('2026-09-01');
const DAY = 86_400_000;
const knowledge = createKnowledge();
/** A trade's skills, so that most things touch each other, and many through relations. */
const trade = skills.filter(({ group }) => group === 'welding' || group === 'ndt').map(({ id }) => id);

const skill = fc.constantFrom(...trade);
const level = fc.integer({ min: 1, max: 5 });
const day = fc
  .integer({ min: -100, max: 400 })
  .map((days) => new Date(NOW + days * DAY).toISOString().slice(0, 10));
const circumstances = {
  region: fc.option(fc.constantFrom('230100', '230600', '231000', '232700')),
  hours: fc.option(fc.integer({ min: 1, max: 40 })),
  from: fc.option(day),
  until: fc.option(day),
  mode: fc.option(fc.constantFrom('on-site' as const, 'remote' as const, 'either' as const)),
};
const freshAt = fc.integer({ min: 0, max: 180 }).map((days) => NOW - days * DAY);
const person = fc.record({
  ...circumstances,
  skills: fc.uniqueArray(fc.record({ skill, level }), { maxLength: 8, selector: (held) => held.skill }),
  freshAt,
  listed: fc.boolean(),
});
const need: fc.Arbitrary<Need> = fc.record({
  skill,
  minLevel: level,
  weight: fc.integer({ min: 1, max: 5 }),
  must: fc.boolean(),
});
const opening = fc.record({
  ...circumstances,
  needs: fc.uniqueArray(need, { minLength: 1, maxLength: 6, selector: (one) => one.skill }),
  updatedAt: freshAt,
});
const world = fc.record({
  people: fc.array(person, { maxLength: 25 }).map((list) =>
    list.map((one, i): MatchPerson => ({
      ...one,
      profileId: `p${i}`,
      accountId: `a${i}`,
      audience: 'rural',
    })),
  ),
  openings: fc.array(opening, { maxLength: 15 }).map((list) =>
    list.map((one, i): MatchOpening => ({
      ...one,
      positionId: `o${i}`,
      projectId: `j${i % 4}`,
      ownerId: 'owner',
      organisationId: null,
    })),
  ),
  limit: fc.integer({ min: 1, max: 6 }),
});
type World = typeof world extends fc.Arbitrary<infer W> ? W : never;

function filled({ people, openings }: World) {
  const matcher = createMatcher(knowledge);
  for (const one of people) matcher.setPerson(one);
  for (const project of ['j0', 'j1', 'j2', 'j3'])
    matcher.setOpenings(
      project,
      openings.filter(({ projectId }) => projectId === project),
    );
  return matcher;
}

describe('matcher', () => {
  describe('of any people and openings', () => {
    it('> ranks as scoring every pair does, in both directions', () => {
      fc.assert(
        fc.property(world, (all) => {
          const matcher = filled(all);
          const page = { limit: all.limit };
          for (const one of all.openings) {
            expect(matcher.peopleFor(one, NOW, page).first).toEqual(
              plainPeopleFor(all.people, one, knowledge, NOW, page),
            );
          }
          for (const one of all.people) {
            expect(matcher.openingsFor(one, NOW, page).first).toEqual(
              plainOpeningsFor(all.openings, one, knowledge, NOW, page),
            );
          }
        }),
        { numRuns: 150 },
      );
    });

    it('> gives a pair one score, whoever asks, and the one that explains it', () => {
      fc.assert(
        fc.property(world, (all) => {
          const matcher = filled(all);
          for (const one of all.people.filter(({ listed }) => listed)) {
            for (const { item, score } of matcher.openingsFor(one, NOW).first) {
              const other = matcher.peopleFor(item, NOW).first.find((ranked) => ranked.item === one);
              expect([other?.score, scorePair(one, item, knowledge).score]).toEqual([score, score]);
            }
          }
        }),
        { numRuns: 100 },
      );
    });

    it('> after changes equals one that was filled anew', () => {
      fc.assert(
        fc.property(world, world, (before, after) => {
          const changed = filled(before);
          for (const { profileId } of before.people.slice(after.people.length))
            changed.removePerson(profileId);
          for (const one of after.people) changed.setPerson(one);
          for (const project of ['j0', 'j1', 'j2', 'j3'])
            changed.setOpenings(
              project,
              after.openings.filter(({ projectId }) => projectId === project),
            );
          const anew = filled(after);
          for (const one of after.openings) {
            expect(changed.peopleFor(one, NOW)).toEqual(anew.peopleFor(one, NOW));
            expect(
              changed
                .covering(one.needs, 0.45)
                .people.map(({ profileId }) => profileId)
                .sort(),
            ).toEqual(
              anew
                .covering(one.needs, 0.45)
                .people.map(({ profileId }) => profileId)
                .sort(),
            );
          }
          for (const one of after.people)
            expect(changed.openingsFor(one, NOW)).toEqual(anew.openingsFor(one, NOW));
          expect([changed.listedPeople(), changed.openPositions()]).toEqual([
            anew.listedPeople(),
            anew.openPositions(),
          ]);
        }),
        { numRuns: 100 },
      );
    });
  });
});
