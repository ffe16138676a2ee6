import { characterClass, CJK } from './characters.js';
import { cut, runs } from './tokens.js';

/** One thing a query asks for: a Chinese word or a Latin word. */
export interface QueryWord {
  text: string;
  cjk: boolean;
  /** A lone character or a function word beside real words: it ranks, but nothing has to contain it. */
  weak: boolean;
  /** A single character that is no function word: likely a part of something the dictionary lacks. */
  lone: boolean;
  /** Follows the previous word without a gap. */
  joined: boolean;
}

const FUNCTION_WORDS = new Set(
  (
    '我们 你们 他们 她们 它们 自己 这个 那个 这些 那些 什么 哪些 哪个 怎么 怎样 如何 为何 多少 是否 可以 能够 需要 以及 ' +
    '或者 并且 而且 但是 因为 所以 如果 关于 对于 根据 按照 通过 进行 具有 具备 相关 有关 一个 一名 一位 一些 其他 等等 ' +
    '的 了 和 与 及 或 在 是 有 为 以 对 从 到 把 被 并 等 也 都 就 而 之 其 中 找 想 要 会 能 请 吗 呢 吧 ' +
    'a an the of and or for to in on with at by from as is are be we you our your who have has will this that'
  ).split(' '),
);

/**
 * The words of a normalised query, each text once. Lone characters beside each other become one word (水到),
 * so that a query seldom asks for single characters, which are everywhere.
 */
export function queryWords(text: string): QueryWord[] {
  const words: QueryWord[] = [];
  for (const { cjk, from, to } of runs(text)) {
    const run = text.slice(from, to);
    if (!cjk) words.push({ text: run, cjk, weak: FUNCTION_WORDS.has(run), lone: false, joined: false });
    else words.push(...chineseWords(run));
  }
  const first = new Map<string, QueryWord>();
  for (const word of words) if (!first.has(word.text)) first.set(word.text, word);
  const unique = [...first.values()];
  if (unique.every((word) => word.weak)) for (const word of unique) word.weak = false;
  return unique;
}

function chineseWords(run: string): QueryWord[] {
  const words: QueryWord[] = [];
  let single = '';
  const flush = () => {
    if (single) words.push(chineseWord(single, words.length > 0));
    single = '';
  };
  const pieces = cut(run);
  // Function words only are such beside real words: 水到 is a slip for 水稻.
  if (pieces.every((piece) => piece.length === 1)) return [chineseWord(run, false)];
  for (const word of pieces) {
    if (word.length === 1 && characterClass[word.charCodeAt(0)] === CJK && !FUNCTION_WORDS.has(word)) {
      single += word;
      continue;
    }
    flush();
    words.push(chineseWord(word, words.length > 0));
  }
  flush();
  return words;
}

const chineseWord = (text: string, joined: boolean): QueryWord => ({
  text,
  cjk: true,
  weak: text.length === 1 || FUNCTION_WORDS.has(text),
  lone: text.length === 1 && !FUNCTION_WORDS.has(text),
  joined,
});
