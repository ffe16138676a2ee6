import type { Bilingual } from '@longcai/shared/primitives';
import type { User } from '../../http/user.js';
import type { Labels } from '../labels/labels.js';
import type { Libraries } from './libraries.service.js';

const EVERYWHERE: Bilingual = { zh: '全部项目库', en: 'All libraries' };

/** Names of what a curator keeps, libraries first. */
export function createReachNames({ libraries, labels }: { libraries: Libraries; labels: Labels }) {
  return async ({ roles, scope }: User): Promise<Bilingual[]> => {
    if (roles.includes('administrator')) return [EVERYWHERE];
    const all = await libraries.all();
    const kept = all.filter(({ slug }) => scope.libraries.includes(slug)).map(({ name }) => name);
    return [...kept, ...scope.regions.map((region) => labels.region(region))];
  };
}
