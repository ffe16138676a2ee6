import type { WorkMode } from '@longcai/shared/primitives';

export const WORK_MODES: readonly WorkMode[] = ['on-site', 'remote', 'either'];
