import { filesApi } from '@longcai/shared/files/files.contract';
import type { Response } from 'express';
import { AppError } from '../../http/app-error.js';
import { route, type Route } from '../../http/route.js';
import type { FileRecord } from './files.model.js';
import type { Files } from './files.service.js';

/** A name for the save dialog: ASCII for old clients, the real one beside it (RFC 6266). */
function disposition(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** Whatever the bytes are, the browser neither guesses at them nor runs them. */
function send(response: Response, file: FileRecord, path: string): Promise<void> {
  response.set({
    'Content-Type': file.type,
    'Content-Disposition': disposition(file.name),
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, max-age=0, must-revalidate',
    ETag: `"${file.sha256}"`,
  });
  return new Promise((resolve, reject) => {
    response.sendFile(
      path,
      { cacheControl: false, dotfiles: 'allow' },
      (error?: Error & { code?: string }) => {
        if (!error || response.headersSent) return resolve();
        reject(error.code === 'ENOENT' ? new AppError('not-found', { cause: error }) : error);
      },
    );
  });
}

export const filesRoutes = ({ files }: { files: Files }): Route[] => [
  route(filesApi.download, async ({ params, visitor, response }) => {
    const { file, path } = await files.open(params.fileId, visitor);
    await send(response, file, path);
  }),
];
