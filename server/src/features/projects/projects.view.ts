import type { Bilingual } from '@longcai/shared/primitives';
import type { Need, PositionCard } from '@longcai/shared/matching/matching.contract';
import type {
  Coverage,
  PositionView,
  PostedProject,
  ProjectCard,
  ProjectView,
} from '@longcai/shared/projects/projects.contract';
import type { Visitor } from '../../http/user.js';
import type { Labels } from '../labels/labels.js';
import type { Libraries } from '../libraries/libraries.service.js';
import type { PositionRecord, ProjectRecord } from './projects.model.js';
import { projectRights } from './projects.policy.js';
import type { Projects } from './projects.service.js';

type Cells = Coverage['members'][number]['cells'];

/** What other features know of a project; each answers for itself. */
export interface ProjectSurroundings {
  /** The team with its present members, or null before the first. */
  teamOf(projectId: string): Promise<{
    teamId: string;
    members: { accountId: string; positionId: string; joinedAt: Date }[];
  } | null>;
  /** The room where everybody may talk about the project, once it is public. */
  roomOf(projectId: string): Promise<string | null>;
  /** Members as far as the reader may know them; whoever is missing stays unnamed. */
  people(
    accountIds: readonly string[],
    reader: Visitor,
  ): Promise<Map<string, { profileId?: string; name: Bilingual; regionName: Bilingual | null }>>;
  /** How each person meets each need, in the order of the needs. */
  cells(needs: readonly Need[], accountIds: readonly string[]): Promise<Map<string, Cells>>;
  applicationsOf(projectId: string, accountId: string): Promise<ProjectView['myApplications']>;
}

export interface ProjectViewDependencies {
  projects: Projects;
  libraries: Libraries;
  labels: Labels;
  surroundings: ProjectSurroundings;
}

const NOBODY = { zh: '已加入的成员', en: 'A member' };
const NOWHERE: Bilingual = { zh: '', en: '' };

export function createProjectViews({ projects, libraries, labels, surroundings }: ProjectViewDependencies) {
  const placeOf = (code: string | null): Bilingual => (code ? labels.region(code) : NOWHERE);

  function card(
    project: ProjectRecord,
    positions: readonly PositionRecord[],
    ownerName: Bilingual,
  ): ProjectCard {
    return {
      id: String(project._id),
      title: project.title,
      summary: project.summary,
      ownerName,
      library: project.library ?? '',
      region: project.region ?? '',
      regionName: placeOf(project.region),
      industry: project.industry ?? '',
      state: project.state,
      openPositions: positions.filter(({ state }) => state === 'open').length,
      totalPositions: positions.length,
      from: project.from,
      until: project.until,
      updatedAt: project.updatedAt.toISOString(),
      demonstration: project.demonstration,
    };
  }

  async function cards(list: readonly ProjectRecord[]): Promise<ProjectCard[]> {
    const positions = await projects.positionsOfAll(list.map(({ _id }) => String(_id)));
    const nameOf = await projects.ownerNames(list);
    return list.map((project) => card(project, positions.get(String(project._id)) ?? [], nameOf(project)));
  }

  /** The same for those who posted them: with service number, due date and why one came back. */
  async function posted(list: readonly ProjectRecord[]): Promise<PostedProject[]> {
    const [shown, standings] = await Promise.all([cards(list), projects.standings(list)]);
    return list.flatMap(({ _id, serviceNumber, dueAt, returnReason }, at) => {
      const card = shown[at];
      const standing = { dueAt: dueAt?.toISOString() ?? null, ...standings.get(String(_id)) };
      return card ? [{ ...card, serviceNumber, ...standing, returnReason }] : [];
    });
  }

  function positionView(position: PositionRecord, members: PositionView['members']): PositionView {
    return {
      id: String(position._id),
      title: position.title,
      needs: position.needs.map(({ skill, minLevel, weight, must }) => ({
        skill,
        minLevel,
        weight,
        must,
        name: labels.skill(skill),
      })),
      headcount: position.headcount,
      filled: position.filled,
      hours: position.hours,
      mode: position.mode,
      region: position.region,
      regionName: position.region ? labels.region(position.region) : null,
      from: position.from,
      until: position.until,
      note: position.note,
      state: position.state,
      members,
    };
  }

  /** The whole page of a project, for this reader. */
  async function view(project: ProjectRecord, reader: Visitor): Promise<ProjectView> {
    const projectId = String(project._id);
    const positions = await projects.positionsOf(projectId);
    const [ownerName, library, team, answer, myApplications, roomId, standing] = await Promise.all([
      projects.ownerName(project),
      project.library ? libraries.bySlug(project.library) : null,
      surroundings.teamOf(projectId),
      projects.answerTime(project),
      reader ? surroundings.applicationsOf(projectId, reader.accountId) : [],
      surroundings.roomOf(projectId),
      projects.standingOf(project),
    ]);
    const accountIds = [...new Set(team?.members.map(({ accountId }) => accountId))];
    const needs = positions.flatMap((position) => position.needs);
    const [people, cells] = await Promise.all([
      surroundings.people(accountIds, reader),
      surroundings.cells(needs, accountIds),
    ]);
    const person = (accountId: string) => people.get(accountId) ?? { name: NOBODY, regionName: null };
    const base = card(project, positions, ownerName);
    return {
      ...base,
      version: project.version,
      organisationId: project.organisationId,
      libraryName: library?.name ?? NOWHERE,
      industryName: project.industry ? labels.industry(project.industry) : NOWHERE,
      budget: project.budget,
      serviceNumber: project.serviceNumber,
      dueAt: standing?.dueAt ?? project.dueAt?.toISOString() ?? null,
      ...(standing?.asked && { asked: standing.asked }),
      returnReason: project.returnReason,
      closeReason: project.closeReason,
      positions: positions.map((position) =>
        positionView(
          position,
          (team?.members ?? [])
            .filter(({ positionId }) => positionId === String(position._id))
            .map(({ accountId, joinedAt }) => ({
              ...person(accountId),
              joinedAt: joinedAt.toISOString(),
            })),
        ),
      ),
      coverage: {
        needs: positions.flatMap((position) =>
          position.needs.map(({ skill, minLevel, must }) => ({
            skill: labels.skillName(skill),
            required: minLevel,
            must,
            positionId: String(position._id),
            positionTitle: position.title,
          })),
        ),
        members: accountIds.map((accountId) => {
          const { name, profileId } = { profileId: undefined, ...person(accountId) };
          return { accountId, ...(profileId && { profileId }), name, cells: cells.get(accountId) ?? [] };
        }),
      },
      teamId: team?.teamId ?? null,
      roomId,
      publishedAt: project.publishedAt?.toISOString() ?? null,
      answer,
      myApplications,
      can: projectRights(reader, project, {
        hasOpenPositions: base.openPositions > 0,
        asked: standing?.asked !== undefined,
      }),
    };
  }

  /** Positions as matches and applications name them, in order. */
  async function positionCards(
    pairs: readonly { position: PositionRecord; project: ProjectRecord }[],
  ): Promise<PositionCard[]> {
    const list = pairs.map(({ project }) => project);
    const nameOf = await projects.ownerNames(list);
    const all = new Map((await libraries.all()).map((library) => [library.slug, String(library._id)]));
    return Promise.all(
      pairs.map(async ({ position, project }) => ({
        positionId: String(position._id),
        title: position.title,
        projectId: String(project._id),
        projectTitle: project.title,
        ownerName: nameOf(project),
        libraryId: all.get(project.library ?? '') ?? '',
        region: position.region ?? project.region ?? '',
        regionName: placeOf(position.region ?? project.region),
        from: position.from ?? project.from,
        until: position.until ?? project.until,
        open: position.headcount - position.filled,
        answerMedianDays: (await projects.answerTime(project)).medianDays,
      })),
    );
  }

  return { card, cards, posted, view, positionView, positionCards };
}

export type ProjectViews = ReturnType<typeof createProjectViews>;
