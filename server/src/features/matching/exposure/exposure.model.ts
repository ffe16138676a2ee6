import { Schema, type Connection, type Model } from 'mongoose';

/** How often a profile stood on first pages in one week. Who looked, at what and when is not kept. */
export interface ExposureRecord {
  /** The week's Monday, '2026-11-23'. */
  week: string;
  profileId: string;
  shown: number;
  /** Of these: while the person counted as seldom seen. */
  seldom: number;
  /** Of these: in a place kept for people seldom seen. */
  kept: number;
  at: Date;
}

const KEPT_SECONDS = 13 * 7 * 86_400;

const schema = new Schema<ExposureRecord>(
  { week: String, profileId: String, shown: Number, seldom: Number, kept: Number, at: Date },
  { collection: 'exposures', id: false, versionKey: false },
);
schema.index({ week: 1, profileId: 1 }, { unique: true });
schema.index({ profileId: 1 });
schema.index({ at: 1 }, { expireAfterSeconds: KEPT_SECONDS });

export const exposureModel = (connection: Connection): Model<ExposureRecord> =>
  (connection.models['Exposure'] ?? connection.model('Exposure', schema)) as Model<ExposureRecord>;
