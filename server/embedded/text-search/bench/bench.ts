import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openTextSearch, type Query, type SearchEngine } from '../src/index.js';
import { people, seeded, settings } from './people.js';
import { audiences, regions } from './words.js';

const facets = ['skills', 'region', 'audience', 'industry', 'availability'];
const { values: options } = parseArgs({
  options: {
    profiles: { type: 'string', default: '100000' },
    json: { type: 'boolean', default: false },
    /** For the process this one starts: prints by how much opening that directory makes it grow. */
    growth: { type: 'string' },
  },
});
if (options.growth) {
  console.log(await growth(options.growth));
  process.exit(0);
}
const profiles = Number(options.profiles);
const random = seeded(5);
const some = <T>(list: readonly T[], count: number) =>
  Array.from({ length: count }, () => list[Math.floor(random() ** 2 * list.length)]!);

/** Two filters as the search page sends them: a few regions, and years of work. */
const filtered = (): Query => ({
  facets,
  filter: {
    and: [
      {
        or: [
          { field: 'region', in: some(regions, 20) },
          { field: 'audience', in: some(audiences, 2) },
        ],
      },
      { field: 'years', gte: Math.floor(random() * 5), lte: 40 },
    ],
  },
});

const rounded = (value: number) => Math.round(value * 100) / 100;
const percentile = (times: number[], share: number) =>
  rounded(
    [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN,
  );

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return rounded((performance.now() - begin) / 1000);
}

/** Bytes of resident memory that an opened and queried index takes, against an engine without one. */
async function growth(directory: string): Promise<number> {
  const engine = await openTextSearch({ directory });
  await engine.ensureIndex('nothing', settings);
  await engine.search('nothing', { q: '水稻 shuidao' });
  const before = (await engine.stats()).memory;
  await engine.ensureIndex('people', settings);
  for (const q of ['水稻', '工程师 大庆', 'zhang', 'pyhton']) await engine.search('people', { q, facets });
  return (await engine.stats()).memory - before;
}

async function times(engine: SearchEngine, queries: Query[]): Promise<number[]> {
  const taken: number[] = [];
  for (const query of queries) {
    const begin = performance.now();
    await engine.search('people', query);
    taken.push(performance.now() - begin);
  }
  return taken;
}

const directory = await mkdtemp(join(tmpdir(), 'text-search-bench-'));
const lines = (await readFile(new URL('queries.tsv', import.meta.url), 'utf8')).trim().split('\n');
const asked = lines.map((line) => line.split('\t') as [kind: string, q: string]);
const of = (kind: string) => asked.filter(([k]) => k === kind).map(([, q]) => ({ ...filtered(), q }));

const first = await openTextSearch({ directory });
await first.ensureIndex('people', settings);
const build = await seconds(() => first.replaceAll('people', people(profiles)));
await first.close();
const coldStart = await seconds(async () => {
  const engine = await openTextSearch({ directory });
  await engine.ensureIndex('people', settings);
  await engine.search('people', { q: '水稻' });
  await engine.close();
});

const grown = Number(
  execFileSync(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url), '--growth', directory], {
    encoding: 'utf8',
  }),
);

const engine = await openTextSearch({ directory });
await engine.ensureIndex('people', settings);
// Compiled code, but nothing remembered: a write makes the engine forget what words match.
for (const kind of ['one', 'two', 'four', 'prefix']) await times(engine, of(kind));
await engine.upsert('people', [...people(1, 3)]);
const one = await times(engine, of('one'));
const cpu = process.cpuUsage();
const two = await times(engine, of('two'));
const { user, system } = process.cpuUsage(cpu);
const four = await times(engine, of('four'));
const prefix = await times(engine, of('prefix'));
const slip = await times(engine, [...of('slip'), ...of('name')]);
const emptyFiltered = await times(engine, Array.from({ length: 100 }, filtered));
const updates: number[] = [];
for (const doc of people(500, 2)) {
  const begin = performance.now();
  await engine.upsert('people', [doc]);
  updates.push(performance.now() - begin);
}
await engine.close();
await rm(directory, { recursive: true });

const result = {
  profiles,
  queries: asked.length,
  build_s: build,
  cold_start_from_snapshot_s: coldStart,
  memory_mb: Math.round(grown / 1e6),
  one_term_p50_ms: percentile(one, 0.5),
  one_term_p99_ms: percentile(one, 0.99),
  two_terms_p50_ms: percentile(two, 0.5),
  two_terms_p99_ms: percentile(two, 0.99),
  // Beside the clock: what a query costs when the machine does nothing else.
  two_terms_cpu_ms: rounded((user + system) / 1000 / two.length),
  four_terms_p50_ms: percentile(four, 0.5),
  four_terms_p99_ms: percentile(four, 0.99),
  prefix_p50_ms: percentile(prefix, 0.5),
  prefix_p99_ms: percentile(prefix, 0.99),
  slips_and_names_p99_ms: percentile(slip, 0.99),
  empty_filtered_p50_ms: percentile(emptyFiltered, 0.5),
  update_ms: percentile(updates, 0.5),
};
if (options.json) console.log(JSON.stringify(result));
else console.table(result);
