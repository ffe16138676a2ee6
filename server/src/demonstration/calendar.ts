export const DAY = 86_400_000;
const HOUR = 3_600_000;
const HARBIN = 8 * HOUR;

/** Months and days around the first start, as Harbin counts them: the province is never older than its reader. */
export function createCalendar(today: Date) {
  const here = new Date(today.getTime() + HARBIN);
  const year = here.getUTCFullYear();
  const month = here.getUTCMonth();
  const text = (date: Date) => date.toISOString().slice(0, 10);
  const first = (ahead: number) => text(new Date(Date.UTC(year, month + ahead, 1)));
  return {
    year,
    /** The year of the newest graduates: classes end in July. */
    graduation: month >= 6 ? year : year - 1,
    /** 'YYYY-MM', so many months from now. */
    month: (ahead: number): string => first(ahead).slice(0, 7),
    /** First and last day of that month. */
    first,
    last: (ahead: number): string => text(new Date(Date.UTC(year, month + ahead + 1, 0))),
    day: (ahead: number): string => text(new Date(here.getTime() + ahead * DAY)),
    /** A moment so many days ago at this time of day in Harbin; never one that has not come yet. */
    at(daysAgo: number, hour: number, minute = 0): Date {
      const midnight = Date.UTC(year, month, here.getUTCDate()) - HARBIN;
      const moment = midnight - daysAgo * DAY + hour * HOUR + minute * 60_000;
      return new Date(Math.min(moment, today.getTime() - 60_000));
    },
  };
}

export type Calendar = ReturnType<typeof createCalendar>;
