import type { Skill } from './taxonomy.js';

interface Entry {
  skill: Skill;
  /** Chinese name, English name, id and synonyms, normalized; the two names first. */
  names: string[];
  syllables: string[];
  initials: string;
}

/** Lower case, full width to half, without spaces and punctuation; + and # stay for C++ and C#. */
export function normalizeSkillText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]/gu, '');
}

/** The search behind findSkills and skillByName, over any table of skills. */
export function skillFinder(skills: readonly Skill[]) {
  const entries = skills.map(entryOf);
  const byName = new Map(entries.flatMap(({ skill, names }) => names.map((name) => [name, skill])));

  function find(text: string, limit = 10): Skill[] {
    const query = normalizeSkillText(text);
    if (!query) return [];
    const ranked = entries
      .map((entry) => ({ entry, score: score(entry, query) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || lengthOf(a.entry) - lengthOf(b.entry));
    return ranked.slice(0, limit).map(({ entry }) => entry.skill);
  }

  return { find, byName: (text: string): Skill | undefined => byName.get(normalizeSkillText(text)) };
}

function entryOf(skill: Skill): Entry {
  const texts = [skill.name.zh, skill.name.en, ...skill.synonyms, skill.id];
  const syllables = skill.pinyin.split(' ');
  return {
    skill,
    names: texts.map(normalizeSkillText),
    syllables,
    initials: syllables.map((s) => s[0]).join(''),
  };
}

function lengthOf({ skill }: Entry): number {
  return skill.name.zh.length;
}

const latin = /^[a-z0-9+#]+$/;

/** Higher is closer; 0 is no match. Names count before synonyms, beginnings before middles, pinyin last. */
function score({ names, syllables, initials, skill }: Entry, query: string): number {
  const at = names.indexOf(query);
  if (at >= 0) return at < 2 ? 100 : 95;
  const [zh = '', en = ''] = names;
  if (zh.startsWith(query)) return 90;
  if (names.some((name) => name.startsWith(query))) return 80;
  if (latin.test(query)) {
    const [whole, partly] = readsAs(syllables, query);
    if (whole) return 70;
    if (query.length > 1 && initials.startsWith(query)) return initials === query ? 65 : 60;
    if (
      skill.name.en
        .toLowerCase()
        .split(/[\s-]+/)
        .some((word) => word.startsWith(query))
    )
      return 55;
    if (partly && query.length > 2) return 50;
    if (query.length > 3 && en.includes(query)) return 40;
    return 0;
  }
  if (zh.includes(query)) return 75;
  if (names.some((name) => name.includes(query))) return 45;
  const inside = names.filter((name) => standsIn(query, name));
  if (inside.length) return 20 + Math.min(19, Math.max(...inside.map((name) => name.length)));
  const likeness = Math.max(...names.map((name) => bigramLikeness(name, query)));
  return likeness >= 0.5 ? likeness * 20 : 0;
}

/** Does the pinyin begin with the query, from its first syllable or from a later one? */
function readsAs(syllables: string[], query: string): [whole: boolean, partly: boolean] {
  let partly = false;
  for (let from = 0; from < syllables.length; from++) {
    if (!syllables.slice(from).join('').startsWith(query)) continue;
    if (from === 0) return [true, true];
    partly = true;
  }
  return [false, partly];
}

/** Is the name in the sentence, long enough to mean something and not a piece of a latin word? */
function standsIn(sentence: string, name: string): boolean {
  const at = sentence.indexOf(name);
  if (at < 0) return false;
  if (!latin.test(name)) return name.length > 1;
  return (
    name.length > 2 &&
    ![sentence[at - 1], sentence[at + name.length]].some((next) => next && latin.test(next))
  );
}

/** Dice coefficient over two-character pieces, 0 to 1. */
function bigramLikeness(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return 0;
  const pieces = (text: string) =>
    new Set(Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2)));
  const [left, right] = [pieces(a), pieces(b)];
  const common = [...left].filter((piece) => right.has(piece)).length;
  return (2 * common) / (left.size + right.size);
}
