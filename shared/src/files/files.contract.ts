import * as z from 'zod';
import { endpoint } from '../endpoint.js';
import { Id } from '../primitives.js';

export const FileView = z
  .object({ id: Id, name: z.string(), type: z.string(), size: z.number().int(), url: z.string() })
  .meta({ id: 'FileView' });
export type FileView = z.infer<typeof FileView>;

export const filesApi = {
  download: endpoint({
    id: 'files.download',
    method: 'GET',
    path: '/api/files/:fileId',
    access: 'anyone',
    file: true,
    limit: 'read',
    rule: 'Whoever may see what the file belongs to: a profile’s group, a room’s members',
    summary: 'Download a file',
    params: z.object({ fileId: Id }),
  }),
};
