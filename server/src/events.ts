import type { RoomMessage } from '@longcai/shared/rooms/rooms.contract';

/** What features tell each other after it happened and is durable. Facts, past tense. */
export interface PlatformEvents {
  'account.sessions-ended': { accountId: string; exceptSessionId?: string };
  'account.changed': { accountId: string };
  'profile.changed': { profileId: string };
  'project.changed': { projectId: string };
  'offer.changed': { offerId: string };
  'notice.created': { accountId: string; unread: number };
  'room.message-sent': { message: RoomMessage };
  'room.member-added': { roomId: string; accountId: string };
  'room.member-removed': { roomId: string; accountId: string };
  'room.changed': { roomId: string };
  'room.was-read': { roomId: string; accountId: string; seq: number };
}

export interface EventBus {
  publish<K extends keyof PlatformEvents>(name: K, event: PlatformEvents[K]): void;
  subscribe<K extends keyof PlatformEvents>(name: K, listener: (event: PlatformEvents[K]) => void): void;
}

/** A listener that throws is told to `onError`; the others still hear. */
export function createEventBus(onError: (error: unknown) => void): EventBus {
  const listeners = new Map<keyof PlatformEvents, ((event: never) => void)[]>();
  return {
    publish(name, event) {
      for (const listener of listeners.get(name) ?? []) {
        try {
          listener(event as never);
        } catch (error) {
          onError(error);
        }
      }
    },
    subscribe(name, listener) {
      listeners.set(name, [...(listeners.get(name) ?? []), listener]);
    },
  };
}
