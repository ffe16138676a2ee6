import { createHash } from 'node:crypto';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import type { Run } from './measures.js';

export interface Text {
  id: string;
  text: string;
}

const K1 = 1.2;
const B = 0.75;

/** BM25 over any tokens, plainly: what an engine has to beat. */
export function bm25(
  documents: readonly Text[],
  queries: readonly Text[],
  tokens: (text: string) => string[],
): Run {
  const postings = new Map<string, Map<number, number>>();
  const lengths = documents.map(({ text }, doc) => {
    const list = tokens(text);
    for (const token of list) {
      const counts = postings.get(token) ?? new Map<number, number>();
      postings.set(token, counts.set(doc, (counts.get(doc) ?? 0) + 1));
    }
    return list.length;
  });
  const average = lengths.reduce((sum, length) => sum + length, 0) / documents.length;
  return rankAll(documents, queries, (text) => {
    const scores = new Float64Array(documents.length);
    for (const token of new Set(tokens(text))) {
      const counts = postings.get(token) ?? new Map<number, number>();
      const rarity = Math.log(1 + (documents.length - counts.size + 0.5) / (counts.size + 0.5));
      for (const [doc, count] of counts) {
        scores[doc]! += (rarity * count * (K1 + 1)) / (count + K1 * (1 - B + (B * lengths[doc]!) / average));
      }
    }
    return scores;
  });
}

/** An order that has nothing to do with the query, the same at every run. */
export function random(documents: readonly Text[], queries: readonly Text[]): Run {
  return rankAll(documents, queries, (text) =>
    Float64Array.from(
      documents,
      ({ id }) =>
        createHash('md5')
          .update(text + id)
          .digest()
          .readUInt32LE() + 1,
    ),
  );
}

function rankAll(
  documents: readonly Text[],
  queries: readonly Text[],
  score: (text: string) => Float64Array,
): Run {
  return new Map(
    queries.map(({ id, text }) => {
      const scores = score(text);
      const found = [...scores.keys()].filter((doc) => scores[doc]! > 0);
      found.sort((a, b) => scores[b]! - scores[a]! || (documents[a]!.id < documents[b]!.id ? -1 : 1));
      return [id, found.map((doc) => documents[doc]!.id)];
    }),
  );
}

const jieba = Jieba.withDict(dict);

export const jiebaWords = (text: string) =>
  jieba.cutForSearch(text.toLowerCase(), true).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** Chinese characters and pairs of neighbours; Latin words whole. */
export const charactersAndPairs = (text: string) =>
  (text.toLowerCase().match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu) ?? []).flatMap((run) =>
    /\p{Script=Han}/u.test(run)
      ? [...run, ...Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2))]
      : [run],
  );
