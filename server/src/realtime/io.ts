import type { ServerEvents } from '@longcai/shared/rooms/rooms.events';
import type { DefaultEventsMap, Server, Socket } from 'socket.io';

/** Who a socket belongs to, set at its sign-in. */
export interface SocketOwner {
  accountId: string;
  sessionId: string;
}

export type Io = Server<DefaultEventsMap, ServerEvents, DefaultEventsMap, SocketOwner>;
export type PlatformSocket = Socket<DefaultEventsMap, ServerEvents, DefaultEventsMap, SocketOwner>;
