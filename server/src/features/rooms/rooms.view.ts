import type { RoomMessage, RoomView } from '@longcai/shared/rooms/rooms.contract';
import type { User } from '../../http/user.js';
import type { MessageRecord } from './messages.model.js';
import {
  canAgree,
  canArchive,
  canDecline,
  canJoin,
  canLeave,
  canModerate,
  canNote,
  canSay,
  type Standing,
} from './rooms.policy.js';
import type { RoomRecord } from './rooms.model.js';

/** An event as it leaves. What a deletion took back leaves empty, in earlier events too. */
export function toMessage(record: MessageRecord): RoomMessage {
  const { withdrawn } = record;
  return {
    roomId: String(record.roomId),
    seq: record.seq,
    kind: record.kind,
    senderId: String(record.senderId),
    clientMsgId: record.clientMsgId,
    at: record.at.toISOString(),
    body: withdrawn ? '' : record.body,
    ...(typeof record.replyTo === 'number' && { replyTo: record.replyTo }),
    ...(typeof record.target === 'number' && { target: record.target }),
    ...(record.emoji && { emoji: record.emoji }),
    ...(record.item && { item: record.item }),
    mentions: withdrawn ? [] : record.mentions.map(String),
    files: withdrawn
      ? []
      : record.files.map(({ id, name, type, size, url }) => ({ id, name, type, size, url })),
  };
}

export function canOf(user: User, standing: Standing): RoomView['can'] {
  const allowed = {
    say: canSay(standing),
    join: canJoin(standing),
    leave: canLeave(standing),
    agree: canAgree(user, standing),
    decline: canDecline(user, standing),
    moderate: canModerate(user, standing),
    note: canNote(user, standing),
    archive: canArchive(user, standing),
  };
  return (Object.keys(allowed) as (keyof typeof allowed)[]).filter((key) => allowed[key]);
}

export function subjectOf(room: Pick<RoomRecord, 'kind' | 'subjectId'>): RoomView['subject'] {
  if (room.kind === 'direct') return { type: 'none', id: '' };
  return { type: room.kind === 'topic' ? 'library' : room.kind, id: room.subjectId };
}
