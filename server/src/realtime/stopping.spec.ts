import type { RoomMessage } from '@longcai/shared/rooms/rooms.contract';
import { roomsApi } from '@longcai/shared/rooms/rooms.contract';
import { roomCommands, type Acknowledgement } from '@longcai/shared/rooms/rooms.events';
import { aRoom, said } from '../testing/a-room.js';
import { aMember, type Member } from '../testing/people.js';
import { socketClient } from '../testing/socket-client.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';

describe('a server that stops', () => {
  let app: TestApp;
  let mei: Member;
  let roomId: string;

  beforeEach(async () => {
    app = await startTestApp();
    mei = await aMember(app);
    roomId = await aRoom(app, [mei]);
  });
  afterEach(() => app.stop());

  it('with messages under way > acknowledges each that it took, and lets the sockets go', async () => {
    const client = await socketClient(mei.client);
    await client.send(roomCommands.join, { roomId });
    const answers: Promise<Acknowledgement<unknown>>[] = [];
    for (let i = 0; i < 40; i++)
      answers.push(client.try(roomCommands.send.name, { roomId, say: said(`第 ${i} 句`) }));
    // The first is there, and with it what came in the same breath.
    await client.hears(2);
    const stopped = app.realtime.close();
    const settled = await Promise.allSettled(answers);
    await stopped;
    await client.closed();
    const acknowledged = settled.flatMap((one) =>
      one.status === 'fulfilled' && one.value.ok ? (one.value.data as RoomMessage) : [],
    );
    const stored = await app.store.connection
      .collection('messages')
      .find({ kind: 'said' })
      .sort({ seq: 1 })
      .toArray();
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(stored.map((one) => one['clientMsgId'] as string)).toEqual(
      acknowledged.map(({ clientMsgId }) => clientMsgId),
    );
  });

  it('told something while it stops > answers that it can’t now, so that it is said again', async () => {
    const client = await socketClient(mei.client);
    await client.send(roomCommands.join, { roomId });
    const under = client.try(roomCommands.send.name, { roomId, say: said('在路上') });
    const stopped = app.realtime.close();
    const late = client.try(roomCommands.send.name, { roomId, say: said('太晚了') });
    const [first, second] = await Promise.allSettled([under, late]);
    await stopped;
    const problems = [first, second].flatMap((one) =>
      one.status === 'fulfilled' && !one.value.ok ? one.value.problem.status : [],
    );
    expect(new Set(problems)).toEqual(new Set(problems.length > 0 ? [503] : []));
  });

  it('with its clock set an hour back in between > keeps the order things were said in', async () => {
    const say = async (body: string) =>
      (await mei.client.call(roomsApi.say, { params: { roomId }, body: said(body) })).seq;
    const seqs = [await say('现在')];
    app.clock.advance(-3_600_000);
    seqs.push(await say('一小时前'));
    app.clock.advance(7_200_000);
    seqs.push(await say('一小时后'));
    expect(seqs).toEqual([2, 3, 4]);
    const { messages } = await mei.client.call(roomsApi.messages, {
      params: { roomId },
      query: { after: 1 },
    });
    expect(messages.map(({ body }) => body)).toEqual(['现在', '一小时前', '一小时后']);
  });
});
