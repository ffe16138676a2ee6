import { OPEN_STATES, PUBLIC_STATES } from '@longcai/shared/projects/projects.states';
import type { User } from '../../http/user.js';
import type { Positions } from './positions.js';
import type { PositionRecord, ProjectModel, ProjectRecord } from './projects.model.js';

const OPEN = { $in: [...OPEN_STATES] };
const PUBLIC = { $in: [...PUBLIC_STATES] };

/** What is asked of many projects at once; nothing here changes one. */
export function createProjectQueries(projects: ProjectModel, positions: Positions) {
  return {
    async byIds(ids: readonly string[]): Promise<ProjectRecord[]> {
      return projects.find({ _id: { $in: [...ids] } }).lean();
    },

    /** Every project that everyone may see, for the index. */
    async *all(): AsyncGenerator<ProjectRecord> {
      yield* projects.find({ state: PUBLIC }).lean().cursor() as AsyncIterable<ProjectRecord>;
    },

    /** Open positions of one project; none when it takes no applications. */
    async openPositionsOf(
      projectId: string,
    ): Promise<{ position: PositionRecord; project: ProjectRecord }[]> {
      const project = await projects.findOne({ _id: projectId, state: OPEN }).lean();
      if (!project) return [];
      const list = await positions.of(projectId);
      return list.filter(({ state }) => state === 'open').map((position) => ({ position, project }));
    },

    /** Every open position of a project that takes applications, for the matcher: two reads, however many they are. */
    async *openPositions(): AsyncGenerator<{ position: PositionRecord; project: ProjectRecord }> {
      const open = new Map<string, ProjectRecord>();
      for await (const project of projects
        .find({ state: OPEN })
        .lean()
        .cursor() as AsyncIterable<ProjectRecord>)
        open.set(String(project._id), project);
      for await (const position of positions.open()) {
        const project = open.get(position.projectId);
        if (project) yield { position, project };
      }
    },

    /** One's own and one's organisations' projects, last changed first. */
    async mine(user: User, query: { organisation?: string | undefined; page: number; pageSize: number }) {
      const organisationIds = user.organisations.map(({ id }) => id);
      const filter = query.organisation
        ? { organisationId: organisationIds.includes(query.organisation) ? query.organisation : '' }
        : {
            $or: [
              { accountId: user.accountId, organisationId: null },
              { organisationId: { $in: organisationIds } },
            ],
          };
      const [items, total] = await Promise.all([
        projects
          .find(filter)
          .sort({ updatedAt: -1, _id: -1 })
          .skip((query.page - 1) * query.pageSize)
          .limit(query.pageSize)
          .lean(),
        projects.countDocuments(filter),
      ]);
      return { items, total };
    },

    /** The newest published projects of a library. */
    async newest(library: string, limit: number): Promise<ProjectRecord[]> {
      return projects.find({ library, state: OPEN }).sort({ publishedAt: -1, _id: -1 }).limit(limit).lean();
    },

    /** The newest completed projects of the platform. */
    async completed(limit: number): Promise<ProjectRecord[]> {
      return projects.find({ state: 'completed' }).sort({ endedAt: -1, _id: -1 }).limit(limit).lean();
    },

    /** Projects of a library that found a team, all and since a moment. */
    async teamsFormed(library: string, since: Date): Promise<{ all: number; since: number }> {
      return {
        all: await projects.countDocuments({ library, teamedAt: { $ne: null } }),
        since: await projects.countDocuments({ library, teamedAt: { $gte: since } }),
      };
    },

    /** Open positions with library and region (the position's own, or the project's), one line each. */
    async openPlaces(): Promise<{ library: string; region: string }[]> {
      const open = await projects.find({ state: OPEN }, { library: 1, region: 1 }).lean();
      const byProject = new Map(open.map((project) => [String(project._id), project]));
      const places = await positions.openOf([...byProject.keys()]);
      return places.map(({ projectId, region }) => {
        const project = byProject.get(projectId);
        return { library: project?.library ?? '', region: region ?? project?.region ?? '' };
      });
    },

    /** How many positions an organisation has open. */
    async openCountOf(organisationId: string): Promise<number> {
      const open = await projects.find({ organisationId, state: OPEN }, { _id: 1 }).lean();
      return (await positions.openOf(open.map(({ _id }) => String(_id)))).length;
    },
  };
}
