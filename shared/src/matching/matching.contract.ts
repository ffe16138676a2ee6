import * as z from 'zod';
import { endpoint } from '../endpoint.js';
import {
  Bilingual,
  Id,
  Instant,
  PageQuery,
  RegionCode,
  SkillId,
  SkillLevel,
  WorkMode,
  pageOf,
  text,
} from '../primitives.js';

/** One need of a position: a skill at a level, how much it counts, must or wish. */
export const Need = z
  .strictObject({
    skill: SkillId,
    minLevel: SkillLevel,
    weight: z.number().int().min(1).max(5).default(3),
    must: z.boolean().default(true),
  })
  .meta({ id: 'Need' });
export type Need = z.infer<typeof Need>;

/**
 * How a need is met: `met` at the level or above; `near` through a related skill; `low` same skill below the
 * level; `missing` not at all.
 */
export const NeedKind = z.enum(['met', 'near', 'low', 'missing']).meta({ id: 'NeedKind' });
export type NeedKind = z.infer<typeof NeedKind>;

export const SkillName = z.object({ id: SkillId, name: Bilingual }).meta({ id: 'SkillName' });
export type SkillName = z.infer<typeof SkillName>;

export const NeedMatch = z
  .object({
    skill: SkillName,
    must: z.boolean(),
    required: SkillLevel,
    /** Level held, or the credited level of the related skill; 0 when missing. */
    have: z.number().int().min(0).max(5),
    kind: NeedKind,
    /** The related skill that supports a `near` need. */
    via: SkillName.optional(),
    evidence: z.string().optional(),
    points: z.number().int(),
    max: z.number().int(),
  })
  .meta({ id: 'NeedMatch' });
export type NeedMatch = z.infer<typeof NeedMatch>;

/** What one change would add; the person's and the owner's change differ, the reasons don't. */
export const BestChange = z
  .object({
    kind: z.enum([
      'learn-skill',
      'raise-level',
      'state-availability',
      'allow-remote',
      'accept-related',
      'lower-level',
    ]),
    skill: SkillName.optional(),
    toLevel: SkillLevel.optional(),
    via: SkillName.optional(),
    before: z.number().int(),
    after: z.number().int(),
  })
  .meta({ id: 'BestChange' });
export type BestChange = z.infer<typeof BestChange>;

/** A scored, explained pair. Points of needs, distance, start and mode sum to `score` (0-100). */
export const Explanation = z
  .object({
    score: z.number().int().min(0).max(100),
    needs: z.array(NeedMatch),
    distance: z.object({
      km: z.number().int().nullable(),
      from: Bilingual,
      to: Bilingual,
      points: z.number().int(),
      max: z.number().int(),
    }),
    start: z.object({
      free: z.string().nullable(),
      wanted: z.string().nullable(),
      points: z.number().int(),
      max: z.number().int(),
    }),
    mode: z.object({
      hours: z.number().int().nullable(),
      wantedHours: z.number().int().nullable(),
      mode: WorkMode.nullable(),
      wantedMode: WorkMode.nullable(),
      points: z.number().int(),
      max: z.number().int(),
    }),
    personChange: BestChange.optional(),
    ownerChange: BestChange.optional(),
  })
  .meta({ id: 'Explanation' });
export type Explanation = z.infer<typeof Explanation>;

/** A person as a card: only what their visibility lets this reader see. */
export const PersonCard = z
  .object({
    profileId: Id,
    name: Bilingual,
    audience: z.string(),
    headline: Bilingual,
    region: RegionCode.optional(),
    regionName: Bilingual.optional(),
    topSkills: z.array(z.object({ skill: SkillName, level: SkillLevel })),
    availableFrom: z.string().nullable(),
    hours: z.number().int().nullable(),
    mode: WorkMode.nullable(),
    avatarUrl: z.string().optional(),
    freshAt: Instant,
    unclaimed: z.boolean(),
  })
  .meta({ id: 'PersonCard' });
export type PersonCard = z.infer<typeof PersonCard>;

export const PositionCard = z
  .object({
    positionId: Id,
    title: Bilingual,
    projectId: Id,
    projectTitle: Bilingual,
    ownerName: Bilingual,
    libraryId: Id,
    region: RegionCode,
    regionName: Bilingual,
    from: z.string().nullable(),
    until: z.string().nullable(),
    open: z.number().int(),
    answerMedianDays: z.number().nullable(),
  })
  .meta({ id: 'PositionCard' });
export type PositionCard = z.infer<typeof PositionCard>;

/** One way of closing the open needs: who is added, what each covers, what stays open. */
export const TeamProposal = z
  .object({
    kind: z.enum(['smallest', 'best-connected', 'soonest']),
    members: z.array(
      z.object({
        person: PersonCard,
        covers: z.array(z.object({ skill: SkillName, kind: NeedKind, level: z.number().int() })),
      }),
    ),
    uncovered: z.array(SkillName),
    /** True when no better set exists among those compared: smaller, or closer. */
    proved: z.boolean(),
    /** No set that covers as much has fewer people; 0 where that was not asked. */
    atLeast: z.number().int(),
    /** The day on which all of them are free; null when someone has not said. */
    startsOn: z.string().nullable(),
    /** Teams that two of them, or one of them and the team, were in together. */
    pastProjectsTogether: z.number().int(),
  })
  .meta({ id: 'TeamProposal' });
export type TeamProposal = z.infer<typeof TeamProposal>;

/** How one person meets one need. */
export const CoverageCell = z
  .object({
    level: z.number().int(),
    kind: NeedKind,
    via: SkillName.optional(),
    /** Whether a team with this person counts the need as covered. */
    covers: z.boolean(),
  })
  .meta({ id: 'CoverageCell' });
export type CoverageCell = z.infer<typeof CoverageCell>;

/** Someone to try out in a team, with what they bring for each open need, in the needs' order. */
export const TeamCandidate = z
  .object({ person: PersonCard, cells: z.array(CoverageCell) })
  .meta({ id: 'TeamCandidate' });
export type TeamCandidate = z.infer<typeof TeamCandidate>;

const PositionParams = z.object({ positionId: Id });

export const matchingApi = {
  projectsForMe: endpoint({
    id: 'matching.projectsForMe',
    method: 'GET',
    path: '/api/matches/positions',
    access: 'member',
    summary: 'Positions that look for someone like me, best first, with reasons',
    query: PageQuery,
    response: pageOf(z.object({ position: PositionCard, explanation: Explanation })).extend({
      compared: z.number().int(),
      optedOut: z.boolean(),
    }),
    problems: ['profile-needed'],
  }),
  peopleForPosition: endpoint({
    id: 'matching.peopleForPosition',
    method: 'GET',
    path: '/api/positions/:positionId/matches',
    access: 'member',
    rule: 'The project’s owner or staff of its organisation, and the library’s curators',
    summary: 'People for this position, best first, with reasons',
    params: PositionParams,
    query: PageQuery.extend({ q: text(100).optional() }),
    response: pageOf(
      z.object({
        person: PersonCard,
        explanation: Explanation,
        invited: z.boolean(),
        /** In a first-page place kept for people seldom seen. */
        kept: z.literal(true).optional(),
      }),
    ).extend({ compared: z.number().int() }),
  }),
  explainForMe: endpoint({
    id: 'matching.explainForMe',
    method: 'GET',
    path: '/api/positions/:positionId/my-match',
    access: 'member',
    summary: 'Why this position fits me, or does not',
    params: PositionParams,
    response: Explanation,
    problems: ['profile-needed'],
  }),
  explainPair: endpoint({
    id: 'matching.explainPair',
    method: 'GET',
    path: '/api/positions/:positionId/matches/:profileId',
    access: 'member',
    rule: 'The project’s owner or staff of its organisation, the library’s curators, or the person themself',
    summary: 'The same reasons, seen from the other side',
    params: PositionParams.extend({ profileId: Id }),
    response: z.object({
      person: PersonCard,
      position: PositionCard,
      explanation: Explanation,
      side: z.enum(['owner', 'person']),
    }),
  }),
  whyNotFound: endpoint({
    id: 'matching.whyNotFound',
    method: 'GET',
    path: '/api/matches/why-not-found',
    access: 'member',
    summary: 'What keeps me from being found, and what to do about each',
    response: z.object({
      findable: z.boolean(),
      reasons: z.array(
        z.object({
          code: z.enum([
            'no-profile',
            'opted-out',
            'not-visible',
            'no-skills',
            'stale',
            'no-region',
            'no-availability',
            'not-indexed',
            'rare-skills',
          ]),
          action: z.string(),
        }),
      ),
      positionsCompared: z.number().int(),
      positionsOver50: z.number().int(),
    }),
  }),
  teamProposals: endpoint({
    id: 'matching.teamProposals',
    method: 'GET',
    path: '/api/projects/:projectId/team-proposals',
    access: 'member',
    rule: 'Anyone who may see the project; names only of people visible to the reader',
    summary: 'The smallest sets of people that close the open needs',
    params: z.object({ projectId: Id }),
    response: z.object({
      openNeeds: z.array(Need),
      /** The open needs as people read them, in the same order. */
      needs: z.array(z.object({ skill: SkillName, must: z.boolean(), required: SkillLevel })),
      /** People who would close a need: those proposed, and more to try out. */
      candidates: z.array(TeamCandidate),
      compared: z.number().int(),
      proposals: z.array(TeamProposal),
    }),
  }),
};
