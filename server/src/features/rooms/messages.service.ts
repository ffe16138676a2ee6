import type { FileView } from '@longcai/shared/files/files.contract';
import type { RoomMessage, RoomSay } from '@longcai/shared/rooms/rooms.contract';
import { randomUUID } from 'node:crypto';
import { Types } from 'mongoose';
import type { Logger } from 'pino';
import { AppError, require } from '../../http/app-error.js';
import type { User } from '../../http/user.js';
import type { Transact } from '../../store/connect.js';
import { createMentionNotices, type MentionNoticeDependencies } from './mention-notices.js';
import { createMessageReading, type MessageReadingDependencies } from './message-reading.js';
import { maskContacts } from './masking.js';
import type { MessageRecord } from './messages.model.js';
import { canDelete, canEdit, canPin, canSay, isSlowed, type Standing } from './rooms.policy.js';
import type { Rooms } from './rooms.service.js';
import { mayWriteAt } from './slow-mode.js';
import { toMessage } from './rooms.view.js';
import { againOnClash, isDuplicate, type NewMessage, type Sequence } from './sequence.js';

export interface MessageDependencies extends MessageReadingDependencies, MentionNoticeDependencies {
  transact: Transact;
  log: Logger;
  sequence: Sequence;
  /** The uploads of this account to this room, for sending; `invalid-input` when one is not. */
  attachments(accountId: string, roomId: string, fileIds: readonly string[]): Promise<FileView[]>;
}

type Place = Awaited<ReturnType<Rooms['standingOf']>>;

/** Why a member may not write here now. */
function requireSay(standing: Standing): void {
  require(standing.membership !== null, 'not-a-room-member');
  if (canSay(standing)) return;
  throw new AppError(standing.room.state === 'archived' ? 'room-archived' : 'awaiting-consent');
}

export function createMessages(dependencies: MessageDependencies) {
  const { transact, clock, bus, log, rooms, memberships, messages, sequence } = dependencies;
  const tellMentioned = createMentionNotices(dependencies);

  /** The message an event is about: something said here, not taken back. */
  async function targetOf(roomId: Types.ObjectId, seq: number): Promise<MessageRecord> {
    const target = await messages.findOne({ roomId, seq }).lean();
    if (target?.kind !== 'said') throw new AppError('not-found');
    if (target.withdrawn) throw new AppError('message-gone');
    return target;
  }

  async function membersAmong(
    roomId: Types.ObjectId,
    accountIds: readonly string[],
  ): Promise<Types.ObjectId[]> {
    if (accountIds.length === 0) return [];
    const rows = await memberships.find({ roomId, accountId: { $in: accountIds } }, { accountId: 1 }).lean();
    return rows.map((row) => row.accountId);
  }

  /** Until the other one has answered, contacts and links to a stranger are covered; afterwards it is up to them. */
  async function bodyFor({ room }: Place, user: User, body: string): Promise<string> {
    if (room.kind !== 'direct') return body;
    const answered = await messages.exists({
      roomId: room._id,
      kind: 'said',
      senderId: { $ne: user.accountId },
    });
    return answered ? body : maskContacts(body);
  }

  async function compose(user: User, place: Place, say: RoomSay): Promise<NewMessage> {
    const roomId = place.room._id;
    const base = {
      roomId,
      kind: say.kind,
      senderId: new Types.ObjectId(user.accountId),
      clientMsgId: say.clientMsgId,
      body: '',
      mentions: [],
      files: [],
    };
    switch (say.kind) {
      case 'said': {
        if (say.body === '' && say.files.length === 0)
          throw new AppError('invalid-input', {
            errors: [{ pointer: '/body/body', code: 'required', detail: 'body' }],
          });
        if (say.replyTo !== undefined) await targetOf(roomId, say.replyTo);
        return {
          ...base,
          body: await bodyFor(place, user, say.body),
          ...(say.replyTo !== undefined && { replyTo: say.replyTo }),
          mentions: await membersAmong(roomId, say.mentions),
          files: await dependencies.attachments(user.accountId, String(roomId), say.files),
        };
      }
      case 'edited':
        return {
          ...base,
          target: say.target,
          body: await bodyFor(place, user, say.body),
          mentions: await membersAmong(roomId, say.mentions),
        };
      case 'reacted':
      case 'unreacted':
        return { ...base, target: say.target, emoji: say.emoji };
      default:
        return { ...base, target: say.target };
    }
  }

  /**
   * An edit or a deletion with its mark on the message itself, together: so that a text that was taken back can't
   * come back by an edit that was under way.
   */
  async function change(message: NewMessage & { target: number }): Promise<MessageRecord> {
    const { roomId, target } = message;
    return againOnClash(() =>
      transact(async () => {
        const mark = message.kind === 'deleted' ? { $set: { withdrawn: true } } : { $inc: { edits: 1 } };
        const { matchedCount } = await messages.updateOne(
          { roomId, seq: target, withdrawn: { $ne: true } },
          mark,
        );
        if (matchedCount === 0) throw new AppError('message-gone');
        if (message.kind === 'deleted')
          await messages.updateMany({ roomId, kind: 'edited', target }, { $set: { withdrawn: true } });
        return sequence.appendWithin(message);
      }),
    );
  }

  function requireChange(user: User, place: Place, say: RoomSay, target: MessageRecord): void {
    const senderId = String(target.senderId);
    if (say.kind === 'edited') require(canEdit(user, senderId));
    if (say.kind === 'deleted') require(canDelete(user, senderId, place));
    if (say.kind === 'pinned' || say.kind === 'unpinned') require(canPin(user, place));
  }

  /** Broadcasts come after the acknowledgement, and again when a message is sent again: its first one may be lost. */
  function broadcast(record: MessageRecord): RoomMessage {
    const message = toMessage(record);
    setImmediate(() => bus.publish('room.message-sent', { message }));
    return message;
  }

  const tell = (user: User, place: Place, record: MessageRecord): void =>
    void tellMentioned(user, place.room, record).catch((error: unknown) =>
      log.warn({ err: error }, 'mentions'),
    );

  async function requirePace(user: User, place: Place): Promise<void> {
    const mayAt = await mayWriteAt(messages, place.room, user.accountId);
    const wait = (mayAt?.getTime() ?? 0) - clock.now().getTime();
    if (wait > 0) throw new AppError('slow-mode', { retryAfterSeconds: Math.ceil(wait / 1000) });
  }

  return {
    ...createMessageReading(dependencies),

    /** Appends what a member says or does. The same clientMsgId again answers the stored event. */
    async say(user: User, roomId: string, say: RoomSay): Promise<RoomMessage> {
      const place = await rooms.speakerIn(user, roomId);
      require(place.membership !== null, 'not-a-room-member');
      const isChange = say.kind !== 'said';
      const slowed = !isChange && isSlowed(user, place);
      if (isChange || slowed || place.room.state !== 'open') {
        const senderId = new Types.ObjectId(user.accountId);
        const known = await sequence.stored({
          roomId: place.room._id,
          senderId,
          clientMsgId: say.clientMsgId,
        });
        if (known) return broadcast(known);
      }
      requireSay(place);
      if (slowed) await requirePace(user, place);
      if (isChange) requireChange(user, place, say, await targetOf(place.room._id, say.target));
      const message = await compose(user, place, say);
      if (say.kind === 'edited' || say.kind === 'deleted') {
        try {
          const changed = await change({ ...message, target: say.target });
          if (say.kind === 'edited') tell(user, place, changed);
          return broadcast(changed);
        } catch (error) {
          const known = await sequence.stored(message);
          if (known && (isDuplicate(error) || error instanceof AppError)) return broadcast(known);
          throw error;
        }
      }
      const { record, fresh } = await sequence.append(message);
      if (fresh) tell(user, place, record);
      return broadcast(record);
    },

    /** Throws unless the user may write in the room now. */
    async requireWriter(user: User, roomId: string): Promise<void> {
      requireSay(await rooms.speakerIn(user, roomId));
    },

    /** Takes a message back for those who decided on a report, wherever they are. */
    async takeDown(accountId: string, roomId: string, seq: number): Promise<void> {
      const target = await messages.findOne({ roomId, seq }).lean();
      if (target?.kind !== 'said' || target.withdrawn) return;
      broadcast(
        await change({
          roomId: target.roomId,
          kind: 'deleted',
          senderId: new Types.ObjectId(accountId),
          clientMsgId: randomUUID(),
          body: '',
          mentions: [],
          files: [],
          target: seq,
        }),
      );
    },

    /** True when a message that holds the file still stands. */
    async holdsFile(roomId: string, fileId: string): Promise<boolean> {
      return (await messages.exists({ 'files.id': fileId, roomId, withdrawn: { $ne: true } })) !== null;
    },

    idle: () => sequence.idle(),
  };
}

export type Messages = ReturnType<typeof createMessages>;
