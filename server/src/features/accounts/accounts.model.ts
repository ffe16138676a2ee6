import type { Role, Scope } from '@longcai/shared/accounts/accounts.contract';
import type { Language } from '@longcai/shared/problem';
import { Schema, type Connection, type Types } from 'mongoose';

export interface AccountRecord {
  _id: Types.ObjectId;
  name: string;
  /** In Latin letters, for pages in English. */
  latinName: string;
  email?: string;
  mobile?: string;
  passwordHash: string;
  roles: Role[];
  scope: Scope;
  language: Language;
  status: 'active' | 'disabled';
  consents: { purpose: string; version: string; at: Date }[];
  matchingOptOut: boolean;
  reset?: { codeHash: string; expiresAt: Date; tries: number };
  demonstration: boolean;
  createdAt: Date;
  updatedAt: Date;
}

const scope = new Schema<Scope>({ libraries: [String], regions: [String] }, { _id: false });

const schema = new Schema<AccountRecord>(
  {
    name: { type: String, required: true },
    latinName: { type: String, default: '' },
    email: { type: String, unique: true, sparse: true },
    mobile: { type: String, unique: true, sparse: true },
    passwordHash: { type: String, required: true },
    roles: { type: [String], default: ['member'] },
    scope: { type: scope, default: () => ({ libraries: [], regions: [] }) },
    language: { type: String, default: 'zh' },
    status: { type: String, default: 'active' },
    consents: [{ _id: false, purpose: String, version: String, at: Date }],
    matchingOptOut: { type: Boolean, default: false },
    reset: { _id: false, codeHash: String, expiresAt: Date, tries: Number },
    demonstration: { type: Boolean, default: false },
  },
  { timestamps: true, minimize: false },
);

export const accountModel = (connection: Connection) => connection.model<AccountRecord>('Account', schema);
export type AccountModel = ReturnType<typeof accountModel>;
