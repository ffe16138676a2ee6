import * as z from 'zod';
import { Asked } from '../cases/cases.contract.js';
import { endpoint } from '../endpoint.js';
import {
  Bilingual,
  CountryCode,
  Id,
  IndustryCode,
  Instant,
  LocalDate,
  RegionCode,
  SkillId,
  SkillLevel,
  WorkMode,
  YearMonth,
  optionalBilingual,
  text,
} from '../primitives.js';

export const Audience = z
  .enum(['professional', 'rural', 'graduate', 'manager', 'overseas', 'retired', 'staff'])
  .meta({ id: 'Audience' });
export type Audience = z.infer<typeof Audience>;

/** Who may see a group of fields. `applied`: only organisations I applied to. */
export const Visibility = z.enum(['everyone', 'members', 'applied', 'nobody']).meta({ id: 'Visibility' });
export type Visibility = z.infer<typeof Visibility>;

export const VISIBILITY_GROUPS = [
  'basics',
  'skills',
  'education',
  'experience',
  'availability',
  'audience',
  'cv',
] as const;
export type VisibilityGroup = (typeof VISIBILITY_GROUPS)[number];
export const VisibilitySettings = z
  .strictObject({
    basics: Visibility,
    skills: Visibility,
    education: Visibility,
    experience: Visibility,
    availability: Visibility,
    audience: Visibility,
    cv: Visibility,
  })
  .meta({ id: 'VisibilitySettings' });
export type VisibilitySettings = z.infer<typeof VisibilitySettings>;

export const ProfileSkill = z
  .strictObject({
    skill: SkillId,
    level: SkillLevel,
    years: z.number().int().min(0).max(60).default(0),
    evidence: text(200).default(''),
  })
  .meta({ id: 'ProfileSkill' });
export type ProfileSkill = z.infer<typeof ProfileSkill>;

export const Education = z
  .strictObject({
    school: optionalBilingual(120),
    major: optionalBilingual(120),
    degree: text(40),
    country: CountryCode.default('CN'),
    from: YearMonth.optional(),
    until: YearMonth.optional(),
  })
  .meta({ id: 'Education' });
export const Experience = z
  .strictObject({
    employer: optionalBilingual(120),
    role: optionalBilingual(120),
    from: YearMonth.optional(),
    until: YearMonth.optional(),
    summary: text(1000).default(''),
  })
  .meta({ id: 'Experience' });
export const Title = z
  .strictObject({ series: text(40), level: text(40), name: text(60) })
  .meta({ id: 'Title' });
export const SpokenLanguage = z
  .strictObject({
    language: z.string().regex(/^[a-z]{2,3}$/),
    level: z.enum(['basic', 'working', 'fluent', 'native']),
  })
  .meta({ id: 'SpokenLanguage' });

export const Availability = z
  .strictObject({
    hours: z.number().int().min(1).max(60).optional(),
    from: LocalDate.optional(),
    until: LocalDate.optional(),
    mode: WorkMode.optional(),
  })
  .meta({ id: 'Availability' });
export type Availability = z.infer<typeof Availability>;

/** The audiences' own fields; the one that fits `audience` is kept. */
export const AudienceFields = z
  .strictObject({
    professional: z
      .strictObject({
        advisoryHours: z.number().int().min(0).max(40).optional(),
        publications: z.array(text(300)).max(50).default([]),
      })
      .optional(),
    rural: z
      .strictObject({
        village: text(80).default(''),
        crops: z.array(text(40)).max(20).default([]),
        crafts: z.array(text(40)).max(20).default([]),
        scale: text(120).default(''),
      })
      .optional(),
    graduate: z
      .strictObject({
        graduationYear: z.number().int().min(1960).max(2100).optional(),
        firstProject: text(300).default(''),
      })
      .optional(),
    manager: z
      .strictObject({
        organisationsRun: text(300).default(''),
        industries: z.array(IndustryCode).max(10).default([]),
        scale: text(120).default(''),
      })
      .optional(),
    overseas: z
      .strictObject({
        country: CountryCode.optional(),
        /** Certificate number of the foreign degree (国（境）外学历学位认证书编号), 13 digits; may follow later. */
        certificationNumber: z
          .string()
          .regex(/^(\d{13})?$/)
          .default(''),
        returnFrom: YearMonth.optional(),
        returnUntil: YearMonth.optional(),
        timeZone: text(60).default(''),
      })
      .optional(),
    retired: z
      .strictObject({
        formerPost: text(120).default(''),
        advisoryHours: z.number().int().min(0).max(40).optional(),
        mentoring: z.boolean().default(false),
      })
      .optional(),
    staff: z.strictObject({ organisation: text(120).default(''), post: text(80).default('') }).optional(),
  })
  .meta({ id: 'AudienceFields' });
export type AudienceFields = z.infer<typeof AudienceFields>;

/** What a person edits. Every part is optional so that the wizard can save as they go; `version` guards against lost edits. */
export const ProfileEdit = z
  .strictObject({
    version: z.number().int().min(0),
    audience: Audience,
    name: optionalBilingual(60),
    headline: optionalBilingual(160),
    summary: optionalBilingual(2000),
    region: RegionCode.nullable(),
    skills: z.array(ProfileSkill).max(60),
    education: z.array(Education).max(20),
    experience: z.array(Experience).max(40),
    titles: z.array(Title).max(10),
    languages: z.array(SpokenLanguage).max(20),
    availability: Availability,
    wants: text(1000),
    offers: text(1000),
    fields: AudienceFields,
    visibility: VisibilitySettings,
    /** The wizard's step to come back to. */
    step: z.number().int().min(0).max(9),
  })
  .partial()
  .required({ version: true })
  .meta({ id: 'ProfileEdit' });
export type ProfileEdit = z.infer<typeof ProfileEdit>;

/** What an operator writes down for somebody who can't; the person has been told what is kept and agrees. */
export const AssistedProfile = z
  .strictObject({
    audience: Audience,
    name: optionalBilingual(60).refine(({ zh, en }) => zh !== '' || en !== ''),
    region: RegionCode,
    skills: z.array(ProfileSkill).min(1).max(60),
    availability: Availability.default({}),
    fields: AudienceFields.default({}),
    consent: z.literal(true),
  })
  .meta({ id: 'AssistedProfile' });
export type AssistedProfile = z.infer<typeof AssistedProfile>;

/** Somebody an operator registered. Once they confirmed, the name is there only where they show it. */
export const AssistedPerson = z
  .object({
    id: Id,
    name: Bilingual.nullable(),
    regionName: Bilingual.nullable(),
    at: Instant,
    confirmed: z.boolean(),
    /** When what was written down is removed, unless the person confirms; null once they have. */
    keptUntil: Instant.nullable(),
  })
  .meta({ id: 'AssistedPerson' });
export type AssistedPerson = z.infer<typeof AssistedPerson>;

export const ClaimCode = z
  .object({
    profileId: Id,
    code: z.string(),
    until: Instant,
    /** When what an operator wrote down is removed, unless the person confirms. */
    keptUntil: Instant.optional(),
  })
  .meta({ id: 'ClaimCode' });
export type ClaimCode = z.infer<typeof ClaimCode>;

export const ReviewState = z.enum(['none', 'submitted', 'approved', 'returned']).meta({ id: 'ReviewState' });

export const Completeness = z
  .object({
    percent: z.number().int().min(0).max(100),
    missing: z.array(z.string()),
    /** The one addition that opens most positions, as 'skills/tig-welding', and how many can be compared then. */
    next: z
      .object({
        part: z.string(),
        name: Bilingual,
        positionsNow: z.number().int(),
        positionsThen: z.number().int(),
      })
      .optional(),
  })
  .meta({ id: 'Completeness' });

const shared = {
  id: Id,
  audience: Audience,
  name: Bilingual,
  headline: Bilingual,
  summary: Bilingual,
  region: RegionCode.nullable(),
  regionName: Bilingual.nullable(),
  freshAt: Instant,
  avatarUrl: z.string().optional(),
  unclaimed: z.boolean(),
  review: ReviewState,
};
const groups = {
  skills: z.array(ProfileSkill.extend({ name: Bilingual })),
  education: z.array(Education),
  titles: z.array(Title),
  experience: z.array(Experience),
  languages: z.array(SpokenLanguage),
  availability: Availability,
  wants: z.string(),
  offers: z.string(),
  fields: AudienceFields,
};

/** My own profile, whole. */
export const MyProfile = z
  .object({
    ...shared,
    ...groups,
    visibility: VisibilitySettings,
    version: z.number().int(),
    step: z.number().int(),
    completeness: Completeness,
    serviceNumber: z.string().optional(),
    reviewReason: z.string().optional(),
    asked: Asked.optional(),
    cv: z.object({ name: z.string(), size: z.number().int(), url: z.string() }).optional(),
  })
  .meta({ id: 'MyProfile' });
export type MyProfile = z.infer<typeof MyProfile>;

/** Somebody's profile as this reader may see it: groups that are not theirs to see are absent and named in `hidden`. */
export const ProfileView = z
  .object({
    ...shared,
    skills: groups.skills.optional(),
    education: groups.education.optional(),
    titles: groups.titles.optional(),
    experience: groups.experience.optional(),
    languages: groups.languages.optional(),
    availability: Availability.optional(),
    wants: z.string().optional(),
    offers: z.string().optional(),
    fields: AudienceFields.optional(),
    cvUrl: z.string().optional(),
    hidden: z.array(z.enum(VISIBILITY_GROUPS)),
    can: z.array(z.enum(['edit', 'invite', 'message', 'claim', 'issue-code'])),
  })
  .meta({ id: 'ProfileView' });
export type ProfileView = z.infer<typeof ProfileView>;

export const profilesApi = {
  mine: endpoint({
    id: 'profiles.mine',
    method: 'GET',
    path: '/api/profiles/mine',
    access: 'member',
    summary: 'My profile; null before the first save',
    response: MyProfile.nullable(),
  }),
  save: endpoint({
    id: 'profiles.save',
    method: 'PATCH',
    path: '/api/profiles/mine',
    access: 'member',
    summary: 'Save parts of my profile as I go; version 0 creates it',
    body: ProfileEdit,
    response: MyProfile,
    problems: ['stale-version'],
  }),
  submit: endpoint({
    id: 'profiles.submit',
    method: 'POST',
    path: '/api/profiles/mine/submission',
    access: 'member',
    summary: 'Submit my profile for review; answers the receipt with its service number',
    response: z
      .object({ serviceNumber: z.string(), dueAt: Instant, profile: MyProfile })
      .meta({ id: 'ProfileReceipt' }),
    problems: ['profile-incomplete', 'step-not-allowed'],
  }),
  confirmFresh: endpoint({
    id: 'profiles.confirmFresh',
    method: 'POST',
    path: '/api/profiles/mine/confirmation',
    access: 'member',
    summary: 'Confirm that my profile is still true',
    response: MyProfile,
  }),
  uploadAvatar: endpoint({
    id: 'profiles.uploadAvatar',
    method: 'PUT',
    path: '/api/profiles/mine/avatar',
    access: 'member',
    limit: 'upload',
    summary: 'Set my picture',
    upload: { field: 'file', types: ['image/jpeg', 'image/png', 'image/webp'], maxBytes: 5 * 1024 * 1024 },
    response: MyProfile,
    problems: ['unsupported-type', 'too-large', 'disk-full'],
  }),
  uploadCv: endpoint({
    id: 'profiles.uploadCv',
    method: 'PUT',
    path: '/api/profiles/mine/cv',
    access: 'member',
    limit: 'upload',
    summary: 'Set my CV',
    upload: {
      field: 'file',
      types: ['application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
      maxBytes: 10 * 1024 * 1024,
    },
    response: MyProfile,
    problems: ['unsupported-type', 'too-large', 'disk-full'],
  }),
  removeCv: endpoint({
    id: 'profiles.removeCv',
    method: 'DELETE',
    path: '/api/profiles/mine/cv',
    access: 'member',
    summary: 'Remove my CV',
    response: MyProfile,
  }),
  assist: endpoint({
    id: 'profiles.assist',
    method: 'POST',
    path: '/api/profiles/assisted',
    status: 201,
    access: 'operator',
    rule: 'People of the operator’s region',
    summary: 'Register somebody who cannot do it online; answers the code by which they confirm',
    body: AssistedProfile,
    response: ClaimCode,
  }),
  assisted: endpoint({
    id: 'profiles.assisted',
    method: 'GET',
    path: '/api/profiles/assisted',
    access: 'operator',
    summary: 'People I registered, the newest first, and whether they confirmed',
    response: z.array(AssistedPerson),
  }),
  issueClaimCode: endpoint({
    id: 'profiles.issueClaimCode',
    method: 'POST',
    path: '/api/profiles/:profileId/claim-code',
    access: 'member',
    rule: 'Whoever listed the person, until they take the profile over',
    summary: 'A new code for a listed person; the earlier one ends',
    params: z.object({ profileId: Id }),
    response: ClaimCode,
    problems: ['already-claimed'],
  }),
  view: endpoint({
    id: 'profiles.view',
    method: 'GET',
    path: '/api/profiles/:profileId',
    access: 'anyone',
    rule: 'Each group of fields by its visibility',
    summary: 'One profile as this reader may see it',
    params: z.object({ profileId: Id }),
    response: ProfileView,
  }),
  claim: endpoint({
    id: 'profiles.claim',
    method: 'POST',
    path: '/api/profiles/claims',
    access: 'member',
    limit: 'reset',
    rule: 'Whoever holds the code, once',
    summary: 'Take over a profile that was listed for me, by its code',
    body: z
      .strictObject({
        code: z
          .string()
          .trim()
          .regex(/^[A-Z0-9]{4}-?[A-Z0-9]{4}$/i),
      })
      .meta({ id: 'ClaimProfile' }),
    response: MyProfile,
    problems: ['code-wrong', 'already-claimed'],
  }),
};
