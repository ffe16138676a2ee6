import { industryByCode } from '@longcai/shared/reference/industries';
import { regionByCode } from '@longcai/shared/reference/regions';
import type { Language } from '@longcai/shared/problem';
import { AppError, type FieldError } from '../../http/app-error.js';
import { say } from '../../mail/mail.js';
import type { Skills } from '../skills/skills.service.js';

export interface CodeUse {
  kind: 'region' | 'industry' | 'skill' | 'library';
  pointer: string;
  code: string;
}

const SENTENCES = {
  region: ['没有这个行政区划代码', 'There is no such region'],
  industry: ['没有这个行业代码', 'There is no such industry'],
  skill: ['没有这项技能', 'There is no such skill'],
  library: ['没有这个项目库', 'There is no such library'],
} as const;

/**
 * Refuses codes that no table knows.
 * @throws invalid-input with a pointer for each
 */
export async function requireKnownCodes(
  uses: readonly CodeUse[],
  skills: Pick<Skills, 'known'>,
  libraries: ReadonlySet<string>,
  language: Language,
): Promise<void> {
  const known = await skills.known(uses.flatMap((use) => (use.kind === 'skill' ? [use.code] : [])));
  const exists = ({ kind, code }: CodeUse) =>
    kind === 'region'
      ? regionByCode(code) !== undefined
      : kind === 'industry'
        ? industryByCode(code) !== undefined
        : kind === 'skill'
          ? known.has(code)
          : libraries.has(code);
  const errors = uses
    .filter((use) => !exists(use))
    .map(({ kind, pointer }): FieldError => {
      const [zh, en] = SENTENCES[kind];
      return { pointer, code: `unknown-${kind}`, detail: say(language, zh, en) };
    });
  if (errors.length) throw new AppError('invalid-input', { errors });
}
