import * as z from 'zod';
import { endpoint } from '../endpoint.js';
import { Bilingual, Id, Instant, requiredText, text } from '../primitives.js';
import { Coverage } from '../projects/projects.contract.js';

export const TeamMember = z
  .object({
    accountId: Id,
    profileId: Id.optional(),
    name: Bilingual,
    regionName: Bilingual.nullable(),
    positionId: Id.nullable(),
    positionTitle: Bilingual.nullable(),
    role: z.enum(['lead', 'member']),
    since: Instant,
    signedCharter: z.boolean(),
    timeZone: z.string(),
  })
  .meta({ id: 'TeamMember' });

export const TeamCard = z
  .object({
    id: Id,
    name: Bilingual,
    projectId: Id,
    projectTitle: Bilingual,
    ownerName: Bilingual,
    memberCount: z.number().int(),
    openPositions: z.number().int(),
    roomId: Id,
    unread: z.number().int(),
  })
  .meta({ id: 'TeamCard' });
export type TeamCard = z.infer<typeof TeamCard>;

export const TeamView = z
  .object({
    id: Id,
    version: z.number().int(),
    name: Bilingual,
    projectId: Id,
    projectTitle: Bilingual,
    projectState: z.string(),
    serviceNumber: z.string().nullable(),
    roomId: Id,
    unread: z.number().int(),
    charter: z.object({
      text: z.string(),
      version: z.number().int(),
      signed: z.number().int(),
      of: z.number().int(),
    }),
    members: z.array(TeamMember),
    former: z.array(
      z.object({
        name: Bilingual,
        positionTitle: Bilingual.nullable(),
        until: Instant,
        handover: z.string(),
      }),
    ),
    coverage: Coverage,
    state: z.enum(['forming', 'complete', 'ended']),
    can: z.array(z.enum(['edit-charter', 'sign-charter', 'leave', 'remove-member'])),
  })
  .meta({ id: 'TeamView' });
export type TeamView = z.infer<typeof TeamView>;

const Params = z.object({ teamId: Id });
const MEMBER = 'Members of the team, the project’s owner and staff of its organisation';

export const teamsApi = {
  mine: endpoint({
    id: 'teams.mine',
    method: 'GET',
    path: '/api/teams',
    access: 'member',
    summary: 'Teams I belong to or lead',
    response: z.array(TeamCard),
  }),
  view: endpoint({
    id: 'teams.view',
    method: 'GET',
    path: '/api/teams/:teamId',
    access: 'member',
    rule: MEMBER,
    summary: 'One team: members, coverage, charter',
    params: Params,
    response: TeamView,
  }),
  setCharter: endpoint({
    id: 'teams.setCharter',
    method: 'PUT',
    path: '/api/teams/:teamId/charter',
    access: 'member',
    rule: 'The team’s lead or the project’s owner',
    summary: 'Write a new version of the charter; signatures start anew',
    params: Params,
    body: z.strictObject({ version: z.number().int(), text: requiredText(4000) }).meta({ id: 'SetCharter' }),
    response: TeamView,
    problems: ['stale-version'],
  }),
  signCharter: endpoint({
    id: 'teams.signCharter',
    method: 'POST',
    path: '/api/teams/:teamId/charter/signature',
    access: 'member',
    rule: 'A member of the team',
    summary: 'Sign the charter’s present version',
    params: Params,
    response: TeamView,
  }),
  leave: endpoint({
    id: 'teams.leave',
    method: 'POST',
    path: '/api/teams/:teamId/departure',
    access: 'member',
    rule: 'A member of the team',
    summary: 'Leave with a handover',
    params: Params,
    status: 204,
    body: z.strictObject({ handover: requiredText(2000) }).meta({ id: 'LeaveTeam' }),
    problems: ['handover-needed'],
  }),
  remove: endpoint({
    id: 'teams.remove',
    method: 'POST',
    path: '/api/teams/:teamId/members/:accountId/removal',
    access: 'member',
    rule: 'The project’s owner or staff of its organisation',
    summary: 'Remove a member with a reason and a handover',
    params: Params.extend({ accountId: Id }),
    body: z
      .strictObject({ reason: requiredText(500), handover: text(2000).default('') })
      .meta({ id: 'RemoveMember' }),
    response: TeamView,
  }),
};
