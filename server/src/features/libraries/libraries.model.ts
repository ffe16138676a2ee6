import type { LibraryCard } from '@longcai/shared/libraries/libraries.contract';
import type { Bilingual } from '@longcai/shared/primitives';
import { Schema, type Connection, type Types } from 'mongoose';

export interface LibraryRecord {
  _id: Types.ObjectId;
  slug: string;
  name: Bilingual;
  tagline: Bilingual;
  front: Bilingual;
  drawing: LibraryCard['drawing'];
  scope: { regions: string[]; industries: string[] };
  /** When a curator last went over the front page. */
  keptAt: Date;
  order: number;
  version: number;
}

const bilingual = { zh: { type: String, default: '' }, en: { type: String, default: '' } };

const schema = new Schema<LibraryRecord>(
  {
    slug: { type: String, required: true, unique: true },
    name: bilingual,
    tagline: bilingual,
    front: bilingual,
    drawing: { type: String, default: 'plain' },
    scope: { regions: [String], industries: [String] },
    keptAt: { type: Date, required: true },
    order: { type: Number, default: 100 },
    version: { type: Number, default: 0 },
  },
  { timestamps: true, minimize: false },
);

export const libraryModel = (connection: Connection) => connection.model<LibraryRecord>('Library', schema);

export interface SubscriptionRecord {
  accountId: string;
  to: { kind: 'library'; id: string };
}

const subscription = new Schema<SubscriptionRecord>(
  { accountId: { type: String, required: true }, to: { kind: String, id: String } },
  { timestamps: true },
);
subscription.index({ accountId: 1, 'to.kind': 1, 'to.id': 1 }, { unique: true });
subscription.index({ 'to.kind': 1, 'to.id': 1 });

export const subscriptionModel = (connection: Connection) =>
  connection.model<SubscriptionRecord>('Subscription', subscription);
