import { accountsApi } from '@longcai/shared/accounts/accounts.contract';
import type { RoomMessage } from '@longcai/shared/rooms/rooms.contract';
import { roomsApi } from '@longcai/shared/rooms/rooms.contract';
import { roomCommands } from '@longcai/shared/rooms/rooms.events';
import { aRoom, clientMsgId, said } from '../testing/a-room.js';
import { PASSWORD, aMember, type Member } from '../testing/people.js';
import { socketClient, type SocketClient } from '../testing/socket-client.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';

describe('real time', () => {
  let app: TestApp;
  let mei: Member;
  let jun: Member;
  let roomId: string;
  const opened: SocketClient[] = [];

  beforeAll(async () => {
    app = await startTestApp();
    [mei, jun] = [await aMember(app, { name: '梅' }), await aMember(app, { name: '俊' })];
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    roomId = await aRoom(app, [mei, jun]);
  });
  afterEach(() => {
    for (const client of opened.splice(0)) client.close();
  });

  async function connected(member: Member, headers?: Record<string, string>): Promise<SocketClient> {
    const client = await socketClient(member.client, headers);
    opened.push(client);
    return client;
  }
  async function listening(member: Member): Promise<SocketClient> {
    const client = await connected(member);
    await client.send(roomCommands.join, { roomId });
    return client;
  }
  const send = (client: SocketClient, body: string): Promise<RoomMessage> =>
    client.send(roomCommands.send, { roomId, say: said(body) });
  const refusal = (attempt: Promise<unknown>) =>
    attempt.then(
      () => 'connected',
      (error: Error & { data?: { code?: string } }) => error.data?.code ?? error.message,
    );

  describe('connecting', () => {
    it('without a session > is refused with sign-in-required', async () => {
      expect(await refusal(socketClient(app.client()))).toBe('sign-in-required');
    });

    it('with a session that has ended > is refused', async () => {
      const member = await aMember(app);
      const { cookie } = member.client.headers;
      await member.client.call(accountsApi.signOut);
      expect(await refusal(socketClient(app.client(), { cookie: cookie! }))).toBe('sign-in-required');
    });

    it('with a session that has run out > is refused, and the sweep puts out who is connected', async () => {
      const member = await aMember(app);
      const here = await connected(member);
      await app.store.connection
        .collection('sessions')
        .updateMany({ 'session.passport.user': member.accountId }, { $set: { expires: new Date(0) } });
      expect(await refusal(socketClient(member.client))).toBe('sign-in-required');
      await app.realtime.sweep();
      await here.closed();
      expect(here.socket.connected).toBeFalse();
    });

    it('from another site’s page > is refused', async () => {
      expect(await refusal(socketClient(mei.client, { origin: 'https://elsewhere.example' }))).not.toBe(
        'connected',
      );
    });
  });

  describe('messages', () => {
    it('sent by two at once > are heard by both in one order, each once', async () => {
      const [a, b] = [await listening(mei), await listening(jun)];
      await Promise.all(Array.from({ length: 30 }, (_, i) => send(i % 2 ? a : b, `第 ${i} 条`)));
      await Promise.all([a.hears(32), b.hears(32)]);
      const order = a.heard.map(({ seq }) => seq);
      expect(order).toEqual(Array.from({ length: 30 }, (_, i) => i + 3));
      expect(b.heard.map(({ seq }) => seq)).toEqual(order);
    });

    it('repeated with the same clientMsgId > are stored once and acknowledged alike', async () => {
      const a = await listening(mei);
      const say = said('断线重发');
      const [first, second] = await Promise.all([
        a.send(roomCommands.send, { roomId, say }),
        a.send(roomCommands.send, { roomId, say }),
      ]);
      expect(second).toEqual(first);
      const page = await a.send(roomCommands.since, { roomId, after: 0 });
      expect(page.messages.filter(({ body }) => body === '断线重发').length).toBe(1);
    });

    it('missed while away > come with since, after joining again', async () => {
      const [a, b] = [await listening(mei), await listening(jun)];
      await send(a, '你在时');
      await b.hears(3);
      b.close();
      await send(a, '你不在时');
      const back = await connected(jun);
      const { head } = await back.send(roomCommands.join, { roomId });
      const { messages } = await back.send(roomCommands.since, { roomId, after: 3 });
      expect([head, messages.map(({ body }) => body)]).toEqual([4, ['你不在时']]);
    });

    it('of a foreign room > are refused by every command, and not heard', async () => {
      const stranger = await connected(await aMember(app));
      const a = await listening(mei);
      const attempts: [string, object][] = [
        ['room:join', { roomId }],
        ['room:since', { roomId, after: 0 }],
        ['room-message:send', { roomId, say: said('喂') }],
        ['room:read', { roomId, seq: 1 }],
        ['room:type', { roomId }],
      ];
      for (const [name, payload] of attempts) {
        const answer = await stranger.try(name, payload);
        expect(answer.ok ? name : answer.problem.code).toBe('not-found');
      }
      expect(await stranger.send(roomCommands.heads, { roomIds: [roomId] })).toEqual({ heads: {} });
      await send(a, '内部消息');
      await a.hears(3);
      expect(stranger.heard).toEqual([]);
    });

    it('with a wrong payload > answer invalid-input with pointers and change nothing', async () => {
      const a = await listening(mei);
      const answer = await a.try('room-message:send', { roomId, say: { kind: 'said', $where: '1' } });
      expect(answer.ok ? undefined : answer.problem.code).toBe('invalid-input');
      expect((await a.send(roomCommands.since, { roomId, after: 2 })).messages).toEqual([]);
    });

    it('sent without wanting an acknowledgement > are kept all the same', async () => {
      const a = await listening(mei);
      a.socket.emit('room-message:send', { roomId, say: said('不等回执') });
      expect((await a.hears(3)).body).toBe('不等回执');
    });
  });

  describe('presence', () => {
    it('counts an account once over its sockets, and tells when the last one goes', async () => {
      const a = await listening(mei);
      const came = a.next('room:presence-changed');
      const [first, second] = [await listening(jun), await listening(jun)];
      expect(await came).toEqual({ roomId, accountId: jun.accountId, online: true });
      const online = async () =>
        (await mei.client.call(roomsApi.view, { params: { roomId } })).members
          .filter((member) => member.online)
          .map(({ accountId }) => accountId)
          .sort();
      expect(await online()).toEqual([mei.accountId, jun.accountId].sort());
      first.close();
      const went = a.next('room:presence-changed');
      second.close();
      expect(await went).toEqual({ roomId, accountId: jun.accountId, online: false });
      expect(await online()).toEqual([mei.accountId]);
    });
  });

  describe('typing', () => {
    it('is told to the others, not to oneself', async () => {
      const [a, b] = [await listening(mei), await listening(jun)];
      const typed = b.next('room:typed');
      let heardMyself = false;
      a.socket.on('room:typed', () => (heardMyself = true));
      await a.send(roomCommands.typing, { roomId });
      expect(await typed).toEqual({ roomId, accountId: mei.accountId });
      expect(heardMyself).toBeFalse();
    });
  });

  describe('a removed member', () => {
    it('is told, hears nothing more and may read nothing', async () => {
      const [a, b] = [await listening(mei), await listening(jun)];
      const removed = b.next('room:removed');
      await app.store.transact((afterCommit) =>
        app.services.rooms.removeMember(roomId, jun.accountId, afterCommit),
      );
      expect(await removed).toEqual({ roomId });
      await send(a, '他走之后');
      await a.hears(4);
      // A round trip of his own: whatever was on its way to him has arrived.
      const answer = await b.try('room:since', { roomId, after: 0 });
      expect(answer.ok ? undefined : answer.problem.code).toBe('not-found');
      expect(b.heard).toEqual([]);
    });

    it('whose removal another process did > is put out by the sweep', async () => {
      const [a, b] = [await listening(mei), await listening(jun)];
      await app.store.connection.collection('memberships').deleteOne({
        roomId: (await app.store.connection
          .collection('rooms')
          .findOne({ key: { $exists: true } }, { sort: { _id: -1 } }))!._id,
        accountId: (await app.store.connection.collection('accounts').findOne({ email: jun.email }))!._id,
      });
      await app.realtime.sweep();
      await send(a, '清扫之后');
      await a.hears(3);
      await b.try('room:since', { roomId, after: 0 });
      expect(b.heard).toEqual([]);
    });
  });

  describe('the end of a session', () => {
    it('by signing out > ends its sockets at once, not those of other sessions', async () => {
      const member = await aMember(app);
      const other = app.client();
      await other.call(accountsApi.signIn, { body: { identifier: member.email, password: PASSWORD } });
      const [here, there] = [await connected(member), await socketClient(other)];
      opened.push(there);
      await member.client.call(accountsApi.signOut);
      await here.closed();
      expect(there.socket.connected).toBeTrue();
    });

    it('by a new password > ends the other sessions’ sockets', async () => {
      const member = await aMember(app);
      const other = app.client();
      await other.call(accountsApi.signIn, { body: { identifier: member.email, password: PASSWORD } });
      const [here, there] = [await connected(member), await socketClient(other)];
      opened.push(there);
      const ended = there.next('session:ended');
      await member.client.call(accountsApi.changePassword, {
        body: { current: PASSWORD, next: '呼兰河畔的七棵老榆树' },
      });
      await ended;
      await there.closed();
      expect(here.socket.connected).toBeTrue();
    });
  });

  describe('notices', () => {
    it('ring on the reader’s socket with the number of unread', async () => {
      const b = await connected(jun);
      const rang = b.next('notice:created');
      const a = await listening(mei);
      await a.send(roomCommands.send, { roomId, say: said('看一下', { mentions: [jun.accountId] }) });
      expect((await rang).unread).toBeGreaterThan(0);
    });
  });

  describe('a deletion', () => {
    it('is heard in its place in the order', async () => {
      const [a, b] = [await listening(mei), await listening(jun)];
      const { seq: target } = await send(a, '说错了');
      await a.send(roomCommands.send, {
        roomId,
        say: { kind: 'deleted', clientMsgId: clientMsgId(), target },
      });
      const deleted = await b.hears(4);
      expect([deleted.kind, deleted.target]).toEqual(['deleted', 3]);
    });
  });
});
