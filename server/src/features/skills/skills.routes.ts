import { skillsApi } from '@longcai/shared/skills/skills.contract';
import { route, type Route } from '../../http/route.js';
import type { Skills } from './skills.service.js';

export const skillsRoutes = ({ skills }: { skills: Skills }): Route[] => [
  route(skillsApi.own, () => skills.own()),
  route(skillsApi.propose, ({ user, body }) => skills.propose(user, body.name)),
  route(skillsApi.merge, ({ params, body }) => skills.merge(params.skillId, body.into)),
];
