/** Names of the groups of sockets that an event goes to. */
export const roomChannel = (roomId: string): string => `room:${roomId}`;
export const accountChannel = (accountId: string): string => `account:${accountId}`;
export const sessionChannel = (sessionId: string): string => `session:${sessionId}`;

/** The room a channel is for; undefined for other channels. */
export const roomOfChannel = (channel: string): string | undefined =>
  channel.startsWith('room:') ? channel.slice('room:'.length) : undefined;

/** Above this many listeners, who types, who is there and who has read is noise that costs every message its time. */
export const SMALL_ROOM = 50;
