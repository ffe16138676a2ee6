import { homeApi } from '@longcai/shared/home/home.contract';
import type { HandlerOutput } from '@longcai/shared/endpoint';
import { route, type Route } from '../../http/route.js';
import type { Home } from './home.service.js';

export interface HomeRouteDependencies {
  home: Home;
  health(): Promise<HandlerOutput<typeof homeApi.health>>;
}

export function homeRoutes({ home, health }: HomeRouteDependencies): Route[] {
  return [route(homeApi.front, ({ visitor }) => home.front(visitor)), route(homeApi.health, () => health())];
}
