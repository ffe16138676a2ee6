import { casesApi } from '@longcai/shared/cases/cases.contract';
import { noticesApi } from '@longcai/shared/notices/notices.contract';
import { offersApi } from '@longcai/shared/offers/offers.contract';
import { projectsApi } from '@longcai/shared/projects/projects.contract';
import type { ProjectView } from '@longcai/shared/projects/projects.contract';
import { aMember, anOfficial, type Member } from '../../testing/people.js';
import { aCurator, aProject, aSubmittedProject, anOffer } from '../../testing/projects.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

const DAY_MS = 86_400_000;

describe('cases', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startTestApp();
  });
  afterEach(() => app.stop());

  const lookup = (serviceNumber: string) => app.client().try(casesApi.lookup, { params: { serviceNumber } });

  async function caseOf(curator: Member, project: ProjectView) {
    const desk = await curator.client.call(casesApi.desk, { query: { pageSize: 100 } });
    const found = desk.items.find(({ subject }) => subject.id === project.id);
    if (!found) throw new Error('The case is not on the desk');
    return found;
  }

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
      await aSubmittedProject(owner, { library: 'pillar', region: '230200' });
      const curator = await aCurator(app);
      const desk = await curator.client.call(casesApi.desk, { query: {} });
      expect(desk.items.map(({ subject }) => subject.id)).toEqual([mine.id]);
      expect(desk.reach.map(({ zh }) => zh)).toEqual(['哈大齐工业走廊']);
      expect(desk.items[0]!.can).toEqual(['approve', 'return', 'pause']);
    });

    it('of a region’s curator > holds the cases of every place below it, whatever the library', async () => {
      const owner = await aMember(app);
      const inside = await aSubmittedProject(owner, { library: 'pillar', region: '230604' });
      await aSubmittedProject(owner, { region: '230102' });
      const curator = await aCurator(app, { regions: ['230600'] });
      const desk = await curator.client.call(casesApi.desk, { query: {} });
      expect(desk.items.map(({ subject }) => subject.id)).toEqual([inside.id]);
    });

    it('sorted by due date > has what is overdue first, and counts it', async () => {
      const owner = await aMember(app);
      const curator = await aCurator(app);
      const first = await aSubmittedProject(owner);
      app.clock.advance(11 * DAY_MS);
      const second = await aSubmittedProject(owner);
      app.clock.advance(5 * DAY_MS);
      const desk = await curator.client.call(casesApi.desk, { query: {} });
      expect(desk.items.map(({ subject, clock }) => [subject.id, clock.mark])).toEqual([
        [first.id, 'overdue'],
        [second.id, 'on-course'],
      ]);
      expect(desk.counts).toEqual({ overdue: 1, dueSoon: 0, open: 2, onTimePercent: null });
    });

    it('by a member > answers 403 forbidden', async () => {
      const member = await aMember(app);
      expect((await member.client.try(casesApi.desk, { query: {} })).status).toBe(403);
    });

    it('by an administrator > holds everything', async () => {
      const owner = await aMember(app);
      await aSubmittedProject(owner);
      await aSubmittedProject(owner, { library: 'pillar', region: '230200' });
      const administrator = await anOfficial(app, ['administrator']);
      expect((await administrator.client.call(casesApi.desk, { query: {} })).total).toBe(2);
    });
  });

  describe('answer', () => {
    it('approving a project > publishes it, closes the case in time and tells the owner', async () => {
      const owner = await aMember(app);
      const curator = await aCurator(app);
      const project = await aSubmittedProject(owner);
      const { id } = await caseOf(curator, project);
      app.clock.advance(2 * DAY_MS);
      const answered = await curator.client.call(casesApi.answer, {
        params: { caseId: id },
        body: { outcome: 'approved' },
      });
      expect([answered.state, answered.outcome, answered.clock.mark]).toEqual([
        'answered',
        'approved',
        'done',
      ]);
      expect(answered.clock.usedDays).toBe(2);
      expect(answered.steps.map(({ state }) => state)).toEqual(['done', 'done', 'done']);
      const published = await app.client().call(projectsApi.view, { params: { projectId: project.id } });
      expect(published.state).toBe('published');
      const told = await owner.client.call(noticesApi.list, { query: {} });
      expect(told.items.map(({ kind }) => kind)).toEqual(['project-published']);
      const desk = await curator.client.call(casesApi.desk, { query: { state: 'answered' } });
      expect(desk.counts.onTimePercent).toBe(100);
    });

    it('returning an offer > needs a reason and gives it to the owner', async () => {
      const owner = await aMember(app);
      const curator = await aCurator(app);
      const offer = await anOffer(owner);
      await owner.client.call(offersApi.step, { params: { offerId: offer.id }, body: { step: 'submit' } });
      const desk = await curator.client.call(casesApi.desk, { query: {} });
      const params = { caseId: desk.items[0]!.id };
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
      await app.store.connection.collection('projects').updateMany({}, { $set: { state: 'draft' } });
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
      expect((await curator.client.call(casesApi.desk, { query: {} })).total).toBe(0);
    });
  });

  describe('pause', () => {
    it('and resume > leaves as many working days as there were, and tells the submitter', async () => {
      const owner = await aMember(app);
      const curator = await aCurator(app);
      const { id } = await caseOf(curator, await aSubmittedProject(owner));
      const pause = (paused: boolean, reason = '') =>
        curator.client.call(casesApi.pause, { params: { caseId: id }, body: { paused, reason } });
      app.clock.advance(2 * DAY_MS);
      const paused = await pause(true, '请补传图纸');
      expect([paused.clock.mark, paused.clock.leftDays, paused.can]).toEqual(['paused', 8, ['resume']]);
      app.clock.advance(14 * DAY_MS);
      const resumed = await pause(false);
      expect([resumed.state, resumed.clock.leftDays]).toEqual(['in-progress', 8]);
      expect(resumed.clock.dueAt).toBe('2026-12-21T15:59:59.000Z');
      const told = await owner.client.call(noticesApi.list, { query: {} });
      expect(told.items.map(({ kind }) => kind)).toEqual(['case-paused']);
    });

    it('of a paused case > answers 409 step-not-allowed', async () => {
      const curator = await aCurator(app);
      const { id } = await caseOf(curator, await aSubmittedProject(await aMember(app)));
      const input = { params: { caseId: id }, body: { paused: true } };
      await curator.client.call(casesApi.pause, input);
      expect((await curator.client.try(casesApi.pause, input)).problem?.code).toBe('step-not-allowed');
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

    it('in a change that fails > leaves no case and no number behind', async () => {
      const owner = await aMember(app);
      const draft = await aProject(owner);
      const failing = app.store.transact(async () => {
        await app.services.cases.open({
          kind: 'project-publication',
          library: 'corridor',
          subject: { type: 'project', id: draft.id },
          title: draft.title,
          submitter: { accountId: owner.accountId, name: { zh: '王磊', en: '' } },
        });
        throw new Error('the next part failed');
      });
      await expectAsync(failing).toBeRejected();
      expect(await app.services.cases.statusOf({ type: 'project', id: draft.id })).toBeNull();
      expect((await aSubmittedProject(owner)).serviceNumber).toMatch(/^HDQ-2611-0001-/);
    });
  });

  describe('answer time', () => {
    it('of an owner > is the median of working days they took to answer applications', async () => {
      const applicant = await aMember(app);
      const ids = ['a', 'b', 'c'].map((letter) => letter.repeat(24));
      for (const id of ids)
        await app.services.cases.open({
          kind: 'application',
          subject: { type: 'application', id },
          title: { zh: '焊接工艺工程师', en: '' },
          submitter: { accountId: applicant.accountId, name: { zh: '王磊', en: '' } },
          answererId: 'owner',
        });
      for (const id of ids) {
        app.clock.advance(DAY_MS);
        await app.services.cases.answer({ type: 'application', id }, 'accepted', { name: '李建国' });
      }
      expect(await app.services.cases.answerTime('owner')).toEqual({
        promiseDays: 5,
        medianDays: 2,
        counted: 3,
      });
    });
  });
});
