// @ts-expect-error The package declares no type for its tables: a string, '㑯 㑔|㑳 㑇|…'.
import table from 'opencc-js/dict/TSCharacters';

const simplifications: string = table;

/** What a UTF-16 code unit is to the tokenizer. */
export const SEPARATOR = 0;
export const WORD = 1;
export const CJK = 2;

const isCjk = (code: number) =>
  (code >= 0x3400 && code <= 0x9fff) ||
  code === 0x3005 ||
  code === 0x3007 ||
  (code >= 0x3041 && code <= 0x30ff) ||
  (code >= 0xac00 && code <= 0xd7af) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  // Rare characters outside the basic plane are two code units: they index as one bigram.
  (code >= 0xd840 && code <= 0xd87f) ||
  (code >= 0xdc00 && code <= 0xdfff);

function classify(): Uint8Array {
  const classes = new Uint8Array(65536);
  const letter = /[\p{L}\p{N}\p{M}]/u;
  for (let code = 0; code < 65536; code++) {
    if (isCjk(code)) classes[code] = CJK;
    else if (letter.test(String.fromCharCode(code))) classes[code] = WORD;
  }
  return classes;
}

/** Class of every UTF-16 code unit, after normalisation. */
export const characterClass = classify();

/** Blocks with upper case, width variants, compatibility forms: letters, symbols, radicals, presentation forms. */
const FOLDED = [
  [0x41, 0x33ff],
  [0xa640, 0xabff],
  [0xf900, 0xffef],
] as const;

function foldTable(): Uint16Array {
  const table = new Uint16Array(65536);
  for (let code = 0; code < 65536; code++) table[code] = code;
  for (const [first, last] of FOLDED) for (let code = first; code <= last; code++) foldInto(table, code);
  // The converter's own table, '體 体|…': asking it for each ideograph gives the same and costs every start a tenth of a second.
  for (const entry of simplifications.split('|')) {
    const [traditional = '', simplified = ''] = entry.split(' ');
    if (traditional.length === 1 && simplified.length === 1)
      table[traditional.charCodeAt(0)] = simplified.charCodeAt(0);
  }
  return table;
}

function foldInto(table: Uint16Array, code: number) {
  const folded = String.fromCharCode(code).normalize('NFKC').toLowerCase();
  if (folded.length === 1) table[code] = folded.charCodeAt(0);
}

/** One code unit to one code unit: width, case and traditional characters folded away; lengths never change. */
export const fold = foldTable();

/** Whether some character has a simplified form of its own. */
export function hasTraditional(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x3400 && code <= 0x9fff && fold[code] !== code) return true;
  }
  return false;
}
