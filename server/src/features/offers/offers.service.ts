import type { OfferEdit } from '@longcai/shared/offers/offers.contract';
import { OFFER_STEPS, canStepOffer, type OfferStep } from '@longcai/shared/offers/offers.states';
import type { Connection } from 'mongoose';
import type * as z from 'zod';
import type { Clock } from '../../clock.js';
import type { EventBus } from '../../events.js';
import { AppError, found, require } from '../../http/app-error.js';
import { isStaff, type User, type Visitor } from '../../http/user.js';
import type { Outbox } from '../../search/outbox.js';
import type { Transact } from '../../store/connect.js';
import type { Standing } from '../cases/asking.js';
import type { AfterCommit, Cases, Teller } from '../cases/cases.service.js';
import { createPublication, isAnswer } from '../cases/publication.js';
import type { Libraries } from '../libraries/libraries.service.js';
import { isOwner, type Owners } from '../owners/owners.js';
import { requireKnownCodes, type CodeUse } from '../projects/known-codes.js';
import { withSkillReplaced } from '../projects/skill-merge.js';
import type { Skills } from '../skills/skills.service.js';
import { offerModel, type OfferRecord } from './offers.model.js';
import { canCurate, canSee, isEditable } from './offers.policy.js';

export interface OfferDependencies {
  connection: Connection;
  transact: Transact;
  clock: Clock;
  bus: EventBus;
  owners: Owners;
  libraries: Libraries;
  cases: Cases;
  notices: Teller;
  outbox: Outbox;
  skills: Pick<Skills, 'known' | 'usedBy'>;
}

type Offer = z.output<typeof OfferEdit>;
/** What a change sends; a field that is absent stays. */
type OfferChange = { [K in keyof Offer]?: Offer[K] | undefined };

export function createOffers(dependencies: OfferDependencies) {
  const { connection, transact, clock, bus, owners, libraries, cases, notices, outbox, skills } =
    dependencies;
  const offers = offerModel(connection);
  skills.usedBy({
    async countUses(skillIds) {
      const counts = new Map<string, number>();
      for (const skill of skillIds)
        counts.set(skill, await offers.countDocuments({ 'supplies.skill': skill }));
      return counts;
    },
    async replaceSkill(from, into) {
      for (const offer of await offers.find({ 'supplies.skill': from }).lean()) {
        const supplies = withSkillReplaced(offer.supplies, from, into, (a, b) => a.level > b.level);
        await offers.updateOne({ _id: offer._id }, { $set: { supplies }, $inc: { version: 1 } });
        await outbox.changed('offers', String(offer._id));
      }
    },
  });

  async function byId(offerId: string): Promise<OfferRecord | null> {
    return offers.findById(offerId).lean();
  }

  async function seen(user: Visitor, offerId: string): Promise<OfferRecord> {
    const offer = await byId(offerId);
    if (!offer || !canSee(user, offer)) throw new AppError('not-found');
    return offer;
  }

  async function requireValid(user: User, change: OfferChange): Promise<void> {
    const uses: CodeUse[] = [];
    if (change.library) uses.push({ kind: 'library', pointer: '/body/library', code: change.library });
    if (change.region) uses.push({ kind: 'region', pointer: '/body/region', code: change.region });
    change.supplies?.forEach(({ skill }, at) =>
      uses.push({ kind: 'skill', pointer: `/body/supplies/${at}/skill`, code: skill }),
    );
    const slugs = new Set((await libraries.all()).map(({ slug }) => slug));
    await requireKnownCodes(uses, skills, slugs, user.language);
    if (change.organisationId) require(isStaff(user, change.organisationId));
  }

  /** Where its submission stands while nobody has answered it. */
  const standingOf = async ({ _id, state }: OfferRecord): Promise<Standing | undefined> =>
    state === 'submitted' ? cases.standingOf({ type: 'offer', id: String(_id) }) : undefined;

  /** Writes a change if nobody wrote one since, and lets the index and listeners know. */
  async function write(
    offer: OfferRecord,
    set: Partial<OfferRecord>,
    afterCommit: AfterCommit,
  ): Promise<OfferRecord> {
    const written = await offers
      .findOneAndUpdate(
        { _id: offer._id, version: offer.version },
        { $set: set, $inc: { version: 1 } },
        { returnDocument: 'after' },
      )
      .lean();
    if (!written) throw new AppError('stale-version');
    await touched(written, afterCommit);
    return written;
  }

  async function touched(offer: OfferRecord, afterCommit: AfterCommit): Promise<void> {
    const offerId = String(offer._id);
    await outbox.changed('offers', offerId);
    afterCommit(() => bus.publish('offer.changed', { offerId }));
  }

  async function openCase(offer: OfferRecord, user: User, afterCommit: AfterCommit): Promise<string> {
    const { serviceNumber } = await cases.open(
      {
        kind: 'offer-publication',
        library: offer.library,
        region: offer.region,
        subject: { type: 'offer', id: String(offer._id) },
        title: offer.title,
        submitter: { accountId: user.accountId, name: await owners.name(offer) },
      },
      afterCommit,
    );
    return serviceNumber;
  }

  /** A step of the table and all that follows from it; the caller has checked who takes it. */
  async function take(
    offer: OfferRecord,
    step: OfferStep,
    user: User,
    reason: string,
    afterCommit: AfterCommit,
  ): Promise<OfferRecord> {
    if (!canStepOffer(offer.state, step)) throw new AppError('step-not-allowed');
    const set: Partial<OfferRecord> = { state: OFFER_STEPS[step].to };
    if (step === 'submit') set.serviceNumber = await openCase(offer, user, afterCommit);
    if (step === 'publish') Object.assign(set, { publishedAt: clock.now(), returnReason: null });
    if (step === 'return') set.returnReason = reason;
    const written = await write(offer, set, afterCommit);
    if (isAnswer(step)) await publication.announce(written, step, reason, afterCommit);
    return written;
  }

  const publication = createPublication('offer', {
    cases,
    libraries,
    notices,
    owners,
    byId,
    take: async (offerId, ...step) => take(found(await byId(offerId)), ...step),
  });

  return {
    byId,
    seen,
    isOwner,
    standingOf,
    ownerNames: owners.names,

    async create(user: User, offer: Offer, demonstration = false): Promise<OfferRecord> {
      await requireValid(user, offer);
      return transact(async (afterCommit) => {
        const [created] = await offers.create([{ ...offer, accountId: user.accountId, demonstration }]);
        const record = found(created).toObject<OfferRecord>();
        await touched(record, afterCommit);
        return record;
      });
    },

    /** @throws stale-version, step-not-allowed */
    async update(
      user: User,
      offerId: string,
      { version, ...change }: OfferChange & { version: number },
    ): Promise<OfferRecord> {
      require(isOwner(user, await seen(user, offerId)));
      await requireValid(user, change);
      return transact(async (afterCommit) => {
        const offer = found(await byId(offerId));
        if (offer.version !== version) throw new AppError('stale-version');
        const moves =
          (change.library !== undefined && change.library !== offer.library) ||
          (change.organisationId !== undefined && change.organisationId !== offer.organisationId);
        const asked = !!(await standingOf(offer))?.asked;
        const read = offer.state === 'published' || offer.state === 'submitted';
        if (!isEditable(offer, asked) || (read && moves)) throw new AppError('step-not-allowed');
        if (change.title) await cases.retitle({ type: 'offer', id: offerId }, change.title);
        return write(offer, change as Partial<OfferRecord>, afterCommit);
      });
    },

    /** Publish and return by curators, submit and close by the owner. */
    async step(user: User, offerId: string, step: OfferStep, reason: string): Promise<OfferRecord> {
      const offer = await seen(user, offerId);
      const byCurator = OFFER_STEPS[step].by === 'curator';
      require(byCurator ? canCurate(user, offer) : isOwner(user, offer));
      return transact(async (afterCommit) => {
        const taken = await take(found(await byId(offerId)), step, user, reason, afterCommit);
        if (isAnswer(step)) await publication.closeCase(offerId, step, user, reason);
        return taken;
      });
    },

    /** One's own and one's organisations' offers, last changed first. */
    async mine(user: User): Promise<OfferRecord[]> {
      return offers
        .find({
          $or: [
            { accountId: user.accountId, organisationId: null },
            { organisationId: { $in: user.organisations.map(({ id }) => id) } },
          ],
        })
        .sort({ updatedAt: -1, _id: -1 })
        .limit(200)
        .lean();
    },

    /** What a person offers in their own name. */
    async personal(accountId: string) {
      return offers.find({ accountId, organisationId: null }).lean();
    },

    async byIds(ids: readonly string[]): Promise<OfferRecord[]> {
      return offers.find({ _id: { $in: [...ids] } }).lean();
    },

    /** Every published offer, for the index. */
    async *all(): AsyncGenerator<OfferRecord> {
      yield* offers.find({ state: 'published' }).lean().cursor() as AsyncIterable<OfferRecord>;
    },

    async newest(library: string, limit: number): Promise<OfferRecord[]> {
      return offers
        .find({ library, state: 'published' })
        .sort({ publishedAt: -1, _id: -1 })
        .limit(limit)
        .lean();
    },

    async published(library: string): Promise<number> {
      return offers.countDocuments({ library, state: 'published' });
    },
  };
}

export type Offers = ReturnType<typeof createOffers>;
