import { skillFinder } from './skill-search.js';
import { crops, livestock, dairy, forestry, farmMachinery, soilWater } from './taxonomy-agriculture.js';
import { food, grain } from './taxonomy-food.js';
import { petroleum, petrochemicals, coalMining, power, renewables } from './taxonomy-energy.js';
import { welding, ndt, heavyEquipment, machining, automation } from './taxonomy-manufacturing.js';
import { materials } from './taxonomy-materials.js';
import { rail, aviation, automotive } from './taxonomy-vehicles.js';
import { software, dataAi } from './taxonomy-digital.js';
import { biomedicine, healthCare } from './taxonomy-health.js';
import { construction, coldRegion, environment } from './taxonomy-building.js';
import { finance, lawIp, logistics, borderTrade } from './taxonomy-business.js';
import { management } from './taxonomy-management.js';
import { languages } from './taxonomy-languages.js';
import { tourism, teaching, crafts, culture } from './taxonomy-society.js';
import type { RelatedSkill, Skill, SkillGroup } from './taxonomy.js';

export type { RelatedSkill, Skill, SkillGroup } from './taxonomy.js';

/** The taxonomy of the province, about twenty skills a group. Curated for Longcai. */
export const skillGroups: readonly SkillGroup[] = [
  crops,
  livestock,
  dairy,
  forestry,
  farmMachinery,
  soilWater,
  food,
  grain,
  petroleum,
  petrochemicals,
  coalMining,
  power,
  renewables,
  welding,
  ndt,
  heavyEquipment,
  machining,
  automation,
  materials,
  rail,
  aviation,
  automotive,
  software,
  dataAi,
  biomedicine,
  healthCare,
  construction,
  coldRegion,
  environment,
  finance,
  lawIp,
  logistics,
  borderTrade,
  management,
  languages,
  tourism,
  teaching,
  crafts,
  culture,
];

/** Every skill, group by group. */
export const skills: readonly Skill[] = skillGroups.flatMap((group) => group.skills);

const byId = new Map(skills.map((skill) => [skill.id, skill]));
const byGroup = new Map(skillGroups.map((group) => [group.id, group.skills]));
let made: ReturnType<typeof skillFinder> | undefined;
/** Made for the first question: most who ask for a skill know its id. */
const finder = () => (made ??= skillFinder(skills));

/** The skill with this id, or undefined. */
export function skillById(id: string): Skill | undefined {
  return byId.get(id);
}

/** The skills of a group, in the order of the table; [] for an unknown group. */
export function skillsInGroup(groupId: string): readonly Skill[] {
  return byGroup.get(groupId) ?? [];
}

/**
 * Skills meant by a text, best first: by name in both languages, synonym, pinyin, initials, part of a name,
 * a name inside a longer text, and last by likeness. Limit 10 unless told.
 */
export const findSkills = (text: string, limit?: number): Skill[] => finder().find(text, limit);

/** The one skill with exactly this name, synonym or id, whatever the case, width and spaces; or undefined. */
export const skillByName = (text: string): Skill | undefined => finder().byName(text);

/**
 * The curated prior: skills that vouch for this one, strongest first, the same in both directions.
 * [] for an unknown skill.
 */
export function relatedSkills(id: string): readonly RelatedSkill[] {
  return related.get(id) ?? [];
}

const related = symmetric(skills);

function symmetric(skills: readonly Skill[]): Map<string, RelatedSkill[]> {
  const strengths = new Map<string, Map<string, number>>(skills.map(({ id }) => [id, new Map()]));
  const raise = (from: string, to: string, strength: number) => {
    const row = strengths.get(from);
    row?.set(to, Math.max(strength, row.get(to) ?? 0));
  };
  for (const skill of skills) {
    for (const { id, strength } of skill.related) {
      raise(skill.id, id, strength);
      raise(id, skill.id, strength);
    }
  }
  const strongestFirst = (row: Map<string, number>) =>
    [...row]
      .map(([id, strength]) => ({ id, strength }))
      .sort((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1));
  return new Map([...strengths].map(([id, row]) => [id, strongestFirst(row)]));
}
