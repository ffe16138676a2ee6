import type { OfferView } from '@longcai/shared/offers/offers.contract';
import type { Bilingual } from '@longcai/shared/primitives';
import { Schema, type Connection, type Types } from 'mongoose';

export interface OfferRecord {
  _id: Types.ObjectId;
  accountId: string;
  organisationId: string | null;
  library: string;
  kind: OfferView['kind'];
  title: Bilingual;
  summary: Bilingual;
  supplies: { skill: string; level: number }[];
  region: string;
  terms: string;
  state: OfferView['state'];
  serviceNumber: string | null;
  returnReason: string | null;
  publishedAt: Date | null;
  demonstration: boolean;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

const bilingual = { zh: { type: String, default: '' }, en: { type: String, default: '' } };

const schema = new Schema<OfferRecord>(
  {
    accountId: { type: String, required: true },
    organisationId: { type: String, default: null },
    library: { type: String, required: true },
    kind: { type: String, required: true },
    title: bilingual,
    summary: bilingual,
    supplies: [{ _id: false, skill: String, level: Number }],
    region: { type: String, required: true },
    terms: { type: String, default: '' },
    state: { type: String, default: 'draft' },
    serviceNumber: { type: String, default: null },
    returnReason: { type: String, default: null },
    publishedAt: { type: Date, default: null },
    demonstration: { type: Boolean, default: false },
    version: { type: Number, default: 0 },
  },
  { timestamps: true, minimize: false },
);
schema.index({ library: 1, state: 1, publishedAt: -1 });
schema.index({ accountId: 1, updatedAt: -1 });
schema.index({ organisationId: 1, updatedAt: -1 });

export const offerModel = (connection: Connection) => connection.model<OfferRecord>('Offer', schema);
