import type { Need } from '@longcai/shared/matching/matching.contract';
import fc from 'fast-check';
import { ownerChange, personChange } from './changes.js';
import { needPoints, scorePair, WEIGHTS, type Knowledge, type Opening, type Seeker } from './score.js';

const knowledge: Knowledge = {
  related: (a, b) => ([a, b].sort().join() === 'iso-15614,weld-procedure' ? 0.9 : 0),
  distanceKm: (a, b) => (a === b ? 0 : 160),
};
const need = (skill: string, minLevel: number, must = true, weight = 3): Need => ({
  skill,
  minLevel,
  must,
  weight,
});
const opening = (overrides: Partial<Opening> = {}): Opening => ({
  needs: [need('welding', 4, true, 4), need('weld-procedure', 3), need('python', 2, false)],
  region: '230600',
  hours: 24,
  from: '2027-03-01',
  until: '2027-11-30',
  mode: 'on-site',
  ...overrides,
});
const seeker = (overrides: Partial<Seeker> = {}): Seeker => ({
  skills: [
    { skill: 'welding', level: 4 },
    { skill: 'iso-15614', level: 4 },
  ],
  region: '230100',
  hours: 24,
  from: '2027-03-01',
  until: null,
  mode: 'either',
  ...overrides,
});

describe('score', () => {
  describe('of a person who meets a must, nears another and lacks a wish', () => {
    const pair = scorePair(seeker(), opening(), knowledge);
    it('names each need’s kind', () =>
      expect(pair.needs.map(({ kind }) => kind)).toEqual(['met', 'near', 'missing']));
    it('names the related skill that supports', () => expect(pair.needs[1]?.via).toBe('iso-15614'));
    it('gives a met need all its points and a missing one none', () => {
      expect(pair.needs[0]?.points).toBe(pair.needs[0]?.max);
      expect(pair.needs[2]?.points).toBe(0);
    });
    it('halves the distance points at 160 km', () => expect(pair.distance).toEqual({ km: 160, points: 4 }));
    it('gives start and mode in full when they fit', () =>
      expect([pair.start.points, pair.mode.points]).toEqual([WEIGHTS.start, WEIGHTS.mode]));
  });

  describe('of a person below the level', () => {
    it('counts the same skill as low, with part of the points', () => {
      const [first] = scorePair(
        seeker({ skills: [{ skill: 'welding', level: 3 }] }),
        opening(),
        knowledge,
      ).needs;
      expect(first?.kind).toBe('low');
      expect(first?.points).toBeGreaterThan(0);
      expect(first?.points).toBeLessThan(first?.max ?? 0);
    });
  });

  describe('of a late start', () => {
    it('sinks with each week and ends at nothing', () => {
      const points = ['2027-03-01', '2027-04-15', '2027-08-01'].map(
        (from) => scorePair(seeker({ from }), opening(), knowledge).start.points,
      );
      expect(points).toEqual([7, 4, 0]);
    });
  });

  describe('of needs', () => {
    it('shares out all eighty points, whatever the weights', () => {
      fc.assert(
        fc.property(
          fc.array(fc.record({ weight: fc.integer({ min: 1, max: 5 }), must: fc.boolean() }), {
            minLength: 1,
            maxLength: 20,
          }),
          (list) => {
            const points = needPoints(list.map(({ weight, must }, i) => need(`s${i}`, 3, must, weight)));
            expect(points.reduce((a, b) => a + b, 0)).toBe(WEIGHTS.needs);
          },
        ),
      );
    });
  });

  describe('of any pair', () => {
    const level = fc.integer({ min: 1, max: 5 });
    const skill = fc.constantFrom('welding', 'weld-procedure', 'iso-15614', 'python');
    const person = fc.record({
      skills: fc.array(fc.record({ skill, level }), { maxLength: 4 }),
      region: fc.constantFrom('230100', '230600', null),
      hours: fc.option(fc.integer({ min: 1, max: 60 })),
      from: fc.constantFrom('2026-12-01', '2027-06-01', null),
      until: fc.constant(null),
      mode: fc.constantFrom('on-site', 'remote', 'either', null),
    });
    it('is the sum of its points and lies between 0 and 100', () => {
      fc.assert(
        fc.property(person, (someone) => {
          const pair = scorePair(someone as Seeker, opening(), knowledge);
          const sum =
            pair.needs.reduce((total, { points }) => total + points, 0) +
            pair.distance.points +
            pair.start.points +
            pair.mode.points;
          expect(pair.score).toBe(sum);
          expect(pair.score).toBeGreaterThanOrEqual(0);
          expect(pair.score).toBeLessThanOrEqual(100);
        }),
      );
    });
    it('never falls when a skill is added', () => {
      fc.assert(
        fc.property(person, skill, level, (someone, added, at) => {
          const before = scorePair(someone as Seeker, opening(), knowledge).score;
          const after = scorePair(
            { ...(someone as Seeker), skills: [...someone.skills, { skill: added, level: at }] },
            opening(),
            knowledge,
          ).score;
          expect(after).toBeGreaterThanOrEqual(before);
        }),
      );
    });
  });
});

describe('best change', () => {
  describe('for the person', () => {
    it('is the need that adds most, and its score comes true', () => {
      const pair = scorePair(seeker(), opening(), knowledge);
      const change = personChange(seeker(), opening(), pair, knowledge);
      expect(change?.kind).toBe('learn-skill');
      expect(change?.skill).toBe('weld-procedure');
      const learned = seeker({ skills: [...seeker().skills, { skill: 'weld-procedure', level: 3 }] });
      expect(change?.after).toBe(scorePair(learned, opening(), knowledge).score);
    });
    it('is nothing when every need is met', () => {
      const complete = seeker({ skills: opening().needs.map((one) => ({ skill: one.skill, level: 5 })) });
      expect(
        personChange(complete, opening(), scorePair(complete, opening(), knowledge), knowledge),
      ).toBeUndefined();
    });
  });
  describe('for the owner', () => {
    it('is to accept the related skill that supports most', () => {
      const change = ownerChange(seeker(), opening(), scorePair(seeker(), opening(), knowledge), knowledge);
      expect(change).toEqual(
        jasmine.objectContaining({ kind: 'accept-related', skill: 'weld-procedure', via: 'iso-15614' }),
      );
    });
  });
});
