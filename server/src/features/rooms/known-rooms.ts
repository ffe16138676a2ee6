import type { RoomModel, RoomRecord } from './rooms.model.js';

const KEPT_MS = 1_000;
const KEPT_AT_MOST = 10_000;

/** Rooms, kept for a second: one changes seldom and is asked for with every message. Who is in it is not kept here. */
export function createKnownRooms(records: RoomModel) {
  const kept = new Map<string, { at: number; room: Promise<RoomRecord | null> }>();

  return {
    of(roomId: string): Promise<RoomRecord | null> {
      const now = performance.now();
      const held = kept.get(roomId);
      if (held && now - held.at < KEPT_MS) return held.room;
      if (kept.size > KEPT_AT_MOST) kept.clear();
      const room = records.findById(roomId).lean<RoomRecord | null>().exec();
      kept.set(roomId, { at: now, room });
      room.catch(() => kept.delete(roomId));
      return room;
    },

    forget(roomId: string): void {
      kept.delete(roomId);
    },
  };
}
