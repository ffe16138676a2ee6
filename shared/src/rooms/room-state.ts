import type { NotedItem, RoomMessage } from './rooms.contract.js';

/** A message as a reader sees it: what was said, with everything that happened to it since. */
export interface ShownMessage {
  readonly seq: number;
  readonly kind: 'said' | 'joined' | 'left';
  readonly senderId: string;
  readonly clientMsgId: string;
  readonly at: string;
  readonly body: string;
  readonly replyTo: number | undefined;
  readonly mentions: readonly string[];
  readonly files: RoomMessage['files'];
  /** When it was last edited. */
  readonly editedAt: string | undefined;
  readonly deleted: boolean;
  readonly pinned: boolean;
  /** Who reacted, by emoji, in the order they did. */
  readonly reactions: Readonly<Record<string, readonly string[]>>;
  /** Messages that answer this one, deleted ones included. */
  readonly replies: number;
  /** Decisions, tasks and risks written down from it, as they are now. */
  readonly items: readonly NotedItem[];
}

/** What a client knows of one room: everything from `from + 1` to `last`, without holes. */
export interface RoomState {
  /** The sequence number before the first event taken in; 0 when the room is known from its beginning. */
  readonly from: number;
  /** The last event taken in. */
  readonly last: number;
  /** The highest sequence number heard of; above `last`, something is missing: ask for what follows `last`. */
  readonly head: number;
  readonly messages: ReadonlyMap<number, ShownMessage>;
  /** Events ahead of a gap, waiting for what comes before them. */
  readonly held: ReadonlyMap<number, RoomMessage>;
  /** Events about messages at or below `from`, for when those are loaded. */
  readonly early: readonly RoomMessage[];
}

const HELD = 500;

/** A room of which nothing is known up to `from` (a sequence number; 0 for all of it). */
export const emptyRoomState = (from = 0): RoomState => ({
  from,
  last: from,
  head: from,
  messages: new Map(),
  held: new Map(),
  early: [],
});

/** True while events between `last` and `head` are missing. */
export const hasGap = (state: RoomState): boolean => state.head > state.last;

/** What the room's members pinned, oldest message first. */
export const pinnedIn = (state: RoomState): readonly ShownMessage[] =>
  [...state.messages.values()].filter((message) => message.pinned);

const subjectOf = (event: RoomMessage): number | undefined => event.target ?? event.replyTo;

const shown = (event: RoomMessage, kind: ShownMessage['kind']): ShownMessage => ({
  seq: event.seq,
  kind,
  senderId: event.senderId,
  clientMsgId: event.clientMsgId,
  at: event.at,
  body: event.body,
  replyTo: event.replyTo,
  mentions: event.mentions,
  files: event.files,
  editedAt: undefined,
  deleted: false,
  pinned: false,
  reactions: {},
  replies: 0,
  items: [],
});

function withReaction(message: ShownMessage, emoji: string, accountId: string, on: boolean): ShownMessage {
  const { [emoji]: before = [], ...rest } = message.reactions;
  if (on && before.includes(accountId)) return message;
  const now = on ? [...before, accountId] : before.filter((id) => id !== accountId);
  return { ...message, reactions: now.length > 0 ? { ...rest, [emoji]: now } : rest };
}

const withItem = (message: ShownMessage, item: NotedItem): ShownMessage => ({
  ...message,
  items: [...message.items.filter(({ id }) => id !== item.id), item]
    .filter(({ state }) => state !== 'dropped')
    .sort((a, b) => (a.id < b.id ? -1 : 1)),
});

/** What one later event makes of an earlier message. A deleted one keeps what was written down from it, no more. */
function changed(message: ShownMessage, event: RoomMessage): ShownMessage {
  if (event.kind === 'said') return { ...message, replies: message.replies + 1 };
  if (event.kind === 'noted') return event.item ? withItem(message, event.item) : message;
  if (message.deleted || message.kind !== 'said') return message;
  switch (event.kind) {
    case 'edited':
      return { ...message, body: event.body, mentions: event.mentions, editedAt: event.at };
    case 'deleted':
      return {
        ...message,
        body: '',
        mentions: [],
        files: [],
        editedAt: undefined,
        deleted: true,
        pinned: false,
        reactions: {},
      };
    case 'reacted':
    case 'unreacted':
      return withReaction(message, event.emoji ?? '', event.senderId, event.kind === 'reacted');
    case 'pinned':
    case 'unpinned':
      return { ...message, pinned: event.kind === 'pinned' };
    default:
      return message;
  }
}

function changeEarlier(messages: Map<number, ShownMessage>, event: RoomMessage): void {
  const subject = subjectOf(event);
  const message = subject === undefined ? undefined : messages.get(subject);
  if (message) messages.set(message.seq, changed(message, event));
}

/**
 * Takes events in, in whatever order they come. Those at or below `last` were seen and are dropped; those beyond a gap
 * are held until it closes. Any delivery of the same history ends in the same state.
 * @param state what is known; it is not changed
 * @param events as broadcast, acknowledged or caught up
 */
export function applyRoomEvents(state: RoomState, events: readonly RoomMessage[]): RoomState {
  const messages = new Map(state.messages);
  const held = new Map(state.held);
  const early = [...state.early];
  let { last, head } = state;

  const takeIn = (event: RoomMessage) => {
    last = event.seq;
    if (event.kind === 'said' || event.kind === 'joined' || event.kind === 'left')
      messages.set(event.seq, shown(event, event.kind));
    const subject = subjectOf(event);
    if (subject === undefined) return;
    if (subject <= state.from) early.push(event);
    else changeEarlier(messages, event);
  };

  for (const event of events) {
    head = Math.max(head, event.seq);
    if (event.seq <= last) continue;
    if (event.seq > last + 1) {
      // Beyond this many the rest is fetched again anyway.
      if (held.size < HELD) held.set(event.seq, event);
      continue;
    }
    takeIn(event);
    for (let next = held.get(last + 1); next; next = held.get(last + 1)) takeIn(next);
    for (const seq of held.keys()) if (seq <= last) held.delete(seq);
  }
  return { from: state.from, last, head, messages, held, early };
}

/** Takes one event in; see `applyRoomEvents`. */
export const applyRoomEvent = (state: RoomState, event: RoomMessage): RoomState =>
  applyRoomEvents(state, [event]);

/** Notes the room's head as the server told it, so that a lost last message is noticed. */
export const noteHead = (state: RoomState, head: number): RoomState =>
  head > state.head ? { ...state, head } : state;

/**
 * Puts an older page before what is known.
 * @param older the events that end at `state.from`, oldest first; others leave the state as it is
 */
export function prependRoomEvents(state: RoomState, older: readonly RoomMessage[]): RoomState {
  const first = older[0];
  if (!first || older.at(-1)?.seq !== state.from) return state;
  const page = applyRoomEvents(emptyRoomState(first.seq - 1), older);
  if (page.last !== state.from) return state;
  const messages = new Map(page.messages);
  for (const event of state.early) changeEarlier(messages, event);
  for (const [seq, message] of state.messages) messages.set(seq, message);
  const early = [...page.early, ...state.early.filter((event) => (subjectOf(event) ?? 0) < first.seq)];
  return { ...state, from: page.from, messages, early };
}
