import type { Notify, RoomView } from '@longcai/shared/rooms/rooms.contract';
import { require } from '../../http/app-error.js';
import type { User } from '../../http/user.js';
import type { MembershipModel } from './memberships.model.js';
import { canArchive, canModerate } from './rooms.policy.js';
import type { Rooms } from './rooms.service.js';

/** What members set for themselves in a room, and moderators for all. */
export function createRoomKeeping({ memberships, rooms }: { memberships: MembershipModel; rooms: Rooms }) {
  return {
    async notify(user: User, roomId: string, notify: Notify): Promise<void> {
      const { membership } = await rooms.standingOf(user, roomId);
      require(membership !== null, 'not-a-room-member');
      await memberships.updateOne({ _id: membership._id }, { $set: { notify } });
    },

    async slow(user: User, roomId: string, seconds: number): Promise<RoomView> {
      require(canModerate(user, await rooms.standingOf(user, roomId)));
      await rooms.slow(roomId, seconds);
      return rooms.view(user, roomId);
    },

    async archive(user: User, roomId: string, archived: boolean): Promise<RoomView> {
      require(canArchive(user, await rooms.standingOf(user, roomId)));
      await rooms.archive(roomId, archived);
      return rooms.view(user, roomId);
    },
  };
}

export type RoomKeeping = ReturnType<typeof createRoomKeeping>;
