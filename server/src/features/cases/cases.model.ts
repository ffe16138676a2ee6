import type { CaseKind, CaseStatus, DeskCase } from '@longcai/shared/cases/cases.contract';
import type { Bilingual } from '@longcai/shared/primitives';
import { Schema, type Connection, type Types } from 'mongoose';

export type CaseSubject = DeskCase['subject'];
export type CaseOutcome = NonNullable<CaseStatus['outcome']>;

/** States in which the clock runs. */
export const OPEN = ['received', 'in-progress'] as const;
export const UNANSWERED = [...OPEN, 'paused'] as const;

export interface CaseRecord {
  _id: Types.ObjectId;
  serviceNumber: string;
  kind: CaseKind;
  state: CaseStatus['state'];
  outcome: CaseOutcome | null;
  library: string | null;
  /** The region and everything above it, so that reach is one look-up. */
  regions: string[];
  subject: CaseSubject;
  title: Bilingual;
  submitter: { accountId: string; name: Bilingual };
  /** Whoever must answer, where that is no curator: an account's or organisation's id. */
  answererId: string | null;
  steps: { key: string; unit: Bilingual; doneAt: Date | null }[];
  submittedAt: Date;
  answeredAt: Date | null;
  totalDays: number;
  /** Working days the clock stood still. */
  pausedDays: number;
  pausedAt: Date | null;
  dueAt: Date;
  history: { at: Date; actor: string; step: string; reason?: string }[];
}

const bilingual = { zh: { type: String, default: '' }, en: { type: String, default: '' } };

const subject = new Schema<CaseSubject>(
  { type: { type: String, required: true }, id: { type: String, required: true } },
  { _id: false, id: false },
);

const schema = new Schema<CaseRecord>(
  {
    serviceNumber: { type: String, required: true, unique: true },
    kind: { type: String, required: true },
    state: { type: String, required: true },
    outcome: { type: String, default: null },
    library: { type: String, default: null },
    regions: [String],
    subject: { type: subject, required: true },
    title: bilingual,
    submitter: { accountId: String, name: bilingual },
    answererId: { type: String, default: null },
    steps: [{ _id: false, key: String, unit: bilingual, doneAt: { type: Date, default: null } }],
    submittedAt: { type: Date, required: true },
    answeredAt: { type: Date, default: null },
    totalDays: Number,
    pausedDays: { type: Number, default: 0 },
    pausedAt: { type: Date, default: null },
    dueAt: { type: Date, required: true },
    history: [{ _id: false, at: Date, actor: String, step: String, reason: String }],
  },
  { timestamps: true, minimize: false },
);
schema.index({ state: 1, dueAt: 1 });
schema.index({ 'subject.type': 1, 'subject.id': 1 });
schema.index({ answererId: 1, answeredAt: -1 });

export const caseModel = (connection: Connection) => connection.model<CaseRecord>('Case', schema);
export type CaseModel = ReturnType<typeof caseModel>;

interface CaseCounter {
  _id: string;
  last: number;
}
const counterSchema = new Schema<CaseCounter>({ _id: String, last: { type: Number, default: 0 } });
/** One counter per prefix and month. */
export const caseCounterModel = (connection: Connection) =>
  connection.model<CaseCounter>('CaseCounter', counterSchema);
