import type { OrganisationView } from '@longcai/shared/organisations/organisations.contract';
import type { Visitor } from '../../http/user.js';
import { inReach, regionsAbove } from '../libraries/libraries.policy.js';
import type { OrganisationRecord } from './organisations.model.js';

const roleOf = (user: Visitor, organisation: OrganisationRecord) =>
  organisation.staff.find(({ accountId }) => accountId === user?.accountId)?.role;

const isOfStaff = (user: Visitor, organisation: OrganisationRecord): boolean =>
  roleOf(user, organisation) !== undefined;

export const canEdit = (user: Visitor, organisation: OrganisationRecord): boolean =>
  roleOf(user, organisation) === 'manager';
export const canManageStaff = canEdit;
export const canPost = isOfStaff;

/** Staff, and the curators who verify it. */
export const canSeeSpace = (user: Visitor, organisation: OrganisationRecord): boolean =>
  isOfStaff(user, organisation) ||
  inReach(user, { library: null, regions: regionsAbove(organisation.region) });

export const canRemove = (user: Visitor, organisation: OrganisationRecord, accountId: string): boolean =>
  canManageStaff(user, organisation) || (user?.accountId === accountId && isOfStaff(user, organisation));

export const awaitsSubmission = ({ verification }: OrganisationRecord): boolean =>
  verification === 'unverified' || verification === 'returned';

export function allowedActs(user: Visitor, organisation: OrganisationRecord): OrganisationView['can'] {
  const acts = {
    edit: canEdit(user, organisation),
    'manage-staff': canManageStaff(user, organisation),
    post: canPost(user, organisation),
    submit: canEdit(user, organisation) && awaitsSubmission(organisation),
  };
  return (Object.keys(acts) as (keyof typeof acts)[]).filter((act) => acts[act]);
}
