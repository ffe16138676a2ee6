import type { Bilingual } from '@longcai/shared/primitives';
import { industryByCode } from '@longcai/shared/reference/industries';
import { PROVINCE, pathOf } from '@longcai/shared/reference/regions';
import { skillById } from '@longcai/shared/reference/skills';
import countries from 'i18n-iso-countries';

export interface LabelDependencies {
  /** Names of the skills that people added, which no table holds. */
  ownSkills: { name(skillId: string): Bilingual | undefined };
}

const same = (text: string): Bilingual => ({ zh: text, en: text });

/** Below Heilongjiang the province goes without saying. */
function region(code: string): Bilingual {
  const path = pathOf(code);
  const told = path.length > 1 && path[0]?.code === PROVINCE ? path.slice(1) : path;
  if (told.length === 0) return same(code);
  return {
    zh: told.map(({ short }) => short).join(''),
    en: told
      .map(({ name }) => name.en)
      .reverse()
      .join(', '),
  };
}

function country(code: string): Bilingual {
  const zh = countries.getName(code, 'zh', { select: 'official' });
  const en = countries.getName(code, 'en', { select: 'official' });
  return { zh: zh ?? code, en: en ?? code };
}

/** Codes to the words people read. An unknown code reads as itself. */
export function createLabels({ ownSkills }: LabelDependencies) {
  const skill = (id: string): Bilingual => skillById(id)?.name ?? ownSkills.name(id) ?? same(id);
  return {
    region,
    country,
    skill,
    skillName: (id: string) => ({ id, name: skill(id) }),
    industry: (code: string): Bilingual => industryByCode(code)?.name ?? same(code),
  };
}

export type Labels = ReturnType<typeof createLabels>;
