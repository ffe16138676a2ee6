import { randomUUID } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import type { Wire } from './wire.js';

const TEXT = '预热一百五十度，保温两小时，焊后缓冷；明天上午把探伤报告发给大家看看。';
const SENT_AT = /"body":"@([\d.]+) /;

interface Answer {
  ok: boolean;
}

/** One message with the moment it left, so that whoever hears it knows how long it took. */
export function message(roomId: string, padding = '') {
  const body = `@${performance.now().toFixed(3)} ${TEXT}${padding}`;
  return { roomId, say: { kind: 'said', clientMsgId: randomUUID(), body, mentions: [], files: [] } };
}

/** Milliseconds from sending to now; undefined for what is no message of ours. */
export function delayOf(packet: string): number | undefined {
  const sent = SENT_AT.exec(packet)?.[1];
  return sent === undefined ? undefined : performance.now() - Number(sent);
}

export async function send(wire: Wire, roomId: string, padding?: string): Promise<number> {
  const started = performance.now();
  const { ok } = await wire.call<Answer>('room-message:send', message(roomId, padding));
  if (!ok) throw new Error('A message was refused');
  return performance.now() - started;
}

export async function join(wire: Wire, roomId: string): Promise<void> {
  const { ok } = await wire.call<Answer>('room:join', { roomId });
  if (!ok) throw new Error('Joining was refused');
}

/** Every writer sends again as soon as it is acknowledged, for this long; answers each acknowledgement's time. */
export async function flatOut(writers: readonly Wire[], roomId: string, seconds: number): Promise<number[]> {
  const until = performance.now() + seconds * 1000;
  const acknowledged: number[] = [];
  await Promise.all(
    writers.map(async (wire) => {
      while (performance.now() < until) acknowledged.push(await send(wire, roomId));
    }),
  );
  return acknowledged;
}

/** So many messages a second, evenly, whoever's turn it is. */
export async function atRate(
  writers: readonly Wire[],
  roomId: string,
  perSecond: number,
  seconds: number,
  padding?: string,
): Promise<void> {
  const started = performance.now();
  const sent: Promise<number>[] = [];
  for (let i = 0; i < perSecond * seconds; i++) {
    sent.push(send(writers[i % writers.length]!, roomId, padding));
    await after(Math.max(0, started + ((i + 1) * 1000) / perSecond - performance.now()));
  }
  await Promise.all(sent);
}
