import type { EventBus } from '../../events.js';
import type { MembershipModel, MembershipRecord } from './memberships.model.js';

const KEPT_MS = 1_000;
const KEPT_AT_MOST = 20_000;

/**
 * Who is in which room, kept for a second and forgotten at once when somebody is added or removed in this process: a
 * message costs no look-up, and one who was put out by another process can say nothing a second later.
 */
export function createKnownMembers(memberships: MembershipModel, bus: EventBus) {
  const kept = new Map<string, { at: number; membership: Promise<MembershipRecord | null> }>();
  const keyOf = (roomId: string, accountId: string) => `${roomId} ${accountId}`;
  const forget = ({ roomId, accountId }: { roomId: string; accountId: string }) =>
    void kept.delete(keyOf(roomId, accountId));
  bus.subscribe('room.member-added', forget);
  bus.subscribe('room.member-removed', forget);

  return {
    /** The membership, its cursor as much as a second old; null for those who are not in the room. */
    of(roomId: string, accountId: string): Promise<MembershipRecord | null> {
      const key = keyOf(roomId, accountId);
      const now = performance.now();
      const held = kept.get(key);
      if (held && now - held.at < KEPT_MS) return held.membership;
      if (kept.size > KEPT_AT_MOST) kept.clear();
      const membership = memberships.findOne({ roomId, accountId }).lean<MembershipRecord | null>().exec();
      kept.set(key, { at: now, membership });
      membership.catch(() => kept.delete(key));
      return membership;
    },
  };
}
