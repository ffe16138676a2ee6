import type { AudienceFields, ProfileEdit } from '@longcai/shared/profiles/profiles.contract';
import type { UpdateQuery } from 'mongoose';
import { AppError, found } from '../../http/app-error.js';
import type { UploadedFile } from '../../http/route.js';
import type { User } from '../../http/user.js';
import type { Files } from '../files/files.service.js';
import type { Skills } from '../skills/skills.service.js';
import { requireKnown } from './checks.js';
import type { ProfileRecord } from './profiles.model.js';
import type { Shelf } from './shelf.js';
import { DEFAULT_VISIBILITY } from './visibility.js';

type Parts = Omit<ProfileEdit, 'version'>;

/** An approval is of what was reviewed: changing one of these ends it. */
const REVIEWED = ['audience', 'name', 'education', 'titles', 'fields'] as const;

const differs = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);
const endsApproval = (before: ProfileRecord, after: Parts) =>
  before.review === 'approved' &&
  REVIEWED.some((part) => after[part] !== undefined && differs(before[part], after[part]));

const isDuplicate = (error: unknown) => (error as { code?: number }).code === 11000;

export interface EditingDependencies {
  shelf: Shelf;
  files: Files;
  skills: Skills;
}

/** What a person changes in their own profile. */
export function createEditing({ shelf, files, skills }: EditingDependencies) {
  const { profiles, transact, now } = shelf;

  /** Codes are checked, skills that were merged are replaced by what they were merged into. */
  async function checked(edit: Parts): Promise<Parts> {
    const standing = await skills.known(edit.skills?.map(({ skill }) => skill) ?? []);
    const current = edit.skills?.map((held) => ({ ...held, skill: standing.get(held.skill) ?? '' }));
    requireKnown({ ...edit, ...(current && { skills: current }) });
    return { ...edit, ...(current && { skills: current }) };
  }

  function create(user: User, parts: Parts): Promise<ProfileRecord> {
    return transact(async (afterCommit) => {
      const [created] = await profiles.create([
        {
          audience: 'professional',
          name: { zh: user.name, en: '' },
          visibility: DEFAULT_VISIBILITY,
          ...parts,
          accountId: user.accountId,
          freshAt: now(),
        },
      ]);
      const record = found(created).toObject();
      await shelf.changed(record, afterCommit);
      shelf.given(record, afterCommit);
      return record;
    });
  }

  async function ensure(user: User): Promise<ProfileRecord> {
    try {
      return (await shelf.byAccount(user.accountId)) ?? (await create(user, {}));
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return found(await shelf.byAccount(user.accountId));
    }
  }

  /** Changes the profile and answers it as it is then; the filter's miss is the refusal named. */
  function change(
    filter: { accountId: string; version?: number },
    update: UpdateQuery<ProfileRecord>,
    miss: 'stale-version' | 'not-found',
  ): Promise<ProfileRecord> {
    return transact(async (afterCommit) => {
      const record = await profiles
        .findOneAndUpdate(filter, update, { returnDocument: 'after' })
        .lean<ProfileRecord | null>();
      if (!record) throw new AppError(miss);
      await shelf.changed(record, afterCommit);
      return record;
    });
  }

  async function setFile(
    user: User,
    slot: 'avatarFileId' | 'cvFileId',
    uploaded: UploadedFile | undefined,
  ): Promise<ProfileRecord> {
    const before = await ensure(user);
    const subject = {
      type: slot === 'cvFileId' ? ('profile-cv' as const) : ('profile-avatar' as const),
      id: String(before._id),
    };
    const kept = uploaded && (await files.keep(uploaded, user, subject));
    const update = kept ? { $set: { [slot]: String(kept._id) } } : { $unset: { [slot]: 1 } };
    try {
      const record = await change({ accountId: user.accountId }, update, 'not-found');
      const replaced = before[slot];
      if (replaced) await files.remove(replaced);
      return record;
    } catch (error) {
      if (kept) await files.remove(String(kept._id));
      throw error;
    }
  }

  return {
    checked,

    /**
     * Saves the parts given and leaves the others. Version 0 begins the profile.
     * @throws stale-version when it changed since it was read, invalid-input for unknown codes
     */
    async save(user: User, { version, ...edit }: ProfileEdit): Promise<ProfileRecord> {
      const parts = await checked(edit);
      const before = await shelf.byAccount(user.accountId);
      if ((before?.version ?? 0) !== version) throw new AppError('stale-version');
      const audience = parts.audience ?? before?.audience ?? 'professional';
      const own: AudienceFields = { ...before?.fields, ...parts.fields };
      const after: Parts = { ...parts, fields: own[audience] ? { [audience]: own[audience] } : {} };
      if (!before) {
        return create(user, after).catch((error: unknown) => {
          throw isDuplicate(error) ? new AppError('stale-version') : error;
        });
      }
      const set = {
        ...after,
        freshAt: now(),
        ...(endsApproval(before, after) && { review: 'none' as const }),
      };
      return change(
        { accountId: user.accountId, version },
        { $set: set, $inc: { version: 1 } },
        'stale-version',
      );
    },

    confirmFresh: (user: User): Promise<ProfileRecord> =>
      change({ accountId: user.accountId }, { $set: { freshAt: now() } }, 'not-found'),

    setFile,
  };
}
