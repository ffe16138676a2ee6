import { ObjectId, Timestamp } from 'bson';
import { located } from '../values/mongo-error.js';
import { isDocument, typeName } from '../values/types.js';
import { dayOfYear, isoDayOfWeek, isoWeek, isoWeekYear, weekOfYear } from './calendar.js';
import { formatDate } from './date-format.js';
import type { Compiler, Env, Evaluate } from './expression.js';
import { compileExpression } from './expression.js';
import type { Operators } from './operator-shape.js';
import { isNullish, named } from './operator-shape.js';
import { toLocal, zoneOffset } from './time-zone.js';

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
};
