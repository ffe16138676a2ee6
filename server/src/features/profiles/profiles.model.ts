import type { Bilingual } from '@longcai/shared/primitives';
import type {
  Audience,
  AudienceFields,
  Availability,
  MyProfile,
  ProfileSkill,
  VisibilitySettings,
} from '@longcai/shared/profiles/profiles.contract';
import { Schema, type Connection, type Types } from 'mongoose';
import { bilingual } from '../../store/bilingual.js';

export type ReviewState = MyProfile['review'];

export interface ProfileRecord {
  _id: Types.ObjectId;
  /** Absent while a listed person has not taken the profile over. */
  accountId?: string;
  audience: Audience;
  name: Bilingual;
  headline: Bilingual;
  summary: Bilingual;
  region: string | null;
  skills: ProfileSkill[];
  education: MyProfile['education'];
  experience: MyProfile['experience'];
  titles: MyProfile['titles'];
  languages: MyProfile['languages'];
  availability: Availability;
  wants: string;
  offers: string;
  fields: AudienceFields;
  visibility: VisibilitySettings;
  /** The wizard's step to come back to. */
  step: number;
  version: number;
  /** When the person last said that it is true. */
  freshAt: Date;
  review: ReviewState;
  reviewReason?: string;
  serviceNumber?: string;
  avatarFileId?: string;
  cvFileId?: string;
  /** Of the code that takes an unclaimed profile over; and of codes that did. */
  claimHash?: string;
  claimUntil?: Date;
  claimedHashes: string[];
  /** Where an imported profile comes from, so that a second import finds it. */
  externalRef?: string;
  listedBy?: string;
  /** An operator wrote it down with the person. */
  assisted?: boolean;
  demonstration: boolean;
  createdAt: Date;
  updatedAt: Date;
}

/** What the matcher reads of a profile. */
export const MATCHED = [
  '_id',
  'accountId',
  'audience',
  'region',
  'skills',
  'availability',
  'visibility',
  'freshAt',
  'fields',
] as const satisfies readonly (keyof ProfileRecord)[];
export type MatchedProfile = Pick<ProfileRecord, (typeof MATCHED)[number]>;

/** The contract's schemas have checked the parts; the store keeps them as they are. */
const part = { type: Schema.Types.Mixed };
const parts = { ...part, default: () => [] };

const schema = new Schema<ProfileRecord>(
  {
    accountId: { type: String, unique: true, sparse: true },
    audience: { type: String, required: true },
    name: { type: bilingual, default: () => ({}) },
    headline: { type: bilingual, default: () => ({}) },
    summary: { type: bilingual, default: () => ({}) },
    region: { type: String, default: null },
    skills: parts,
    education: parts,
    experience: parts,
    titles: parts,
    languages: parts,
    availability: { ...part, default: () => ({}) },
    wants: { type: String, default: '' },
    offers: { type: String, default: '' },
    fields: { ...part, default: () => ({}) },
    visibility: { ...part, required: true },
    step: { type: Number, default: 0 },
    version: { type: Number, default: 1 },
    freshAt: { type: Date, required: true },
    review: { type: String, default: 'none' },
    reviewReason: String,
    serviceNumber: String,
    avatarFileId: String,
    cvFileId: String,
    claimHash: { type: String, unique: true, sparse: true },
    claimUntil: Date,
    claimedHashes: { type: [String], index: true },
    externalRef: { type: String, unique: true, sparse: true },
    listedBy: { type: String, index: true },
    assisted: Boolean,
    demonstration: { type: Boolean, default: false },
  },
  { timestamps: true, minimize: false },
);
schema.index({ 'skills.skill': 1 });

export const profileModel = (connection: Connection) => connection.model<ProfileRecord>('Profile', schema);
