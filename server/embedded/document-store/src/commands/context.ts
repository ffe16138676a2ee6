import { constants } from '../aggregate/aggregate.js';
import type { Collection } from '../collections/catalog.js';
import type { Engine } from '../engine.js';
import type { Transaction } from '../sessions/transaction.js';
import type { View } from '../store/view.js';
import { isTruthy, mongoError, type Collation, type Doc } from '../values/values.js';

/** One command on its way. */
export interface Context {
  readonly engine: Engine;
  readonly name: string;
  readonly database: string;
  readonly body: Doc;
  readonly raw: Buffer;
  /** Arrays of documents kept as bytes: documents, updates, deletes. */
  readonly arrays: ReadonlyMap<string, Buffer[]>;
  /** The client's address for us, as hello has to repeat it. */
  readonly address: string;
  readonly session: string | undefined;
  readonly transactionNumber: bigint | undefined;
  readonly transaction: Transaction | undefined;
}

export type Handler = (context: Context) => Doc | Promise<Doc>;

/** The namespace a command names with its first field; a pipeline may do without a collection. */
export function namespaceOf({ body, name, database }: Context): string {
  const collection = body[name] === 1 && name === 'aggregate' ? '$cmd.aggregate' : body[name];
  if (typeof collection !== 'string' || collection === '') {
    throw mongoError(73, `collection name has invalid type for ${name}`);
  }
  return `${database}.${collection}`;
}

export function collationOf({ body }: Context, collection: Collection | undefined): Collation | undefined {
  return (body['collation'] ?? collection?.options['collation']) as Collation | undefined;
}

/** The values of the variables a command gives to its filters. */
export function variablesOf({ body }: Context): Doc | undefined {
  return body['let'] === undefined ? undefined : constants(body['let'] as Doc);
}

/** Whether a write passes over its collection's validator. */
export const isUnchecked = ({ body }: Context) => isTruthy(body['bypassDocumentValidation']);

export function nonNegative(value: unknown, name: string): number {
  if (value === undefined || value === null) return 0;
  const number = Number(value);
  if (!Number.isFinite(number) || number < 0)
    throw mongoError(51024, `BSON field '${name}' value must be >= 0, actual value '${String(value)}'`);
  return Math.floor(number);
}

/** What a read looks at: the transaction it belongs to, or a snapshot of its own. */
export interface Reading {
  readonly view: View;
  readonly catalogVersion: number;
  readonly release: () => void;
}

export function startReading({ transaction, engine }: Context): Reading {
  if (transaction)
    return {
      view: transaction.view,
      catalogVersion: transaction.snapshot.catalogVersion,
      release: () => undefined,
    };
  const snapshot = engine.store.snapshot(engine.catalog.version);
  return { view: snapshot, catalogVersion: snapshot.catalogVersion, release: () => snapshot.release() };
}
