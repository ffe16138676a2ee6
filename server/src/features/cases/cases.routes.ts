import { casesApi } from '@longcai/shared/cases/cases.contract';
import type { Bilingual } from '@longcai/shared/primitives';
import type { Clock } from '../../clock.js';
import { route, type Route } from '../../http/route.js';
import type { User } from '../../http/user.js';
import type { Cases } from './cases.service.js';
import { caseStatus, deskCase } from './cases.view.js';

export interface CaseRouteDependencies {
  cases: Cases;
  clock: Clock;
  /** Names of the libraries and regions a curator keeps. */
  reachNames(user: User): Promise<Bilingual[]>;
}

export function casesRoutes({ cases, clock, reachNames }: CaseRouteDependencies): Route[] {
  return [
    route(casesApi.lookup, async ({ params }) =>
      caseStatus(await cases.lookup(params.serviceNumber), clock.now()),
    ),
    route(casesApi.supplement, async ({ user, params, body }) =>
      caseStatus(await cases.supplement(user, params.serviceNumber, body.note), clock.now()),
    ),
    route(casesApi.desk, async ({ user, query }) => {
      const { items, total, counts } = await cases.desk(user, query);
      return {
        items: items.map((record) => deskCase(record, user, clock.now())),
        total,
        page: query.page,
        totalPages: Math.ceil(total / query.pageSize),
        counts,
        reach: await reachNames(user),
      };
    }),
    route(casesApi.view, async ({ user, params }) =>
      deskCase(await cases.view(user, params.caseId), user, clock.now()),
    ),
    route(casesApi.answer, async ({ user, params, body }) =>
      deskCase(await cases.decide(user, params.caseId, body.outcome, body.reason), user, clock.now()),
    ),
    route(casesApi.pause, async ({ user, params, body }) =>
      deskCase(await cases.pause(user, params.caseId, body.paused, body.reason), user, clock.now()),
    ),
  ];
}
