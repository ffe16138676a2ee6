// npm run bench:matching -- [--profiles N] [--projects N] [--json]: how fast and how exact matching is.
import { parseArgs } from 'node:util';
import { regions } from '@longcai/shared/reference/regions';
import { skills } from '@longcai/shared/reference/skills';
import { explainPair } from '../../server/src/features/matching/explain.js';
import { keepPlaces, LOOK_BEYOND } from '../../server/src/features/matching/exposure/fair-page.js';
import { createMatcher, type MatchPerson } from '../../server/src/features/matching/matcher.js';
import { createKnowledge } from '../../server/src/features/matching/knowledge.js';
import { plainOpeningsFor, plainPeopleFor } from '../../server/src/testing/plain-matching.js';
import type { Ranked } from '../../server/src/features/matching/ranking.js';
import { population, seeded, TODAY } from './population.js';
import { measureTeams } from './teams.js';
import { percentile, rounded, timed, timedNow } from './timing.js';

const { values: options } = parseArgs({
  options: {
    profiles: { type: 'string', default: '100000' },
    projects: { type: 'string', default: '20000' },
    /** How many rankings of each direction are compared with scoring every pair. */
    checks: { type: 'string', default: '200' },
    json: { type: 'boolean', default: false },
  },
});
const knowledge = createKnowledge();
const checks = Number(options.checks);
const { person, opening, manyNeeds } = population(seeded(11));

const people = Array.from({ length: Number(options.profiles) }, (_, index) => person(index));
const openings = Array.from({ length: Number(options.projects) }, (_, index) => opening(index));
const matcher = createMatcher(knowledge);
const [learnMs] = await timed(() =>
  knowledge.learn(
    [...people.map(({ skills }) => skills), ...openings.map(({ needs }) => needs)].map((held) =>
      held.map(({ skill }) => skill),
    ),
  ),
);
const [buildMs] = timedNow(() => {
  for (const one of people) matcher.setPerson(one);
  for (const one of openings) matcher.setOpenings(one.projectId, [one]);
});

const sample = <T>(list: readonly T[], count: number, offset = 0) =>
  Array.from({ length: Math.min(count, list.length) }, (_, at) => list[(at * 7919 + offset) % list.length]!);
const page = { limit: 20 };
const askedProjects = sample(openings, 2000, 3);
const askedPeople = sample(people, 2000, 3);
for (const one of sample(openings, 300, 1)) matcher.peopleFor(one, TODAY, page);
for (const one of sample(people, 300, 1)) matcher.openingsFor(one, TODAY, page);
const projectTimes = askedProjects.map((one) => timedNow(() => matcher.peopleFor(one, TODAY, page))[0]);
const talentTimes = askedPeople.map((one) => timedNow(() => matcher.openingsFor(one, TODAY, page))[0]);

// As a first page is made: some more are ranked, and places kept for those seldom seen; every third here is.
const seen = new Map(people.map(({ profileId }, index) => [profileId, index % 9]));
const times = ({ profileId }: MatchPerson) => seen.get(profileId)!;
const seldom = (one: MatchPerson) => times(one) < 3;
const fairTimes = askedProjects.map(
  (one) =>
    timedNow(() => {
      const { first } = matcher.peopleFor(one, TODAY, { limit: page.limit + LOOK_BEYOND });
      return keepPlaces(first, { pageSize: page.limit, share: 0.1 }, { seldom, times });
    })[0],
);
const batch = projectTimes.reduce((sum, ms) => sum + ms, 0);

const nameOf = { zh: '', en: '' };
const names = { region: () => nameOf, skillName: (id: string) => ({ id, name: nameOf }) };
const explainTimes = sample(openings, 60, 5).map((one) => {
  const { first } = matcher.peopleFor(one, TODAY, page);
  return timedNow(() => first.forEach(({ item }) => explainPair(item, one, knowledge, names)))[0];
});

const updateTimes = sample(people, 1000, 9).map((one) => timedNow(() => matcher.setPerson(one))[0]);

/** A ranking differs when any of its twenty, its order or a score does. */
const told = <T>(ranked: readonly Ranked<T>[], key: (item: T) => string) =>
  ranked.map(({ item, score }) => `${key(item)} ${score}`).join();
let differ = 0;
for (const one of sample(openings, checks, 13)) {
  const key = ({ profileId }: { profileId: string }) => profileId;
  const plain = plainPeopleFor(people, one, knowledge, TODAY, page);
  if (told(matcher.peopleFor(one, TODAY, page).first, key) !== told(plain, key)) differ += 1;
}
for (const one of sample(people, checks, 13)) {
  const key = ({ positionId }: { positionId: string }) => positionId;
  const plain = plainOpeningsFor(openings, one, knowledge, TODAY, page);
  if (told(matcher.openingsFor(one, TODAY, page).first, key) !== told(plain, key)) differ += 1;
}

const result = {
  project_p50_ms: percentile(projectTimes, 0.5),
  project_p99_ms: percentile(projectTimes, 0.99),
  fair_project_p50_ms: percentile(fairTimes, 0.5),
  fair_project_p99_ms: percentile(fairTimes, 0.99),
  talent_p50_ms: percentile(talentTimes, 0.5),
  talent_p99_ms: percentile(talentTimes, 0.99),
  explain20_ms: percentile(explainTimes, 0.5),
  differ_from_brute_force: differ,
  batch_pairs_per_s: Math.round((askedProjects.length * people.length) / (batch / 1000)),
  ...(await measureTeams(people.slice(0, 20_000), manyNeeds, knowledge)),
  learn_s: rounded(learnMs / 1000),
  build_s: rounded(buildMs / 1000),
  update_ms: rounded(updateTimes.reduce((sum, ms) => sum + ms, 0) / updateTimes.length),
  profiles: people.length,
  projects: openings.length,
  skills: skills.length,
  regions: regions.length,
};
if (options.json) console.log(JSON.stringify(result));
else console.table(result);
