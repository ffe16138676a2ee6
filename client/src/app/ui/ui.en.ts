import type { SameKeys } from '../core/texts.js';
import type zh from './ui.zh.js';

export default { retry: 'Try again' } satisfies SameKeys<typeof zh>;
