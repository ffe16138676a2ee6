import type { CaseStatus, DeskCase } from '@longcai/shared/cases/cases.contract';
import type { User } from '../../http/user.js';
import type { CaseRecord } from './cases.model.js';
import { canAnswer, canPause, canResume } from './cases.policy.js';
import { dueClock } from './due-clock.js';

/** What a service number tells anyone: named fields only, no person and no title among them. */
export function caseStatus(record: CaseRecord, now: Date): CaseStatus {
  const current = record.steps.findIndex((step) => step.doneAt === null);
  return {
    serviceNumber: record.serviceNumber,
    kind: record.kind,
    state: record.state,
    outcome: record.outcome,
    submittedAt: record.submittedAt.toISOString(),
    answeredAt: record.answeredAt?.toISOString() ?? null,
    clock: dueClock(record, now),
    steps: record.steps.map(({ key, unit, doneAt }, index) => ({
      key,
      unit: { zh: unit.zh, en: unit.en },
      state: doneAt ? 'done' : index === current && record.state !== 'withdrawn' ? 'current' : 'waiting',
      doneAt: doneAt?.toISOString() ?? null,
    })),
  };
}

export function deskCase(record: CaseRecord, user: User, now: Date): DeskCase {
  const can: DeskCase['can'] = [];
  if (canAnswer(user, record)) can.push('approve', 'return');
  if (canPause(user, record)) can.push('pause');
  if (canResume(user, record)) can.push('resume');
  return {
    ...caseStatus(record, now),
    id: String(record._id),
    title: record.title,
    submitter: record.submitter.name,
    subject: { type: record.subject.type, id: record.subject.id },
    history: record.history.map(({ at, actor, step, reason }) => ({
      at: at.toISOString(),
      actor,
      step,
      ...(reason && { reason }),
    })),
    can,
  };
}
