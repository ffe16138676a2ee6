import type { FileView } from '@longcai/shared/files/files.contract';
import type { Bilingual } from '@longcai/shared/primitives';
import type { Language } from '@longcai/shared/problem';
import type { WorkItem } from '@longcai/shared/rooms/room-work.contract';
import { applyRoomEvents, emptyRoomState, type ShownMessage } from '@longcai/shared/rooms/room-state';
import type { Clock } from '../../clock.js';
import { require } from '../../http/app-error.js';
import type { User } from '../../http/user.js';
import type { MessageModel } from './messages.model.js';
import type { People } from './people.js';
import { roomPage } from './room-page.js';
import type { Rooms } from './rooms.service.js';
import { toMessage } from './rooms.view.js';
import type { WorkItems } from './work-items.js';

export interface RoomExportDependencies {
  clock: Clock;
  people: People;
  rooms: Rooms;
  messages: MessageModel;
  workItems: WorkItems;
}

/** A room as it leaves in a file. */
export interface ExportedRoom {
  readonly title: Bilingual;
  readonly exportedAt: string;
  readonly messages: readonly (Pick<
    ShownMessage,
    'seq' | 'kind' | 'at' | 'body' | 'replyTo' | 'editedAt' | 'deleted' | 'pinned' | 'files'
  > & { readonly sender: Bilingual })[];
  readonly items: readonly WorkItem[];
  readonly attachments: readonly (FileView & { readonly seq: number })[];
}

const PAGE = 2000;

/** The whole room as one file, for those who are in it. */
export function createRoomExport({ clock, people, rooms, messages, workItems }: RoomExportDependencies) {
  async function collect(user: User, roomId: string): Promise<ExportedRoom> {
    const { room, membership } = await rooms.standingOf(user, roomId);
    require(membership !== null, 'not-a-room-member');
    let state = emptyRoomState();
    for (;;) {
      const rows = await messages
        .find({ roomId: room._id, seq: { $gt: state.last } })
        .sort({ seq: 1 })
        .limit(PAGE)
        .lean();
      state = applyRoomEvents(state, rows.map(toMessage));
      if (rows.length < PAGE) break;
    }
    const shown = [...state.messages.values()];
    const persons = await people.of(
      shown.map(({ senderId }) => senderId),
      user,
    );
    return {
      title: await rooms.titleFor(room, user),
      exportedAt: clock.now().toISOString(),
      messages: shown.map(({ seq, kind, at, body, replyTo, editedAt, deleted, pinned, files, senderId }) => ({
        seq,
        kind,
        at,
        sender: persons.get(senderId)?.name ?? { zh: '', en: '' },
        body,
        replyTo,
        editedAt,
        deleted,
        pinned,
        files,
      })),
      items: await workItems.list(user, roomId),
      attachments: shown.flatMap(({ seq, files }) => files.map((file) => ({ seq, ...file }))),
    };
  }

  return async function exportRoom(
    user: User,
    roomId: string,
    format: 'html' | 'json',
    language: Language,
  ): Promise<{ name: string; type: string; content: string }> {
    const room = await collect(user, roomId);
    const title = room.title[language] || room.title.zh || room.title.en;
    const name = `${title}-${room.exportedAt.slice(0, 10)}.${format}`;
    return format === 'json'
      ? { name, type: 'application/json; charset=utf-8', content: JSON.stringify(room, null, 2) }
      : { name, type: 'text/html; charset=utf-8', content: roomPage(room, title, language) };
  };
}

export type RoomExport = ReturnType<typeof createRoomExport>;
