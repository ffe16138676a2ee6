import type { TeamView } from '@longcai/shared/teams/teams.contract';
import { isAdministrator, isStaff, type User } from '../../http/user.js';
import type { TeamRecord } from './teams.model.js';

type Owned = Pick<TeamRecord, 'ownerId' | 'organisationId'>;
type Peopled = Owned & Pick<TeamRecord, 'members' | 'charter'>;

/** The project's owner: staff of its organisation, or else whoever started it. */
export const ownsTeam = (user: User, team: Owned): boolean =>
  team.organisationId ? isStaff(user, team.organisationId) : team.ownerId === user.accountId;

export const memberOf = (user: User, team: Pick<TeamRecord, 'members'>) =>
  team.members.find(({ accountId }) => accountId === user.accountId);

export const canSeeTeam = (user: User, team: Peopled): boolean =>
  memberOf(user, team) !== undefined || ownsTeam(user, team) || isAdministrator(user);

export const canEditCharter = (user: User, team: Peopled): boolean =>
  ownsTeam(user, team) || memberOf(user, team)?.role === 'lead';

export function canSignCharter(user: User, team: Peopled): boolean {
  const member = memberOf(user, team);
  return !!member && team.charter.version > 0 && member.signedVersion < team.charter.version;
}

export const canLeaveTeam = (user: User, team: Peopled): boolean => memberOf(user, team) !== undefined;

export const canRemoveMember = (user: User, team: Peopled): boolean =>
  ownsTeam(user, team) && team.members.length > 0;

export function teamRights(user: User, team: Peopled): TeamView['can'] {
  const rights: [TeamView['can'][number], boolean][] = [
    ['edit-charter', canEditCharter(user, team)],
    ['sign-charter', canSignCharter(user, team)],
    ['leave', canLeaveTeam(user, team)],
    ['remove-member', canRemoveMember(user, team)],
  ];
  return rights.flatMap(([right, allowed]) => (allowed ? [right] : []));
}
