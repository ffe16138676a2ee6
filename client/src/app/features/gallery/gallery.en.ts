import type { SameKeys } from '../../core/texts.js';
import type zh from './gallery.zh.js';

export default { title: 'Parts' } satisfies SameKeys<typeof zh>;
