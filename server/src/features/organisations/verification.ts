import { AppError, require } from '../../http/app-error.js';
import type { User } from '../../http/user.js';
import type { Transact } from '../../store/connect.js';
import type { Cases } from '../cases/cases.service.js';
import type { Notices } from '../notices/notices.service.js';
import type { Clock } from '../../clock.js';
import type { organisationModel, OrganisationRecord } from './organisations.model.js';
import { canEdit } from './organisations.policy.js';

type AfterCommit = (act: () => void) => void;

export interface VerificationDependencies {
  organisations: ReturnType<typeof organisationModel>;
  transact: Transact;
  clock: Clock;
  cases: Pick<Cases, 'open' | 'handle' | 'standingOf'>;
  notices: Pick<Notices, 'tell'>;
}

/** An organisation before a curator: unverified -> submitted -> verified or returned -> submitted. */
export function createVerification(dependencies: VerificationDependencies) {
  const { organisations, transact, clock, cases, notices } = dependencies;

  /** Inside the transaction of the answer. */
  async function verify(
    organisationId: string,
    outcome: 'verified' | 'returned',
    reason: string,
    afterCommit: AfterCommit,
  ): Promise<void> {
    const record = await organisations
      .findOneAndUpdate(
        { _id: organisationId, verification: 'submitted' },
        outcome === 'verified'
          ? { $set: { verification: outcome, verifiedAt: clock.now() }, $unset: { returnReason: 1 } }
          : { $set: { verification: outcome, returnReason: reason } },
        { returnDocument: 'after' },
      )
      .lean<OrganisationRecord | null>();
    if (!record) throw new AppError('step-not-allowed');
    const managers = record.staff.filter(({ role }) => role === 'manager').map(({ accountId }) => accountId);
    await notices.tell(
      managers,
      `organisation-${outcome}`,
      { type: 'organisation', id: organisationId },
      { title: record.name, ...(reason && { reason }) },
      afterCommit,
    );
  }

  cases.handle('organisation-verification', {
    approve: (id, _user, reason, afterCommit) => verify(id, 'verified', reason, afterCommit),
    return: (id, _user, reason, afterCommit) => verify(id, 'returned', reason, afterCommit),
    isOwner: async (id, user) => {
      const record = await organisations.findById(id).lean<OrganisationRecord | null>();
      return record !== null && canEdit(user, record);
    },
  });

  return {
    verify,

    /** @throws step-not-allowed while a case is open or once verified */
    async submit(user: User, organisation: OrganisationRecord): Promise<void> {
      require(canEdit(user, organisation));
      await transact(async (afterCommit) => {
        const { matchedCount } = await organisations.updateOne(
          { _id: organisation._id, verification: { $in: ['unverified', 'returned'] } },
          { $set: { verification: 'submitted' }, $unset: { returnReason: 1 } },
        );
        if (matchedCount === 0) throw new AppError('step-not-allowed');
        const { serviceNumber } = await cases.open(
          {
            kind: 'organisation-verification',
            prefix: 'DWH',
            region: organisation.region,
            subject: { type: 'organisation', id: String(organisation._id) },
            title: organisation.name,
            submitter: { accountId: user.accountId, name: organisation.name },
          },
          afterCommit,
        );
        await organisations.updateOne({ _id: organisation._id }, { $set: { serviceNumber } });
      });
    },
  };
}
