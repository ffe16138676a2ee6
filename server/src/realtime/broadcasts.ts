import type { EventBus } from '../events.js';
import { SMALL_ROOM, accountChannel, roomChannel, sessionChannel } from './channels.js';
import type { Io } from './io.js';
import type { SessionSource } from './session-source.js';

/** Sends what happened to whom it concerns. A broadcast is a hint; catching up reads the store. */
export function broadcastFacts({
  io,
  bus,
  sessions,
}: {
  io: Io;
  bus: EventBus;
  sessions: SessionSource;
}): void {
  bus.subscribe('room.message-sent', ({ message }) => {
    io.to(roomChannel(message.roomId)).emit('room-message:sent', message);
  });
  bus.subscribe('room.member-added', ({ roomId, accountId }) => {
    io.to(accountChannel(accountId)).emit('room:added', { roomId });
  });
  bus.subscribe('room.member-removed', ({ roomId, accountId }) => {
    io.in(accountChannel(accountId)).socketsLeave(roomChannel(roomId));
    io.to(accountChannel(accountId)).emit('room:removed', { roomId });
  });
  bus.subscribe('room.changed', ({ roomId }) => {
    io.to(roomChannel(roomId)).emit('room:changed', { roomId });
  });
  bus.subscribe('room.was-read', (event) => {
    const channel = roomChannel(event.roomId);
    if ((io.of('/').adapter.rooms.get(channel)?.size ?? 0) <= SMALL_ROOM)
      io.to(channel).emit('room:was-read', event);
  });
  bus.subscribe('notice.created', ({ accountId, unread }) => {
    io.to(accountChannel(accountId)).emit('notice:created', { unread });
  });

  const end = (sockets: ReturnType<Io['in']>) => {
    sockets.emit('session:ended');
    sockets.disconnectSockets(true);
  };
  sessions.onEnded((ended) => {
    if ('sessionId' in ended) return end(io.in(sessionChannel(ended.sessionId)));
    const all = io.in(accountChannel(ended.accountId));
    end(ended.exceptSessionId ? all.except(sessionChannel(ended.exceptSessionId)) : all);
  });
}
