import { listBits } from '../index/bitmap.js';
import type { TextIndex } from '../index/text-index.js';
import { normalize } from '../text/normalize.js';
import { eachToken } from '../text/tokens.js';
import { rarity, scoreDocuments, withAny } from './score.js';
import { Top } from './top.js';

/** Tokens of the document that are looked for in others: its rarest by its own emphasis. */
const TELLING = 40;

/** Documents that share the most telling tokens with a document, itself left out. */
export function similar(index: TextIndex, id: string, limit: number): { id: string; score: number }[] {
  const place = index.locate(id);
  if (!place) return [];
  const scoring = tellingTerms(
    index,
    index.fields.map((_, field) => place.segment.fieldText(place.doc, field)),
  );
  const plan = { scoring, asks: [] };
  const top = new Top(limit + 1);
  index.segments.forEach((segment, s) => {
    const docs = listBits(withAny(segment, plan, segment.alive));
    const scores = scoreDocuments(index, segment, plan, docs);
    docs.forEach((doc, i) => top.offer({ segment: s, doc, score: scores[i]!, keys: [] }));
  });
  return top
    .list()
    .map(({ segment, doc, score }) => ({ id: index.segments[segment]!.ids.at(doc), score }))
    .filter((hit) => hit.id !== id)
    .slice(0, limit);
}

function tellingTerms(index: TextIndex, texts: readonly string[]) {
  const emphasis = new Map<number, number>();
  texts.forEach((text, field) => {
    eachToken(normalize(text), (source, from, to) => {
      const term = index.terms.find(source, from, to);
      const long = to - from > 1;
      if (term >= 0 && long) emphasis.set(term, (emphasis.get(term) ?? 0) + index.fields[field]!.weight);
    });
  });
  return (
    [...emphasis]
      .map(([term, weight]) => ({ term, emphasis: weight, frequency: index.frequency(term) }))
      // What nobody else has tells nothing about others.
      .filter(({ frequency }) => frequency > 1)
      .map((entry) => ({
        ...entry,
        telling: Math.log1p(entry.emphasis) * rarity(entry.frequency, index.documents),
      }))
      .sort((a, b) => b.telling - a.telling)
      .slice(0, TELLING)
      .map(({ term, frequency }) => ({ term, frequency, weight: 1 }))
  );
}
