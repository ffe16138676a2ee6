import type {
  OrganisationSpace,
  OrganisationView,
} from '@longcai/shared/organisations/organisations.contract';
import type { Bilingual } from '@longcai/shared/primitives';
import type { Visitor } from '../../http/user.js';
import type { Labels } from '../labels/labels.js';
import type { OrganisationRecord } from './organisations.model.js';
import { allowedActs } from './organisations.policy.js';

/** What other features measure of an organisation. */
export interface Figures {
  answerMedianDays: number | null;
  answersCounted: number;
  openPositions: number;
}

export function toOrganisationView(
  record: OrganisationRecord,
  figures: Figures,
  reader: Visitor,
  labels: Labels,
): OrganisationView {
  const { name, kind, region, industry, about, verification, verifiedAt, promiseDays, demonstration } =
    record;
  return {
    id: String(record._id),
    name,
    kind,
    region,
    regionName: labels.region(region),
    industry,
    about,
    verification,
    ...(verifiedAt && { verifiedAt: verifiedAt.toISOString() }),
    promiseDays,
    ...figures,
    can: allowedActs(reader, record),
    demonstration,
  };
}

export function toOrganisationSpace(
  record: OrganisationRecord,
  view: OrganisationView,
  staffNames: ReadonlyMap<string, Bilingual>,
): OrganisationSpace {
  const { creditCode, version, serviceNumber, returnReason } = record;
  return {
    ...view,
    creditCode,
    version,
    ...(serviceNumber && { serviceNumber }),
    ...(returnReason && { returnReason }),
    staff: record.staff.map(({ accountId, role }) => ({
      accountId,
      role,
      name: staffNames.get(accountId)?.zh ?? '',
    })),
  };
}
