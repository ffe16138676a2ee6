import { teamsApi } from '@longcai/shared/teams/teams.contract';
import { route, type Route } from '../../http/route.js';
import type { Teams } from './teams.service.js';
import type { TeamViews } from './teams.view.js';

export function teamsRoutes(teams: Teams, { card, view }: TeamViews): Route[] {
  return [
    route(teamsApi.mine, async ({ user }) =>
      Promise.all((await teams.mine(user)).map((team) => card(team, user))),
    ),
    route(teamsApi.view, async ({ user, params }) => view(await teams.seen(user, params.teamId), user)),
    route(teamsApi.setCharter, async ({ user, params, body }) =>
      view(await teams.setCharter(user, params.teamId, body.version, body.text), user),
    ),
    route(teamsApi.signCharter, async ({ user, params }) =>
      view(await teams.signCharter(user, params.teamId), user),
    ),
    route(teamsApi.leave, ({ user, params, body }) => teams.leave(user, params.teamId, body.handover)),
    route(teamsApi.remove, async ({ user, params, body }) =>
      view(await teams.remove(user, params.teamId, params.accountId, body), user),
    ),
  ];
}
