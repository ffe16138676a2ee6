import { oneLine } from '@longcai/shared/rooms/one-line';
import { normalize } from '@longcai/text-search';
import type { MessageModel, MessageRecord } from './messages.model.js';

/** A message as it reads now, without the marks of its Markdown, and the form in which it is searched. */
export interface MessageText {
  readonly seq: number;
  readonly at: Date;
  readonly senderId: string;
  readonly text: string;
  readonly folded: string;
}

interface RoomTexts {
  upTo: number;
  from: number;
  texts: Map<number, MessageText>;
  catching: Promise<void> | undefined;
}

const PAGE = 2000;
/** Events of one room that are searched, and messages kept in memory over all rooms. */
const SEARCHED = 100_000;
const KEPT = 400_000;

type Row = Pick<
  MessageRecord,
  'seq' | 'kind' | 'at' | 'senderId' | 'body' | 'target' | 'withdrawn' | 'files'
>;
const FIELDS = { seq: 1, kind: 1, at: 1, senderId: 1, body: 1, target: 1, withdrawn: 1, files: 1 };

/**
 * The words of rooms, folded from their events into memory when somebody searches, and caught up by sequence number
 * with every further search. Sending writes nothing for it, an answer is never behind, and a store of either kind is
 * only asked for events after a number.
 */
export function createMessageTexts(messages: MessageModel) {
  const rooms = new Map<string, RoomTexts>();

  function take(room: RoomTexts, row: Row): void {
    room.upTo = row.seq;
    if (row.kind === 'deleted') return void room.texts.delete(row.target ?? 0);
    if (row.withdrawn || (row.kind !== 'said' && row.kind !== 'edited')) return;
    const before = row.kind === 'edited' ? room.texts.get(row.target ?? 0) : undefined;
    if (row.kind === 'edited' && !before) return;
    const names = row.files.map(({ name }) => name).join(' ');
    const text = [oneLine(row.body), names].filter(Boolean).join('\n');
    const { seq, at, senderId } = before ?? { seq: row.seq, at: row.at, senderId: String(row.senderId) };
    room.texts.set(seq, { seq, at, senderId, text, folded: normalize(text) });
  }

  async function catchUp(roomId: string, room: RoomTexts): Promise<void> {
    for (;;) {
      const rows = await messages
        .find({ roomId, seq: { $gt: room.upTo } }, FIELDS)
        .sort({ seq: 1 })
        .limit(PAGE)
        .lean<Row[]>();
      for (const row of rows) take(room, row);
      if (rows.length < PAGE) return;
    }
  }

  function makePlace(): void {
    let held = [...rooms.values()].reduce((sum, { texts }) => sum + texts.size, 0);
    for (const [roomId, { texts }] of rooms) {
      if (held <= KEPT || rooms.size === 1) return;
      rooms.delete(roomId);
      held -= texts.size;
    }
  }

  return {
    /** The room's words as they are now. `complete` is false when its oldest part is left out. */
    async of(roomId: string, head: number): Promise<{ texts: Iterable<MessageText>; complete: boolean }> {
      const from = Math.max(0, head - SEARCHED);
      const room = rooms.get(roomId) ?? { upTo: from, from, texts: new Map(), catching: undefined };
      // Asked for last, dropped last.
      rooms.delete(roomId);
      rooms.set(roomId, room);
      if (room.upTo < head) {
        room.catching ??= catchUp(roomId, room).finally(() => (room.catching = undefined));
        await room.catching;
        // Somebody else's catching up may have begun before the newest event.
        if (room.upTo < head) await catchUp(roomId, room);
        makePlace();
      }
      return { texts: room.texts.values(), complete: room.from === 0 };
    },
  };
}

export type MessageTexts = ReturnType<typeof createMessageTexts>;
