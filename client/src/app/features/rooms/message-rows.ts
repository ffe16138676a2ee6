import type { ShownMessage } from '@longcai/shared/rooms/room-state';

/** What the list draws, one after the other. */
export type Row =
  | { readonly kind: 'day'; readonly key: string; readonly at: string }
  | { readonly kind: 'new'; readonly key: string; readonly count: number }
  | { readonly kind: 'event'; readonly key: string; readonly message: ShownMessage }
  | {
      readonly kind: 'message';
      readonly key: string;
      readonly message: ShownMessage;
      readonly first: boolean;
    };

const TOGETHER_MS = 5 * 60_000;

const HARBIN_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
/** '2026-11-23T09' of a moment: offsets are whole hours, so what shares it shares its day. */
const HOUR_LETTERS = 13;
/** Harbin's day as a number; the province has kept one offset since 1991, and lists of thousands ask for it. */
export const dayOf = (moment: string): number => Math.floor((Date.parse(moment) + HARBIN_MS) / DAY_MS);

const sameDay = (one: string, other: string): boolean =>
  one.slice(0, HOUR_LETTERS) === other.slice(0, HOUR_LETTERS) || dayOf(one) === dayOf(other);

/** The rows of messages that come oldest first, with the days between them and the divider before what was new when the reader came. */
export function messageRows(
  messages: readonly ShownMessage[],
  { after, until }: { readonly after: number; readonly until: number },
  me: string | undefined,
): Row[] {
  const isNew = ({ seq, kind, senderId }: ShownMessage) =>
    seq > after && seq <= until && kind === 'said' && senderId !== me;
  const firstNew = messages.find(isNew);
  const rows: Row[] = [];
  let before: ShownMessage | undefined;
  for (const message of messages) {
    const newDay = !before || !sameDay(before.at, message.at);
    if (newDay) rows.push({ kind: 'day', key: `day-${message.seq}`, at: message.at });
    const divided = message === firstNew;
    if (divided) rows.push({ kind: 'new', key: 'new', count: messages.filter(isNew).length });
    if (message.kind === 'said') {
      const first =
        newDay || divided || message.pinned || isDecision(message) || !before || !together(before, message);
      rows.push({ kind: 'message', key: message.clientMsgId, message, first });
    } else rows.push({ kind: 'event', key: message.clientMsgId, message });
    before = message;
  }
  return rows;
}

/** What was decided stands out, with the name of who said it. */
export const isDecision = ({ items }: ShownMessage): boolean => items.some(({ kind }) => kind === 'decision');

function together(before: ShownMessage, message: ShownMessage): boolean {
  return (
    before.kind === 'said' &&
    before.senderId === message.senderId &&
    Date.parse(message.at) - Date.parse(before.at) < TOGETHER_MS
  );
}

/**
 * The own messages after which "n have seen it" stands: the newest that each number of readers has seen.
 * @param readUpTo how far others have read, in any order
 */
export function receipts(
  messages: readonly ShownMessage[],
  readUpTo: readonly number[],
  me: string | undefined,
): ReadonlyMap<number, number> {
  const highestFirst = [...readUpTo].sort((a, b) => b - a);
  const found = new Map<number, number>();
  let readers = 0;
  let told = -1;
  for (let i = messages.length - 1; i >= 0; i--) {
    const { seq, senderId, kind, deleted } = messages[i]!;
    if (senderId !== me || kind !== 'said' || deleted) continue;
    while (readers < highestFirst.length && highestFirst[readers]! >= seq) readers++;
    if (readers !== told) found.set(seq, readers);
    told = readers;
  }
  return found;
}
