import { casesApi } from '@longcai/shared/cases/cases.contract';
import { noticesApi } from '@longcai/shared/notices/notices.contract';
import { offersApi } from '@longcai/shared/offers/offers.contract';
import { projectsApi } from '@longcai/shared/projects/projects.contract';
import { aMember, anOfficial, type Member } from '../../testing/people.js';
import { aCurator, aSubmittedProject, anOffer } from '../../testing/projects.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

describe('cases', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  const lookup = (serviceNumber: string) => app.client().try(casesApi.lookup, { params: { serviceNumber } });

  async function caseOf(curator: Member, project: { id: string }) {
    const desk = await curator.client.call(casesApi.desk, { query: { pageSize: 100 } });
    const found = desk.items.find(({ subject }) => subject.id === project.id);
    if (!found) throw new Error('The case is not on the desk');
    return found;
  }

  /** What lies on a desk, by subject. */
  const onDesk = async ({ client }: Member) =>
    (await client.call(casesApi.desk, { query: { pageSize: 100 } })).items.map(({ subject }) => subject.id);

  describe('lookup', () => {
    it('of a submitted project > shows kind, state, steps and dates, and nobody’s name or title', async () => {
      const owner = await aMember(app, { name: '欧阳志远' });
      const project = await aSubmittedProject(owner, { title: { zh: '绝密的窄间隙焊', en: 'Very secret' } });
      const answer = await lookup(project.serviceNumber!);
      expect(answer.data?.kind).toBe('project-publication');
      expect(answer.data?.state).toBe('received');
      expect(answer.data?.steps.map(({ state }) => state)).toEqual(['done', 'current', 'waiting']);
      expect(answer.data?.clock.totalDays).toBe(10);
      const text = JSON.stringify(answer.data);
      for (const secret of ['欧阳志远', '绝密', 'secret', project.id, owner.accountId])
        expect(text).not.toContain(secret);
    });

    it('typed without dashes, in lower case, in full width > finds the same', async () => {
      const { serviceNumber } = await aSubmittedProject(await aMember(app));
      const plain = serviceNumber!.replaceAll('-', '').toLowerCase();
      const wide = [...serviceNumber!].map((c) =>
        c === '-' ? '－' : String.fromCharCode(c.charCodeAt(0) + 0xfee0),
      );
      for (const typed of [plain, wide.join(''), ` ${serviceNumber} `])
        expect((await lookup(typed)).data?.serviceNumber).toBe(serviceNumber!);
    });

    it('with one digit wrong > answers 422 service-number-wrong', async () => {
      const { serviceNumber } = await aSubmittedProject(await aMember(app));
      const last = Number(serviceNumber!.at(-1));
      const answer = await lookup(serviceNumber!.slice(0, -1) + ((last + 1) % 10));
      expect(answer.status).toBe(422);
      expect(answer.problem?.code).toBe('service-number-wrong');
    });

    it('of a number never given > answers 404', async () => {
      const { formatServiceNumber } = await import('@longcai/shared/reference/service-number');
      expect((await lookup(formatServiceNumber('HDQ', '2611', 9_999))).status).toBe(404);
    });
  });

  describe('desk', () => {
    it('of a library’s curator > holds its cases only', async () => {
      const owner = await aMember(app);
      const mine = await aSubmittedProject(owner);
      const other = await aSubmittedProject(owner, { library: 'pillar', region: '230200' });
      const curator = await aCurator(app);
      const held = await onDesk(curator);
      expect(held).toContain(mine.id);
      expect(held).not.toContain(other.id);
      const desk = await curator.client.call(casesApi.desk, { query: {} });
      expect(desk.reach.map(({ zh }) => zh)).toEqual(['哈大齐工业走廊']);
      expect((await caseOf(curator, mine)).can).toEqual(['approve', 'return', 'pause']);
    });

    it('of a region’s curator > holds the cases of every place below it, whatever the library', async () => {
      const owner = await aMember(app);
      const inside = await aSubmittedProject(owner, { library: 'pillar', region: '230604' });
      const outside = await aSubmittedProject(owner, { region: '230102' });
      const held = await onDesk(await aCurator(app, { regions: ['230600'] }));
      expect(held).toContain(inside.id);
      expect(held).not.toContain(outside.id);
    });

    it('by a member > answers 403 forbidden', async () => {
      const member = await aMember(app);
      expect((await member.client.try(casesApi.desk, { query: {} })).status).toBe(403);
    });

    it('by an administrator > holds everything', async () => {
      const owner = await aMember(app);
      const both = [
        await aSubmittedProject(owner),
        await aSubmittedProject(owner, { library: 'pillar', region: '230200' }),
      ];
      const held = await onDesk(await anOfficial(app, ['administrator']));
      expect(held).toEqual(jasmine.arrayContaining(both.map(({ id }) => id)));
    });
  });

  describe('answer', () => {
    it('returning an offer > needs a reason and gives it to the owner', async () => {
      const owner = await aMember(app);
      const curator = await aCurator(app);
      const offer = await anOffer(owner);
      await owner.client.call(offersApi.step, { params: { offerId: offer.id }, body: { step: 'submit' } });
      const params = { caseId: (await caseOf(curator, offer)).id };
      const without = await curator.client.try(casesApi.answer, { params, body: { outcome: 'returned' } });
      expect(without.problem?.errors?.[0]?.pointer).toBe('/body/reason');
      await curator.client.call(casesApi.answer, {
        params,
        body: { outcome: 'returned', reason: '请写明年限' },
      });
      const returned = await owner.client.call(offersApi.view, { params: { offerId: offer.id } });
      expect([returned.state, returned.returnReason]).toEqual(['returned', '请写明年限']);
    });

    it('twice > answers 409 step-not-allowed', async () => {
      const curator = await aCurator(app);
      const { id } = await caseOf(curator, await aSubmittedProject(await aMember(app)));
      const answer = () =>
        curator.client.try(casesApi.answer, { params: { caseId: id }, body: { outcome: 'approved' } });
      const both = await Promise.all([answer(), answer()]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    });

    it('of another library’s case > answers 404 and changes nothing', async () => {
      const project = await aSubmittedProject(await aMember(app));
      const { id } = await caseOf(await aCurator(app), project);
      const other = await aCurator(app, { libraries: ['pillar'] });
      const answer = await other.client.try(casesApi.answer, {
        params: { caseId: id },
        body: { outcome: 'approved' },
      });
      expect(answer.status).toBe(404);
      expect((await lookup(project.serviceNumber!)).data?.state).toBe('received');
    });

    it('whose project moved on meanwhile > is refused as a whole', async () => {
      const curator = await aCurator(app);
      const project = await aSubmittedProject(await aMember(app));
      const { id } = await caseOf(curator, project);
      await app.store.connection
        .collection('projects')
        .updateOne({ serviceNumber: project.serviceNumber }, { $set: { state: 'draft' } });
      const answer = await curator.client.try(casesApi.answer, {
        params: { caseId: id },
        body: { outcome: 'approved' },
      });
      expect(answer.problem?.code).toBe('step-not-allowed');
      expect((await lookup(project.serviceNumber!)).data?.state).toBe('received');
    });

    it('on the project’s page instead of the desk > closes the case too', async () => {
      const curator = await aCurator(app);
      const project = await aSubmittedProject(await aMember(app));
      await curator.client.call(projectsApi.step, {
        params: { projectId: project.id },
        body: { step: 'return', reason: '请补充' },
      });
      expect((await lookup(project.serviceNumber!)).data?.outcome).toBe('returned');
      expect(await onDesk(curator)).not.toContain(project.id);
    });
  });

  describe('open', () => {
    it('tells the curators concerned > and no others', async () => {
      const concerned = await aCurator(app);
      const other = await aCurator(app, { libraries: ['pillar'] });
      await aSubmittedProject(await aMember(app));
      const kinds = async ({ client }: Member) =>
        (await client.call(noticesApi.list, { query: {} })).items.map(({ kind }) => kind);
      expect(await kinds(concerned)).toEqual(['case-received']);
      expect(await kinds(other)).toEqual([]);
    });
  });
});
