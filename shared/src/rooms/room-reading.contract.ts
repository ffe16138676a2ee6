import * as z from 'zod';
import { endpoint } from '../endpoint.js';
import { Bilingual, Id, Instant, requiredText } from '../primitives.js';
import { WorkItem } from './room-work.contract.js';

/** A message that was found: a stretch of its words with what was searched for marked. */
export const RoomHit = z
  .object({
    roomId: Id,
    roomTitle: Bilingual,
    seq: z.number().int(),
    at: Instant,
    senderName: Bilingual,
    pieces: z.array(z.object({ text: z.string(), marked: z.boolean() })),
  })
  .meta({ id: 'RoomHit' });
export type RoomHit = z.infer<typeof RoomHit>;

export const RoomHits = z
  .object({
    hits: z.array(RoomHit),
    total: z.number().int(),
    /** False when a room is so long that only its newer part was searched. */
    complete: z.boolean(),
  })
  .meta({ id: 'RoomHits' });
export type RoomHits = z.infer<typeof RoomHits>;

const AwayMention = z.object({
  seq: z.number().int(),
  senderName: Bilingual,
  text: z.string(),
});

/** What happened in a room since the reader last read. */
export const AwaySummary = z
  .object({
    since: Instant.nullable(),
    messages: z.number().int(),
    people: z.number().int(),
    firstSeq: z.number().int().nullable(),
    items: z.array(WorkItem),
    mentions: z.array(AwayMention),
  })
  .meta({ id: 'AwaySummary' });
export type AwaySummary = z.infer<typeof AwaySummary>;

/** How a message read, the present words last. */
export const MessageHistory = z
  .object({ versions: z.array(z.object({ at: Instant, body: z.string() })) })
  .meta({ id: 'MessageHistory' });
export type MessageHistory = z.infer<typeof MessageHistory>;

const Params = z.object({ roomId: Id });
const MessageParams = Params.extend({ seq: z.coerce.number().int().min(1) });
const READER = 'Members of the room; rooms of public projects and topics: any member of the platform';

export const roomReadingApi = {
  search: endpoint({
    id: 'rooms.search',
    method: 'GET',
    path: '/api/room-messages',
    access: 'member',
    rule: 'Only rooms that the reader is a member of',
    limit: 'search',
    summary: 'Messages that hold every given word, the newest first',
    query: z.object({
      q: requiredText(100),
      roomId: Id.optional(),
      limit: z.coerce.number().int().min(1).max(100).default(30),
    }),
    response: RoomHits,
    problems: ['not-found'],
  }),
  away: endpoint({
    id: 'rooms.away',
    method: 'GET',
    path: '/api/rooms/:roomId/away',
    access: 'member',
    rule: 'Members of the room',
    summary:
      'What happened since I last read: how much, by how many, what was decided, given to me and said to me',
    params: Params,
    query: z.object({ after: z.coerce.number().int().min(0).optional() }),
    response: AwaySummary,
  }),
  history: endpoint({
    id: 'rooms.history',
    method: 'GET',
    path: '/api/rooms/:roomId/messages/:seq/history',
    access: 'member',
    rule: READER,
    summary: 'How a message read before it was edited',
    params: MessageParams,
    response: MessageHistory,
    problems: ['message-gone'],
  }),
};
