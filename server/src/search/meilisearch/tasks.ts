import type { EnqueuedTaskPromise, Task } from 'meilisearch';

/** Meilisearch took a change in and could not carry it out. */
export class TaskError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'TaskError';
  }
}

/** The client gives up after five seconds, which a large batch can take. */
const LONGEST_MS = 300_000;

/**
 * Waits until a change can be found. Waiting resolves on failure too, so the status is what counts.
 * @throws TaskError when the task failed or was canceled; the client's errors when the engine does not answer
 */
export async function settled(change: EnqueuedTaskPromise): Promise<Task> {
  const task = await change.waitTask({ timeout: LONGEST_MS });
  if (task.status === 'succeeded') return task;
  throw new TaskError(
    task.error?.code ?? task.status,
    `Meilisearch task ${task.uid} (${task.type}) ${task.status}: ${task.error?.message ?? 'no reason given'}`,
  );
}

/** Like settled, but a change that is refused with this code is as good as done. */
export const settledUnless = (code: string, change: EnqueuedTaskPromise): Promise<unknown> =>
  settled(change).catch((error: unknown) => {
    if (!(error instanceof TaskError && error.code === code)) throw error;
  });
