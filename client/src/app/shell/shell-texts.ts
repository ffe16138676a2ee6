import type { TextLoaders } from '../core/texts.js';
import ui from '../ui/ui.zh.js';
import zh from './shell.zh.js';

// Chinese comes with the shell: the first page most readers see should not wait for one more file.
export const shellTexts: TextLoaders = {
  zh: () => Promise.resolve({ default: zh }),
  en: () => import('./shell.en.js'),
};

/** Texts of the parts in ui/, there for every page. */
export const uiTexts: TextLoaders = {
  zh: () => Promise.resolve({ default: ui }),
  en: () => import('../ui/ui.en.js'),
};
