import type { Bilingual } from '@longcai/shared/primitives';
import { checkCreditCode } from '@longcai/shared/reference/checks';
import { industryByCode } from '@longcai/shared/reference/industries';
import { regionByCode } from '@longcai/shared/reference/regions';
import { AppError, type FieldError } from '../../http/app-error.js';

const NO_REGION: Bilingual = { zh: '没有这个地区代码', en: 'No such region code' };
const NO_INDUSTRY: Bilingual = { zh: '没有这个行业代码', en: 'No such industry code' };

/** Refuses codes that no table knows. @throws invalid-input */
export function requireKnown(edit: { region?: string | undefined; industry?: string | undefined }): void {
  const errors: FieldError[] = [];
  if (edit.region !== undefined && !regionByCode(edit.region))
    errors.push({ pointer: '/body/region', code: 'no-such-region', detail: NO_REGION });
  if (edit.industry !== undefined && !industryByCode(edit.industry))
    errors.push({ pointer: '/body/industry', code: 'no-such-industry', detail: NO_INDUSTRY });
  if (errors.length > 0) throw new AppError('invalid-input', { errors });
}

/** The code in its clean form. @throws credit-code-wrong */
export function cleanCreditCode(text: string): string {
  const checked = checkCreditCode(text);
  if (!checked.ok) throw new AppError('credit-code-wrong');
  return checked.code;
}
