import { SMALL_ROOM, accountChannel, roomChannel, roomOfChannel } from './channels.js';
import type { Io, PlatformSocket } from './io.js';

/** Who is connected, by account: two tabs are one person, who leaves with the last of them. */
export function createPresence() {
  let io: Io | undefined;
  const listeners = (roomId: string) => io?.of('/').adapter.rooms.get(roomChannel(roomId))?.size ?? 0;

  const announce = (roomId: string, accountId: string, online: boolean) => {
    if (listeners(roomId) <= SMALL_ROOM)
      io?.to(roomChannel(roomId)).emit('room:presence-changed', { roomId, accountId, online });
  };

  return {
    attach: (server: Io) => void (io = server),

    /** Sockets of this process that listen to a room. */
    listeners,

    async online(accountIds: readonly string[]): Promise<ReadonlySet<string>> {
      if (!io || accountIds.length === 0) return new Set();
      const sockets = await io.in(accountIds.map(accountChannel)).fetchSockets();
      return new Set(sockets.map((socket) => socket.data.accountId));
    },

    came: (roomId: string, accountId: string) => announce(roomId, accountId, true),

    /** Tells the rooms a socket was in, unless its account is connected through another one. */
    async went(socket: PlatformSocket): Promise<void> {
      const { accountId } = socket.data;
      const rooms = [...socket.rooms].map(roomOfChannel).filter((id) => id !== undefined);
      const others = (await io?.in(accountChannel(accountId)).fetchSockets()) ?? [];
      if (others.some((other) => other.id !== socket.id)) return;
      for (const roomId of rooms) announce(roomId, accountId, false);
    },
  };
}

export type Presence = ReturnType<typeof createPresence>;
