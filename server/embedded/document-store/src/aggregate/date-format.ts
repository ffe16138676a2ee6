import { located } from '../values/mongo-error.js';
import { civil, dayOfYear, isoDayOfWeek, isoWeek, isoWeekYear, weekOfYear } from './calendar.js';

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

/** What a format reads: a pattern, and the part of the date it gives. */
const READERS: Record<string, [pattern: string, part: string]> = {
  Y: ['(\\d{4})', 'year'],
  m: ['(\\d{1,2})', 'month'],
  d: ['(\\d{1,2})', 'day'],
  H: ['(\\d{1,2})', 'hour'],
  M: ['(\\d{1,2})', 'minute'],
  S: ['(\\d{1,2})', 'second'],
  L: ['(\\d{1,3})', 'millisecond'],
  j: ['(\\d{1,3})', 'dayOfYear'],
  b: ['([A-Za-z]{3})', 'monthName'],
  B: ['([A-Za-z]+)', 'monthName'],
  z: ['([+-]\\d\\d:?\\d\\d|Z)', 'zone'],
  '%': ['%', ''],
};

export interface ParsedDate {
  local: Date;
  /** The offset that stood in the text itself. */
  zone?: string;
}

/** Reads a date by a format; undefined when the text does not fit it. */
export function parseDate(text: string, format: string): ParsedDate | undefined {
  const names: string[] = [];
  const pattern = format.replace(/%(.?)|[\\^$.*+?()[\]{}|]/gs, (found, letter?: string) => {
    if (letter === undefined) return `\\${found}`;
    const reader = READERS[letter];
    if (!reader) throw located(18536, `Invalid format character '%${letter}' in format string`);
    if (reader[1]) names.push(reader[1]);
    return reader[0];
  });
  const match = new RegExp(`^${pattern}$`).exec(text);
  if (!match) return undefined;
  const parts = Object.fromEntries(names.map((name, i) => [name, match[i + 1] as string]));
  return assemble(parts);
}

function assemble(parts: Record<string, string | undefined>): ParsedDate | undefined {
  const part = (name: string, otherwise: number) => Number(parts[name] ?? otherwise);
  const named = parts['monthName']?.slice(0, 3).toLowerCase();
  const month = named
    ? MONTHS.findIndex((name) => name.slice(0, 3).toLowerCase() === named) + 1
    : part('month', 1);
  const day = part('day', 1);
  if (!('year' in parts) || month < 1 || month > 12 || part('hour', 0) > 23 || part('minute', 0) > 59)
    return undefined;
  const start =
    'dayOfYear' in parts
      ? civil(part('year', 0), 1, part('dayOfYear', 1))
      : civil(part('year', 0), month, day);
  if (!('dayOfYear' in parts) && start.getUTCDate() !== day) return undefined;
  start.setUTCHours(part('hour', 0), part('minute', 0), part('second', 0), part('millisecond', 0));
  return { local: start, ...(parts['zone'] !== undefined && { zone: parts['zone'] }) };
}

const ISO =
  /^(\d{4})-(\d\d)(?:-(\d\d))?(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?$/;

/** Reads an ISO 8601 date; undefined when the text is none. */
export function parseIsoDate(text: string): ParsedDate | undefined {
  const match = ISO.exec(text.trim());
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, fraction, zone] = match;
  const millisecond = fraction && fraction.slice(0, 3).padEnd(3, '0');
  const parts = { year, month, day, hour, minute, second, millisecond, zone };
  return assemble(Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)));
}
