const DAY = 86_400_000;

/** All functions here read the UTC fields of a date; toLocal() makes them those of a time zone. */

export function dayOfYear(date: Date): number {
  const start = new Date(date);
  start.setUTCMonth(0, 1);
  return Math.round((date.getTime() - start.getTime()) / DAY) + 1;
}

export const isoDayOfWeek = (date: Date) => date.getUTCDay() || 7;

/** Week of the year from 0, weeks beginning on Sunday. */
export const weekOfYear = (date: Date) => Math.floor((dayOfYear(date) + 6 - date.getUTCDay()) / 7);

/** The Thursday of a date's ISO week, which decides the week's year. */
function thursday(date: Date): Date {
  const result = new Date(date);
  result.setUTCDate(result.getUTCDate() + 4 - isoDayOfWeek(date));
  return result;
}

export const isoWeek = (date: Date) => Math.floor((dayOfYear(thursday(date)) - 1) / 7) + 1;
export const isoWeekYear = (date: Date) => thursday(date).getUTCFullYear();
