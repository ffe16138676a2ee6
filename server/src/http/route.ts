import type { Endpoint, HandlerInput, HandlerOutput } from '@longcai/shared/endpoint';
import type { Language } from '@longcai/shared/problem';
import type { Request, Response } from 'express';
import type { User, Visitor } from './user.js';

/** An uploaded file: held at a temporary path that is removed after the handler unless it was moved away. */
export interface UploadedFile {
  readonly path: string;
  readonly name: string;
  /** Content type found in the bytes, one of the endpoint's. */
  readonly type: string;
  readonly size: number;
}

export interface Call {
  /** Who calls; throws `sign-in-required` for a visitor. */
  readonly user: User;
  readonly visitor: Visitor;
  readonly language: Language;
  readonly requestId: string;
  readonly file: UploadedFile | undefined;
  /** For the few handlers that need the session or stream a file. */
  readonly request: Request;
  readonly response: Response;
}

/** One row of a feature's routes table. */
export interface Route {
  readonly endpoint: Endpoint;
  readonly handle: (input: { params: unknown; query: unknown; body: unknown } & Call) => Promise<unknown>;
}

/**
 * Ties an endpoint of the contract to the service call that answers it.
 * @param endpoint its schemas give the handler's input and output types
 * @param handle receives parsed params, query and body and the caller; returns what the response schema describes
 */
export function route<E extends Endpoint<never, never, never, never> | Endpoint>(
  endpoint: E,
  handle: (input: HandlerInput<E> & Call) => Promise<HandlerOutput<E>> | HandlerOutput<E>,
): Route {
  return { endpoint: endpoint as unknown as Endpoint, handle: handle as Route['handle'] };
}
