import type { PersonCard } from '@longcai/shared/matching/matching.contract';
import type { MyProfile, ProfileView, VisibilityGroup } from '@longcai/shared/profiles/profiles.contract';
import { found } from '../../http/app-error.js';
import type { Visitor } from '../../http/user.js';
import type { Accounts } from '../accounts/accounts.service.js';
import type { FileAccess, Files } from '../files/files.service.js';
import type { Labels } from '../labels/labels.js';
import type { Skills } from '../skills/skills.service.js';
import { createAssisting } from './assisting.js';
import { createClaiming } from './claiming.js';
import { completenessOf, type ComparablePositions } from './completeness.js';
import { createEditing } from './editing.js';
import { MATCHED, type MatchedProfile, type ProfileRecord } from './profiles.model.js';
import { allowedActs } from './profiles.policy.js';
import { toMyProfile, toPersonCard, toProfileView } from './profiles.view.js';
import { createShelf, type ShelfDependencies } from './shelf.js';
import { createSubmission, type SubmissionDependencies } from './submission.js';
import { hasCard, mayReview, visibleGroups } from './visibility.js';

export interface ProfileDependencies
  extends ShelfDependencies, Pick<SubmissionDependencies, 'cases' | 'notices'> {
  accounts: Accounts;
  files: Files;
  labels: Labels;
  skills: Skills;
  /** Did the person apply to one of these organisations? */
  appliedTo(accountId: string, organisationIds: readonly string[]): Promise<boolean>;
  comparablePositions?: ComparablePositions;
}

export function createProfiles(dependencies: ProfileDependencies) {
  const { accounts, files, labels, skills, cases, notices } = dependencies;
  const shelf = createShelf(dependencies);
  const { profiles } = shelf;
  const editing = createEditing({ shelf, files, skills });
  const submission = createSubmission({ shelf, cases, notices });
  const claiming = createClaiming(shelf);
  const { checked, ...edits } = editing;
  const assisting = createAssisting({ shelf, labels, checked, issueClaimCode: claiming.issueClaimCode });

  const byId = (profileId: string) => profiles.findById(profileId).lean<ProfileRecord | null>();

  async function appliedTo(record: ProfileRecord, reader: Visitor): Promise<boolean> {
    const organisationIds = reader?.organisations.map(({ id }) => id) ?? [];
    const matters = Object.values(record.visibility).includes('applied');
    if (!matters || organisationIds.length === 0 || record.accountId === undefined) return false;
    return dependencies.appliedTo(record.accountId, organisationIds);
  }

  const groupsFor = async (record: ProfileRecord, reader: Visitor): Promise<VisibilityGroup[]> =>
    visibleGroups(record, reader, await appliedTo(record, reader));

  async function mineOf(record: ProfileRecord): Promise<MyProfile> {
    const [cv] = record.cvFileId ? await files.byIds([record.cvFileId]) : [];
    const completeness = await completenessOf(record, dependencies.comparablePositions, labels.skill);
    const mine = toMyProfile(record, completeness, cv && files.view(cv), labels);
    if (record.review !== 'submitted') return mine;
    const asked = (await cases.standingOf({ type: 'profile', id: String(record._id) }))?.asked;
    return { ...mine, ...(asked && { asked }) };
  }

  /** A file of a profile goes with the group it belongs to, and only while it is the current one. */
  const fileRule =
    (slot: 'avatarFileId' | 'cvFileId', group: VisibilityGroup): FileAccess =>
    async (file, visitor) => {
      const record = await byId(file.subject.id);
      if (record?.[slot] !== String(file._id)) return false;
      return (await groupsFor(record, visitor)).includes(group);
    };
  files.allow('profile-avatar', fileRule('avatarFileId', 'basics'));
  files.allow('profile-cv', fileRule('cvFileId', 'cv'));

  skills.usedBy({
    async countUses(skillIds) {
      const counts = new Map<string, number>();
      for (const skillId of skillIds)
        counts.set(skillId, await profiles.countDocuments({ 'skills.skill': skillId }));
      return counts;
    },
    async replaceSkill(from, into) {
      const holders = await profiles.find({ 'skills.skill': from }).lean<ProfileRecord[]>();
      for (const holder of holders) {
        const replaced = holder.skills.map((held) => (held.skill === from ? { ...held, skill: into } : held));
        const strongest = replaced.filter(
          (held) =>
            !replaced.some((other) => other.skill === held.skill && isStronger(other, held, replaced)),
        );
        await profiles.updateOne({ _id: holder._id }, { $set: { skills: strongest }, $inc: { version: 1 } });
        await dependencies.outbox.changed('people', String(holder._id));
      }
    },
  });

  return {
    ...edits,
    ...submission,
    ...claiming,
    ...assisting,
    mineOf,
    visibleGroups,
    /** The groups of fields this reader may see, applications to their organisations considered. */
    groupsFor,
    byId,
    byAccount: shelf.byAccount,

    async byIds(profileIds: readonly string[]): Promise<ProfileRecord[]> {
      return profiles.find({ _id: { $in: profileIds } }).lean<ProfileRecord[]>();
    },

    async byAccounts(accountIds: readonly string[]): Promise<Map<string, ProfileRecord>> {
      const records = await profiles.find({ accountId: { $in: accountIds } }).lean<ProfileRecord[]>();
      return new Map(records.flatMap((record) => (record.accountId ? [[record.accountId, record]] : [])));
    },

    async profileIdOf(accountId: string): Promise<string | undefined> {
      const record = await profiles.exists({ accountId });
      return record ? String(record._id) : undefined;
    },

    /** One card each, in order, with what the person lets this reader see; null where that is nothing of a card. */
    async cards(records: readonly ProfileRecord[], reader: Visitor): Promise<(PersonCard | null)[]> {
      const cards: (PersonCard | null)[] = [];
      for (const record of records) {
        const groups = await groupsFor(record, reader);
        cards.push(hasCard(groups) ? toPersonCard(record, groups, labels) : null);
      }
      return cards;
    },

    /** @throws not-found also where the reader may see nothing of the profile */
    async view(profileId: string, reader: Visitor): Promise<ProfileView> {
      const record = found(await byId(profileId));
      const groups = await groupsFor(record, reader);
      found(groups.length > 0 ? record : null);
      const account = record.accountId ? await accounts.byId(record.accountId) : null;
      const can = allowedActs(record, reader, account?.matchingOptOut ?? false);
      return toProfileView(record, groups, { can, reviewer: mayReview(record, reader) }, labels);
    },

    /** Of every profile what the matcher reads: of a hundred thousand the rest takes longer than all else. */
    async *allMatched(): AsyncGenerator<MatchedProfile> {
      for await (const record of profiles
        .find({}, [...MATCHED])
        .lean<MatchedProfile[]>()
        .cursor())
        yield record as unknown as MatchedProfile;
    },

    /** Every profile, one after the other, for the index. */
    async *all(): AsyncGenerator<ProfileRecord> {
      for await (const record of profiles.find().lean<ProfileRecord[]>().cursor())
        yield record as unknown as ProfileRecord;
    },
  };
}

type Held = ProfileRecord['skills'][number];
/** Of two entries of one skill the higher level stays, of equals the first. */
function isStronger(other: Held, held: Held, all: readonly Held[]): boolean {
  return other.level > held.level || (other.level === held.level && all.indexOf(other) < all.indexOf(held));
}

export type Profiles = ReturnType<typeof createProfiles>;
