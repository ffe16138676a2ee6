import { roomsApi } from '@longcai/shared/rooms/rooms.contract';
import { aMember, type Member } from '../../testing/people.js';
import { aRoom, clientMsgId, said } from '../../testing/a-room.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

describe('messages of a room', () => {
  let app: TestApp;
  let mei: Member;
  let jun: Member;
  let stranger: Member;
  let roomId: string;

  beforeAll(async () => {
    app = await startTestApp();
    [mei, jun, stranger] = [
      await aMember(app, { name: '梅' }),
      await aMember(app, { name: '俊' }),
      await aMember(app, { name: '路人' }),
    ];
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    roomId = await aRoom(app, [mei, jun]);
  });

  const params = () => ({ roomId });
  const say = (member: Member, body: string, more: object = {}) =>
    member.client.call(roomsApi.say, { params: params(), body: said(body, more) });
  const page = (member: Member, query: object = {}) =>
    member.client.call(roomsApi.messages, { params: params(), query });
  const bodies = async (member: Member) =>
    (await page(member)).messages.filter(({ kind }) => kind === 'said').map(({ body }) => body);

  describe('say', () => {
    it('numbers events without holes, joins included', async () => {
      await say(mei, '一');
      await say(jun, '二');
      const { messages, head } = await page(jun);
      expect(messages.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
      expect(messages.map(({ kind }) => kind)).toEqual(['joined', 'joined', 'said', 'said']);
      expect(head).toBe(4);
    });

    it('keeps numbers dense and every message once when forty are sent at the same moment', async () => {
      await Promise.all(Array.from({ length: 40 }, (_, i) => say(i % 2 ? mei : jun, `第 ${i} 条`)));
      const { messages } = await page(mei);
      expect(messages.map(({ seq }) => seq)).toEqual(Array.from({ length: 42 }, (_, i) => i + 1));
      expect(new Set(messages.map(({ body }) => body)).size).toBe(41);
    });

    it('answers the stored message for the same clientMsgId', async () => {
      const body = said('只说一次');
      const first = await mei.client.call(roomsApi.say, { params: params(), body });
      const again = await mei.client.call(roomsApi.say, { params: params(), body });
      expect(again).toEqual(first);
      expect(await bodies(jun)).toEqual(['只说一次']);
    });

    it('stores one message for the same clientMsgId sent ten times at once', async () => {
      const body = said('同时十次');
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => mei.client.call(roomsApi.say, { params: params(), body })),
      );
      expect(new Set(answers.map(({ seq }) => seq)).size).toBe(1);
      expect(await bodies(jun)).toEqual(['同时十次']);
    });

    it('lets two people use the same clientMsgId', async () => {
      const body = said('巧合');
      await mei.client.call(roomsApi.say, { params: params(), body });
      await jun.client.call(roomsApi.say, { params: params(), body });
      expect(await bodies(jun)).toEqual(['巧合', '巧合']);
    });

    it('refuses nothing at all with invalid-input', async () => {
      const answer = await mei.client.try(roomsApi.say, { params: params(), body: said(' ') });
      expect(answer.problem?.code).toBe('invalid-input');
    });

    it('hides the room from a stranger as not-found', async () => {
      const answer = await stranger.client.try(roomsApi.say, { params: params(), body: said('喂') });
      expect(answer.status).toBe(404);
      expect((await stranger.client.try(roomsApi.messages, { params: params() })).status).toBe(404);
      expect((await stranger.client.try(roomsApi.view, { params: params() })).status).toBe(404);
    });
  });

  describe('deletion', () => {
    it('takes the text out of everything that leaves, edits included', async () => {
      const { seq } = await say(mei, '密码是 47');
      const edit = { kind: 'edited' as const, clientMsgId: clientMsgId(), target: seq, body: '密码是 48' };
      await mei.client.call(roomsApi.say, { params: params(), body: edit });
      const deletion = { kind: 'deleted' as const, clientMsgId: clientMsgId(), target: seq };
      await mei.client.call(roomsApi.say, { params: params(), body: deletion });
      const { messages } = await page(jun);
      expect(JSON.stringify(messages)).not.toContain('密码');
      expect(messages.map(({ kind }) => kind)).toEqual(['joined', 'joined', 'said', 'edited', 'deleted']);
    });

    it('answers the stored deletion when it is sent again', async () => {
      const { seq } = await say(mei, '删两次');
      const body = { kind: 'deleted' as const, clientMsgId: clientMsgId(), target: seq };
      const first = await mei.client.call(roomsApi.say, { params: params(), body });
      expect(await mei.client.call(roomsApi.say, { params: params(), body })).toEqual(first);
    });

    it('is for the writer and the moderator, not for other members', async () => {
      const { seq: mine } = await say(mei, '我的');
      const { seq: his } = await say(jun, '他的');
      const deletion = (target: number) => ({ kind: 'deleted', clientMsgId: clientMsgId(), target });
      const refused = await jun.client.try(roomsApi.say, { params: params(), body: deletion(mine) });
      expect(refused.problem?.code).toBe('forbidden');
      const moderated = await mei.client.try(roomsApi.say, { params: params(), body: deletion(his) });
      expect(moderated.status).toBe(201);
    });

    it('leaves no edit standing when both come at once', async () => {
      const { seq: target } = await say(mei, '原文');
      await Promise.allSettled([
        say(mei, '别的'),
        ...[1, 2, 3].map((i) =>
          mei.client.try(roomsApi.say, {
            params: params(),
            body: { kind: 'edited', clientMsgId: clientMsgId(), target, body: `改文 ${i}` },
          }),
        ),
        mei.client.call(roomsApi.say, {
          params: params(),
          body: { kind: 'deleted', clientMsgId: clientMsgId(), target },
        }),
      ]);
      const { messages } = await page(jun);
      expect(messages.some(({ kind }) => kind === 'deleted')).toBeTrue();
      expect(JSON.stringify(messages)).not.toContain('改文');
    });
  });

  describe('editing', () => {
    it('somebody else’s message is forbidden, to the moderator too', async () => {
      const { seq: target } = await say(jun, '他的');
      const body = { kind: 'edited', clientMsgId: clientMsgId(), target, body: '替他改' };
      expect((await mei.client.try(roomsApi.say, { params: params(), body })).problem?.code).toBe(
        'forbidden',
      );
    });

    it('a deleted message answers message-gone', async () => {
      const { seq: target } = await say(jun, '要删的');
      await jun.client.call(roomsApi.say, {
        params: params(),
        body: { kind: 'deleted', clientMsgId: clientMsgId(), target },
      });
      const body = { kind: 'edited', clientMsgId: clientMsgId(), target, body: '回来' };
      expect((await jun.client.try(roomsApi.say, { params: params(), body })).problem?.code).toBe(
        'message-gone',
      );
    });
  });

  describe('unread', () => {
    it('counts what others said since the cursor, not reactions and not one’s own', async () => {
      const { seq } = await say(mei, '一');
      await say(mei, '二', { mentions: [jun.accountId] });
      await say(jun, '我的');
      await mei.client.call(roomsApi.say, {
        params: params(),
        body: { kind: 'reacted', clientMsgId: clientMsgId(), target: seq, emoji: '👍' },
      });
      const view = await jun.client.call(roomsApi.view, { params: params() });
      expect([view.unread, view.mentions, view.head]).toEqual([2, 1, 6]);
      await jun.client.call(roomsApi.read, { params: params(), body: { seq } });
      const later = await jun.client.call(roomsApi.view, { params: params() });
      expect([later.unread, later.lastReadSeq]).toEqual([1, seq]);
    });

    it('never moves the cursor back, nor past the last event', async () => {
      const { seq } = await say(mei, '一');
      await jun.client.call(roomsApi.read, { params: params(), body: { seq: seq + 100 } });
      await jun.client.call(roomsApi.read, { params: params(), body: { seq: 1 } });
      expect((await jun.client.call(roomsApi.view, { params: params() })).lastReadSeq).toBe(seq);
    });
  });

  describe('pages', () => {
    it('go forward after a number and back before one', async () => {
      for (let i = 1; i <= 6; i++) await say(mei, String(i));
      const forward = await page(jun, { after: 2, limit: 3 });
      expect(forward.messages.map(({ seq }) => seq)).toEqual([3, 4, 5]);
      const back = await page(jun, { before: 6, limit: 2 });
      expect(back.messages.map(({ seq }) => seq)).toEqual([4, 5]);
      expect(back.head).toBe(8);
    });
  });

  it('mentions > of a member > ring their bell, of a stranger do not', async () => {
    await say(mei, '看看', { mentions: [jun.accountId, stranger.accountId] });
    const { messages } = await page(mei);
    expect(messages.at(-1)?.mentions).toEqual([jun.accountId]);
    const socketless = await app.services.notices.unread(stranger.accountId);
    expect(socketless).toBe(0);
  });
});
