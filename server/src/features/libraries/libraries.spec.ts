import { accountsApi } from '@longcai/shared/accounts/accounts.contract';
import { librariesApi } from '@longcai/shared/libraries/libraries.contract';
import { offersApi } from '@longcai/shared/offers/offers.contract';
import { industryByCode } from '@longcai/shared/reference/industries';
import { regionByCode } from '@longcai/shared/reference/regions';
import { aMember } from '../../testing/people.js';
import { aCurator, aPosition, aPublishedProject, anOffer } from '../../testing/projects.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { DEFAULT_LIBRARIES } from './libraries.defaults.js';

describe('libraries', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startTestApp();
  });
  afterEach(() => app.stop());

  const view = (slug = 'corridor') => app.client().call(librariesApi.view, { params: { slug } });

  describe('an empty platform', () => {
    it('has the four libraries in their order > in both languages', async () => {
      const list = await app.client().call(librariesApi.list);
      expect(list.map(({ slug }) => slug)).toEqual(['new-countryside', 'corridor', 'coal-power', 'pillar']);
      expect(list.every(({ name, tagline }) => name.zh && name.en && tagline.zh && tagline.en)).toBeTrue();
    });

    it('started twice > keeps what curators wrote', async () => {
      const curator = await aCurator(app);
      await curator.client.call(librariesApi.update, {
        params: { slug: 'corridor' },
        body: { version: 0, tagline: { zh: '换了一句', en: '' } },
      });
      await app.services.libraries.seedDefaults();
      expect((await view()).tagline.zh).toBe('换了一句');
    });
  });

  describe('the default libraries', () => {
    it('name only regions and industries that exist', () => {
      for (const { scope } of DEFAULT_LIBRARIES) {
        for (const region of scope.regions) expect(regionByCode(region)).withContext(region).toBeDefined();
        for (const code of scope.industries) expect(industryByCode(code)).withContext(code).toBeDefined();
      }
    });
  });

  describe('view', () => {
    it('after a publication > counts it at once and lists it first', async () => {
      expect((await view()).numbers.openPositions).toBe(0);
      const { project } = await aPublishedProject(app, { positions: [aPosition(), aPosition()] });
      const after = await view();
      expect(after.numbers.openPositions).toBe(2);
      expect(after.newestProjects.map(({ id, openPositions }) => [id, openPositions])).toEqual([
        [project.id, 2],
      ]);
    });

    it('after a team formed > counts it, this week only while the week lasts', async () => {
      const { project } = await aPublishedProject(app);
      await app.store.transact((afterCommit) => app.services.projects.startTeaming(project.id, afterCommit));
      expect((await view()).numbers).toEqual(jasmine.objectContaining({ teamsFormed: 1, teamsThisWeek: 1 }));
      app.clock.advance(7 * 86_400_000);
      await aPublishedProject(app);
      expect((await view()).numbers).toEqual(jasmine.objectContaining({ teamsFormed: 1, teamsThisWeek: 0 }));
    });

    it('of a published offer > counts and lists it', async () => {
      const owner = await aMember(app);
      const curator = await aCurator(app);
      const offer = await anOffer(owner);
      const params = { offerId: offer.id };
      await owner.client.call(offersApi.step, { params, body: { step: 'submit' } });
      await curator.client.call(offersApi.step, { params, body: { step: 'publish' } });
      const after = await view();
      expect(after.numbers.offers).toBe(1);
      expect(after.newestOffers.map(({ id }) => id)).toEqual([offer.id]);
    });

    it('names who keeps it > once there is a curator', async () => {
      expect((await view()).keptBy).toBeNull();
      const curator = await aCurator(app);
      expect((await view()).keptBy).toEqual({ zh: '赵敏', en: '赵敏' });
      await curator.client.call(accountsApi.updateSettings, { body: { latinName: 'Zhao Min' } });
      expect((await view()).keptBy).toEqual({ zh: '赵敏', en: 'Zhao Min' });
    });

    it('of an unknown library > answers 404', async () => {
      const answer = await app.client().try(librariesApi.view, { params: { slug: 'nowhere' } });
      expect(answer.status).toBe(404);
    });
  });

  describe('update', () => {
    const body = { version: 0, front: { zh: '新的首页', en: 'A new front page' } };
    const params = { slug: 'corridor' };

    it('by its curator > changes the text and the date it was kept', async () => {
      const curator = await aCurator(app);
      app.clock.advance(60_000);
      const changed = await curator.client.call(librariesApi.update, { params, body });
      expect(changed.front).toEqual(body.front);
      expect(changed.version).toBe(1);
      expect(changed.keptAt).toBe(app.clock.now().toISOString());
    });

    it('by another library’s or a region’s curator > answers 403 forbidden', async () => {
      for (const scope of [{ libraries: ['pillar'] }, { regions: ['230000'] }]) {
        const { client } = await aCurator(app, scope);
        expect((await client.try(librariesApi.update, { params, body })).status).toBe(403);
      }
    });

    it('with an older version > answers 409 stale-version', async () => {
      const { client } = await aCurator(app);
      await client.call(librariesApi.update, { params, body });
      expect((await client.try(librariesApi.update, { params, body })).problem?.code).toBe('stale-version');
    });
  });

  describe('subscription', () => {
    it('twice, then ended twice > is harmless and shown to oneself', async () => {
      const { client } = await aMember(app);
      const input = { params: { slug: 'pillar' } };
      const subscribed = async () => (await client.call(librariesApi.view, input)).subscribed;
      await Promise.all([
        client.call(librariesApi.subscribe, input),
        client.call(librariesApi.subscribe, input),
      ]);
      expect(await subscribed()).toBeTrue();
      await client.call(librariesApi.unsubscribe, input);
      await client.call(librariesApi.unsubscribe, input);
      expect(await subscribed()).toBeFalse();
    });
  });
});
