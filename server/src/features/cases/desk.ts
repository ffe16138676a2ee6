import type { CaseKind } from '@longcai/shared/cases/cases.contract';
import type { Clock } from '../../clock.js';
import { AppError } from '../../http/app-error.js';
import type { User } from '../../http/user.js';
import type { Transact } from '../../store/connect.js';
import { CASE_KINDS } from './cases.kinds.js';
import { OPEN, type CaseModel, type CaseOutcome, type CaseRecord } from './cases.model.js';
import { canAnswer, canHandle, canPause, canResume } from './cases.policy.js';
import type { CaseHandler, Teller } from './cases.service.js';
import { running } from './asking.js';
import { addWorkingDays, dayOf, endOf } from './working-days.js';

export interface DeskDependencies {
  cases: CaseModel;
  transact: Transact;
  clock: Clock;
  notices: Teller;
  close(record: CaseRecord, outcome: CaseOutcome, actor: string, reason: string): Promise<CaseRecord>;
  handlerOf(kind: CaseKind): CaseHandler | undefined;
}

/** What a curator does on the desk: sees what is due, answers it, stops and starts its clock. */
export function createDesk({ cases, transact, clock, notices, close, handlerOf }: DeskDependencies) {
  async function handled(user: User, caseId: string): Promise<CaseRecord> {
    const record = await cases.findById(caseId).lean();
    if (!record || !canHandle(user, record)) throw new AppError('not-found');
    return record;
  }

  function reachFilter(user: User) {
    if (user.roles.includes('administrator')) return {};
    return { $or: [{ library: { $in: user.scope.libraries } }, { regions: { $in: user.scope.regions } }] };
  }
  const deskKinds = Object.entries(CASE_KINDS).flatMap(([kind, { desk }]) =>
    desk ? [kind as CaseKind] : [],
  );

  return {
    /** Cases in the user's reach: open and paused ones by due date, answered ones newest first. */
    async desk(user: User, query: { state: 'open' | 'paused' | 'answered'; page: number; pageSize: number }) {
      const now = clock.now();
      const mine = { ...reachFilter(user), kind: { $in: deskKinds } };
      const states = { open: [...OPEN], paused: ['paused' as const], answered: ['answered' as const] };
      const open = { ...mine, state: { $in: [...OPEN] } };
      const soon = endOf(addWorkingDays(dayOf(now), 2));
      const answered = { ...mine, state: 'answered' as const };
      const listed = { ...mine, state: { $in: states[query.state] } };
      const [items, total, openCount, overdue, late, answeredCount, onTime] = await Promise.all([
        cases
          .find(listed)
          .sort(query.state === 'answered' ? { answeredAt: -1, _id: -1 } : { dueAt: 1, _id: 1 })
          .skip((query.page - 1) * query.pageSize)
          .limit(query.pageSize)
          .lean(),
        cases.countDocuments(listed),
        cases.countDocuments(open),
        cases.countDocuments({ ...open, dueAt: { $lt: now } }),
        cases.countDocuments({ ...open, dueAt: { $lte: soon } }),
        cases.countDocuments(answered),
        cases.countDocuments({ ...answered, $expr: { $lte: ['$answeredAt', '$dueAt'] } }),
      ]);
      return {
        items,
        total,
        counts: {
          overdue,
          dueSoon: late - overdue,
          open: openCount,
          onTimePercent: answeredCount ? Math.round((100 * onTime) / answeredCount) : null,
        },
      };
    },

    view: handled,

    /** Answers from the desk: the case and what it is about change together or not at all. */
    async decide(
      user: User,
      caseId: string,
      outcome: 'approved' | 'returned',
      reason: string,
    ): Promise<CaseRecord> {
      return transact(async (afterCommit) => {
        const record = await handled(user, caseId);
        const handler = handlerOf(record.kind);
        if (!canAnswer(user, record) || !handler) throw new AppError('step-not-allowed');
        const closed = await close(record, outcome, user.name, reason);
        const act = outcome === 'approved' ? handler.approve : handler.return;
        await act(record.subject.id, user, reason, afterCommit);
        return closed;
      });
    },

    /** Stops the clock, or starts it again; the working days in between don't count. */
    async pause(user: User, caseId: string, paused: boolean, reason: string): Promise<CaseRecord> {
      return transact(async (afterCommit) => {
        const record = await handled(user, caseId);
        if (!(paused ? canPause : canResume)(user, record)) throw new AppError('step-not-allowed');
        const now = clock.now();
        const set = paused ? { state: 'paused' as const, pausedAt: now } : running(record, now);
        const changed = await cases
          .findOneAndUpdate(
            { _id: record._id, state: record.state },
            {
              $set: set,
              $push: {
                history: {
                  at: now,
                  actor: user.name,
                  step: paused ? 'paused' : 'resumed',
                  ...(reason && { reason }),
                },
              },
            },
            { returnDocument: 'after' },
          )
          .lean();
        if (!changed) throw new AppError('step-not-allowed');
        if (paused) {
          await notices.tell(
            [record.submitter.accountId],
            'case-paused',
            { type: record.subject.type, id: record.subject.id },
            { title: record.title, reason, serviceNumber: record.serviceNumber },
            afterCommit,
          );
        }
        return changed;
      });
    },
  };
}
