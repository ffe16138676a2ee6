import type { Bilingual } from '@longcai/shared/primitives';
import type { RoomKind } from '@longcai/shared/rooms/rooms.contract';
import { Schema, type Connection, type Model, type Types } from 'mongoose';

export interface RoomRecord {
  _id: Types.ObjectId;
  kind: RoomKind;
  /** The team's or project's id, the library's slug, or the two accounts of a direct room. */
  subjectId: string;
  /** What may exist once only: a team's, a project's, a pair's room. Topics have none. */
  key?: string;
  title: Bilingual;
  state: 'open' | 'asked' | 'declined' | 'archived';
  askedBy?: Types.ObjectId;
  /** Seconds a member waits between two messages; 0 or nothing: as fast as they like. */
  slowSeconds?: number;
  createdAt: Date;
  updatedAt: Date;
}

const schema = new Schema<RoomRecord>(
  {
    kind: { type: String, required: true },
    subjectId: { type: String, required: true },
    key: { type: String, unique: true, sparse: true },
    title: { zh: { type: String, default: '' }, en: { type: String, default: '' } },
    state: { type: String, default: 'open' },
    askedBy: Schema.Types.ObjectId,
    slowSeconds: Number,
  },
  { timestamps: true },
);
schema.index({ kind: 1, subjectId: 1 });

/** One model for all of the feature's services, whichever asks first. */
export const roomModel = (connection: Connection): Model<RoomRecord> =>
  (connection.models['Room'] as Model<RoomRecord> | undefined) ??
  connection.model<RoomRecord>('Room', schema);
export type RoomModel = ReturnType<typeof roomModel>;
