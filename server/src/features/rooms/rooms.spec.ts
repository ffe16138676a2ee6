import { librariesApi } from '@longcai/shared/libraries/libraries.contract';
import { noticesApi } from '@longcai/shared/notices/notices.contract';
import { projectsApi } from '@longcai/shared/projects/projects.contract';
import { roomsApi } from '@longcai/shared/rooms/rooms.contract';
import { aRoom, clientMsgId, said } from '../../testing/a-room.js';
import { aMember, aProfile, type Member } from '../../testing/people.js';
import { aPublishedProject } from '../../testing/projects.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

describe('rooms', () => {
  let app: TestApp;
  let mei: Member;
  let jun: Member;

  beforeAll(async () => {
    app = await startTestApp();
    [mei, jun] = [await aMember(app, { name: '梅' }), await aMember(app, { name: '俊' })];
  });
  afterAll(() => app.stop());

  const of = (roomId: string) => ({ params: { roomId } });

  describe('of a topic', () => {
    it('> is read by any member, who joins to speak and leaves again', async () => {
      const topic = await mei.client.call(roomsApi.createTopic, {
        params: { slug: 'corridor' },
        body: { title: '窄间隙焊接' },
      });
      expect([topic.can, topic.subject]).toEqual([
        ['say', 'leave', 'moderate', 'note', 'archive'],
        { type: 'library', id: 'corridor' },
      ]);
      const seen = await jun.client.call(roomsApi.view, of(topic.id));
      expect([seen.joined, seen.can]).toEqual([false, ['join']]);
      const early = await jun.client.try(roomsApi.say, { ...of(topic.id), body: said('早') });
      expect(early.problem?.code).toBe('not-a-room-member');
      await jun.client.call(roomsApi.join, of(topic.id));
      const now = await jun.client.try(roomsApi.say, { ...of(topic.id), body: said('到了') });
      expect(now.status).toBe(201);
      await jun.client.call(roomsApi.leave, of(topic.id));
      const { messages } = await mei.client.call(roomsApi.messages, { ...of(topic.id), query: {} });
      expect(messages.map(({ kind }) => kind)).toEqual(['joined', 'joined', 'said', 'left']);
      const library = await jun.client.call(librariesApi.view, { params: { slug: 'corridor' } });
      expect(library.topics.map(({ roomId }) => roomId)).toContain(topic.id);
    });

    it('> of a library that does not exist answers 404', async () => {
      const answer = await mei.client.try(roomsApi.createTopic, {
        params: { slug: 'no-such' },
        body: { title: '题目' },
      });
      expect(answer.status).toBe(404);
    });
  });

  describe('of a project', () => {
    it('> opens when the project is published, for anyone to join', async () => {
      const { project, owner } = await aPublishedProject(app);
      const roomOf = async () =>
        (await jun.client.call(projectsApi.view, { params: { projectId: project.id } })).roomId;
      let roomId = await roomOf();
      for (let tries = 0; roomId === null && tries < 50; tries++) roomId = await roomOf();
      const joined = await jun.client.call(roomsApi.join, of(roomId!));
      expect(joined.members.map(({ accountId, role }) => [accountId, role])).toEqual([
        [owner.accountId, 'moderator'],
        [jun.accountId, 'member'],
      ]);
    });
  });

  describe('of a team', () => {
    it('> can’t be joined or left by hand', async () => {
      const roomId = await aRoom(app, [mei]);
      expect((await jun.client.try(roomsApi.join, of(roomId))).status).toBe(404);
      expect((await mei.client.try(roomsApi.leave, of(roomId))).status).toBe(403);
    });

    it('> that is archived can only be read', async () => {
      const roomId = await aRoom(app, [mei]);
      await app.services.rooms.archive(roomId);
      const answer = await mei.client.try(roomsApi.say, { ...of(roomId), body: said('还在吗') });
      expect(answer.problem?.code).toBe('room-archived');
      expect((await mei.client.try(roomsApi.messages, of(roomId))).status).toBe(200);
    });
  });

  describe('of two people', () => {
    async function asked() {
      const [a, b] = [await aMember(app, { name: '阿丽' }), await aMember(app, { name: '阿伟' })];
      const profile = await aProfile(b, { name: { zh: '阿伟', en: '' } });
      const room = await a.client.call(roomsApi.requestDirect, { params: { profileId: profile.id } });
      return { a, b, room, profileId: profile.id };
    }

    it('> wait for consent before there are messages', async () => {
      const { a, b, room } = await asked();
      expect([room.state, room.askedByMe, room.title.zh, room.can]).toEqual(['asked', true, '阿伟', []]);
      const early = await a.client.try(roomsApi.say, { ...of(room.id), body: said('你好') });
      expect(early.problem?.code).toBe('awaiting-consent');
      expect((await a.client.try(roomsApi.agreeDirect, of(room.id))).status).toBe(403);
      const notices = await b.client.call(noticesApi.list, { query: {} });
      expect(notices.items[0]?.kind).toBe('conversation-requested');
      const agreed = await b.client.call(roomsApi.agreeDirect, of(room.id));
      expect([agreed.state, agreed.title.zh]).toEqual(['open', '阿丽']);
      expect((await a.client.try(roomsApi.say, { ...of(room.id), body: said('你好') })).status).toBe(201);
    });

    it('> one declines > the other is told, asks in vain, and finds nothing in the list; the one may still agree', async () => {
      const { a, b, room, profileId } = await asked();
      expect((await a.client.try(roomsApi.declineDirect, of(room.id))).status).toBe(403);
      const declined = await b.client.call(roomsApi.declineDirect, of(room.id));
      expect([declined.state, declined.can]).toEqual(['declined', ['agree']]);
      const [told] = (await a.client.call(noticesApi.list, { query: {} })).items;
      expect([told?.kind, told?.subject.id]).toEqual(['conversation-declined', room.id]);
      const again = await a.client.call(roomsApi.requestDirect, { params: { profileId } });
      expect([again.id, again.state, again.can]).toEqual([room.id, 'declined', []]);
      const notices = await b.client.call(noticesApi.list, { query: {} });
      expect(notices.items.filter(({ kind }) => kind === 'conversation-requested').length).toBe(1);
      const early = await a.client.try(roomsApi.say, { ...of(room.id), body: said('你好') });
      expect(early.problem?.code).toBe('awaiting-consent');
      for (const { client } of [a, b]) expect(await client.call(roomsApi.mine)).toEqual([]);
      expect((await b.client.call(roomsApi.agreeDirect, of(room.id))).state).toBe('open');
      expect((await b.client.try(roomsApi.declineDirect, of(room.id))).status).toBe(403);
      expect((await a.client.try(roomsApi.say, { ...of(room.id), body: said('你好') })).status).toBe(201);
    });

    it('> see no phone number in a first message, and every one after an answer', async () => {
      const { a, b, room } = await asked();
      await b.client.call(roomsApi.agreeDirect, of(room.id));
      const say = (who: Member, body: string) =>
        who.client.call(roomsApi.say, { ...of(room.id), body: said(body) });
      expect((await say(a, '请打 13912345678')).body).toBe('请打 ＊＊＊');
      await say(b, '您好');
      expect((await say(a, '我的电话 13912345678')).body).toBe('我的电话 13912345678');
    });

    it('> have one room, however often they ask', async () => {
      const { a, room, profileId } = await asked();
      const again = await a.client.call(roomsApi.requestDirect, { params: { profileId } });
      expect([again.id, again.state]).toEqual([room.id, 'asked']);
    });

    it('> cannot be one', async () => {
      const a = await aMember(app);
      const profile = await aProfile(a);
      const answer = await a.client.try(roomsApi.requestDirect, { params: { profileId: profile.id } });
      expect(answer.status).toBe(403);
    });

    it('> see each other’s contacts only while both agree', async () => {
      const { a, b, room } = await asked();
      await b.client.call(roomsApi.agreeDirect, of(room.id));
      const agree = (who: Member, yes: boolean) =>
        who.client.call(roomsApi.agreeContactExchange, { ...of(room.id), body: { agree: yes } });
      expect(await agree(a, true)).toEqual({ mine: true, theirs: false, contact: null });
      const both = await agree(b, true);
      expect(both.contact?.email).toBe(a.email);
      const mine = await a.client.call(roomsApi.contactExchange, of(room.id));
      expect(mine.contact?.email).toBe(b.email);
      await agree(a, false);
      const after = await b.client.call(roomsApi.contactExchange, of(room.id));
      expect(after).toEqual({ mine: true, theirs: false, contact: null });
      const third = await mei.client.try(roomsApi.contactExchange, of(room.id));
      expect(third.status).toBe(404);
    });
  });

  describe('attachments', () => {
    const file = { name: '工艺卡.txt', type: 'text/plain', bytes: new TextEncoder().encode('预热 150 ℃') };
    const upload = (who: Member, roomId: string) => who.client.try(roomsApi.upload, { ...of(roomId), file });

    it('> go to members once the message is sent, never to others', async () => {
      const roomId = await aRoom(app, [mei, jun]);
      const uploaded = (await upload(mei, roomId)).data!;
      expect((await jun.client.fetch(uploaded.url)).status).toBe(404);
      const message = await mei.client.call(roomsApi.say, {
        ...of(roomId),
        body: said('', { files: [uploaded.id] }),
      });
      expect(message.files).toEqual([uploaded]);
      expect(await (await jun.client.fetch(uploaded.url)).text()).toBe('预热 150 ℃');
      const stranger = await aMember(app);
      expect((await stranger.client.fetch(uploaded.url)).status).toBe(404);
      await mei.client.call(roomsApi.say, {
        ...of(roomId),
        body: { kind: 'deleted', clientMsgId: clientMsgId(), target: message.seq },
      });
      expect((await jun.client.fetch(uploaded.url)).status).toBe(404);
    });

    it('> of somebody else or another room can’t be sent', async () => {
      const [roomId, otherId] = [await aRoom(app, [mei, jun]), await aRoom(app, [mei])];
      const uploaded = (await upload(mei, roomId)).data!;
      const send = (who: Member, id: string) =>
        who.client.try(roomsApi.say, { ...of(id), body: said('看', { files: [uploaded.id] }) });
      expect((await send(jun, roomId)).problem?.code).toBe('invalid-input');
      expect((await send(mei, otherId)).problem?.code).toBe('invalid-input');
    });

    it('> to a foreign room are refused', async () => {
      const roomId = await aRoom(app, [mei]);
      expect((await upload(jun, roomId)).status).toBe(404);
    });
  });

  it('mine > lists my rooms with what is unread, the liveliest first', async () => {
    const [quiet, lively] = [await aRoom(app, [mei, jun]), await aRoom(app, [mei, jun])];
    app.clock.advance(1000);
    await mei.client.call(roomsApi.say, { ...of(lively), body: said('有新图纸') });
    const cards = (await jun.client.call(roomsApi.mine)).filter(({ id }) => [quiet, lively].includes(id));
    expect(cards.map(({ id, unread }) => [id, unread])).toEqual([
      [lively, 1],
      [quiet, 0],
    ]);
    expect(cards[0]?.lastSenderName?.zh).toBe('梅');
  });

  it('mine > tells the last words as they read now, and none that were taken back', async () => {
    const roomId = await aRoom(app, [mei, jun]);
    const { seq: first } = await mei.client.call(roomsApi.say, { ...of(roomId), body: said('先到先得') });
    const { seq } = await mei.client.call(roomsApi.say, { ...of(roomId), body: said('周三见') });
    const last = async () => (await jun.client.call(roomsApi.mine)).find(({ id }) => id === roomId)?.last;
    const edit = (body: string) => ({
      kind: 'edited' as const,
      clientMsgId: clientMsgId(),
      target: seq,
      body,
    });
    for (const body of ['周四见', '周五见'])
      await mei.client.call(roomsApi.say, { ...of(roomId), body: edit(body) });
    expect(await last()).toEqual(jasmine.objectContaining({ seq, body: '周五见' }));
    const deletion = { kind: 'deleted' as const, clientMsgId: clientMsgId(), target: seq };
    await mei.client.call(roomsApi.say, { ...of(roomId), body: deletion });
    expect(await last()).toEqual(jasmine.objectContaining({ seq: first, body: '先到先得' }));
  });
});
