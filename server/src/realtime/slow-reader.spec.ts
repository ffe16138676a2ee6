import { roomsApi } from '@longcai/shared/rooms/rooms.contract';
import { roomCommands } from '@longcai/shared/rooms/rooms.events';
import { aRoom, said } from '../testing/a-room.js';
import { aMember } from '../testing/people.js';
import { socketClient } from '../testing/socket-client.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';

interface Wire {
  io: { engine: { transport: { ws: { _socket: { pause(): void; resume(): void } } } } };
}

describe('slow reader', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  it('that takes nothing in > is cut at the cap, the others hear everything, and it catches up', async () => {
    const [mei, jun] = [await aMember(app), await aMember(app)];
    const roomId = await aRoom(app, [mei, jun]);
    const [fast, slow] = [await socketClient(mei.client), await socketClient(jun.client)];
    await fast.send(roomCommands.join, { roomId });
    await slow.send(roomCommands.join, { roomId });
    const ownSocket = [...app.realtime.io.of('/').sockets.values()].find(
      ({ data }) => data.accountId === jun.accountId,
    )!;
    const cut = new Promise((resolve) => ownSocket.once('disconnect', resolve));
    const wire = (slow.socket as unknown as Wire).io.engine.transport.ws._socket;
    wire.pause();
    const { message } = await new Promise<{ message: never }>((resolve) => {
      app.bus.subscribe('room.message-sent', resolve as never);
      void fast.send(roomCommands.send, { roomId, say: said('重'.repeat(8000)) });
    });
    // 24 kB each: what the network's own buffers hold comes first, then our queue grows to its cap.
    let sent = 0;
    let isCut = false;
    void cut.then(() => (isCut = true));
    while (!isCut && sent < 5000) {
      app.bus.publish('room.message-sent', { message });
      sent++;
      if (sent % 10 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    expect(isCut).toBeTrue();
    expect(fast.socket.connected).toBeTrue();
    wire.resume();
    slow.close();
    fast.close();
    const { messages } = await jun.client.call(roomsApi.messages, {
      params: { roomId },
      query: { after: 2 },
    });
    expect(messages.map(({ body }) => body.length)).toEqual([8000]);
  });
});
