import { readFileSync } from 'node:fs';
import { mongo } from 'mongoose';
import { startStore, stopStore } from '../src/testing/own-process.js';
import type { Figures } from './parts.js';
import { person } from './people.js';

const BATCH = 1000;
const SAMPLE_MS = 50;

/**
 * Inserts and scans many documents in a store that is a process of its own, and tells the most memory it held:
 * `anonymous` is its own, `resident` counts the pages of the data file that the system happens to keep mapped too.
 */
export async function measureLoad(directory: string, documents: number): Promise<Figures> {
  const { child, uri } = await startStore(directory);
  const peak = watchMemory(child.pid as number);
  const client = await mongo.MongoClient.connect(uri);
  const people = client.db('load').collection('people');
  await people.createIndex({ email: 1 });
  const inserting = await seconds(async () => {
    for (let n = 0; n < documents; n += BATCH)
      await people.insertMany(
        Array.from({ length: Math.min(BATCH, documents - n) }, (_, i) => person(n + i)),
      );
  });
  let read = 0;
  const scanning = await seconds(async () => {
    for await (const _ of people.find({}, { batchSize: BATCH })) read++;
  });
  if (read !== documents) throw new Error(`${read} documents of ${documents} were read`);
  const sorting = await seconds(() =>
    people
      .find({ age: { $gte: 20 } })
      .sort({ score: -1 })
      .limit(20)
      .toArray(),
  );
  const grouping = await seconds(() =>
    people.aggregate([{ $group: { _id: '$city', people: { $sum: 1 } } }]).toArray(),
  );
  await client.close();
  const memory = peak();
  await stopStore(child);
  return {
    documents,
    insert_many_per_s: Math.round(documents / inserting),
    scan_s: rounded(scanning),
    sort_limit_unindexed_s: rounded(sorting),
    group_s: rounded(grouping),
    ...memory,
  };
}

/** Looks at a process's memory again and again; what it answers ends that and tells the peaks. Linux alone tells. */
function watchMemory(pid: number): () => Figures {
  const peaks: Figures = { peak_resident_mb: 0, peak_anonymous_mb: 0 };
  const look = () => {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    for (const [name, field] of [
      ['peak_resident_mb', 'VmRSS'],
      ['peak_anonymous_mb', 'RssAnon'],
    ] as const) {
      const kilobytes = Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1]);
      peaks[name] = Math.max(peaks[name] ?? 0, Math.round(kilobytes / 1024));
    }
  };
  if (process.platform !== 'linux') return () => ({});
  const timer = setInterval(look, SAMPLE_MS);
  return () => {
    look();
    clearInterval(timer);
    return peaks;
  };
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

const rounded = (value: number) => Number(value.toFixed(1));
