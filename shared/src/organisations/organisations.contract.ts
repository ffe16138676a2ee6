import * as z from 'zod';
import { Asked } from '../cases/cases.contract.js';
import { endpoint } from '../endpoint.js';
import {
  Bilingual,
  Id,
  IndustryCode,
  Instant,
  RegionCode,
  bilingual,
  optionalBilingual,
  requiredText,
} from '../primitives.js';
import { StaffRole } from '../accounts/accounts.contract.js';

export const OrganisationKind = z
  .enum(['enterprise', 'institute', 'university', 'township'])
  .meta({ id: 'OrganisationKind' });
export type OrganisationKind = z.infer<typeof OrganisationKind>;
export const Verification = z
  .enum(['unverified', 'submitted', 'verified', 'returned'])
  .meta({ id: 'Verification' });

export const OrganisationEdit = z
  .strictObject({
    name: bilingual(80),
    kind: OrganisationKind,
    /** 统一社会信用代码, GB 32100: 18 characters with a check digit. */
    creditCode: z.string().trim().length(18),
    region: RegionCode,
    industry: IndustryCode,
    about: optionalBilingual(1000).default({ zh: '', en: '' }),
  })
  .meta({ id: 'OrganisationEdit' });

export const OrganisationView = z
  .object({
    id: Id,
    name: Bilingual,
    kind: OrganisationKind,
    region: RegionCode,
    regionName: Bilingual,
    industry: IndustryCode,
    about: Bilingual,
    verification: Verification,
    verifiedAt: Instant.optional(),
    /** Working days in which applications are promised an answer, and the median of the last 90 days. */
    promiseDays: z.number().int(),
    answerMedianDays: z.number().nullable(),
    answersCounted: z.number().int(),
    openPositions: z.number().int(),
    can: z.array(z.enum(['edit', 'manage-staff', 'post', 'submit'])),
    demonstration: z.boolean(),
  })
  .meta({ id: 'OrganisationView' });
export type OrganisationView = z.infer<typeof OrganisationView>;

/** For staff and curators: with the credit code, staff and where verification stands. */
export const OrganisationSpace = OrganisationView.extend({
  creditCode: z.string(),
  version: z.number().int(),
  serviceNumber: z.string().optional(),
  returnReason: z.string().optional(),
  asked: Asked.optional(),
  staff: z.array(z.object({ accountId: Id, name: z.string(), role: StaffRole })),
}).meta({ id: 'OrganisationSpace' });
export type OrganisationSpace = z.infer<typeof OrganisationSpace>;

const Params = z.object({ organisationId: Id });
const STAFF = 'Staff of the organisation';
const MANAGER = 'A manager of the organisation';

export const organisationsApi = {
  create: endpoint({
    id: 'organisations.create',
    method: 'POST',
    path: '/api/organisations',
    status: 201,
    access: 'member',
    summary: 'Register an organisation; I become its manager',
    body: OrganisationEdit,
    response: OrganisationSpace,
    problems: ['credit-code-wrong', 'credit-code-taken'],
  }),
  view: endpoint({
    id: 'organisations.view',
    method: 'GET',
    path: '/api/organisations/:organisationId',
    access: 'anyone',
    summary: 'One organisation',
    params: Params,
    response: OrganisationView,
  }),
  space: endpoint({
    id: 'organisations.space',
    method: 'GET',
    path: '/api/organisations/:organisationId/space',
    access: 'member',
    rule: STAFF,
    summary: 'The organisation’s own space',
    params: Params,
    response: OrganisationSpace,
  }),
  update: endpoint({
    id: 'organisations.update',
    method: 'PATCH',
    path: '/api/organisations/:organisationId',
    access: 'member',
    rule: MANAGER,
    summary: 'Change the organisation',
    params: Params,
    body: OrganisationEdit.partial()
      .extend({ version: z.number().int(), promiseDays: z.number().int().min(1).max(20).optional() })
      .meta({ id: 'OrganisationUpdate' }),
    response: OrganisationSpace,
    problems: ['stale-version', 'credit-code-wrong', 'credit-code-taken'],
  }),
  submit: endpoint({
    id: 'organisations.submit',
    method: 'POST',
    path: '/api/organisations/:organisationId/submission',
    access: 'member',
    rule: MANAGER,
    summary: 'Ask a curator to verify the organisation',
    params: Params,
    response: OrganisationSpace,
    problems: ['step-not-allowed'],
  }),
  addStaff: endpoint({
    id: 'organisations.addStaff',
    method: 'POST',
    path: '/api/organisations/:organisationId/staff',
    status: 201,
    access: 'member',
    rule: MANAGER,
    summary: 'Add a colleague by e-mail or mobile',
    params: Params,
    body: z.strictObject({ identifier: requiredText(254), role: StaffRole }).meta({ id: 'AddStaff' }),
    response: OrganisationSpace,
    problems: ['no-such-account'],
  }),
  setStaffRole: endpoint({
    id: 'organisations.setStaffRole',
    method: 'PUT',
    path: '/api/organisations/:organisationId/staff/:accountId',
    access: 'member',
    rule: MANAGER,
    summary: 'Change a colleague’s role',
    params: Params.extend({ accountId: Id }),
    body: z.strictObject({ role: StaffRole }).meta({ id: 'SetStaffRole' }),
    response: OrganisationSpace,
    problems: ['last-manager'],
  }),
  removeStaff: endpoint({
    id: 'organisations.removeStaff',
    method: 'DELETE',
    path: '/api/organisations/:organisationId/staff/:accountId',
    access: 'member',
    rule: `${MANAGER}, or the person themself`,
    summary: 'Remove a colleague',
    params: Params.extend({ accountId: Id }),
    response: OrganisationView,
    problems: ['last-manager'],
  }),
};
