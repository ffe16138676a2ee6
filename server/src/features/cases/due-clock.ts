import type { DueClock } from '@longcai/shared/cases/cases.contract';
import type { CaseRecord } from './cases.model.js';
import { addWorkingDays, dayOf, endOf, workingDaysAfter } from './working-days.js';

type Timed = Pick<
  CaseRecord,
  'submittedAt' | 'answeredAt' | 'totalDays' | 'pausedDays' | 'pausedAt' | 'dueAt' | 'state'
>;

/** Days left at which a case counts as due soon. */
export const SOON_DAYS = 2;

/** The end of the last working day for an answer. */
export const dueAfter = (submittedAt: Date, workingDays: number): Date =>
  endOf(addWorkingDays(dayOf(submittedAt), workingDays));

/** Working days that count: after the day of submission, without those on which the clock stood still. */
export function usedDays(timed: Timed, now: Date): number {
  const until = timed.answeredAt ?? timed.pausedAt ?? now;
  return Math.max(0, workingDaysAfter(dayOf(timed.submittedAt), dayOf(until)) - timed.pausedDays);
}

/** The clock of a case as readers see it; derived, never stored. Days left are negative once it is late. */
export function dueClock(timed: Timed, now: Date): DueClock {
  const used = usedDays(timed, now);
  const left = timed.totalDays - used;
  const mark =
    timed.state === 'answered' || timed.state === 'withdrawn'
      ? 'done'
      : timed.state === 'paused'
        ? 'paused'
        : now > timed.dueAt
          ? 'overdue'
          : left <= SOON_DAYS
            ? 'due-soon'
            : 'on-course';
  return {
    dueAt: timed.dueAt.toISOString(),
    totalDays: timed.totalDays,
    usedDays: used,
    leftDays: left,
    mark,
  };
}
