import { offersApi } from '@longcai/shared/offers/offers.contract';
import { aMember, anOrganisation } from '../../testing/people.js';
import { aCurator, anOffer } from '../../testing/projects.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

describe('offers', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  const params = (offer: { id: string }) => ({ offerId: offer.id });

  describe('create', () => {
    it('with codes no table knows > answers 422 with pointers', async () => {
      const owner = await aMember(app);
      const answer = await owner.client.try(offersApi.create, {
        body: {
          library: 'nowhere',
          kind: 'advice',
          title: { zh: '咨询', en: '' },
          summary: {},
          supplies: [{ skill: 'no-such-skill', level: 3 }],
          region: '999999',
        },
      });
      expect(answer.problem?.errors?.map(({ pointer }) => pointer).sort()).toEqual([
        '/body/library',
        '/body/region',
        '/body/supplies/0/skill',
      ]);
    });

    it('for an organisation one is no staff of > answers 403 forbidden', async () => {
      const unit = await anOrganisation(await aMember(app));
      const stranger = await aMember(app);
      await expectAsync(anOffer(stranger, { organisationId: unit.id })).toBeRejectedWithError(/403/);
    });
  });

  describe('update', () => {
    it('of one part > leaves the others as they were', async () => {
      const owner = await aMember(app);
      const unit = await anOrganisation(owner);
      const offer = await anOffer(owner, { organisationId: unit.id, terms: '按天计酬' });
      const changed = await owner.client.call(offersApi.update, {
        params: params(offer),
        body: { version: offer.version, title: { zh: '新标题', en: '' } },
      });
      expect(changed.title.zh).toBe('新标题');
      expect([changed.organisationId, changed.terms]).toEqual([unit.id, '按天计酬']);
    });

    it('with an older version > answers 409 stale-version', async () => {
      const owner = await aMember(app);
      const offer = await anOffer(owner);
      const change = () =>
        owner.client.try(offersApi.update, { params: params(offer), body: { version: 0, terms: '面议' } });
      expect((await change()).status).toBe(200);
      expect((await change()).problem?.code).toBe('stale-version');
    });

    it('while a curator reads it > answers 409 step-not-allowed', async () => {
      const owner = await aMember(app);
      const offer = await anOffer(owner);
      const submitted = await owner.client.call(offersApi.step, {
        params: params(offer),
        body: { step: 'submit' },
      });
      const answer = await owner.client.try(offersApi.update, {
        params: params(offer),
        body: { version: submitted.version, terms: '面议' },
      });
      expect(answer.problem?.code).toBe('step-not-allowed');
    });
  });

  describe('step', () => {
    it('from draft to closed > takes owner and curator in turn', async () => {
      const owner = await aMember(app);
      const curator = await aCurator(app);
      const offer = await anOffer(owner);
      const submitted = await owner.client.call(offersApi.step, {
        params: params(offer),
        body: { step: 'submit' },
      });
      expect(submitted.serviceNumber).toMatch(/^HDQ-/);
      expect((await app.client().try(offersApi.view, { params: params(offer) })).status).toBe(404);
      const published = await curator.client.call(offersApi.step, {
        params: params(offer),
        body: { step: 'publish' },
      });
      expect(published.publishedAt).not.toBeNull();
      expect((await app.client().call(offersApi.view, { params: params(offer) })).can).toEqual([]);
      const closed = await owner.client.call(offersApi.step, {
        params: params(offer),
        body: { step: 'close' },
      });
      expect(closed.state).toBe('closed');
    });

    it('publish by the owner > answers 403 forbidden; by a stranger, 404', async () => {
      const owner = await aMember(app);
      const stranger = await aMember(app);
      const offer = await anOffer(owner);
      const input = { params: params(offer), body: { step: 'publish' } };
      expect((await owner.client.try(offersApi.step, input)).status).toBe(403);
      expect((await stranger.client.try(offersApi.step, input)).status).toBe(404);
    });

    it('close of a draft > answers 409 step-not-allowed', async () => {
      const owner = await aMember(app);
      const offer = await anOffer(owner);
      const answer = await owner.client.try(offersApi.step, {
        params: params(offer),
        body: { step: 'close' },
      });
      expect(answer.problem?.code).toBe('step-not-allowed');
    });
  });

  describe('mine', () => {
    it('lists those of mine and of my organisations > and no others', async () => {
      const owner = await aMember(app);
      const unit = await anOrganisation(owner);
      const own = await anOffer(owner);
      const ofUnit = await anOffer(owner, { organisationId: unit.id });
      await anOffer(await aMember(app));
      const mine = await owner.client.call(offersApi.mine);
      expect(mine.map(({ id }) => id).sort()).toEqual([own.id, ofUnit.id].sort());
    });
  });
});
