import type { Bilingual } from '@longcai/shared/primitives';
import { findTitles } from '@longcai/shared/reference/titles';
import type { ProfileRecord } from '../profiles/profiles.model.js';
import type { CvFacts } from './extraction/extract.js';

/** The parts of a profile that a CV can add to. */
export type Held = Pick<
  ProfileRecord,
  'name' | 'region' | 'skills' | 'education' | 'experience' | 'titles' | 'languages'
>;

/** The level a skill is proposed at, in the middle: a CV names it, the person knows how well. */
const USUAL_LEVEL = 3;

const inItsLanguage = (text: string): Bilingual =>
  /\p{Script=Han}/u.test(text) ? { zh: text, en: '' } : { zh: '', en: text };
const same = (a: Bilingual, b: Bilingual) =>
  [a.zh, a.en].some((text) => text !== '' && [b.zh, b.en].includes(text));

/** What the facts of a CV add to a profile, in the shape in which the profile keeps it. */
export function proposals(facts: CvFacts, held: Held) {
  const education = facts.education.map(({ school, major, degree, ...span }) => ({
    school: inItsLanguage(school),
    major: inItsLanguage(major),
    degree,
    country: 'CN',
    ...span,
  }));
  const experience = facts.experience.map(({ employer, role, ...span }) => ({
    employer: inItsLanguage(employer),
    role: inItsLanguage(role),
    summary: '',
    ...span,
  }));
  const titles = facts.posts.flatMap((post) => {
    const [title] = findTitles(post);
    // A title of another name is only a guess, but for grades told in their own way (教授级).
    const isTold = title && (post.includes(title.name.zh) || post.includes('级'));
    return isTold ? [{ series: title.series, level: title.level, name: title.name.zh }] : [];
  });
  const isNamed = held.name.zh !== '' || held.name.en !== '';
  return {
    ...(facts.name && !isNamed && { name: inItsLanguage(facts.name) }),
    ...(facts.home && !held.region && { region: facts.home }),
    skills: facts.skills
      .filter((id) => !held.skills.some(({ skill }) => skill === id))
      .map((skill) => ({ skill, level: USUAL_LEVEL, years: 0, evidence: '' })),
    education: education.filter(
      ({ school, degree }) =>
        !held.education.some((known) => same(known.school, school) && (!degree || known.degree === degree)),
    ),
    experience: experience.filter(
      ({ employer, role }) =>
        !held.experience.some((known) => same(known.employer, employer) && same(known.role, role)),
    ),
    titles: titles.filter(({ name }) => !held.titles.some((known) => known.name === name)),
    languages: facts.languages.filter(
      ({ language }) => !held.languages.some((known) => known.language === language),
    ),
  };
}
