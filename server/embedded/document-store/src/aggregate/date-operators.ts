import { ObjectId, Timestamp } from 'bson';
import { located, MongoError } from '../values/mongo-error.js';
import { toDouble } from '../values/numbers.js';
import { isDocument, isNumber, typeName } from '../values/types.js';
import {
  civil,
  DAY,
  dayOfYear,
  isoDayOfWeek,
  isoWeek,
  isoWeekYear,
  requireUnit,
  weekOfYear,
} from './calendar.js';
import { addUnits, truncate, unitsBetween } from './date-arithmetic.js';
import { formatDate, parseDate, parseIsoDate } from './date-format.js';
import type { Compiler, Env, Evaluate } from './expression.js';
import { compileExpression } from './expression.js';
import type { Operators } from './operator-shape.js';
import { isNullish, named } from './operator-shape.js';
import { fromLocal, toLocal, zoneOffset } from './time-zone.js';
import { isTruthy } from './truth.js';

function toDate(value: unknown): Date {
  if (value instanceof Date) return value;
  if (value instanceof ObjectId) return value.getTimestamp();
  if (value instanceof Timestamp) return new Date(value.t * 1000);
  throw located(16006, `can't convert from BSON type ${typeName(value)} to Date`);
}

/** A time zone operand: UTC when not given, undefined when it evaluates to null. */
function zoneOf(timezone: Evaluate | undefined, env: Env): string | undefined {
  if (!timezone) return 'UTC';
  const zone = timezone(env);
  if (isNullish(zone)) return undefined;
  if (typeof zone !== 'string')
    throw located(40517, `timezone must evaluate to a string, found ${typeName(zone)}`);
  return zone;
}

/** An operator that reads one part of a date, given alone or as { date, timezone }. */
const part = (read: (local: Date) => number): Compiler => {
  const fromParts = named(['date'], ['timezone'], ({ date, timezone }) => (env) => {
    const value = date?.(env);
    const zone = zoneOf(timezone, env);
    return isNullish(value) || zone === undefined ? null : read(toLocal(toDate(value), zone));
  });
  return (argument, scope, name) => {
    const only: unknown = Array.isArray(argument) && argument.length === 1 ? argument[0] : argument;
    if (isDocument(only) && !Object.keys(only)[0]?.startsWith('$')) return fromParts(only, scope, name);
    const date = compileExpression(only, scope);
    return (env) => {
      const value = date(env);
      return isNullish(value) ? null : read(toDate(value));
    };
  };
};

function integer(name: string, value: unknown): number {
  const number = isNumber(value) ? toDouble(value) : NaN;
  if (!Number.isInteger(number))
    throw located(40515, `${name} must evaluate to an integer, found ${typeName(value)}`);
  return number;
}

const dateToString = named(
  ['date'],
  ['format', 'timezone', 'onNull'],
  ({ date, format, timezone, onNull }) => {
    const usual = timezone ? '%Y-%m-%dT%H:%M:%S.%L' : '%Y-%m-%dT%H:%M:%S.%LZ';
    return (env) => {
      const value = date?.(env);
      const zone = zoneOf(timezone, env);
      if (isNullish(value)) return onNull ? onNull(env) : null;
      const pattern = format ? format(env) : usual;
      if (zone === undefined || isNullish(pattern)) return null;
      if (typeof pattern !== 'string')
        throw located(18533, "$dateToString requires that 'format' be a string");
      const moment = toDate(value);
      return formatDate(toLocal(moment, zone), zoneOffset(zone, moment.getTime()), pattern);
    };
  },
);

const dateFromString = named(
  ['dateString'],
  ['format', 'timezone', 'onError', 'onNull'],
  ({ dateString, format, timezone, onError, onNull }) =>
    (env) => {
      const text = dateString?.(env);
      if (isNullish(text)) return onNull ? onNull(env) : null;
      try {
        return readDate(text, format?.(env), zoneOf(timezone, env));
      } catch (error) {
        if (onError && error instanceof MongoError) return onError(env);
        throw error;
      }
    },
);

function readDate(text: unknown, format: unknown, zone: string | undefined): unknown {
  if (zone === undefined) return null;
  const failure = (why: string) =>
    new MongoError(241, 'ConversionFailure', `Error parsing date string '${String(text)}'; ${why}`);
  if (typeof text !== 'string')
    throw failure(`$dateFromString requires that 'dateString' be a string, found: ${typeName(text)}`);
  const parsed = typeof format === 'string' ? parseDate(text, format) : parseIsoDate(text);
  if (!parsed) throw failure('the text does not fit the format');
  return fromLocal(parsed.local, parsed.zone ?? zone);
}

const TIME_PARTS = ['hour', 'minute', 'second', 'millisecond'] as const;

const dateFromParts = named(
  [],
  ['year', 'month', 'day', 'isoWeekYear', 'isoWeek', 'isoDayOfWeek', ...TIME_PARTS, 'timezone'],
  (operands) => {
    if (!operands.year && !operands.isoWeekYear)
      throw located(40516, "$dateFromParts requires either 'year' or 'isoWeekYear' to be present");
    return (env) => {
      const zone = zoneOf(operands.timezone, env);
      const values = Object.entries(operands)
        .filter(([name]) => name !== 'timezone')
        .map(([name, evaluate]) => [name, evaluate(env)] as const);
      if (zone === undefined || values.some(([, value]) => isNullish(value))) return null;
      const parts = new Map(values.map(([name, value]) => [name, integer(name, value)]));
      const time = TIME_PARTS.map((name) => parts.get(name) ?? 0) as [number, number, number, number];
      const year = parts.get('isoWeekYear');
      const local =
        year === undefined
          ? civil(parts.get('year') as number, parts.get('month') ?? 1, parts.get('day') ?? 1, ...time)
          : isoCivil(year, parts.get('isoWeek') ?? 1, parts.get('isoDayOfWeek') ?? 1, time);
      return fromLocal(local, zone);
    };
  },
);

function isoCivil(year: number, week: number, day: number, time: [number, number, number, number]): Date {
  // The fourth of January is always in the first ISO week.
  const fourth = civil(year, 1, 4, ...time);
  return new Date(fourth.getTime() + ((week - 1) * 7 + day - isoDayOfWeek(fourth)) * DAY);
}

const dateToParts = named(['date'], ['timezone', 'iso8601'], ({ date, timezone, iso8601 }) => (env) => {
  const value = date?.(env);
  const zone = zoneOf(timezone, env);
  if (isNullish(value) || zone === undefined) return null;
  const local = toLocal(toDate(value), zone);
  const days = isTruthy(iso8601?.(env))
    ? { isoWeekYear: isoWeekYear(local), isoWeek: isoWeek(local), isoDayOfWeek: isoDayOfWeek(local) }
    : { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() };
  return {
    ...days,
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    millisecond: local.getUTCMilliseconds(),
  };
});

const shifting = (sign: 1 | -1) =>
  named(['startDate', 'unit', 'amount'], ['timezone'], ({ startDate, unit, amount, timezone }) => (env) => {
    const [start, by, many] = [startDate?.(env), unit?.(env), amount?.(env)];
    const zone = zoneOf(timezone, env);
    if (isNullish(start) || isNullish(by) || isNullish(many) || zone === undefined) return null;
    return addUnits(toDate(start), requireUnit(by), sign * integer('amount', many), zone);
  });

const dateDiff = named(
  ['startDate', 'endDate', 'unit'],
  ['timezone', 'startOfWeek'],
  ({ startDate, endDate, unit, timezone, startOfWeek }) =>
    (env) => {
      const [start, end, by] = [startDate?.(env), endDate?.(env), unit?.(env)];
      const zone = zoneOf(timezone, env);
      if (isNullish(start) || isNullish(end) || isNullish(by) || zone === undefined) return null;
      return unitsBetween(toDate(start), toDate(end), requireUnit(by), zone, startOfWeek?.(env) ?? 'sunday');
    },
);

const dateTrunc = named(
  ['date', 'unit'],
  ['binSize', 'timezone', 'startOfWeek'],
  ({ date, unit, binSize, timezone, startOfWeek }) =>
    (env) => {
      const [value, by] = [date?.(env), unit?.(env)];
      const zone = zoneOf(timezone, env);
      const bin = binSize ? binSize(env) : 1;
      if (isNullish(value) || isNullish(by) || isNullish(bin) || zone === undefined) return null;
      const size = integer('binSize', bin);
      if (size < 1) throw located(5439018, "$dateTrunc requires 'binSize' to be greater than 0");
      return truncate(toDate(value), requireUnit(by), size, zone, startOfWeek?.(env) ?? 'sunday');
    },
);

export const dateOperators: Operators = {
  $year: part((date) => date.getUTCFullYear()),
  $month: part((date) => date.getUTCMonth() + 1),
  $dayOfMonth: part((date) => date.getUTCDate()),
  $hour: part((date) => date.getUTCHours()),
  $minute: part((date) => date.getUTCMinutes()),
  $second: part((date) => date.getUTCSeconds()),
  $millisecond: part((date) => date.getUTCMilliseconds()),
  $dayOfYear: part(dayOfYear),
  $dayOfWeek: part((date) => date.getUTCDay() + 1),
  $week: part(weekOfYear),
  $isoDayOfWeek: part(isoDayOfWeek),
  $isoWeek: part(isoWeek),
  $isoWeekYear: part(isoWeekYear),
  $dateToString: dateToString,
  $dateFromString: dateFromString,
  $dateFromParts: dateFromParts,
  $dateToParts: dateToParts,
  $dateAdd: shifting(1),
  $dateSubtract: shifting(-1),
  $dateDiff: dateDiff,
  $dateTrunc: dateTrunc,
};
