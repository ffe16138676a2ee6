import * as z from 'zod';
import { Asked } from '../cases/cases.contract.js';
import { endpoint } from '../endpoint.js';
import {
  Bilingual,
  Id,
  IndustryCode,
  Instant,
  LocalDate,
  PageQuery,
  RegionCode,
  WorkMode,
  bilingual,
  optionalBilingual,
  pageOf,
  text,
} from '../primitives.js';
import { LibrarySlug } from '../libraries/libraries.contract.js';
import { Need, SkillName } from '../matching/matching.contract.js';
import { ProjectState } from './projects.states.js';

export const PositionEdit = z
  .strictObject({
    /** Absent for a new position. */
    id: Id.optional(),
    title: bilingual(80),
    needs: z.array(Need).max(20),
    headcount: z.number().int().min(1).max(50).default(1),
    hours: z.number().int().min(1).max(60).optional(),
    mode: WorkMode.default('either'),
    region: RegionCode.optional(),
    from: LocalDate.optional(),
    until: LocalDate.optional(),
    note: text(500).default(''),
  })
  .meta({ id: 'PositionEdit' });

/** A draft saves whatever is there; submitting requires title, summary, region, library and a position with a need. */
export const ProjectEdit = z
  .strictObject({
    version: z.number().int().min(0),
    organisationId: Id.nullable(),
    library: LibrarySlug,
    title: optionalBilingual(120),
    summary: optionalBilingual(4000),
    region: RegionCode,
    industry: IndustryCode,
    from: LocalDate.nullable(),
    until: LocalDate.nullable(),
    budget: optionalBilingual(80),
    positions: z.array(PositionEdit).max(30),
  })
  .partial()
  .required({ version: true })
  .meta({ id: 'ProjectEdit' });
export type ProjectEdit = z.infer<typeof ProjectEdit>;

export const PositionView = z
  .object({
    id: Id,
    title: Bilingual,
    needs: z.array(Need.extend({ name: Bilingual })),
    headcount: z.number().int(),
    filled: z.number().int(),
    hours: z.number().int().nullable(),
    mode: WorkMode,
    region: RegionCode.nullable(),
    regionName: Bilingual.nullable(),
    from: LocalDate.nullable(),
    until: LocalDate.nullable(),
    note: z.string(),
    state: z.enum(['open', 'filled', 'closed']),
    /** Who fills it, as far as the reader may know. */
    members: z.array(
      z.object({
        profileId: Id.optional(),
        name: Bilingual,
        regionName: Bilingual.nullable(),
        joinedAt: Instant,
      }),
    ),
  })
  .meta({ id: 'PositionView' });
export type PositionView = z.infer<typeof PositionView>;

export const ProjectCard = z
  .object({
    id: Id,
    title: Bilingual,
    summary: Bilingual,
    ownerName: Bilingual,
    /** Library, region and industry are empty in a draft that has none yet. */
    library: LibrarySlug.or(z.literal('')),
    region: RegionCode.or(z.literal('')),
    regionName: Bilingual,
    industry: IndustryCode.or(z.literal('')),
    state: ProjectState,
    openPositions: z.number().int(),
    totalPositions: z.number().int(),
    from: LocalDate.nullable(),
    until: LocalDate.nullable(),
    updatedAt: Instant,
    demonstration: z.boolean(),
  })
  .meta({ id: 'ProjectCard' });
export type ProjectCard = z.infer<typeof ProjectCard>;

/** A project in its owner's list: with where its submission stands. */
export const PostedProject = ProjectCard.extend({
  serviceNumber: z.string().nullable(),
  dueAt: Instant.nullable(),
  returnReason: z.string().nullable(),
  asked: Asked.optional(),
}).meta({ id: 'PostedProject' });
export type PostedProject = z.infer<typeof PostedProject>;

/** Who covers which need, over the team and what is still open. Rows are needs, columns people. */
export const Coverage = z
  .object({
    needs: z.array(
      z.object({
        skill: SkillName,
        required: z.number().int(),
        must: z.boolean(),
        positionId: Id,
        positionTitle: Bilingual,
      }),
    ),
    members: z.array(
      z.object({
        accountId: Id,
        profileId: Id.optional(),
        name: Bilingual,
        cells: z.array(
          z.object({
            level: z.number().int(),
            kind: z.enum(['met', 'near', 'low', 'missing']),
            via: SkillName.optional(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Coverage' });
export type Coverage = z.infer<typeof Coverage>;

export const ProjectView = ProjectCard.extend({
  version: z.number().int(),
  organisationId: Id.nullable(),
  libraryName: Bilingual,
  industryName: Bilingual,
  budget: Bilingual,
  serviceNumber: z.string().nullable(),
  dueAt: Instant.nullable(),
  returnReason: z.string().nullable(),
  /** For those who may change it and its curators, while its case waits for them. */
  asked: Asked.optional(),
  closeReason: z.string().nullable(),
  positions: z.array(PositionView),
  coverage: Coverage,
  teamId: Id.nullable(),
  roomId: Id.nullable(),
  publishedAt: Instant.nullable(),
  answer: z.object({
    promiseDays: z.number().int(),
    medianDays: z.number().nullable(),
    counted: z.number().int(),
  }),
  myApplications: z.array(
    z.object({ id: Id, positionId: Id, state: z.string(), direction: z.enum(['apply', 'invite']) }),
  ),
  can: z.array(
    z.enum([
      'edit',
      'submit',
      'publish',
      'return',
      'start-running',
      'complete',
      'close',
      'apply',
      'see-matches',
      'invite',
      'answer',
      'remove',
    ]),
  ),
}).meta({ id: 'ProjectView' });
export type ProjectView = z.infer<typeof ProjectView>;

export const HistoryEntry = z
  .object({
    at: Instant,
    actor: z.string(),
    step: z.string(),
    reason: z.string().optional(),
    changed: z.array(z.string()),
  })
  .meta({ id: 'HistoryEntry' });

const Params = z.object({ projectId: Id });
const OWNER = 'The project’s owner or staff of its organisation';

export const projectsApi = {
  create: endpoint({
    id: 'projects.create',
    method: 'POST',
    path: '/api/projects',
    status: 201,
    access: 'member',
    rule: 'For oneself, or for an organisation one is staff of',
    summary: 'Start a draft',
    body: ProjectEdit,
    response: ProjectView,
  }),
  mine: endpoint({
    id: 'projects.mine',
    method: 'GET',
    path: '/api/projects/mine',
    access: 'member',
    summary: 'Projects of mine and of my organisations, drafts included',
    query: PageQuery.extend({ organisation: Id.optional() }),
    response: pageOf(PostedProject),
  }),
  view: endpoint({
    id: 'projects.view',
    method: 'GET',
    path: '/api/projects/:projectId',
    access: 'anyone',
    rule: `Published ones: anyone; before that: ${OWNER} and the library’s curators`,
    summary: 'One project',
    params: Params,
    response: ProjectView,
  }),
  update: endpoint({
    id: 'projects.update',
    method: 'PATCH',
    path: '/api/projects/:projectId',
    access: 'member',
    rule: OWNER,
    summary: 'Save parts of the project; a draft saves as one types',
    params: Params,
    body: ProjectEdit,
    response: ProjectView,
    problems: ['stale-version', 'position-in-use', 'step-not-allowed'],
  }),
  remove: endpoint({
    id: 'projects.remove',
    method: 'DELETE',
    path: '/api/projects/:projectId',
    access: 'member',
    status: 204,
    rule: `${OWNER}; drafts only`,
    summary: 'Throw a draft away',
    params: Params,
    problems: ['step-not-allowed'],
  }),
  submit: endpoint({
    id: 'projects.submit',
    method: 'POST',
    path: '/api/projects/:projectId/submission',
    access: 'member',
    rule: OWNER,
    summary: 'Submit for publication; gives the service number and the due date',
    params: Params,
    response: ProjectView,
    problems: ['project-incomplete', 'step-not-allowed'],
  }),
  step: endpoint({
    id: 'projects.step',
    method: 'POST',
    path: '/api/projects/:projectId/steps',
    access: 'member',
    rule: `publish and return: the library’s curators; the others: ${OWNER}`,
    summary: 'Publish, return, start, complete or close',
    params: Params,
    body: z
      .strictObject({
        step: z.enum(['publish', 'return', 'start-running', 'complete', 'close']),
        reason: text(500).default(''),
      })
      .refine((body) => !['return', 'close'].includes(body.step) || body.reason !== '', {
        path: ['reason'],
        error: 'required',
      })
      .meta({ id: 'TakeProjectStep' }),
    response: ProjectView,
    problems: ['step-not-allowed'],
  }),
  history: endpoint({
    id: 'projects.history',
    method: 'GET',
    path: '/api/projects/:projectId/history',
    access: 'member',
    rule: `${OWNER} and the library’s curators`,
    summary: 'What changed, when, by whom',
    params: Params,
    response: z.array(HistoryEntry),
  }),
};
