import { Schema, type Connection, type Types } from 'mongoose';

export type FileSubjectType = 'profile-avatar' | 'profile-cv' | 'room' | 'import';

export interface FileRecord {
  _id: Types.ObjectId;
  ownerId: string;
  subject: { type: FileSubjectType; id: string };
  name: string;
  type: string;
  /** Bytes. */
  size: number;
  sha256: string;
  /** Below the files folder: 'a3/…'. */
  place: string;
  createdAt: Date;
}

const subject = new Schema<FileRecord['subject']>(
  { type: { type: String, required: true }, id: { type: String, required: true } },
  { _id: false, id: false },
);

const schema = new Schema<FileRecord>(
  {
    ownerId: { type: String, required: true },
    subject: { type: subject, required: true },
    name: String,
    type: String,
    size: Number,
    sha256: String,
    place: String,
  },
  { timestamps: true },
);
schema.index({ 'subject.type': 1, 'subject.id': 1 });

export const fileModel = (connection: Connection) => connection.model<FileRecord>('File', schema);
