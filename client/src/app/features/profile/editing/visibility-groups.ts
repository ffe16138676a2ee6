import type { Visibility, VisibilityGroup } from '@longcai/shared/profiles/profiles.contract';

export type { Visibility, VisibilityGroup };

/** Groups as people think of them, what others read first at the top. */
export const VISIBILITY_GROUPS: readonly VisibilityGroup[] = [
  'basics',
  'skills',
  'availability',
  'education',
  'experience',
  'audience',
  'cv',
];
