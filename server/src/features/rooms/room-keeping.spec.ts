import { librariesApi } from '@longcai/shared/libraries/libraries.contract';
import { noticesApi } from '@longcai/shared/notices/notices.contract';
import { organisationsApi } from '@longcai/shared/organisations/organisations.contract';
import { projectsApi } from '@longcai/shared/projects/projects.contract';
import { roomKeepingApi } from '@longcai/shared/rooms/room-keeping.contract';
import { roomsApi } from '@longcai/shared/rooms/rooms.contract';
import { teamsApi } from '@longcai/shared/teams/teams.contract';
import { aRoom, clientMsgId, said } from '../../testing/a-room.js';
import { aTeam } from '../../testing/a-team.js';
import { aMember, anOfficial, type Member } from '../../testing/people.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

describe('how a room is kept', () => {
  let app: TestApp;
  let mei: Member;
  let jun: Member;
  let wei: Member;
  beforeAll(async () => {
    app = await startTestApp();
    [mei, jun, wei] = [
      await aMember(app, { name: '梅' }),
      await aMember(app, { name: '军' }),
      await aMember(app, { name: '伟' }),
    ];
  });
  afterAll(() => app.stop());

  const of = (roomId: string) => ({ params: { roomId } });
  const say = (who: Member, roomId: string, body: string, more: object = {}) =>
    who.client.try(roomsApi.say, { ...of(roomId), body: said(body, more) });
  const view = (who: Member, roomId: string) => who.client.call(roomsApi.view, of(roomId));
  const noticesOf = async (who: Member, roomId: string) =>
    (await who.client.call(noticesApi.list, { query: {} })).items.filter(
      ({ subject }) => subject.id === roomId,
    );

  describe('notify', () => {
    const set = (who: Member, roomId: string, notify: string) =>
      who.client.try(roomKeepingApi.notify, { ...of(roomId), body: { notify } });

    it('> none: nobody rings, and the room’s card says so', async () => {
      const roomId = await aRoom(app, [mei, jun, wei]);
      expect((await set(jun, roomId, 'none')).status).toBe(204);
      await say(mei, roomId, '@军 @伟', { mentions: [jun.accountId, wei.accountId] });
      for (let tries = 0; (await noticesOf(wei, roomId)).length === 0 && tries < 100; tries++);
      expect((await noticesOf(jun, roomId)).length).toBe(0);
      const card = (await jun.client.call(roomsApi.mine)).find(({ id }) => id === roomId);
      expect([card?.notify, card?.unread, card?.mentions]).toEqual(['none', 1, 1]);
    });

    it('> of somebody else’s room answers 404, of a wrong word 422', async () => {
      const roomId = await aRoom(app, [mei]);
      expect((await set(jun, roomId, 'none')).status).toBe(404);
      expect((await set(mei, roomId, 'loud')).status).toBe(422);
    });
  });

  it('receipts > switched off: others no longer learn how far I read, nor I how far they did', async () => {
    const own = await aMember(app, { name: '静' });
    const roomId = await aRoom(app, [mei, own]);
    const { seq } = (await say(mei, roomId, '看到请回')).data!;
    await own.client.call(roomsApi.read, { ...of(roomId), body: { seq } });
    expect((await view(mei, roomId)).readUpTo).toEqual([seq]);
    const off = { body: { receipts: false } };
    expect(await own.client.call(roomKeepingApi.setPreferences, off)).toEqual({ receipts: false });
    const [seenByMei, seenByOwn] = [await view(mei, roomId), await view(own, roomId)];
    expect([seenByMei.readUpTo, seenByOwn.readUpTo]).toEqual([[], []]);
    const rowOf = ({ members }: typeof seenByMei) =>
      members.find(({ accountId }) => accountId === own.accountId);
    expect([rowOf(seenByMei)?.lastReadSeq, rowOf(seenByOwn)?.lastReadSeq]).toEqual([0, seq]);
    const later = await aRoom(app, [mei, own]);
    expect((await view(mei, later)).readUpTo).toEqual([]);
  });

  it('receipts > in a room of more than fifty come without names', async () => {
    const crowd = await Promise.all(Array.from({ length: 51 }, () => aMember(app)));
    const roomId = await aRoom(app, [mei, ...crowd]);
    const { seq } = (await say(mei, roomId, '人真多')).data!;
    await crowd[0]!.client.call(roomsApi.read, { ...of(roomId), body: { seq } });
    const room = await view(mei, roomId);
    expect(room.readUpTo[0]).toBe(seq);
    const others = room.members.filter(({ accountId }) => accountId !== mei.accountId);
    expect(Math.max(...others.map(({ lastReadSeq }) => lastReadSeq))).toBe(0);
  });

  describe('slow mode', () => {
    const slow = (who: Member, roomId: string, slowSeconds: number) =>
      who.client.try(roomKeepingApi.settings, { ...of(roomId), body: { slowSeconds } });

    it('> lets a member write once in so many seconds, tells when again, and never slows moderators', async () => {
      const roomId = await aRoom(app, [mei, jun]);
      expect((await slow(jun, roomId, 30)).status).toBe(403);
      expect((await slow(mei, roomId, 30)).data?.slow.seconds).toBe(30);
      const first = said('一');
      const sent = await jun.client.call(roomsApi.say, { ...of(roomId), body: first });
      const early = await say(jun, roomId, '二');
      expect([early.problem?.code, early.problem?.retryAfterSeconds]).toEqual(['slow-mode', 30]);
      expect((await view(jun, roomId)).slow.mayAt).toBe(new Date(Date.parse(sent.at) + 30_000).toISOString());
      const repeated = await jun.client.call(roomsApi.say, { ...of(roomId), body: first });
      expect(repeated.seq).toBe(sent.seq);
      expect([(await say(mei, roomId, '一')).status, (await say(mei, roomId, '二')).status]).toEqual([
        201, 201,
      ]);
      app.clock.advance(30_000);
      expect((await say(jun, roomId, '二')).status).toBe(201);
      expect((await slow(mei, roomId, 7)).status).toBe(422);
    });
  });

  describe('report', () => {
    const report = (who: Member, roomId: string, seq: number, reason = 'insult') =>
      who.client.try(roomKeepingApi.report, {
        params: { roomId, seq },
        body: { reason, note: '不该这样说' },
      });
    const queue = async (who: Member, roomId: string) =>
      (await who.client.call(roomKeepingApi.reports)).open.filter((one) => one.roomId === roomId);
    const decide = (who: Member, reportId: string, decision: string, words = '') =>
      who.client.try(roomKeepingApi.decideReport, { params: { reportId }, body: { decision, words } });

    it('> comes to the moderator, who hides the message; reporter and sender learn it', async () => {
      const roomId = await aRoom(app, [mei, jun, wei]);
      const { seq } = (await say(jun, roomId, '难听的话')).data!;
      expect((await report(wei, roomId, seq)).status).toBe(204);
      expect((await report(wei, roomId, seq)).status).toBe(204);
      const [open] = await queue(mei, roomId);
      expect([open?.body, open?.reasons.length, open?.senderName.zh]).toEqual(['难听的话', 1, '军']);
      expect(await queue(wei, roomId)).toEqual([]);
      expect((await decide(wei, open!.id, 'dismiss')).status).toBe(404);
      expect((await decide(mei, open!.id, 'hide', '请文明用语')).data?.state).toBe('hide');
      expect((await decide(mei, open!.id, 'warn')).problem?.code).toBe('step-not-allowed');
      const { messages } = await wei.client.call(roomsApi.messages, { ...of(roomId), query: {} });
      expect(messages.find((message) => message.seq === seq)?.body).toBe('');
      const kinds = async (who: Member) => (await noticesOf(who, roomId)).map(({ kind }) => kind);
      expect(await kinds(wei)).toContain('report-decided');
      expect(await kinds(jun)).toContain('message-warned');
      expect(await kinds(mei)).toContain('report-received');
    });

    it('> left as it is keeps the message, and the sender never hears of it', async () => {
      const roomId = await aRoom(app, [mei, jun, wei]);
      const { seq } = (await say(jun, roomId, '正常的话')).data!;
      await report(wei, roomId, seq, 'other');
      const [open] = await queue(mei, roomId);
      await decide(mei, open!.id, 'dismiss');
      const { messages } = await wei.client.call(roomsApi.messages, { ...of(roomId), query: {} });
      expect(messages.find((message) => message.seq === seq)?.body).toBe('正常的话');
      expect((await noticesOf(jun, roomId)).length).toBe(0);
    });

    it('> in a topic comes to the curator of its library, of no other', async () => {
      const topic = await mei.client.call(roomsApi.createTopic, {
        params: { slug: 'corridor' },
        body: { title: '焊接与检测' },
      });
      await jun.client.call(roomsApi.join, of(topic.id));
      const { seq } = (await say(mei, topic.id, '广告')).data!;
      await report(jun, topic.id, seq, 'spam');
      const library = await mei.client.call(librariesApi.view, { params: { slug: 'corridor' } });
      expect(library.slug).toBe('corridor');
      const curator = await anOfficial(app, ['curator'], { libraries: ['corridor'] });
      const other = await anOfficial(app, ['curator'], { libraries: ['pillar'] });
      expect((await queue(curator, topic.id)).length).toBe(1);
      expect((await queue(other, topic.id)).length).toBe(0);
      // The moderator said it: nobody decides on words of their own.
      expect((await queue(mei, topic.id)).length).toBe(0);
    });

    it('> of one’s own message or in a foreign room is refused', async () => {
      const roomId = await aRoom(app, [mei, jun]);
      const { seq } = (await say(jun, roomId, '我说的')).data!;
      expect((await report(jun, roomId, seq)).status).toBe(403);
      expect((await report(wei, roomId, seq)).status).toBe(404);
    });
  });

  describe('archive', () => {
    const archive = (who: Member, roomId: string, archived: boolean) =>
      who.client.try(roomKeepingApi.archive, { ...of(roomId), body: { archived } });

    it('> by a moderator closes the room for writing, and opening it again lets it go on', async () => {
      const roomId = await aRoom(app, [mei, jun]);
      expect((await archive(jun, roomId, true)).status).toBe(403);
      expect((await archive(mei, roomId, true)).data?.state).toBe('archived');
      expect((await say(jun, roomId, '还在吗')).problem?.code).toBe('room-archived');
      expect((await archive(mei, roomId, false)).data?.state).toBe('open');
      expect((await say(jun, roomId, '在')).status).toBe(201);
    });
  });

  describe('export', () => {
    it('> holds what reads now, safely, with a list of attachments, for members alone', async () => {
      const roomId = await aRoom(app, [mei, jun]);
      const file = { name: '工艺卡.txt', type: 'text/plain', bytes: new TextEncoder().encode('150 ℃') };
      const uploaded = (await jun.client.try(roomsApi.upload, { ...of(roomId), file })).data!;
      await say(jun, roomId, '<script>alert(1)</script> 看卡', { files: [uploaded.id] });
      const gone = (await say(jun, roomId, '说错了')).data!;
      await jun.client.call(roomsApi.say, {
        ...of(roomId),
        body: { kind: 'deleted', clientMsgId: clientMsgId(), target: gone.seq },
      });
      const html = await jun.client.fetch(`/api/rooms/${roomId}/export?format=html`);
      const page = await html.text();
      expect(html.headers.get('content-disposition')).toContain('attachment');
      expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; 看卡');
      expect(page).toContain('工艺卡.txt');
      expect(page).not.toContain('说错了');
      const data = (await (await jun.client.fetch(`/api/rooms/${roomId}/export?format=json`)).json()) as {
        attachments: { name: string }[];
      };
      expect(data.attachments.map(({ name }) => name)).toEqual(['工艺卡.txt']);
      expect((await wei.client.fetch(`/api/rooms/${roomId}/export`)).status).toBe(404);
    });
  });

  describe('a team’s room', () => {
    const roles = async (who: Member, roomId: string) =>
      Object.fromEntries((await view(who, roomId)).members.map(({ accountId, role }) => [accountId, role]));

    it('> is moderated by the owner’s side and the lead, as they change', async () => {
      const team = await aTeam(app, { people: 2 });
      const [lead, second] = team.members;
      const { roomId } = await lead!.client.call(teamsApi.view, { params: { teamId: team.teamId } });
      await app.services.followingTeams.settled();
      expect((await roles(second!, roomId))[lead!.accountId]).toBe('moderator');
      const colleague = await aMember(app, { name: '新同事' });
      const organisationId = team.project.organisationId!;
      await team.owner.client.call(organisationsApi.addStaff, {
        params: { organisationId },
        body: { identifier: colleague.email, role: 'recruiter' },
      });
      await app.services.followingTeams.settled();
      expect((await roles(second!, roomId))[colleague.accountId]).toBe('moderator');
      await team.owner.client.call(organisationsApi.removeStaff, {
        params: { organisationId, accountId: colleague.accountId },
      });
      await lead!.client.call(teamsApi.leave, {
        params: { teamId: team.teamId },
        body: { handover: '都在讨论室里' },
      });
      await app.services.followingTeams.settled();
      const after = await roles(second!, roomId);
      expect([after[colleague.accountId], after[lead!.accountId], after[second!.accountId]]).toEqual([
        undefined,
        undefined,
        'moderator',
      ]);
    });

    it('> can only be read once the project has ended', async () => {
      const team = await aTeam(app);
      const { roomId } = await team.members[0]!.client.call(teamsApi.view, {
        params: { teamId: team.teamId },
      });
      await team.owner.client.call(projectsApi.step, {
        params: { projectId: team.project.id },
        body: { step: 'close', reason: '资金到此为止' },
      });
      await app.services.followingTeams.settled();
      expect((await say(team.members[0]!, roomId, '还能写吗')).problem?.code).toBe('room-archived');
      expect((await view(team.members[0]!, roomId)).state).toBe('archived');
    });
  });
});
