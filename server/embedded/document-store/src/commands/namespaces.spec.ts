import { failure, useDatabase, type Row } from '../testing/rows.js';

describe('commands > databases and collections', () => {
  const { database, connection, filled, engine } = useDatabase();
  const names = async () => (await database().listCollections().toArray()).map(({ name }) => name).sort();

  // "renameCollection" (MongoDB Manual)
  it('a renamed collection keeps its documents and indexes, and may take the place of another', async () => {
    const rows = await filled('before', [{ _id: 1, n: 1 }]);
    await rows.createIndex({ n: 1 }, { unique: true });
    await rows.rename('after');
    const renamed = connection().collection('after');
    expect((await renamed.indexes()).map(({ name }) => name)).toEqual(['_id_', 'n_1']);
    expect((await failure(renamed.insertOne({ n: 1 }))).code).toBe(11000);
    const target = await filled('target', [{ n: 2 }]);
    expect((await failure(renamed.rename('target'))).code).toBe(48);
    await renamed.rename('target', { dropTarget: true });
    expect(await target.find().toArray()).toEqual([{ _id: 1 as never, n: 1 }]);
    expect((await failure(renamed.rename('nowhere'))).code).toBe(26);
  });

  // "drop", "dropDatabase", "listCollections", "listDatabases" (MongoDB Manual)
  it('what is dropped is no longer listed, and leaves nothing behind', async () => {
    const other = connection().useDb(`${connection().name}-dropped`);
    await other.collection('one').insertMany([{ n: 1 }, { n: 1 }]);
    await other.collection('two').insertOne({ n: 1 });
    const listed = async () => (await other.listDatabases()).databases.map(({ name }) => name);
    expect(await listed()).toContain(other.name);
    await other.collection('one').drop();
    expect((await other.listCollections()).map(({ name }) => name)).toEqual(['two']);
    await other.collection('one').createIndex({ n: 1 }, { unique: true });
    expect(await other.collection('one').countDocuments()).toBe(0);
    await other.dropDatabase();
    expect(await listed()).not.toContain(other.name);
    expect(await other.collection('two').findOne()).toBeNull();
  });

  it('a collection made twice is the same one, and a conflict with other options', async () => {
    await database().command({ create: 'twice' });
    await database().command({ create: 'twice' });
    expect((await failure(database().command({ create: 'twice', capped: true, size: 1000 }))).code).toBe(48);
    expect(await names()).toContain('twice');
    for (const name of ['', 'a$b', '.a'])
      expect((await failure(database().command({ create: name }))).code).toBe(73);
  });

  it('collections are listed by a filter, or by name alone', async () => {
    await filled('listed', [{}]);
    const [whole] = await database().listCollections({ name: 'listed' }).toArray();
    expect(whole as Row).toEqual(
      jasmine.objectContaining({ name: 'listed', type: 'collection', idIndex: jasmine.any(Object) }),
    );
    const [named] = await database().listCollections({ name: 'listed' }, { nameOnly: true }).toArray();
    expect(named as Row).toEqual({ name: 'listed', type: 'collection' });
  });

  // "killCursors", "getMore" (MongoDB Manual)
  it('a cursor that is closed is gone, and cannot be read on', async () => {
    const rows = await filled(
      'many',
      Array.from({ length: 10 }, (_, n) => ({ n })),
    );
    const { cursor } = await database().command({ find: 'many', batchSize: 2 });
    const id = (cursor as Row)['id'];
    expect(
      (await database().command({ getMore: id, collection: 'many', batchSize: 3 }))['cursor'].nextBatch,
    ).toHaveSize(3);
    const killed = await database().command({ killCursors: 'many', cursors: [id] });
    expect(killed['cursorsKilled']).toHaveSize(1);
    expect((await failure(database().command({ getMore: id, collection: 'many' }))).code).toBe(43);
    for await (const row of rows.find().batchSize(2)) if (row['n'] === 3) break;
    expect(engine()?.cursors.size ?? 0).toBe(0);
  });

  // "Write Concern > w Option" (MongoDB Manual)
  it('a write that wants no answer is done in its turn', async () => {
    const rows = await filled('quiet', []);
    const unacknowledged = { writeConcern: { w: 0 } } as const;
    expect((await rows.insertOne({ _id: 1 } as never, unacknowledged)).acknowledged).toBeFalse();
    await rows.updateOne({ _id: 1 } as never, { $set: { n: 1 } }, unacknowledged);
    for (let tries = 0; tries < 200 && !(await rows.findOne({ n: 1 })); tries++);
    expect(await rows.findOne({ _id: 1 } as never)).toEqual({ _id: 1 as never, n: 1 });
  });

  // "hello", "buildInfo" (MongoDB Manual)
  it('a version and a replica set are what clients are told', async () => {
    const admin = database().admin();
    expect((await admin.buildInfo())['versionArray']).toHaveSize(4);
    const hello = await admin.command({ hello: 1 });
    expect(hello).toEqual(
      jasmine.objectContaining({ isWritablePrimary: true, setName: jasmine.any(String) }),
    );
    expect(await admin.command({ isMaster: 1 })).toEqual(jasmine.objectContaining({ ismaster: true }));
  });
});
