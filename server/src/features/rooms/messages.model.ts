import type { FileView } from '@longcai/shared/files/files.contract';
import type { NotedItem, RoomMessage } from '@longcai/shared/rooms/rooms.contract';
import { Schema, type Connection, type Types } from 'mongoose';

/** One event of a room. Written once; only `withdrawn` is set later, on what a deletion took back. */
export interface MessageRecord {
  _id: Types.ObjectId;
  roomId: Types.ObjectId;
  seq: number;
  kind: RoomMessage['kind'];
  senderId: Types.ObjectId;
  clientMsgId: string;
  at: Date;
  body: string;
  replyTo?: number;
  target?: number;
  emoji?: string;
  item?: NotedItem;
  mentions: Types.ObjectId[];
  files: FileView[];
  withdrawn?: boolean;
  /** Counts edits, so that an edit and a deletion of one message meet in the store and can't both win. */
  edits?: number;
}

const schema = new Schema<MessageRecord>({
  roomId: { type: Schema.Types.ObjectId, required: true },
  seq: { type: Number, required: true },
  kind: { type: String, required: true },
  senderId: { type: Schema.Types.ObjectId, required: true },
  clientMsgId: { type: String, required: true },
  at: { type: Date, required: true },
  body: { type: String, default: '' },
  replyTo: Number,
  target: Number,
  emoji: String,
  item: Schema.Types.Mixed,
  mentions: [Schema.Types.ObjectId],
  files: { type: [Schema.Types.Mixed], default: [] },
  withdrawn: Boolean,
  edits: Number,
} as never);
schema.index({ roomId: 1, seq: 1 }, { unique: true });
schema.index({ roomId: 1, senderId: 1, clientMsgId: 1 }, { unique: true });
schema.index({ 'files.id': 1 }, { sparse: true });

export const messageModel = (connection: Connection) => connection.model<MessageRecord>('Message', schema);
export type MessageModel = ReturnType<typeof messageModel>;
