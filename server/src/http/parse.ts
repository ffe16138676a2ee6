import type { Language } from '@longcai/shared/problem';
import * as z from 'zod';
import { AppError, type FieldError } from './app-error.js';

const locales = { zh: z.locales.zhCN().localeError, en: z.locales.en().localeError };

/** Sentences for the contract's own refinements, whose `error` is a short code. */
const REFINEMENTS: Record<string, { zh: string; en: string }> = {
  required: { zh: '这一项必填', en: 'This field is required' },
  'email-or-mobile': { zh: '邮箱和手机号至少填一个', en: 'Give an e-mail address or a mobile number' },
};

const escape = (key: PropertyKey) => String(key).replaceAll('~', '~0').replaceAll('/', '~1');

function fieldErrors(part: string, issues: readonly z.core.$ZodIssue[], language: Language): FieldError[] {
  return issues.flatMap((issue): FieldError[] => {
    const base = `/${part}${issue.path.map((key) => `/${escape(key)}`).join('')}`;
    if (issue.code === 'unrecognized_keys') {
      const detail = language === 'zh' ? '没有这个字段' : 'There is no such field';
      return issue.keys.map((key) => ({ pointer: `${base}/${escape(key)}`, code: issue.code, detail }));
    }
    const known = REFINEMENTS[issue.message];
    return [
      { pointer: base, code: known ? issue.message : issue.code, detail: known?.[language] ?? issue.message },
    ];
  });
}

/**
 * Parses one part of a request with the contract's schema.
 * @throws AppError `invalid-input` with a pointer for each field, in the reader's language
 */
export function parse<S extends z.ZodType>(
  schema: S,
  value: unknown,
  part: string,
  language: Language,
): z.output<S> {
  const parsed = schema.safeParse(value, { error: locales[language] });
  if (parsed.success) return parsed.data;
  throw new AppError('invalid-input', { errors: fieldErrors(part, parsed.error.issues, language) });
}
