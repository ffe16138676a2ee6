import type { InferSchemaType, Model } from 'mongoose';
import { person, type personSchema } from './people.js';
import { millis, perSecond } from './timing.js';

type People = Model<InferSchemaType<typeof personSchema>>;
export interface Models {
  Created: People;
  People: People;
}
export type Figures = Record<string, number>;

const BATCH = 1000;
const WARM_UP = 0.7;
const SCATTER = 7919;

export async function measureWrites({ Created }: Models, ms: number): Promise<Figures> {
  const create = (n: number) => Created.create(person(n));
  await perSecond(50, ms * WARM_UP, create);
  return { create_50_per_s: await perSecond(50, ms, create) };
}

/** Fills the collection that reads and scans go to, which is a figure of its own. */
export async function measureReads(
  { People }: Models,
  { ms, documents, points }: { ms: number; documents: number; points: boolean },
): Promise<Figures> {
  const began = performance.now();
  for (let n = 0; n < documents; n += BATCH)
    await People.insertMany(
      Array.from({ length: Math.min(BATCH, documents - n) }, (_, i) => person(n + i)),
      { lean: true },
    );
  const figures: Figures = {
    insert_many_per_s: Math.round(documents / ((performance.now() - began) / 1000)),
  };
  if (!points) return figures;
  const byId = await reader({ People });
  await perSecond(50, ms * WARM_UP, byId);
  figures['find_by_id_50_per_s'] = await perSecond(50, ms, byId);
  figures['find_indexed_per_s'] = await perSecond(50, ms, (n) =>
    People.findOne({ email: `p${(n * SCATTER) % documents}@example.org` }).lean(),
  );
  return figures;
}

async function reader({ People }: Pick<Models, 'People'>): Promise<(n: number) => Promise<unknown>> {
  const ids = (await People.find().select('_id').lean()).map(({ _id }) => _id);
  return (n) => People.findById(ids[(n * SCATTER) % ids.length]).lean();
}

export async function measureScans({ People }: Models): Promise<Figures> {
  const sortLimit = () =>
    People.find({ age: { $gte: 20 } })
      .sort({ score: -1 })
      .limit(20)
      .lean();
  const group = () =>
    People.aggregate([{ $group: { _id: '$city', people: { $sum: 1 }, age: { $avg: '$age' } } }]);
  return {
    sort_limit_unindexed_100k_ms: await millis(sortLimit),
    group_100k_ms: await millis(group),
    point_p99_during_scan_ms: await waitsDuring(sortLimit, await reader({ People })),
  };
}

/** How long a point read waits while scans follow one another: the 99th of a hundred, in milliseconds. */
async function waitsDuring(
  scan: () => Promise<unknown>,
  point: (n: number) => Promise<unknown>,
): Promise<number> {
  let scanning = true;
  const scans = (async () => {
    while (scanning) await scan();
  })();
  const waits: number[] = [];
  for (let n = 0; n < 400; n++) {
    const start = performance.now();
    await point(n);
    waits.push(performance.now() - start);
  }
  scanning = false;
  await scans;
  const sorted = waits.sort((a, b) => a - b);
  return Number((sorted[Math.floor(sorted.length * 0.99)] as number).toFixed(1));
}
