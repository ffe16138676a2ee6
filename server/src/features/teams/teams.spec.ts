import { applicationsApi } from '@longcai/shared/applications/applications.contract';
import { matchingApi } from '@longcai/shared/matching/matching.contract';
import { noticesApi } from '@longcai/shared/notices/notices.contract';
import { projectsApi } from '@longcai/shared/projects/projects.contract';
import { roomsApi } from '@longcai/shared/rooms/rooms.contract';
import { teamsApi } from '@longcai/shared/teams/teams.contract';
import { aTeam, anApplicant, type Team } from '../../testing/a-team.js';
import { aMember, aProfile } from '../../testing/people.js';
import { aPosition, aPublishedProject } from '../../testing/projects.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

describe('teams', () => {
  let app: TestApp;
  let team: Team;

  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  const params = () => ({ teamId: team.teamId });
  const view = (reader = team.owner) => reader.client.call(teamsApi.view, { params: params() });
  const charter = (text: string, version: number, by = team.owner) =>
    by.client.try(teamsApi.setCharter, { params: params(), body: { version, text } });
  const sign = (member = team.members[0]!) => member.client.try(teamsApi.signCharter, { params: params() });

  describe('view', () => {
    it('by someone outside > answers 404', async () => {
      team = await aTeam(app);
      const stranger = await aMember(app);
      expect((await stranger.client.try(teamsApi.view, { params: params() })).status).toBe(404);
    });

    it('by a member > names the members, their positions and what is open', async () => {
      team = await aTeam(app, { people: 2, places: 2 });
      const seen = await view(team.members[1]);
      expect(seen.members.map(({ name, role }) => [name.zh, role])).toEqual([
        ['成员1', 'lead'],
        ['成员2', 'member'],
      ]);
      expect(seen.members[0]?.positionTitle?.zh).toBe('焊接工艺工程师');
      expect(seen.state).toBe('complete');
      expect(seen.coverage.members.map(({ cells }) => cells.length)).toEqual([1, 1]);
      expect(seen.can).toEqual(['leave']);
    });
  });

  describe('charter', () => {
    it('signed > makes the accepted person a joined one', async () => {
      team = await aTeam(app);
      const { version } = await view();
      expect((await charter('每周一例会', version)).data?.charter.version).toBe(1);
      const signed = await sign();
      expect(signed.data?.charter).toEqual({ text: '每周一例会', version: 1, signed: 1, of: 1 });
      const application = await team.members[0]!.client.call(applicationsApi.view, {
        params: { applicationId: team.applicationIds[0]! },
      });
      expect(application.state).toBe('joined');
    });

    it('written anew > asks for every signature again', async () => {
      team = await aTeam(app);
      const first = await charter('第一版', (await view()).version);
      await sign();
      expect(first.status).toBe(200);
      const second = await charter('第二版', (await view()).version);
      expect(second.data?.charter).toEqual({ text: '第二版', version: 2, signed: 0, of: 1 });
      expect((await sign()).data?.charter.signed).toBe(1);
    });

    it('saved from an old version > answers 409 stale-version', async () => {
      team = await aTeam(app);
      const { version } = await view();
      await charter('甲写的', version);
      expect((await charter('乙写的', version)).problem?.code).toBe('stale-version');
    });

    it('before there is one > cannot be signed', async () => {
      team = await aTeam(app);
      expect((await sign()).problem?.code).toBe('step-not-allowed');
    });

    it('by a member who does not lead > answers 403', async () => {
      team = await aTeam(app, { people: 2 });
      const { version } = await view();
      expect((await charter('我来写', version, team.members[1])).status).toBe(403);
      expect((await charter('我来写', version, team.members[0])).status).toBe(200);
    });
  });

  describe('leave', () => {
    it('without a handover > answers 422', async () => {
      team = await aTeam(app);
      const answer = await team.members[0]!.client.try(teamsApi.leave, {
        params: params(),
        body: { handover: ' ' },
      });
      expect(answer.status).toBe(422);
    });

    it('with a handover > frees the place, closes the room to them, keeps the history', async () => {
      team = await aTeam(app, { people: 2, places: 2 });
      const [leaver, stayer] = team.members;
      const { roomId } = await view();
      const handover = '图纸在文件夹 A';
      await leaver!.client.call(teamsApi.leave, { params: params(), body: { handover } });
      const after = await view();
      expect(after.members.map(({ accountId, role }) => [accountId, role])).toEqual([
        [stayer!.accountId, 'lead'],
      ]);
      expect(after.former.map(({ name, handover: left }) => [name.zh, left])).toEqual([['成员1', handover]]);
      const project = await team.owner.client.call(projectsApi.view, {
        params: { projectId: team.project.id },
      });
      expect([project.positions[0]?.filled, project.positions[0]?.state]).toEqual([1, 'open']);
      expect((await leaver!.client.try(roomsApi.messages, { params: { roomId } })).status).toBe(404);
      expect((await leaver!.client.try(teamsApi.view, { params: params() })).status).toBe(404);
      const told = await stayer!.client.call(noticesApi.list, { query: {} });
      expect(told.items.map(({ kind }) => kind)).toContain('member-left');
      const again = await leaver!.client.try(applicationsApi.apply, {
        params: { positionId: team.positionId },
        body: {},
      });
      expect(again.status).toBe(201);
    });
  });

  describe('remove', () => {
    it('by the owner > tells the removed the reason', async () => {
      team = await aTeam(app);
      const [member] = team.members;
      const seen = await team.owner.client.call(teamsApi.remove, {
        params: { ...params(), accountId: member!.accountId },
        body: { reason: '三周没有联系上' },
      });
      expect(seen.members).toEqual([]);
      const told = await member!.client.call(noticesApi.list, { query: {} });
      const notice = told.items.find(({ kind }) => kind === 'member-removed');
      expect(notice?.values['reason']).toBe('三周没有联系上');
    });

    it('by the owner > does not bring the removed back as a proposal to close the gap', async () => {
      const rare = { skill: 'titanium-welding', minLevel: 3 };
      const { project, owner } = await aPublishedProject(app, { positions: [aPosition({ needs: [rare] })] });
      const holder = async () => {
        const member = await aMember(app);
        const held = { skill: rare.skill, level: 4, years: 3, evidence: '' };
        return { ...member, profileId: (await aProfile(member, { skills: [held] })).id };
      };
      const [removed, other] = [await holder(), await holder()];
      const application = await removed.client.call(applicationsApi.apply, {
        params: { positionId: project.positions[0]!.id },
        body: { note: '三月起有空' },
      });
      const { teamId } = await owner.client.call(applicationsApi.accept, {
        params: { applicationId: application.id },
      });
      await owner.client.call(teamsApi.remove, {
        params: { teamId: teamId!, accountId: removed.accountId },
        body: { reason: '三周没有联系上' },
      });
      const { proposals, candidates } = await owner.client.call(matchingApi.teamProposals, {
        params: { projectId: project.id },
      });
      const named = [...proposals.flatMap(({ members }) => members), ...candidates];
      expect([...new Set(named.map(({ person }) => person.profileId))]).toEqual([other.profileId]);
    });

    it('by another member > answers 403', async () => {
      team = await aTeam(app, { people: 2 });
      const answer = await team.members[0]!.client.try(teamsApi.remove, {
        params: { ...params(), accountId: team.members[1]!.accountId },
        body: { reason: '不合适' },
      });
      expect(answer.status).toBe(403);
    });
  });

  it('mine > lists the team for its members and its owner, not for applicants', async () => {
    team = await aTeam(app);
    const applicant = await anApplicant(app, team.positionId);
    const idsOf = async (reader: { client: typeof applicant.client }) =>
      (await reader.client.call(teamsApi.mine)).map(({ id }) => id);
    expect(await idsOf(team.members[0]!)).toEqual([team.teamId]);
    expect(await idsOf(team.owner)).toEqual([team.teamId]);
    expect(await idsOf(applicant)).toEqual([]);
  });
});
