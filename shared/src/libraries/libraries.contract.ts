import * as z from 'zod';
import { endpoint } from '../endpoint.js';
import { Bilingual, Id, IndustryCode, Instant, RegionCode, optionalBilingual } from '../primitives.js';

export const LibrarySlug = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,40}$/)
  .meta({ id: 'LibrarySlug' });

export const LibraryNumbers = z
  .object({
    openPositions: z.number().int(),
    offers: z.number().int(),
    teamsFormed: z.number().int(),
    teamsThisWeek: z.number().int(),
  })
  .meta({ id: 'LibraryNumbers' });

export const LibraryCard = z
  .object({
    id: Id,
    slug: LibrarySlug,
    name: Bilingual,
    tagline: Bilingual,
    drawing: z.enum(['field', 'corridor', 'seams', 'works', 'plain']),
    numbers: LibraryNumbers,
    keptBy: Bilingual.nullable(),
    keptAt: Instant,
  })
  .meta({ id: 'LibraryCard' });
export type LibraryCard = z.infer<typeof LibraryCard>;

export const LibraryView = LibraryCard.extend({
  front: Bilingual,
  scope: z.object({ regions: z.array(RegionCode), industries: z.array(IndustryCode) }),
  newestProjects: z.array(
    z.object({
      id: Id,
      title: Bilingual,
      ownerName: Bilingual,
      regionName: Bilingual,
      openPositions: z.number().int(),
      publishedAt: Instant,
    }),
  ),
  newestOffers: z.array(z.object({ id: Id, title: Bilingual, ownerName: Bilingual, publishedAt: Instant })),
  /** Open positions of this library by prefecture; null where there are fewer than five. */
  needs: z.array(z.object({ region: RegionCode, name: Bilingual, open: z.number().int().nullable() })),
  topics: z.array(z.object({ roomId: Id, title: z.string() })),
  subscribed: z.boolean(),
  can: z.array(z.enum(['edit', 'curate'])),
  version: z.number().int(),
}).meta({ id: 'LibraryView' });
export type LibraryView = z.infer<typeof LibraryView>;

const Params = z.object({ slug: LibrarySlug });

export const librariesApi = {
  list: endpoint({
    id: 'libraries.list',
    method: 'GET',
    path: '/api/libraries',
    access: 'anyone',
    summary: 'All libraries with their numbers',
    response: z.array(LibraryCard),
  }),
  view: endpoint({
    id: 'libraries.view',
    method: 'GET',
    path: '/api/libraries/:slug',
    access: 'anyone',
    summary: 'One library’s front page',
    params: Params,
    response: LibraryView,
  }),
  update: endpoint({
    id: 'libraries.update',
    method: 'PATCH',
    path: '/api/libraries/:slug',
    access: 'curator',
    rule: 'A curator of this library',
    summary: 'Change the front page text',
    params: Params,
    body: z
      .strictObject({
        version: z.number().int(),
        tagline: optionalBilingual(120).optional(),
        front: optionalBilingual(4000).optional(),
      })
      .meta({ id: 'LibraryUpdate' }),
    response: LibraryView,
    problems: ['stale-version'],
  }),
  subscribe: endpoint({
    id: 'libraries.subscribe',
    method: 'PUT',
    path: '/api/libraries/:slug/subscription',
    access: 'member',
    status: 204,
    summary: 'Tell me what is new in this library',
    params: Params,
  }),
  unsubscribe: endpoint({
    id: 'libraries.unsubscribe',
    method: 'DELETE',
    path: '/api/libraries/:slug/subscription',
    access: 'member',
    status: 204,
    summary: 'Stop telling me',
    params: Params,
  }),
};
