import { applicationsApi } from '@longcai/shared/applications/applications.contract';
import { casesApi } from '@longcai/shared/cases/cases.contract';
import { noticesApi } from '@longcai/shared/notices/notices.contract';
import { projectsApi } from '@longcai/shared/projects/projects.contract';
import { roomsApi } from '@longcai/shared/rooms/rooms.contract';
import { teamsApi } from '@longcai/shared/teams/teams.contract';
import { anApplicant } from '../../testing/a-team.js';
import { aMember, aProfile, type Member } from '../../testing/people.js';
import { aPosition, aPublishedProject, type PublishedProject } from '../../testing/projects.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

const DAY = 24 * 3600 * 1000;

describe('applications', () => {
  let app: TestApp;
  let published: PublishedProject;
  let positionId: string;

  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    published = await aPublishedProject(app, { positions: [aPosition({ headcount: 1 })] });
    positionId = published.project.positions[0]!.id;
  });

  const kinds = async (member: Member) =>
    (await member.client.call(noticesApi.list, { query: {} })).items.map(({ kind }) => kind);
  const of = (application: { id: string }) => ({ params: { applicationId: application.id } });
  const project = (reader: Member) =>
    reader.client.call(projectsApi.view, { params: { projectId: published.project.id } });

  describe('apply', () => {
    it('without a profile > answers 409 profile-needed', async () => {
      const member = await aMember(app);
      const answer = await member.client.try(applicationsApi.apply, { params: { positionId }, body: {} });
      expect(answer.problem?.code).toBe('profile-needed');
    });

    it('with a profile > gives a service number, a clock and frozen reasons, and tells the owner', async () => {
      const { application } = await anApplicant(app, positionId);
      expect(application.serviceNumber).toMatch(/^SQ-26\d\d-\d{4}-\d$/);
      expect(application.clock).toEqual(jasmine.objectContaining({ totalDays: 5, mark: 'on-course' }));
      expect(application.explanation?.needs[0]?.kind).toBe('met');
      expect(application.can).toEqual(['withdraw', 'talk']);
      expect(await kinds(published.owner)).toContain('application-received');
      const status = await app.client().call(casesApi.lookup, {
        params: { serviceNumber: application.serviceNumber },
      });
      expect(status.kind).toBe('application');
    });

    it('twice > answers 409 already-applied', async () => {
      const { client } = await anApplicant(app, positionId);
      const again = await client.try(applicationsApi.apply, { params: { positionId }, body: {} });
      expect(again.problem?.code).toBe('already-applied');
    });

    it('after withdrawing > is possible again', async () => {
      const { client, application } = await anApplicant(app, positionId);
      await client.call(applicationsApi.withdraw, of(application));
      const again = await client.try(applicationsApi.apply, { params: { positionId }, body: {} });
      expect(again.status).toBe(201);
    });

    it('to one’s own position > answers 409 own-position', async () => {
      await aProfile(published.owner);
      const answer = await published.owner.client.try(applicationsApi.apply, {
        params: { positionId },
        body: {},
      });
      expect(answer.problem?.code).toBe('own-position');
    });

    it('to a closed project > answers 409 project-closed', async () => {
      const member = await aMember(app);
      await aProfile(member);
      await published.owner.client.call(projectsApi.step, {
        params: { projectId: published.project.id },
        body: { step: 'close', reason: '资金未到位' },
      });
      const answer = await member.client.try(applicationsApi.apply, { params: { positionId }, body: {} });
      expect(answer.problem?.code).toBe('project-closed');
    });

    it('an eleventh time while ten wait > answers 409 too-many-pending', async () => {
      const many = await aPublishedProject(app, {
        positions: Array.from({ length: 11 }, () => aPosition()),
      });
      const member = await aMember(app);
      await aProfile(member);
      const answers: number[] = [];
      for (const { id } of many.project.positions) {
        const answer = await member.client.try(applicationsApi.apply, {
          params: { positionId: id },
          body: {},
        });
        answers.push(answer.status);
      }
      expect(answers).toEqual([...Array<number>(10).fill(201), 409]);
    });
  });

  describe('view', () => {
    it('by anyone else > answers 404', async () => {
      const { application } = await anApplicant(app, positionId);
      const stranger = await aMember(app);
      expect((await stranger.client.try(applicationsApi.view, of(application))).status).toBe(404);
    });
  });

  describe('accept', () => {
    it('by the owner > fills the place, makes the team and its room, tells the person', async () => {
      const person = await anApplicant(app, positionId);
      const accepted = await published.owner.client.call(applicationsApi.accept, of(person.application));
      expect(accepted.state).toBe('accepted');
      const after = await project(person);
      expect([after.state, after.positions[0]?.state, after.positions[0]?.filled]).toEqual([
        'teaming',
        'filled',
        1,
      ]);
      const team = await person.client.call(teamsApi.view, { params: { teamId: accepted.teamId! } });
      expect(team.members.map(({ accountId }) => accountId)).toEqual([person.accountId]);
      expect(team.coverage.members[0]?.cells[0]?.kind).toBe('met');
      const room = await person.client.call(roomsApi.view, { params: { roomId: team.roomId } });
      expect(room.members.map(({ accountId }) => accountId).sort()).toEqual(
        [person.accountId, published.owner.accountId].sort(),
      );
      expect(await kinds(person)).toContain('application-accepted');
    });

    it('by the one who applied > answers 403', async () => {
      const { client, application } = await anApplicant(app, positionId);
      expect((await client.try(applicationsApi.accept, of(application))).status).toBe(403);
    });

    it('of an invitation by the invited > joins the team', async () => {
      const person = await aMember(app);
      const profile = await aProfile(person);
      const invitation = await published.owner.client.call(applicationsApi.invite, {
        params: { positionId },
        body: { profileId: profile.id },
      });
      expect(await kinds(person)).toContain('invitation-received');
      const accepted = await person.client.call(applicationsApi.accept, of(invitation));
      expect(accepted.teamId).not.toBeNull();
      expect(await kinds(published.owner)).toContain('application-accepted');
    });

    it('of two for the last place at once > lets one in and leaves nothing of the other', async () => {
      const [a, b] = [await anApplicant(app, positionId, '甲'), await anApplicant(app, positionId, '乙')];
      const answers = await Promise.all(
        [a, b].map(({ application }) => published.owner.client.try(applicationsApi.accept, of(application))),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const [won, lost] = answers[0]!.status === 200 ? [a, b] : [b, a];
      const left = await lost.client.call(applicationsApi.view, of(lost.application));
      expect([left.state, left.teamId]).toEqual(['asked', null]);
      const after = await project(won);
      expect(after.positions[0]?.members.length).toBe(1);
      expect((await lost.client.call(roomsApi.mine)).length).toBe(0);
    });

    it('when a later step fails > changes nothing at all', async () => {
      const person = await anApplicant(app, positionId);
      // A damaged team: application, case, place and project change before it is met.
      const teams = app.store.connection.collection('teams');
      const damaged = await teams.insertOne({ projectId: published.project.id, members: 'not a list' });
      const answer = await published.owner.client.try(applicationsApi.accept, of(person.application));
      await teams.deleteOne({ _id: damaged.insertedId });
      expect(answer.status).toBe(500);
      const application = await person.client.call(applicationsApi.view, of(person.application));
      expect([application.state, application.history.length]).toEqual(['asked', 1]);
      const after = await project(person);
      expect([after.state, after.positions[0]?.filled, after.teamId]).toEqual(['published', 0, null]);
      const status = await app.client().call(casesApi.lookup, {
        params: { serviceNumber: person.application.serviceNumber },
      });
      expect(status.answeredAt).toBeNull();
      expect(await person.client.call(roomsApi.mine)).toEqual([]);
      expect(await kinds(person)).not.toContain('application-accepted');
      const again = await published.owner.client.try(applicationsApi.accept, of(person.application));
      expect(again.status).toBe(200);
    });
  });

  describe('decline', () => {
    it('with a reason > the person reads it, and the case is answered', async () => {
      const person = await anApplicant(app, positionId);
      await published.owner.client.call(applicationsApi.decline, {
        ...of(person.application),
        body: { reason: 'schedule', note: '需要每周到场' },
      });
      const seen = await person.client.call(applicationsApi.view, of(person.application));
      expect([seen.state, seen.reason, seen.reasonNote, seen.can]).toEqual([
        'declined',
        'schedule',
        '需要每周到场',
        [],
      ]);
      expect(await kinds(person)).toContain('application-declined');
      const again = await published.owner.client.try(applicationsApi.accept, of(person.application));
      expect(again.problem?.code).toBe('step-not-allowed');
    });
  });

  describe('expiry', () => {
    it('after the due date > releases the person, whoever reads first', async () => {
      const [a, b] = [await anApplicant(app, positionId), await anApplicant(app, positionId)];
      app.clock.advance(9 * DAY);
      const late = await published.owner.client.try(applicationsApi.accept, of(b.application));
      expect(late.problem?.code).toBe('step-not-allowed');
      expect(await app.services.applications.expireOverdue({ positionId })).toBe(1);
      const seen = await a.client.call(applicationsApi.view, of(a.application));
      expect([seen.state, seen.can]).toEqual(['expired', []]);
      expect(await kinds(a)).toContain('application-expired');
    });
  });

  describe('talk', () => {
    it('opens one direct room for both sides, in which both may write', async () => {
      const person = await anApplicant(app, positionId);
      const { roomId } = await person.client.call(applicationsApi.talk, of(person.application));
      const same = await published.owner.client.call(applicationsApi.talk, of(person.application));
      expect(same.roomId).toBe(roomId);
      const room = await published.owner.client.call(roomsApi.view, { params: { roomId } });
      expect([room.state, room.title.zh]).toEqual(['open', '陈晓燕']);
    });
  });

  describe('lists', () => {
    it('show mine to me and the inbox to the owner', async () => {
      const person = await anApplicant(app, positionId);
      const mine = await person.client.call(applicationsApi.mine, { query: { open: 'true' } } as never);
      expect(mine.items.map(({ id }) => id)).toEqual([person.application.id]);
      const inbox = await published.owner.client.call(applicationsApi.inbox, { query: {} });
      expect(inbox.items.map(({ id, side }) => [id, side])).toEqual([[person.application.id, 'owner']]);
    });
  });
});
