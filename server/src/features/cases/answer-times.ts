import type { Clock } from '../../clock.js';
import { CASE_KINDS } from './cases.kinds.js';
import type { CaseModel } from './cases.model.js';
import { usedDays } from './due-clock.js';

export interface AnswerTime {
  /** Working days within which an answer is promised. */
  promiseDays: number;
  medianDays: number | null;
  counted: number;
}

/** Answers a median is taken from, the newest first. */
const MEASURED = 200;
const FRESH_MS = 10_000;

function median(sorted: readonly number[]): number | null {
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/**
 * How fast an account or organisation answers applications: the promise, and what was measured. Kept a few seconds,
 * as every card shows it.
 */
export function createAnswerTimes(cases: CaseModel, clock: Clock) {
  const kept = new Map<string, { at: number; time: Promise<AnswerTime> }>();

  async function measure(answererId: string): Promise<AnswerTime> {
    const answered = await cases
      .find({
        answererId,
        kind: 'application',
        state: 'answered',
        outcome: { $in: ['accepted', 'declined'] },
      })
      .sort({ answeredAt: -1 })
      .limit(MEASURED)
      .lean();
    const days = answered.map((record) => usedDays(record, clock.now())).sort((a, b) => a - b);
    return { promiseDays: CASE_KINDS.application.days, medianDays: median(days), counted: days.length };
  }

  return {
    forget: (answererId: string) => void kept.delete(answererId),

    async of(answererId: string): Promise<AnswerTime> {
      const at = performance.now();
      const held = kept.get(answererId);
      if (held && at - held.at < FRESH_MS) return held.time;
      if (kept.size > 10_000) kept.clear();
      const time = measure(answererId);
      kept.set(answererId, { at, time });
      time.catch(() => kept.delete(answererId));
      return time;
    },
  };
}
