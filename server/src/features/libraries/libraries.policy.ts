import { pathOf } from '@longcai/shared/reference/regions';
import type { User, Visitor } from '../../http/user.js';

/** Where something lies: its library, and its region with all above it. */
export interface Place {
  library: string | null | undefined;
  regions: readonly string[];
}

/** The region and everything above it, from the province down. */
export const regionsAbove = (region: string | null | undefined): string[] =>
  region ? pathOf(region).map(({ code }) => code) : [];

/** A curator acts where the library is theirs, or the region or one above it; administrators everywhere. */
export const inReach = (user: Pick<User, 'roles' | 'scope'> | null, place: Place): boolean =>
  !!user?.roles.includes('administrator') ||
  (!!user?.roles.includes('curator') &&
    ((!!place.library && user.scope.libraries.includes(place.library)) ||
      place.regions.some((region) => user.scope.regions.includes(region))));

/** The front page is changed by those who keep this library, not by those who keep a region. */
export const canEditLibrary = (user: Visitor, slug: string): boolean =>
  inReach(user, { library: slug, regions: [] });
