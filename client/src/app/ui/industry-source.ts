import {
  divisionsOf,
  industries,
  industryByCode,
  industrySections,
  type Industry,
} from '@longcai/shared/reference/industries';
import type { Choice, PickerSource } from './picker-source.js';

const FOUND = 12;

export const industrySource: PickerSource = {
  children: (code) => (code ? divisionsOf(code) : industrySections).map(choiceOf),
  parent: (code) => industryByCode(code)?.section ?? null,
  find: (text) => {
    const words = text.normalize('NFKC').trim().toLowerCase();
    if (!words) return [];
    const hits = industries.filter(
      ({ code, name }) =>
        code.toLowerCase() === words || name.zh.includes(words) || name.en.toLowerCase().includes(words),
    );
    return hits.slice(0, FOUND).map(choiceOf);
  },
  byId: (code) => {
    const industry = industryByCode(code);
    return industry && choiceOf(industry);
  },
};

function choiceOf({ code, name, section }: Industry): Choice {
  const above = section ? industryByCode(section) : undefined;
  return {
    id: code,
    name,
    ...(above ? { place: above.name } : {}),
    hasChildren: section === null,
    selectable: true,
  };
}
