import { organisationsApi } from '@longcai/shared/organisations/organisations.contract';
import { route, type Route } from '../../http/route.js';
import type { Organisations } from './organisations.service.js';

export const organisationsRoutes = ({ organisations }: { organisations: Organisations }): Route[] => [
  route(organisationsApi.create, async ({ user, body }) =>
    organisations.spaceOf(await organisations.create(user.accountId, body), user),
  ),
  route(organisationsApi.view, ({ params, visitor }) => organisations.view(params.organisationId, visitor)),
  route(organisationsApi.space, ({ params, user }) => organisations.space(user, params.organisationId)),
  route(organisationsApi.update, async ({ params, user, body }) =>
    organisations.spaceOf(await organisations.update(user, params.organisationId, body), user),
  ),
  route(organisationsApi.submit, async ({ params, user }) =>
    organisations.spaceOf(await organisations.submit(user, params.organisationId), user),
  ),
  route(organisationsApi.addStaff, async ({ params, user, body }) =>
    organisations.spaceOf(await organisations.staff.add(user, params.organisationId, body), user),
  ),
  route(organisationsApi.setStaffRole, async ({ params, user, body }) =>
    organisations.spaceOf(
      await organisations.staff.setRole(user, params.organisationId, params.accountId, body.role),
      user,
    ),
  ),
  route(organisationsApi.removeStaff, async ({ params, user }) =>
    organisations.viewOf(
      await organisations.staff.remove(user, params.organisationId, params.accountId),
      user,
    ),
  ),
];
