import {
  VISIBILITY_GROUPS,
  type VisibilityGroup,
  type VisibilitySettings,
} from '@longcai/shared/profiles/profiles.contract';
import type { Visitor } from '../../http/user.js';
import { inReach, regionsAbove } from '../libraries/libraries.policy.js';
import type { ProfileRecord } from './profiles.model.js';

/** Until a person chooses: other members see what a partner needs, the CV goes only where they applied. */
export const DEFAULT_VISIBILITY: VisibilitySettings = {
  basics: 'members',
  skills: 'members',
  education: 'members',
  experience: 'members',
  availability: 'members',
  audience: 'members',
  cv: 'applied',
};

export const isOwner = (record: ProfileRecord, reader: Visitor): boolean =>
  reader !== null && record.accountId === reader.accountId;

/** The reader listed somebody who has not taken the profile over; afterwards they are a reader like any other. */
export const isListing = (record: ProfileRecord, reader: Visitor): boolean =>
  reader !== null && record.accountId === undefined && record.listedBy === reader.accountId;

/** A curator of the person's region, or an administrator, once the person has asked for a review. */
export const mayReview = (record: ProfileRecord, reader: Visitor): boolean =>
  record.review !== 'none' && inReach(reader, { library: null, regions: regionsAbove(record.region) });

/**
 * The groups of fields this reader may see.
 * @param appliedTo the person applied to an organisation whose staff the reader is
 */
export function visibleGroups(record: ProfileRecord, reader: Visitor, appliedTo: boolean): VisibilityGroup[] {
  if (isOwner(record, reader) || isListing(record, reader)) return [...VISIBILITY_GROUPS];
  const reviewer = mayReview(record, reader);
  return VISIBILITY_GROUPS.filter((group) => {
    if (reviewer && group !== 'cv') return true;
    const level = record.visibility[group];
    return (
      level === 'everyone' ||
      (level === 'members' && reader !== null) ||
      (level === 'applied' && reader !== null && appliedTo)
    );
  });
}

const ON_CARDS: readonly VisibilityGroup[] = ['basics', 'skills', 'availability'];

/** Do these groups put anything on a card? */
export const hasCard = (groups: readonly VisibilityGroup[]): boolean =>
  groups.some((group) => ON_CARDS.includes(group));
