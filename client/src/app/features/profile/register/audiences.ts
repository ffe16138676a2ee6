import type { Audience } from '@longcai/shared/profiles/profiles.contract';

export const AUDIENCES: readonly Audience[] = [
  'professional',
  'rural',
  'graduate',
  'manager',
  'overseas',
  'retired',
  'staff',
];
