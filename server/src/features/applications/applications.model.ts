import type {
  ApplicationState,
  ApplicationStep,
  DeclineReason,
  Direction,
} from '@longcai/shared/applications/applications.contract';
import type { Explanation } from '@longcai/shared/matching/matching.contract';
import { Schema, type Connection, type Types } from 'mongoose';

export type Side = 'person' | 'owner';

export interface ApplicationRecord {
  _id: Types.ObjectId;
  positionId: string;
  projectId: string;
  /** The project's owner as it was when asked: an organisation, or else an account. */
  organisationId: string | null;
  ownerId: string;
  /** The person the position is for. */
  accountId: string;
  profileId: string;
  /** Who asked: the person, or the member of staff who invited. */
  askerId: string;
  direction: Direction;
  state: ApplicationState;
  /** Asked, accepted or joined: at most one of these for a person and a position. */
  open: boolean;
  note: string;
  serviceNumber: string;
  dueAt: Date;
  askedAt: Date;
  answeredAt: Date | null;
  reason: DeclineReason | null;
  reasonNote: string;
  /** Frozen at asking, so that both sides keep talking about the same reasons. */
  explanation: Explanation | null;
  teamId: string | null;
  /** Direct rooms of the person with those of the owner's side who talked. */
  talks: { ownerId: string; roomId: string }[];
  history: { at: Date; step: 'ask' | ApplicationStep; by: Side | 'platform' }[];
}

const schema = new Schema<ApplicationRecord>(
  {
    positionId: { type: String, required: true },
    projectId: { type: String, required: true, index: true },
    organisationId: { type: String, default: null },
    ownerId: { type: String, required: true },
    accountId: { type: String, required: true },
    profileId: { type: String, required: true },
    askerId: { type: String, required: true },
    direction: { type: String, required: true },
    state: { type: String, default: 'asked' },
    open: { type: Boolean, default: true },
    note: { type: String, default: '' },
    serviceNumber: { type: String, default: '' },
    dueAt: { type: Date, required: true },
    askedAt: { type: Date, required: true },
    answeredAt: { type: Date, default: null },
    reason: { type: String, default: null },
    reasonNote: { type: String, default: '' },
    explanation: { type: Schema.Types.Mixed, default: null },
    teamId: { type: String, default: null },
    talks: [{ _id: false, ownerId: String, roomId: String }],
    history: [{ _id: false, at: Date, step: String, by: String }],
  },
  { timestamps: true, minimize: false },
);
schema.index({ positionId: 1, accountId: 1 }, { unique: true, partialFilterExpression: { open: true } });
schema.index({ accountId: 1, askedAt: -1 });
schema.index({ organisationId: 1, askedAt: -1 });
schema.index({ ownerId: 1, askedAt: -1 });
schema.index({ state: 1, dueAt: 1 });

export const applicationModel = (connection: Connection) =>
  connection.model<ApplicationRecord>('Application', schema);
export type ApplicationModel = ReturnType<typeof applicationModel>;
