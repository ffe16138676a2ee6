import { BSONSymbol } from 'bson';
import { compareValues } from '../values/compare.js';
import { located } from '../values/mongo-error.js';
import { toDouble } from '../values/numbers.js';
import { isNumber, Rank, typeName, typeRank } from '../values/types.js';
import { regexOperand } from '../match/regex.js';
import type { Evaluate } from './expression.js';
import type { Operators } from './operator-shape.js';
import { binary, counted, isNullish, named, nullSafe, unary, variadic } from './operator-shape.js';
import { toText } from './text.js';

function requireString(code: number, name: string, value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof BSONSymbol) return value.value;
  throw located(code, `${name} requires a string, found: ${typeName(value)}`);
}

function integer(code: number, name: string, value: unknown): number {
  const number = isNumber(value) ? toDouble(value) : NaN;
  if (!Number.isInteger(number))
    throw located(code, `${name} requires an integral argument, found ${typeName(value)}`);
  return number;
}

function substringByCodePoints(value: unknown, start: unknown, count: unknown): string {
  const from = integer(34450, '$substrCP', start);
  const many = integer(34452, '$substrCP', count);
  if (from < 0) throw located(34455, '$substrCP: starting index must be non-negative');
  return [...toText(value)].slice(from, many < 0 ? undefined : from + many).join('');
}

function substringByBytes(value: unknown, start: unknown, count: unknown): string {
  const from = integer(16034, '$substrBytes', start);
  const many = integer(16035, '$substrBytes', count);
  if (from < 0) throw located(50752, '$substrBytes: starting index must be non-negative');
  const bytes = Buffer.from(toText(value));
  const end = many < 0 ? bytes.length : Math.min(bytes.length, from + many);
  const isContinuation = (at: number) => at < bytes.length && ((bytes[at] as number) & 0xc0) === 0x80;
  if (isContinuation(from))
    throw located(28656, '$substrBytes: Invalid range, starting index is a UTF-8 continuation byte.');
  if (isContinuation(end))
    throw located(28657, '$substrBytes: Invalid range, ending index is in the middle of a UTF-8 character.');
  return bytes.subarray(from, end).toString();
}

function indexOfPoints(text: unknown, wanted: unknown, start: unknown = 0, end?: unknown): unknown {
  if (isNullish(text)) return null;
  const points = [...requireString(40093, '$indexOfCP', text)];
  const from = integer(40096, '$indexOfCP', start);
  const last = end === undefined ? points.length : integer(40096, '$indexOfCP', end);
  if (from > points.length) return -1;
  const found = points
    .slice(from, last)
    .join('')
    .indexOf(requireString(40094, '$indexOfCP', wanted));
  return found < 0 ? -1 : from + [...points.slice(from, last).join('').slice(0, found)].length;
}

const WHITESPACE =
  ' \t\n\v\f\r\0\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a';

const trim = (name: string, atStart: boolean, atEnd: boolean) =>
  named(['input'], ['chars'], ({ input, chars }) => (env) => {
    const value = input?.(env);
    const set = chars ? chars(env) : WHITESPACE;
    if (isNullish(value) || isNullish(set)) return null;
    const points = [...requireString(50699, name, value)];
    const drop = new Set(requireString(50700, name, set));
    let first = 0;
    let last = points.length;
    while (atStart && first < last && drop.has(points[first] as string)) first += 1;
    while (atEnd && last > first && drop.has(points[last - 1] as string)) last -= 1;
    return points.slice(first, last).join('');
  });

const replace = (name: string, every: boolean) =>
  named(['input', 'find', 'replacement'], [], ({ input, find, replacement }) => (env) => {
    const values = [input?.(env), find?.(env), replacement?.(env)];
    if (values.some(isNullish)) return null;
    const [text, wanted, instead] = values.map((value) => requireString(51746, name, value)) as [
      string,
      string,
      string,
    ];
    return every ? text.replaceAll(wanted, () => instead) : text.replace(wanted, () => instead);
  });

/** Compiles { input, regex, options }; a constant pattern is compiled once. */
const regexOperator = (name: string, use: (text: string, regex: RegExp) => unknown, whenNull: unknown) =>
  named(['input', 'regex'], ['options'], ({ input, regex, options }) => {
    const known = new Map<string, RegExp>();
    const compiled = (pattern: unknown, flags: unknown): RegExp => {
      const key = `${toText(flags ?? '')}/${typeof pattern === 'string' ? pattern : JSON.stringify(pattern)}`;
      const found = known.get(key);
      if (found) return found;
      const one = regexOperand(pattern, flags ?? undefined);
      const global = new RegExp(one.source, `${one.flags}g`);
      known.set(key, global);
      return global;
    };
    return (env) => {
      const value = input?.(env);
      const pattern = (regex as Evaluate)(env);
      if (isNullish(value) || isNullish(pattern)) return whenNull;
      if (typeof pattern !== 'string' && typeRank(pattern) !== Rank.regex) {
        throw located(51105, `${name} needs 'regex' to be of type string or regex`);
      }
      const ready = compiled(pattern, options?.(env));
      ready.lastIndex = 0;
      return use(requireString(51104, name, value), ready);
    };
  });

const foundMatch = (match: RegExpExecArray) => ({
  match: match[0],
  idx: [...match.input.slice(0, match.index)].length,
  captures: match.slice(1).map((capture: string | undefined) => capture ?? null),
});

export const stringOperators: Operators = {
  $concat: variadic((values) => {
    if (values.some(isNullish)) return null;
    return values
      .map((value) => {
        if (typeof value !== 'string')
          throw located(16702, `$concat only supports strings, not ${typeName(value)}`);
        return value;
      })
      .join('');
  }),
  $toLower: unary((value) => toText(value).toLowerCase()),
  $toUpper: unary((value) => toText(value).toUpperCase()),
  $strcasecmp: binary((a, b) => Math.sign(compareValues(toText(a).toUpperCase(), toText(b).toUpperCase()))),
  $strLenCP: unary((value) => [...requireString(34471, '$strLenCP', value)].length),
  $strLenBytes: unary((value) => Buffer.byteLength(requireString(34473, '$strLenBytes', value))),
  $substrCP: counted(3, 3, substringByCodePoints),
  $substrBytes: counted(3, 3, substringByBytes),
  $substr: counted(3, 3, substringByBytes),
  $indexOfCP: counted(2, 4, indexOfPoints),
  $split: binary(
    nullSafe((text, separator) => {
      const by = requireString(40086, '$split', separator);
      if (by === '') throw located(40087, '$split requires a non-empty separator');
      return requireString(40085, '$split', text).split(by);
    }),
  ),
  $trim: trim('$trim', true, true),
  $ltrim: trim('$ltrim', true, false),
  $rtrim: trim('$rtrim', false, true),
  $replaceOne: replace('$replaceOne', false),
  $replaceAll: replace('$replaceAll', true),
  $regexMatch: regexOperator('$regexMatch', (text, regex) => regex.test(text), false),
  $regexFind: regexOperator(
    '$regexFind',
    (text, regex) => {
      const match = regex.exec(text);
      return match ? foundMatch(match) : null;
    },
    null,
  ),
  $regexFindAll: regexOperator(
    '$regexFindAll',
    (text, regex) => [...text.matchAll(regex)].map((match) => foundMatch(match as RegExpExecArray)),
    [],
  ),
};
