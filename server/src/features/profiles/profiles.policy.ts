import type { ProfileView } from '@longcai/shared/profiles/profiles.contract';
import type { Visitor } from '../../http/user.js';
import type { ProfileRecord } from './profiles.model.js';
import { isListing, isOwner } from './visibility.js';

const isAnother = (record: ProfileRecord, reader: Visitor) => reader !== null && !isOwner(record, reader);

export const canEdit = isOwner;
export const canMessage = (record: ProfileRecord, reader: Visitor): boolean =>
  isAnother(record, reader) && record.accountId !== undefined;
/** Nobody is invited who has switched matching off. */
export const canInvite = (record: ProfileRecord, reader: Visitor, optedOut: boolean): boolean =>
  canMessage(record, reader) && !optedOut;
export const canClaim = (record: ProfileRecord, reader: Visitor): boolean =>
  reader !== null && record.accountId === undefined;

/** Whoever listed a person hands out the code, until the profile is the person's own. */
export const canIssueCode = (record: ProfileRecord, reader: Visitor): boolean => isListing(record, reader);

export function allowedActs(record: ProfileRecord, reader: Visitor, optedOut: boolean): ProfileView['can'] {
  const acts = {
    edit: canEdit(record, reader),
    invite: canInvite(record, reader, optedOut),
    message: canMessage(record, reader),
    claim: canClaim(record, reader),
    'issue-code': canIssueCode(record, reader),
  };
  return (Object.keys(acts) as (keyof typeof acts)[]).filter((act) => acts[act]);
}
