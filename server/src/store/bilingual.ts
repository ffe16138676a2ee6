import type { Bilingual } from '@longcai/shared/primitives';
import { Schema } from 'mongoose';

/** Text in two languages as a part of a document. */
export const bilingual = new Schema<Bilingual>(
  { zh: { type: String, default: '' }, en: { type: String, default: '' } },
  { _id: false },
);
