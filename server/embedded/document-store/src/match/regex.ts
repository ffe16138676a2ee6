import { regexOf } from '../values/compare.js';
import { badValue, located } from '../values/mongo-error.js';
import { Rank, typeRank } from '../values/types.js';

const POSIX: Record<string, string> = {
  alpha: 'A-Za-z',
  digit: '0-9',
  alnum: 'A-Za-z0-9',
  upper: 'A-Z',
  lower: 'a-z',
  space: ' \\t-\\r',
  punct: '!-\\/:-@\\[-`{-~',
  xdigit: '0-9A-Fa-f',
  word: '\\w',
};

/** Escapes of PCRE that JavaScript lacks, or gives another meaning. */
const ESCAPES: Record<string, string> = {
  '\\A': '^',
  '\\z': '(?![^])',
  '\\Z': '(?=\\n?(?![^]))',
  '\\h': '[ \\t]',
  '\\R': '(?:\\r\\n|[\\n-\\r])',
  '\\s': '[ \\t-\\r]',
  '\\S': '[^ \\t-\\r]',
};

/** Between lines only \n counts in PCRE; at the end of the text one \n may follow. */
const ANCHORS = {
  lines: { '^': '(?<![^\\n])', $: '(?![^\\n])' },
  text: { '^': '^', $: '(?=\\n?(?![^]))' },
};

const TOKEN = /\\[^]|\[\^?\]?(?:\[:\w+:\]|\\[^]|[^\]\\])*\]|\(\?P<|[$^.]/g;
const EXTENDED_TOKEN = new RegExp(`${TOKEN.source}|\\s+|#.*`, 'g');

/** Turns a PCRE pattern into JavaScript's, for what the two read differently. */
function translate(
  pattern: string,
  { extended, lines, dotAll }: Record<'extended' | 'lines' | 'dotAll', boolean>,
) {
  const anchors = lines ? ANCHORS.lines : ANCHORS.text;
  return withProperties(pattern).replace(extended ? EXTENDED_TOKEN : TOKEN, (token) => {
    if (token.startsWith('\\')) return ESCAPES[token] ?? plainEscape(token);
    if (token.startsWith('[')) return translateClass(token);
    if (token === '(?P<') return '(?<';
    if (token === '.') return dotAll ? '[^]' : '[^\\n]';
    if (token === '^' || token === '$') return anchors[token];
    return '';
  });
}

/** Unicode properties: PCRE takes the name of a script bare, and a category of one letter without braces. */
const withProperties = (pattern: string) =>
  pattern.replace(/\\([pP])\{(\w{3,})\}/g, '\\$1{Script=$2}').replace(/\\([pP])([A-Z])/g, '\\$1{$2}');

/** An escaped character that needs no escape, which the unicode mode of JavaScript refuses, stands for itself. */
const plainEscape = (token: string) =>
  /^\\[A-Za-z0-9^$\\.*+?()[\]{}|/]/.test(token) ? token : token.slice(1);

function translateClass(token: string): string {
  const body = token
    .replace(/\[:(\w+):\]/g, (whole, name: string) => POSIX[name] ?? whole)
    .replaceAll('\\s', ' \\t-\\r')
    .replaceAll('\\h', ' \\t');
  return body.replace(/^\[(\^?)\]/, '[$1\\]').replace(/(?<!^)(?<!\\)\[/g, '\\[');
}

/** Compiles a pattern with MongoDB's options i, m, s, x and u. */
export function compileRegex(pattern: string, options: string): RegExp {
  const inline = /^\(\?([imsx]+)\)/.exec(pattern);
  const wanted = new Set(options + (inline?.[1] ?? ''));
  for (const option of wanted) {
    if (!'imsxu'.includes(option)) throw located(51108, `invalid flag in regex options: ${option}`);
  }
  const body = translate(inline ? pattern.slice(inline[0].length) : pattern, {
    extended: wanted.has('x'),
    lines: wanted.has('m'),
    dotAll: wanted.has('s'),
  });
  return construct(body, wanted.has('i') ? 'i' : '');
}

function construct(body: string, flags: string): RegExp {
  try {
    return new RegExp(body, `${flags}u`);
  } catch {
    try {
      // PCRE accepts what only the older mode of JavaScript does, such as a lone brace.
      return new RegExp(body, flags);
    } catch (error) {
      throw located(51091, `Regular expression is invalid: ${(error as Error).message}`);
    }
  }
}

/** Compiles the argument of $regex, whose options may stand in $options or in the value itself. */
export function regexOperand(value: unknown, options: unknown): RegExp {
  if (options !== undefined && typeof options !== 'string') throw badValue('$options has to be a string');
  if (typeof value === 'string') return compileRegex(value, options ?? '');
  if (typeRank(value) !== Rank.regex) throw badValue('$regex has to be a string');
  const own = regexOf(value);
  if (own.options && options) throw located(51074, 'options set in both $regex and $options');
  return compileRegex(own.pattern, options || own.options);
}
