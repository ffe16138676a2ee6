import type { Express } from 'express';
import expressStaticGzip from 'express-static-gzip';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from './app-error.js';
import { readHints } from './page-hints.js';

/** Serves the built client, compressed ahead of time; every other page address answers its index. */
export function serveClient(app: Express, folder: string): void {
  const files = expressStaticGzip(folder, {
    index: false,
    enableBrotli: true,
    orderPreference: ['br', 'gz'],
    serveStatic: {
      setHeaders: (response, path) => {
        const hashed = /(-[A-Z0-9]{8}\.\w+|chunk-[\w-]{8}\.js)(\.\w+)?$/.test(path);
        response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    },
  });
  const hintsOf = readHints(folder);
  const index = join(folder, 'index.html');
  app.use(files);
  app.get(/^\/(?!api\/).*/, (request, response, next) => {
    if (!request.accepts('html') || /\.\w+$/.test(request.path) || !existsSync(index))
      throw new AppError('not-found');
    const hints = hintsOf(request.originalUrl, !request.headers.cookie);
    if (hints) response.set('Link', hints);
    request.url = '/index.html';
    files(request, response, next);
  });
}
