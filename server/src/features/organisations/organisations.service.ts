import type { Me } from '@longcai/shared/accounts/accounts.contract';
import type {
  OrganisationEdit,
  OrganisationSpace,
  OrganisationView,
  organisationsApi,
} from '@longcai/shared/organisations/organisations.contract';
import type { HandlerInput } from '@longcai/shared/endpoint';
import type { Bilingual } from '@longcai/shared/primitives';
import type { Connection } from 'mongoose';
import type * as z from 'zod';
import type { Clock } from '../../clock.js';
import type { EventBus } from '../../events.js';
import { AppError, found, require } from '../../http/app-error.js';
import type { User, Visitor } from '../../http/user.js';
import type { Transact } from '../../store/connect.js';
import type { Accounts } from '../accounts/accounts.service.js';
import type { Labels } from '../labels/labels.js';
import { cleanCreditCode, requireKnown } from './checks.js';
import { organisationModel, type OrganisationRecord } from './organisations.model.js';
import { canEdit, canSeeSpace } from './organisations.policy.js';
import { toOrganisationSpace, toOrganisationView, type Figures } from './organisations.view.js';
import { createStaff } from './staff.js';
import { createVerification, type VerificationDependencies } from './verification.js';

type Update = HandlerInput<typeof organisationsApi.update>['body'];

export interface OrganisationDependencies extends Pick<VerificationDependencies, 'cases' | 'notices'> {
  connection: Connection;
  transact: Transact;
  clock: Clock;
  bus: EventBus;
  accounts: Accounts;
  labels: Labels;
  /** How fast it answers and how many positions it has open; other features know. */
  figuresOf(organisationId: string): Promise<Figures>;
}

/** A verification is of who it is: changing one of these ends it. */
const VERIFIED = ['name', 'kind', 'creditCode'] as const;

const creditCodeTaken = (error: unknown): never => {
  throw (error as { code?: number }).code === 11000 ? new AppError('credit-code-taken') : error;
};

export function createOrganisations(dependencies: OrganisationDependencies) {
  const { connection, transact, clock, bus, accounts, labels, cases, notices } = dependencies;
  const organisations = organisationModel(connection);
  const staff = createStaff({ organisations, transact, bus, accounts, notices });
  const verification = createVerification({ organisations, transact, clock, cases, notices });

  const byId = (organisationId: string) =>
    organisations.findById(organisationId).lean<OrganisationRecord | null>();
  const byIds = (organisationIds: readonly string[]) =>
    organisations.find({ _id: { $in: organisationIds } }).lean<OrganisationRecord[]>();

  async function viewOf(record: OrganisationRecord, reader: Visitor): Promise<OrganisationView> {
    return toOrganisationView(record, await dependencies.figuresOf(String(record._id)), reader, labels);
  }

  async function spaceOf(record: OrganisationRecord, reader: User): Promise<OrganisationSpace> {
    const names = await accounts.names(record.staff.map(({ accountId }) => accountId));
    const space = toOrganisationSpace(record, await viewOf(record, reader), names);
    if (record.verification !== 'submitted') return space;
    const asked = (await cases.standingOf({ type: 'organisation', id: String(record._id) }))?.asked;
    return { ...space, ...(asked && { asked }) };
  }

  return {
    byId,
    byIds,
    viewOf,
    spaceOf,
    staff,
    verify: verification.verify,

    /** The organisation with this credit code or this very name; null when none is registered. */
    async find(nameOrCode: string): Promise<string | null> {
      const text = nameOrCode.trim();
      const by = [{ creditCode: text.toUpperCase() }, { 'name.zh': text }, { 'name.en': text }];
      const found = await organisations.findOne({ $or: by }, { _id: 1 }).lean();
      return found ? String(found._id) : null;
    },

    async named(organisationIds: readonly string[]): Promise<Map<string, Bilingual>> {
      const records = await byIds(organisationIds);
      return new Map(records.map(({ _id, name }) => [String(_id), name]));
    },

    async organisationsOf(accountId: string): Promise<Me['organisations']> {
      const records = await organisations
        .find({ 'staff.accountId': accountId })
        .sort({ _id: 1 })
        .lean<OrganisationRecord[]>();
      return records.flatMap(({ _id, name, staff }) => {
        const role = staff.find((member) => member.accountId === accountId)?.role;
        return role ? [{ id: String(_id), name, role }] : [];
      });
    },

    async staffIds(organisationId: string): Promise<string[]> {
      return (await byId(organisationId))?.staff.map(({ accountId }) => accountId) ?? [];
    },

    async view(organisationId: string, reader: Visitor): Promise<OrganisationView> {
      return viewOf(found(await byId(organisationId)), reader);
    },

    async space(user: User, organisationId: string): Promise<OrganisationSpace> {
      const record = found(await byId(organisationId));
      require(canSeeSpace(user, record));
      return spaceOf(record, user);
    },

    /**
     * Registers an organisation with its registrant as manager.
     * @throws credit-code-wrong, credit-code-taken, invalid-input for unknown codes
     */
    async create(
      accountId: string,
      edit: z.output<typeof OrganisationEdit>,
      origin: { demonstration?: boolean } = {},
    ): Promise<OrganisationRecord> {
      requireKnown(edit);
      const created = await organisations
        .create({
          ...edit,
          ...origin,
          creditCode: cleanCreditCode(edit.creditCode),
          staff: [{ accountId, role: 'manager' }],
        })
        .catch(creditCodeTaken);
      bus.publish('account.changed', { accountId });
      return created.toObject();
    },

    /** @throws stale-version, credit-code-wrong, credit-code-taken, invalid-input for unknown codes */
    async update(
      user: User,
      organisationId: string,
      { version, ...edit }: Update,
    ): Promise<OrganisationRecord> {
      const before = found(await byId(organisationId));
      require(canEdit(user, before));
      requireKnown(edit);
      const set = { ...edit, ...(edit.creditCode && { creditCode: cleanCreditCode(edit.creditCode) }) };
      const endsVerification =
        before.verification === 'verified' &&
        VERIFIED.some(
          (part) => set[part] !== undefined && JSON.stringify(set[part]) !== JSON.stringify(before[part]),
        );
      const after = await organisations
        .findOneAndUpdate(
          { _id: organisationId, version },
          {
            $set: { ...set, ...(endsVerification && { verification: 'unverified' as const }) },
            ...(endsVerification && { $unset: { verifiedAt: 1 } }),
            $inc: { version: 1 },
          },
          { returnDocument: 'after' },
        )
        .lean<OrganisationRecord | null>()
        .catch(creditCodeTaken);
      if (!after) throw new AppError('stale-version');
      return after;
    },

    async submit(user: User, organisationId: string): Promise<OrganisationRecord> {
      await verification.submit(user, found(await byId(organisationId)));
      return found(await byId(organisationId));
    },
  };
}

export type Organisations = ReturnType<typeof createOrganisations>;
