import { parentPort, workerData } from 'node:worker_threads';
import { createCore, type Core } from './engine.js';

/** One request and its answer, as they cross the thread boundary. */
export interface Request {
  id: number;
  method: keyof Core;
  args: unknown[];
}

export type Answer =
  | { id: number; value: unknown }
  | { id: number; failed: { message: string; code?: string; stack?: string | undefined } };

const core = createCore((workerData as { directory?: string }).directory);
const methods = core as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;

async function answer({ id, method, args }: Request): Promise<Answer> {
  try {
    return { id, value: await methods[method]!(...args) };
  } catch (error) {
    const { message, stack, code } = error as Error & { code?: string };
    return { id, failed: { message, stack, ...(code ? { code } : {}) } };
  }
}

parentPort?.on('message', (request: Request) => {
  void answer(request).then((reply) => parentPort?.postMessage(reply));
});
