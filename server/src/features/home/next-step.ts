import type { homeApi } from '@longcai/shared/home/home.contract';
import type { HandlerOutput } from '@longcai/shared/endpoint';
import type { User } from '../../http/user.js';

type Next = HandlerOutput<typeof homeApi.front>['next'];
type Listed = Promise<{ items: readonly { direction: 'apply' | 'invite' }[] }>;

export interface NextStepDependencies {
  profileOf(user: User): Promise<{ review: 'none' | 'submitted' | 'approved' | 'returned' } | null>;
  applications: {
    mine(user: User, query: { open: true; page: number; pageSize: number }): Listed;
    inbox(user: User, query: { open: true; page: number; pageSize: number }): Listed;
  };
}

/** The one thing to do next: whoever waits for an answer comes first. Staff need no profile of their own. */
export function createNextStep({ profileOf, applications }: NextStepDependencies) {
  return async (user: User): Promise<Next> => {
    const page = { open: true, page: 1, pageSize: 50 } as const;
    const [profile, asked, received] = await Promise.all([
      profileOf(user),
      applications.mine(user, page),
      applications.inbox(user, page),
    ]);
    const waiting =
      received.items.some(({ direction }) => direction === 'apply') ||
      asked.items.some(({ direction }) => direction === 'invite');
    if (waiting) return 'answer-applications';
    if (!profile) return user.organisations.length ? 'none' : 'register-profile';
    return profile.review === 'none' || profile.review === 'returned' ? 'complete-profile' : 'none';
  };
}
