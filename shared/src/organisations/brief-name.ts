import type { Bilingual } from '../primitives.js';

const CHINESE_FORM = /(?:集团)?(?:股份|责任)?有限(?:责任)?公司$/u;
const ENGLISH_FORM = /,?\s+(?:Group\s+)?(?:Co\.?,?\s*Ltd\.?|Limited|Ltd\.?|Inc\.?)$/iu;

/**
 * An organisation as people call it, for lists and tables: 大庆沃原石油装备有限公司 is 大庆沃原石油装备.
 *
 * @param name - The registered name in both languages
 * @returns The name without its legal form; unchanged where nothing would be left
 */
export const briefName = ({ zh, en }: Bilingual): Bilingual => ({
  zh: zh.replace(CHINESE_FORM, '') || zh,
  en: en.replace(ENGLISH_FORM, '') || en,
});
