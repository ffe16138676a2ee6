import { setTimeout as delay } from 'node:timers/promises';
import { ChangeLog } from './change-log.js';
import { failure, useDatabase, type Row } from '../testing/rows.js';

describe('changes', () => {
  it('that have just been written are told to a stream opened in the same turn, and not to a later one', async () => {
    const log = new ChangeLog();
    log.recording = true;
    log.add({ kind: 'dropDatabase', namespace: 'a' });
    log.publish();
    expect([log.start, log.last]).toEqual([0, 1]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(log.start).toBe(1);
  });

  const { connection, database, filled, engine } = useDatabase();

  /** Opens a stream, does the work, and answers what it tells: as many events as asked for. */
  async function told(count: number, name: string | undefined, options: Row, work: () => Promise<unknown>) {
    const source = name === undefined ? database() : database().collection(name);
    const stream = source.watch([], { maxAwaitTimeMS: 10, ...options });
    try {
      expect(await stream.tryNext()).toBeNull();
      await work();
      const events: Row[] = [];
      while (events.length < count) events.push((await stream.next()) as unknown as Row);
      return events;
    } finally {
      await stream.close();
    }
  }

  // "Change Events", "$changeStream" (MongoDB Manual)
  it('of documents are told in the order they were written', async () => {
    const rows = await filled('told', [{ _id: 1, n: 1, deep: { a: 1, b: 2 }, gone: true }]);
    const events = await told(4, 'told', {}, async () => {
      await rows.insertOne({ _id: 2, n: 2 } as never);
      await rows.updateOne({ _id: 1 } as never, { $set: { n: 5, 'deep.b': 3 }, $unset: { gone: 1 } });
      await rows.replaceOne({ _id: 2 } as never, { n: 3 });
      await rows.deleteOne({ _id: 1 } as never);
    });
    const ns = { db: connection().name, coll: 'told' };
    expect(events).toEqual(
      [
        { operationType: 'insert', fullDocument: { _id: 2, n: 2 }, documentKey: { _id: 2 } },
        {
          operationType: 'update',
          documentKey: { _id: 1 },
          updateDescription: {
            updatedFields: { n: 5, 'deep.b': 3 },
            removedFields: ['gone'],
            truncatedArrays: [],
          },
        },
        { operationType: 'replace', fullDocument: { _id: 2, n: 3 }, documentKey: { _id: 2 } },
        { operationType: 'delete', documentKey: { _id: 1 } },
      ].map((event: Row) => jasmine.objectContaining<Row>({ ns, ...event })),
    );
  });

  it('leave out what is written elsewhere, what fails, and what is taken back', async () => {
    const rows = await filled('picked', [{ _id: 1 }]);
    const events = await told(2, 'picked', {}, async () => {
      await filled('elsewhere', [{}]);
      await failure(rows.insertOne({ _id: 1 } as never));
      const session = await connection().startSession();
      session.startTransaction();
      await rows.insertOne({ _id: 2 } as never, { session });
      await session.abortTransaction();
      session.startTransaction();
      await rows.insertOne({ _id: 3 } as never, { session });
      await rows.updateOne({ _id: 1 } as never, { $set: { n: 1 } }, { session });
      await session.commitTransaction();
      await session.endSession();
    });
    const keys = events.map(({ operationType, documentKey }) => [operationType, documentKey]);
    expect(keys).toContain(['insert', { _id: 3 }]);
    expect(keys).toContain(['update', { _id: 1 }]);
  });

  it('come with the document as it is now for updateLookup', async () => {
    const rows = await filled('looked-up', [{ _id: 1, n: 1 }, { _id: 2 }]);
    const events = await told(2, 'looked-up', { fullDocument: 'updateLookup' }, async () => {
      await rows.updateOne({ _id: 1 } as never, { $inc: { n: 1 } });
      await rows.deleteOne({ _id: 2 } as never);
    });
    expect(events[0]?.['fullDocument']).toEqual({ _id: 1, n: 2 });
    expect(events[1]?.['fullDocument']).toBeUndefined();
  });

  it('pass through a pipeline, which may pick and shape them', async () => {
    const rows = await filled('piped', []);
    const stages = [{ $match: { 'fullDocument.n': { $gt: 1 } } }, { $project: { n: '$fullDocument.n' } }];
    const stream = rows.watch(stages, { maxAwaitTimeMS: 10 });
    expect(await stream.tryNext()).toBeNull();
    await rows.insertMany([{ n: 1 }, { n: 2 }]);
    expect((await stream.next()) as unknown).toEqual({ _id: stream.resumeToken, n: 2 });
    await stream.close();
    const refused = rows.watch([{ $group: { _id: 1 } }]);
    expect((await failure(refused.next())).code).toBe(20);
    const robbed = rows.watch([{ $project: { _id: 0, n: 1 } }], { maxAwaitTimeMS: 10 });
    expect(await robbed.tryNext()).toBeNull();
    await rows.insertOne({ n: 3 });
    expect((await failure(robbed.next())).code).toBe(280);
  });

  it('can be followed on from a token', async () => {
    const rows = await filled('resumed', []);
    const [first] = await told(1, 'resumed', {}, () => rows.insertOne({ _id: 1 } as never));
    await rows.insertMany([{ _id: 2 }, { _id: 3 }] as never);
    const stream = rows.watch([], { resumeAfter: first?.['_id'] });
    expect((await stream.next()) as unknown).toEqual(jasmine.objectContaining({ documentKey: { _id: 2 } }));
    expect((await stream.next()) as unknown).toEqual(jasmine.objectContaining({ documentKey: { _id: 3 } }));
    await stream.close();
    if (!engine()) return;
    const lost = rows.watch([], { resumeAfter: { _data: `82${'0'.repeat(24)}` } });
    expect((await failure(lost.next())).code).toBe(286);
  });

  it('of a whole database are told together, and a collection that is dropped ends its own stream', async () => {
    const rows = await filled('dropped', [{}]);
    const own = rows.watch([], { maxAwaitTimeMS: 10 });
    expect(await own.tryNext()).toBeNull();
    const events = await told(3, undefined, {}, async () => {
      await filled('one', [{ _id: 1 }]);
      await filled('other', [{ _id: 2 }]);
      await rows.drop();
    });
    expect(events.map(({ operationType, ns }) => [operationType, (ns as Row)['coll']])).toEqual([
      ['insert', 'one'],
      ['insert', 'other'],
      ['drop', 'dropped'],
    ]);
    const kinds = [await own.next(), await own.next()].map((event) => event.operationType as string);
    expect(kinds).toEqual(['drop', 'invalidate']);
    await own.close();
  });

  it('are waited for without work, until the client has had its patience or closes', async () => {
    const rows = await filled('waited', [{}]);
    const stream = rows.watch([], { maxAwaitTimeMS: 100 });
    expect(await stream.tryNext()).toBeNull();
    const next = stream.next();
    await delay(250);
    await rows.insertOne({ _id: 'late' } as never);
    expect((await next) as unknown).toEqual(jasmine.objectContaining({ documentKey: { _id: 'late' } }));
    await stream.close();
    expect(engine()?.cursors.size ?? 0).toBe(0);
  });

  it('are refused within a transaction, later in a pipeline and with options that are not offered', async () => {
    const rows = await filled('refusing', [{}]);
    const code = async (options: Row) => (await failure(rows.watch([], options).next())).code;
    expect((await failure(rows.aggregate([{ $match: {} }, { $changeStream: {} }]).toArray())).code).toBe(
      40602,
    );
    expect((await failure(rows.watch([{ $nonsense: {} }]).next())).code).toBe(40324);
    if (!engine()) return;
    expect(await code({ fullDocument: 'required' })).toBe(72);
    expect(await code({ showExpandedEvents: true })).toBe(40415);
  });
});
