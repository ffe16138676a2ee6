import * as z from 'zod';
import { endpoint } from '../endpoint.js';
import { Bilingual, Id, Instant, PageQuery, pageOf, text } from '../primitives.js';

export const CaseKind = z
  .enum([
    'project-publication',
    'offer-publication',
    'overseas-registration',
    'profile-review',
    'organisation-verification',
    'application',
  ])
  .meta({ id: 'CaseKind' });
export type CaseKind = z.infer<typeof CaseKind>;

export const CaseState = z
  .enum(['received', 'in-progress', 'paused', 'answered', 'withdrawn'])
  .meta({ id: 'CaseState' });

/** The working-day clock: ticks used of the total, and which of the four marks it shows. */
export const DueClock = z
  .object({
    dueAt: Instant,
    totalDays: z.number().int(),
    usedDays: z.number().int(),
    leftDays: z.number().int(),
    mark: z.enum(['on-course', 'due-soon', 'overdue', 'paused', 'done']),
  })
  .meta({ id: 'DueClock' });
export type DueClock = z.infer<typeof DueClock>;

export const CaseStep = z
  .object({
    key: z.string(),
    unit: Bilingual,
    state: z.enum(['waiting', 'current', 'done']),
    doneAt: Instant.nullable(),
  })
  .meta({ id: 'CaseStep' });

/** What anyone learns from a service number: kind, state, steps and dates; never a person, never a title. */
export const CaseStatus = z
  .object({
    serviceNumber: z.string(),
    kind: CaseKind,
    state: CaseState,
    outcome: z.enum(['approved', 'returned', 'accepted', 'declined', 'expired']).nullable(),
    submittedAt: Instant,
    answeredAt: Instant.nullable(),
    clock: DueClock,
    steps: z.array(CaseStep),
  })
  .meta({ id: 'CaseStatus' });
export type CaseStatus = z.infer<typeof CaseStatus>;

/** A curator waits for something from the submitter; meanwhile the clock stands still. */
export const Asked = z
  .object({ serviceNumber: z.string(), since: Instant, reason: z.string() })
  .meta({ id: 'Asked' });
export type Asked = z.infer<typeof Asked>;

/** A case on a curator's desk. */
export const DeskCase = CaseStatus.extend({
  id: Id,
  title: Bilingual,
  submitter: Bilingual,
  subject: z.object({ type: z.enum(['project', 'offer', 'profile', 'organisation', 'application']), id: Id }),
  history: z.array(
    z.object({ at: Instant, actor: z.string(), step: z.string(), reason: z.string().optional() }),
  ),
  can: z.array(z.enum(['approve', 'return', 'pause', 'resume'])),
}).meta({ id: 'DeskCase' });
export type DeskCase = z.infer<typeof DeskCase>;

const Params = z.object({ caseId: Id });
const RULE = 'A curator whose library or region the case lies in';

export const casesApi = {
  lookup: endpoint({
    id: 'cases.lookup',
    method: 'GET',
    path: '/api/cases/lookup/:serviceNumber',
    access: 'anyone',
    limit: 'lookup',
    summary: 'Where a submission stands, by its service number; no personal data',
    params: z.object({ serviceNumber: z.string().trim().min(1).max(40) }),
    response: CaseStatus,
    problems: ['service-number-wrong'],
  }),
  supplement: endpoint({
    id: 'cases.supplement',
    method: 'POST',
    path: '/api/cases/:serviceNumber/supplement',
    access: 'member',
    rule: 'Whoever may change what was submitted',
    summary: 'Say that what a curator asked for is there; the clock starts again',
    params: z.object({ serviceNumber: z.string().trim().min(1).max(40) }),
    body: z.strictObject({ note: text(500).default('') }).meta({ id: 'SupplementCase' }),
    response: CaseStatus,
    problems: ['service-number-wrong', 'step-not-allowed'],
  }),
  desk: endpoint({
    id: 'cases.desk',
    method: 'GET',
    path: '/api/desk',
    access: 'curator',
    rule: RULE,
    summary: 'My cases by due date, overdue first, with counts',
    query: PageQuery.extend({ state: z.enum(['open', 'paused', 'answered']).default('open') }),
    response: pageOf(DeskCase).extend({
      counts: z.object({
        overdue: z.number().int(),
        dueSoon: z.number().int(),
        open: z.number().int(),
        onTimePercent: z.number().int().nullable(),
      }),
      reach: z.array(Bilingual),
    }),
  }),
  view: endpoint({
    id: 'cases.view',
    method: 'GET',
    path: '/api/desk/:caseId',
    access: 'curator',
    rule: RULE,
    summary: 'One case',
    params: Params,
    response: DeskCase,
  }),
  answer: endpoint({
    id: 'cases.answer',
    method: 'POST',
    path: '/api/desk/:caseId/answer',
    access: 'curator',
    rule: RULE,
    summary: 'Approve, or return with a reason',
    params: Params,
    body: z
      .strictObject({ outcome: z.enum(['approved', 'returned']), reason: text(500).default('') })
      .refine((body) => body.outcome !== 'returned' || body.reason !== '', {
        path: ['reason'],
        error: 'required',
      })
      .meta({ id: 'AnswerCase' }),
    response: DeskCase,
    problems: ['step-not-allowed'],
  }),
  pause: endpoint({
    id: 'cases.pause',
    method: 'POST',
    path: '/api/desk/:caseId/pause',
    access: 'curator',
    rule: RULE,
    summary: 'Ask for something missing and stop the clock, or start it again',
    params: Params,
    body: z.strictObject({ paused: z.boolean(), reason: text(500).default('') }).meta({ id: 'PauseCase' }),
    response: DeskCase,
    problems: ['step-not-allowed'],
  }),
};
