import type { RateLimit } from '@longcai/shared/endpoint';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { AppError } from './app-error.js';

/** Points per seconds for one account, or one address where nobody is signed in. */
export const RATE_LIMITS: Readonly<Record<RateLimit | 'socket', { points: number; seconds: number }>> = {
  read: { points: 600, seconds: 60 },
  write: { points: 120, seconds: 60 },
  search: { points: 240, seconds: 60 },
  upload: { points: 30, seconds: 60 },
  'sign-in': { points: 20, seconds: 300 },
  reset: { points: 8, seconds: 900 },
  lookup: { points: 30, seconds: 60 },
  socket: { points: 300, seconds: 10 },
};

export type Limiter = (kind: keyof typeof RATE_LIMITS, key: string) => Promise<void>;

/**
 * One counter per kind and key. Resolves when allowed; throws `too-many-requests` with the seconds to wait.
 * @param factor widens every limit, for load measurements
 */
export function createLimiter(factor = 1): Limiter {
  const limiters = new Map(
    Object.entries(RATE_LIMITS).map(([kind, { points, seconds }]) => [
      kind,
      new RateLimiterMemory({ points: points * factor, duration: seconds }),
    ]),
  );
  return async (kind, key) => {
    try {
      await limiters.get(kind)?.consume(key);
    } catch (refusal) {
      const wait = (refusal as { msBeforeNext?: number }).msBeforeNext;
      if (wait === undefined) throw refusal;
      throw new AppError('too-many-requests', { retryAfterSeconds: Math.max(1, Math.ceil(wait / 1000)) });
    }
  };
}
