import { located } from '../values/mongo-error.js';
import { dayOfYear, isoDayOfWeek, isoWeek, isoWeekYear, weekOfYear } from './calendar.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const padded = (value: number, width: number) => String(value).padStart(width, '0');

function offsetText(offset: number): string {
  const minutes = Math.abs(offset) / 60_000;
  return `${offset < 0 ? '-' : '+'}${padded(Math.floor(minutes / 60), 2)}${padded(minutes % 60, 2)}`;
}

const WRITERS: Record<string, (local: Date, offset: number) => string> = {
  Y: (date) => padded(date.getUTCFullYear(), 4),
  G: (date) => padded(isoWeekYear(date), 4),
  m: (date) => padded(date.getUTCMonth() + 1, 2),
  d: (date) => padded(date.getUTCDate(), 2),
  H: (date) => padded(date.getUTCHours(), 2),
  M: (date) => padded(date.getUTCMinutes(), 2),
  S: (date) => padded(date.getUTCSeconds(), 2),
  L: (date) => padded(date.getUTCMilliseconds(), 3),
  j: (date) => padded(dayOfYear(date), 3),
  u: (date) => String(isoDayOfWeek(date)),
  w: (date) => String(date.getUTCDay() + 1),
  U: (date) => padded(weekOfYear(date), 2),
  V: (date) => padded(isoWeek(date), 2),
  b: (date) => (MONTHS[date.getUTCMonth()] as string).slice(0, 3),
  B: (date) => MONTHS[date.getUTCMonth()] as string,
  z: (_, offset) => offsetText(offset),
  Z: (_, offset) => String(offset / 60_000),
  '%': () => '%',
};

/** Writes a local date. @throws MongoError 18536 for an unknown letter */
export function formatDate(local: Date, offset: number, format: string): string {
  return format.replace(/%(.?)/gs, (_, letter: string) => {
    const write = WRITERS[letter];
    if (!write) throw located(18536, `Invalid format character '%${letter}' in format string`);
    return write(local, offset);
  });
}

const ISO =
  /^(\d{4})-(\d\d)(?:-(\d\d))?(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?\s*(?:Z|([+-]\d\d)(?::?(\d\d))?)?$/;

/** Reads an ISO 8601 date, in UTC where it names no offset; undefined when the text is none. */
export function parseIsoDate(text: string): Date | undefined {
  const match = ISO.exec(text.trim());
  if (!match) return undefined;
  const part = (at: number, otherwise = '00') => match[at] ?? otherwise;
  const day = `${part(1)}-${part(2)}-${part(3, '01')}`;
  if (new Date(day).getUTCDate() !== Number(part(3, '01'))) return undefined;
  const time = `${part(4)}:${part(5)}:${part(6)}.${part(7, '000').slice(0, 3).padEnd(3, '0')}`;
  const date = new Date(`${day}T${time}${part(8, '+00')}:${part(9)}`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
