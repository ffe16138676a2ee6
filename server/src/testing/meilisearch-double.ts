import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  method: string;
  path: string;
  authorization: string | undefined;
  body: unknown;
}

interface Answer {
  status: number;
  body: unknown;
}

export type Reply = (asked: Asked) => Answer | 'never' | undefined;

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text === '' ? undefined : JSON.parse(text);
};

/** An error as Meilisearch words it. */
export const refusal = (status: number, code: string, message: string): Answer => ({
  status,
  body: { message, code, type: 'invalid_request', link: `https://docs.meilisearch.com/errors#${code}` },
});

const TASK_TYPES: [method: string, path: RegExp, type: string][] = [
  ['POST', /\/documents$/, 'documentAdditionOrUpdate'],
  ['POST', /\/documents\/delete-batch$/, 'documentDeletion'],
  ['PATCH', /\/settings$/, 'settingsUpdate'],
  ['POST', /^\/indexes$/, 'indexCreation'],
  ['DELETE', /^\/indexes\/[^/]+$/, 'indexDeletion'],
  ['POST', /^\/swap-indexes$/, 'indexSwap'],
];

/**
 * The protocol of Meilisearch without an engine: takes changes in as tasks, answers questions as the spec says, and
 * remembers what it was asked. Its answers have the shapes of the published reference of the HTTP interface.
 */
export async function startMeilisearchDouble() {
  const asked: Asked[] = [];
  const replies: Reply[] = [];
  const tasks: { type: string; error: unknown }[] = [];
  const failures = new Map<string, { code: string; message: string }>();

  function taskFor({ method, path }: Asked): Answer | undefined {
    const type = TASK_TYPES.find(([verb, pattern]) => verb === method && pattern.test(path))?.[2];
    if (!type) return undefined;
    const taskUid = tasks.push({ type, error: failures.get(type) ?? null }) - 1;
    return {
      status: 202,
      body: { taskUid, indexUid: null, status: 'enqueued', type, enqueuedAt: '2026-11-23T02:00:00Z' },
    };
  }

  function taskState({ path }: Asked): Answer | undefined {
    const uid = /^\/tasks\/(\d+)$/.exec(path)?.[1];
    const task = uid === undefined ? undefined : tasks[Number(uid)];
    if (!task) return undefined;
    const status = task.error ? 'failed' : 'succeeded';
    return { status: 200, body: { uid: Number(uid), indexUid: null, status, ...task } };
  }

  const server = createServer(async (request, response) => {
    const question: Asked = {
      method: request.method ?? '',
      path: (request.url ?? '').split('?')[0]!,
      authorization: request.headers.authorization,
      body: await bodyOf(request),
    };
    asked.push(question);
    let answer: Answer | 'never' | undefined;
    for (const reply of replies) answer ??= reply(question);
    answer ??= taskFor(question) ?? taskState(question) ?? refusal(404, 'not_found', 'Not found');
    if (answer === 'never') return;
    response
      .writeHead(answer.status, { 'content-type': 'application/json' })
      .end(JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    /** Later replies are asked first; undefined leaves the question to the others. */
    reply: (reply: Reply) => void replies.unshift(reply),
    /** Every task of this type, such as documentAdditionOrUpdate, fails from now on. */
    failTasks: (type: string, code: string, message: string) => void failures.set(type, { code, message }),
    async stop(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type MeilisearchDouble = Awaited<ReturnType<typeof startMeilisearchDouble>>;
