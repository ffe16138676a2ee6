import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createConnection } from 'mongoose';
import { openDocumentStore } from '../src/index.js';
import { measureClient } from './client-floor.js';
import { measureFloor } from './floor.js';
import { measureLoad } from './load.js';
import { measureReads, measureScans, measureWrites, type Figures, type Models } from './parts.js';
import { personSchema } from './people.js';
import { ratiosOf, show } from './report.js';
import { watchOthers } from './timing.js';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    documents: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '3' },
    only: { type: 'string', default: 'writes,reads,scans' },
    load: { type: 'string' },
    floors: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
const only = values.only.split(',');
const ms = Number(values.seconds) * 1000;
const documents = Number(values.documents);

const directory = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  const others = watchOthers();
  const result = values.load
    ? { figures: await measureLoad(join(directory, 'load'), Number(values.load)), floor: undefined }
    : await measureAll();
  const taken = others();
  const figures = {
    ...result.figures,
    ...(taken !== undefined && !values.load && { others_percent: taken }),
  };
  const { floor } = result;
  if (values.json)
    console.log(JSON.stringify({ ...figures, ...(floor && { floor, ...ratiosOf(figures, floor) }) }));
  else show(figures, floor);
} finally {
  rmSync(directory, { recursive: true, force: true });
}

async function measureAll(): Promise<{ figures: Figures; floor: Figures | undefined }> {
  const floor = values.floors
    ? { ...measureFloor(join(directory, 'floor')), ...(await measureClient(directory, ms / 2)) }
    : undefined;
  const store = await openDocumentStore({ directory: join(directory, 'store') });
  const connection = await createConnection(store.uri, { dbName: 'bench', maxPoolSize: 50 }).asPromise();
  const models: Models = {
    Created: connection.model('Created', personSchema),
    People: connection.model('People', personSchema),
  };
  await Promise.all([models.Created.init(), models.People.init()]);
  const figures = {
    ...(only.includes('writes') ? await measureWrites(models, ms) : {}),
    ...(await measureReads(models, { ms, documents, points: only.includes('reads') })),
    ...(only.includes('scans') ? await measureScans(models) : {}),
  };
  await connection.close();
  await store.close();
  return { figures, floor };
}
