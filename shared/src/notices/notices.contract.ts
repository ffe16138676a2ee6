import * as z from 'zod';
import { endpoint } from '../endpoint.js';
import { Id, Instant, PageQuery, pageOf } from '../primitives.js';

export const NoticeKind = z
  .enum([
    'application-received',
    'invitation-received',
    'application-accepted',
    'application-declined',
    'application-withdrawn',
    'application-expired',
    'project-published',
    'project-returned',
    'offer-published',
    'offer-returned',
    'profile-approved',
    'profile-returned',
    'organisation-verified',
    'organisation-returned',
    'colleague-added',
    'member-joined',
    'member-left',
    'member-removed',
    'conversation-requested',
    'conversation-agreed',
    'conversation-declined',
    'contact-exchange-agreed',
    'mentioned',
    'task-given',
    'report-received',
    'report-decided',
    'message-warned',
    'library-news',
    'case-received',
    'case-paused',
    'case-supplemented',
    'new-match',
  ])
  .meta({ id: 'NoticeKind' });
export type NoticeKind = z.infer<typeof NoticeKind>;

/** Something that happened that concerns me; the client composes the sentence from kind and names. */
export const NoticeView = z
  .object({
    id: Id,
    kind: NoticeKind,
    at: Instant,
    read: z.boolean(),
    subject: z.object({
      type: z.enum([
        'project',
        'offer',
        'profile',
        'organisation',
        'application',
        'team',
        'room',
        'library',
        'case',
      ]),
      id: z.string(),
    }),
    /** Values for the sentence: { title, person, reason … }. */
    values: z.record(z.string(), z.union([z.string(), z.object({ zh: z.string(), en: z.string() })])),
  })
  .meta({ id: 'NoticeView' });
export type NoticeView = z.infer<typeof NoticeView>;

export const noticesApi = {
  list: endpoint({
    id: 'notices.list',
    method: 'GET',
    path: '/api/notices',
    access: 'member',
    summary: 'My notices, newest first',
    query: PageQuery.extend({ unread: z.stringbool().optional() }),
    response: pageOf(NoticeView).extend({ unread: z.number().int() }),
  }),
  read: endpoint({
    id: 'notices.read',
    method: 'POST',
    path: '/api/notices/read',
    access: 'member',
    summary: 'Mark notices as read; without ids, all',
    body: z.strictObject({ ids: z.array(Id).max(200).optional() }).meta({ id: 'ReadNotices' }),
    response: z.object({ unread: z.number().int() }),
  }),
};
