import type { Bilingual } from '@longcai/shared/primitives';
import type { Language, Problem } from '@longcai/shared/problem';
import { PROBLEMS, type ProblemCode } from '@longcai/shared/problems';

export interface FieldError {
  pointer: string;
  code: string;
  /** A sentence; given in both languages where the thrower does not know the reader's. */
  detail: string | Bilingual;
}

/** The one error that callers see. Its code picks status and sentence from the shared table. */
export class AppError extends Error {
  readonly status: number;
  constructor(
    readonly code: ProblemCode,
    readonly details: { errors?: FieldError[]; retryAfterSeconds?: number; cause?: unknown } = {},
  ) {
    super(code, { cause: details.cause });
    this.name = 'AppError';
    this.status = PROBLEMS[code].status;
  }
}

/** Throws `forbidden` (or another refusal) unless the policy allows. */
export function require(allowed: boolean, code: ProblemCode = 'forbidden'): asserts allowed {
  if (!allowed) throw new AppError(code);
}

/** The value, or `not-found`. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new AppError('not-found');
  return value;
}

/** The problem as it leaves over HTTP and sockets, in the reader's language. */
export function toProblem(error: AppError, language: Language, requestId?: string): Problem {
  const sentence = PROBLEMS[error.code][language];
  const errors = error.details.errors?.map(({ detail, ...rest }) => ({
    ...rest,
    detail: typeof detail === 'string' ? detail : detail[language],
  }));
  return {
    type: `urn:longcai:problem:${error.code}`,
    title: sentence,
    status: error.status,
    code: error.code,
    detail: errors?.[0]?.detail ?? sentence,
    ...(errors && { errors }),
    ...(error.details.retryAfterSeconds !== undefined && {
      retryAfterSeconds: error.details.retryAfterSeconds,
    }),
    ...(requestId && { requestId }),
  };
}
