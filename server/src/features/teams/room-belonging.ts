import type { User } from '../../http/user.js';
import type { ProjectRecord } from '../projects/projects.model.js';
import type { Belonging } from '../rooms/following-teams.js';
import type { RoomRecord } from '../rooms/rooms.model.js';
import type { TeamRecord } from './teams.model.js';

export interface RoomBelongingDependencies {
  teams: {
    byId(teamId: string): Promise<TeamRecord | null>;
    ofProjects(projectIds: readonly string[]): Promise<TeamRecord[]>;
  };
  projects: {
    byId(projectId: string): Promise<ProjectRecord | null>;
    ownerIds(project: ProjectRecord): Promise<string[]>;
    mine(user: User, query: { page: number; pageSize: number }): Promise<{ items: ProjectRecord[] }>;
  };
  userOf(accountId: string): Promise<User | null>;
}

const PROJECTS = 200;

/** Who belongs into a team's or project's room: the owner's side and the lead moderate, the team's members are in. */
export function createRoomBelonging({ teams, projects, userOf }: RoomBelongingDependencies) {
  return {
    async belonging({ kind, subjectId }: Pick<RoomRecord, 'kind' | 'subjectId'>): Promise<Belonging | null> {
      const team = kind === 'team' ? await teams.byId(subjectId) : null;
      if (kind === 'team' && !team) return null;
      const project = await projects.byId(team?.projectId ?? subjectId);
      if (!project) return null;
      const leads = team?.members.filter(({ role }) => role === 'lead').map(({ accountId }) => accountId);
      return {
        moderators: [...new Set([...(await projects.ownerIds(project)), ...(leads ?? [])])],
        members: team?.members.map(({ accountId }) => accountId),
        ended: project.state === 'completed' || project.state === 'closed',
      };
    },

    /** Ids of the teams and projects whose rooms a change may concern. */
    async subjectsOf(change: { projectId: string } | { accountId: string }): Promise<readonly string[]> {
      const projectIds =
        'projectId' in change ? [change.projectId] : await ownedBy(await userOf(change.accountId));
      const formed = await teams.ofProjects(projectIds);
      return [...projectIds, ...formed.map(({ _id }) => String(_id))];
    },
  };

  async function ownedBy(user: User | null): Promise<string[]> {
    if (!user) return [];
    const { items } = await projects.mine(user, { page: 1, pageSize: PROJECTS });
    return items.map(({ _id }) => String(_id));
  }
}
