import * as z from 'zod';
import { endpoint } from '../endpoint.js';
import { Bilingual, Id, Instant, RegionCode } from '../primitives.js';
import { LibraryCard } from '../libraries/libraries.contract.js';
import { Explanation, PositionCard } from '../matching/matching.contract.js';
import { Audience } from '../profiles/profiles.contract.js';

export const homeApi = {
  front: endpoint({
    id: 'home.front',
    method: 'GET',
    path: '/api/home',
    access: 'anyone',
    sameForVisitors: true,
    summary: 'The front page: libraries, needs by city, newest outcomes, and my best matches',
    response: z.object({
      libraries: z.array(LibraryCard),
      /** Open positions by prefecture; null where there are fewer than five. */
      needs: z.array(
        z.object({
          region: RegionCode,
          name: Bilingual,
          open: z.number().int().nullable(),
          mine: z.boolean(),
        }),
      ),
      openTotal: z.number().int(),
      outcomes: z.array(
        z.object({
          projectId: Id,
          title: Bilingual,
          ownerName: Bilingual,
          people: z.number().int(),
          days: z.number().int(),
          at: Instant,
        }),
      ),
      matches: z.array(z.object({ position: PositionCard, explanation: Explanation })),
      matchesTotal: z.number().int(),
      compared: z.number().int(),
      /** Next thing to do for those who are signed in. */
      next: z.enum(['register-profile', 'complete-profile', 'answer-applications', 'none']),
      /** As what I am registered; null without a profile. */
      audience: Audience.nullable(),
      /** What my profile calls me; null without one. */
      name: Bilingual.nullable(),
      demonstration: z.boolean(),
    }),
  }),
  health: endpoint({
    id: 'home.health',
    method: 'GET',
    path: '/api/health',
    access: 'anyone',
    summary: 'State of each part',
    response: z.object({
      status: z.enum(['ok', 'degraded', 'down']),
      version: z.string(),
      uptimeSeconds: z.number().int(),
      parts: z.object({
        store: z.object({ state: z.enum(['ok', 'down']), kind: z.enum(['embedded', 'mongodb']) }),
        search: z.object({
          state: z.enum(['ok', 'degraded', 'down']),
          kind: z.enum(['embedded', 'meilisearch']),
          lag: z.number().int(),
        }),
        mail: z.object({ state: z.enum(['ok', 'down']), kind: z.enum(['mailbox', 'smtp']) }),
        files: z.object({ state: z.enum(['ok', 'down']) }),
        realtime: z.object({ state: z.enum(['ok', 'down']), kind: z.enum(['single', 'redis']) }),
      }),
    }),
  }),
};
