import { exposureApi } from '@longcai/shared/matching/exposure.contract';
import { matchingApi } from '@longcai/shared/matching/matching.contract';
import { route, type Route } from '../../http/route.js';
import type { Matching } from './matching.service.js';

/** @param found ids of people who meet a text, for the filter above a position's matches */
export function matchingRoutes(
  matching: Matching,
  found: (q: string) => Promise<ReadonlySet<string>>,
): Route[] {
  return [
    route(matchingApi.projectsForMe, ({ user, query }) =>
      matching.projectsForMe(user, query.page, query.pageSize),
    ),
    route(matchingApi.peopleForPosition, async ({ user, params, query }) =>
      matching.peopleForPosition(
        user,
        params.positionId,
        query.page,
        query.pageSize,
        query.q ? await found(query.q) : undefined,
      ),
    ),
    route(matchingApi.explainForMe, ({ user, params }) => matching.explainForMe(user, params.positionId)),
    route(matchingApi.explainPair, ({ user, params }) =>
      matching.explainPair(user, params.positionId, params.profileId),
    ),
    route(exposureApi.report, () => matching.exposureReport()),
    route(matchingApi.whyNotFound, ({ user }) => matching.whyNotFound(user)),
    route(matchingApi.teamProposals, ({ visitor, params }) =>
      matching.teamProposals(visitor, params.projectId),
    ),
  ];
}
