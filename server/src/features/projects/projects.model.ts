import type { Need } from '@longcai/shared/matching/matching.contract';
import type { Bilingual, WorkMode } from '@longcai/shared/primitives';
import type { PositionView } from '@longcai/shared/projects/projects.contract';
import type { ProjectState } from '@longcai/shared/projects/projects.states';
import { Schema, type Connection, type Types } from 'mongoose';

export interface ProjectChange {
  at: Date;
  /** The version this change led to. */
  version: number;
  actorId: string | null;
  actor: string;
  step: string;
  reason?: string;
  changed: string[];
}

export interface ProjectRecord {
  _id: Types.ObjectId;
  /** Who started it; owns it unless an organisation does. */
  accountId: string;
  organisationId: string | null;
  library: string | null;
  title: Bilingual;
  summary: Bilingual;
  region: string | null;
  industry: string | null;
  from: string | null;
  until: string | null;
  budget: Bilingual;
  state: ProjectState;
  serviceNumber: string | null;
  dueAt: Date | null;
  returnReason: string | null;
  closeReason: string | null;
  publishedAt: Date | null;
  teamedAt: Date | null;
  endedAt: Date | null;
  demonstration: boolean;
  version: number;
  history: ProjectChange[];
  createdAt: Date;
  updatedAt: Date;
}

export interface PositionRecord {
  _id: Types.ObjectId;
  projectId: string;
  order: number;
  title: Bilingual;
  needs: Need[];
  headcount: number;
  filled: number;
  hours: number | null;
  mode: WorkMode;
  region: string | null;
  from: string | null;
  until: string | null;
  note: string;
  state: PositionView['state'];
}

const bilingual = { zh: { type: String, default: '' }, en: { type: String, default: '' } };
const textOrNull = { type: String, default: null };
const dateOrNull = { type: Date, default: null };

const projectSchema = new Schema<ProjectRecord>(
  {
    accountId: { type: String, required: true },
    organisationId: textOrNull,
    library: textOrNull,
    title: bilingual,
    summary: bilingual,
    region: textOrNull,
    industry: textOrNull,
    from: textOrNull,
    until: textOrNull,
    budget: bilingual,
    state: { type: String, default: 'draft' },
    serviceNumber: textOrNull,
    dueAt: dateOrNull,
    returnReason: textOrNull,
    closeReason: textOrNull,
    publishedAt: dateOrNull,
    teamedAt: dateOrNull,
    endedAt: dateOrNull,
    demonstration: { type: Boolean, default: false },
    version: { type: Number, default: 0 },
    history: [
      {
        _id: false,
        at: Date,
        version: Number,
        actorId: textOrNull,
        actor: String,
        step: String,
        reason: String,
        changed: [String],
      },
    ],
  },
  { timestamps: true, minimize: false },
);
projectSchema.index(
  { serviceNumber: 1 },
  { unique: true, partialFilterExpression: { serviceNumber: { $type: 'string' } } },
);
projectSchema.index({ library: 1, state: 1, updatedAt: -1 });
projectSchema.index({ state: 1, endedAt: -1 });
projectSchema.index({ accountId: 1, updatedAt: -1 });
projectSchema.index({ organisationId: 1, updatedAt: -1 });

const positionSchema = new Schema<PositionRecord>(
  {
    projectId: { type: String, required: true },
    order: { type: Number, default: 0 },
    title: bilingual,
    needs: [{ _id: false, skill: String, minLevel: Number, weight: Number, must: Boolean }],
    headcount: { type: Number, default: 1 },
    filled: { type: Number, default: 0 },
    hours: { type: Number, default: null },
    mode: { type: String, default: 'either' },
    region: textOrNull,
    from: textOrNull,
    until: textOrNull,
    note: { type: String, default: '' },
    state: { type: String, default: 'open' },
  },
  { timestamps: true, minimize: false },
);
positionSchema.index({ projectId: 1, order: 1 });

export const projectModel = (connection: Connection) =>
  connection.model<ProjectRecord>('Project', projectSchema);
export const positionModel = (connection: Connection) =>
  connection.model<PositionRecord>('Position', positionSchema);
export type ProjectModel = ReturnType<typeof projectModel>;
export type PositionModel = ReturnType<typeof positionModel>;
