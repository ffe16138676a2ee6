import { Schema, type Connection } from 'mongoose';
import type { Clock } from '../../clock.js';
import type { Call } from '../../http/route.js';

export type AuditAction =
  | 'registered'
  | 'signed-in'
  | 'sign-in-refused'
  | 'signed-out'
  | 'sessions-ended'
  | 'password-changed'
  | 'password-change-refused'
  | 'password-reset'
  | 'password-reset-refused'
  | 'rights-changed'
  | 'registered-for'
  | 'claim-code-issued'
  | 'profile-claimed'
  | 'unconfirmed-removed';

export interface AuditRecord {
  at: Date;
  /** Account of whoever did it; null for a visitor, and where the platform did it by itself. */
  actor: string | null;
  action: AuditAction;
  /** Account it was done to; null where there is none, as a sign-in to no account. */
  subject: string | null;
  /** Address the request came from, and the request's id as its answer carried it; empty where there was none. */
  from: string;
  request: string;
  /** The rights as they were set. */
  detail?: Record<string, unknown>;
}

/** Kept for a year; the law asks for six months. */
const KEPT_SECONDS = 366 * 24 * 3600;

const schema = new Schema<AuditRecord>(
  {
    at: { type: Date, required: true },
    actor: { type: String, default: null },
    action: { type: String, required: true },
    subject: { type: String, default: null },
    from: String,
    request: String,
    detail: Schema.Types.Mixed,
  },
  { collection: 'audit', versionKey: false },
);
schema.index({ subject: 1, at: -1 });
schema.index({ actor: 1, at: -1 });
schema.index({ at: 1 }, { expireAfterSeconds: KEPT_SECONDS });

/** Who did what to whose account, from where. Written before the answer leaves; never a password, never a code. */
export function createAudit({ connection, clock }: { connection: Connection; clock: Clock }) {
  const audit = connection.model<AuditRecord>('Audit', schema);

  async function note(
    by: Pick<Call, 'request' | 'requestId' | 'visitor'> | 'platform',
    action: AuditAction,
    subject: string | null,
    detail?: Record<string, unknown>,
  ): Promise<void> {
    const call = by === 'platform' ? undefined : by;
    await audit.create({
      at: clock.now(),
      actor: call?.visitor?.accountId ?? null,
      action,
      subject,
      from: call?.request.ip ?? '',
      request: call?.requestId ?? '',
      ...(detail && { detail }),
    });
  }

  return {
    note,

    /** Does the work and notes that it was done; or that it was refused, and passes the refusal on. */
    async watch<T>(
      call: Parameters<typeof note>[0],
      actions: { done: AuditAction; refused: AuditAction },
      subjectOf: () => Promise<string | null>,
      work: () => Promise<T>,
    ): Promise<T> {
      const result = await work().catch(async (error: unknown) => {
        await note(call, actions.refused, await subjectOf());
        throw error;
      });
      await note(call, actions.done, await subjectOf());
      return result;
    },

    /** The newest entries about an account. */
    async about(accountId: string, limit = 100): Promise<AuditRecord[]> {
      return audit.find({ subject: accountId }).sort({ at: -1, _id: -1 }).limit(limit).lean();
    },

    /** What happened to an account, for its owner: without who among the officials did it and from where. */
    async personal(accountId: string) {
      const entries = await audit.find({ subject: accountId }).sort({ at: 1, _id: 1 }).lean();
      return entries.map(({ at, action, actor, from, detail }) => {
        const byAnother = actor !== null && actor !== accountId;
        return { at, action, ...(!byAnother && { from }), ...(detail && { detail }) };
      });
    },
  };
}

export type Audit = ReturnType<typeof createAudit>;
