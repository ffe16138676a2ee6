import type { Collation } from '../values/collation.js';
import type { Doc } from '../values/types.js';
import type { Scope } from './expression.js';

/** What a pipeline can reach besides its own documents. */
export interface AggregateContext {
  /** The documents of a collection; a collection that does not exist has none. */
  collection(name: string): Iterable<Doc>;
  /** Documents that satisfy a filter, where the store can find them faster than by reading all. */
  find?(name: string, filter: Doc): Iterable<Doc> | undefined;
  let?: Doc;
  collation?: Collation;
  now?: Date;
}

/** Everything a stage is compiled and run with. */
export interface Running {
  context: AggregateContext;
  scope: Scope;
  /** The values of the variables that $$ names. */
  vars: Doc;
  /** Compiles a pipeline within this one; `vars` may be filled anew before each run. */
  compile(pipeline: readonly unknown[], vars?: Doc): Stage;
}

/** A stage made ready: documents in, documents out. */
export type Stage = (source: Iterable<Doc>) => Iterable<Doc>;
export type StageCompiler = (spec: unknown, running: Running) => Stage;
