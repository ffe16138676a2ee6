import * as z from 'zod';
import { endpoint } from '../endpoint.js';
import { Id, Instant, PageQuery, pageOf, text } from '../primitives.js';
import { DueClock } from '../cases/cases.contract.js';
import { Explanation, PersonCard, PositionCard } from '../matching/matching.contract.js';

export const ApplicationState = z
  .enum(['asked', 'accepted', 'declined', 'withdrawn', 'expired', 'joined', 'left'])
  .meta({ id: 'ApplicationState' });
export type ApplicationState = z.infer<typeof ApplicationState>;
/** `apply`: the person asks. `invite`: the person is asked. */
export const Direction = z.enum(['apply', 'invite']).meta({ id: 'Direction' });
export type Direction = z.infer<typeof Direction>;
export type ApplicationStep = 'accept' | 'decline' | 'withdraw' | 'expire' | 'join' | 'leave';

/** One table for both directions: `asked` is who was asked, `asker` who asked. Joining is signing the team's charter. */
export const APPLICATION_STEPS: Readonly<
  Record<
    ApplicationStep,
    {
      from: readonly ApplicationState[];
      to: ApplicationState;
      by: 'asked' | 'asker' | 'person' | 'either' | 'platform';
    }
  >
> = {
  accept: { from: ['asked'], to: 'accepted', by: 'asked' },
  decline: { from: ['asked'], to: 'declined', by: 'asked' },
  withdraw: { from: ['asked'], to: 'withdrawn', by: 'asker' },
  expire: { from: ['asked'], to: 'expired', by: 'platform' },
  join: { from: ['accepted'], to: 'joined', by: 'person' },
  leave: { from: ['accepted', 'joined'], to: 'left', by: 'either' },
};

/** Why not, as the other side reads it; each has a next step in the client's words. */
export const DeclineReason = z
  .enum(['skills', 'filled', 'schedule', 'distance', 'experience', 'not-interested', 'other'])
  .meta({ id: 'DeclineReason' });
export type DeclineReason = z.infer<typeof DeclineReason>;

export const ApplicationView = z
  .object({
    id: Id,
    serviceNumber: z.string(),
    direction: Direction,
    state: ApplicationState,
    note: z.string(),
    clock: DueClock,
    reason: DeclineReason.nullable(),
    reasonNote: z.string(),
    askedAt: Instant,
    answeredAt: Instant.nullable(),
    person: PersonCard,
    position: PositionCard,
    explanation: Explanation.nullable(),
    roomId: Id.nullable(),
    teamId: Id.nullable(),
    history: z.array(
      z.object({ at: Instant, step: z.string(), by: z.enum(['person', 'owner', 'platform']) }),
    ),
    side: z.enum(['person', 'owner']),
    can: z.array(z.enum(['accept', 'decline', 'withdraw', 'talk'])),
  })
  .meta({ id: 'ApplicationView' });
export type ApplicationView = z.infer<typeof ApplicationView>;

const Params = z.object({ applicationId: Id });

export const applicationsApi = {
  apply: endpoint({
    id: 'applications.apply',
    method: 'POST',
    path: '/api/positions/:positionId/applications',
    status: 201,
    access: 'member',
    rule: 'With a profile of one’s own; not to one’s own position',
    summary: 'Apply to a position with a note',
    params: z.object({ positionId: Id }),
    body: z.strictObject({ note: text(1000).default('') }).meta({ id: 'Apply' }),
    response: ApplicationView,
    problems: [
      'project-closed',
      'position-filled',
      'already-applied',
      'too-many-pending',
      'own-position',
      'profile-needed',
    ],
  }),
  invite: endpoint({
    id: 'applications.invite',
    method: 'POST',
    path: '/api/positions/:positionId/invitations',
    status: 201,
    access: 'member',
    rule: 'The project’s owner or staff of its organisation',
    summary: 'Invite a person to a position',
    params: z.object({ positionId: Id }),
    body: z.strictObject({ profileId: Id, note: text(1000).default('') }).meta({ id: 'Invite' }),
    response: ApplicationView,
    problems: ['project-closed', 'position-filled', 'already-applied', 'matching-refused', 'own-position'],
  }),
  mine: endpoint({
    id: 'applications.mine',
    method: 'GET',
    path: '/api/applications/mine',
    access: 'member',
    summary: 'My applications and the invitations I got',
    query: PageQuery.extend({ open: z.stringbool().optional() }),
    response: pageOf(ApplicationView),
  }),
  inbox: endpoint({
    id: 'applications.inbox',
    method: 'GET',
    path: '/api/applications/inbox',
    access: 'member',
    summary: 'Applications to positions of mine and my organisations, and invitations sent',
    query: PageQuery.extend({ open: z.stringbool().optional(), projectId: Id.optional() }),
    response: pageOf(ApplicationView),
  }),
  view: endpoint({
    id: 'applications.view',
    method: 'GET',
    path: '/api/applications/:applicationId',
    access: 'member',
    rule: 'The person, the project’s owner or staff of its organisation',
    summary: 'One application',
    params: Params,
    response: ApplicationView,
  }),
  accept: endpoint({
    id: 'applications.accept',
    method: 'POST',
    path: '/api/applications/:applicationId/acceptance',
    access: 'member',
    rule: 'Whoever was asked',
    summary: 'Accept: application, position, team and room change together or not at all',
    params: Params,
    response: ApplicationView,
    problems: ['step-not-allowed', 'position-filled', 'team-full'],
  }),
  decline: endpoint({
    id: 'applications.decline',
    method: 'POST',
    path: '/api/applications/:applicationId/decline',
    access: 'member',
    rule: 'Whoever was asked',
    summary: 'Decline with a reason that the other side sees',
    params: Params,
    body: z.strictObject({ reason: DeclineReason, note: text(500).default('') }).meta({ id: 'Decline' }),
    response: ApplicationView,
    problems: ['step-not-allowed'],
  }),
  withdraw: endpoint({
    id: 'applications.withdraw',
    method: 'POST',
    path: '/api/applications/:applicationId/withdrawal',
    access: 'member',
    rule: 'Whoever asked',
    summary: 'Withdraw',
    params: Params,
    response: ApplicationView,
    problems: ['step-not-allowed'],
  }),
  talk: endpoint({
    id: 'applications.talk',
    method: 'POST',
    path: '/api/applications/:applicationId/room',
    access: 'member',
    rule: 'The person, the project’s owner or staff of its organisation',
    summary: 'Open the room between the two sides',
    params: Params,
    response: z.object({ roomId: Id }),
  }),
};
