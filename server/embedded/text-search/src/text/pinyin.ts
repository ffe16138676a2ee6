import { pinyin } from 'pinyin-pro';
import { characterClass, CJK } from './characters.js';
import { cut } from './tokens.js';

const CHINESE = /[\u3400-\u9fff]/;
const remembered = new Map<string, string[]>();
const REMEMBER = 20_000;

/** One syllable per UTF-16 code unit, without tones (ü is v); characters without one stand for themselves. */
export function pinyinOf(text: string, surname = false): string[] {
  if (!CHINESE.test(text)) return text.split('');
  const key = surname ? `=${text}` : text;
  const known = remembered.get(key);
  if (known) return known;
  const spoken = pinyin(text, {
    toneType: 'none',
    type: 'array',
    v: true,
    ...(surname ? { surname: 'head' as const } : {}),
  });
  const syllables = spoken.length === text.length ? spoken : text.split('').map((c) => pinyinOf(c)[0] ?? c);
  if (remembered.size >= REMEMBER) remembered.clear();
  remembered.set(key, syllables);
  return syllables;
}

const wholeAndInitials = (syllables: readonly string[]) => [
  syllables.join(''),
  syllables.map((syllable) => syllable[0]).join(''),
];

/**
 * How normalised text may be typed in Latin letters: each value and each of its words whole and by initials,
 * and a three-character value behind its first character (a person called by the given name).
 */
export function pinyinTokens(text: string): Set<string> {
  const tokens = new Set<string>();
  const add = (syllables: readonly string[]) => {
    for (const token of wholeAndInitials(syllables)) if (/^[a-z]{2,40}$/.test(token)) tokens.add(token);
  };
  for (const value of text.split(/[^\u3400-\u9fff]+/)) {
    if (value.length === 0) continue;
    if (value.length <= 16) add(pinyinOf(value));
    if (value.length <= 4) add(pinyinOf(value, true));
    if (value.length === 3) add(pinyinOf(value.slice(1)));
    if (value.length < 3) continue;
    for (const word of cut(value)) {
      if (word.length > 1 && characterClass[word.charCodeAt(0)] === CJK) add(pinyinOf(word));
    }
  }
  return tokens;
}

/** Whether Latin letters read as whole pinyin syllables (shui, shuidao), not as another language. */
export const looksLikePinyin = (word: string): boolean => SYLLABLES.test(word);

const SYLLABLES =
  /^(?:(?:[bpmfdtnlgkhjqxzcsryw]|zh|ch|sh)?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|ve|er|a|o|e|i|u|v))+$/;
