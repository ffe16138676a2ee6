import type { RoomMember } from '@longcai/shared/rooms/rooms.contract';

/** What stands after the @ that is being typed at the caret; undefined when there is none. */
export function mentionBefore(text: string, caret: number): string | undefined {
  // An address is no mention: before the @ there is no Latin letter or digit.
  return /(?:^|[^a-zA-Z0-9])@([^\s@]{0,20})$/.exec(text.slice(0, caret))?.[1];
}

/** The accounts of those whose name stands after an @, at most as many as a message may name. */
export function mentionsIn(
  body: string,
  members: readonly Pick<RoomMember, 'accountId' | 'name'>[],
): string[] {
  return members
    .filter(({ name }) => [name.zh, name.en].some((one) => one && body.includes(`@${one}`)))
    .map(({ accountId }) => accountId)
    .slice(0, 50);
}
