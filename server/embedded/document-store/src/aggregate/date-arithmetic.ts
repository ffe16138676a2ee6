import {
  addMonths,
  civil,
  DAY,
  dayNumber,
  DAYS_IN,
  MILLISECONDS_IN,
  monthNumber,
  MONTHS_IN,
  weekdayNumber,
} from './calendar.js';
import { fromLocal, toLocal, zoneOffset } from './time-zone.js';

/** Adds units to a date; those of a day and longer keep the time the zone's clock shows. */
export function addUnits(date: Date, unit: string, amount: number, zone: string): Date {
  const exact = MILLISECONDS_IN[unit];
  if (exact !== undefined) return new Date(date.getTime() + exact * amount);
  const local = toLocal(date, zone);
  const months = MONTHS_IN[unit];
  if (months !== undefined) return fromLocal(addMonths(local, months * amount), zone);
  return fromLocal(new Date(local.getTime() + (DAYS_IN[unit] as number) * DAY * amount), zone);
}

/** How many boundaries of the unit lie between two dates. */
export function unitsBetween(from: Date, to: Date, unit: string, zone: string, startOfWeek: unknown): number {
  const exact = MILLISECONDS_IN[unit];
  const start = toLocal(from, zone);
  const end = toLocal(to, zone);
  if (exact !== undefined) {
    // Hours are counted on the exact time line, from where the zone's own hours begin.
    const shift = zoneOffset(zone, from.getTime()) % exact;
    return Math.floor((to.getTime() + shift) / exact) - Math.floor((from.getTime() + shift) / exact);
  }
  const months = MONTHS_IN[unit];
  if (months !== undefined)
    return Math.floor(monthNumber(end) / months) - Math.floor(monthNumber(start) / months);
  if (unit === 'day') return dayNumber(end) - dayNumber(start);
  return weekNumber(end, startOfWeek) - weekNumber(start, startOfWeek);
}

/** Weeks since 1970; its first day was a Thursday. */
const weekNumber = (date: Date, startOfWeek: unknown) =>
  Math.floor((dayNumber(date) + 4 - weekdayNumber(startOfWeek)) / 7);

/** Where the bins of $dateTrunc are counted from: 2000 began on a Saturday. */
const REFERENCE = civil(2000, 1);
const SATURDAY = 6;

export function truncate(date: Date, unit: string, bin: number, zone: string, startOfWeek: unknown): Date {
  const exact = MILLISECONDS_IN[unit];
  const floorTo = (value: number, size: number) => Math.floor(value / size) * size;
  if (exact !== undefined) {
    const origin = fromLocal(REFERENCE, zone).getTime();
    return new Date(origin + floorTo(date.getTime() - origin, exact * bin));
  }
  const local = toLocal(date, zone);
  const months = MONTHS_IN[unit];
  if (months !== undefined) {
    const since = floorTo(monthNumber(local) - monthNumber(REFERENCE), months * bin);
    return fromLocal(civil(2000, 1 + since), zone);
  }
  const offset = unit === 'week' ? (weekdayNumber(startOfWeek) - SATURDAY + 7) % 7 : 0;
  const origin = dayNumber(REFERENCE) + offset;
  const day = origin + floorTo(dayNumber(local) - origin, (DAYS_IN[unit] as number) * bin);
  return fromLocal(new Date(day * DAY), zone);
}
