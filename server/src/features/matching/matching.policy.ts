import type { Visitor } from '../../http/user.js';
import type { ProfileRecord } from '../profiles/profiles.model.js';

/** The owner's side and the library's curators see who fits a position. */
export const canSeeMatches = (owner: boolean, curator: boolean): boolean => owner || curator;

/** A pair is shown to the owner's side, and to the person themself. */
export const canSeePair = (user: Visitor, profile: ProfileRecord, ownersSide: boolean): boolean =>
  ownersSide || (user !== null && profile.accountId === user.accountId);
