import { searchApi } from '@longcai/shared/search/search.contract';
import { route, type Route } from '../../http/route.js';
import type { Search } from './search.service.js';

export function searchRoutes(search: Search): Route[] {
  return [
    route(searchApi.people, ({ query, visitor }) => search.people(query, visitor)),
    route(searchApi.projects, ({ query }) => search.projects(query)),
    route(searchApi.offers, ({ query, visitor }) => search.offers(query, visitor)),
    route(searchApi.suggest, ({ query, visitor }) => search.suggest(query.q, visitor)),
  ];
}
