import type { Asked, CaseKind } from '@longcai/shared/cases/cases.contract';
import { parseServiceNumber } from '@longcai/shared/reference/service-number';
import type { Clock } from '../../clock.js';
import { AppError, found } from '../../http/app-error.js';
import type { User } from '../../http/user.js';
import type { Transact } from '../../store/connect.js';
import { UNANSWERED, type CaseModel, type CaseRecord, type CaseSubject } from './cases.model.js';
import type { CaseHandler, Teller } from './cases.service.js';
import { dueAfter } from './due-clock.js';
import { dayOf, workingDaysAfter } from './working-days.js';

export interface AskingDependencies {
  cases: CaseModel;
  transact: Transact;
  clock: Clock;
  notices: Teller;
  curatorsOf(record: CaseRecord): Promise<string[]>;
  handlerOf(kind: CaseKind): CaseHandler | undefined;
}

/** Where a submission stands, for its owners. */
export interface Standing {
  dueAt: string;
  asked?: Asked;
}

/** What starts the clock of a paused case again: the working days it stood still don't count. */
export function running(record: CaseRecord, now: Date) {
  const stood = record.pausedAt ? workingDaysAfter(dayOf(record.pausedAt), dayOf(now)) : 0;
  const pausedDays = record.pausedDays + stood;
  const dueAt = dueAfter(record.submittedAt, record.totalDays + pausedDays);
  return { state: 'in-progress' as const, pausedAt: null, pausedDays, dueAt };
}

function standing({ serviceNumber, state, pausedAt, dueAt, history }: CaseRecord): Standing {
  const due = { dueAt: dueAt.toISOString() };
  if (state !== 'paused' || !pausedAt) return due;
  const reason = history.findLast(({ step }) => step === 'paused')?.reason ?? '';
  return { ...due, asked: { serviceNumber, since: pausedAt.toISOString(), reason } };
}

/** The submitter's side of a paused case: what is asked for, and saying that it is there. */
export function createAsking(dependencies: AskingDependencies) {
  const { cases, transact, clock, notices, curatorsOf, handlerOf } = dependencies;

  /** Where the unanswered cases of these subjects stand, by subject. */
  async function standings(
    type: CaseSubject['type'],
    ids: readonly string[],
  ): Promise<Map<string, Standing>> {
    if (ids.length === 0) return new Map();
    const unanswered = await cases
      .find({ 'subject.type': type, 'subject.id': { $in: [...ids] }, state: { $in: [...UNANSWERED] } })
      .lean();
    return new Map(unanswered.map((record) => [record.subject.id, standing(record)]));
  }

  return {
    standings,

    async standingOf({ type, id }: CaseSubject): Promise<Standing | undefined> {
      return (await standings(type, [id])).get(id);
    },

    /**
     * The owner has added what was asked for: the clock runs again, the curators are told.
     * @throws service-number-wrong, not-found for whoever may not change it, step-not-allowed unless paused
     */
    async supplement(user: User, typed: string, note: string): Promise<CaseRecord> {
      const parsed = parseServiceNumber(typed);
      if (!parsed.ok) throw new AppError('service-number-wrong');
      return transact(async (afterCommit) => {
        const record = found(await cases.findOne({ serviceNumber: parsed.number }).lean());
        const owns = await handlerOf(record.kind)?.isOwner(record.subject.id, user);
        if (!owns) throw new AppError('not-found');
        const now = clock.now();
        const entry = { at: now, actor: user.name, step: 'supplemented', ...(note && { reason: note }) };
        const changed = await cases
          .findOneAndUpdate(
            { _id: record._id, state: 'paused' },
            { $set: running(record, now), $push: { history: entry } },
            { returnDocument: 'after' },
          )
          .lean();
        if (!changed) throw new AppError('step-not-allowed');
        await notices.tell(
          await curatorsOf(record),
          'case-supplemented',
          { type: 'case', id: String(record._id) },
          { title: record.title, serviceNumber: record.serviceNumber, ...(note && { reason: note }) },
          afterCommit,
        );
        return changed;
      });
    },
  };
}
