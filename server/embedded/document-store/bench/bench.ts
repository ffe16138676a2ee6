import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createConnection, Schema } from 'mongoose';
import { openDocumentStore } from '../src/index.js';
import { measureFloor } from './floor.js';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, documents: { type: 'string', default: '100000' } },
});
const DOCUMENTS = Number(values.documents);

const schema = new Schema({
  name: String,
  email: { type: String, index: true },
  age: Number,
  city: String,
  score: Number,
  skills: [{ name: String, level: Number }],
  bio: String,
});
const person = (n: number) => ({
  name: `name ${n}`,
  email: `p${n}@example.org`,
  age: 18 + (n % 50),
  city: `city ${n % 13}`,
  score: (n * 7919) % 100_003,
  skills: [
    { name: `skill ${n % 40}`, level: 1 + (n % 5) },
    { name: `skill ${n % 17}`, level: 1 + (n % 3) },
  ],
  bio: 'x'.repeat(120),
});

/** Runs `work` for at least `ms` with so many in flight; answers how many ended per second. */
async function perSecond(
  inFlight: number,
  ms: number,
  work: (n: number) => Promise<unknown>,
): Promise<number> {
  let n = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: inFlight }, async () => {
      while (performance.now() - began < ms) await work(n++);
    }),
  );
  return Math.round(n / ((performance.now() - began) / 1000));
}

async function millis(work: () => Promise<unknown>, times = 5): Promise<number> {
  const all: number[] = [];
  for (let i = 0; i < times; i++) {
    const began = performance.now();
    await work();
    all.push(performance.now() - began);
  }
  return Math.round(all.sort((a, b) => a - b)[times >> 1] as number);
}

const directory = mkdtempSync(join(tmpdir(), 'bench-'));
const floor = await measureFloor(join(directory, 'floor'));
const store = await openDocumentStore({ directory: join(directory, 'store') });
const connection = await createConnection(store.uri, { dbName: 'bench', maxPoolSize: 50 }).asPromise();
const Created = connection.model('Created', schema);
const People = connection.model('People', schema);
await Promise.all([Created.init(), People.init()]);

await perSecond(50, 500, (n) => Created.create(person(n)));
const create = await perSecond(50, 3000, (n) => Created.create(person(n)));
const began = performance.now();
for (let n = 0; n < DOCUMENTS; n += 1000)
  await People.insertMany(
    Array.from({ length: 1000 }, (_, i) => person(n + i)),
    { lean: true },
  );
const insertMany = Math.round(DOCUMENTS / ((performance.now() - began) / 1000));
const ids = (await People.find().select('_id').lean()).map(({ _id }) => _id);
const byId = (n: number) => People.findById(ids[(n * 7919) % ids.length]).lean();
await perSecond(50, 500, byId);
const findById = await perSecond(50, 3000, byId);
const findIndexed = await perSecond(50, 3000, (n) =>
  People.findOne({ email: `p${(n * 7919) % DOCUMENTS}@example.org` }).lean(),
);
const sortLimit = () =>
  People.find({ age: { $gte: 20 } })
    .sort({ score: -1 })
    .limit(20)
    .lean();
const sortLimitMs = await millis(sortLimit);
const groupMs = await millis(() =>
  People.aggregate([{ $group: { _id: '$city', people: { $sum: 1 }, age: { $avg: '$age' } } }]),
);

let scanning = true;
const scans = (async () => {
  while (scanning) await sortLimit();
})();
const waits: number[] = [];
for (let n = 0; n < 400; n++) {
  const start = performance.now();
  await byId(n);
  waits.push(performance.now() - start);
}
scanning = false;
await scans;
const p99 = waits.sort((a, b) => a - b)[Math.floor(waits.length * 0.99)] as number;

await connection.close();
await store.close();
rmSync(directory, { recursive: true, force: true });

const result = {
  create_50_per_s: create,
  insert_many_per_s: insertMany,
  find_by_id_50_per_s: findById,
  find_indexed_per_s: findIndexed,
  sort_limit_unindexed_100k_ms: sortLimitMs,
  group_100k_ms: groupMs,
  point_p99_during_scan_ms: Number(p99.toFixed(1)),
};
const ratios = {
  create_50_per_s: create / floor.durable_puts_per_s,
  insert_many_per_s: insertMany / floor.batched_puts_per_s,
  find_by_id_50_per_s: findById / floor.gets_per_s,
  find_indexed_per_s: findIndexed / floor.gets_per_s,
  sort_limit_unindexed_100k_ms: sortLimitMs / floor.scan_100k_ms,
  group_100k_ms: groupMs / floor.scan_100k_ms,
};
const BARS: Record<string, string> = {
  create_50_per_s: '>= 1500',
  find_by_id_50_per_s: '>= 3800',
  find_indexed_per_s: '>= 2200',
  sort_limit_unindexed_100k_ms: '<= 300',
  point_p99_during_scan_ms: '<= 50',
};
console.table(
  Object.fromEntries(
    Object.entries(result).map(([name, value]) => [
      name,
      {
        value,
        bar: BARS[name] ?? '',
        'of raw lmdb': name in ratios ? Number(ratios[name as keyof typeof ratios].toPrecision(2)) : '',
      },
    ]),
  ),
);
console.table(floor);
if (values.json) console.log(JSON.stringify({ ...result, floor, ratios }));
