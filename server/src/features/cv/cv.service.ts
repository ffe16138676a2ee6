import type { CvProposals } from '@longcai/shared/cv/cv.contract';
import { languageByCode } from '@longcai/shared/reference/languages';
import type { Bilingual } from '@longcai/shared/primitives';
import type { UploadedFile } from '../../http/route.js';
import type { User } from '../../http/user.js';
import type { ProfileRecord } from '../profiles/profiles.model.js';
import { extractCv } from './extraction/extract.js';
import { proposals, type Held } from './proposals.js';
import type { Reader } from './reading/reader.js';

export interface CvDependencies {
  reader: Reader;
  profiles: { byAccount(accountId: string): Promise<ProfileRecord | null> };
  labels: { region(code: string): Bilingual; skill(id: string): Bilingual };
}

const NOTHING: Held = {
  name: { zh: '', en: '' },
  region: null,
  skills: [],
  education: [],
  experience: [],
  titles: [],
  languages: [],
};

export function createCv({ reader, profiles, labels }: CvDependencies) {
  return {
    /** What a CV adds to the caller's profile. The file is gone after the answer, and nothing of it is kept. */
    async propose(user: User, file: UploadedFile): Promise<CvProposals> {
      const { text, pages } = await reader.read({ path: file.path, type: file.type });
      const held = (await profiles.byAccount(user.accountId)) ?? NOTHING;
      const { region, skills, languages, ...rest } = proposals(extractCv(text), held);
      return {
        ...rest,
        ...(region && { region: { code: region, name: labels.region(region) } }),
        skills: skills.map((skill) => ({ ...skill, name: labels.skill(skill.skill) })),
        languages: languages.map((spoken) => ({
          ...spoken,
          name: languageByCode(spoken.language)?.name ?? { zh: spoken.language, en: spoken.language },
        })),
        pages,
      };
    },
  };
}

export type Cv = ReturnType<typeof createCv>;
