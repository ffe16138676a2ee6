import type {
  AssistedPerson,
  AssistedProfile,
  ProfileEdit,
} from '@longcai/shared/profiles/profiles.contract';
import { AppError, found } from '../../http/app-error.js';
import type { User } from '../../http/user.js';
import type { Labels } from '../labels/labels.js';
import { regionsAbove } from '../libraries/libraries.policy.js';
import { sameForAll } from './claiming.js';
import type { ProfileRecord } from './profiles.model.js';
import { canIssueCode } from './profiles.policy.js';
import type { Shelf } from './shelf.js';
import { visibleGroups } from './visibility.js';

const ELSEWHERE = { zh: '这个地区不归您的窗口', en: 'This place is not in your reach' };
const LISTED = 100;
/** What nobody confirmed is kept for so many days after its last code has ended. */
const KEPT_DAYS = 60;
const DAY = 86_400_000;

const keptUntil = (codeEnds: Date): Date => new Date(codeEnds.getTime() + KEPT_DAYS * DAY);

/** `keptUntil` where it is the operator's words that go when nobody confirms them. */
type Issued = { profileId: string; code: string; until: Date; keptUntil?: Date };

export interface AssistingDependencies {
  shelf: Shelf;
  labels: Labels;
  checked(parts: Omit<ProfileEdit, 'version'>): Promise<Omit<ProfileEdit, 'version'>>;
  issueClaimCode(profileId: string): Promise<{ code: string; until: Date } | null>;
}

/** Operators register people who can't, who confirm by a code; until then nobody else sees the profile. */
export function createAssisting({ shelf, labels, checked, issueClaimCode }: AssistingDependencies) {
  const { profiles, transact, now } = shelf;

  function requireReach(user: User, region: string): void {
    if (user.roles.includes('administrator')) return;
    if (regionsAbove(region).some((code) => user.scope.regions.includes(code))) return;
    const errors = [{ pointer: '/body/region', code: 'out-of-reach', detail: ELSEWHERE }];
    throw new AppError('invalid-input', { errors });
  }

  /** @throws not-found for whoever did not list the person, already-claimed once it is the person's own */
  async function newCode(user: User, profileId: string): Promise<Issued> {
    const record = found(await profiles.findById(profileId).lean<ProfileRecord | null>());
    found(record.listedBy === user.accountId ? record : null);
    const issued = canIssueCode(record, user) ? await issueClaimCode(profileId) : null;
    if (!issued) throw new AppError('already-claimed');
    return { profileId, ...issued, ...(record.assisted && { keptUntil: keptUntil(issued.until) }) };
  }

  return {
    newCode,

    /** @throws invalid-input for codes nobody knows and places outside the operator's reach */
    async assist(user: User, { consent: _told, ...parts }: AssistedProfile): Promise<Issued> {
      const known = await checked(parts);
      requireReach(user, parts.region);
      const profileId = await transact(async (afterCommit) => {
        const [created] = await profiles.create([
          {
            ...known,
            fields: { [parts.audience]: parts.fields[parts.audience] },
            assisted: true,
            listedBy: user.accountId,
            visibility: sameForAll('nobody'),
            freshAt: now(),
          },
        ]);
        const record = found(created).toObject();
        await shelf.changed(record, afterCommit);
        return String(record._id);
      });
      return newCode(user, profileId);
    },

    async assistedBy(user: User): Promise<AssistedPerson[]> {
      const records = await profiles
        .find({ listedBy: user.accountId, assisted: true })
        .sort({ createdAt: -1 })
        .limit(LISTED)
        .lean<ProfileRecord[]>();
      return records.map((record) => {
        const seen = visibleGroups(record, user, false).includes('basics');
        return {
          id: String(record._id),
          name: seen ? record.name : null,
          regionName: seen && record.region ? labels.region(record.region) : null,
          at: record.createdAt.toISOString(),
          confirmed: record.accountId !== undefined,
          keptUntil:
            record.accountId === undefined && record.claimUntil
              ? keptUntil(record.claimUntil).toISOString()
              : null,
        };
      });
    },

    /**
     * Removes what operators wrote down and nobody confirmed in time.
     * @param removed is told each profile's id in the same transaction
     * @returns how many
     */
    async forgetUnconfirmed(removed: (profileId: string) => Promise<void>): Promise<number> {
      const unconfirmed = {
        assisted: true,
        accountId: { $exists: false },
        claimUntil: { $lt: new Date(now().getTime() - KEPT_DAYS * DAY) },
      };
      let count = 0;
      for (const record of await profiles.find(unconfirmed).lean<ProfileRecord[]>()) {
        count += await transact(async (afterCommit) => {
          // Another process, a new code or the person may have been here in between.
          const { deletedCount } = await profiles.deleteOne({ ...unconfirmed, _id: record._id });
          if (deletedCount === 0) return 0;
          await shelf.changed(record, afterCommit);
          await removed(String(record._id));
          return 1;
        });
      }
      return count;
    },
  };
}
