import { casesApi } from '@longcai/shared/cases/cases.contract';
import { noticesApi } from '@longcai/shared/notices/notices.contract';
import { offersApi } from '@longcai/shared/offers/offers.contract';
import { organisationsApi } from '@longcai/shared/organisations/organisations.contract';
import { profilesApi } from '@longcai/shared/profiles/profiles.contract';
import { projectsApi } from '@longcai/shared/projects/projects.contract';
import { aMember, aProfile, anOrganisation, type Member } from '../../testing/people.js';
import { aCurator, aSubmittedProject, anOffer } from '../../testing/projects.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

const DAY_MS = 86_400_000;
const REASON = '请补传压力容器图纸';

/** Each of these moves the clock, so each has a platform of its own. */
describe('a paused case', () => {
  let app: TestApp;
  let owner: Member;
  let curator: Member;
  beforeEach(async () => {
    app = await startTestApp();
    owner = await aMember(app);
    curator = await aCurator(app, { libraries: ['corridor'], regions: ['230000'] });
  });
  afterEach(() => app.stop());

  async function ask(subject: { id: string }): Promise<void> {
    const desk = await curator.client.call(casesApi.desk, { query: { pageSize: 100 } });
    const caseId = desk.items.find((one) => one.subject.id === subject.id)!.id;
    await curator.client.call(casesApi.pause, { params: { caseId }, body: { paused: true, reason: REASON } });
  }

  const supplement = (by: Member, serviceNumber: string, note = '') =>
    by.client.try(casesApi.supplement, { params: { serviceNumber }, body: { note } });

  describe('of a project', () => {
    const submittedAndAsked = async () => {
      const project = await aSubmittedProject(owner);
      await ask(project);
      return { project, params: { projectId: project.id } };
    };

    it('read by its owner > says what is asked for and since when, in the list too', async () => {
      const { project, params } = await submittedAndAsked();
      const asked = {
        serviceNumber: project.serviceNumber!,
        since: app.clock.now().toISOString(),
        reason: REASON,
      };
      expect((await owner.client.call(projectsApi.view, { params })).asked).toEqual(asked);
      const mine = await owner.client.call(projectsApi.mine, { query: {} });
      expect(mine.items.map((one) => one.asked)).toEqual([asked]);
    });

    it('changed by its owner > takes the change, though not another library', async () => {
      const { project, params } = await submittedAndAsked();
      const changed = await owner.client.call(projectsApi.update, {
        params,
        body: { version: project.version, summary: { zh: '图纸见附页。', en: '' } },
      });
      expect(changed.can).toContain('edit');
      const moved = await owner.client.try(projectsApi.update, {
        params,
        body: { version: changed.version, library: 'pillar' },
      });
      expect(moved.problem?.code).toBe('step-not-allowed');
    });

    it('renamed by its owner > is found on the desk by its new name', async () => {
      const { project, params } = await submittedAndAsked();
      const title = { zh: '低温阀门堆焊（改名）', en: '' };
      await owner.client.call(projectsApi.update, { params, body: { version: project.version, title } });
      const desk = await curator.client.call(casesApi.desk, { query: { state: 'paused' } });
      expect(desk.items.find((one) => one.subject.id === project.id)?.title).toEqual(title);
    });

    it('answered by its owner > runs again with the days it had, locks the project and tells the curator', async () => {
      const { project, params } = await submittedAndAsked();
      app.clock.advance(14 * DAY_MS);
      const answer = await supplement(owner, project.serviceNumber!, '图纸已写进说明');
      expect([answer.data?.state, answer.data?.clock.leftDays]).toEqual(['in-progress', 10]);
      const after = await owner.client.call(projectsApi.view, { params });
      expect([after.asked, after.dueAt]).toEqual([undefined, answer.data!.clock.dueAt]);
      expect(after.can).not.toContain('edit');
      const told = await curator.client.call(noticesApi.list, { query: {} });
      expect(told.items.map(({ kind }) => kind)).toEqual(['case-supplemented', 'case-received']);
      const desk = await curator.client.call(casesApi.desk, { query: {} });
      expect(desk.items[0]?.history.at(-1)).toEqual(
        jasmine.objectContaining({ step: 'supplemented', reason: '图纸已写进说明' }),
      );
    });

    it('answered by a stranger > answers 404 and stays paused', async () => {
      const { project } = await submittedAndAsked();
      expect((await supplement(await aMember(app), project.serviceNumber!)).status).toBe(404);
      const status = await app
        .client()
        .call(casesApi.lookup, { params: { serviceNumber: project.serviceNumber! } });
      expect(status.state).toBe('paused');
    });

    it('answered twice > answers 409 step-not-allowed', async () => {
      const { project } = await submittedAndAsked();
      await supplement(owner, project.serviceNumber!);
      expect((await supplement(owner, project.serviceNumber!)).problem?.code).toBe('step-not-allowed');
    });
  });

  it('of an offer > lets its owner change it and answer', async () => {
    const { id } = await anOffer(owner);
    const params = { offerId: id };
    await owner.client.call(offersApi.step, { params, body: { step: 'submit' } });
    await ask({ id });
    const { asked, version } = await owner.client.call(offersApi.view, { params });
    expect(asked?.reason).toBe(REASON);
    const changed = await owner.client.try(offersApi.update, {
      params,
      body: { version, terms: '每月两天' },
    });
    expect(changed.status).toBe(200);
    expect((await supplement(owner, asked!.serviceNumber)).status).toBe(200);
    expect((await owner.client.call(offersApi.view, { params })).can).not.toContain('edit');
  });

  it('of a profile > lets the person change it and answer', async () => {
    const profile = await aProfile(owner);
    await owner.client.call(profilesApi.submit);
    await ask(profile);
    const mine = (await owner.client.call(profilesApi.mine))!;
    expect(mine.asked?.reason).toBe(REASON);
    expect((await supplement(owner, mine.asked!.serviceNumber)).status).toBe(200);
    expect((await owner.client.call(profilesApi.mine))!.asked).toBeUndefined();
  });

  it('of an organisation > is answered by its managers', async () => {
    const { id } = await anOrganisation(owner);
    const params = { organisationId: id };
    await owner.client.call(organisationsApi.submit, { params });
    await ask({ id });
    const space = await owner.client.call(organisationsApi.space, { params });
    expect(space.asked?.reason).toBe(REASON);
    expect((await supplement(owner, space.asked!.serviceNumber)).status).toBe(200);
  });
});
