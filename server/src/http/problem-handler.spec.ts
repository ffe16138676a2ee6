import { openDocumentStore, type EmbeddedStore } from '@longcai/document-store';
import mongoose, { type Connection } from 'mongoose';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLine, type Line } from '../testing/cut-line.js';
import { toAppError } from './problem-handler.js';

describe('what the driver throws when the store goes away', () => {
  let directory: string;
  let store: EmbeddedStore;
  let line: Line;
  let connection: Connection;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'longcai-store-'));
    store = await openDocumentStore({ directory, port: 0 });
    const uri = new URL(store.uri);
    line = await startLine(Number(uri.port));
    uri.port = new URL(line.url).port;
    connection = await mongoose.createConnection(uri.href, { serverSelectionTimeoutMS: 300 }).asPromise();
  });
  afterAll(async () => {
    line.mend();
    await connection.close();
    await line.stop();
    await store.close();
    await rm(directory, { recursive: true, force: true });
  });

  it('> while it reads, writes one or writes several > is a store that is not there', async () => {
    const farms = connection.collection<{ name: string }>('farms');
    await farms.insertOne({ name: '北大荒' });
    line.cut();
    const tried = await Promise.allSettled([
      farms.findOne({ name: '北大荒' }),
      farms.insertOne({ name: '友谊' }),
      farms.insertMany([{ name: '五大连池' }, { name: '嫩江' }]),
      farms.bulkWrite([{ updateOne: { filter: { name: '北大荒' }, update: { $set: { name: '建三江' } } } }]),
    ]);
    const codes = tried.map((one) => (one.status === 'rejected' ? toAppError(one.reason).code : one.status));
    expect(codes).toEqual(Array.from({ length: 4 }, () => 'store-unavailable'));
  });
});
