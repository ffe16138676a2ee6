import { urlOf, type CallInput, type CallOutput, type Endpoint } from '@longcai/shared/endpoint';
import type { Problem } from '@longcai/shared/problem';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { buildApp, type LongcaiApp } from '../app.js';
import { readConfig } from '../config.js';
import { createLimiter } from '../http/rate-limits.js';
import { createMailbox, type Mailer } from '../mail/mail.js';
import { openEmbeddedSearch } from '../search/embedded.js';
import type { SearchPort } from '../search/port.js';
import { connectStore, type Store } from '../store/connect.js';
import { BUNDLED } from './bundled.js';

/** A clock that stands where a spec sets it, and moves when told. */
export function createTestClock(start = '2026-11-23T02:00:00Z') {
  let at = new Date(start).getTime();
  return { now: () => new Date(at), advance: (milliseconds: number) => void (at += milliseconds) };
}

export type Answer<E> =
  | { status: number; data: CallOutput<E>; problem?: undefined }
  | { status: number; data?: undefined; problem: Problem };

/** A client with its own cookies. Calls answer `{ status, data }` or `{ status, problem }`. */
export class TestClient {
  private cookie = '';
  constructor(
    readonly origin: string,
    readonly language = 'zh',
  ) {}

  get headers(): Record<string, string> {
    return { cookie: this.cookie, origin: this.origin, 'x-longcai': '1', 'accept-language': this.language };
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const response = await fetch(this.origin + path, {
      ...init,
      headers: { ...this.headers, ...(init.headers as Record<string, string>) },
    });
    for (const line of response.headers.getSetCookie()) this.cookie = line.split(';')[0] ?? '';
    return response;
  }

  /** Calls as a browser would, with whatever input: specs send wrong things too. */
  async try<E extends Endpoint<never, never, never, never> | Endpoint>(
    endpoint: E,
    input: object = {},
  ): Promise<Answer<E>> {
    const { params, query, body, file } = input as {
      params?: Record<string, unknown>;
      query?: Record<string, unknown>;
      body?: unknown;
      file?: { name: string; type: string; bytes: Uint8Array };
    };
    const e = endpoint as unknown as Endpoint;
    let init: RequestInit = { method: e.method };
    if (file && e.upload) {
      const form = new FormData();
      form.append(
        e.upload.field,
        new Blob([file.bytes as Uint8Array<ArrayBuffer>], { type: file.type }),
        file.name,
      );
      init = { ...init, body: form };
    } else if (body !== undefined)
      init = { ...init, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const response = await this.fetch(urlOf(e.path, params, query), init);
    const text = await response.text();
    const value: unknown =
      text && response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : undefined;
    return (
      response.ok ? { status: response.status, data: value } : { status: response.status, problem: value }
    ) as Answer<E>;
  }

  /** Calls and expects success. */
  async call<E extends Endpoint<never, never, never, never> | Endpoint>(
    endpoint: E,
    ...[input]: object extends CallInput<E> ? [CallInput<E>?] : [CallInput<E>]
  ): Promise<CallOutput<E>> {
    const answer = await this.try(endpoint, input as object | undefined);
    if (answer.problem)
      throw new Error(
        `${(endpoint as unknown as Endpoint).id} answered ${answer.status}: ${JSON.stringify(answer.problem)}`,
      );
    return answer.data as CallOutput<E>;
  }
}

export interface TestApp extends LongcaiApp {
  readonly origin: string;
  readonly clock: ReturnType<typeof createTestClock>;
  readonly mailer: Mailer;
  readonly store: Store;
  client(language?: 'zh' | 'en'): TestClient;
  stop(): Promise<void>;
}

/** A spec with the whole server may share its machine with others; what hangs is still found. */
jasmine.DEFAULT_TIMEOUT_INTERVAL = 60_000;

/**
 * Starts the whole server on a free port, on the real store in a folder of its own (or on MONGODB_URI, in a database of
 * its own unless one is named, which several apps may share).
 */
export async function startTestApp(
  environment: Record<string, string> = {},
  {
    search = (port) => port,
    database = `spec_${Math.random().toString(36).slice(2)}`,
  }: { search?: (port: SearchPort) => SearchPort; database?: string } = {},
): Promise<TestApp> {
  const directory = await mkdtemp(join(tmpdir(), 'longcai-'));
  const config = readConfig({
    NODE_ENV: 'test',
    PORT: '0',
    DATA_DIRECTORY: directory,
    LOG_LEVEL: 'fatal',
    ...BUNDLED,
    ...environment,
  });
  const mongodbUri = config.mongodbUri ?? process.env['MONGODB_URI'];
  const store = await connectStore({
    mongodbUri,
    directory,
    database,
    workerUrl: config.workers.documentStore,
  });
  const searchPort = await openEmbeddedSearch(directory, config.workers.textSearch);
  const clock = createTestClock();
  const mailer = createMailbox(clock);
  const built = await buildApp({
    config,
    store,
    searchPort: search(searchPort),
    mailer,
    clock,
    limiter: createLimiter(1000),
    log: pino({ level: config.logLevel }),
    sessionSecret: 'a secret for specs, at least 32 characters',
  });
  await new Promise<void>((resolve) => built.httpServer.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(built.httpServer.address() as AddressInfo).port}`;
  return {
    ...built,
    origin,
    clock,
    mailer,
    store,
    client: (language = 'zh') => new TestClient(origin, language),
    stop: async () => {
      await built.close();
      await searchPort.close();
      if (mongodbUri) await store.connection.dropDatabase();
      await store.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
