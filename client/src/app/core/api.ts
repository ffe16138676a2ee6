import { Injectable, InjectionToken, inject } from '@angular/core';
import { urlOf, type CallInput, type CallOutput } from '@longcai/shared/endpoint';
import type { Problem } from '@longcai/shared/problem';

/** A refusal, whether the server gave it or the network did. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemError';
  }

  get code(): string {
    return this.problem.code;
  }

  get errors(): NonNullable<Problem['errors']> {
    return this.problem.errors ?? [];
  }
}

/** Code of a call that never reached the server. */
export const OFFLINE = 'offline';

export const FETCH = new InjectionToken<typeof fetch>('fetch', {
  providedIn: 'root',
  factory: () => globalThis.fetch.bind(globalThis),
});

/** The part of an endpoint a call needs; its schemas are only types here. */
interface Callable {
  readonly method: string;
  readonly path: string;
}

interface Parts {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
}

/** Repeated query values are parsed from anything, so their types say nothing and may be left out. */
type Query<Q> = { [K in keyof Q as unknown extends Q[K] ? never : K]: Q[K] } & {
  [K in keyof Q as unknown extends Q[K] ? K : never]?: Q[K];
};

type Input<E> =
  CallInput<E> extends { query: infer Q }
    ? Omit<CallInput<E>, 'query'> & (object extends Query<Q> ? { query?: Query<Q> } : { query: Query<Q> })
    : CallInput<E>;

/** The one way to the server: path, input and answer are typed by the contract. */
@Injectable({ providedIn: 'root' })
export class Api {
  private readonly fetch = inject(FETCH);

  /** @throws ProblemError with the server's code, or OFFLINE */
  async call<E extends Callable>(
    endpoint: E,
    ...[input, options]: Partial<Input<E>> extends Input<E>
      ? [input?: Input<E>, options?: CallOptions]
      : [input: Input<E>, options?: CallOptions]
  ): Promise<CallOutput<E>> {
    return (await this.send(endpoint, input ?? {}, options)) as CallOutput<E>;
  }

  /** Sends one file as a form, the rest of the input beside it. */
  async upload<E extends Callable & { readonly upload?: { readonly field: string } }>(
    endpoint: E,
    file: File,
    input: Parts = {},
    options?: CallOptions,
  ): Promise<CallOutput<E>> {
    const form = new FormData();
    for (const [name, value] of Object.entries((input.body as object | undefined) ?? {}))
      form.append(name, String(value));
    form.append(endpoint.upload?.field ?? 'file', file, file.name);
    return (await this.send(endpoint, { ...input, body: form }, options)) as CallOutput<E>;
  }

  /** Where a download of this endpoint lives, for a plain link. */
  url<E extends Callable>(endpoint: E, input: Parts = {}): string {
    return urlOf(
      endpoint.path,
      input.params as Record<string, unknown>,
      input.query as Record<string, unknown>,
    );
  }

  /** The same call without a contract at hand; the shell uses it to keep schemas out of the first load. */
  async send(
    endpoint: Callable,
    { params, query, body }: Parts,
    options: CallOptions = {},
  ): Promise<unknown> {
    const form = body instanceof FormData;
    const headers: Record<string, string> = { Accept: 'application/json', 'X-Longcai': '1' };
    if (body !== undefined && !form) headers['Content-Type'] = 'application/json';
    let response: Response;
    try {
      response = await this.fetch(this.url(endpoint, { params, query }), {
        method: endpoint.method,
        headers,
        credentials: 'same-origin',
        ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
        ...(options.signal ? { signal: options.signal } : {}),
      });
    } catch (error) {
      if (options.signal?.aborted) throw error;
      throw new ProblemError(ownProblem(OFFLINE, 0));
    }
    if (!response.ok) throw new ProblemError(await problemOf(response));
    if (response.status === 204 || !response.headers.get('content-type')?.includes('json')) return undefined;
    return response.json();
  }
}

/**
 * An endpoint by method and path alone, typed by the contract: for pages whose first load should not wait for
 * schemas that only the server runs.
 */
export function bare<E extends Callable>(method: E['method'], path: string): E {
  return { method, path } as unknown as E;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
}

async function problemOf(response: Response): Promise<Problem> {
  try {
    const problem = (await response.json()) as Partial<Problem>;
    if (typeof problem.code === 'string') return { ...ownProblem(problem.code, response.status), ...problem };
  } catch {
    // A proxy's error page is no problem document; it is told by its status alone.
  }
  return ownProblem(response.status >= 502 ? 'store-unavailable' : 'internal', response.status);
}

function ownProblem(code: string, status: number): Problem {
  return { type: 'about:blank', title: code, status, code, detail: code };
}
