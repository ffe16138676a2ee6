import type { FileView } from '@longcai/shared/files/files.contract';
import type { PersonCard } from '@longcai/shared/matching/matching.contract';
import {
  VISIBILITY_GROUPS,
  type MyProfile,
  type ProfileView,
  type VisibilityGroup,
} from '@longcai/shared/profiles/profiles.contract';
import type { Labels } from '../labels/labels.js';
import type { ProfileRecord } from './profiles.model.js';

const NOTHING = { zh: '', en: '' };
const CARD_SKILLS = 5;

export const fileUrl = (fileId: string): string => `/api/files/${fileId}`;

const avatarOf = (record: ProfileRecord) =>
  record.avatarFileId ? { avatarUrl: fileUrl(record.avatarFileId) } : {};

const skillsOf = (record: ProfileRecord, labels: Labels) =>
  record.skills.map((held) => ({ ...held, name: labels.skill(held.skill) }));

/** A profile's owner sees all of it. */
export function toMyProfile(
  record: ProfileRecord,
  completeness: MyProfile['completeness'],
  cv: FileView | undefined,
  labels: Labels,
): MyProfile {
  const { audience, name, headline, summary, region, education, titles, experience, languages } = record;
  const { availability, wants, offers, fields, visibility, version, step, serviceNumber, reviewReason } =
    record;
  return {
    id: String(record._id),
    audience,
    name,
    headline,
    summary,
    region,
    regionName: region ? labels.region(region) : null,
    freshAt: record.freshAt.toISOString(),
    ...avatarOf(record),
    unclaimed: record.accountId === undefined,
    review: record.review,
    skills: skillsOf(record, labels),
    education,
    titles,
    experience,
    languages,
    availability,
    wants,
    offers,
    fields,
    visibility,
    version,
    step,
    completeness,
    ...(serviceNumber && { serviceNumber }),
    ...(reviewReason && { reviewReason }),
    ...(cv && { cv: { name: cv.name, size: cv.size, url: cv.url } }),
  };
}

/** What of a review others learn: that it was passed, never that it is under way or was returned. */
const publicReview = (record: ProfileRecord) => (record.review === 'approved' ? 'approved' : 'none');

/** The number of a foreign degree's certificate is for those who review it. */
function withoutCertificate(fields: ProfileRecord['fields']): ProfileRecord['fields'] {
  return fields.overseas ? { ...fields, overseas: { ...fields.overseas, certificationNumber: '' } } : fields;
}

/** Somebody's profile with the groups a reader may see, and the names of those they may not. */
export function toProfileView(
  record: ProfileRecord,
  groups: readonly VisibilityGroup[],
  rights: { can: ProfileView['can']; reviewer: boolean },
  labels: Labels,
): ProfileView {
  const sees = (group: VisibilityGroup) => groups.includes(group);
  const { audience, name, headline, summary, region } = record;
  const basics = sees('basics')
    ? {
        name,
        headline,
        summary,
        region,
        regionName: region ? labels.region(region) : null,
        ...avatarOf(record),
      }
    : { name: NOTHING, headline: NOTHING, summary: NOTHING, region: null, regionName: null };
  return {
    id: String(record._id),
    audience,
    ...basics,
    freshAt: record.freshAt.toISOString(),
    unclaimed: record.accountId === undefined,
    review: rights.reviewer ? record.review : publicReview(record),
    ...(sees('skills') && { skills: skillsOf(record, labels), languages: record.languages }),
    ...(sees('education') && { education: record.education, titles: record.titles }),
    ...(sees('experience') && { experience: record.experience }),
    ...(sees('availability') && {
      availability: record.availability,
      wants: record.wants,
      offers: record.offers,
    }),
    ...(sees('audience') && {
      fields:
        rights.reviewer || rights.can.includes('edit') ? record.fields : withoutCertificate(record.fields),
    }),
    ...(sees('cv') && record.cvFileId && { cvUrl: fileUrl(record.cvFileId) }),
    hidden: VISIBILITY_GROUPS.filter((group) => !sees(group)),
    can: rights.can,
  };
}

/** The card of a list. */
export function toPersonCard(
  record: ProfileRecord,
  groups: readonly VisibilityGroup[],
  labels: Labels,
): PersonCard {
  const sees = (group: VisibilityGroup) => groups.includes(group);
  const { region, availability } = record;
  const strongest = [...record.skills].sort((a, b) => b.level - a.level || b.years - a.years);
  return {
    profileId: String(record._id),
    audience: record.audience,
    name: sees('basics') ? record.name : NOTHING,
    headline: sees('basics') ? record.headline : NOTHING,
    ...(sees('basics') && {
      ...(region && { region, regionName: labels.region(region) }),
      ...avatarOf(record),
    }),
    topSkills: sees('skills')
      ? strongest.slice(0, CARD_SKILLS).map(({ skill, level }) => ({ skill: labels.skillName(skill), level }))
      : [],
    availableFrom: (sees('availability') && availability.from) || null,
    hours: (sees('availability') && availability.hours) || null,
    mode: (sees('availability') && availability.mode) || null,
    freshAt: record.freshAt.toISOString(),
    unclaimed: record.accountId === undefined,
  };
}
