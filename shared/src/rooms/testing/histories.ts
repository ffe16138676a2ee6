import fc from 'fast-check';
import type { NotedItem, RoomMessage } from '../rooms.contract.js';

const PEOPLE = ['a', 'b', 'c'].map((letter) => letter.repeat(24));
const ITEM_STATES = ['open', 'done', 'dropped'] as const;
const CHANGES = ['edited', 'deleted', 'reacted', 'unreacted', 'pinned', 'unpinned', 'noted'] as const;

/** One event to be, before it is known what there is to aim at. */
export type Draft = {
  act: 'said' | 'joined' | (typeof CHANGES)[number];
  who: number;
  at: number;
  emoji: string;
  reply: boolean;
};
export const anyDraft: fc.Arbitrary<Draft> = fc.record({
  act: fc.constantFrom('said', 'said', 'said', 'joined', ...CHANGES),
  who: fc.nat(2),
  at: fc.nat(1000),
  emoji: fc.constantFrom('👍', '🎉'),
  reply: fc.boolean(),
});

/** One of two items written down from the message, as it is after this event. */
const itemOf = (subject: number, at: number, seq: number): NotedItem => ({
  id: `${subject}-${at % 2}`.padStart(24, '0'),
  kind: 'task',
  number: 1,
  title: `item ${seq}`,
  assigneeId: null,
  due: null,
  state: ITEM_STATES[at % 3]!,
});

/** A history as a server would write it: every target is something said before. */
export function historyOf(drafts: readonly Draft[]): RoomMessage[] {
  const said: number[] = [];
  return drafts.map(({ act, who, at, emoji, reply }, index): RoomMessage => {
    const seq = index + 1;
    const subject = said.length > 0 ? said[at % said.length] : undefined;
    const kind = subject === undefined && act !== 'joined' ? 'said' : act;
    if (kind === 'said') said.push(seq);
    const isChange = kind !== 'said' && kind !== 'joined';
    return {
      roomId: 'f'.repeat(24),
      seq,
      kind,
      senderId: PEOPLE[who]!,
      clientMsgId: `client-message-${seq}`,
      at: new Date(1_700_000_000_000 + index).toISOString(),
      body: kind === 'said' || kind === 'edited' ? `text ${seq}` : '',
      ...(kind === 'said' && reply && subject !== undefined && { replyTo: subject }),
      ...(isChange && { target: subject! }),
      ...(kind.endsWith('reacted') && { emoji }),
      ...(kind === 'noted' && { item: itemOf(subject!, at, seq) }),
      mentions: [],
      files: [],
    };
  });
}

/** What the server answers later: what was deleted leaves without its text. */
export function asLoadedLater(history: readonly RoomMessage[]): RoomMessage[] {
  const gone = new Set(history.filter(({ kind }) => kind === 'deleted').map(({ target }) => target));
  return history.map((event) =>
    gone.has(event.seq) || (event.kind === 'edited' && gone.has(event.target))
      ? { ...event, body: '' }
      : event,
  );
}
