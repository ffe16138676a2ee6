import { roomChannel, roomOfChannel } from './channels.js';
import type { Io } from './io.js';
import type { SessionSource } from './session-source.js';

export interface SweepDependencies {
  io: Io;
  sessions: SessionSource;
  readable(accountId: string, roomIds: readonly string[]): Promise<ReadonlySet<string>>;
}

/**
 * Looks through this process's sockets for what another process may have missed to say: sessions that ended, rooms
 * that are no longer theirs.
 */
export function createSweep({ io, sessions, readable }: SweepDependencies): () => Promise<void> {
  return async () => {
    const sockets = [...io.of('/').sockets.values()];
    const alive = await sessions.alive(sockets.map((socket) => socket.data.sessionId));
    for (const socket of sockets) {
      if (!alive.has(socket.data.sessionId)) {
        socket.emit('session:ended');
        socket.disconnect(true);
        continue;
      }
      const joined = [...socket.rooms].map(roomOfChannel).filter((id) => id !== undefined);
      if (joined.length === 0) continue;
      const allowed = await readable(socket.data.accountId, joined);
      for (const roomId of joined) {
        if (allowed.has(roomId)) continue;
        await socket.leave(roomChannel(roomId));
        socket.emit('room:removed', { roomId });
      }
    }
  };
}
