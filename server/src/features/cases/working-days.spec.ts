import { dueClock, dueAfter } from './due-clock.js';
import { addWorkingDays, dayOf, weekStart, workingDaysAfter } from './working-days.js';

describe('working days', () => {
  it('over the National Day week > skip the holiday and count the Saturday worked instead', () => {
    // 2026: off from 1 to 7 October, worked on Saturday 10 October.
    expect(addWorkingDays('2026-09-30', 1)).toBe('2026-10-08');
    expect(addWorkingDays('2026-09-30', 3)).toBe('2026-10-10');
  });

  it('over an ordinary weekend > skip it', () => {
    expect(addWorkingDays('2026-11-20', 1)).toBe('2026-11-23');
    expect(workingDaysAfter('2026-11-20', '2026-11-22')).toBe(0);
    expect(workingDaysAfter('2026-11-20', '2026-11-24')).toBe(2);
  });

  it('counted back after adding > give the same number', () => {
    for (let days = 0; days < 60; days += 1)
      expect(workingDaysAfter('2026-01-30', addWorkingDays('2026-01-30', days))).toBe(days);
  });

  it('late in the evening in UTC > belong to the next day in China', () => {
    expect(dayOf(new Date('2026-11-23T15:59:59Z'))).toBe('2026-11-23');
    expect(dayOf(new Date('2026-11-23T16:00:00Z'))).toBe('2026-11-24');
  });

  it('in a week > begin on Monday at midnight in China', () => {
    expect(weekStart(new Date('2026-11-29T15:00:00Z')).toISOString()).toBe('2026-11-22T16:00:00.000Z');
    expect(weekStart(new Date('2026-11-22T16:00:00Z')).toISOString()).toBe('2026-11-22T16:00:00.000Z');
  });
});

describe('due clock', () => {
  const submittedAt = new Date('2026-11-23T02:00:00Z');
  const timed = (given: object = {}) => ({
    submittedAt,
    answeredAt: null,
    totalDays: 10,
    pausedDays: 0,
    pausedAt: null,
    dueAt: dueAfter(submittedAt, 10),
    state: 'received' as const,
    ...given,
  });
  const at = (day: string) => new Date(`${day}T02:00:00Z`);

  it('with days to go > is on course', () => {
    const clock = dueClock(timed(), at('2026-11-25'));
    expect([clock.usedDays, clock.leftDays, clock.mark]).toEqual([2, 8, 'on-course']);
  });

  it('with two working days left > is due soon', () => {
    expect(dueClock(timed(), at('2026-12-02')).mark).toBe('on-course');
    expect(dueClock(timed(), at('2026-12-03')).mark).toBe('due-soon');
  });

  it('on the last day > is not late; a second after it, it is', () => {
    expect(dueClock(timed(), new Date('2026-12-07T15:59:58Z')).mark).toBe('due-soon');
    expect(dueClock(timed(), new Date('2026-12-07T16:00:00Z')).mark).toBe('overdue');
  });

  it('while it stands > shows the days used until then, however long that takes', () => {
    const paused = timed({ state: 'paused', pausedAt: at('2026-11-25') });
    const clock = dueClock(paused, at('2027-03-01'));
    expect([clock.usedDays, clock.mark]).toEqual([2, 'paused']);
  });

  it('once answered > is done and keeps the days it took', () => {
    const answered = timed({ state: 'answered', answeredAt: at('2026-11-27') });
    const clock = dueClock(answered, at('2027-01-15'));
    expect([clock.usedDays, clock.mark]).toEqual([4, 'done']);
  });
});
