import { applyRoomEvents, emptyRoomState, type RoomState } from '@longcai/shared/rooms/room-state';
import { roomsApi, type RoomMessage } from '@longcai/shared/rooms/rooms.contract';
import { isDeepStrictEqual } from 'node:util';
import type { Person } from '../support/people.js';
import type { ChaosClient } from './client.js';

/** Everything in the room, as somebody who comes now loads it. */
export async function loadAll(origin: string, person: Person, roomId: string): Promise<RoomMessage[]> {
  const all: RoomMessage[] = [];
  for (;;) {
    const { messages } = await person.call(origin, roomsApi.messages, {
      params: { roomId },
      query: { after: all.at(-1)?.seq ?? 0, limit: 500 },
    });
    if (messages.length === 0) return all;
    all.push(...messages);
  }
}

const repeated = (ids: readonly string[]): number => ids.length - new Set(ids).size;
const visible = ({ last, messages, held }: RoomState) => ({
  last,
  held: held.size,
  messages: [...messages.values()].sort((a, b) => a.seq - b.seq),
});

/** What differs between what was promised, what is stored and what each client shows. */
export function audit(stored: readonly RoomMessage[], clients: readonly ChaosClient[]) {
  const fresh = visible(applyRoomEvents(emptyRoomState(), stored));
  const order = fresh.messages.map(({ clientMsgId }) => clientMsgId);
  const isStored = ({ seq, clientMsgId }: RoomMessage) => stored[seq - 1]?.clientMsgId === clientMsgId;

  const figures = { lost: 0, twice: 0, order_differences: 0, state_differences: 0 };
  figures.twice += repeated(stored.map(({ senderId, clientMsgId }) => `${senderId} ${clientMsgId}`));
  const promised = clients.flatMap(({ acknowledged }) => [...acknowledged.values()]);
  figures.lost += promised.filter((message) => !isStored(message)).length;
  for (const { state, appeared } of clients) {
    const shown = new Set([...state.messages.values()].map(({ clientMsgId }) => clientMsgId));
    figures.lost += promised.filter(
      ({ kind, clientMsgId }) => kind === 'said' && !shown.has(clientMsgId),
    ).length;
    figures.twice += repeated(appeared);
    if (!isDeepStrictEqual(appeared, order)) figures.order_differences++;
    if (!isDeepStrictEqual(visible(state), fresh)) figures.state_differences++;
  }
  return { ...figures, acknowledged: promised.length };
}
