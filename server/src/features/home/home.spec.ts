import { accountsApi } from '@longcai/shared/accounts/accounts.contract';
import { applicationsApi } from '@longcai/shared/applications/applications.contract';
import { homeApi } from '@longcai/shared/home/home.contract';
import { projectsApi } from '@longcai/shared/projects/projects.contract';
import { aMember, aProfile } from '../../testing/people.js';
import { aPosition, aPublishedProject } from '../../testing/projects.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { createHealth, type Parts } from './health.js';

describe('home', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startTestApp();
  });
  afterEach(() => app.stop());

  describe('front', () => {
    it('for a visitor > shows the libraries and every prefecture, and nothing to do', async () => {
      const front = await app.client().call(homeApi.front);
      expect(front.libraries.length).toBe(4);
      expect(front.needs.length).toBe(13);
      expect([front.next, front.matches.length]).toEqual(['none', 0]);
    });

    it('with fewer than five open positions in a city > hides the number, not the city', async () => {
      await aPublishedProject(app, {
        region: '230604',
        positions: Array.from({ length: 4 }, () => aPosition()),
      });
      const four = await app.client().call(homeApi.front);
      expect(four.needs.find(({ region }) => region === '230600')?.open).toBeNull();
      await aPublishedProject(app, { region: '230230', positions: [aPosition({ region: '230602' })] });
      const five = await app.client().call(homeApi.front);
      expect(five.needs.find(({ region }) => region === '230600')?.open).toBe(5);
      expect(five.needs.find(({ region }) => region === '230200')?.open).toBeNull();
      expect(five.openTotal).toBe(5);
    });

    it('for a member without a profile > says to register one; with one, marks the own city', async () => {
      const newcomer = await aMember(app);
      expect((await newcomer.client.call(homeApi.front)).next).toBe('register-profile');
      const member = await aMember(app);
      await aProfile(member, { region: '230604' });
      const front = await member.client.call(homeApi.front);
      expect(front.needs.filter(({ mine }) => mine).map(({ region }) => region)).toEqual(['230600']);
    });

    it('for a member who switched matching off > shows no matches, until it is switched on again', async () => {
      await aPublishedProject(app);
      const member = await aMember(app);
      await aProfile(member);
      const set = (matchingOptOut: boolean) =>
        member.client.call(accountsApi.updateSettings, { body: { matchingOptOut } });
      const shown = async () => {
        const { matches, matchesTotal } = await member.client.call(homeApi.front);
        return [matches.length, matchesTotal];
      };
      expect(await shown()).toEqual([1, 1]);
      await set(true);
      expect(await shown()).toEqual([0, 0]);
      await set(false);
      expect(await shown()).toEqual([1, 1]);
    });

    it('for an owner with an application to answer > says so before anything else', async () => {
      const { project, owner } = await aPublishedProject(app);
      expect((await owner.client.call(homeApi.front)).next).toBe('none');
      const applicant = await aMember(app);
      await aProfile(applicant);
      await applicant.client.call(applicationsApi.apply, {
        params: { positionId: project.positions[0]!.id },
        body: {},
      });
      expect((await owner.client.call(homeApi.front)).next).toBe('answer-applications');
      expect((await applicant.client.call(homeApi.front)).next).toBe('complete-profile');
    });

    it('after a project was completed > tells the outcome with people and days', async () => {
      const { project, owner } = await aPublishedProject(app);
      await app.services.projects.fill(project.positions[0]!.id);
      await app.services.projects.startTeaming(project.id);
      app.clock.advance(30 * 86_400_000);
      for (const step of ['start-running', 'complete'] as const)
        await owner.client.call(projectsApi.step, { params: { projectId: project.id }, body: { step } });
      const { outcomes } = await app.client().call(homeApi.front);
      expect(outcomes.map(({ projectId, people, days }) => [projectId, people, days])).toEqual([
        [project.id, 1, 30],
      ]);
    });
  });

  describe('health', () => {
    it('of a running platform > names every part and the version', async () => {
      const health = await app.client().call(homeApi.health);
      expect(health.version).toMatch(/^\d+\.\d+\.\d+/);
      expect(health.parts.store.state).toBe('ok');
      expect(health.parts.mail).toEqual({ state: 'ok', kind: 'mailbox' });
    });
  });
});

describe('health', () => {
  const alive = async () => true;
  const parts = (given: Partial<Parts> = {}): Parts => ({
    store: { kind: 'embedded', alive },
    search: { kind: 'embedded', state: async () => ({ state: 'ok', lag: 0 }) },
    mail: { kind: 'mailbox', alive },
    files: { alive },
    realtime: { kind: 'single', alive },
    ...given,
  });

  it('with a part down > is degraded, and says which', async () => {
    const health = await createHealth(parts({ mail: { kind: 'smtp', alive: async () => false } }))();
    expect([health.status, health.parts.mail.state, health.parts.files.state]).toEqual([
      'degraded',
      'down',
      'ok',
    ]);
  });

  it('with a part that throws > counts it as down', async () => {
    const broken = async () => {
      throw new Error('no disk');
    };
    const health = await createHealth(parts({ files: { alive: broken } }))();
    expect(health.parts.files.state).toBe('down');
  });

  it('without the store > is down', async () => {
    const health = await createHealth(parts({ store: { kind: 'mongodb', alive: async () => false } }))();
    expect([health.status, health.parts.store.kind]).toEqual(['down', 'mongodb']);
  });
});
