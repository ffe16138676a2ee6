import type { TextIndex } from '../index/text-index.js';
import { PINYIN } from '../index/vocabulary.js';
import type { Ask, Query } from '../types.js';
import { normalize } from '../text/normalize.js';
import { looksLikePinyin } from '../text/pinyin.js';
import { eachToken } from '../text/tokens.js';
import { valuesWithin } from '../text/whole.js';
import { queryWords, type QueryWord } from '../text/units.js';
import { literally, resolve, SYNONYM_WEIGHT, type ResolvedWord } from './resolve.js';

/** A term that earns score, with the share it earns and the number of documents its rarity is judged by. */
export interface ScoringTerm {
  term: number;
  weight: number;
  frequency: number;
}

/** An ask in terms of the index, the greatest share first. */
export interface PlannedAsk {
  tokens: { term: number; share: number }[];
  /** Documents that have any of them, at most. */
  frequency: number;
  must: number;
  said: string[];
}

export interface Plan {
  text: string;
  /** Words a hit has to contain, in the order of the query. */
  required: ResolvedWord[];
  scoring: ScoringTerm[];
  asks: PlannedAsk[];
  /** Strings to mark in the hits beside the query itself. */
  needles: string[];
}

/** What a whole value earns beside the words in it. */
const WHOLE_WEIGHT = 3;
/** What the words earn that say something for which there are tokens. */
const SAID_WEIGHT = 0.5;

/** Reads a query against what the index knows. `everything`: single characters earn score too. */
export function makePlan(
  index: TextIndex,
  q: string,
  everything: boolean,
  { boost = {}, asks = [] }: Pick<Query, 'boost' | 'asks'> = {},
): Plan {
  const text = normalize(q).trim();
  const words = joinLone(index, joinSyllables(index, queryWords(text)));
  const resolved = words.map((word, i) => resolve(index, word, i === words.length - 1 && !/\s$/.test(q)));
  const required = resolved.filter(({ word }) => !word.weak);
  const scoring = new Map<number, ScoringTerm>();
  const add = (term: number, weight: number, frequency: number) => {
    const known = scoring.get(term);
    if (!known || known.weight < weight) scoring.set(term, { term, weight, frequency });
  };
  const lone = new Set(required.map(({ word }) => word.text).filter((word) => word.length === 1));
  // Rare among Chinese texts, and saying nothing: "with" is no find.
  const empty = new Set(words.filter(({ cjk, weak }) => weak && !cjk).map(({ text: word }) => word));
  const addTokens = (stretch: string, weight: number) =>
    eachToken(stretch, (source, from, to) => {
      if (empty.has(source.slice(from, to))) return;
      const term = index.terms.find(source, from, to);
      if (term < 0 || (to - from === 1 && !everything && !lone.has(source.slice(from, to)))) return;
      add(term, weight, index.frequency(term));
    });
  const planned = asks.map((ask) => planAsk(index, ask)).filter(({ tokens }) => tokens.length > 0);
  const said = planned.flatMap((ask) => ask.said).sort((a, b) => b.length - a.length);
  const unsaid = said.reduce((rest, stretch) => rest.replaceAll(stretch, ' '), text);
  addTokens(unsaid, 1);
  if (unsaid !== text) addTokens(text, SAID_WEIGHT);
  for (const { alternatives, literal } of resolved) {
    const together = alternatives.filter(({ weight }) => weight < 1);
    // Corrections and endings share one rarity, or the oddest spelling would win.
    const shared = together.reduce((sum, { terms }) => sum + index.frequency(terms[0] ?? -1), 0);
    for (const { terms, weight } of together) {
      for (const term of terms) add(term, weight, literal ? index.frequency(term) : shared);
    }
  }
  if (everything) {
    for (const synonym of index.synonymsWithin(text)) {
      eachToken(synonym, (source, from, to) => {
        const term = index.terms.find(source, from, to);
        const telling = to - from > 1 || synonym.length === 1;
        if (term >= 0 && telling) add(term, SYNONYM_WEIGHT, index.frequency(term));
      });
    }
  }
  index.fields.forEach(({ whole }, field) => {
    const terms = whole ? valuesWithin(text, field, (token) => index.terms.find(token)) : [];
    for (const term of terms) add(term, WHOLE_WEIGHT, index.frequency(term));
  });
  for (const [token, weight] of Object.entries(boost)) {
    const term = index.terms.find(token);
    if (term >= 0) add(term, weight, index.frequency(term));
  }
  const needles = resolved.flatMap(({ alternatives }) => alternatives.map(({ needle }) => needle));
  return { text, required, scoring: [...scoring.values()], asks: planned, needles: [...new Set(needles)] };
}

/** "shui dao" is typed pinyin of one word, unless the texts know one of the parts as Latin. */
function joinSyllables(index: TextIndex, words: QueryWord[]): QueryWord[] {
  const joined: QueryWord[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const text = `${last?.text}${word.text}`;
    const syllables = (w: QueryWord) => !w.cjk && index.terms.find(w.text) < 0 && looksLikePinyin(w.text);
    if (last && syllables(last) && syllables(word) && index.vocabulary.withPrefix(PINYIN + text).length > 0) {
      joined[joined.length - 1] = { ...last, text, weak: false };
    } else joined.push(word);
  }
  return joined;
}

/**
 * A lone character and its neighbour are one word when the texts have them so: a name the dictionary lacks
 * (王 + 小明), a word in the making (水稻 + 种).
 */
function joinLone(index: TextIndex, words: QueryWord[]): QueryWord[] {
  const joined: QueryWord[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const text = `${last?.text}${word.text}`;
    if (last?.cjk && word.joined && (word.lone || last.lone) && isKnown(index, text)) {
      joined[joined.length - 1] = { ...last, text, weak: false, lone: false };
    } else joined.push(word);
  }
  return joined;
}

const isKnown = (index: TextIndex, text: string) =>
  literally(index, text).some(({ terms }) => terms.every((term) => index.frequency(term) > 0));

function planAsk(index: TextIndex, { tokens, said = [], must = 0 }: Ask): PlannedAsk {
  const known = Object.entries(tokens)
    .map(([token, share]) => ({ term: index.terms.find(token), share }))
    .filter(({ term }) => term >= 0 && index.frequency(term) > 0)
    .sort((a, b) => b.share - a.share);
  const frequency = known.reduce((sum, { term, share }) => sum + (share > 0 ? index.frequency(term) : 0), 0);
  return { tokens: known, frequency: Math.min(frequency, index.documents), must, said: said.map(normalize) };
}
