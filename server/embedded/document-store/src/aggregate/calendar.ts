import { located } from '../values/mongo-error.js';

export const DAY = 86_400_000;

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

/** A date of the calendar; parts beyond their range carry over. */
export function civil(year: number, month: number, day = 1, hour = 0, minute = 0, second = 0, ms = 0): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second, ms);
  return date;
}

/** Adds months; a day the target month lacks becomes its last one. */
export function addMonths(date: Date, months: number): Date {
  const result = new Date(date);
  result.setUTCDate(1);
  result.setUTCMonth(result.getUTCMonth() + months);
  const lastDay = civil(result.getUTCFullYear(), result.getUTCMonth() + 2, 0).getUTCDate();
  result.setUTCDate(Math.min(date.getUTCDate(), lastDay));
  return result;
}

export const MONTHS_IN: Record<string, number> = { month: 1, quarter: 3, year: 12 };
export const DAYS_IN: Record<string, number> = { day: 1, week: 7 };
export const MILLISECONDS_IN: Record<string, number> = {
  millisecond: 1,
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
};

export function requireUnit(unit: unknown): string {
  if (typeof unit === 'string' && (unit in MONTHS_IN || unit in DAYS_IN || unit in MILLISECONDS_IN))
    return unit;
  throw located(9, `unknown time unit value: ${String(unit)}`);
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** The number of a weekday from Sunday, by its English name or its first three letters. */
export function weekdayNumber(name: unknown): number {
  const wanted = String(name).toLowerCase();
  const found = WEEKDAYS.findIndex((day) => day === wanted || day.slice(0, 3) === wanted);
  if (found < 0) throw located(9, `unknown day of week value: ${String(name)}`);
  return found;
}

/** Whole days since 1970 of the day a date falls on. */
export const dayNumber = (date: Date) => Math.floor(date.getTime() / DAY);

export const monthNumber = (date: Date) => date.getUTCFullYear() * 12 + date.getUTCMonth();
