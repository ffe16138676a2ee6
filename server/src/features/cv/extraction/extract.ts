import { clausesOf, once, ownWords, sentencesOf } from './clauses.js';
import { contactIn, type Contact } from './contact.js';
import { homeIn, languagesIn, regionsIn, skillsIn, type SpokenLanguage } from './known.js';
import { organisationsIn } from './organisations.js';
import { postsIn } from './posts.js';
import { degreesIn, majorsIn } from './schooling.js';
import { educationIn, experienceIn, type EducationEntry, type ExperienceEntry } from './timeline.js';

/** What a CV says, each thing once and as it stands there. */
export interface CvFacts extends Contact {
  posts: string[];
  organisations: string[];
  majors: string[];
  /** Ids of levels of education. */
  degrees: string[];
  /** Ids of the taxonomy. */
  skills: string[];
  /** Codes of places with the units above them. */
  regions: string[];
  /** Code of where somebody says to live. */
  home?: string;
  languages: SpokenLanguage[];
  education: EducationEntry[];
  experience: ExperienceEntry[];
  /** Years of work, where the CV counts them itself. */
  years?: number;
}

const YEARS =
  /(\d{1,2})\s*(?:多)?\s*年(?:以上)?(?:的)?[\p{Script=Han}]{0,10}?(?:经验|工龄|工作|从业)|(\d{1,2})\+? years/iu;

/** Reads a CV or any text about a person, Chinese or English; knows nothing of where the text comes from. */
export function extractCv(text: string): CvFacts {
  const clauses = sentencesOf(text).flatMap(clausesOf);
  const own = ownWords(text);
  const years = YEARS.exec(text);
  const home = homeIn(text);
  return {
    ...contactIn(text),
    posts: postsIn(text),
    organisations: once(clauses.flatMap(organisationsIn)),
    majors: majorsIn(text),
    degrees: degreesIn(text),
    skills: skillsIn(own.replaceAll('教授级', '')),
    regions: regionsIn(text),
    languages: languagesIn(sentencesOf(own).flatMap(clausesOf)),
    education: educationIn(text),
    experience: experienceIn(text),
    ...(home && { home }),
    ...(years && { years: Number(years[1] ?? years[2]) }),
  };
}
