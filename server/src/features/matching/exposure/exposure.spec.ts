import { accountsApi } from '@longcai/shared/accounts/accounts.contract';
import { exposureApi } from '@longcai/shared/matching/exposure.contract';
import { matchingApi } from '@longcai/shared/matching/matching.contract';
import { searchApi } from '@longcai/shared/search/search.contract';
import { aMember, anOfficial, aProfile } from '../../../testing/people.js';
import { until } from '../../../testing/things.js';
import { aPosition, aPublishedProject, type PublishedProject } from '../../../testing/projects.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';

const WELDING = [{ skill: 'tig-welding', level: 5 as const, years: 3, evidence: '' }];

describe('first pages of matches', () => {
  let app: TestApp;
  let published: PublishedProject;
  let positionId: string;

  beforeEach(async () => {
    app = await startTestApp();
    published = await aPublishedProject(app, { positions: [aPosition()] });
    positionId = published.project.positions[0]!.id;
  }, 30_000);
  afterEach(() => app.stop());

  const welder = async (hours: number) => {
    const member = await aMember(app);
    const { id } = await aProfile(member, {
      skills: WELDING,
      availability: { hours, from: '2026-12-01', mode: 'either' },
    });
    return { ...member, profileId: id };
  };
  const firstPage = async (pageSize = 10, page = 1) =>
    (
      await published.owner.client.call(matchingApi.peopleForPosition, {
        params: { positionId },
        query: { pageSize, page },
      })
    ).items;
  const report = async () => (await anOfficial(app, ['administrator'])).client.call(exposureApi.report);

  it('> count who stood on them, and keep a place for who has not been seen', async () => {
    const often = await Promise.all(Array.from({ length: 10 }, () => welder(40)));
    await firstPage();
    await firstPage();
    await firstPage();
    const late = await welder(1);
    app.clock.advance(11 * 60_000);
    const items = await firstPage();
    expect(items.filter(({ kept }) => kept).map(({ person }) => person.profileId)).toEqual([late.profileId]);
    expect(items.at(-1)?.person.profileId).toBe(late.profileId);
    const second = await firstPage(10, 2);
    expect(second.length).toBe(1);
    expect(often.map(({ profileId }) => profileId)).toContain(second[0]!.person.profileId);
    const told = await report();
    expect([told.places, told.kept, told.people, told.shown]).toEqual([40, 1, 11, 11]);
    expect(told.audiences).toEqual([{ audience: 'professional', people: 11, places: 40, kept: 1 }]);
  }, 30_000);

  it('> a list that was narrowed, or is in another order, is not counted', async () => {
    await welder(40);
    const { client } = published.owner;
    const ask = (query: object) =>
      client.call(searchApi.people, { query: { position: positionId, sort: 'match', ...query } as never });
    await ask({ q: '没有这样的词' });
    await ask({ sort: 'relevance' });
    expect((await report()).places).toBe(0);
  });

  it('> nothing is kept about who refuses matching', async () => {
    const { client, profileId } = await welder(40);
    await firstPage();
    expect((await report()).places).toBe(1);
    await client.call(accountsApi.updateSettings, { body: { matchingOptOut: true } });
    await firstPage();
    expect((await report()).places).toBe(0);
    const rows = app.store.connection.collection('exposures');
    await until(async () => (await rows.countDocuments({ profileId })) === 0);
    await client.call(accountsApi.updateSettings, { body: { matchingOptOut: false } });
    expect((await report()).places).toBe(0);
  });

  it('> the report is for administrators', async () => {
    const asked = await Promise.all(
      [published.owner, published.curator].map(
        async ({ client }) => (await client.try(exposureApi.report)).status,
      ),
    );
    expect(asked).toEqual([403, 403]);
  });
});
