import * as z from 'zod';
import { endpoint } from '../endpoint.js';
import { Bilingual, Id, Instant, LocalDate, requiredText } from '../primitives.js';
import { ClientMsgId, NotedItem, RoomMessage, WorkKind } from './rooms.contract.js';

/** A decision, task or risk of a room's people, with where it was said. */
export const WorkItem = NotedItem.extend({
  roomId: Id,
  /** The message it came from; null when it was written down on its own. */
  seq: z.number().int().nullable(),
  assigneeName: Bilingual.nullable(),
  createdBy: Id,
  createdByName: Bilingual,
  createdAt: Instant,
  doneAt: Instant.nullable(),
  late: z.boolean(),
}).meta({ id: 'WorkItem' });
export type WorkItem = z.infer<typeof WorkItem>;

const Title = requiredText(200);
export const NoteItem = z
  .strictObject({
    clientMsgId: ClientMsgId,
    kind: WorkKind,
    title: Title,
    seq: z.number().int().min(1).optional(),
    assigneeId: Id.optional(),
    due: LocalDate.optional(),
  })
  .meta({ id: 'NoteItem' });

export const ChangeItem = z
  .strictObject({
    title: Title.optional(),
    assigneeId: Id.nullable().optional(),
    due: LocalDate.nullable().optional(),
    state: z.enum(['open', 'done', 'dropped']).optional(),
  })
  .meta({ id: 'ChangeItem' });

export const MinutesCard = z
  .object({
    id: Id,
    roomId: Id,
    title: z.string(),
    from: z.number().int(),
    /** Null while the meeting goes on. */
    to: z.number().int().nullable(),
    startedAt: Instant,
    endedAt: Instant.nullable(),
    keeperName: Bilingual,
  })
  .meta({ id: 'MinutesCard' });
export type MinutesCard = z.infer<typeof MinutesCard>;

/** One meeting as a page: who took part, what was decided and given to whom, and the words. */
export const MinutesView = MinutesCard.extend({
  roomTitle: Bilingual,
  participants: z.array(z.object({ accountId: Id, name: Bilingual, messages: z.number().int() })),
  items: z.array(WorkItem),
  messages: z.array(RoomMessage),
  names: z.record(z.string(), Bilingual),
  /** False when the meeting was longer than a page of minutes holds. */
  complete: z.boolean(),
}).meta({ id: 'MinutesView' });
export type MinutesView = z.infer<typeof MinutesView>;

export const KeepMinutes = z
  .strictObject({
    title: requiredText(120),
    /** A stretch of what was said already; without it the meeting starts now. */
    range: z
      .strictObject({ from: z.number().int().min(1), to: z.number().int().min(1) })
      .refine(({ from, to }) => from <= to, { path: ['to'], error: 'order' })
      .optional(),
  })
  .meta({ id: 'KeepMinutes' });

const Params = z.object({ roomId: Id });
const MEMBER = 'Members of the room';
const NOTERS = 'Members of a team’s or a direct room; elsewhere the room’s moderators';

export const roomWorkApi = {
  items: endpoint({
    id: 'rooms.items',
    method: 'GET',
    path: '/api/rooms/:roomId/items',
    access: 'member',
    rule: MEMBER,
    summary: 'The room’s decisions, tasks and risks, the newest first',
    params: Params,
    response: z.array(WorkItem),
  }),
  note: endpoint({
    id: 'rooms.note',
    method: 'POST',
    path: '/api/rooms/:roomId/items',
    status: 201,
    access: 'member',
    rule: NOTERS,
    summary: 'Write down a decision, task or risk; the same clientMsgId again answers the same one',
    params: Params,
    body: NoteItem,
    response: WorkItem,
    problems: ['not-a-room-member', 'room-archived', 'message-gone'],
  }),
  changeItem: endpoint({
    id: 'rooms.changeItem',
    method: 'PATCH',
    path: '/api/rooms/:roomId/items/:itemId',
    access: 'member',
    rule: `${NOTERS}; an assignee may say that their task is done`,
    summary: 'Change a decision, task or risk, or say that it is done',
    params: Params.extend({ itemId: Id }),
    body: ChangeItem,
    response: WorkItem,
    problems: ['not-a-room-member', 'room-archived'],
  }),
  minutesList: endpoint({
    id: 'rooms.minutesList',
    method: 'GET',
    path: '/api/rooms/:roomId/minutes',
    access: 'member',
    rule: MEMBER,
    summary: 'The minutes of the room’s meetings, the newest first',
    params: Params,
    response: z.array(MinutesCard),
  }),
  keepMinutes: endpoint({
    id: 'rooms.keepMinutes',
    method: 'POST',
    path: '/api/rooms/:roomId/minutes',
    status: 201,
    access: 'member',
    rule: NOTERS,
    summary: 'Start to keep minutes, or keep those of a stretch of messages',
    params: Params,
    body: KeepMinutes,
    response: MinutesCard,
    problems: ['not-a-room-member', 'already-exists'],
  }),
  endMinutes: endpoint({
    id: 'rooms.endMinutes',
    method: 'POST',
    path: '/api/rooms/:roomId/minutes/:minutesId/end',
    access: 'member',
    rule: NOTERS,
    summary: 'The meeting is over',
    params: Params.extend({ minutesId: Id }),
    response: MinutesCard,
  }),
  minutes: endpoint({
    id: 'rooms.minutes',
    method: 'GET',
    path: '/api/rooms/:roomId/minutes/:minutesId',
    access: 'member',
    rule: MEMBER,
    summary: 'The minutes of one meeting',
    params: Params.extend({ minutesId: Id }),
    response: MinutesView,
  }),
};
