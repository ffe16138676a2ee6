import { educationLevels } from '@longcai/shared/reference/degrees';
import { relatedSkills } from '@longcai/shared/reference/skills';
import { conceptBoost, conceptsOf } from '@longcai/text-search';
import { clausesOf, once, sentencesOf } from './extraction/clauses.js';
import { regionsIn, skillsIn } from './extraction/known.js';
import { organisationsIn } from './extraction/organisations.js';
import { postsIn } from './extraction/posts.js';
import { degreeRank, degreesIn, majorsIn } from './extraction/schooling.js';

/** What a text about a person or a position says, as fields of an index beside the text itself. */
export interface FactFields {
  posts: string[];
  organisations: string[];
  majors: string[];
  /** Codes of degrees, skills and places. */
  facts: string[];
  units: string[];
  groups: string[];
}

const code = (kind: string, id: string) => `zz${kind}${id.toLowerCase().replace(/[^a-z0-9]/g, '')}`;
const degreeCode = (id: string) => code('degree', id);
const skillCode = (id: string) => code('skill', id);
const regionCode = (id: string) => code('region', id);

/** Legal forms, which people leave out. */
const LEGAL_FORM = /(?:股份有限公司|有限责任公司|集团有限公司|有限公司|公司|集团)$/u;

/** What is known of a person or a position; ids and codes as the reference tables have them. */
export interface Known {
  posts: readonly string[];
  organisations: readonly string[];
  majors: readonly string[];
  degrees: readonly string[];
  skills: readonly string[];
  regions: readonly string[];
  /** Words that say what the work is. */
  occupation: string;
}

/** Fields of an index for what a form already told apart; FACT_SETTINGS are their settings. */
export function fieldsOf({
  posts,
  organisations,
  majors,
  degrees,
  skills,
  regions,
  occupation,
}: Known): FactFields {
  return {
    posts: once(posts),
    organisations: once(organisations.flatMap((name) => [name, name.replace(LEGAL_FORM, '')])),
    majors: once(majors),
    facts: [...degrees.map(degreeCode), ...skills.map(skillCode), ...regions.map(regionCode)],
    ...conceptsOf(occupation),
  };
}

/** The same for a text that somebody wrote as they liked. */
export const factFields = (text: string): FactFields =>
  fieldsOf({
    posts: postsIn(text),
    organisations: sentencesOf(text).flatMap(clausesOf).flatMap(organisationsIn),
    majors: majorsIn(text),
    degrees: degreesIn(text),
    skills: skillsIn(text),
    regions: regionsIn(text),
    occupation: text,
  });

/** The words of these values stand in the text too: what counts here is the value as a whole. */
const WORDS_AGAIN = 0.1;

export const FACT_SETTINGS = {
  posts: { weight: WORDS_AGAIN, whole: true },
  organisations: { weight: WORDS_AGAIN, whole: true },
  majors: { weight: WORDS_AGAIN, whole: true },
  facts: { weight: 1 },
  units: { weight: 1 },
  groups: { weight: 1 },
};

const DEGREE_SHARE = 3;
const SKILL_SHARE = 2;
/** Of a skill next to the one that is asked for, times how near it is. */
const RELATED_SHARE = 1;
const REGION_SHARE = 1;

const AT_LEAST = /(?:及其?以上|以上|或以上|起)/u;

/** What a query asks for, as Query.boost of an index with these fields. */
export function factBoost(q: string): Record<string, number> {
  const boost: Record<string, number> = {};
  const raise = (token: string, share: number) => (boost[token] = Math.max(boost[token] ?? 0, share));
  const degrees = degreesIn(q);
  for (const id of degrees) raise(degreeCode(id), DEGREE_SHARE);
  if (degrees.length > 0 && AT_LEAST.test(q)) {
    const least = Math.min(...degrees.map(degreeRank));
    for (const { id } of educationLevels.slice(least)) raise(degreeCode(id), DEGREE_SHARE);
  }
  for (const id of skillsIn(q)) {
    raise(skillCode(id), SKILL_SHARE);
    for (const near of relatedSkills(id)) raise(skillCode(near.id), RELATED_SHARE * near.strength);
  }
  for (const id of regionsIn(q)) raise(regionCode(id), REGION_SHARE);
  return { ...conceptBoost(q), ...boost };
}
