import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { createConnection, mongo } from 'mongoose';
import type { Figures } from './parts.js';
import { person, personSchema } from './people.js';
import { perSecond } from './timing.js';

const { BSON, Long } = mongo;

/** What Mongoose and the driver do in this process when the server costs nothing: no store can be quicker than that. */
export async function measureClient(directory: string, ms: number): Promise<Figures> {
  const path = join(directory, 'null.sock');
  const found = { _id: new mongo.ObjectId(), ...person(7), __v: 0 };
  const replies = {
    hello: BSON.serialize({
      ok: 1,
      isWritablePrimary: true,
      ismaster: true,
      helloOk: true,
      setName: 'rs0',
      setVersion: 1,
      hosts: [path],
      primary: path,
      me: path,
      maxBsonObjectSize: 16 * 2 ** 20,
      maxMessageSizeBytes: 48_000_000,
      maxWriteBatchSize: 100_000,
      logicalSessionTimeoutMinutes: 30,
      minWireVersion: 0,
      maxWireVersion: 20,
    }),
    insert: BSON.serialize({ n: 1, ok: 1 }),
    find: BSON.serialize({ cursor: { firstBatch: [found], id: Long.ZERO, ns: 'bench.people' }, ok: 1 }),
    ok: BSON.serialize({ ok: 1 }),
  };
  const worker = new Worker(new URL('./null-server.mjs', import.meta.url), {
    workerData: {
      path,
      replies: Object.fromEntries(Object.entries(replies).map(([k, v]) => [k, Buffer.from(v)])),
    },
    execArgv: [],
  });
  await once(worker, 'message');
  const uri = `mongodb://${encodeURIComponent(path)}/?directConnection=true&replicaSet=rs0`;
  const connection = await createConnection(uri, {
    dbName: 'bench',
    maxPoolSize: 50,
    autoIndex: false,
  }).asPromise();
  const People = connection.model('People', personSchema);
  const byId = () => People.findById(found._id).lean();
  const create = (n: number) => People.create(person(n));
  await perSecond(50, ms * 0.7, create);
  await perSecond(50, ms * 0.7, byId);
  const result = {
    client_create_50_per_s: await perSecond(50, ms, create),
    client_find_by_id_50_per_s: await perSecond(50, ms, byId),
  };
  await connection.close();
  await worker.terminate();
  return result;
}
