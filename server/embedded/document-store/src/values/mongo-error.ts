import type { Doc } from './types.js';

/**
 * An error as MongoDB reports it to a client.
 * `extra` holds further fields of the reply, such as keyPattern, keyValue or errorLabels.
 */
export class MongoError extends Error {
  constructor(
    readonly code: number,
    readonly codeName: string,
    message: string,
    readonly extra: Doc = {},
  ) {
    super(message);
    this.name = 'MongoError';
  }
}

export const badValue = (message: string) => new MongoError(2, 'BadValue', message);
export const failedToParse = (message: string) => new MongoError(9, 'FailedToParse', message);
export const typeMismatch = (message: string) => new MongoError(14, 'TypeMismatch', message);
/** Errors MongoDB numbers without naming: their codeName is "Location" and the number. */
export const located = (code: number, message: string) => new MongoError(code, `Location${code}`, message);
