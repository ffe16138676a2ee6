import type { EventBus } from '../../events.js';
import { AppError, found, require } from '../../http/app-error.js';
import type { User } from '../../http/user.js';
import type { Transact } from '../../store/connect.js';
import type { Accounts } from '../accounts/accounts.service.js';
import type { Notices } from '../notices/notices.service.js';
import type { organisationModel, OrganisationRecord, StaffMember, StaffRole } from './organisations.model.js';
import { canManageStaff, canRemove } from './organisations.policy.js';

export interface StaffDependencies {
  organisations: ReturnType<typeof organisationModel>;
  transact: Transact;
  bus: EventBus;
  accounts: Accounts;
  notices: Pick<Notices, 'tell'>;
}

/** Who acts for an organisation; it never goes without a manager. */
export function createStaff({ organisations, transact, bus, accounts, notices }: StaffDependencies) {
  /** Puts another list of staff in place; two changes at once don't undo each other. */
  function change(
    organisationId: string,
    accountId: string,
    edit: (record: OrganisationRecord) => StaffMember[],
    tell?: (record: OrganisationRecord, afterCommit: (act: () => void) => void) => Promise<void>,
  ): Promise<OrganisationRecord> {
    return transact(async (afterCommit) => {
      const before = found(await organisations.findById(organisationId).lean<OrganisationRecord | null>());
      const staff = edit(before);
      if (!staff.some(({ role }) => role === 'manager')) throw new AppError('last-manager');
      const after = await organisations
        .findOneAndUpdate(
          { _id: organisationId, version: before.version },
          { $set: { staff }, $inc: { version: 1 } },
          { returnDocument: 'after' },
        )
        .lean<OrganisationRecord | null>();
      if (!after) throw new AppError('stale-version');
      await tell?.(after, afterCommit);
      afterCommit(() => bus.publish('account.changed', { accountId }));
      return after;
    });
  }

  return {
    /** @throws no-such-account, already-exists */
    async add(user: User, organisationId: string, colleague: { identifier: string; role: StaffRole }) {
      const organisation = found(
        await organisations.findById(organisationId).lean<OrganisationRecord | null>(),
      );
      require(canManageStaff(user, organisation));
      const account = await accounts.byIdentifier(colleague.identifier);
      if (!account || account.status === 'disabled') throw new AppError('no-such-account');
      const accountId = String(account._id);
      return change(
        organisationId,
        accountId,
        ({ staff }) => {
          if (staff.some((member) => member.accountId === accountId)) throw new AppError('already-exists');
          return [...staff, { accountId, role: colleague.role }];
        },
        (record, afterCommit) =>
          notices.tell(
            [accountId],
            'colleague-added',
            { type: 'organisation', id: organisationId },
            { title: record.name, person: user.name },
            afterCommit,
          ),
      );
    },

    /** @throws last-manager, not-found for someone who is not of the staff */
    setRole: (user: User, organisationId: string, accountId: string, role: StaffRole) =>
      change(organisationId, accountId, (record) => {
        require(canManageStaff(user, record));
        found(record.staff.find((member) => member.accountId === accountId));
        return record.staff.map((member) => (member.accountId === accountId ? { accountId, role } : member));
      }),

    /** @throws last-manager, not-found for someone who is not of the staff */
    remove: (user: User, organisationId: string, accountId: string) =>
      change(organisationId, accountId, (record) => {
        require(canRemove(user, record, accountId));
        found(record.staff.find((member) => member.accountId === accountId));
        return record.staff.filter((member) => member.accountId !== accountId);
      }),
  };
}
