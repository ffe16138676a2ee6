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

interface Unseen {
  readonly after: number;
  readonly until: number;
}

interface Built {
  readonly messages: readonly ShownMessage[];
  readonly unseen: Unseen;
  readonly me: string | undefined;
  readonly rows: readonly Row[];
  /** How many rows there are up to each message, that one included. */
  readonly ends: readonly number[];
}

/**
 * Builds the rows of messages that come oldest first, with the days between them and the divider before what was new
 * when the reader came. A list that grows keeps the rows it has: only from the first message that changed they are new.
 */
export function createRows(): (
  messages: readonly ShownMessage[],
  unseen: Unseen,
  me: string | undefined,
) => readonly Row[] {
  let built: Built | undefined;
  return (messages, unseen, me) => {
    const kept = built && built.unseen === unseen && built.me === me ? unchanged(built, messages) : 0;
    const rows = built?.rows.slice(0, built.ends[kept - 1] ?? 0) ?? [];
    const ends = built?.ends.slice(0, kept) ?? [];
    const isNew = ({ seq, kind, senderId }: ShownMessage) =>
      seq > unseen.after && seq <= unseen.until && kind === 'said' && senderId !== me;
    const firstNew = messages.find(isNew);
    for (let i = kept; i < messages.length; i++) {
      const [message, before] = [messages[i]!, messages[i - 1]];
      const newDay = !before || !sameDay(before.at, message.at);
      if (newDay) rows.push({ kind: 'day', key: `day-${message.seq}`, at: message.at });
      const divided = message === firstNew;
      if (divided) rows.push({ kind: 'new', key: 'new', count: messages.filter(isNew).length });
      const key = message.clientMsgId;
      if (message.kind === 'said') {
        const alone = newDay || divided || message.pinned || isDecision(message);
        rows.push({ kind: 'message', key, message, first: alone || !before || !together(before, message) });
      } else rows.push({ kind: 'event', key, message });
      ends.push(rows.length);
    }
    built = { messages, unseen, me, rows, ends };
    return rows;
  };
}

/** How many messages from the first on are the same; none while some that count as new were not there yet. */
function unchanged(built: Built, messages: readonly ShownMessage[]): number {
  if ((built.messages.at(-1)?.seq ?? 0) < built.unseen.until) return 0;
  const most = Math.min(built.messages.length, messages.length);
  let same = 0;
  while (same < most && built.messages[same] === messages[same]) same++;
  return same;
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
  for (let i = messages.length - 1; i >= 0 && told < highestFirst.length; i--) {
    const { seq, senderId, kind, deleted } = messages[i]!;
    if (senderId !== me || kind !== 'said' || deleted) continue;
    while (readers < highestFirst.length && highestFirst[readers]! >= seq) readers++;
    if (readers !== told) found.set(seq, readers);
    told = readers;
  }
  return found;
}
