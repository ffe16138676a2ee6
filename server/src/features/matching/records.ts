import type { MatchedProfile } from '../profiles/profiles.model.js';
import type { PositionRecord, ProjectRecord } from '../projects/projects.model.js';
import type { MatchOpening, MatchPerson } from './matcher.js';
import type { Seeker } from './score.js';

const shown = (level: string) => level === 'everyone' || level === 'members';

/** First day of the window in which a scholar means to return. */
const returnDay = (profile: MatchedProfile): string | undefined => {
  const told = profile.audience === 'overseas' && shown(profile.visibility.audience);
  const month = told ? profile.fields.overseas?.returnFrom : undefined;
  return month && `${month}-01`;
};

/**
 * What the score reads of a profile. Both sides see the reasons, so availability that members may not see counts as
 * not stated.
 */
export function seekerOf(profile: MatchedProfile): Seeker {
  const { availability, visibility } = profile;
  const { hours, from, until, mode }: Partial<typeof availability> = shown(visibility.availability)
    ? availability
    : {};
  return {
    skills: profile.skills.map(({ skill, level, evidence }) => ({
      skill,
      level,
      ...(evidence && { evidence }),
    })),
    region: profile.region,
    hours: hours ?? null,
    from: from ?? returnDay(profile) ?? null,
    until: until ?? null,
    mode: mode ?? null,
  };
}

/** Owners are shown people whose basics and skills members may see, and who did not refuse matching. */
export function personOf(profile: MatchedProfile, optedOut: boolean): MatchPerson {
  const { basics, skills } = profile.visibility;
  return {
    ...seekerOf(profile),
    profileId: String(profile._id),
    accountId: profile.accountId ?? null,
    audience: profile.audience,
    freshAt: profile.freshAt.getTime(),
    listed: !optedOut && shown(basics) && shown(skills),
  };
}

/** What the score reads of a position; place and days fall back to the project's. */
export function openingOf(position: PositionRecord, project: ProjectRecord): MatchOpening {
  return {
    positionId: String(position._id),
    projectId: String(project._id),
    ownerId: project.accountId,
    organisationId: project.organisationId,
    updatedAt: project.updatedAt.getTime(),
    needs: position.needs,
    region: position.region ?? project.region,
    hours: position.hours,
    from: position.from ?? project.from,
    until: position.until ?? project.until,
    mode: position.mode,
  };
}
