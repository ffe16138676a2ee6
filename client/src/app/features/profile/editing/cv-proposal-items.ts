import type { CvProposals } from '@longcai/shared/cv/cv.contract';
import type { Bilingual } from '@longcai/shared/primitives';
import type { PartName, Parts } from './parts.js';

/** One thing a CV says, as a line to confirm and as what it changes in the profile. */
export interface ProposedItem {
  key: string;
  part: Extract<PartName, 'name' | 'region' | 'skills' | 'education' | 'experience' | 'titles' | 'languages'>;
  text: string;
  /** Months, level; '' where there is nothing to add. */
  note: string;
  change(parts: Parts): Partial<Parts>;
}

interface Words {
  of(text: Bilingual): string;
  level(level: CvProposals['languages'][number]['level']): string;
  span(from: string | undefined, until: string | undefined): string;
}

/** Every proposal as a line of its own, in the order of the editor's pages. */
export function itemsOf(proposals: CvProposals, words: Words): ProposedItem[] {
  const { name, region, skills, education, experience, titles, languages } = proposals;
  const items: Omit<ProposedItem, 'key'>[] = [];
  if (name) items.push({ part: 'name', text: words.of(name), note: '', change: () => ({ name }) });
  if (region) {
    const { code } = region;
    items.push({ part: 'region', text: words.of(region.name), note: '', change: () => ({ region: code }) });
  }
  for (const { name: called, ...skill } of skills) {
    const change = (parts: Parts) => ({ skills: [...parts.skills, skill] });
    items.push({ part: 'skills', text: words.of(called), note: '', change });
  }
  for (const entry of education) {
    const text = told(words.of(entry.school), words.of(entry.major), entry.degree);
    const change = (parts: Parts) => ({ education: [...parts.education, entry] });
    items.push({ part: 'education', text, note: words.span(entry.from, entry.until), change });
  }
  for (const entry of experience) {
    const text = told(words.of(entry.employer), words.of(entry.role));
    const change = (parts: Parts) => ({ experience: [...parts.experience, entry] });
    items.push({ part: 'experience', text, note: words.span(entry.from, entry.until), change });
  }
  for (const title of titles) {
    const change = (parts: Parts) => ({ titles: [...parts.titles, title] });
    items.push({ part: 'titles', text: title.name, note: '', change });
  }
  for (const { name: called, ...spoken } of languages) {
    const change = (parts: Parts) => ({ languages: [...parts.languages, spoken] });
    items.push({ part: 'languages', text: words.of(called), note: words.level(spoken.level), change });
  }
  return items.map((item, at) => ({ ...item, key: `${item.part}-${at}` }));
}

const told = (...parts: string[]): string => parts.filter(Boolean).join(' · ');
