import { refusal, startMeilisearchDouble, type MeilisearchDouble } from '../testing/meilisearch-double.js';
import { openMeilisearch } from './meilisearch.js';
import { settingsHash } from './meilisearch/settings.js';
import type { FieldSettings, SearchDocument } from './port.js';

const SETTINGS: FieldSettings = {
  searchable: { title: { weight: 5, pinyin: true }, summary: { weight: 1 } },
  filterable: ['region'],
  sortable: ['publishedAt'],
};

async function* stream(documents: readonly SearchDocument[]) {
  yield* documents;
}

const missing = refusal(404, 'index_not_found', 'Index not found.');
const noHits = { hits: [], totalHits: 0, page: 1, hitsPerPage: 20, totalPages: 0, facetDistribution: {} };

describe('Meilisearch', () => {
  let double: MeilisearchDouble;
  const open = (key = 'a-key-for-specs', searchMs = 2000) =>
    openMeilisearch({ url: double.url, key, prefix: 'spec_', searchMs });
  const changes = () =>
    double.asked.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);
  const indexIsMissing = () =>
    double.reply(({ method, path }) =>
      method === 'GET' && path.startsWith('/indexes/') ? missing : undefined,
    );
  const indexIsBuiltWith = (built: string) =>
    double.reply(({ method, path }) => {
      if (method !== 'GET') return undefined;
      if (path === '/indexes/spec_projects')
        return { status: 200, body: { uid: 'spec_projects', primaryKey: 'id' } };
      if (path === '/indexes/spec_state/documents/projects')
        return { status: 200, body: { id: 'projects', built } };
      return undefined;
    });

  beforeEach(async () => void (double = await startMeilisearchDouble()));
  afterEach(() => double.stop());

  describe('ensureIndex', () => {
    it('of a new index > makes it and asks to be filled', async () => {
      indexIsMissing();
      expect(await open().ensureIndex('projects', SETTINGS)).toEqual({ rebuilt: true });
      expect(changes()).toEqual(['POST /indexes', 'PATCH /indexes/spec_projects/settings']);
    });
    it('of an index built with these settings > changes nothing', async () => {
      indexIsBuiltWith(settingsHash(SETTINGS));
      expect(await open().ensureIndex('projects', SETTINGS)).toEqual({ rebuilt: false });
      expect(changes()).toEqual([]);
    });
    it('of an index built with others > leaves it searchable and asks to be filled', async () => {
      indexIsBuiltWith(settingsHash({ ...SETTINGS, filterable: [] }));
      expect(await open().ensureIndex('projects', SETTINGS)).toEqual({ rebuilt: true });
      expect(changes()).toEqual([]);
    });
  });

  describe('rebuild', () => {
    it('of documents > fills an index aside, swaps it in, then says it is whole', async () => {
      indexIsMissing();
      const port = open();
      await port.ensureIndex('projects', SETTINGS);
      double.asked.length = 0;
      await port.rebuild('projects', stream([{ id: '1', title: '水稻' }]));
      expect(changes()).toEqual([
        'DELETE /indexes/spec_projects_new',
        'POST /indexes',
        'PATCH /indexes/spec_projects_new/settings',
        'POST /indexes',
        'PATCH /indexes/spec_projects/settings',
        'POST /indexes/spec_projects_new/documents',
        'POST /swap-indexes',
        'POST /indexes',
        'POST /indexes/spec_state/documents',
        'DELETE /indexes/spec_projects_new',
      ]);
    });
    it('over an older index > leaves that as it is until the swap', async () => {
      indexIsBuiltWith('other settings');
      const port = open();
      await port.ensureIndex('projects', SETTINGS);
      await port.rebuild('projects', stream([{ id: '1', title: '水稻' }]));
      const swapped = changes().indexOf('POST /swap-indexes');
      expect(swapped).toBeGreaterThan(0);
      expect(changes().slice(0, swapped)).not.toContain('PATCH /indexes/spec_projects/settings');
    });
    it('of documents that can not be taken in > never swaps', async () => {
      indexIsMissing();
      const port = open();
      await port.ensureIndex('projects', SETTINGS);
      double.failTasks('documentAdditionOrUpdate', 'invalid_document_id', 'The id is wrong.');
      await expectAsync(port.rebuild('projects', stream([{ id: '1', title: '水稻' }]))).toBeRejectedWithError(
        /invalid_document_id|The id is wrong/,
      );
      expect(changes()).not.toContain('POST /swap-indexes');
    });
    it('of a document written meanwhile > does not put the older one over it', async () => {
      indexIsMissing();
      const port = open();
      await port.ensureIndex('projects', SETTINGS);
      async function* slowly() {
        yield { id: '1', title: '旧' };
        await port.upsert('projects', [{ id: '1', title: '新' }]);
      }
      await port.rebuild('projects', slowly());
      const written = double.asked
        .filter(({ path }) => path === '/indexes/spec_projects_new/documents')
        .flatMap(({ body }) => (body as { title: string }[]).map(({ title }) => title));
      expect(written).toEqual(['新']);
    });
  });

  describe('upsert', () => {
    it('of a change the engine can not carry out > says why, although waiting went well', async () => {
      indexIsBuiltWith(settingsHash(SETTINGS));
      const port = open();
      await port.ensureIndex('projects', SETTINGS);
      double.failTasks('documentAdditionOrUpdate', 'no_space_left_on_device', 'No space left on device.');
      await expectAsync(port.upsert('projects', [{ id: '1', title: '水稻' }])).toBeRejectedWithError(
        /failed: No space left on device/,
      );
    });
    it('of many documents > goes in batches of a thousand', async () => {
      indexIsBuiltWith(settingsHash(SETTINGS));
      const port = open();
      await port.ensureIndex('projects', SETTINGS);
      const documents = Array.from({ length: 1001 }, (_, id) => ({ id: String(id), title: 'x' }));
      await port.upsert('projects', documents);
      const sizes = double.asked
        .filter(({ path }) => path === '/indexes/spec_projects/documents')
        .map(({ body }) => (body as unknown[]).length);
      expect(sizes).toEqual([1000, 1]);
    });
  });

  describe('search', () => {
    /** Answers counts as an index would whose documents contain these words, alone or in these pairs. */
    const knows = (...texts: string[]) =>
      double.reply(({ path, body }) => {
        if (path !== '/multi-search') return undefined;
        const { queries } = body as { queries: { q: string }[] };
        const results = queries.map(({ q }) => {
          const met = texts.filter((text) => q.split(' ').every((word) => text.includes(word)));
          return { ...noHits, totalHits: met.length, hits: met.map((id) => ({ id })) };
        });
        return { status: 200, body: { results } };
      });
    it('of words that nothing has together > drops the unknown and then the last, and says so', async () => {
      knows('水稻', '施肥');
      const page = await open().search('projects', { q: '水稻 量子 施肥' });
      expect(page.hits.map(({ id }) => id)).toEqual(['水稻']);
      expect(page.dropped).toEqual(['量子', '施肥']);
    });
    it('of words that nothing has > finds nothing and drops nothing', async () => {
      knows('水稻');
      const page = await open().search('projects', { q: '量子 芯片' });
      expect([page.totalHits, page.dropped]).toEqual([0, undefined]);
    });
    it('for all words > asks once', async () => {
      knows('水稻', '施肥');
      const page = await open().search('projects', { q: '水稻 施肥', mode: 'all' });
      expect(page.totalHits).toBe(0);
      expect(double.asked.length).toBe(1);
    });
    it('with the key > sends it', async () => {
      knows();
      await open('the-key').search('projects', { q: '' });
      expect(double.asked[0]?.authorization).toBe('Bearer the-key');
    });
    it('of an index that is not there > fails rather than finds nothing', async () => {
      double.reply(({ path }) => (path === '/multi-search' ? missing : undefined));
      await expectAsync(open().search('projects', { q: '水稻' })).toBeRejectedWithError(/Index not found/);
    });
  });

  describe('an engine', () => {
    it('that is down > fails every call and says so', async () => {
      const port = open();
      await double.stop();
      await expectAsync(port.search('projects', { q: '水稻' })).toBeRejected();
      await expectAsync(port.ensureIndex('projects', SETTINGS)).toBeRejected();
      expect(await port.health()).toBe('down');
      double = await startMeilisearchDouble();
    });
    it('that does not answer > is given up in time', async () => {
      double.reply(() => 'never');
      const port = open('a-key', 30);
      const [search, health] = await Promise.allSettled([
        port.search('projects', { q: '水稻' }),
        port.health(),
      ]);
      expect(search.status).toBe('rejected');
      expect(health).toEqual({ status: 'fulfilled', value: 'down' });
    });
    it('that refuses the key > is down, and the key stays out of the error', async () => {
      double.reply(() => refusal(403, 'invalid_api_key', 'The provided API key is invalid.'));
      const port = open('a-secret-key');
      expect(await port.health()).toBe('down');
      const error: unknown = await port.search('projects', { q: '水稻' }).catch((thrown: unknown) => thrown);
      expect((error as Error).message).toBe('The provided API key is invalid.');
      expect(JSON.stringify(error) + String((error as Error).stack)).not.toContain('a-secret-key');
    });
    it('that answers > is well', async () => {
      double.reply(({ path }) =>
        path === '/indexes'
          ? { status: 200, body: { results: [], offset: 0, limit: 1, total: 0 } }
          : undefined,
      );
      expect(await open().health()).toBe('ok');
    });
  });
});
