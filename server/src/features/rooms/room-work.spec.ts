import { noticesApi } from '@longcai/shared/notices/notices.contract';
import { roomReadingApi } from '@longcai/shared/rooms/room-reading.contract';
import { applyRoomEvents, emptyRoomState } from '@longcai/shared/rooms/room-state';
import { roomWorkApi } from '@longcai/shared/rooms/room-work.contract';
import { roomsApi } from '@longcai/shared/rooms/rooms.contract';
import { aRoom, clientMsgId, said } from '../../testing/a-room.js';
import { aMember, type Member } from '../../testing/people.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

describe('what a room remembers', () => {
  let app: TestApp;
  let mei: Member;
  let jun: Member;
  let stranger: Member;
  beforeAll(async () => {
    app = await startTestApp();
    [mei, jun, stranger] = [
      await aMember(app, { name: '梅' }),
      await aMember(app, { name: '军' }),
      await aMember(app, { name: '生' }),
    ];
  });
  afterAll(() => app.stop());

  const of = (roomId: string) => ({ params: { roomId } });
  const say = (who: Member, roomId: string, body: string, more: object = {}) =>
    who.client.call(roomsApi.say, { ...of(roomId), body: said(body, more) });
  const edit = (who: Member, roomId: string, target: number, body: string, mentions: string[] = []) =>
    who.client.call(roomsApi.say, {
      ...of(roomId),
      body: { kind: 'edited', clientMsgId: clientMsgId(), target, body, mentions },
    });
  const remove = (who: Member, roomId: string, target: number) =>
    who.client.call(roomsApi.say, {
      ...of(roomId),
      body: { kind: 'deleted', clientMsgId: clientMsgId(), target },
    });
  const note = (who: Member, roomId: string, more: object) =>
    who.client.try(roomWorkApi.note, { ...of(roomId), body: { clientMsgId: clientMsgId(), ...more } });

  describe('a message', () => {
    it('> becomes a decision with a number, which every client’s state shows on it', async () => {
      const roomId = await aRoom(app, [mei, jun]);
      const { seq } = await say(jun, roomId, '取样按 −45 ℃ 做');
      const first = await note(mei, roomId, { kind: 'decision', title: '取样按 −45 ℃', seq });
      const second = await note(jun, roomId, { kind: 'decision', title: '两组都做', seq });
      expect([first.data?.number, second.data?.number]).toEqual([1, 2]);
      const page = await jun.client.call(roomsApi.messages, { ...of(roomId), query: {} });
      const state = applyRoomEvents(emptyRoomState(), page.messages);
      expect(state.messages.get(seq)?.items.map(({ title }) => title)).toEqual(['取样按 −45 ℃', '两组都做']);
    });

    it('> becomes a task that its person hears of and ends, and nobody twice by a repeated call', async () => {
      const roomId = await aRoom(app, [mei, jun]);
      const { seq } = await say(mei, roomId, '谁交焊评方案？');
      const draft = {
        clientMsgId: clientMsgId(),
        kind: 'task' as const,
        title: '交焊评方案第二版',
        seq,
        assigneeId: jun.accountId,
        due: '2026-11-20',
      };
      const item = await mei.client.call(roomWorkApi.note, { ...of(roomId), body: draft });
      const again = await mei.client.call(roomWorkApi.note, { ...of(roomId), body: draft });
      expect([again.id, item.late, item.assigneeName?.zh]).toEqual([item.id, true, '军']);
      const notices = await jun.client.call(noticesApi.list, { query: {} });
      expect(notices.items.filter(({ values }) => values['title'] === draft.title).length).toBe(1);
      const done = await jun.client.call(roomWorkApi.changeItem, {
        params: { roomId, itemId: item.id },
        body: { state: 'done' },
      });
      expect([done.state, done.late, done.doneAt !== null]).toEqual(['done', false, true]);
      expect((await mei.client.call(roomWorkApi.items, of(roomId))).map(({ state }) => state)).toEqual([
        'done',
      ]);
    });

    it('> that was deleted becomes nothing, and a stranger writes nothing down', async () => {
      const roomId = await aRoom(app, [mei, jun]);
      const { seq } = await say(mei, roomId, '先这样定');
      expect((await note(stranger, roomId, { kind: 'decision', title: '定了', seq })).status).toBe(404);
      expect((await stranger.client.try(roomWorkApi.items, of(roomId))).status).toBe(404);
      await remove(mei, roomId, seq);
      expect((await note(jun, roomId, { kind: 'decision', title: '定了', seq })).problem?.code).toBe(
        'message-gone',
      );
      const outside = await note(mei, roomId, {
        kind: 'task',
        title: '谁来',
        assigneeId: stranger.accountId,
      });
      expect(outside.problem?.errors?.[0]?.pointer).toBe('/body/assigneeId');
    });

    it('> that was edited tells how it read before, and rings for those it names anew alone', async () => {
      const roomId = await aRoom(app, [mei, jun, stranger]);
      const { seq } = await say(mei, roomId, '@军 看一下', { mentions: [jun.accountId] });
      await edit(mei, roomId, seq, '@军 @生 看一下', [jun.accountId, stranger.accountId]);
      const mentionsOf = async (who: Member) =>
        (await who.client.call(noticesApi.list, { query: {} })).items.filter(
          ({ kind, subject }) => kind === 'mentioned' && subject.id === roomId,
        ).length;
      for (let tries = 0; (await mentionsOf(stranger)) === 0 && tries < 100; tries++);
      expect([await mentionsOf(jun), await mentionsOf(stranger)]).toEqual([1, 1]);
      const { versions } = await jun.client.call(roomReadingApi.history, { params: { roomId, seq } });
      expect(versions.map(({ body }) => body)).toEqual(['@军 看一下', '@军 @生 看一下']);
      await remove(mei, roomId, seq);
      const gone = await jun.client.try(roomReadingApi.history, { params: { roomId, seq } });
      expect(gone.problem?.code).toBe('message-gone');
    });
  });

  describe('search', () => {
    const search = (who: Member, q: string, roomId?: string) =>
      who.client.try(roomReadingApi.search, { query: { q, roomId } });
    const found = async (who: Member, q: string, roomId?: string) =>
      (await search(who, q, roomId)).data?.hits.map(({ seq }) => seq);

    it('> finds Chinese inside a sentence, whatever script and width, the newest first, marked', async () => {
      const roomId = await aRoom(app, [mei, jun]);
      const one = await say(mei, roomId, '热影响区靠母材一侧有两处显示');
      const two = await say(jun, roomId, '熱影響區再掃一遍，ＰＡＵＴ 报告在附件');
      expect(await found(jun, '影响区', roomId)).toEqual([two.seq, one.seq]);
      expect(await found(jun, 'paut 报告', roomId)).toEqual([two.seq]);
      const { data } = await search(jun, '母材', roomId);
      expect(data?.hits[0]?.pieces.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['母材']);
      expect(await found(jun, '未熔合', roomId)).toEqual([]);
    });

    it('> looks in what a message reads as, not in the marks of its Markdown', async () => {
      const roomId = await aRoom(app, [mei, jun]);
      const { seq } = await say(mei, roomId, '**重**点：看 `main.ts`\n- 一\n> 引用');
      const { data } = await search(jun, '重点', roomId);
      expect(data?.hits.map((hit) => [hit.seq, hit.pieces.map(({ text }) => text).join('')])).toEqual([
        [seq, '重点：看 main.ts 一 引用'],
      ]);
    });

    it('> follows edits and deletions at once', async () => {
      const roomId = await aRoom(app, [mei, jun]);
      const { seq } = await say(mei, roomId, '预热一百二十度');
      expect(await found(mei, '一百二', roomId)).toEqual([seq]);
      await edit(mei, roomId, seq, '预热一百五十度');
      expect([await found(mei, '一百二', roomId), await found(mei, '一百五', roomId)]).toEqual([[], [seq]]);
      await remove(mei, roomId, seq);
      expect(await found(mei, '一百五', roomId)).toEqual([]);
    });

    it('> in all rooms finds only in one’s own', async () => {
      const [own, other] = [await aRoom(app, [jun, mei]), await aRoom(app, [mei])];
      await say(mei, own, '松嫩平原的风塔');
      await say(mei, other, '松嫩平原的风塔，内部');
      expect((await search(jun, '松嫩平原')).data?.hits.map(({ roomId }) => roomId)).toEqual([own]);
      expect((await search(stranger, '松嫩平原')).data?.total).toBe(0);
      expect((await search(jun, '风塔', other)).status).toBe(404);
    });
  });

  it('away > tells how much, by how many, what was decided, given to me and said to me', async () => {
    const roomId = await aRoom(app, [mei, jun, stranger]);
    await jun.client.call(roomsApi.read, { ...of(roomId), body: { seq: 3 } });
    const first = await say(mei, roomId, '开工');
    await say(jun, roomId, '我自己说的不算');
    const named = await say(stranger, roomId, '@军 采样间隔够吗？', { mentions: [jun.accountId] });
    await note(mei, roomId, { kind: 'decision', title: '取样改按 −45 ℃', seq: first.seq });
    await note(mei, roomId, { kind: 'task', title: '交方案', assigneeId: jun.accountId });
    const away = await jun.client.call(roomReadingApi.away, { ...of(roomId), query: {} });
    expect([away.messages, away.people, away.firstSeq]).toEqual([2, 2, first.seq]);
    expect(away.items.map(({ kind, assigneeId }) => [kind, assigneeId])).toEqual([
      ['decision', null],
      ['task', jun.accountId],
    ]);
    expect(away.mentions.map(({ seq, senderName }) => [seq, senderName.zh])).toEqual([[named.seq, '生']]);
    const outside = await aMember(app);
    expect((await outside.client.try(roomReadingApi.away, of(roomId))).status).toBe(404);
  });

  describe('minutes', () => {
    const keep = (who: Member, roomId: string, body: object) =>
      who.client.try(roomWorkApi.keepMinutes, { ...of(roomId), body: { title: '周一碰头', ...body } });
    const view = (who: Member, roomId: string, minutesId: string) =>
      who.client.try(roomWorkApi.minutes, { params: { roomId, minutesId } });

    it('> from start to end hold who spoke, what was decided and the words of that time alone', async () => {
      const roomId = await aRoom(app, [mei, jun]);
      await say(mei, roomId, '会前');
      const started = (await keep(mei, roomId, {})).data!;
      expect((await keep(jun, roomId, {})).problem?.code).toBe('already-exists');
      const { seq } = await say(jun, roomId, '两组都做');
      await note(jun, roomId, { kind: 'decision', title: '两组都做', seq });
      const params = { roomId, minutesId: started.id };
      await mei.client.call(roomWorkApi.endMinutes, { params });
      await say(mei, roomId, '会后');
      const { data } = await view(jun, roomId, started.id);
      expect(data?.messages.filter(({ kind }) => kind === 'said').map(({ body }) => body)).toEqual([
        '两组都做',
      ]);
      expect(data?.participants.map(({ name, messages }) => [name.zh, messages])).toEqual([['军', 1]]);
      expect(data?.items.map(({ title }) => title)).toEqual(['两组都做']);
      expect((await keep(jun, roomId, {})).status).toBe(201);
    });

    it('> of a stretch of messages can be kept afterwards, and strangers never read them', async () => {
      const roomId = await aRoom(app, [mei, jun]);
      const from = (await say(mei, roomId, '第一件')).seq;
      const to = (await say(jun, roomId, '第二件')).seq;
      const kept = (await keep(jun, roomId, { range: { from, to } })).data!;
      expect((await view(mei, roomId, kept.id)).data?.participants.length).toBe(2);
      expect((await view(stranger, roomId, kept.id)).status).toBe(404);
      expect((await keep(jun, roomId, { range: { from: to, to: from } })).status).toBe(422);
    });
  });
});
