import { join } from 'node:path';
import { pino } from 'pino';
import { workers } from '../testing/bundled.js';
import { cuttable } from '../testing/cuttable-search.js';
import { createTestClock } from '../testing/test-app.js';
import { openThings, until, type Things } from '../testing/things.js';
import { openEmbeddedSearch } from './embedded.js';
import { createIndexer, type Indexer } from './indexer.js';
import { createLease } from './lease.js';
import type { SearchPort } from './port.js';

describe('indexer', () => {
  let world: Things;
  let things: Things['things'];
  let outbox: Things['outbox'];
  let engine: SearchPort;
  let line: { cut: boolean };
  let port: SearchPort;
  const running: Indexer[] = [];

  const start = (given: Partial<Parameters<typeof createIndexer>[0]> = {}): Indexer => {
    const log = pino({ level: 'silent' });
    const indexer = createIndexer({ port, outbox, sources: world.sources(), log, pollMs: 5, ...given });
    running.push(indexer);
    indexer.start();
    return indexer;
  };
  const save: Things['save'] = (...given) => world.save(...given);
  const found = async (q = '') => (await engine.search('projects', { q })).hits.map(({ id }) => id).sort();

  beforeEach(async () => {
    world = await openThings();
    ({ things, outbox } = world);
    engine = await openEmbeddedSearch(world.directory, workers.textSearch);
    ({ line, proxy: port } = cuttable(engine));
  });
  afterEach(async () => {
    line.cut = false;
    for (const indexer of running.splice(0)) await indexer.stop();
    await engine.close();
    await world.close();
  });

  describe('start', () => {
    it('with a full store and no index > fills the index', async () => {
      await things.create({ _id: 'a', title: '水稻种植', hidden: false });
      await start().prepared;
      expect(await found('水稻')).toEqual(['a']);
    });
    it('with the engine down > is degraded, and fills the index when it is back', async () => {
      await things.create({ _id: 'a', title: '水稻种植', hidden: false });
      line.cut = true;
      const indexer = start();
      await until(indexer.degraded);
      line.cut = false;
      await indexer.caughtUp();
      expect([await found('水稻'), indexer.degraded()]).toEqual([['a'], false]);
    });
  });

  describe('a first fill', () => {
    it('that breaks off > is begun again, and no half of it counts as an index', async () => {
      for (const id of ['a', 'b']) await save(id, '水稻种植');
      const sources = world.sources();
      let tried = 0;
      const all = sources.projects.all;
      sources.projects = {
        ...sources.projects,
        all: async function* () {
          yield* all();
          if (tried++ === 0) throw new Error('the store went away');
        },
      };
      await start({ sources }).prepared;
      expect([tried, await found('水稻')]).toEqual([2, ['a', 'b']]);
    });
  });

  describe('a change', () => {
    it('that was committed > is found, and its line leaves the outbox', async () => {
      const indexer = start();
      await save('a', '水稻种植');
      await indexer.caughtUp();
      expect([await found('水稻'), await outbox.waiting()]).toEqual([['a'], 0]);
    });
    it('that was rolled back > leaves no line and is not found', async () => {
      const indexer = start();
      const failed = world.store.transact(async () => {
        await things.create([{ _id: 'a', title: '水稻种植', hidden: false }]);
        await outbox.changed('projects', 'a');
        throw new Error('changed my mind');
      });
      await expectAsync(failed).toBeRejectedWithError('changed my mind');
      await indexer.caughtUp();
      expect([await found(), await outbox.waiting()]).toEqual([[], 0]);
    });
    it('that hides an entry > takes it out of the index', async () => {
      const indexer = start();
      await save('a', '水稻种植');
      await save('b', '水稻加工');
      await indexer.caughtUp();
      await save('a', '水稻种植', true);
      await indexer.caughtUp();
      expect(await found('水稻')).toEqual(['b']);
    });
    it('told twice, as after a crash between index and outbox > is found once', async () => {
      await save('a', '水稻种植');
      await outbox.changed('projects', 'a');
      await start().caughtUp();
      expect([await found('水稻'), await outbox.waiting()]).toEqual([['a'], 0]);
    });
    it('told more often than one batch holds > is all taken in', async () => {
      const indexer = start();
      await indexer.prepared;
      line.cut = true;
      await things.insertMany(
        Array.from({ length: 450 }, (_, i) => ({ _id: `t${i}`, title: `稻田${i}`, hidden: false })),
      );
      const lines = Array.from({ length: 450 }, (_, i) => ({
        index: 'projects',
        id: `t${i}`,
        op: 'changed',
      }));
      await world.store.connection.collection('outbox').insertMany(lines);
      line.cut = false;
      await indexer.caughtUp();
      expect((await engine.search('projects', { q: '稻田' })).totalHits).toBe(450);
    });
  });

  describe('an engine that goes down', () => {
    it('> is degraded and keeps the outbox, then finds everything that changed meanwhile', async () => {
      const indexer = start();
      await save('old', '水稻种植');
      await save('gone', '水稻加工');
      await indexer.caughtUp();
      line.cut = true;
      await save('new', '水稻育种');
      await save('old', '大豆种植');
      await save('gone', '水稻加工', true);
      indexer.kick();
      await until(indexer.degraded);
      expect(await outbox.waiting()).toBe(3);
      line.cut = false;
      await indexer.caughtUp();
      expect([await found('水稻'), await found('大豆')]).toEqual([['new'], ['old']]);
      expect([indexer.degraded(), await outbox.waiting()]).toEqual([false, 0]);
    });
  });

  describe('rebuild', () => {
    it('> makes the index equal to the store again, and tells how far it is', async () => {
      const indexer = start();
      await save('a', '水稻种植');
      await save('b', '焊接工艺');
      await indexer.caughtUp();
      await engine.upsert('projects', [{ id: 'stray', title: '水稻' }]);
      await engine.remove('projects', ['b']);
      const told: string[] = [];
      await indexer.rebuild((index, documents) => told.push(`${index} ${documents}`));
      expect(await found()).toEqual(['a', 'b']);
      expect(told).toEqual(['projects 1', 'projects 2']);
    });
    it('that fails half way > leaves the old index searchable', async () => {
      const indexer = start();
      await save('a', '水稻种植');
      await indexer.caughtUp();
      const broken = world.sources();
      broken.projects = {
        ...broken.projects,
        all: async function* () {
          yield { id: 'half', title: '水稻' };
          throw new Error('the store went away');
        },
      };
      const command = createIndexer({ port, outbox, sources: broken, log: pino({ level: 'silent' }) });
      await expectAsync(command.rebuild()).toBeRejectedWithError('the store went away');
      expect(await found('水稻')).toEqual(['a']);
    });
  });

  describe('two processes on one index', () => {
    it('> one of them writes, and when it stops the other takes over', async () => {
      const writers: string[] = [];
      const as = (name: string): SearchPort => ({
        ...engine,
        upsert: async (index, documents) => {
          writers.push(name);
          await engine.upsert(index, documents);
        },
      });
      const first = start({ port: as('first'), lease: createLease(world.store.connection) });
      await first.prepared;
      const second = start({ port: as('second'), lease: createLease(world.store.connection) });
      await second.prepared;
      await save('a', '水稻种植');
      await second.caughtUp();
      await first.stop();
      await save('b', '水稻加工');
      await second.caughtUp();
      expect(writers).toEqual(['first', 'second']);
      expect(await found('水稻')).toEqual(['a', 'b']);
    });
    it('> with an embedded index each > the one that hears of no changes says so', async () => {
      await save('a', '水稻种植');
      const first = start({ lease: createLease(world.store.connection) });
      await first.prepared;
      const own = await openEmbeddedSearch(join(world.directory, 'second'), workers.textSearch);
      const second = start({ port: own, lease: createLease(world.store.connection) });
      await second.prepared;
      expect([first.degraded(), second.degraded()]).toEqual([false, true]);
      expect((await own.search('projects', { q: '水稻' })).totalHits).toBe(1);
      await first.stop();
      second.kick();
      await until(() => !second.degraded());
      await second.stop();
      await own.close();
    });
    it('> a holder that died loses the lease after its time', async () => {
      const clock = createTestClock();
      const [dead, living] = [
        createLease(world.store.connection, { clock }),
        createLease(world.store.connection, { clock }),
      ];
      expect([await dead.hold(), await living.hold(), await dead.hold()]).toEqual([true, false, true]);
      clock.advance(15_001);
      expect([await living.hold(), await dead.hold()]).toEqual([true, false]);
    });
    it('> a rebuild by a third takes the lease, and gives it back', async () => {
      const clock = createTestClock();
      const [server, command] = [
        createLease(world.store.connection, { clock, ms: 30 }),
        createLease(world.store.connection, { clock, ms: 30 }),
      ];
      await server.hold();
      await command.take();
      expect(await command.hold()).toBeTrue();
      expect(await server.hold()).toBeFalse();
      await command.release();
      expect(await server.hold()).toBeTrue();
    });
  });
});
