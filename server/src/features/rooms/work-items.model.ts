import type { NotedItem } from '@longcai/shared/rooms/rooms.contract';
import { Schema, type Connection, type Types } from 'mongoose';

/** A decision, task or risk of a room; each change of it is also an event of the room. */
export interface WorkItemRecord {
  _id: Types.ObjectId;
  roomId: Types.ObjectId;
  kind: NotedItem['kind'];
  /** Counted per room and kind. */
  number: number;
  title: string;
  /** The message it came from. */
  seq: number | null;
  /** The event that wrote it down. */
  eventSeq: number;
  assigneeId: Types.ObjectId | null;
  due: string | null;
  state: NotedItem['state'];
  createdBy: Types.ObjectId;
  createdAt: Date;
  doneAt: Date | null;
  clientMsgId: string;
}

const schema = new Schema<WorkItemRecord>({
  roomId: { type: Schema.Types.ObjectId, required: true },
  kind: { type: String, required: true },
  number: { type: Number, required: true },
  title: { type: String, required: true },
  seq: { type: Number, default: null },
  eventSeq: { type: Number, required: true },
  assigneeId: { type: Schema.Types.ObjectId, default: null },
  due: { type: String, default: null },
  state: { type: String, default: 'open' },
  createdBy: { type: Schema.Types.ObjectId, required: true },
  createdAt: { type: Date, required: true },
  doneAt: { type: Date, default: null },
  clientMsgId: { type: String, required: true },
});
schema.index({ roomId: 1, kind: 1, number: 1 }, { unique: true });
schema.index({ roomId: 1, createdBy: 1, clientMsgId: 1 }, { unique: true });

export const workItemModel = (connection: Connection) => connection.model<WorkItemRecord>('WorkItem', schema);
export type WorkItemModel = ReturnType<typeof workItemModel>;
