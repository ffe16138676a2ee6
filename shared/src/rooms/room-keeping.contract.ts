import * as z from 'zod';
import { endpoint } from '../endpoint.js';
import { Bilingual, Id, Instant, text } from '../primitives.js';
import { Notify, RoomKind, RoomView } from './rooms.contract.js';

/** Seconds a member waits between two messages; 0 is off. */
export const SLOW_STEPS = [0, 10, 30, 60, 300] as const;

export const RoomSettings = z
  .strictObject({ slowSeconds: z.literal([...SLOW_STEPS]) })
  .meta({ id: 'RoomSettings' });

/** Whether others learn how far I have read, and I how far they have. */
export const RoomPreferences = z.strictObject({ receipts: z.boolean() }).meta({ id: 'RoomPreferences' });
export type RoomPreferences = z.infer<typeof RoomPreferences>;

export const ReportReason = z
  .enum(['insult', 'spam', 'fraud', 'privacy', 'illegal', 'other'])
  .meta({ id: 'ReportReason' });
export type ReportReason = z.infer<typeof ReportReason>;

export const ReportDecision = z.enum(['hide', 'warn', 'dismiss']).meta({ id: 'ReportDecision' });
export type ReportDecision = z.infer<typeof ReportDecision>;

/** A reported message as those who decide see it; the words are those at the time of the report. */
export const RoomReport = z
  .object({
    id: Id,
    roomId: Id,
    roomTitle: Bilingual,
    roomKind: RoomKind,
    seq: z.number().int(),
    body: z.string(),
    files: z.array(z.string()),
    senderName: Bilingual,
    saidAt: Instant,
    reasons: z.array(z.object({ reason: ReportReason, note: z.string() })),
    reportedAt: Instant,
    state: z.enum(['open', 'hide', 'warn', 'dismiss']),
    decidedAt: Instant.nullable(),
    decidedByName: Bilingual.nullable(),
    words: z.string(),
  })
  .meta({ id: 'RoomReport' });
export type RoomReport = z.infer<typeof RoomReport>;

const Params = z.object({ roomId: Id });
const MEMBER = 'Members of the room';
const MODERATOR = 'The room’s moderators';
const DECIDERS =
  'The room’s moderators, curators of its library, and administrators; nobody decides on words of their own';

export const roomKeepingApi = {
  notify: endpoint({
    id: 'rooms.notify',
    method: 'PUT',
    path: '/api/rooms/:roomId/notify',
    access: 'member',
    rule: MEMBER,
    status: 204,
    summary: 'What of this room counts and rings for me: everything, mentions, nothing',
    params: Params,
    body: z.strictObject({ notify: Notify }).meta({ id: 'SetNotify' }),
  }),
  preferences: endpoint({
    id: 'rooms.preferences',
    method: 'GET',
    path: '/api/room-preferences',
    access: 'member',
    summary: 'My preferences for all rooms',
    response: RoomPreferences,
  }),
  setPreferences: endpoint({
    id: 'rooms.setPreferences',
    method: 'PUT',
    path: '/api/room-preferences',
    access: 'member',
    summary: 'Show or hide how far I have read, in all rooms; who hides it sees nobody else’s either',
    body: RoomPreferences,
    response: RoomPreferences,
  }),
  settings: endpoint({
    id: 'rooms.settings',
    method: 'PUT',
    path: '/api/rooms/:roomId/settings',
    access: 'member',
    rule: MODERATOR,
    summary: 'How fast members may write; moderators always may',
    params: Params,
    body: RoomSettings,
    response: RoomView,
  }),
  archive: endpoint({
    id: 'rooms.archive',
    method: 'PUT',
    path: '/api/rooms/:roomId/archive',
    access: 'member',
    rule: `${MODERATOR}; not of a conversation of two`,
    summary: 'Archive a room, which can then only be read, or open it again',
    params: Params,
    body: z.strictObject({ archived: z.boolean() }).meta({ id: 'ArchiveRoom' }),
    response: RoomView,
  }),
  export: endpoint({
    id: 'rooms.export',
    method: 'GET',
    path: '/api/rooms/:roomId/export',
    access: 'member',
    rule: MEMBER,
    limit: 'search',
    summary: 'The whole room as one file: a page to read or data, with a list of attachments',
    params: Params,
    query: z.object({
      format: z.enum(['html', 'json']).default('html'),
      language: z.enum(['zh', 'en']).default('zh'),
    }),
    file: true,
  }),
  report: endpoint({
    id: 'rooms.report',
    method: 'POST',
    path: '/api/rooms/:roomId/messages/:seq/reports',
    access: 'member',
    rule: `${MEMBER}; not one’s own message`,
    status: 204,
    summary: 'Report a message to those who moderate; again is the same report',
    params: Params.extend({ seq: z.coerce.number().int().min(1) }),
    body: z.strictObject({ reason: ReportReason, note: text(500).default('') }).meta({ id: 'ReportMessage' }),
    problems: ['not-a-room-member', 'message-gone'],
  }),
  reports: endpoint({
    id: 'rooms.reports',
    method: 'GET',
    path: '/api/room-reports',
    access: 'member',
    rule: DECIDERS,
    summary: 'Reports that I may decide, the oldest open first, then what was decided lately',
    response: z.object({ open: z.array(RoomReport), decided: z.array(RoomReport) }),
  }),
  decideReport: endpoint({
    id: 'rooms.decideReport',
    method: 'POST',
    path: '/api/room-reports/:reportId/decision',
    access: 'member',
    rule: DECIDERS,
    summary: 'Hide the message, warn its sender or leave it; the reporters learn the outcome',
    params: z.object({ reportId: Id }),
    body: z
      .strictObject({ decision: ReportDecision, words: text(500).default('') })
      .meta({ id: 'DecideReport' }),
    response: RoomReport,
    problems: ['step-not-allowed'],
  }),
};
