import type { Problem } from '@longcai/shared/problem';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { mongo } from 'mongoose';
import type { Logger } from 'pino';
import { AppError, toProblem } from './app-error.js';
import { languageOf } from './language.js';

type Coded = {
  status?: number;
  type?: string;
  code?: number | string;
  name?: string;
  keyPattern?: object;
  message?: string;
  errorResponse?: unknown;
};

const STORE_DOWN = new Set([
  'MongoServerSelectionError',
  'MongooseServerSelectionError',
  'MongoNotConnectedError',
  'MongoPoolClosedError',
  'MongoServerClosedError',
  'MongoTopologyClosedError',
  'MongoWaitQueueTimeoutError',
]);

function isStoreDown(error: Coded): boolean {
  if (error instanceof mongo.MongoNetworkError || STORE_DOWN.has(error.name ?? '')) return true;
  // A write of several hands on what stopped it inside an error of its own.
  return error.errorResponse instanceof Error && isStoreDown(error.errorResponse);
}

/** Turns what libraries throw into the one error, at the edge only. Anything unknown is our 500. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const coded = error as Coded;
  if (coded.type === 'entity.parse.failed' || coded.type === 'encoding.unsupported')
    return new AppError('malformed-json');
  if (coded.type === 'entity.too.large' || coded.code === 'LIMIT_FILE_SIZE') return new AppError('too-large');
  if (typeof coded.code === 'string' && coded.code.startsWith('LIMIT_')) return new AppError('invalid-input');
  if (coded.code === 'ENOSPC' || coded.code === 'EDQUOT') return new AppError('disk-full', { cause: error });
  if (coded.name === 'CastError' || coded.type === 'charset.unsupported' || error instanceof URIError)
    return new AppError('invalid-input');
  if (coded.code === 11000) return new AppError('already-exists', { cause: error });
  if (coded.name === 'VersionError') return new AppError('stale-version');
  if (isStoreDown(coded)) return new AppError('store-unavailable', { cause: error });
  if (coded.status === 400 || coded.status === 413)
    return new AppError(coded.status === 413 ? 'too-large' : 'invalid-input');
  return new AppError('internal', { cause: error });
}

export const noSuchEndpoint: RequestHandler = () => {
  throw new AppError('no-such-endpoint');
};

export function problemHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const appError = toAppError(error);
    const requestId = String(response.locals['requestId'] ?? '');
    if (appError.status >= 500)
      log.error({ err: appError.details.cause ?? appError, requestId }, appError.code);
    const problem: Problem = toProblem(appError, languageOf(request), requestId);
    if (problem.retryAfterSeconds !== undefined)
      response.set('Retry-After', String(problem.retryAfterSeconds));
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  };
}
