import type { ImportKind, ImportView } from '@longcai/shared/imports/imports.contract';
import type { Visibility } from '@longcai/shared/profiles/profiles.contract';
import { Schema, type Connection, type Types } from 'mongoose';
import type { RawRow } from './rows.js';

export interface ImportRecord {
  _id: Types.ObjectId;
  accountId: string;
  kind: ImportKind;
  fileName: string;
  state: ImportView['state'];
  visibility: Visibility;
  library: string | null;
  columns: ImportView['columns'];
  rows: RawRow[];
  good: number;
  bad: number;
  done: number;
  created: number;
  updated: number;
  unchanged: number;
  faults: ImportView['faults'];
  /** Unclaimed profiles this import listed, for their codes. */
  listed: { profileId: string; name: string; number: string; phone?: string }[];
  createdAt: Date;
}

/** Which thing a table's own number stands for, so that importing again updates it. */
export interface ImportedRecord {
  kind: ImportKind;
  /** Account and number, as one key. */
  reference: string;
  subjectId: string;
}

const importSchema = new Schema<ImportRecord>(
  {
    accountId: { type: String, required: true },
    kind: { type: String, required: true },
    fileName: String,
    state: { type: String, default: 'preview' },
    visibility: String,
    library: { type: String, default: null },
    columns: [Schema.Types.Mixed],
    rows: [Schema.Types.Mixed],
    good: { type: Number, default: 0 },
    bad: { type: Number, default: 0 },
    done: { type: Number, default: 0 },
    created: { type: Number, default: 0 },
    updated: { type: Number, default: 0 },
    unchanged: { type: Number, default: 0 },
    faults: [Schema.Types.Mixed],
    listed: [Schema.Types.Mixed],
  },
  { timestamps: true, minimize: false },
);
importSchema.index({ createdAt: 1 }, { expireAfterSeconds: 30 * 24 * 3600 });

const importedSchema = new Schema<ImportedRecord>({ kind: String, reference: String, subjectId: String });
importedSchema.index({ kind: 1, reference: 1 }, { unique: true });

export const importModel = (connection: Connection) => connection.model<ImportRecord>('Import', importSchema);
export const importedModel = (connection: Connection) =>
  connection.model<ImportedRecord>('Imported', importedSchema);
