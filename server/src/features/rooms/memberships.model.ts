import type { Notify } from '@longcai/shared/rooms/rooms.contract';
import { Schema, type Connection, type Types } from 'mongoose';

/** Who is in a room, and up to where they have read: one row per person, never one per message. */
export interface MembershipRecord {
  _id: Types.ObjectId;
  roomId: Types.ObjectId;
  accountId: Types.ObjectId;
  role: 'moderator' | 'member';
  lastReadSeq: number;
  /** When they last read something new. */
  lastReadAt?: Date;
  /** What of the room counts and rings for them. */
  notify?: Notify;
  /** They keep to themselves how far they have read, in all their rooms. */
  hidesReading?: boolean;
  createdAt: Date;
}

const schema = new Schema<MembershipRecord>(
  {
    roomId: { type: Schema.Types.ObjectId, required: true },
    accountId: { type: Schema.Types.ObjectId, required: true, index: true },
    role: { type: String, default: 'member' },
    lastReadSeq: { type: Number, default: 0 },
    lastReadAt: Date,
    notify: String,
    hidesReading: Boolean,
  },
  { timestamps: true },
);
schema.index({ roomId: 1, accountId: 1 }, { unique: true });

export const membershipModel = (connection: Connection) =>
  connection.model<MembershipRecord>('Membership', schema);
export type MembershipModel = ReturnType<typeof membershipModel>;
