// One npm library on the same profiles, tokens, filters and facets. Prints one line of JSON.
import { indexTokens, normalize, queryWords } from '@longcai/text-search';
import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import { percentile, rounded } from '../support/figures.js';
import { tell } from './parts.js';
import { people, settings } from './people.js';
import { drawFilters, FACETS, questions, type Filters, type Kind } from './questions.js';

interface Profile extends Record<(typeof FACETS)[number], string | string[]> {
  years: number;
}

interface Peer {
  add(id: number, fields: Record<string, string>): void;
  /** Numbers of all profiles that have every token and pass, the best first. */
  find(tokens: readonly string[], passes: (id: number) => boolean): number[];
}

const fields = Object.keys(settings.searchable);
const apart = (text: string) => text.split(' ');

/** Already cut tokens go in and come back as they are; each field has the weight it has in our engine. */
function miniSearch(): Peer {
  const index = new MiniSearch({ fields, tokenize: apart, processTerm: (term) => term });
  const boost = Object.fromEntries(
    Object.entries(settings.searchable).map(([field, { weight }]) => [field, weight]),
  );
  return {
    add: (id, texts) => index.add({ id, ...texts }),
    find: (tokens, passes) =>
      index
        .search(tokens.join(' '), { combineWith: 'AND', boost, filter: ({ id }) => passes(id as number) })
        .map(({ id }) => id as number),
  };
}

/** One index over all fields: several would not ask for every token in any field. */
function flexSearch(): Peer {
  const index = new Index({ encode: apart, tokenize: 'strict' });
  return {
    add: (id, texts) => void index.add(id, Object.values(texts).join(' ')),
    find: (tokens, passes) =>
      (index.search(tokens.join(' '), { limit: 10_000_000, suggest: false }) as number[]).filter(passes),
  };
}

/** The tokens that our engine asks for when it takes a query as it was typed. */
function tokensOf(q: string): string[] {
  const words = queryWords(normalize(q)).filter(({ weak }) => !weak);
  return words.flatMap(({ text, cjk }) =>
    cjk && text.length > 2 ? Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2)) : [text],
  );
}

function facetsOf(profiles: readonly Profile[], found: readonly number[]) {
  return FACETS.map((facet) => {
    const counts = new Map<string, number>();
    for (const id of found) {
      for (const value of [profiles[id]![facet]].flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1]);
  });
}

const passing = (profiles: readonly Profile[], { regions, audiences, years }: Filters) => {
  const [inRegions, inAudiences] = [new Set(regions), new Set(audiences)];
  return (id: number) => {
    const profile = profiles[id]!;
    return (
      profile.years >= years &&
      (inRegions.has(profile.region as string) || inAudiences.has(profile.audience as string))
    );
  };
};

const [, , library, count] = process.argv;
const peer = { minisearch: miniSearch, flexsearch: flexSearch }[library as 'minisearch' | 'flexsearch']();
tell(`building ${count} profiles in ${library}`);
const begin = performance.now();
const profiles: Profile[] = [];
for (const person of people(Number(count))) {
  const { years } = person as unknown as Profile;
  const id = profiles.push({
    years,
    ...(Object.fromEntries(FACETS.map((facet) => [facet, person[facet]])) as Omit<Profile, 'years'>),
  });
  const texts = fields.map((field) => [field, indexTokens([person[field]].flat().join('\n')).join(' ')]);
  peer.add(id - 1, Object.fromEntries(texts) as Record<string, string>);
}
const build = (performance.now() - begin) / 1000;

tell(`asking ${library}`);
const draw = drawFilters(5);
function times(kind: Kind): number[] {
  return questions(kind).map((q) => {
    const filters = draw();
    const from = performance.now();
    const found = peer.find(tokensOf(q), passing(profiles, filters));
    facetsOf(profiles, found);
    return performance.now() - from;
  });
}
const figures = Object.fromEntries(
  (['one', 'two', 'four'] as const).map((kind) => {
    const taken = times(kind);
    return [
      kind,
      { p50_ms: rounded(percentile(taken, 0.5), 2), p99_ms: rounded(percentile(taken, 0.99), 2) },
    ];
  }),
);
const memory = rounded(process.memoryUsage().rss / 1e6, 0);
console.log(JSON.stringify({ library, build_s: rounded(build, 1), process_mb: memory, ...figures }));
