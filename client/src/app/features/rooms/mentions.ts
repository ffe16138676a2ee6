import type { RoomMember } from '@longcai/shared/rooms/rooms.contract';

/** What stands after the @ that is being typed at the caret; undefined when there is none. */
export function mentionBefore(text: string, caret: number): string | undefined {
  // An address is no mention: before the @ there is no Latin letter or digit.
  return /(?:^|[^a-zA-Z0-9])@([^\s@]{0,20})$/.exec(text.slice(0, caret))?.[1];
}

/** Finds '@name' of these names, the longest that fits: who is called 王伟 is not meant by @王伟民. */
export function mentionsOf(names: readonly string[]): RegExp {
  const longestFirst = [...names].sort((a, b) => b.length - a.length).map(escaped);
  // Without a name nothing is found.
  return new RegExp(longestFirst.length > 0 ? `@(?:${longestFirst.join('|')})` : '(?!)', 'g');
}

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The accounts of those whose name stands after an @, at most as many as a message may name. */
export function mentionsIn(
  body: string,
  members: readonly Pick<RoomMember, 'accountId' | 'name'>[],
): string[] {
  if (!body.includes('@')) return [];
  const namesOf = ({ name }: Pick<RoomMember, 'name'>) => [name.zh, name.en].filter(Boolean);
  const pattern = mentionsOf(members.flatMap(namesOf));
  const named = new Set(Array.from(body.matchAll(pattern), ([mention]) => mention.slice(1)));
  return members
    .filter((member) => namesOf(member).some((name) => named.has(name)))
    .map(({ accountId }) => accountId)
    .slice(0, 50);
}
