import { casesApi } from '@longcai/shared/cases/cases.contract';
import { noticesApi } from '@longcai/shared/notices/notices.contract';
import { projectsApi, type ProjectView } from '@longcai/shared/projects/projects.contract';
import { aMember, type Member } from '../../testing/people.js';
import { aCurator, aProject, aSubmittedProject } from '../../testing/projects.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

const DAY_MS = 86_400_000;

/** Each of these moves the clock or counts what is on a desk, so each has a platform of its own. */
describe('cases over time', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startTestApp();
  });
  afterEach(() => app.stop());

  async function caseOf(curator: Member, project: ProjectView) {
    const desk = await curator.client.call(casesApi.desk, { query: { pageSize: 100 } });
    const found = desk.items.find(({ subject }) => subject.id === project.id);
    if (!found) throw new Error('The case is not on the desk');
    return found;
  }

  describe('desk', () => {
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
