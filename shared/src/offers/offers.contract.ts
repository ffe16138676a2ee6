import * as z from 'zod';
import { Asked } from '../cases/cases.contract.js';
import { endpoint } from '../endpoint.js';
import {
  Bilingual,
  Id,
  Instant,
  RegionCode,
  SkillId,
  SkillLevel,
  bilingual,
  optionalBilingual,
  text,
} from '../primitives.js';
import { LibrarySlug } from '../libraries/libraries.contract.js';

export const OfferKind = z.enum(['technique', 'result', 'service', 'advice']).meta({ id: 'OfferKind' });
export const OfferState = z
  .enum(['draft', 'submitted', 'returned', 'published', 'closed'])
  .meta({ id: 'OfferState' });

/** What one supplies: the mirror of a position. */
export const OfferEdit = z
  .strictObject({
    organisationId: Id.nullable().default(null),
    library: LibrarySlug,
    kind: OfferKind,
    title: bilingual(120),
    summary: optionalBilingual(4000),
    supplies: z
      .array(z.strictObject({ skill: SkillId, level: SkillLevel }))
      .min(1)
      .max(20),
    region: RegionCode,
    terms: text(500).default(''),
  })
  .meta({ id: 'OfferEdit' });

/** Parts of an offer; what is absent stays, so nothing here has a default. */
export const OfferUpdate = OfferEdit.extend({ organisationId: Id.nullable(), terms: text(500) })
  .partial()
  .extend({ version: z.number().int().min(0) })
  .meta({ id: 'OfferUpdate' });

export const OfferView = z
  .object({
    id: Id,
    version: z.number().int(),
    organisationId: Id.nullable(),
    ownerName: Bilingual,
    profileId: Id.nullable(),
    library: LibrarySlug,
    kind: OfferKind,
    title: Bilingual,
    summary: Bilingual,
    supplies: z.array(z.object({ skill: SkillId, level: SkillLevel, name: Bilingual })),
    region: RegionCode,
    regionName: Bilingual,
    terms: z.string(),
    state: OfferState,
    serviceNumber: z.string().nullable(),
    returnReason: z.string().nullable(),
    /** For those who may change it and its curators, while its case waits for them. */
    asked: Asked.optional(),
    publishedAt: Instant.nullable(),
    updatedAt: Instant,
    demonstration: z.boolean(),
    /** Open positions that need what is supplied, best first. */
    wantedBy: z.array(
      z.object({
        projectId: Id,
        positionId: Id,
        title: Bilingual,
        skills: z.array(Bilingual),
        score: z.number().int(),
      }),
    ),
    can: z.array(z.enum(['edit', 'submit', 'publish', 'return', 'close'])),
  })
  .meta({ id: 'OfferView' });
export type OfferView = z.infer<typeof OfferView>;

const Params = z.object({ offerId: Id });
const OWNER = 'The offer’s owner or staff of its organisation';

export const offersApi = {
  create: endpoint({
    id: 'offers.create',
    method: 'POST',
    path: '/api/offers',
    status: 201,
    access: 'member',
    rule: 'For oneself, or for an organisation one is staff of',
    summary: 'Write an offer as a draft',
    body: OfferEdit,
    response: OfferView,
  }),
  mine: endpoint({
    id: 'offers.mine',
    method: 'GET',
    path: '/api/offers/mine',
    access: 'member',
    summary: 'Offers of mine and of my organisations',
    response: z.array(OfferView),
  }),
  view: endpoint({
    id: 'offers.view',
    method: 'GET',
    path: '/api/offers/:offerId',
    access: 'anyone',
    rule: `Published ones: anyone; before that: ${OWNER} and the library’s curators`,
    summary: 'One offer',
    params: Params,
    response: OfferView,
  }),
  update: endpoint({
    id: 'offers.update',
    method: 'PATCH',
    path: '/api/offers/:offerId',
    access: 'member',
    rule: OWNER,
    summary: 'Change an offer',
    params: Params,
    body: OfferUpdate,
    response: OfferView,
    problems: ['stale-version', 'step-not-allowed'],
  }),
  step: endpoint({
    id: 'offers.step',
    method: 'POST',
    path: '/api/offers/:offerId/steps',
    access: 'member',
    rule: `publish and return: the library’s curators; submit and close: ${OWNER}`,
    summary: 'Submit, publish, return or close',
    params: Params,
    body: z
      .strictObject({ step: z.enum(['submit', 'publish', 'return', 'close']), reason: text(500).default('') })
      .refine((body) => body.step !== 'return' || body.reason !== '', { path: ['reason'], error: 'required' })
      .meta({ id: 'TakeOfferStep' }),
    response: OfferView,
    problems: ['step-not-allowed'],
  }),
};
