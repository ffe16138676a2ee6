import type { CaseKind, DueClock } from '@longcai/shared/cases/cases.contract';
import type { NoticeKind, NoticeView } from '@longcai/shared/notices/notices.contract';
import type { Bilingual } from '@longcai/shared/primitives';
import { formatServiceNumber, parseServiceNumber } from '@longcai/shared/reference/service-number';
import type { Connection } from 'mongoose';
import type { Clock } from '../../clock.js';
import { AppError, found } from '../../http/app-error.js';
import type { User } from '../../http/user.js';
import type { Transact } from '../../store/connect.js';
import type { Accounts } from '../accounts/accounts.service.js';
import { inReach, regionsAbove } from '../libraries/libraries.policy.js';
import { createAnswerTimes } from './answer-times.js';
import { createAsking } from './asking.js';
import { CASE_KINDS, prefixOf } from './cases.kinds.js';
import {
  caseCounterModel,
  caseModel,
  UNANSWERED,
  type CaseOutcome,
  type CaseRecord,
  type CaseSubject,
} from './cases.model.js';
import { createDesk } from './desk.js';
import { dueAfter, dueClock } from './due-clock.js';
import { dayOf } from './working-days.js';

export type AfterCommit = (act: () => void) => void;

/** What this feature asks of the notices. */
export interface Teller {
  tell(
    accountIds: readonly string[],
    kind: NoticeKind,
    subject: NoticeView['subject'],
    values: Record<string, string | Bilingual>,
    afterCommit?: AfterCommit,
  ): Promise<void>;
}

/** What a feature does when a curator answers its case on the desk; runs inside the desk's transaction. */
export interface CaseHandler {
  approve(subjectId: string, user: User, reason: string, afterCommit: AfterCommit): Promise<void>;
  return(subjectId: string, user: User, reason: string, afterCommit: AfterCommit): Promise<void>;
  /** May this reader change what was submitted, and so answer what a curator asks for? */
  isOwner(subjectId: string, user: User): Promise<boolean>;
}

export interface NewCase {
  kind: CaseKind;
  /** Letters of the service number; those of the library or the kind unless given. */
  prefix?: string;
  library?: string | undefined;
  region?: string | undefined;
  subject: CaseSubject;
  title: Bilingual;
  submitter: { accountId: string; name: Bilingual };
  /** Account or organisation that must answer, where that is no curator; their answer time is measured. */
  answererId?: string;
}

export interface CaseDependencies {
  connection: Connection;
  transact: Transact;
  clock: Clock;
  accounts: Accounts;
  notices: Teller;
}

export function createCases({ connection, transact, clock, accounts, notices }: CaseDependencies) {
  const cases = caseModel(connection);
  const counters = caseCounterModel(connection);
  const handlers = new Map<CaseKind, CaseHandler>();
  const answerTimes = createAnswerTimes(cases, clock);

  async function nextServiceNumber(prefix: string, now: Date): Promise<string> {
    const month = dayOf(now).slice(2, 7).replace('-', '');
    const counter = await counters
      .findOneAndUpdate(
        { _id: `${prefix}-${month}` },
        { $inc: { last: 1 } },
        { upsert: true, returnDocument: 'after' },
      )
      .lean();
    return formatServiceNumber(prefix, month, found(counter).last);
  }

  /** Closes the case; every step is done with the answer. */
  async function close(
    record: CaseRecord,
    outcome: CaseOutcome | 'withdrawn',
    actor: string,
    reason: string,
  ): Promise<CaseRecord> {
    const now = clock.now();
    const withdrawn = outcome === 'withdrawn';
    const closed = await cases
      .findOneAndUpdate(
        { _id: record._id, state: record.state },
        {
          $set: {
            state: withdrawn ? 'withdrawn' : 'answered',
            outcome: withdrawn ? null : outcome,
            answeredAt: now,
            steps: withdrawn
              ? record.steps
              : record.steps.map((step) => ({ ...step, doneAt: step.doneAt ?? now })),
          },
          $push: { history: { at: now, actor, step: outcome, ...(reason && { reason }) } },
        },
        { returnDocument: 'after' },
      )
      .lean();
    if (!closed) throw new AppError('step-not-allowed');
    if (record.answererId) answerTimes.forget(record.answererId);
    return closed;
  }

  /** Accounts of the curators in whose library or region a case lies. */
  async function curatorsOf(placed: Pick<CaseRecord, 'library' | 'regions'>): Promise<string[]> {
    const curators = await accounts.withRole('curator');
    return curators.filter(({ scope }) => inReach({ roles: ['curator'], scope }, placed)).map(({ id }) => id);
  }

  const handlerOf = (kind: CaseKind) => handlers.get(kind);
  const desk = createDesk({
    cases,
    transact,
    clock,
    notices,
    close,
    handlerOf,
  });
  const asking = createAsking({ cases, transact, clock, notices, curatorsOf, handlerOf });

  return {
    ...desk,
    ...asking,

    /** Opens a case inside the caller's transaction and tells the curators in whose reach it lies. */
    async open(
      { kind, prefix, library, region, subject, title, submitter, answererId }: NewCase,
      afterCommit?: AfterCommit,
    ): Promise<{ caseId: string; serviceNumber: string; dueAt: Date }> {
      const now = clock.now();
      const { days, desk, steps } = CASE_KINDS[kind];
      const serviceNumber = await nextServiceNumber(prefix ?? prefixOf(kind, library), now);
      const regions = regionsAbove(region);
      const [created] = await cases.create([
        {
          serviceNumber,
          kind,
          state: 'received',
          library: library ?? null,
          regions,
          subject,
          title,
          submitter,
          answererId: answererId ?? null,
          steps: steps.map((step, index) => ({ ...step, doneAt: index === 0 ? now : null })),
          submittedAt: now,
          totalDays: days,
          dueAt: dueAfter(now, days),
          history: [{ at: now, actor: submitter.name.zh || submitter.name.en, step: 'received' }],
        },
      ]);
      const caseId = String(created?._id);
      if (desk) {
        await notices.tell(
          await curatorsOf({ library: library ?? null, regions }),
          'case-received',
          { type: 'case', id: caseId },
          { title, serviceNumber },
          afterCommit,
        );
      }
      return { caseId, serviceNumber, dueAt: dueAfter(now, days) };
    },

    /**
     * Inside the caller's transaction: curators look for a case by the name its subject has now. One that is answered
     * keeps the name it was answered under.
     */
    async retitle(subject: CaseSubject, title: Bilingual): Promise<void> {
      await cases.updateMany(
        { 'subject.type': subject.type, 'subject.id': subject.id, state: { $in: [...UNANSWERED] } },
        { $set: { title } },
      );
    },

    /** Closes the open case of a subject inside the caller's transaction; nothing when there is none. */
    async answer(
      subject: CaseSubject,
      outcome: CaseOutcome | 'withdrawn',
      actor: { name: string },
      reason = '',
    ): Promise<void> {
      const record = await cases
        .findOne({
          'subject.type': subject.type,
          'subject.id': subject.id,
          state: { $in: [...UNANSWERED] },
        })
        .lean();
      if (record) await close(record, outcome, actor.name, reason);
    },

    /** Says what happens when a case of this kind is answered on the desk. */
    handle(kind: CaseKind, handler: CaseHandler): void {
      handlers.set(kind, handler);
    },

    clock: (record: CaseRecord): DueClock => dueClock(record, clock.now()),

    /** The newest case of a subject. */
    async statusOf(subject: CaseSubject): Promise<CaseRecord | null> {
      return cases
        .findOne({ 'subject.type': subject.type, 'subject.id': subject.id })
        .sort({ submittedAt: -1, _id: -1 })
        .lean();
    },

    /** What a person submitted, and how far it went; without who at the desk dealt with it. */
    async personal(accountId: string) {
      const own = await cases.find({ 'submitter.accountId': accountId }).sort({ submittedAt: 1 }).lean();
      return own.map(
        ({ serviceNumber, kind, state, title, submittedAt, dueAt, answeredAt, outcome, history }) => ({
          serviceNumber,
          kind,
          state,
          title,
          submittedAt,
          dueAt,
          answeredAt,
          outcome,
          history: history.map(({ at, step, reason }) => ({ at, step, ...(reason && { reason }) })),
        }),
      );
    },

    /** @throws service-number-wrong for a mistyped one, not-found for one that was never given */
    async lookup(typed: string): Promise<CaseRecord> {
      const parsed = parseServiceNumber(typed);
      if (!parsed.ok) throw new AppError('service-number-wrong');
      return found(await cases.findOne({ serviceNumber: parsed.number }).lean());
    },

    answerTime: answerTimes.of,
  };
}

export type Cases = ReturnType<typeof createCases>;
