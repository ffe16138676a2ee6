import type { Skill } from './taxonomy.js';

interface Entry {
  skill: Skill;
  /** Chinese name, English name, synonyms and id, normalized. */
  names: string[];
  englishWords: string[];
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
    const exact = best(entries, limit, (entry) => score(entry, query));
    return exact.length ? exact : best(entries, limit, likenessTo(query));
  }

  return { find, byName: (text: string): Skill | undefined => byName.get(normalizeSkillText(text)) };
}

function entryOf(skill: Skill): Entry {
  const texts = [skill.name.zh, skill.name.en, ...skill.synonyms, skill.id];
  const syllables = skill.pinyin.split(' ');
  return {
    skill,
    names: texts.map(normalizeSkillText),
    englishWords: skill.name.en.toLowerCase().split(/[\s-]+/),
    syllables,
    initials: syllables.map((syllable) => syllable[0]).join(''),
  };
}

function best(entries: Entry[], limit: number, score: (entry: Entry) => number): Skill[] {
  return entries
    .map((entry) => ({ skill: entry.skill, score: score(entry) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ skill }) => skill);
}

const isLatin = (text: string | undefined) => text !== undefined && /^[a-z0-9+#]+$/.test(text);

/**
 * Higher is closer; 0 is no match. Steps of ten tell how it matches: whole names, beginnings, middles, pinyin,
 * and names inside a longer text; within a step the shorter name wins.
 */
function score({ names, englishWords, syllables, initials }: Entry, query: string): number {
  const [zh = '', en = ''] = names;
  const share = (name: string) => (8 * query.length) / Math.max(query.length, name.length);
  const shortest = (matching: (name: string) => boolean) =>
    names.filter(matching).reduce((most, name) => Math.max(most, share(name)), 0);

  if (zh === query || en === query) return 100;
  if (names.includes(query)) return 90;
  if (zh.startsWith(query)) return 80 + share(zh);
  const begins = shortest((name) => name.startsWith(query));
  if (begins) return 70 + begins;
  if (zh.includes(query)) return 60 + share(zh);
  if (isLatin(query)) {
    const from = syllableFrom(syllables, query);
    if (from === 0) return 50 + share(syllables.join(''));
    if (query.length > 1 && initials.startsWith(query)) return 40 + share(initials);
    if (englishWords.some((word) => word.startsWith(query))) return 30 + share(en);
    if (from > 0 && query.length > 2) return 20 + share(syllables.join(''));
    return 0;
  }
  const contains = shortest((name) => name.includes(query));
  if (contains) return 50 + contains;
  const inside = names.filter((name) => standsIn(query, name));
  return Math.min(49, Math.max(0, ...inside.map((name) => name.length)));
}

/** The syllable from which the pinyin reads as the query; -1 if none. */
function syllableFrom(syllables: string[], query: string): number {
  return syllables.findIndex(
    (first, at) => first[0] === query[0] && syllables.slice(at).join('').startsWith(query),
  );
}

/** Is the name in the sentence, long enough to mean something and not a piece of a latin word? */
function standsIn(sentence: string, name: string): boolean {
  if (name.length < (isLatin(name) ? 3 : 2)) return false;
  const at = sentence.indexOf(name);
  if (at < 0) return false;
  const cutsBefore = isLatin(name[0]) && isLatin(sentence[at - 1]);
  const cutsAfter = isLatin(name.at(-1)) && isLatin(sentence[at + name.length]);
  return !cutsBefore && !cutsAfter;
}

/** Scores by shared two-character pieces (Dice), 0 below one half: 相控阵检测 is like 相控阵超声检测. */
function likenessTo(query: string): (entry: Entry) => number {
  const wanted = piecesOf(query);
  return ({ names }) => {
    const likeness = Math.max(
      ...names.map((name) => {
        const pieces = piecesOf(name);
        const common = pieces.filter((piece) => wanted.includes(piece)).length;
        return (2 * common) / Math.max(1, pieces.length + wanted.length);
      }),
    );
    return likeness >= 0.5 ? likeness : 0;
  };
}

function piecesOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}
