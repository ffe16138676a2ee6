import type { Need } from '@longcai/shared/matching/matching.contract';
import type { Bilingual } from '@longcai/shared/primitives';
import type { Coverage } from '@longcai/shared/projects/projects.contract';
import type { TeamCard, TeamView } from '@longcai/shared/teams/teams.contract';
import { found } from '../../http/app-error.js';
import type { User } from '../../http/user.js';
import type { PositionRecord, ProjectRecord } from '../projects/projects.model.js';
import type { People } from '../rooms/people.js';
import type { TeamRecord } from './teams.model.js';
import { teamRights } from './teams.policy.js';

type Cells = Coverage['members'][number]['cells'];

export interface TeamViewDependencies {
  people: People;
  projects: {
    byId(projectId: string): Promise<ProjectRecord | null>;
    positionsOf(projectId: string): Promise<PositionRecord[]>;
    ownerName(project: ProjectRecord): Promise<Bilingual>;
  };
  skillName(id: string): { id: string; name: Bilingual };
  /** How each person meets each need, in the order of the needs. */
  cells(needs: readonly Need[], accountIds: readonly string[]): Promise<Map<string, Cells>>;
  unread(accountId: string, roomId: string): Promise<number>;
}

const nobody = { zh: '', en: '' };

export function createTeamViews({ people, projects, skillName, cells, unread }: TeamViewDependencies) {
  const bilingual = ({ zh, en }: Bilingual): Bilingual => ({ zh, en });

  function stateOf(project: ProjectRecord, positions: readonly PositionRecord[]): TeamView['state'] {
    if (project.state === 'completed' || project.state === 'closed') return 'ended';
    return positions.some(({ state }) => state === 'open') ? 'forming' : 'complete';
  }

  async function coverageOf(
    team: TeamRecord,
    positions: readonly PositionRecord[],
    personOf: (accountId: string) => { profileId: string | undefined; name: Bilingual },
  ): Promise<Coverage> {
    const needs = positions.flatMap((position) => position.needs.map((need) => ({ need, position })));
    const accountIds = team.members.map(({ accountId }) => accountId);
    const met = await cells(
      needs.map(({ need }) => need),
      accountIds,
    );
    const missing = needs.map(() => ({ level: 0, kind: 'missing' as const }));
    return {
      needs: needs.map(({ need, position }) => ({
        skill: skillName(need.skill),
        required: need.minLevel,
        must: need.must,
        positionId: String(position._id),
        positionTitle: position.title,
      })),
      members: accountIds.map((accountId) => {
        const { profileId, name } = personOf(accountId);
        return { accountId, profileId, name, cells: met.get(accountId) ?? missing };
      }),
    };
  }

  return {
    async card(team: TeamRecord, user: User): Promise<TeamCard> {
      const project = found(await projects.byId(team.projectId));
      const positions = await projects.positionsOf(team.projectId);
      return {
        id: String(team._id),
        name: bilingual(team.name),
        projectId: team.projectId,
        projectTitle: bilingual(project.title),
        ownerName: await projects.ownerName(project),
        memberCount: team.members.length,
        openPositions: positions.filter(({ state }) => state === 'open').length,
        roomId: team.roomId,
        unread: await unread(user.accountId, team.roomId),
      };
    },

    async view(team: TeamRecord, user: User): Promise<TeamView> {
      const project = found(await projects.byId(team.projectId));
      const positions = await projects.positionsOf(team.projectId);
      const persons = await people.of(
        [...team.members, ...team.former].map(({ accountId }) => accountId),
        user,
      );
      const personOf = (accountId: string) =>
        persons.get(accountId) ?? {
          profileId: undefined,
          name: nobody,
          regionName: null,
          timeZone: 'Asia/Shanghai',
        };
      const titleOf = new Map(positions.map(({ _id, title }) => [String(_id), bilingual(title)]));
      const { charter } = team;
      const hasSigned = (signedVersion: number) => charter.version > 0 && signedVersion === charter.version;
      return {
        id: String(team._id),
        version: team.version,
        name: bilingual(team.name),
        projectId: team.projectId,
        projectTitle: bilingual(project.title),
        projectState: project.state,
        serviceNumber: project.serviceNumber,
        roomId: team.roomId,
        unread: await unread(user.accountId, team.roomId),
        charter: {
          text: charter.text,
          version: charter.version,
          signed: team.members.filter(({ signedVersion }) => hasSigned(signedVersion)).length,
          of: team.members.length,
        },
        members: team.members.map(({ accountId, positionId, role, since, signedVersion }) => {
          const { profileId, name, regionName, timeZone } = personOf(accountId);
          return {
            accountId,
            profileId,
            name,
            regionName,
            timeZone,
            positionId,
            positionTitle: titleOf.get(positionId) ?? null,
            role,
            since: since.toISOString(),
            signedCharter: hasSigned(signedVersion),
          };
        }),
        former: team.former.map(({ accountId, positionId, until, handover }) => ({
          name: personOf(accountId).name,
          positionTitle: titleOf.get(positionId) ?? null,
          until: until.toISOString(),
          handover,
        })),
        coverage: await coverageOf(team, positions, personOf),
        state: stateOf(project, positions),
        can: teamRights(user, team),
      };
    },
  };
}

export type TeamViews = ReturnType<typeof createTeamViews>;
