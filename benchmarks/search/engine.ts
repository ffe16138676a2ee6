// The embedded engine alone: builds an index, opens it again, asks. Prints one line of JSON.
import { openTextSearch, type Query, type SearchEngine } from '@longcai/text-search';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { percentile, rounded } from '../support/figures.js';
import { bundledWorker, part, tell } from './parts.js';
import { people, settings } from './people.js';
import { drawFilters, FACETS, filterTree, questionCount, questions, type Kind } from './questions.js';

const profiles = Number(process.argv[2]);
const kept = process.argv[3] ?? '';
const KINDS: Kind[] = ['one', 'two', 'four', 'prefix', 'slip', 'name'];
const draw = drawFilters(5);
const withFilters = (q?: string): Query => ({
  facets: [...FACETS],
  filter: filterTree(draw()),
  ...(q !== undefined && { q }),
});

async function times(engine: SearchEngine, queries: readonly Query[]): Promise<number[]> {
  const taken: number[] = [];
  for (const query of queries) {
    const begin = performance.now();
    await engine.search('people', query);
    taken.push(performance.now() - begin);
  }
  return taken;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1000;
}

const directory = kept || (await mkdtemp(join(tmpdir(), 'search-bench-')));
const workerUrl = await bundledWorker();
const open = (worker = true) => openTextSearch({ directory, worker, ...(worker && { workerUrl }) });

const first = await open();
let build: number | undefined;
const { rebuilt } = await first.ensureIndex('people', settings);
if (rebuilt) {
  tell(`building ${profiles} profiles`);
  build = await seconds(() => first.replaceAll('people', people(profiles)));
}
await first.close();

const coldStart = await seconds(async () => {
  const engine = await open();
  await engine.ensureIndex('people', settings);
  await engine.search('people', { q: '水稻' });
  await engine.close();
});
const { bytes } = await part<{ bytes: number }>('growth', [directory]);

tell('asking');
const engine = await open();
await engine.ensureIndex('people', settings);
const of = (kind: Kind) => questions(kind).map(withFilters);

/** Code is warm, but nothing is remembered: a write makes the engine forget what words match. */
async function asked(from: SearchEngine): Promise<Record<Kind, number[]>> {
  for (let round = 0; round < 3; round++) for (const kind of KINDS) await times(from, of(kind));
  await from.upsert('people', [...people(1, 3)]);
  const taken = {} as Record<Kind, number[]>;
  for (const kind of KINDS) taken[kind] = await times(from, of(kind));
  return taken;
}

const taken = await asked(engine);
const empty = await times(
  engine,
  Array.from({ length: 100 }, () => withFilters()),
);
const updates: number[] = [];
for (const doc of people(500, 2)) {
  const begin = performance.now();
  await engine.upsert('people', [doc]);
  updates.push(performance.now() - begin);
}
await engine.close();
// The libraries are asked in the caller's thread; so is the engine once, to compare like with like.
const inThread = await open(false);
await inThread.ensureIndex('people', settings);
const takenInThread = await asked(inThread);
await inThread.close();
if (!kept) await rm(directory, { recursive: true });

const at = (list: readonly number[], share: number) => rounded(percentile(list, share), 2);
console.log(
  JSON.stringify({
    profiles,
    queries: questionCount,
    ...(build !== undefined && { build_s: rounded(build, 1) }),
    cold_start_from_snapshot_s: rounded(coldStart, 2),
    memory_mb: rounded(bytes / 1e6, 0),
    one_term_p50_ms: at(taken.one, 0.5),
    one_term_p99_ms: at(taken.one, 0.99),
    two_terms_p50_ms: at(taken.two, 0.5),
    two_terms_p99_ms: at(taken.two, 0.99),
    four_terms_p50_ms: at(taken.four, 0.5),
    four_terms_p99_ms: at(taken.four, 0.99),
    prefix_p50_ms: at(taken.prefix, 0.5),
    prefix_p99_ms: at(taken.prefix, 0.99),
    slips_p50_ms: at(taken.slip, 0.5),
    slips_p99_ms: at(taken.slip, 0.99),
    names_p99_ms: at(taken.name, 0.99),
    empty_filtered_p50_ms: at(empty, 0.5),
    empty_filtered_p99_ms: at(empty, 0.99),
    one_term_in_thread_p50_ms: at(takenInThread.one, 0.5),
    two_terms_in_thread_p50_ms: at(takenInThread.two, 0.5),
    four_terms_in_thread_p50_ms: at(takenInThread.four, 0.5),
    update_ms: at(updates, 0.5),
    update_p99_ms: at(updates, 0.99),
  }),
);
