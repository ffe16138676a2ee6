import type { Visibility, VisibilitySettings } from '@longcai/shared/profiles/profiles.contract';
import { AppError, found } from '../../http/app-error.js';
import type { User } from '../../http/user.js';
import { hashOfCode, newClaimCode } from './claim-codes.js';
import type { ProfileRecord } from './profiles.model.js';
import type { AfterCommit, Shelf } from './shelf.js';
import { DEFAULT_VISIBILITY } from './visibility.js';

/** What a list says of a person. */
export type ListedParts = Pick<ProfileRecord, 'audience' | 'name'> &
  Partial<
    Pick<
      ProfileRecord,
      | 'headline'
      | 'summary'
      | 'region'
      | 'skills'
      | 'education'
      | 'experience'
      | 'titles'
      | 'languages'
      | 'availability'
      | 'wants'
      | 'offers'
      | 'fields'
    >
  >;

export interface ListingSource {
  /** The list's own key for the person; the same key again updates the same profile. */
  externalRef: string;
  visibility: Visibility;
  /** Account of whoever lists. */
  by: string;
  demonstration?: boolean;
}

export interface Listed {
  profileId: string;
  outcome: 'created' | 'updated' | 'unchanged';
}

/** Days a code stands; whoever comes later asks the desk for another. */
const CODE_DAYS = 30;

export const sameForAll = (level: Visibility): VisibilitySettings => ({
  basics: level,
  skills: level,
  education: level,
  experience: level,
  availability: level,
  audience: level,
  cv: 'nobody',
});

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && !Array.isArray(value) && Object.values(value).every(isEmpty));

const TAKEN_OVER = [
  'headline',
  'summary',
  'region',
  'skills',
  'education',
  'experience',
  'titles',
  'languages',
  'availability',
  'wants',
  'offers',
  'fields',
] as const satisfies readonly (keyof ProfileRecord)[];

/** Hidden until it is taken over is no choice of the person's; then it is shown as a profile of their own would be. */
const shown = ({ visibility }: ProfileRecord): Partial<ProfileRecord> =>
  visibility.basics === 'nobody' && visibility.skills === 'nobody' ? { visibility: DEFAULT_VISIBILITY } : {};

/** What the listed profile adds to a person's own: parts they have left empty. */
const fills = (own: ProfileRecord, listed: ProfileRecord): Partial<ProfileRecord> =>
  Object.fromEntries(
    TAKEN_OVER.filter(
      (part) =>
        isEmpty(own[part]) &&
        !isEmpty(listed[part]) &&
        (part !== 'fields' || own.audience === listed.audience),
    ).map((part) => [part, listed[part]]),
  );

/** Profiles listed for people who have no account yet, and how they take them over. */
export function createClaiming(shelf: Shelf) {
  const { profiles, transact, now } = shelf;
  const codeEnds = () => new Date(now().getTime() + CODE_DAYS * 86_400_000);

  async function takeOver(user: User, listed: ProfileRecord, hash: string, afterCommit: AfterCommit) {
    const own = await shelf.byAccount(user.accountId);
    if (!own) {
      const record = await profiles
        .findOneAndUpdate(
          { _id: listed._id, claimHash: hash },
          {
            $set: { accountId: user.accountId, freshAt: now(), ...shown(listed) },
            $unset: { claimHash: 1, claimUntil: 1 },
            $push: { claimedHashes: hash },
            $inc: { version: 1 },
          },
          { returnDocument: 'after' },
        )
        .lean<ProfileRecord | null>();
      return found(record);
    }
    await profiles.deleteOne({ _id: listed._id, claimHash: hash });
    await shelf.changed(listed, afterCommit);
    const record = await profiles
      .findByIdAndUpdate(
        own._id,
        {
          $set: { ...fills(own, listed), freshAt: now() },
          $push: { claimedHashes: hash },
          $inc: { version: 1 },
        },
        { returnDocument: 'after' },
      )
      .lean<ProfileRecord | null>();
    return found(record);
  }

  return {
    /**
     * Lists a person without an account, or brings the listing up to date. Once taken over it is the person's own and
     * stays as it is. Opens no transaction of its own.
     */
    async importUnclaimed(
      parts: ListedParts,
      source: ListingSource,
      afterCommit: AfterCommit,
    ): Promise<Listed> {
      const { externalRef, visibility, by, demonstration = false } = source;
      const before = await profiles.findOne({ externalRef }).lean<ProfileRecord | null>();
      const changed = Object.entries(parts).filter(
        ([part, value]) => JSON.stringify(before?.[part as keyof ListedParts]) !== JSON.stringify(value),
      );
      if (before && (before.accountId !== undefined || changed.length === 0))
        return { profileId: String(before._id), outcome: 'unchanged' };
      if (before) {
        await profiles.updateOne(
          { _id: before._id },
          { $set: { ...Object.fromEntries(changed), freshAt: now() }, $inc: { version: 1 } },
        );
        await shelf.changed(before, afterCommit);
        return { profileId: String(before._id), outcome: 'updated' };
      }
      const [created] = await profiles.create([
        {
          ...parts,
          externalRef,
          listedBy: by,
          demonstration,
          visibility: sameForAll(visibility),
          freshAt: now(),
        },
      ]);
      const record = found(created).toObject();
      await shelf.changed(record, afterCommit);
      return { profileId: String(record._id), outcome: 'created' };
    },

    /** A new code for an unclaimed profile, in place of any earlier one; only its hash is kept. Null once taken over. */
    async issueClaimCode(profileId: string): Promise<{ code: string; until: Date } | null> {
      const code = newClaimCode();
      const until = codeEnds();
      const { matchedCount } = await profiles.updateOne(
        { _id: profileId, accountId: { $exists: false } },
        { $set: { claimHash: hashOfCode(code), claimUntil: until } },
      );
      return matchedCount === 1 ? { code, until } : null;
    },

    /**
     * Takes over the profile the code stands for; a person's own profile stays and gains what it lacked.
     * @throws code-wrong, already-claimed
     */
    async claim(user: User, code: string): Promise<ProfileRecord> {
      const hash = hashOfCode(code);
      return transact(async (afterCommit) => {
        const listed = await profiles.findOne({ claimHash: hash }).lean<ProfileRecord | null>();
        if (!listed || (listed.claimUntil && listed.claimUntil < now())) {
          const used = await profiles.exists({ claimedHashes: hash });
          throw new AppError(used ? 'already-claimed' : 'code-wrong');
        }
        const record = await takeOver(user, listed, hash, afterCommit);
        await shelf.changed(record, afterCommit);
        shelf.given(record, afterCommit);
        return record;
      });
    },
  };
}
