import type { NoticeKind, NoticeView } from '@longcai/shared/notices/notices.contract';
import { Schema, type Connection, type Types } from 'mongoose';

export interface NoticeRecord {
  _id: Types.ObjectId;
  accountId: Types.ObjectId;
  kind: NoticeKind;
  subject: NoticeView['subject'];
  values: NoticeView['values'];
  at: Date;
  readAt: Date | null;
}

const schema = new Schema<NoticeRecord>(
  {
    accountId: { type: Schema.Types.ObjectId, required: true },
    kind: { type: String, required: true },
    subject: { _id: false, type: { type: String }, id: String },
    values: { type: Schema.Types.Mixed, default: () => ({}) },
    at: { type: Date, required: true },
    readAt: { type: Date, default: null },
  },
  { minimize: false },
);
schema.index({ accountId: 1, at: -1 });
schema.index({ accountId: 1, readAt: 1 });

export const noticeModel = (connection: Connection) => connection.model<NoticeRecord>('Notice', schema);
