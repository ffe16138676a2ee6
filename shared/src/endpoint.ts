import type * as z from 'zod';

/** Who may call an endpoint at all; what they may do with one thing is the policy's sentence in `rule`. */
export type Access = 'anyone' | 'member' | 'curator' | 'operator' | 'administrator';

/** Named rate limits; the server keeps their figures in one table. */
export type RateLimit = 'read' | 'write' | 'sign-in' | 'reset' | 'lookup' | 'upload' | 'search';

/** Multipart upload: one field, its accepted content types (found by content) and the largest size in bytes. */
export interface Upload {
  readonly field: string;
  readonly types: readonly string[];
  readonly maxBytes: number;
}

type Schema = z.ZodType;

export interface Endpoint<
  Params extends Schema = Schema,
  Query extends Schema = Schema,
  Body extends Schema = Schema,
  Response extends Schema = Schema,
> {
  /** Dotted name, feature first: 'projects.apply'. Unique; the OpenAPI operationId. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Express path below the origin, '/api/projects/:projectId'. */
  readonly path: string;
  readonly summary: string;
  readonly access: Access;
  /** The rule on the single thing, as a sentence, where `access` alone does not decide. */
  readonly rule?: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly upload?: Upload;
  /** Absent: 204 without a body, or a file when `file` is set. */
  readonly response?: Response;
  readonly status?: 200 | 201 | 202 | 204;
  /** The answer is a download, not JSON. */
  readonly file?: boolean;
  readonly limit?: RateLimit;
  /** Every visitor gets the same answer to the same address, and may get one that is a second old. */
  readonly sameForVisitors?: boolean;
  /** Mounted in development and demonstration only. */
  readonly developmentOnly?: boolean;
  /** Problem codes beyond the general ones (sign-in, rights, validation, rate limit). */
  readonly problems?: readonly string[];
}

/**
 * Declares one HTTP operation of the contract.
 * @param definition method, path, who may call it, and the zod schemas of what goes in and comes out
 * @returns the definition, with the schemas' types kept for client and server
 */
export function endpoint<
  Params extends Schema = z.ZodUndefined,
  Query extends Schema = z.ZodUndefined,
  Body extends Schema = z.ZodUndefined,
  Response extends Schema = z.ZodUndefined,
>(definition: Endpoint<Params, Query, Body, Response>): Endpoint<Params, Query, Body, Response> {
  return definition;
}

type Part<Key extends string, S, Value> = S extends z.ZodUndefined
  ? { [K in Key]?: undefined }
  : { [K in Key]: Value };

/** What a caller passes: params, query and body before parsing. */
export type CallInput<E> =
  E extends Endpoint<infer P, infer Q, infer B, Schema>
    ? Part<'params', P, z.input<P>> & Part<'query', Q, z.input<Q>> & Part<'body', B, z.input<B>>
    : never;

/** What a handler receives: the same, parsed. */
export type HandlerInput<E> =
  E extends Endpoint<infer P, infer Q, infer B, Schema>
    ? { params: z.output<P>; query: z.output<Q>; body: z.output<B> }
    : never;

/** What a caller gets back. */
export type CallOutput<E> = E extends Endpoint<Schema, Schema, Schema, infer R> ? z.output<R> : never;

/** What a handler returns, before the response schema drops undeclared fields. */
export type HandlerOutput<E> =
  E extends Endpoint<Schema, Schema, Schema, infer R>
    ? R extends z.ZodUndefined
      ? void
      : z.input<R>
    : never;

/**
 * Fills the path's parameters and appends the query.
 * @param path '/api/projects/:projectId'
 * @param params { projectId: '…' }; a missing one throws
 * @param query repeated keys for arrays; undefined and empty values are left out
 */
export function urlOf(
  path: string,
  params?: Record<string, unknown>,
  query?: Record<string, unknown>,
): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params?.[name];
    if (value === undefined) throw new Error(`Missing path parameter ${name} of ${path}`);
    return encodeURIComponent(String(value));
  });
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query ?? {})) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== null && item !== '') search.append(key, String(item));
    }
  }
  const text = search.toString();
  return text ? `${filled}?${text}` : filled;
}
