import { Worker } from 'node:worker_threads';

/** What HiGHS says of an integer program. */
export interface HighsAnswer {
  /** Whether `values` are proved best. */
  readonly optimal: boolean;
  /** A value for each variable, in the order of the objective. */
  readonly values: Float64Array;
  /** No solution is better than this. */
  readonly bound: number;
}

export interface HighsQuestion {
  /** In CPLEX LP format. */
  readonly problem: string;
  /** A solution that is known already. */
  readonly start: readonly number[];
  /** Stops with what it has after this long. */
  readonly seconds: number;
}

interface Waiting {
  resolve(answer: HighsAnswer): void;
  reject(error: Error): void;
}

type Reply = { id: number } & ({ answer: HighsAnswer } | { failed: string });

let thread: { worker: Worker; waiting: Map<number, Waiting> } | undefined;
let last = 0;

/** One thread for the process, started by the first question; a thread that died is replaced at the next. */
function start() {
  const worker = new Worker(new URL('./highs-worker.js', import.meta.url), { execArgv: [] });
  const waiting = new Map<number, Waiting>();
  const end = (error: Error) => {
    if (thread?.worker === worker) thread = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('error', end);
  worker.on('exit', (code) => end(new Error(`The HiGHS thread has ended (${code})`)));
  worker.on('message', (reply: Reply) => {
    const { resolve, reject } = waiting.get(reply.id)!;
    waiting.delete(reply.id);
    // An idle solver should not keep the process alive.
    if (waiting.size === 0) worker.unref();
    if ('failed' in reply) reject(new Error(reply.failed));
    else resolve(reply.answer);
  });
  worker.unref();
  return { worker, waiting };
}

/**
 * Solves an integer program with HiGHS, in a thread of its own.
 * @throws when the solver fails or its thread dies
 */
export function solveWithHighs(question: HighsQuestion): Promise<HighsAnswer> {
  const { worker, waiting } = (thread ??= start());
  const id = ++last;
  return new Promise<HighsAnswer>((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker.ref();
    worker.postMessage({ id, ...question });
  });
}
