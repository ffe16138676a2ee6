import chineseDays from 'chinese-days';

/** A calendar day in China, '2026-11-23'. */
export type Day = string;

const SHANGHAI_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** The calendar day in Shanghai; China keeps UTC+8 all year. */
export const dayOf = (at: Date): Day => new Date(at.getTime() + SHANGHAI_MS).toISOString().slice(0, 10);

/** The last moment of a day in Shanghai. */
export const endOf = (day: Day): Date => new Date(`${day}T23:59:59+08:00`);

/** The first moment of the week (Monday) in Shanghai that holds `at`. */
export function weekStart(at: Date): Date {
  const midnight = new Date(`${dayOf(at)}T00:00:00+08:00`);
  const sinceMonday = (new Date(`${dayOf(at)}T00:00:00Z`).getUTCDay() + 6) % 7;
  return new Date(midnight.getTime() - sinceMonday * DAY_MS);
}

const next = (day: Day): Day =>
  new Date(new Date(`${day}T00:00:00Z`).getTime() + DAY_MS).toISOString().slice(0, 10);

/**
 * A working day by the State Council's calendar, moved holidays included; Monday to Friday in years it has not named
 * yet. The library reads the machine's local date, so it is given noon of that very date.
 */
function works(day: Day): boolean {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return chineseDays.isWorkday(new Date(year, month - 1, date, 12));
}

/** The `count`-th working day after `day`. */
export function addWorkingDays(day: Day, count: number): Day {
  let at = day;
  for (let left = count; left > 0;) {
    at = next(at);
    if (works(at)) left -= 1;
  }
  return at;
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysAfter(from: Day, to: Day): number {
  let count = 0;
  for (let at = from; at < to;) {
    at = next(at);
    if (works(at)) count += 1;
  }
  return count;
}
