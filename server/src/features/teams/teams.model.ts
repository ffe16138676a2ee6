import type { Bilingual } from '@longcai/shared/primitives';
import { Schema, type Connection, type Types } from 'mongoose';
import { bilingual } from '../../store/bilingual.js';

export interface TeamMemberRecord {
  accountId: string;
  positionId: string;
  role: 'lead' | 'member';
  since: Date;
  /** The charter's version they signed; 0 for none. */
  signedVersion: number;
}

export interface FormerMemberRecord {
  accountId: string;
  positionId: string;
  since: Date;
  until: Date;
  handover: string;
  /** Who removed them and why; absent when they left themselves. */
  removed?: { by: string; reason: string };
}

export interface TeamRecord {
  _id: Types.ObjectId;
  projectId: string;
  /** The project's owner, for lists: an organisation, or else an account. */
  organisationId: string | null;
  ownerId: string;
  name: Bilingual;
  roomId: string;
  members: TeamMemberRecord[];
  former: FormerMemberRecord[];
  charter: { text: string; version: number };
  /** Earlier versions of the charter, with who had signed them. */
  charters: { text: string; version: number; by: string; at: Date; signedBy: string[] }[];
  version: number;
  createdAt: Date;
}

const schema = new Schema<TeamRecord>(
  {
    projectId: { type: String, required: true, unique: true },
    organisationId: { type: String, default: null },
    ownerId: { type: String, required: true },
    name: { type: bilingual, default: () => ({}) },
    roomId: { type: String, default: '' },
    members: [
      {
        _id: false,
        accountId: String,
        positionId: String,
        role: String,
        since: Date,
        signedVersion: { type: Number, default: 0 },
      },
    ],
    former: [
      {
        _id: false,
        accountId: String,
        positionId: String,
        since: Date,
        until: Date,
        handover: String,
        removed: { type: Schema.Types.Mixed },
      },
    ],
    charter: { text: { type: String, default: '' }, version: { type: Number, default: 0 } },
    charters: [{ _id: false, text: String, version: Number, by: String, at: Date, signedBy: [String] }],
    version: { type: Number, default: 0 },
  },
  { timestamps: true, minimize: false },
);
schema.index({ 'members.accountId': 1 });
schema.index({ ownerId: 1 });
schema.index({ organisationId: 1 });

export const teamModel = (connection: Connection) => connection.model<TeamRecord>('Team', schema);
export type TeamModel = ReturnType<typeof teamModel>;
