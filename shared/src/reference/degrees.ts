/** How far someone went to school; the id is what is stored. */
export interface EducationLevel {
  id: string;
  name: { zh: string; en: string };
  /** The academic degree it usually ends with. */
  degree?: 'bachelor' | 'master' | 'doctor';
  synonyms: readonly string[];
}

/** Levels of education from the lowest to the highest; the order is the comparison. */
export const educationLevels: readonly EducationLevel[] = [
  level('primary', '小学及以下', 'Primary school or less', '小学, 文盲, primary'),
  level(
    'junior-secondary',
    '初中',
    'Junior secondary school',
    '初级中学, 初中毕业, junior high school, middle school',
  ),
  level('senior-secondary', '高中', 'Senior secondary school', '普通高中, 高级中学, 高中毕业, high school'),
  level(
    'secondary-vocational',
    '中专（中职、技校）',
    'Secondary vocational school',
    '中专, 中职, 职高, 技校, 中技, 中等专业学校, 技工学校, vocational school',
  ),
  level(
    'junior-college',
    '大专（高职）',
    'Junior college',
    '大专, 专科, 高职, 大学专科, 高等职业教育, 专科生, associate degree, college diploma',
  ),
  level(
    'bachelor',
    '大学本科',
    "Bachelor's degree",
    '本科, 大本, 学士, 本科生, 大学学历, 大学毕业, 职业本科, bachelor, BSc, BA, BEng, B.Eng., undergraduate',
    'bachelor',
  ),
  level(
    'master',
    '硕士研究生',
    "Master's degree",
    '硕士, 研究生, 硕士学位, 专业硕士, MBA, MPA, master, MSc, MA, MEng, M.Sc., M.Eng., Diplom, Magister',
    'master',
  ),
  level(
    'doctor',
    '博士研究生',
    'Doctorate',
    '博士, 博士学位, 工学博士, 医学博士, PhD, Ph.D., doctor, Dr., Dr.-Ing., Dr. rer. nat., DPhil, Кандидат наук',
    'doctor',
  ),
];

/** Academic degrees, and what those returned from abroad write. */
export const degrees = [
  { id: 'bachelor', name: { zh: '学士', en: 'Bachelor' } },
  { id: 'master', name: { zh: '硕士', en: 'Master' } },
  { id: 'doctor', name: { zh: '博士', en: 'Doctor' } },
] as const;

const byId = new Map(educationLevels.map((level) => [level.id, level]));
const byWord = new Map(
  educationLevels.flatMap((level) =>
    [level.id, level.name.zh, level.name.en, ...level.synonyms].map((word) => [plain(word), level] as const),
  ),
);

/** The level with this id, or undefined. */
export function educationLevelById(id: string): EducationLevel | undefined {
  return byId.get(id);
}

/**
 * The level meant by what someone wrote: 本科, 工学硕士, "Ph.D. in Physics". Of several the highest, so that
 * 硕士研究生（本科…） is a master; undefined when none is named.
 */
export function educationLevelIn(text: string): EducationLevel | undefined {
  const exact = byWord.get(plain(text));
  if (exact) return exact;
  const words = new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}.]+/u)
      .map(plain),
  );
  return educationLevels.findLast(({ name, synonyms }) =>
    [name.zh, ...synonyms]
      .map(plain)
      .some((word) => (isLatin(word) ? words.has(word) : plain(text).includes(word))),
  );
}

/** Negative, zero or positive as the first level is below, equal to or above the second; unknown ids are lowest. */
export function compareEducation(a: string, b: string): number {
  const rank = (id: string) => educationLevels.findIndex((level) => level.id === id);
  return rank(a) - rank(b);
}

function level(
  id: string,
  zh: string,
  en: string,
  synonyms: string,
  degree?: EducationLevel['degree'],
): EducationLevel {
  return { id, name: { zh, en }, synonyms: synonyms.split(', '), ...(degree && { degree }) };
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function isLatin(word: string): boolean {
  return /^[a-z]+$/.test(word);
}
