import { Converter } from 'opencc-js/t2cn';
import { fold, hasTraditional } from './characters.js';

/** Made when the first traditional character comes: opening an engine should not wait for it. */
let convert: ((text: string) => string) | undefined;
const NOT_ASCII = /[\u0080-\uffff]/;
const ACCENTED = /[\u00c0-\u024f\u1e00-\u1eff]/;

/**
 * The form in which text is indexed and compared: NFKC, lower case, Latin accents removed, simplified
 * characters with Taiwanese phrases translated (軟體 -> 软件). Conversion is costly, so it only runs when a
 * traditional character is there.
 */
export function normalize(text: string): string {
  if (!NOT_ASCII.test(text)) return text.toLowerCase();
  let normal = text.normalize('NFKC').toLowerCase();
  if (ACCENTED.test(normal)) normal = normal.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
  if (!hasTraditional(normal)) return normal;
  convert ??= Converter({ from: 'twp', to: 'cn' });
  return convert(normal);
}

/** Like normalize(), but every position of the result is the same position of the text: for marking. */
export function normalizeInPlace(text: string): string {
  const normal = normalize(text);
  if (normal.length === text.length) return normal;
  const codes = new Array<string>(text.length);
  for (let i = 0; i < text.length; i++) codes[i] = String.fromCharCode(fold[text.charCodeAt(i)]!);
  return codes.join('');
}
