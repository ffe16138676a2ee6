import { TestBed } from '@angular/core/testing';
import { roomCommands } from '@longcai/shared/rooms/rooms.events';
import { aMe, answering } from '../testing/answers.js';
import { prepare, until } from '../testing/render.js';
import { aWire } from '../testing/wire.js';
import { OFFLINE, type ProblemError } from './api.js';
import { Session } from './session.js';
import { OPEN_SOCKET, RealtimeSocket } from './socket.js';

const ROOM = 'a'.repeat(24);

describe('RealtimeSocket', () => {
  it('opens when someone signs in and closes when they sign out', async () => {
    const wire = aWire();
    const socket = await opened(wire);
    expect(socket.state()).toBe('connected');
    TestBed.inject(Session).use(null);
    TestBed.tick();
    expect(socket.state()).toBe('idle');
    expect(wire.connected).toBeFalse();
  });

  it('send > answers what was acknowledged', async () => {
    const socket = await opened(aWire({ ok: true, data: { head: 7 } }));
    expect(await socket.send(roomCommands.join, { roomId: ROOM })).toEqual({ head: 7 });
  });

  it('send > a refusal is the problem HTTP would answer', async () => {
    const problem = { type: 'x', title: 'x', status: 403, code: 'not-a-room-member', detail: 'x' };
    const socket = await opened(aWire({ ok: false, problem }));
    const error = await socket.send(roomCommands.join, { roomId: ROOM }).catch((reason: unknown) => reason);
    expect((error as ProblemError).code).toBe('not-a-room-member');
  });

  it('send > without a connection is offline at once', async () => {
    await prepare();
    const error = await TestBed.inject(RealtimeSocket)
      .send(roomCommands.join, { roomId: ROOM })
      .catch((reason: unknown) => reason);
    expect((error as ProblemError).code).toBe(OFFLINE);
  });

  it('on > delivers until it is told to stop', async () => {
    const wire = aWire();
    const socket = await opened(wire);
    const heard: number[] = [];
    const stop = socket.on('notice:created', ({ unread }) => heard.push(unread));
    wire.deliver('notice:created', { unread: 1 });
    stop();
    wire.deliver('notice:created', { unread: 2 });
    expect(heard).toEqual([1]);
  });

  it('on connect > runs again after an interruption', async () => {
    const wire = aWire();
    const socket = await opened(wire);
    let times = 0;
    socket.onConnect(() => times++);
    wire.fire('disconnect');
    expect(socket.state()).toBe('interrupted');
    wire.fire('connect');
    expect(times).toBe(2);
  });

  it('cut by the server because the session ended elsewhere > is signed out, and counted as ended', async () => {
    const wire = aWire();
    const socket = await opened(wire, { 'GET /api/session': { json: null } });
    wire.fire('disconnect', 'io server disconnect');
    await until(() => TestBed.inject(Session).ended() === 1);
    TestBed.tick();
    expect(TestBed.inject(Session).signedIn()).toBeFalse();
    expect(socket.state()).toBe('idle');
  });

  it('cut by the server while the session stands > connects again', async () => {
    const wire = aWire();
    const socket = await opened(wire, { 'GET /api/session': { json: aMe() } });
    wire.connected = false;
    wire.fire('disconnect', 'io server disconnect');
    await until(() => wire.connected);
    expect(socket.state()).toBe('connected');
    expect(TestBed.inject(Session).ended()).toBe(0);
  });
});

async function opened(
  wire: ReturnType<typeof aWire>,
  answers: Parameters<typeof answering>[0] = {},
): Promise<RealtimeSocket> {
  await prepare([
    { provide: OPEN_SOCKET, useValue: () => Promise.resolve(wire) },
    answering(answers).provider,
  ]);
  const socket = TestBed.inject(RealtimeSocket);
  TestBed.inject(Session).use(aMe());
  TestBed.tick();
  await wire.opened;
  return socket;
}
