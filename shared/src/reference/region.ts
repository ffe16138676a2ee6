/** One unit of GB/T 2260: a province, a prefecture-level or a county-level unit. */
export interface Region {
  /** Six digits. */
  code: string;
  /** Code of the unit above; null for a province. */
  parent: string | null;
  level: 'province' | 'prefecture' | 'county';
  name: { zh: string; en: string };
  /** Chinese name without its suffix, as people say it: 齐齐哈尔 for 齐齐哈尔市. */
  short: string;
  /** Pinyin of the short name, lower case, no spaces, v for ü. */
  pinyin: string;
  /** The seat, in degrees; known inside Heilongjiang only. */
  centre?: { lat: number; lon: number };
  /** Administrative districts of Daxing'anling, which are not units of the standard. */
  administrative?: true;
}

/** code, name, short name, English, pinyin where the English isn't that, latitude, longitude. */
export type RegionRow = readonly [
  code: string,
  zh: string,
  short: string,
  en: string,
  pinyin?: string,
  lat?: number,
  lon?: number,
];

/** Code of Heilongjiang. */
export const PROVINCE = '230000';

/** Is the second region below the first? Told by their codes. */
export function covers(above: Region, below: Region): boolean {
  return above.code !== below.code && below.code.startsWith(above.code.replace(/(00)+$/, ''));
}

const administrative = /^23276[1-4]$/;

/** Turns a row of a table into a region; level and parent follow from the code. */
export function regionFromRow([code, zh, short, en, pinyin, lat, lon]: RegionRow): Region {
  const level = code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county';
  const underProvince = level === 'prefecture' || code.slice(2, 4) === '90';
  const region: Region = {
    code,
    parent: level === 'province' ? null : underProvince ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`,
    level,
    name: { zh, en },
    short,
    pinyin: pinyin || latinLetters(en.split(' ')[0] ?? ''),
  };
  if (lat !== undefined && lon !== undefined) region.centre = { lat, lon };
  if (administrative.test(code)) region.administrative = true;
  return region;
}

/** Lower-case latin letters of a text, without tones, apostrophes and spaces; ü becomes v. */
export function latinLetters(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ü', 'v')
    .normalize('NFD')
    .replace(/[^a-z]/g, '');
}
