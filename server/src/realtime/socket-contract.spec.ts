import { roomCommands, type SocketCommand } from '@longcai/shared/rooms/rooms.events';
import fc from 'fast-check';
import { aRoom } from '../testing/a-room.js';
import { spoiled, wellFormed } from '../testing/from-schema.js';
import { aMember, type Member } from '../testing/people.js';
import { socketClient, type SocketClient } from '../testing/socket-client.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';

const SEED = 20261123;
/** Spoiled payloads sent with one command; of more, every second or third is. */
const SENT_AT_MOST = 100;
const commands: readonly SocketCommand[] = Object.values(roomCommands);

describe('the socket contract', () => {
  let app: TestApp;
  let member: Member;
  let socket: SocketClient;
  let roomId: string;

  beforeAll(async () => {
    app = await startTestApp();
    member = await aMember(app);
    roomId = await aRoom(app, [member]);
    socket = await socketClient(member.client);
  });
  afterAll(async () => {
    socket.close();
    await app.stop();
  });

  for (const { name, payload } of commands) {
    it(`${name} > with what no honest client sends > is refused with pointers, and nothing is written`, async () => {
      const before = await app.store.connection.collection('messages').countDocuments();
      const wrong = fc
        .sample(wellFormed(payload), { numRuns: 2, seed: SEED })
        .map((value) => ({ ...(value as object), ...('roomId' in (value as object) && { roomId }) }))
        .flatMap(spoiled)
        .filter((value) => !payload.safeParse(value).success);
      expect(wrong.length).toBeGreaterThan(5);
      const stride = Math.ceil(wrong.length / SENT_AT_MOST);
      for (const value of wrong.filter((_, at) => at % stride === 0)) {
        const answer = await socket.try(name, value);
        const context = `${JSON.stringify(value).slice(0, 300)} ${JSON.stringify(answer)}`;
        if (answer.ok) fail(context);
        else {
          expect(answer.problem.status).withContext(context).toBe(422);
          expect(answer.problem.errors?.length).withContext(context).toBeGreaterThan(0);
        }
      }
      expect(socket.socket.connected).toBeTrue();
      expect(await app.store.connection.collection('messages').countDocuments()).toBe(before);
    });
  }

  it('an event that nobody declared > is not answered and harms nothing', async () => {
    socket.socket.emit('room:destroy', { roomId });
    socket.socket.emit('__proto__', { polluted: true });
    expect((await socket.try(roomCommands.join.name, { roomId })).ok).toBeTrue();
  });
});
