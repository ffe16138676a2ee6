import type { Need } from '@longcai/shared/matching/matching.contract';
import { skillByName } from '@longcai/shared/reference/skills';
import type { Bilingual, WorkMode } from '@longcai/shared/primitives';
import { capital } from './english.js';
import { regionByCode } from '@longcai/shared/reference/regions';

export interface ThemePosition {
  readonly title: Bilingual;
  readonly hours: number;
  readonly mode: WorkMode;
  readonly needs: readonly Need[];
}

/** A kind of project the province has, with the things it may be about. `{}` in title and summary is the thing. */
export interface Theme {
  readonly library: string;
  readonly industry: string;
  readonly cities: readonly string[];
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly about: readonly Bilingual[];
  readonly positions: readonly ThemePosition[];
  /** What the same people supply: kind, title, skills. */
  readonly offer: {
    readonly kind: 'technique' | 'result' | 'service' | 'advice';
    readonly title: Bilingual;
    readonly summary: Bilingual;
  };
}

/** A text with what it is about put in; English begins with a capital wherever that lands. */
export const filled = (text: Bilingual, about: Bilingual): Bilingual => ({
  zh: text.zh.replaceAll('{}', about.zh),
  en: capital(text.en.replaceAll('{}', about.en)),
});

const both = (line: string): Bilingual => {
  const [zh = '', en = ''] = line.split('|').map((part) => part.trim());
  return { zh, en };
};

/** '低温钢焊接 4 必须' or 'Python 2': skill, level, and whether it is a must. */
function needFrom(text: string): Need {
  const [, name = '', level = '3', must] = /^(.+?) (\d)( 必须)?$/.exec(text.trim()) ?? [];
  const skill = skillByName(name);
  if (!skill) throw new Error(`No skill is called ${name}`);
  return { skill: skill.id, minLevel: Number(level), weight: must ? 4 : 2, must: !!must };
}

/** 'title | English | hours | mode | need; need; need' */
function positionFrom(line: string): ThemePosition {
  const [zh = '', en = '', hours = '16', mode = 'either', needs = ''] = line
    .split('|')
    .map((part) => part.trim());
  return {
    title: { zh, en },
    hours: Number(hours),
    mode: mode as WorkMode,
    needs: needs.split(';').map(needFrom),
  };
}

export interface ThemeText {
  industry: string;
  cities: string;
  title: string;
  zh: string;
  en: string;
  about: string[];
  positions: string[];
  /** 'kind | title | English', then what one gets, in both languages. */
  offer: [string, string];
}

/** Reads a theme from its lines. */
export function theme(library: string, text: ThemeText): Theme {
  const cities = text.cities.split(' ');
  for (const code of cities) if (!regionByCode(code)) throw new Error(`No region has the code ${code}`);
  const [kind = 'service', offerTitle = '', offerEnglish = ''] = text.offer[0]
    .split('|')
    .map((part) => part.trim());
  return {
    library,
    industry: text.industry,
    cities,
    title: both(text.title),
    summary: { zh: text.zh, en: text.en },
    about: text.about.map(both),
    positions: text.positions.map(positionFrom),
    offer: {
      kind: kind as Theme['offer']['kind'],
      title: { zh: offerTitle, en: offerEnglish },
      summary: both(text.offer[1]),
    },
  };
}
