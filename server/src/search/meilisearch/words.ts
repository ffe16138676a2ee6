import { normalize, queryWords } from '@longcai/text-search';

/**
 * What a query asks for, function words left out. A lone character stays with its neighbour, since both may be a name
 * the dictionary lacks: 王 + 小明.
 */
export function askedText(q: string): string {
  const parts: string[] = [];
  let afterLone = false;
  for (const { text, weak, lone, joined } of queryWords(normalize(q))) {
    if (joined && (lone || afterLone) && parts.length > 0) parts.push(`${parts.pop()}${text}`);
    else if (!weak || lone) parts.push(text);
    afterLone = lone;
  }
  return parts.join(' ');
}

/** The words of a query that a hit has to contain, in the order of the query. */
export const askedWords = (q: string): string[] =>
  queryWords(normalize(q))
    .filter(({ weak }) => !weak)
    .map(({ text }) => text);
