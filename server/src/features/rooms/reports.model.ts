import type { ReportDecision, ReportReason } from '@longcai/shared/rooms/room-keeping.contract';
import { Schema, type Connection, type Types } from 'mongoose';

/** What was reported of one message, with its words as they were, and what became of it. */
export interface ReportRecord {
  _id: Types.ObjectId;
  roomId: Types.ObjectId;
  seq: number;
  senderId: string;
  saidAt: Date;
  body: string;
  files: string[];
  reporters: { accountId: string; reason: ReportReason; note: string; at: Date }[];
  reportedAt: Date;
  state: 'open' | ReportDecision;
  decidedBy: string | null;
  decidedAt: Date | null;
  words: string;
}

const schema = new Schema<ReportRecord>({
  roomId: { type: Schema.Types.ObjectId, required: true },
  seq: { type: Number, required: true },
  senderId: { type: String, required: true },
  saidAt: { type: Date, required: true },
  body: { type: String, default: '' },
  files: [String],
  reporters: [{ _id: false, accountId: String, reason: String, note: String, at: Date }],
  reportedAt: { type: Date, required: true },
  state: { type: String, default: 'open' },
  decidedBy: { type: String, default: null },
  decidedAt: { type: Date, default: null },
  words: { type: String, default: '' },
});
schema.index({ roomId: 1, seq: 1 }, { unique: true });
schema.index({ state: 1, reportedAt: 1 });

export const reportModel = (connection: Connection) => connection.model<ReportRecord>('RoomReport', schema);
export type ReportModel = ReturnType<typeof reportModel>;
