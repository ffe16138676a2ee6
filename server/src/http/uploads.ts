import type { Upload } from '@longcai/shared/endpoint';
import { fileTypeFromFile } from 'file-type';
import multer from 'multer';
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import type { Request, RequestHandler } from 'express';
import { AppError } from './app-error.js';
import type { UploadedFile } from './route.js';

/** Receives one file of a multipart request into the temporary folder, under a generated name. */
export function receiveUpload(upload: Upload, folder: string): RequestHandler {
  mkdirSync(folder, { recursive: true });
  const storage = multer.diskStorage({
    destination: folder,
    filename: (_request, _file, done) => done(null, randomUUID()),
  });
  const receive = multer({
    storage,
    limits: { fileSize: upload.maxBytes, files: 1, fields: 10, fieldSize: 10_000, parts: 12 },
  }).single(upload.field);
  return (request, response, next) =>
    receive(request, response, (error: unknown) =>
      next(isMalformed(error) ? new AppError('invalid-input') : error),
    );
}

/** Limits and the disk give their errors a code; what the parser can't read comes without. */
const isMalformed = (error: unknown): boolean => error instanceof Error && !('code' in error);

/** Plain text has no magic bytes: it is text when it holds no NUL in its first 8 kB. */
async function looksLikeText(path: string): Promise<boolean> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(8192), 0, 8192, 0);
    return !buffer.subarray(0, bytesRead).includes(0);
  } finally {
    await handle.close();
  }
}

// eslint-disable-next-line no-control-regex -- control and bidi characters are what it finds
const UNSAFE_IN_NAMES = /[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Multer reads names as latin1; browsers send UTF-8. Controls and path parts are dropped. */
function cleanName(name: string): string {
  const decoded = Buffer.from(name, 'latin1').toString('utf8');
  const base = decoded.split(/[\\/]/).at(-1) ?? '';
  return base.replace(UNSAFE_IN_NAMES, '').slice(-120) || 'file';
}

/**
 * The uploaded file with its type found by content.
 * @throws AppError `unsupported-type` when the bytes are not one of the endpoint's types; `invalid-input` without a file
 */
export async function uploadedFile(request: Request, upload: Upload): Promise<UploadedFile> {
  const file = request.file;
  if (!file)
    throw new AppError('invalid-input', {
      errors: [{ pointer: `/body/${upload.field}`, code: 'required', detail: upload.field }],
    });
  const detected = (await fileTypeFromFile(file.path))?.mime;
  const text = upload.types.find((type) => type === 'text/csv' || type === 'text/plain');
  const type = detected ?? (text && (await looksLikeText(file.path)) ? text : undefined);
  if (!type || !upload.types.includes(type)) throw new AppError('unsupported-type');
  return { path: file.path, name: cleanName(file.originalname), type, size: file.size };
}

export const discardUpload = (path: string): Promise<void> => rm(path, { force: true });
