import { pinyin } from 'pinyin-pro';
import { cut } from './tokens.js';

const CHINESE = /[\u3400-\u9fff]/;
const remembered = new Map<string, string[]>();
const REMEMBER = 20_000;
/** First characters that sound different in a surname. */
const SURNAMES = new Set('乐仇六区单召员啜折曾朴查牟盖繁缪能薄解郗都尉万');

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

const readings = new Map<string, readonly string[]>();

/** Every way in which one character is said. */
function readingsOf(character: string): readonly string[] {
  let known = readings.get(character);
  if (!known) {
    known = [...new Set(pinyin(character, { toneType: 'none', type: 'array', v: true, multiple: true }))];
    readings.set(character, known);
  }
  return known;
}

/** Whether Chinese in a text, in any reading, could be said or begin as these letters; many times cheaper than pinyinOf. */
export function maySoundLike(text: string, letters: string): boolean {
  for (let from = 0; from < text.length; from++) if (saysFrom(text, from, letters)) return true;
  return false;
}

function saysFrom(text: string, at: number, letters: string): boolean {
  const character = text[at];
  if (character === undefined || !CHINESE.test(character)) return false;
  return readingsOf(character).some(
    (said) =>
      said.startsWith(letters) ||
      (letters.startsWith(said) && saysFrom(text, at + 1, letters.slice(said.length))),
  );
}

/** The same for the first letters of what its characters are said as. */
export function mayBeginLike(text: string, initials: string): boolean {
  for (let from = 0; from + initials.length <= text.length; from++) {
    let met = 0;
    while (
      met < initials.length &&
      CHINESE.test(text[from + met]!) &&
      readingsOf(text[from + met]!).some((said) => said[0] === initials[met])
    )
      met++;
    if (met === initials.length) return true;
  }
  return false;
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
  for (const value of text.split(/[^\u3400-\u9fff]+/))
    for (const token of valueTokens(value)) tokens.add(token);
  return tokens;
}

const known = new Map<string, readonly string[]>();

function valueTokens(value: string): readonly string[] {
  const before = known.get(value);
  if (before) return before;
  const tokens: string[] = [];
  const add = (syllables: readonly string[]) => {
    for (const token of wholeAndInitials(syllables)) if (/^[a-z]{2,40}$/.test(token)) tokens.push(token);
  };
  const syllables = pinyinOf(value);
  if (value.length <= 16) add(syllables);
  if (value.length <= 4 && SURNAMES.has(value[0] ?? '')) add(pinyinOf(value, true));
  if (value.length === 3) add(syllables.slice(1));
  if (value.length > 3) {
    let at = 0;
    for (const word of cut(value)) {
      if (word.length > 1) add(syllables.slice(at, at + word.length));
      at += word.length;
    }
  }
  if (known.size >= REMEMBER) known.clear();
  known.set(value, tokens);
  return tokens;
}

/** Whether Latin letters read as whole pinyin syllables (shui, shuidao), not as another language. */
export const looksLikePinyin = (word: string): boolean => SYLLABLES.test(word);

const SYLLABLES =
  /^(?:(?:[bpmfdtnlgkhjqxzcsryw]|zh|ch|sh)?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|ve|er|a|o|e|i|u|v))+$/;
