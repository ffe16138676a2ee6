import type { DueClock as Clock } from '@longcai/shared/cases/cases.contract';
import { prepare, render } from '../testing/render.js';
import { DueClock } from './due-clock.js';

const clock = (overrides: Partial<Clock>): Clock => ({
  dueAt: '2030-12-01T09:00:00Z',
  totalDays: 10,
  usedDays: 3,
  leftDays: 7,
  mark: 'on-course',
  ...overrides,
});

describe('DueClock', () => {
  const drawn = async (overrides: Partial<Clock>, long = false) => {
    await prepare();
    const part = await render(DueClock, { clock: clock(overrides), long });
    return { words: part.text('.badge'), ticks: part.all('.ticks i').map((tick) => tick.className) };
  };
  const many = (tick: string, times: number) => Array.from({ length: times }, () => tick);

  it('on course > ticks for past days, today and those left', async () => {
    const { words, ticks } = await drawn({});
    expect(words).toBe('还有 7 日');
    expect(ticks).toEqual([...many('past', 3), 'today', ...many('left', 6)]);
  });

  it('long > names working days', async () => {
    expect((await drawn({}, true)).words).toBe('限时办结：还有 7 个工作日');
  });

  it('due today > says until when', async () => {
    const today = new Date();
    today.setUTCHours(9, 0, 0, 0);
    expect(
      (await drawn({ mark: 'due-soon', leftDays: 1, usedDays: 9, dueAt: today.toISOString() })).words,
    ).toBe('今天 17:00');
  });

  it('overdue > one tick more per late day', async () => {
    const { words, ticks } = await drawn({ mark: 'overdue', totalDays: 5, usedDays: 5, leftDays: -2 });
    expect(words).toBe('超期 2 日');
    expect(ticks).toEqual([...many('past', 5), 'late', 'late']);
  });

  it('paused > no ticks', async () => {
    expect(await drawn({ mark: 'paused' })).toEqual({ words: '已暂停', ticks: [] });
  });
});
