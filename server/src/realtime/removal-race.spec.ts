import { roomCommands } from '@longcai/shared/rooms/rooms.events';
import { Socket } from 'socket.io';
import { aRoom, said } from '../testing/a-room.js';
import { aMember, type Member } from '../testing/people.js';
import { socketClient } from '../testing/socket-client.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';

const ROUNDS = 12;

describe('removal while joining', () => {
  let app: TestApp;
  let mei: Member;
  let jun: Member;

  beforeAll(async () => {
    app = await startTestApp();
    [mei, jun] = [await aMember(app, { name: '梅' }), await aMember(app, { name: '俊' })];
  });
  afterAll(() => app.stop());

  it('at the same moment > leaves the removed one deaf and dumb', async () => {
    const [a, b] = [await socketClient(mei.client), await socketClient(jun.client)];
    for (let round = 0; round < ROUNDS; round++) {
      const roomId = await aRoom(app, [mei, jun]);
      await a.send(roomCommands.join, { roomId });
      // He has just spoken: what is remembered of him must not outlive his place.
      await b.send(roomCommands.send, { roomId, say: said('我在') });
      await Promise.all([
        b.try(roomCommands.join.name, { roomId }),
        app.store.transact((afterCommit) =>
          app.services.rooms.removeMember(roomId, jun.accountId, afterCommit),
        ),
        b.try(roomCommands.join.name, { roomId }),
      ]);
      await b.try(roomCommands.join.name, { roomId });
      b.heard.length = 0;
      await a.send(roomCommands.send, { roomId, say: said('他走之后') });
      // A round trip of his own: whatever was on its way to him has arrived.
      const attempts = await Promise.all([
        b.try(roomCommands.since.name, { roomId, after: 0 }),
        b.try(roomCommands.send.name, { roomId, say: said('我还在') }),
        b.try(roomCommands.typing.name, { roomId }),
        b.try(roomCommands.read.name, { roomId, seq: 1 }),
      ]);
      expect(attempts.map((answer) => (answer.ok ? 'ok' : answer.problem.code))).toEqual(
        Array.from({ length: 4 }, () => 'not-found'),
      );
      expect(b.heard).toEqual([]);
    }
    a.close();
    b.close();
  });

  it('while the join is still on its way between processes > takes the join back', async () => {
    const [a, b] = [await socketClient(mei.client), await socketClient(jun.client)];
    const roomId = await aRoom(app, [mei, jun]);
    await a.send(roomCommands.join, { roomId });
    const underWay = deferred();
    const mayArrive = deferred();
    const join = Socket.prototype.join;
    spyOn(Socket.prototype, 'join').and.callFake(async function (this: Socket, rooms) {
      underWay.resolve();
      await mayArrive.promise;
      await join.call(this, rooms);
    });
    const joining = b.try(roomCommands.join.name, { roomId });
    await underWay.promise;
    await app.store.transact((afterCommit) =>
      app.services.rooms.removeMember(roomId, jun.accountId, afterCommit),
    );
    mayArrive.resolve();
    const answer = await joining;
    expect(answer.ok ? 'ok' : answer.problem.code).toBe('not-found');
    b.heard.length = 0;
    await a.send(roomCommands.send, { roomId, say: said('他走之后') });
    await b.try(roomCommands.since.name, { roomId, after: 0 });
    expect(b.heard).toEqual([]);
    a.close();
    b.close();
  });
});

function deferred() {
  let resolve = () => undefined as void;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve: () => resolve() };
}
