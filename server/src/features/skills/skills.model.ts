import type { Bilingual } from '@longcai/shared/primitives';
import { Schema, type Connection, type Types } from 'mongoose';
import { bilingual } from '../../store/bilingual.js';

export interface OwnSkillRecord {
  _id: Types.ObjectId;
  /** 'own-…', kept in profiles and positions like an id of the taxonomy. */
  skillId: string;
  name: Bilingual;
  /** The names folded: one name is one skill. */
  keys: string[];
  state: 'proposed' | 'kept' | 'merged';
  mergedInto?: string;
  proposedBy: string;
  createdAt: Date;
}

const schema = new Schema<OwnSkillRecord>(
  {
    skillId: { type: String, required: true, unique: true },
    name: { type: bilingual, required: true },
    keys: { type: [String], unique: true },
    state: { type: String, default: 'proposed' },
    mergedInto: String,
    proposedBy: String,
  },
  { timestamps: true, collection: 'ownskills' },
);

export const ownSkillModel = (connection: Connection) => connection.model<OwnSkillRecord>('OwnSkill', schema);
