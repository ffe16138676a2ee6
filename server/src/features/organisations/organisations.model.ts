import type { Me } from '@longcai/shared/accounts/accounts.contract';
import type { OrganisationView } from '@longcai/shared/organisations/organisations.contract';
import type { Bilingual } from '@longcai/shared/primitives';
import { Schema, type Connection, type Types } from 'mongoose';
import { bilingual } from '../../store/bilingual.js';

export type StaffRole = Me['organisations'][number]['role'];

export interface StaffMember {
  accountId: string;
  role: StaffRole;
}

export interface OrganisationRecord {
  _id: Types.ObjectId;
  name: Bilingual;
  kind: OrganisationView['kind'];
  creditCode: string;
  region: string;
  industry: string;
  about: Bilingual;
  staff: StaffMember[];
  verification: OrganisationView['verification'];
  verifiedAt?: Date;
  returnReason?: string;
  serviceNumber?: string;
  /** Working days in which applications are promised an answer. */
  promiseDays: number;
  version: number;
  demonstration: boolean;
  createdAt: Date;
  updatedAt: Date;
}

const schema = new Schema<OrganisationRecord>(
  {
    name: { type: bilingual, required: true },
    kind: { type: String, required: true },
    creditCode: { type: String, required: true, unique: true },
    region: { type: String, required: true },
    industry: { type: String, required: true },
    about: { type: bilingual, default: () => ({}) },
    staff: [{ _id: false, accountId: String, role: String }],
    verification: { type: String, default: 'unverified' },
    verifiedAt: Date,
    returnReason: String,
    serviceNumber: String,
    promiseDays: { type: Number, default: 5 },
    version: { type: Number, default: 1 },
    demonstration: { type: Boolean, default: false },
  },
  { timestamps: true },
);
schema.index({ 'staff.accountId': 1 });

export const organisationModel = (connection: Connection) =>
  connection.model<OrganisationRecord>('Organisation', schema);
