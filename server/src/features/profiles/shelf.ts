import type { Connection } from 'mongoose';
import type { Clock } from '../../clock.js';
import type { EventBus } from '../../events.js';
import type { Outbox } from '../../search/outbox.js';
import type { Transact } from '../../store/connect.js';
import { profileModel, type ProfileRecord } from './profiles.model.js';

export type AfterCommit = (act: () => void) => void;

export interface ShelfDependencies {
  connection: Connection;
  transact: Transact;
  clock: Clock;
  bus: EventBus;
  outbox: Outbox;
}

/** Profiles in the store, and the one way of saying that one changed. */
export function createShelf({ connection, transact, clock, bus, outbox }: ShelfDependencies) {
  const profiles = profileModel(connection);
  return {
    profiles,
    transact,
    now: () => clock.now(),
    byAccount: (accountId: string) => profiles.findOne({ accountId }).lean<ProfileRecord | null>(),

    /** Inside the transaction of the change: the index will hear of it, listeners hear once it is durable. */
    async changed(record: Pick<ProfileRecord, '_id'>, afterCommit: AfterCommit): Promise<void> {
      const profileId = String(record._id);
      await outbox.changed('people', profileId);
      afterCommit(() => bus.publish('profile.changed', { profileId }));
    },

    /** An account has a profile now: what is known of who it is has to be read again. Saving a profile changes none of that. */
    given({ accountId }: Pick<ProfileRecord, 'accountId'>, afterCommit: AfterCommit): void {
      if (accountId) afterCommit(() => bus.publish('account.changed', { accountId }));
    },
  };
}

export type Shelf = ReturnType<typeof createShelf>;
