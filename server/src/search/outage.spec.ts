import { pino } from 'pino';
import { startLine, type Line } from '../testing/cut-line.js';
import { startMeilisearchDouble, type MeilisearchDouble } from '../testing/meilisearch-double.js';
import { keepDocuments } from '../testing/meilisearch-memory.js';
import { openThings, until, type Things } from '../testing/things.js';
import { openEmbeddedSearch } from './embedded.js';
import { createIndexer, type Indexer } from './indexer.js';
import { openMeilisearch } from './meilisearch.js';
import type { SearchPort } from './port.js';

/** The index has to equal the store this long after an outage. */
const WITHIN = 30_000;
const INDEX = 'spec_projects';

describe('search outage', () => {
  let things: Things;
  let indexer: Indexer | undefined;
  const follow = (port: SearchPort, pollMs?: number): Indexer => {
    const log = pino({ level: 'silent' });
    indexer = createIndexer({
      port,
      outbox: things.outbox,
      sources: things.sources(),
      log,
      lookMs: 200,
      ...(pollMs && { pollMs }),
    });
    indexer.start();
    return indexer;
  };
  /** Id -> title of what can be found. */
  const shown = async () =>
    Object.fromEntries(
      (await things.things.find({ hidden: false }).lean()).map(({ _id, title }) => [_id, title]),
    );
  /** What happens while nobody indexes: things are new, changed, hidden, shown again. */
  async function live(): Promise<void> {
    for (let i = 0; i < 18; i++) await things.save(`t${i}`, `水稻 ${i}`);
    for (let i = 0; i < 18; i += 2) await things.save(`t${i}`, `大豆 ${i}`);
    for (let i = 0; i < 18; i += 3) await things.save(`t${i}`, `大豆 ${i}`, true);
    for (let i = 0; i < 18; i += 6) await things.save(`t${i}`, `玉米 ${i}`);
  }

  beforeEach(async () => void (things = await openThings()));
  afterEach(async () => {
    await indexer?.stop();
    indexer = undefined;
    await things.close();
  });

  describe('of Meilisearch behind a line', () => {
    let double: MeilisearchDouble;
    let engine: ReturnType<typeof keepDocuments>;
    let line: Line;
    let port: SearchPort;
    beforeEach(async () => {
      double = await startMeilisearchDouble();
      engine = keepDocuments(double);
      line = await startLine(Number(new URL(double.url).port));
      const limits = { searchMs: 300, writeMs: 300 };
      port = openMeilisearch({ url: line.url, key: 'a-key', prefix: 'spec_', ...limits });
    });
    afterEach(async () => {
      await indexer?.stop();
      await line.stop();
      await double.stop();
    });

    const equalsStore = async () => expect(engine.titlesIn(INDEX)).toEqual(await shown());
    /** Waits until the outage is known, ends it, and looks at what the index holds then. */
    async function mended(following: Indexer): Promise<void> {
      await until(following.degraded);
      line.mend();
      await following.caughtUp();
      await equalsStore();
    }

    it(
      'that is cut > writes go on, and the index equals the store when it is mended',
      async () => {
        const following = follow(port);
        await things.save('before', '水稻');
        await following.caughtUp();
        line.cut();
        await live();
        following.kick();
        await until(following.degraded);
        expect([await port.health(), await things.outbox.waiting()]).toEqual(['down', 36]);
        await mended(following);
        expect([await port.health(), following.degraded()]).toEqual(['ok', false]);
      },
      WITHIN,
    );
    it(
      'that went silent > what waits is given up, and the index equals the store when it speaks again',
      async () => {
        const following = follow(port);
        await following.prepared;
        line.hold();
        await live();
        following.kick();
        await mended(following);
      },
      WITHIN,
    );
    it(
      'that is cut while the index is built > it is built again from the beginning',
      async () => {
        await live();
        let told = 0;
        double.reply(({ path }) => {
          if (path === `/indexes/${INDEX}_new/documents` && told++ === 0) line.cut();
          return undefined;
        });
        const following = follow(port, 5);
        await mended(following);
      },
      WITHIN,
    );
    it(
      'that is cut again and again > nothing is lost',
      async () => {
        const following = follow(port, 5);
        await following.prepared;
        let asked = 0;
        double.reply(() => {
          asked += 1;
          if (asked % 7 === 0 && asked < 200) {
            line.cut();
            line.mend();
          }
          return undefined;
        });
        // How much goes in one batch depends on the machine: it goes on until the line was cut twice.
        while (asked < 15) {
          await live();
          await following.caughtUp();
        }
        await equalsStore();
      },
      WITHIN,
    );
    it(
      'whose engine comes back empty > it is filled anew, though nobody writes',
      async () => {
        await live();
        const following = follow(port, 5);
        await following.caughtUp();
        engine.forget();
        await until(() => Object.keys(engine.titlesIn(INDEX)).length > 0);
        await following.caughtUp();
        await equalsStore();
      },
      WITHIN,
    );
  });

  describe('of the embedded engine whose thread dies', () => {
    it(
      '> writes go on, and the index equals the store again',
      async () => {
        const mortal = new URL('../testing/mortal-search-worker.mjs', import.meta.url);
        const port = await openEmbeddedSearch(things.directory, mortal);
        const following = follow(port, 5);
        await things.save('before', '水稻');
        await following.caughtUp();
        const death = expectAsync(port.search('projects', { q: 'die' })).toBeRejected();
        await live();
        await death;
        await following.caughtUp();
        const { hits } = await port.search('projects', { hitsPerPage: 1000, highlight: ['title'] });
        const found = hits.map(({ id, highlight }) => [
          id,
          highlight?.['title']?.map(({ text }) => text).join(''),
        ]);
        expect(Object.fromEntries(found)).toEqual(await shown());
        await following.stop();
        await port.close();
      },
      WITHIN,
    );
  });
});
