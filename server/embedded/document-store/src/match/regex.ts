import { regexOf } from '../values/compare.js';
import { badValue, located } from '../values/mongo-error.js';

const POSIX: Record<string, string> = {
  alpha: 'A-Za-z',
  digit: '0-9',
  alnum: 'A-Za-z0-9',
  upper: 'A-Z',
  lower: 'a-z',
  space: '\\s',
  punct: '!-\\/:-@\\[-`{-~',
  xdigit: '0-9A-Fa-f',
  word: '\\w',
};

/** Turns a PCRE pattern into JavaScript's, for what the two write differently. */
function translate(pattern: string, extended: boolean): string {
  let text = pattern
    .replace(/\[:(\w+):\]/g, (whole, name: string) => POSIX[name] ?? whole)
    .replaceAll('\\A', '^')
    .replaceAll('\\z', '$')
    .replaceAll('\\Z', '$')
    .replaceAll('\\h', '[ \\t]')
    .replaceAll('(?P<', '(?<');
  if (extended)
    text = text.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\s+|#.*$/gm, (found) =>
      /^[\s#]/.test(found) ? '' : found,
    );
  return text;
}

/** Compiles a pattern with MongoDB's options i, m, s, x and u. */
export function compileRegex(pattern: string, options: string): RegExp {
  const inline = /^\(\?([imsx]+)\)/.exec(pattern);
  const wanted = new Set(options + (inline?.[1] ?? ''));
  for (const option of wanted) {
    if (!'imsxu'.includes(option)) throw located(51108, `invalid flag in regex options: ${option}`);
  }
  const body = translate(inline ? pattern.slice(inline[0].length) : pattern, wanted.has('x'));
  const flags = [...'ims'].filter((flag) => wanted.has(flag)).join('');
  return construct(body, flags);
}

function construct(body: string, flags: string): RegExp {
  try {
    return new RegExp(body, `${flags}u`);
  } catch {
    try {
      // PCRE accepts escapes that the unicode mode of JavaScript refuses.
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
  const own = regexOf(value);
  if (own.options && options) throw located(51074, 'options set in both $regex and $options');
  return compileRegex(own.pattern, options || own.options);
}
