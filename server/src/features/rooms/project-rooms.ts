import { PUBLIC_STATES } from '@longcai/shared/projects/projects.states';
import type { Logger } from 'pino';
import type { EventBus } from '../../events.js';
import type { Transact } from '../../store/connect.js';
import type { ProjectRecord } from '../projects/projects.model.js';
import type { Rooms } from './rooms.service.js';

export interface ProjectRoomDependencies {
  bus: EventBus;
  log: Logger;
  transact: Transact;
  rooms: Rooms;
  projects: {
    byId(projectId: string): Promise<ProjectRecord | null>;
    ownerIds(project: ProjectRecord): Promise<string[]>;
  };
}

/** Opens the room of a project when everyone may see the project; its owner's side moderates. */
export function openProjectRooms({ bus, log, transact, rooms, projects }: ProjectRoomDependencies): void {
  async function ensure(projectId: string): Promise<void> {
    const project = await projects.byId(projectId);
    if (!project || !PUBLIC_STATES.includes(project.state) || (await rooms.ofProject(projectId))) return;
    const members = (await projects.ownerIds(project)).map((accountId) => ({
      accountId,
      role: 'moderator' as const,
    }));
    await transact((afterCommit) =>
      rooms.open({ kind: 'project', subjectId: projectId, title: project.title, members }, afterCommit),
    );
  }
  bus.subscribe('project.changed', ({ projectId }) => {
    ensure(projectId).catch((error: unknown) => log.warn({ err: error, projectId }, 'room of a project'));
  });
}
