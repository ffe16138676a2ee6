import { conceptsOf } from '@longcai/text-search';
import { clausesOf, once, sentencesOf } from './extraction/clauses.js';
import { gradesMeantIn } from './extraction/grades.js';
import { regionsIn, skillsMeantIn } from './extraction/known.js';
import { organisationsIn } from './extraction/organisations.js';
import { postsIn } from './extraction/posts.js';
import { degreesMeantIn, majorsIn } from './extraction/schooling.js';

/** What a text about a person or a position says, as fields of an index beside the text itself. */
export interface FactFields {
  posts: string[];
  organisations: string[];
  majors: string[];
  /** Codes of degrees, grades, skills and places. */
  facts: string[];
  units: string[];
  groups: string[];
}

/** A token that no text contains. */
export const codeOf = (kind: 'degree' | 'skill' | 'region' | 'grade', id: string): string =>
  `zz${kind}${id.toLowerCase().replace(/[^a-z0-9]/g, '')}`;

/** For what a text says nothing of: nobody loses by that. */
export const UNTOLD = 'untold';

const orUntold = (kind: 'degree' | 'grade' | 'region', ids: readonly string[]): string[] =>
  (ids.length > 0 ? ids : [UNTOLD]).map((id) => codeOf(kind, id));

/** Legal forms, which people leave out. */
const LEGAL_FORM = /(?:股份有限公司|有限责任公司|集团有限公司|有限公司|公司|集团)$/u;

/** What is known of a person or a position; ids and codes as the reference tables have them. */
export interface Known {
  posts: readonly string[];
  organisations: readonly string[];
  majors: readonly string[];
  degrees: readonly string[];
  grades: readonly string[];
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
  grades,
  skills,
  regions,
  occupation,
}: Known): FactFields {
  return {
    posts: once(posts),
    organisations: once(organisations.flatMap((name) => [name, name.replace(LEGAL_FORM, '')])),
    majors: once(majors),
    facts: [
      ...orUntold('degree', degrees),
      ...orUntold('grade', grades),
      ...skills.map((id) => codeOf('skill', id)),
      ...orUntold('region', regions),
    ],
    ...conceptsOf(occupation),
  };
}

/** The same for a text that somebody wrote as they liked. */
export const factFields = (text: string): FactFields =>
  fieldsOf({
    posts: postsIn(text),
    organisations: sentencesOf(text).flatMap(clausesOf).flatMap(organisationsIn),
    majors: majorsIn(text),
    degrees: degreesMeantIn(text),
    grades: gradesMeantIn(text),
    skills: skillsMeantIn(text),
    regions: regionsIn(text),
    occupation: text,
  });

/** The words of these values stand in the text too: what counts here is the value as a whole. */
const WORDS_AGAIN = 0.1;

/** Counts up when texts come to mean other facts: who is found already is read again then. */
export const FACTS_EDITION = 2;

export const FACT_SETTINGS = {
  posts: { weight: WORDS_AGAIN, whole: true },
  organisations: { weight: WORDS_AGAIN, whole: true },
  majors: { weight: WORDS_AGAIN, whole: true },
  facts: { weight: 1 },
  units: { weight: 1 },
  groups: { weight: 1 },
};
