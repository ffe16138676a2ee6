import { projectsApi } from '@longcai/shared/projects/projects.contract';
import { route, type Route } from '../../http/route.js';
import type { Projects } from './projects.service.js';
import type { ProjectViews } from './projects.view.js';

export function projectsRoutes(projects: Projects, views: ProjectViews): Route[] {
  return [
    route(projectsApi.create, async ({ user, body }) => views.view(await projects.create(user, body), user)),
    route(projectsApi.mine, async ({ user, query }) => {
      const { items, total } = await projects.mine(user, query);
      return {
        items: await views.posted(items),
        total,
        page: query.page,
        totalPages: Math.ceil(total / query.pageSize),
      };
    }),
    route(projectsApi.view, async ({ visitor, params }) =>
      views.view(await projects.seen(visitor, params.projectId), visitor),
    ),
    route(projectsApi.update, async ({ user, params, body }) =>
      views.view(await projects.update(user, params.projectId, body), user),
    ),
    route(projectsApi.remove, ({ user, params }) => projects.remove(user, params.projectId)),
    route(projectsApi.submit, async ({ user, params }) =>
      views.view(await projects.submit(user, params.projectId), user),
    ),
    route(projectsApi.step, async ({ user, params, body }) =>
      views.view(await projects.step(user, params.projectId, body.step, body.reason), user),
    ),
    route(projectsApi.history, async ({ user, params }) =>
      (await projects.history(user, params.projectId)).map(({ at, actor, step, reason, changed }) => ({
        at: at.toISOString(),
        actor,
        step,
        ...(reason && { reason }),
        changed,
      })),
    ),
  ];
}
