import type { RoomSay } from '@longcai/shared/rooms/rooms.contract';
import { randomUUID } from 'node:crypto';
import type { ChaosClient } from './client.js';

const WAITING_AT_MOST = 10;
const EMOJI = ['👍', '🎉', '❤️', '👀'];
const any = <T>(list: readonly T[]): T | undefined => list[Math.floor(Math.random() * list.length)];

/** Mostly something new; now and then a change of something shown: edits and deletions of one's own, reactions, pins. */
function next(client: ChaosClient, number: number): RoomSay {
  const clientMsgId = randomUUID();
  const standing = [...client.state.messages.values()]
    .slice(-60)
    .filter(({ kind, deleted }) => kind === 'said' && !deleted);
  const mine = any(standing.filter(({ senderId }) => senderId === client.person.accountId))?.seq;
  const shown = any(standing)?.seq;
  const dice = Math.random();
  if (dice < 0.08 && mine)
    return { kind: 'edited', clientMsgId, target: mine, body: `改过 ${number}`, mentions: [] };
  if (dice < 0.13 && mine) return { kind: 'deleted', clientMsgId, target: mine };
  if (dice < 0.22 && shown) return { kind: 'reacted', clientMsgId, target: shown, emoji: any(EMOJI)! };
  if (dice < 0.26 && shown) return { kind: 'unreacted', clientMsgId, target: shown, emoji: any(EMOJI)! };
  const replyTo = dice < 0.32 && shown ? { replyTo: shown } : {};
  return { kind: 'said', clientMsgId, body: `第 ${number} 句`, mentions: [], files: [], ...replyTo };
}

/**
 * Writes on and on, connection or not, as long as few words wait.
 * @returns stops it
 */
export function startWriting(client: ChaosClient, everyMs = 15): () => void {
  let number = 0;
  const timer = setInterval(() => {
    if (client.outgoing.filter(({ refused }) => !refused).length < WAITING_AT_MOST)
      client.say(next(client, ++number));
  }, everyMs);
  return () => clearInterval(timer);
}
