import { skills } from '@longcai/shared/reference/skills';
import { occupationSynonyms } from '@longcai/text-search';
import type { FieldSettings } from '../../search/port.js';
import { FACTS_EDITION, FACT_SETTINGS } from '../cv/facts.js';

const CHINESE_WORD = /^\p{Script=Han}+$/u;

/** Words the segmenter keeps whole, and other ways people say them: both from the skill taxonomy. */
const dictionary = skills
  .flatMap(({ name, synonyms }) => [name.zh, ...synonyms])
  .filter((word) => CHINESE_WORD.test(word));
const skillSynonyms: Record<string, string[]> = Object.fromEntries(
  skills.flatMap(({ name, synonyms: others }) => {
    const words = [name.zh, name.en, ...others];
    return words.map((word) => [word, words.filter((other) => other !== word)]);
  }),
);

/** Other names of skills, and for titles the code of their occupation. */
const synonyms = { ...occupationSynonyms };
for (const [word, others] of Object.entries(skillSynonyms)) {
  synonyms[word] = [...(occupationSynonyms[word] ?? []), ...others];
}

export const PEOPLE_SETTINGS: FieldSettings = {
  searchable: {
    name: { weight: 6, pinyin: true },
    skills: { weight: 5, pinyin: true },
    headline: { weight: 3, pinyin: true },
    titles: { weight: 3 },
    education: { weight: 2 },
    experience: { weight: 1.5 },
    place: { weight: 1.5, pinyin: true },
    summary: { weight: 1 },
    ...FACT_SETTINGS,
  },
  filterable: ['shownTo', 'region', 'audience', 'skill', 'start'],
  sortable: ['freshAt'],
  dictionary,
  synonyms,
  edition: FACTS_EDITION,
};

export const PROJECTS_SETTINGS: FieldSettings = {
  searchable: {
    title: { weight: 6, pinyin: true },
    positions: { weight: 4, pinyin: true },
    skills: { weight: 4, pinyin: true },
    owner: { weight: 3, pinyin: true },
    place: { weight: 1.5, pinyin: true },
    summary: { weight: 1 },
    ...FACT_SETTINGS,
  },
  filterable: ['library', 'region', 'industry', 'skill', 'state', 'organisation'],
  sortable: ['publishedAt', 'startsAt', 'hiring'],
  dictionary,
  synonyms,
  edition: FACTS_EDITION,
};

export const OFFERS_SETTINGS: FieldSettings = {
  searchable: {
    title: { weight: 6, pinyin: true },
    skills: { weight: 4, pinyin: true },
    owner: { weight: 3, pinyin: true },
    place: { weight: 1.5, pinyin: true },
    summary: { weight: 1 },
  },
  filterable: ['library', 'region', 'kind', 'skill'],
  sortable: ['publishedAt'],
  dictionary,
  synonyms,
};
