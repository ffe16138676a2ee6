import type { Audience } from '@longcai/shared/profiles/profiles.contract';
import type { Front } from './home-store.js';

export type Want = 'join' | 'partner' | 'offer' | 'register' | 'people' | 'technique' | 'post';

export const AUDIENCES: readonly Audience[] = [
  'overseas',
  'professional',
  'graduate',
  'rural',
  'manager',
  'retired',
  'staff',
];

/** What each of them comes for, most usual first. */
export function wantsOf(audience: Audience, registered: boolean): readonly Want[] {
  if (audience === 'staff') return ['people', 'technique', 'post'];
  if (audience === 'retired') return ['offer', 'join', ...(registered ? [] : (['register'] as const))];
  const wants: Want[] = ['join', 'partner', 'offer'];
  if (audience === 'manager') wants.push('post');
  return registered ? wants : [...wants, 'register'];
}

export interface Destination {
  readonly path: string;
  readonly query: Record<string, string>;
  /** Text of the button, under home.start.go; counted where a number is known. */
  readonly say: string;
  readonly count?: number;
}

/** Where "I am …, I want …, in …" leads. `region` is empty for the whole province. */
export function destinationOf(
  { audience, want, region }: { audience: Audience; want: Want; region: string },
  front: Pick<Front, 'needs' | 'openTotal' | 'matchesTotal'>,
): Destination {
  const query: Record<string, string> = region ? { region } : {};
  switch (want) {
    case 'join': {
      if (!region && front.matchesTotal > 0)
        return { path: '/matches', query, say: 'matches', count: front.matchesTotal };
      const open = region ? front.needs.find((need) => need.region === region)?.open : front.openTotal;
      return open
        ? { path: '/projects', query, say: 'positions', count: open }
        : { path: '/projects', query, say: 'join' };
    }
    case 'partner':
    case 'people':
      return { path: '/people', query, say: want };
    case 'technique':
      return { path: '/offers', query, say: want };
    case 'offer':
      return { path: '/workspace/offers/new', query: {}, say: want };
    case 'post':
      return { path: '/workspace/projects/new', query: {}, say: want };
    case 'register':
      return { path: '/register', query: { audience }, say: want };
  }
}
