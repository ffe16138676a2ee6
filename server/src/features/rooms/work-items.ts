import type { ChangeItem, NoteItem, WorkItem } from '@longcai/shared/rooms/room-work.contract';
import type { NotedItem } from '@longcai/shared/rooms/rooms.contract';
import { randomUUID } from 'node:crypto';
import { Types } from 'mongoose';
import type * as z from 'zod';
import type { Clock } from '../../clock.js';
import type { EventBus } from '../../events.js';
import { AppError, found, require } from '../../http/app-error.js';
import type { User } from '../../http/user.js';
import type { Transact } from '../../store/connect.js';
import type { Notices } from '../notices/notices.service.js';
import type { MembershipModel } from './memberships.model.js';
import type { MessageModel, MessageRecord } from './messages.model.js';
import type { People } from './people.js';
import { canNote } from './rooms.policy.js';
import type { Rooms } from './rooms.service.js';
import { toMessage } from './rooms.view.js';
import { againOnClash, type Sequence } from './sequence.js';
import type { WorkItemModel, WorkItemRecord } from './work-items.model.js';

export interface WorkItemDependencies {
  transact: Transact;
  clock: Clock;
  bus: EventBus;
  notices: Notices;
  people: People;
  rooms: Rooms;
  memberships: MembershipModel;
  messages: MessageModel;
  sequence: Sequence;
  items: WorkItemModel;
}

const LISTED = 500;
const HARBIN_MS = 8 * 3_600_000;
/** The calendar day in Harbin, as due days are written. */
const dayOf = (moment: Date): string => new Date(moment.getTime() + HARBIN_MS).toISOString().slice(0, 10);

const noted = (record: WorkItemRecord): NotedItem => ({
  id: String(record._id),
  kind: record.kind,
  number: record.number,
  title: record.title,
  assigneeId: record.assigneeId && String(record.assigneeId),
  due: record.due,
  state: record.state,
});

/** Decisions, tasks and risks: written down from a message or on their own, changed, done. */
export function createWorkItems(dependencies: WorkItemDependencies) {
  const { transact, clock, bus, notices, people, rooms, memberships, messages, sequence, items } =
    dependencies;

  async function views(records: readonly WorkItemRecord[], reader: User): Promise<WorkItem[]> {
    const ids = records.flatMap(({ createdBy, assigneeId }) =>
      [createdBy, assigneeId ?? []].flat().map(String),
    );
    const persons = await people.of(ids, reader);
    const nameOf = (id: Types.ObjectId) => persons.get(String(id))?.name ?? { zh: '', en: '' };
    const today = dayOf(clock.now());
    return records.map((record) => ({
      ...noted(record),
      roomId: String(record.roomId),
      seq: record.seq,
      assigneeName: record.assigneeId && nameOf(record.assigneeId),
      createdBy: String(record.createdBy),
      createdByName: nameOf(record.createdBy),
      createdAt: record.createdAt.toISOString(),
      doneAt: record.doneAt?.toISOString() ?? null,
      late: record.state === 'open' && record.due !== null && record.due < today,
    }));
  }

  /** The event that tells the room; in the caller's transaction, so that neither is there without the other. */
  const tellRoom = (record: WorkItemRecord, by: string, clientMsgId: string): Promise<MessageRecord> =>
    sequence.appendWithin({
      roomId: record.roomId,
      kind: 'noted',
      senderId: new Types.ObjectId(by),
      clientMsgId,
      body: '',
      ...(record.seq !== null && { target: record.seq }),
      item: noted(record),
      mentions: [],
      files: [],
    });

  async function requireAssignee(roomId: Types.ObjectId, assigneeId: string): Promise<void> {
    if (await memberships.exists({ roomId, accountId: assigneeId })) return;
    throw new AppError('invalid-input', {
      errors: [
        {
          pointer: '/body/assigneeId',
          code: 'not-a-room-member',
          detail: { zh: '这个人不在讨论室', en: 'This person is not in the room' },
        },
      ],
    });
  }

  async function requireSource(roomId: Types.ObjectId, seq: number): Promise<void> {
    const source = await messages.findOne({ roomId, seq }, { kind: 1, withdrawn: 1 }).lean();
    require(source?.kind === 'said', 'not-found');
    require(!source.withdrawn, 'message-gone');
  }

  async function tellAssignee(record: WorkItemRecord, user: User): Promise<void> {
    const assignee = record.assigneeId && String(record.assigneeId);
    if (!assignee || assignee === user.accountId) return;
    const person = await people.nameOf(user.accountId);
    const values = { person, title: record.title };
    await notices.tell([assignee], 'task-given', { type: 'room', id: String(record.roomId) }, values);
  }

  async function requireNoter(user: User, roomId: string) {
    const standing = await rooms.standingOf(user, roomId);
    require(standing.membership !== null, 'not-a-room-member');
    require(standing.room.state !== 'archived', 'room-archived');
    return { standing, allowed: canNote(user, standing) };
  }

  return {
    views,

    /** What was written down in the room, the newest first. */
    async list(user: User, roomId: string): Promise<WorkItem[]> {
      const { membership } = await rooms.standingOf(user, roomId);
      require(membership !== null, 'not-a-room-member');
      const records = await items
        .find({ roomId, state: { $ne: 'dropped' } })
        .sort({ _id: -1 })
        .limit(LISTED)
        .lean();
      return views(records, user);
    },

    async note(user: User, roomId: string, draft: z.output<typeof NoteItem>): Promise<WorkItem> {
      const { standing, allowed } = await requireNoter(user, roomId);
      require(allowed);
      const { clientMsgId, kind, title, seq, assigneeId, due } = draft;
      const room = standing.room._id;
      const again = () => items.findOne({ roomId: room, createdBy: user.accountId, clientMsgId }).lean();
      const known = await again();
      if (known) return (await views([known], user))[0]!;
      if (seq !== undefined) await requireSource(room, seq);
      if (assigneeId) await requireAssignee(room, assigneeId);
      const written = await againOnClash(async () => {
        const before = await again();
        if (before) return { record: before, event: null };
        return transact(async () => {
          const last = await items.findOne({ roomId: room, kind }, { number: 1 }).sort({ number: -1 }).lean();
          const record: WorkItemRecord = {
            _id: new Types.ObjectId(),
            roomId: room,
            kind,
            number: (last?.number ?? 0) + 1,
            title,
            seq: seq ?? null,
            eventSeq: 0,
            assigneeId: assigneeId ? new Types.ObjectId(assigneeId) : null,
            due: due ?? null,
            state: 'open',
            createdBy: new Types.ObjectId(user.accountId),
            createdAt: clock.now(),
            doneAt: null,
            clientMsgId,
          };
          const event = await tellRoom(record, user.accountId, clientMsgId);
          await items.create([{ ...record, eventSeq: event.seq }]);
          return { record: { ...record, eventSeq: event.seq }, event };
        });
      });
      if (written.event) {
        bus.publish('room.message-sent', { message: toMessage(written.event) });
        await tellAssignee(written.record, user);
      }
      return (await views([written.record], user))[0]!;
    },

    async change(
      user: User,
      roomId: string,
      itemId: string,
      change: z.output<typeof ChangeItem>,
    ): Promise<WorkItem> {
      const { standing, allowed } = await requireNoter(user, roomId);
      const item = found(await items.findOne({ _id: itemId, roomId: standing.room._id }).lean());
      const own = String(item.assigneeId) === user.accountId;
      const onlyState = Object.keys(change).every((key) => key === 'state') && change.state !== 'dropped';
      require(allowed || (own && onlyState));
      if (change.assigneeId) await requireAssignee(item.roomId, change.assigneeId);
      const { state, assigneeId, ...rest } = change;
      const set = {
        ...rest,
        ...(assigneeId !== undefined && { assigneeId: assigneeId ? new Types.ObjectId(assigneeId) : null }),
        ...(state && { state, doneAt: state === 'done' ? clock.now() : null }),
      };
      const { record, event } = await againOnClash(() =>
        transact(async () => {
          const changed = found(
            await items.findByIdAndUpdate(itemId, { $set: set }, { returnDocument: 'after' }).lean(),
          );
          return { record: changed, event: await tellRoom(changed, user.accountId, randomUUID()) };
        }),
      );
      bus.publish('room.message-sent', { message: toMessage(event) });
      if (assigneeId && assigneeId !== String(item.assigneeId)) await tellAssignee(record, user);
      return (await views([record], user))[0]!;
    },

    /** What was written down by events after a number, or in a stretch of them. */
    async between(roomId: Types.ObjectId, from: number, to: number): Promise<WorkItemRecord[]> {
      const range = { $gte: from, $lte: to };
      return items
        .find({ roomId, state: { $ne: 'dropped' }, $or: [{ eventSeq: range }, { seq: range }] })
        .sort({ _id: 1 })
        .limit(LISTED)
        .lean();
    },
  };
}

export type WorkItems = ReturnType<typeof createWorkItems>;
