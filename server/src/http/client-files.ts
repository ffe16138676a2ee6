import type { Express } from 'express';
import expressStaticGzip from 'express-static-gzip';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from './app-error.js';

/** Serves the built client, compressed ahead of time; every other page address answers its index. */
export function serveClient(app: Express, folder: string): void {
  app.use(
    expressStaticGzip(folder, {
      enableBrotli: true,
      orderPreference: ['br', 'gz'],
      serveStatic: {
        setHeaders: (response, path) => {
          const hashed = /-[A-Z0-9]{8}\.\w+(\.\w+)?$/.test(path);
          response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
        },
      },
    }),
  );
  const index = join(folder, 'index.html');
  app.get(/^\/(?!api\/).*/, (request, response) => {
    if (!request.accepts('html') || /\.\w+$/.test(request.path) || !existsSync(index))
      throw new AppError('not-found');
    response.set('Cache-Control', 'no-cache').sendFile(index);
  });
}
