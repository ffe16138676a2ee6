/** One skill of the province's taxonomy. */
export interface Skill {
  /** English slug, stable: profiles and positions keep it. */
  id: string;
  name: { zh: string; en: string };
  /** Pinyin of the Chinese name, one syllable or latin word at a time, separated by spaces. */
  pinyin: string;
  /** Id of the group. */
  group: string;
  /** Other ways people write it, in both languages. */
  synonyms: readonly string[];
  /** Skills that vouch for this one, as curated; relatedSkills() gives both directions. */
  related: readonly RelatedSkill[];
}

export interface RelatedSkill {
  id: string;
  /** How far one stands in for the other: 0 not at all, 1 the same. */
  strength: number;
}

export interface SkillGroup {
  id: string;
  name: { zh: string; en: string };
  skills: readonly Skill[];
}

/**
 * A group from its table, one skill a line:
 * id | Chinese | English | pinyin | synonym, synonym | related-id strength, related-id strength
 */
export function skillGroup(id: string, zh: string, en: string, table: string): SkillGroup {
  return {
    id,
    name: { zh, en },
    skills: table
      .trim()
      .split('\n')
      .map((line) => skillFromLine(line, id)),
  };
}

function skillFromLine(line: string, group: string): Skill {
  const cells = line.split('|').map((cell) => cell.trim());
  if (cells.length !== 6) throw new Error(`A skill needs six cells: ${line}`);
  const [id = '', zh = '', en = '', pinyin = '', synonyms = '', related = ''] = cells;
  return {
    id,
    name: { zh, en },
    pinyin,
    group,
    synonyms: listed(synonyms),
    related: listed(related).map(readRelated),
  };
}

function listed(cell: string): string[] {
  return cell ? cell.split(', ') : [];
}

function readRelated(text: string): RelatedSkill {
  const [id = '', strength] = text.split(' ');
  return { id, strength: Number(strength) };
}
