import type { Bilingual } from '@longcai/shared/primitives';
import { checkCreditCode } from '@longcai/shared/reference/checks';
import { regionByCode } from '@longcai/shared/reference/regions';
import { AppError, type FieldError } from '../../http/app-error.js';

const NO_REGION: Bilingual = { zh: '没有这个地区代码', en: 'No such region code' };

/** Refuses codes that no table knows. @throws invalid-input */
export function requireKnown({ region }: { region?: string | undefined }): void {
  const errors: FieldError[] = [];
  if (region !== undefined && !regionByCode(region))
    errors.push({ pointer: '/body/region', code: 'no-such-region', detail: NO_REGION });
  if (errors.length > 0) throw new AppError('invalid-input', { errors });
}

/** The code in its clean form. @throws credit-code-wrong */
export function cleanCreditCode(text: string): string {
  const checked = checkCreditCode(text);
  if (!checked.ok) throw new AppError('credit-code-wrong');
  return checked.code;
}
