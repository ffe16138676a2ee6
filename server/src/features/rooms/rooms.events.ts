import { roomCommands } from '@longcai/shared/rooms/rooms.events';
import type { Logger } from 'pino';
import { AppError } from '../../http/app-error.js';
import type { Limiter } from '../../http/rate-limits.js';
import { SMALL_ROOM, roomChannel } from '../../realtime/channels.js';
import { onEvent, type SocketContext } from '../../realtime/on-event.js';
import type { Presence } from '../../realtime/presence.js';
import type { Messages } from './messages.service.js';
import type { Rooms } from './rooms.service.js';

export interface RoomEventDependencies {
  rooms: Rooms;
  messages: Messages;
  presence: Presence;
  limiter: Limiter;
  log: Logger;
}

/** What one socket may ask about rooms; each command is the call that HTTP would make. */
export function answerRoomCommands(context: SocketContext, dependencies: RoomEventDependencies): void {
  const { socket } = context;
  const { rooms, messages, presence } = dependencies;

  onEvent(context, roomCommands.join, dependencies, async ({ roomId }, user) => {
    await rooms.standingOf(user, roomId);
    await socket.join(roomChannel(roomId));
    // Joining takes time with several processes; a membership that ended meanwhile counts.
    const readable = await rooms.readable(user.accountId, [roomId]);
    if (!readable.has(roomId) || !(await context.user())) {
      await socket.leave(roomChannel(roomId));
      throw new AppError('not-found');
    }
    presence.came(roomId, user.accountId);
    return { head: await rooms.headOf(roomId) };
  });

  onEvent(context, roomCommands.leave, dependencies, async ({ roomId }) => {
    await socket.leave(roomChannel(roomId));
    return {};
  });

  onEvent(context, roomCommands.since, dependencies, ({ roomId, after, limit }, user) =>
    messages.page(user, roomId, { after, limit }),
  );

  onEvent(context, roomCommands.send, dependencies, ({ roomId, say }, user) =>
    messages.say(user, roomId, say),
  );

  onEvent(context, roomCommands.read, dependencies, async ({ roomId, seq }, user) => {
    await messages.read(user, roomId, seq);
    return {};
  });

  onEvent(context, roomCommands.typing, dependencies, async ({ roomId }, user) => {
    await messages.requireWriter(user, roomId);
    if (presence.listeners(roomId) <= SMALL_ROOM)
      socket.to(roomChannel(roomId)).volatile.emit('room:typed', { roomId, accountId: user.accountId });
    return {};
  });

  onEvent(context, roomCommands.heads, dependencies, async ({ roomIds }, user) => ({
    heads: await messages.heads(user, roomIds),
  }));
}
