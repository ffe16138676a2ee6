// npm run evaluate:matching [-- --json]: ranking against judged pairs, and what each part of the score is worth.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { halves, measure, type Judgements, type Run } from '../../scripts/evaluation/measures.js';
import { createKnowledge } from '../../server/src/features/matching/knowledge.js';
import { learnRelations, type Relations } from '../../server/src/features/matching/relations/learned.js';
import { curated } from '../../server/src/features/matching/relations/taxonomy.js';
import type { MatcherKnowledge } from '../../server/src/features/matching/matcher.js';
import {
  scorePair,
  type Opening,
  type PairScore,
  type Seeker,
} from '../../server/src/features/matching/score.js';

const { values: options } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const lines = async (name: string) =>
  (await readFile(new URL(`judged/${name}`, import.meta.url), 'utf8')).trim().split('\n');
const people = (await lines('profiles.jsonl')).map(
  (line) => JSON.parse(line) as Seeker & { profileId: string },
);
const openings = (await lines('positions.jsonl')).map(
  (line) => JSON.parse(line) as Opening & { positionId: string },
);
const judgements: Judgements = new Map(openings.map(({ positionId }) => [positionId, new Map()]));
for (const line of await lines('judgements.tsv')) {
  const [position = '', profile = '', grade] = line.split('\t');
  if (Number(grade) > 0) judgements.get(position)!.set(profile, Number(grade));
}

/** What these people and positions themselves tell of related skills. */
const sets = [...people.map(({ skills }) => skills), ...openings.map(({ needs }) => needs)].map((held) =>
  held.map(({ skill }) => skill),
);
const knowledge = createKnowledge();
await knowledge.learn(sets);
const trusting = await learnRelations(sets, 0);
/** Of each pair the stronger of what was curated and what was learned. */
const strongest = (learned: Relations): Relations =>
  new Map(
    [...new Set([...curated.keys(), ...learned.keys()])].map((id) => {
      const row = new Map(curated.get(id));
      for (const [other, strength] of learned.get(id) ?? [])
        row.set(other, Math.max(strength, row.get(other) ?? 0));
      return [id, row];
    }),
  );
const unrelated: MatcherKnowledge = { ...knowledge, related: () => 0, relatives: () => [] };
const related = (factor: number): MatcherKnowledge => ({
  ...knowledge,
  related: (a, b) => Math.min(1, knowledge.related(a, b) * factor),
});

type Variant = (person: Seeker, opening: Opening) => number;
const scored =
  (value: (pair: PairScore) => number, using: MatcherKnowledge = knowledge): Variant =>
  (person, opening) => {
    const pair = scorePair(person, opening, using);
    return pair.needs.some(({ kind }) => kind !== 'missing') ? value(pair) : -1;
  };
const needs = (pair: PairScore) => pair.needs.reduce((sum, { points }) => sum + points, 0);
const beside = (pair: PairScore, factor: number) => needs(pair) + factor * (pair.score - needs(pair));
const full = ({ score }: PairScore) => score;
const changedNeeds =
  (change: Partial<Opening['needs'][number]>): Variant =>
  (person, opening) =>
    scored(full)(person, { ...opening, needs: opening.needs.map((need) => ({ ...need, ...change })) });

/** How rare a skill is among the people, as a weight of 1 to 5. */
const holders = new Map<string, number>();
for (const { skill } of people.flatMap(({ skills }) => skills))
  holders.set(skill, (holders.get(skill) ?? 0) + 1);
const rarity = (skill: string) => Math.log(people.length / (1 + (holders.get(skill) ?? 0)));

const variants: Record<string, Variant> = {
  'the score as it is': scored(full),
  'needs alone': scored(needs),
  'without distance': scored((pair) => pair.score - pair.distance.points),
  'without start': scored((pair) => pair.score - pair.start.points),
  'without hours and mode': scored((pair) => pair.score - pair.mode.points),
  'distance, start and mode doubled': scored((pair) => beside(pair, 2)),
  'distance, start and mode fourfold': scored((pair) => beside(pair, 4)),
  'without related skills': scored(full, unrelated),
  'curated relations alone': scored(full, createKnowledge()),
  'learned relations alone': scored(full, createKnowledge(trusting)),
  'learned relations, however few say so': scored(full, createKnowledge(strongest(trusting))),
  'related skills at half': scored(full, related(0.5)),
  'related skills at four thirds': scored(full, related(4 / 3)),
  'levels do not count': (person, opening) =>
    scored(full)({ ...person, skills: person.skills.map((held) => ({ ...held, level: 5 })) }, opening),
  'a wish counts as a must': changedNeeds({ must: true }),
  'all needs weigh the same': changedNeeds({ must: true, weight: 3 }),
  'needs weighed by rarity, too': (person, opening) =>
    scored(full)(person, {
      ...opening,
      needs: opening.needs.map((need) => ({ ...need, weight: need.weight * rarity(need.skill) })),
    }),
  'number of skills held': (person, opening) =>
    person.skills.filter(({ skill }) => opening.needs.some((need) => need.skill === skill)).length || -1,
};

const runOf = (variant: Variant): Run =>
  new Map(
    openings.map((opening) => [
      opening.positionId,
      people
        .map((person) => ({ id: person.profileId, score: variant(person, opening) }))
        .filter(({ score }) => score >= 0)
        .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
        .map(({ id }) => id),
    ]),
  );

const [tuned, unseen] = halves(judgements);
const table = Object.fromEntries(
  Object.entries(variants).map(([name, variant]) => {
    const run = runOf(variant);
    const { ndcg10, map, r20 } = measure(run, judgements);
    return [
      name,
      { ndcg10, map, r20, half_a: measure(run, tuned).ndcg10, half_b: measure(run, unseen).ndcg10 },
    ];
  }),
);
const size = {
  positions: openings.length,
  profiles: people.length,
  judged: (await lines('judgements.tsv')).length,
};
if (options.json) console.log(JSON.stringify({ ...size, ...table['the score as it is'], variants: table }));
else {
  console.log(size);
  console.table(table);
}
