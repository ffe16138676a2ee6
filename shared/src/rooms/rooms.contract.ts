import * as z from 'zod';
import { endpoint } from '../endpoint.js';
import { FileView } from '../files/files.contract.js';
import { Bilingual, Id, Instant, requiredText, text } from '../primitives.js';

export const RoomKind = z.enum(['team', 'project', 'topic', 'direct']).meta({ id: 'RoomKind' });
export type RoomKind = z.infer<typeof RoomKind>;

export const ClientMsgId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{16,40}$/)
  .meta({ id: 'ClientMsgId' });
const Body = requiredText(8000);
const Seq = z.number().int().min(1);

/**
 * What a client may append to a room. Everything is an event in one sequence: edits, deletions and reactions too, or
 * catching up would miss them.
 */
export const RoomSay = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('said'),
      clientMsgId: ClientMsgId,
      body: text(8000).default(''),
      replyTo: Seq.optional(),
      mentions: z.array(Id).max(50).default([]),
      files: z.array(Id).max(10).default([]),
    }),
    z.strictObject({
      kind: z.literal('edited'),
      clientMsgId: ClientMsgId,
      target: Seq,
      body: Body,
      mentions: z.array(Id).max(50).default([]),
    }),
    z.strictObject({ kind: z.literal('deleted'), clientMsgId: ClientMsgId, target: Seq }),
    z.strictObject({
      kind: z.literal('reacted'),
      clientMsgId: ClientMsgId,
      target: Seq,
      emoji: requiredText(16),
    }),
    z.strictObject({
      kind: z.literal('unreacted'),
      clientMsgId: ClientMsgId,
      target: Seq,
      emoji: requiredText(16),
    }),
    z.strictObject({ kind: z.literal('pinned'), clientMsgId: ClientMsgId, target: Seq }),
    z.strictObject({ kind: z.literal('unpinned'), clientMsgId: ClientMsgId, target: Seq }),
  ])
  .meta({ id: 'RoomSay' });
export type RoomSay = z.infer<typeof RoomSay>;

export const WorkKind = z.enum(['decision', 'task', 'risk']).meta({ id: 'WorkKind' });
export type WorkKind = z.infer<typeof WorkKind>;

/** What was written down from a message, as it is after the event that carries it. */
export const NotedItem = z
  .object({
    id: Id,
    kind: WorkKind,
    /** Counted per room and kind: decision 7. */
    number: z.number().int().min(1),
    title: z.string(),
    assigneeId: Id.nullable(),
    due: z.string().nullable(),
    state: z.enum(['open', 'done', 'dropped']),
  })
  .meta({ id: 'NotedItem' });
export type NotedItem = z.infer<typeof NotedItem>;

/** What of a room counts and rings: everything, mentions alone, nothing. */
export const Notify = z.enum(['all', 'mentions', 'none']).meta({ id: 'Notify' });
export type Notify = z.infer<typeof Notify>;

/** One event of a room as stored and sent. A deleted message's body is empty. */
export const RoomMessage = z
  .object({
    roomId: Id,
    seq: Seq,
    kind: z.enum([
      'said',
      'edited',
      'deleted',
      'reacted',
      'unreacted',
      'pinned',
      'unpinned',
      'joined',
      'left',
      'noted',
    ]),
    senderId: Id,
    clientMsgId: z.string(),
    at: Instant,
    body: z.string(),
    replyTo: Seq.optional(),
    target: Seq.optional(),
    emoji: z.string().optional(),
    item: NotedItem.optional(),
    mentions: z.array(Id),
    files: z.array(FileView),
  })
  .meta({ id: 'RoomMessage' });
export type RoomMessage = z.infer<typeof RoomMessage>;

export const RoomMember = z
  .object({
    accountId: Id,
    profileId: Id.optional(),
    name: Bilingual,
    regionName: Bilingual.nullable(),
    role: z.enum(['moderator', 'member']),
    lastReadSeq: z.number().int(),
    online: z.boolean(),
    timeZone: z.string(),
  })
  .meta({ id: 'RoomMember' });
export type RoomMember = z.infer<typeof RoomMember>;

export const RoomCard = z
  .object({
    id: Id,
    kind: RoomKind,
    title: Bilingual,
    head: z.number().int(),
    lastReadSeq: z.number().int(),
    unread: z.number().int(),
    mentions: z.number().int(),
    last: RoomMessage.nullable(),
    lastSenderName: Bilingual.nullable(),
    state: z.enum(['open', 'asked', 'declined', 'archived']),
    notify: Notify,
  })
  .meta({ id: 'RoomCard' });
export type RoomCard = z.infer<typeof RoomCard>;

export const RoomView = RoomCard.extend({
  subject: z.object({ type: z.enum(['team', 'project', 'library', 'none']), id: z.string() }),
  members: z.array(RoomMember),
  joined: z.boolean(),
  askedByMe: z.boolean(),
  can: z.array(z.enum(['say', 'join', 'leave', 'agree', 'decline', 'moderate', 'note', 'archive'])),
  /** How long a member waits between two messages, and from when on the reader may write again. */
  slow: z.object({ seconds: z.number().int(), mayAt: Instant.nullable() }),
  /** How far others have read, without names, highest first; names come with the members of small rooms. */
  readUpTo: z.array(z.number().int()),
}).meta({ id: 'RoomView' });
export type RoomView = z.infer<typeof RoomView>;

/** Up to 500 events after a sequence number, with the room's head: ask again until the last equals the head. */
export const MessagePage = z
  .object({ messages: z.array(RoomMessage), head: z.number().int() })
  .meta({ id: 'MessagePage' });
export type MessagePage = z.infer<typeof MessagePage>;

/** Contact details pass only when both agreed; both sides' state and, then, the details. */
export const ContactExchange = z
  .object({
    mine: z.boolean(),
    theirs: z.boolean(),
    contact: z
      .object({ name: Bilingual, email: z.string().optional(), mobile: z.string().optional() })
      .nullable(),
  })
  .meta({ id: 'ContactExchange' });
export type ContactExchange = z.infer<typeof ContactExchange>;

const Params = z.object({ roomId: Id });
const MEMBER = 'Members of the room';
export const UPLOAD_BYTES = 20 * 1024 * 1024;
export const UPLOAD_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'application/pdf',
  'text/plain',
  'text/csv',
  'application/zip',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
];

export const roomsApi = {
  mine: endpoint({
    id: 'rooms.mine',
    method: 'GET',
    path: '/api/rooms',
    access: 'member',
    summary: 'My rooms with unread and mention counts',
    response: z.array(RoomCard),
  }),
  view: endpoint({
    id: 'rooms.view',
    method: 'GET',
    path: '/api/rooms/:roomId',
    access: 'member',
    rule: `${MEMBER}; rooms of public projects and topics: any member of the platform`,
    summary: 'One room with its members',
    params: Params,
    response: RoomView,
  }),
  messages: endpoint({
    id: 'rooms.messages',
    method: 'GET',
    path: '/api/rooms/:roomId/messages',
    access: 'member',
    rule: `${MEMBER}; rooms of public projects and topics: any member of the platform`,
    summary: 'Events after, or before, a sequence number',
    params: Params,
    query: z.object({
      after: z.coerce.number().int().min(0).optional(),
      before: z.coerce.number().int().min(1).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    response: MessagePage,
  }),
  say: endpoint({
    id: 'rooms.say',
    method: 'POST',
    path: '/api/rooms/:roomId/messages',
    status: 201,
    access: 'member',
    rule: MEMBER,
    summary: 'Append an event; the same clientMsgId again answers the stored one',
    params: Params,
    body: RoomSay,
    response: RoomMessage,
    problems: ['not-a-room-member', 'room-archived', 'awaiting-consent', 'message-gone', 'slow-mode'],
  }),
  upload: endpoint({
    id: 'rooms.upload',
    method: 'POST',
    path: '/api/rooms/:roomId/files',
    status: 201,
    access: 'member',
    rule: MEMBER,
    limit: 'upload',
    summary: 'Upload an attachment to send with a message',
    params: Params,
    upload: { field: 'file', types: UPLOAD_TYPES, maxBytes: UPLOAD_BYTES },
    response: FileView,
    problems: ['unsupported-type', 'too-large', 'disk-full', 'not-a-room-member'],
  }),
  read: endpoint({
    id: 'rooms.read',
    method: 'PUT',
    path: '/api/rooms/:roomId/read',
    access: 'member',
    rule: MEMBER,
    status: 204,
    summary: 'I have read up to here; never moves back',
    params: Params,
    body: z.strictObject({ seq: z.number().int().min(0) }).meta({ id: 'ReadUpTo' }),
  }),
  join: endpoint({
    id: 'rooms.join',
    method: 'PUT',
    path: '/api/rooms/:roomId/membership',
    access: 'member',
    rule: 'Rooms of public projects and of library topics',
    summary: 'Join a room that is open to join',
    params: Params,
    response: RoomView,
  }),
  leave: endpoint({
    id: 'rooms.leave',
    method: 'DELETE',
    path: '/api/rooms/:roomId/membership',
    access: 'member',
    rule: 'Members of project and topic rooms',
    status: 204,
    summary: 'Leave a room',
    params: Params,
  }),
  createTopic: endpoint({
    id: 'rooms.createTopic',
    method: 'POST',
    path: '/api/libraries/:slug/topics',
    status: 201,
    access: 'member',
    summary: 'Open a topic in a library',
    params: z.object({ slug: z.string().max(41) }),
    body: z.strictObject({ title: requiredText(80) }).meta({ id: 'CreateTopic' }),
    response: RoomView,
  }),
  requestDirect: endpoint({
    id: 'rooms.requestDirect',
    method: 'POST',
    path: '/api/profiles/:profileId/conversation',
    status: 201,
    access: 'member',
    rule: 'Not with oneself; the profile must be claimed and visible to me',
    summary: 'Ask a person for a conversation; messages wait until they agree',
    params: z.object({ profileId: Id }),
    response: RoomView,
  }),
  agreeDirect: endpoint({
    id: 'rooms.agreeDirect',
    method: 'POST',
    path: '/api/rooms/:roomId/agreement',
    access: 'member',
    rule: 'The person who was asked',
    summary: 'Agree to a conversation',
    params: Params,
    response: RoomView,
  }),
  declineDirect: endpoint({
    id: 'rooms.declineDirect',
    method: 'DELETE',
    path: '/api/rooms/:roomId/agreement',
    access: 'member',
    rule: 'The person who was asked, until they agreed',
    summary:
      'Decline a conversation; the one who asked is told, and may not ask again. Agreeing later is possible',
    params: Params,
    response: RoomView,
  }),
  contactExchange: endpoint({
    id: 'rooms.contactExchange',
    method: 'GET',
    path: '/api/rooms/:roomId/contact-exchange',
    access: 'member',
    rule: 'The two people of a direct room',
    summary: 'Where the exchange of contact details stands',
    params: Params,
    response: ContactExchange,
  }),
  agreeContactExchange: endpoint({
    id: 'rooms.agreeContactExchange',
    method: 'PUT',
    path: '/api/rooms/:roomId/contact-exchange',
    access: 'member',
    rule: 'The two people of a direct room',
    summary: 'Agree to exchange contact details, or take it back',
    params: Params,
    body: z.strictObject({ agree: z.boolean() }).meta({ id: 'AgreeContactExchange' }),
    response: ContactExchange,
  }),
};
