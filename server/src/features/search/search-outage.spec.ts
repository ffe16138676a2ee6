import { homeApi } from '@longcai/shared/home/home.contract';
import { profilesApi } from '@longcai/shared/profiles/profiles.contract';
import { searchApi } from '@longcai/shared/search/search.contract';
import { cuttable } from '../../testing/cuttable-search.js';
import { aMember, aProfile } from '../../testing/people.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}

describe('search > while the engine is down', () => {
  let app: TestApp;
  let line: { cut: boolean };
  beforeAll(async () => {
    app = await startTestApp(
      {},
      {
        search: (port) => {
          const cut = cuttable(port);
          line = cut.line;
          return cut.proxy;
        },
      },
    );
    await app.services.indexer.prepared;
  });
  afterAll(async () => {
    line.cut = false;
    await app.stop();
  });

  it('> searches and suggestions > answer 503 search-unavailable', async () => {
    line.cut = true;
    const client = app.client();
    const answers = [
      await client.try(searchApi.people, { query: { q: '焊接' } }),
      await client.try(searchApi.projects, { query: { q: '焊接' } }),
      await client.try(searchApi.offers, { query: { q: '焊接' } }),
      await client.try(searchApi.suggest, { query: { q: '焊接' } }),
    ];
    line.cut = false;
    expect(answers.map(({ status, problem }) => [status, problem?.code])).toEqual(
      Array(4).fill([503, 'search-unavailable']),
    );
  });

  it('> profiles > are saved and shown all the same, and found once it is back', async () => {
    const member = await aMember(app);
    line.cut = true;
    const { id } = await aProfile(member, { headline: { zh: 'wqwkw 工程师', en: '' } });
    const reader = await aMember(app);
    const seen = await reader.client.call(profilesApi.view, { params: { profileId: id } });
    await until(app.services.indexer.degraded);
    const health = await app.client().call(homeApi.health);
    line.cut = false;
    await app.services.indexer.caughtUp();
    const { items, degraded } = await reader.client.call(searchApi.people, {
      query: { q: 'wqwkw' } as never,
    });
    expect(seen.headline?.zh).toBe('wqwkw 工程师');
    expect([health.status, health.parts.search.state, health.parts.search.lag > 0]).toEqual([
      'degraded',
      'down',
      true,
    ]);
    expect([items.map(({ person }) => person.profileId), degraded]).toEqual([[id], false]);
  });
});
