import type { NotedItem } from '@longcai/shared/rooms/rooms.contract';

const LETTERS = { decision: 'D', task: 'T', risk: 'R' } as const;

/** 'D-07': how people refer to what was written down. */
export const workNumber = ({ kind, number }: Pick<NotedItem, 'kind' | 'number'>): string =>
  `${LETTERS[kind]}-${String(number).padStart(2, '0')}`;
