import { parentPort, workerData } from 'node:worker_threads';
import { createTeller, type CountedPage } from './counted-page.js';
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

const tell = createTeller();

/** As it crosses: told in the moment it is sent, so that labels arrive before the codes that mean them. */
function crossing(request: Request, value: unknown): unknown {
  if (request.method === 'search') return tell(request.args[0] as string, value as CountedPage);
  if (request.method !== 'multi') return value;
  const queries = request.args[0] as { uid: string }[];
  return (value as CountedPage[]).map((page, i) => tell(queries[i]!.uid, page));
}

async function answer({ id, method, args }: Request): Promise<Answer> {
  try {
    return { id, value: await methods[method]!(...args) };
  } catch (error) {
    const { message, stack, code } = error as Error & { code?: string };
    return { id, failed: { message, stack, ...(code ? { code } : {}) } };
  }
}

parentPort?.on('message', (request: Request) => {
  void answer(request).then((reply) =>
    parentPort?.postMessage('failed' in reply ? reply : { ...reply, value: crossing(request, reply.value) }),
  );
});
