import type { RoomPreferences } from '@longcai/shared/rooms/room-keeping.contract';
import { Schema, type Connection } from 'mongoose';
import type { User } from '../../http/user.js';
import type { MembershipModel } from './memberships.model.js';

interface PreferenceRecord {
  accountId: string;
  receipts: boolean;
}

const schema = new Schema<PreferenceRecord>(
  { accountId: { type: String, required: true, unique: true }, receipts: { type: Boolean, default: true } },
  { timestamps: true },
);

/** What a person wants of all rooms. Each membership carries a copy, so that no message waits for a look-up. */
export function createRoomPreferences(connection: Connection, memberships: MembershipModel) {
  const preferences = connection.model<PreferenceRecord>('RoomPreference', schema);

  return {
    async of({ accountId }: Pick<User, 'accountId'>): Promise<RoomPreferences> {
      return { receipts: (await preferences.findOne({ accountId }).lean())?.receipts ?? true };
    },

    async set({ accountId }: User, { receipts }: RoomPreferences): Promise<RoomPreferences> {
      await preferences.updateOne({ accountId }, { $set: { receipts } }, { upsert: true });
      await memberships.updateMany({ accountId }, { $set: { hidesReading: !receipts } });
      return { receipts };
    },
  };
}

export type RoomPreferenceService = ReturnType<typeof createRoomPreferences>;
