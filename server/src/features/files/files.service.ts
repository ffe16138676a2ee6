import type { FileView } from '@longcai/shared/files/files.contract';
import { join } from 'node:path';
import type { Connection } from 'mongoose';
import { found } from '../../http/app-error.js';
import type { UploadedFile } from '../../http/route.js';
import type { Visitor } from '../../http/user.js';
import { createContent } from './content.js';
import { fileModel, type FileRecord, type FileSubjectType } from './files.model.js';

/** May this reader have the file? Each feature answers for its own. */
export type FileAccess = (file: FileRecord, visitor: Visitor) => Promise<boolean>;

export interface FileDependencies {
  connection: Connection;
  dataDirectory: string;
}

export function createFiles({ connection, dataDirectory }: FileDependencies) {
  const files = fileModel(connection);
  const content = createContent(join(dataDirectory, 'files'));
  const access = new Map<FileSubjectType, FileAccess>();

  const view = (file: FileRecord): FileView => ({
    id: String(file._id),
    name: file.name,
    type: file.type,
    size: file.size,
    url: `/api/files/${String(file._id)}`,
  });

  async function remove(fileId: string): Promise<void> {
    const file = await files.findByIdAndDelete(fileId).lean();
    if (file) await content.remove(file.place);
  }

  return {
    allow: (type: FileSubjectType, rule: FileAccess) => void access.set(type, rule),

    /** Keeps an upload: bytes first, then the row; a failure leaves neither. */
    async keep(
      uploaded: UploadedFile,
      owner: { accountId: string },
      subject: FileRecord['subject'],
    ): Promise<FileRecord> {
      const isAvatar = subject.type === 'profile-avatar';
      const stored = await content.put(uploaded.path, isAvatar ? 'avatar' : 'is');
      try {
        const created = await files.create({
          ...stored,
          ownerId: owner.accountId,
          subject,
          name: isAvatar ? 'avatar.webp' : uploaded.name,
          type: isAvatar ? 'image/webp' : uploaded.type,
        });
        return created.toObject();
      } catch (error) {
        await content.remove(stored.place);
        throw error;
      }
    },

    /** The file and where its bytes lie, for a reader who may have it; else `not-found`. */
    async open(fileId: string, visitor: Visitor): Promise<{ file: FileRecord; path: string }> {
      const file = found(await files.findById(fileId).lean());
      const rule = access.get(file.subject.type);
      const allowed = rule !== undefined && (await rule(file, visitor));
      return { file: found(allowed ? file : null), path: content.pathOf(file.place) };
    },

    async byIds(ids: readonly string[]): Promise<FileRecord[]> {
      return files.find({ _id: { $in: ids } }).lean();
    },

    async ownedBy(accountId: string): Promise<FileView[]> {
      return (await files.find({ ownerId: accountId }).lean()).map(view);
    },

    view,
    remove,
  };
}

export type Files = ReturnType<typeof createFiles>;
