import type { FileView } from '@longcai/shared/files/files.contract';
import { AppError } from '../../http/app-error.js';
import type { UploadedFile } from '../../http/route.js';
import type { User } from '../../http/user.js';
import type { Files } from '../files/files.service.js';
import type { Messages } from './messages.service.js';
import type { Rooms } from './rooms.service.js';

/** The files of a message: only what this account uploaded to this very room may be sent in it. */
export const attachmentsFrom =
  (files: Files) =>
  async (accountId: string, roomId: string, fileIds: readonly string[]): Promise<FileView[]> => {
    if (fileIds.length === 0) return [];
    const records = new Map((await files.byIds(fileIds)).map((file) => [String(file._id), file]));
    return fileIds.map((id, i) => {
      const file = records.get(id);
      const mine =
        file?.subject.type === 'room' && file.subject.id === roomId && String(file.ownerId) === accountId;
      if (!mine)
        throw new AppError('invalid-input', {
          errors: [{ pointer: `/body/files/${i}`, code: 'not-found', detail: id }],
        });
      return files.view(file);
    });
  };

/** Uploads to rooms, and who may have them: readers of the room while a message with the file stands. */
export function createAttachments({
  files,
  rooms,
  messages,
}: {
  files: Files;
  rooms: Rooms;
  messages: Messages;
}) {
  files.allow('room', async (file, visitor) => {
    if (!visitor) return false;
    const roomId = file.subject.id;
    const readable = await rooms.readable(visitor.accountId, [roomId]);
    if (!readable.has(roomId)) return false;
    return String(file.ownerId) === visitor.accountId || messages.holdsFile(roomId, String(file._id));
  });

  return {
    async upload(user: User, roomId: string, file: UploadedFile): Promise<FileView> {
      await messages.requireWriter(user, roomId);
      return files.view(await files.keep(file, user, { type: 'room', id: roomId }));
    },
  };
}

export type Attachments = ReturnType<typeof createAttachments>;
