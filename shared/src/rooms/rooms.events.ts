import * as z from 'zod';
import { Id } from '../primitives.js';
import type { Problem } from '../problem.js';
import { MessagePage, RoomMessage, RoomSay } from './rooms.contract.js';

/** A socket command: its payload and what its acknowledgement carries. */
export interface SocketCommand<P extends z.ZodType = z.ZodType, R extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly payload: P;
  readonly response: R;
  /** Who may send it, as a sentence. */
  readonly rule: string;
}
const command = <P extends z.ZodType, R extends z.ZodType>(
  definition: SocketCommand<P, R>,
): SocketCommand<P, R> => definition;

/** Every acknowledgement: the data, or the same problem HTTP would answer. */
export type Acknowledgement<T> = { ok: true; data: T } | { ok: false; problem: Problem };

const RoomRef = z.strictObject({ roomId: Id });

export const roomCommands = {
  /** Subscribes this socket to a room; answers its head, so that the client knows what it lacks. */
  join: command({
    name: 'room:join',
    payload: RoomRef,
    response: z.object({ head: z.number().int() }),
    rule: 'Those who may read the room',
  }),
  leave: command({ name: 'room:leave', payload: RoomRef, response: z.object({}), rule: 'Anyone signed in' }),
  /** Events after a sequence number, at most 500 a page. */
  since: command({
    name: 'room:since',
    payload: z.strictObject({
      roomId: Id,
      after: z.number().int().min(0),
      limit: z.number().int().min(1).max(500).default(500),
    }),
    response: MessagePage,
    rule: 'Those who may read the room',
  }),
  send: command({
    name: 'room-message:send',
    payload: z.strictObject({ roomId: Id, say: RoomSay }),
    response: RoomMessage,
    rule: 'Members of the room',
  }),
  read: command({
    name: 'room:read',
    payload: z.strictObject({ roomId: Id, seq: z.number().int().min(0) }),
    response: z.object({}),
    rule: 'Members of the room',
  }),
  typing: command({
    name: 'room:type',
    payload: RoomRef,
    response: z.object({}),
    rule: 'Members of the room',
  }),
  /** Heads of rooms with the heartbeat, so that a lost last message is noticed. */
  heads: command({
    name: 'room:heads',
    payload: z.strictObject({ roomIds: z.array(Id).max(200) }),
    response: z.object({ heads: z.record(z.string(), z.number().int()) }),
    rule: 'Those who may read the rooms; others are left out',
  }),
};

/** What the server sends unasked; facts, past tense. A broadcast is a hint: the sequence number decides. */
export interface ServerEvents {
  'room-message:sent': (message: RoomMessage) => void;
  'room:typed': (event: { roomId: string; accountId: string }) => void;
  'room:was-read': (event: { roomId: string; accountId: string; seq: number }) => void;
  'room:presence-changed': (event: { roomId: string; accountId: string; online: boolean }) => void;
  'room:removed': (event: { roomId: string }) => void;
  'room:added': (event: { roomId: string }) => void;
  /** Its settings, or whether it is open, changed: ask for it again. */
  'room:changed': (event: { roomId: string }) => void;
  'notice:created': (event: { unread: number }) => void;
  'session:ended': () => void;
}
