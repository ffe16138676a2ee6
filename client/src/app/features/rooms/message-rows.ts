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

const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
export const dayOf = (moment: string): string => day.format(new Date(moment));

/** Messages oldest first, with the days between them and the divider before what was new when the reader came. */
export function messageRows(
  messages: readonly ShownMessage[],
  { after, until }: { readonly after: number; readonly until: number },
  me: string | undefined,
): Row[] {
  const sorted = [...messages].sort((a, b) => a.seq - b.seq);
  const isNew = ({ seq, kind, senderId }: ShownMessage) =>
    seq > after && seq <= until && kind === 'said' && senderId !== me;
  const firstNew = sorted.find(isNew);
  const rows: Row[] = [];
  let before: ShownMessage | undefined;
  for (const message of sorted) {
    const newDay = !before || dayOf(before.at) !== dayOf(message.at);
    if (newDay) rows.push({ kind: 'day', key: `day-${message.seq}`, at: message.at });
    const divided = message === firstNew;
    if (divided) rows.push({ kind: 'new', key: 'new', count: sorted.filter(isNew).length });
    if (message.kind === 'said') {
      const first = newDay || divided || message.pinned || !before || !together(before, message);
      rows.push({ kind: 'message', key: message.clientMsgId, message, first });
    } else rows.push({ kind: 'event', key: message.clientMsgId, message });
    before = message;
  }
  return rows;
}

function together(before: ShownMessage, message: ShownMessage): boolean {
  return (
    before.kind === 'said' &&
    before.senderId === message.senderId &&
    Date.parse(message.at) - Date.parse(before.at) < TOGETHER_MS
  );
}

/** The own messages after which "n have seen it" stands: the newest that each number of readers has seen. */
export function receipts(
  messages: readonly ShownMessage[],
  readers: readonly { readonly accountId: string; readonly lastReadSeq: number }[],
  me: string | undefined,
): ReadonlyMap<number, number> {
  const others = readers.filter(({ accountId }) => accountId !== me);
  const found = new Map<number, number>();
  const counts = new Map<number, number>();
  for (const { seq, senderId, kind, deleted } of messages) {
    if (senderId !== me || kind !== 'said' || deleted) continue;
    counts.set(others.filter(({ lastReadSeq }) => lastReadSeq >= seq).length, seq);
  }
  for (const [count, seq] of counts) found.set(seq, count);
  return found;
}
