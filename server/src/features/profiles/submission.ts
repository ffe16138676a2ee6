import type { Bilingual } from '@longcai/shared/primitives';
import { AppError, found } from '../../http/app-error.js';
import type { User } from '../../http/user.js';
import type { Cases } from '../cases/cases.service.js';
import type { Notices } from '../notices/notices.service.js';
import { missingRequired } from './completeness.js';
import type { ProfileRecord } from './profiles.model.js';
import type { AfterCommit, Shelf } from './shelf.js';

const REQUIRED: Bilingual = { zh: '提交前请填写', en: 'Please fill this in before submitting' };

const kindOf = ({ audience }: ProfileRecord) =>
  audience === 'overseas'
    ? ({ kind: 'overseas-registration', prefix: 'LXH' } as const)
    : ({ kind: 'profile-review', prefix: 'RCD' } as const);

const titleOf = ({ name, audience }: ProfileRecord): Bilingual => {
  const zh = name.zh || name.en;
  const en = name.en || name.zh;
  return audience === 'overseas'
    ? { zh: `${zh} 的留学回国人员登记`, en: `Returned scholar registration of ${en}` }
    : { zh: `${zh} 的人才档案`, en: `Profile of ${en}` };
};

export interface SubmissionDependencies {
  shelf: Shelf;
  cases: Pick<Cases, 'open' | 'handle' | 'standingOf'>;
  notices: Pick<Notices, 'tell'>;
}

/** A profile before a curator: none -> submitted -> approved or returned -> submitted. */
export function createSubmission({ shelf, cases, notices }: SubmissionDependencies) {
  const { profiles, transact } = shelf;

  /** Inside the transaction of the answer. */
  async function review(
    profileId: string,
    outcome: 'approved' | 'returned',
    reason: string,
    afterCommit: AfterCommit,
  ): Promise<void> {
    const record = await profiles
      .findOneAndUpdate(
        { _id: profileId, review: 'submitted' },
        outcome === 'approved'
          ? { $set: { review: outcome }, $unset: { reviewReason: 1 } }
          : { $set: { review: outcome, reviewReason: reason } },
        { returnDocument: 'after' },
      )
      .lean<ProfileRecord | null>();
    if (!record) throw new AppError('step-not-allowed');
    await shelf.changed(record, afterCommit);
    if (!record.accountId) return;
    await notices.tell(
      [record.accountId],
      `profile-${outcome}`,
      { type: 'profile', id: profileId },
      { title: titleOf(record), ...(reason && { reason }) },
      afterCommit,
    );
  }

  for (const kind of ['overseas-registration', 'profile-review'] as const) {
    cases.handle(kind, {
      approve: (profileId, _user, reason, afterCommit) => review(profileId, 'approved', reason, afterCommit),
      return: (profileId, _user, reason, afterCommit) => review(profileId, 'returned', reason, afterCommit),
      isOwner: async (profileId, { accountId }) =>
        (await profiles.exists({ _id: profileId, accountId })) !== null,
    });
  }

  return {
    review,

    /**
     * Opens the case; the answer is the receipt.
     * @throws profile-incomplete with each missing part, step-not-allowed while one is open or once approved
     */
    async submit(user: User): Promise<{ serviceNumber: string; dueAt: Date; record: ProfileRecord }> {
      const written = await shelf.byAccount(user.accountId);
      const missing = written ? missingRequired(written) : (['name'] as const);
      if (!written || missing.length > 0) {
        throw new AppError('profile-incomplete', {
          errors: missing.map((part) => ({
            pointer: `/body/${part.replaceAll('.', '/')}`,
            code: 'required',
            detail: REQUIRED,
          })),
        });
      }
      return transact(async (afterCommit) => {
        const submitted = await profiles
          .findOneAndUpdate(
            { _id: written._id, review: { $in: ['none', 'returned'] } },
            { $set: { review: 'submitted' }, $unset: { reviewReason: 1 } },
            { returnDocument: 'after' },
          )
          .lean<ProfileRecord | null>();
        if (!submitted) throw new AppError('step-not-allowed');
        const { serviceNumber, dueAt } = await cases.open(
          {
            ...kindOf(submitted),
            region: submitted.region ?? undefined,
            subject: { type: 'profile', id: String(submitted._id) },
            title: titleOf(submitted),
            submitter: { accountId: user.accountId, name: submitted.name },
          },
          afterCommit,
        );
        const record = await profiles
          .findByIdAndUpdate(submitted._id, { $set: { serviceNumber } }, { returnDocument: 'after' })
          .lean<ProfileRecord | null>();
        await shelf.changed(submitted, afterCommit);
        return { serviceNumber, dueAt, record: found(record) };
      });
    },
  };
}
