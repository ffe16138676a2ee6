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

/** The names MongoDB has for its codes; one without a name is called "Location" and its number. */
const NAMES: Readonly<Record<number, string>> = {
  2: 'BadValue',
  9: 'FailedToParse',
  13: 'Unauthorized',
  14: 'TypeMismatch',
  16: 'InvalidLength',
  20: 'IllegalOperation',
  18: 'AuthenticationFailed',
  22: 'InvalidBSON',
  26: 'NamespaceNotFound',
  27: 'IndexNotFound',
  28: 'PathNotViable',
  40: 'ConflictingUpdateOperators',
  43: 'CursorNotFound',
  48: 'NamespaceExists',
  52: 'DollarPrefixedFieldName',
  53: 'InvalidIdField',
  54: 'NotSingleValueField',
  56: 'EmptyFieldName',
  59: 'CommandNotFound',
  66: 'ImmutableField',
  67: 'CannotCreateIndex',
  72: 'InvalidOptions',
  73: 'InvalidNamespace',
  79: 'UnknownReplWriteConcern',
  85: 'IndexOptionsConflict',
  86: 'IndexKeySpecsConflict',
  100: 'UnsatisfiableWriteConcern',
  112: 'WriteConflict',
  146: 'ExceededMemoryLimit',
  168: 'InvalidPipelineOperator',
  121: 'DocumentValidationFailure',
  171: 'CannotIndexParallelArrays',
  225: 'TransactionTooOld',
  237: 'CursorKilled',
  241: 'ConversionFailure',
  251: 'NoSuchTransaction',
  263: 'OperationNotSupportedInTransaction',
  280: 'ChangeStreamFatalError',
  286: 'ChangeStreamHistoryLost',
  291: 'NoQueryExecutionPlans',
  10334: 'BSONObjectTooLarge',
  11000: 'DuplicateKey',
  13113: 'MergeStageNoMatchingDocument',
};

export const mongoError = (code: number, message: string, extra?: Doc) =>
  new MongoError(code, NAMES[code] ?? `Location${code}`, message, extra);
export const badValue = (message: string) => mongoError(2, message);
export const failedToParse = (message: string) => mongoError(9, message);
export const typeMismatch = (message: string) => mongoError(14, message);
export const located = (code: number, message: string) => mongoError(code, message);
