import type { Endpoint } from '@longcai/shared/endpoint';
import type { Express, NextFunction, Request, Response } from 'express';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { AppError } from './app-error.js';
import type { KeptAnswers } from './kept-answers.js';
import { languageOf } from './language.js';
import { parse } from './parse.js';
import type { Limiter } from './rate-limits.js';
import type { Call, Route } from './route.js';
import { discardUpload, receiveUpload, uploadedFile } from './uploads.js';
import type { User, Visitor } from './user.js';

export interface MountDependencies {
  config: Config;
  limiter: Limiter;
  kept: KeptAnswers;
  log: Logger;
  /** Whoever the session belongs to, with roles as they are now. */
  visitorOf(request: Request): Promise<Visitor>;
}

const limitOf = (endpoint: Endpoint) => endpoint.limit ?? (endpoint.method === 'GET' ? 'read' : 'write');

function checkAccess(endpoint: Endpoint, visitor: Visitor): void {
  if (endpoint.access === 'anyone') return;
  if (!visitor) throw new AppError('sign-in-required');
  if (endpoint.access === 'member' || visitor.roles.includes('administrator')) return;
  if (!visitor.roles.includes(endpoint.access)) throw new AppError('forbidden');
}

/** Browsers send Origin with every change; another site's is refused. The header makes a plain form post impossible. */
function checkOrigin(request: Request, config: Config): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const origin = request.get('origin');
  const own = config.origin ?? `${request.protocol}://${request.get('host')}`;
  if ((origin !== undefined && origin !== own) || request.get('x-longcai') !== '1')
    throw new AppError('origin-refused');
}

async function answer(
  route: Route,
  request: Request,
  response: Response,
  dependencies: MountDependencies,
): Promise<void> {
  const { endpoint } = route;
  checkOrigin(request, dependencies.config);
  const visitor = await dependencies.visitorOf(request);
  await dependencies.limiter(limitOf(endpoint), visitor?.accountId ?? request.ip ?? 'unknown');
  checkAccess(endpoint, visitor);
  const language = languageOf(request);
  const part = (name: 'params' | 'query' | 'body') => {
    const schema = endpoint[name];
    return schema ? parse(schema, request[name] ?? {}, name, language) : undefined;
  };
  const input = { params: part('params'), query: part('query'), body: part('body') };
  const file = endpoint.upload ? await uploadedFile(request, endpoint.upload) : undefined;
  const call: Call = {
    get user(): User {
      if (!visitor) throw new AppError('sign-in-required');
      return visitor;
    },
    visitor,
    language,
    file,
    request,
    response,
    requestId: String(response.locals['requestId']),
  };
  const handled = async () => route.handle(Object.assign(call, input));
  if (endpoint.sameForVisitors && !visitor)
    return dependencies.kept.send(request, response, async () =>
      JSON.stringify(checked(endpoint.response!, await handled())),
    );
  const result = await handled();
  if (response.headersSent || endpoint.file) return;
  if (!endpoint.response) return void response.status(endpoint.status ?? 204).end();
  response.status(endpoint.status ?? 200).json(checked(endpoint.response, result));
}

/** What the contract declares of a result, and nothing else. */
function checked(schema: NonNullable<Endpoint['response']>, result: unknown): unknown {
  const parsed = schema.safeParse(result);
  if (!parsed.success) throw new AppError('internal', { cause: parsed.error });
  return parsed.data;
}

/** Mounts every route. An upload is received only after rights are checked, and its temporary file never stays. */
export function mountRoutes(app: Express, routes: readonly Route[], dependencies: MountDependencies): void {
  for (const route of routes) {
    const { endpoint } = route;
    if (endpoint.developmentOnly && !dependencies.config.demonstration) continue;
    const method = endpoint.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
    const handlers = endpoint.upload
      ? [
          async (request: Request, _response: Response, next: NextFunction) => {
            checkOrigin(request, dependencies.config);
            checkAccess(endpoint, await dependencies.visitorOf(request));
            next();
          },
          receiveUpload(endpoint.upload, join(dependencies.config.dataDirectory, 'incoming')),
        ]
      : [];
    app[method](endpoint.path, ...handlers, async (request: Request, response: Response) => {
      try {
        await answer(route, request, response, dependencies);
      } finally {
        if (endpoint.method !== 'GET') dependencies.kept.forget();
        if (request.file) await discardUpload(request.file.path);
      }
    });
  }
}
