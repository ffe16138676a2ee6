import type { Facets } from '@longcai/shared/search/search.contract';
import type { FacetOption } from './facet-list.js';

type Value = Facets[string][number];

/** Cities and what was chosen: counties come in through a search, not through a list of a hundred. */
export const isCity = ({ value }: Value): boolean => value.endsWith('00') && !value.endsWith('0000');

/** Counts of a facet as something to choose from. */
export function facetOptions(
  values: readonly Value[] | undefined,
  chosen: readonly string[],
  label: (value: Value) => string,
  shown: (value: Value) => boolean = () => true,
): FacetOption[] {
  return (values ?? []).flatMap((value) => {
    const checked = chosen.includes(value.value);
    return checked || shown(value)
      ? [{ value: value.value, label: label(value), count: value.count, checked }]
      : [];
  });
}

/** Where the words that met a query stand in a text, as [start, end]. */
export function marksOf(
  text: string,
  highlight: readonly { text: string; hit: boolean }[] | undefined,
): [number, number][] {
  const words = new Set((highlight ?? []).filter(({ hit }) => hit).map(({ text: word }) => word));
  const marked = new Array<boolean>(text.length).fill(false);
  for (const word of words) {
    if (word.trim() === '') continue;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      marked.fill(true, at, at + word.length);
  }
  const marks: [number, number][] = [];
  for (let at = 0; at < text.length; at++) {
    if (!marked[at]) continue;
    const start = at;
    while (at < text.length && marked[at]) at++;
    marks.push([start, at]);
  }
  return marks;
}
