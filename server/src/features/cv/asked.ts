import { PROVINCE, pathOf } from '@longcai/shared/reference/regions';
import { relatedSkills } from '@longcai/shared/reference/skills';
import { conceptBoost, type Query } from '@longcai/text-search';
import { clausesOf, once, sentencesOf } from './extraction/clauses.js';
import { gradesAbove, gradesIn, gradesMeantIn } from './extraction/grades.js';
import { placesIn, skillsMeantIn } from './extraction/known.js';
import { englishSchoolsIn, organisationsIn } from './extraction/organisations.js';
import { degreesMeantIn, toldDegrees } from './extraction/schooling.js';
import { codeOf, UNTOLD } from './facts.js';

/** Shares of the score, beside 1 for a word of the question. */
const SKILL_SHARE = 5;
/** Of a skill next to the one that is asked for, times how near it is. */
const RELATED_SHARE = 2;
const REGION_SHARE = 3;
const DEGREE_SHARE = 2.5;
const GRADE_SHARE = 2;
/** Of the place above, or of a higher grade than the one that is asked for. */
const NEXT = 0.6;

/** What somebody loses who has something else, or lacks the skill; who says nothing of degree, grade or place loses nothing. */
const SKILL_LOSS = 0.25;
const REGION_LOSS = 0.15;
const DEGREE_LOSS = 0.2;
const GRADE_LOSS = 0.12;

/** What a notice offers says nothing about who is wanted, unless nothing else is said. */
const OFFERED =
  /[五六]险[一二]金|缴纳社保|社保齐全|包食?宿|包吃住?|食宿全包|双休|带薪年假|节日福利|(?:月薪|年薪|薪资|工资|待遇)[^,，。;；\s]*/gu;

type Ask = NonNullable<Query['asks']>[number];

const equal = (tokens: readonly string[], share: number): Record<string, number> =>
  Object.fromEntries(tokens.map((token) => [token, share]));

/** What a question asks for, for an index with the fields of facts.ts. */
export function asked(q: string): Pick<Query, 'boost' | 'asks'> {
  return {
    boost: conceptBoost(q),
    asks: [degreeAsk(q), gradeAsk(q), regionAsk(q), ...skillAsks(q)].filter((ask) => ask !== undefined),
  };
}

function degreeAsk(q: string): Ask | undefined {
  const degrees = degreesMeantIn(q);
  if (degrees.length === 0) return undefined;
  return {
    tokens: {
      ...equal(
        degrees.map((id) => codeOf('degree', id)),
        DEGREE_SHARE,
      ),
      [codeOf('degree', UNTOLD)]: 0,
    },
    said: toldDegrees(q),
    must: DEGREE_LOSS,
  };
}

function gradeAsk(q: string): Ask | undefined {
  const told = gradesIn(q);
  if (told.length === 0) return undefined;
  const grades = gradesMeantIn(q);
  return {
    tokens: {
      ...equal(
        grades.flatMap(gradesAbove).map((id) => codeOf('grade', id)),
        GRADE_SHARE * NEXT,
      ),
      ...equal(
        grades.map((id) => codeOf('grade', id)),
        GRADE_SHARE,
      ),
      [codeOf('grade', UNTOLD)]: 0,
    },
    said: told.map(({ words }) => words),
    must: GRADE_LOSS,
  };
}

function regionAsk(q: string): Ask | undefined {
  const inNames = namesIn(q).join('\n').toLowerCase();
  const places = placesIn(q).filter(({ words }) => !inNames.includes(words));
  if (places.length === 0) return undefined;
  const tokens: Record<string, number> = { [codeOf('region', UNTOLD)]: 0 };
  for (const { code } of places) {
    const path = pathOf(code).map((region) => region.code);
    path.reverse().forEach((above, steps) => {
      if (above === PROVINCE && steps > 0) return;
      const token = codeOf('region', above);
      tokens[token] = Math.max(tokens[token] ?? 0, REGION_SHARE * NEXT ** steps);
    });
  }
  return { tokens, said: places.map(({ words }) => words), must: REGION_LOSS };
}

/** Employers and schools: the places and trades in their names ask for nothing. */
const namesIn = (q: string): string[] =>
  sentencesOf(q)
    .flatMap(clausesOf)
    .flatMap((clause) => [...organisationsIn(clause), ...englishSchoolsIn(clause)]);

/** What is left of a question that may ask for skills. */
function workIn(q: string): string {
  const wanted = q.replace(OFFERED, ' ').trim() || q;
  return namesIn(wanted).reduce((rest, name) => rest.replaceAll(name, ' '), wanted);
}

const skillAsks = (q: string): Ask[] =>
  once(skillsMeantIn(workIn(q))).map((id) => ({
    tokens: {
      ...Object.fromEntries(
        relatedSkills(id).map((near) => [codeOf('skill', near.id), RELATED_SHARE * near.strength]),
      ),
      [codeOf('skill', id)]: SKILL_SHARE,
    },
    must: SKILL_LOSS,
  }));
