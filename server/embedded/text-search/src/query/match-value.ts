import { normalize } from '../text/normalize.js';
import { pinyinOf } from '../text/pinyin.js';

/** A value in the forms it can be typed in. */
export interface ValueForms {
  text: string;
  pinyin: string;
  initials: string;
}

export function valueForms(value: string): ValueForms {
  const text = normalize(value);
  const syllables = pinyinOf(text);
  return { text, pinyin: syllables.join(''), initials: syllables.map((syllable) => syllable[0]).join('') };
}

/** How well a normalised query fits: 0 not at all, 5 the beginning as typed, down to 1 initials. */
export function fit(forms: ValueForms, q: string): number {
  if (forms.text.startsWith(q)) return 5;
  if (forms.text.includes(q)) return 4;
  if (!/^[a-z ]+$/.test(q)) {
    const sound = q.length > 1 ? pinyinOf(q).join('') : '';
    return sound && sound !== q && forms.pinyin.includes(sound) ? 1 : 0;
  }
  const letters = q.replaceAll(' ', '');
  if (letters.length === 0) return 0;
  if (forms.pinyin.startsWith(letters)) return 3;
  if (forms.initials.startsWith(letters)) return 2;
  return letters.length > 1 && forms.initials.includes(letters) ? 1 : 0;
}
