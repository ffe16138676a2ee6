import { cvApi } from '@longcai/shared/cv/cv.contract';
import { route, type Route } from '../../http/route.js';
import type { Cv } from './cv.service.js';

export const cvRoutes = (cv: Cv): Route[] => [route(cvApi.read, ({ user, file }) => cv.propose(user, file!))];
