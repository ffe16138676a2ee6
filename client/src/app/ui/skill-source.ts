import {
  findSkills,
  skillById,
  skillGroups,
  skillsInGroup,
  type Skill,
} from '@longcai/shared/reference/skills';
import type { Choice, PickerSource } from './picker-source.js';

const FOUND = 12;
/** Groups and skills share one space of ids here, so groups carry a mark. */
const GROUP = 'group:';

export const skillSource: PickerSource = {
  children: (id) => {
    if (id?.startsWith(GROUP)) return skillsInGroup(id.slice(GROUP.length)).map(choiceOf);
    return skillGroups.map((group) => ({
      id: GROUP + group.id,
      name: group.name,
      hasChildren: true,
      selectable: false,
    }));
  },
  parent: (id) => {
    const skill = skillById(id);
    return skill ? GROUP + skill.group : null;
  },
  find: (text) => findSkills(text, FOUND).map(choiceOf),
  byId: (id) => {
    const skill = skillById(id);
    return skill && choiceOf(skill);
  },
};

function choiceOf(skill: Skill): Choice {
  const group = skillGroups.find(({ id }) => id === skill.group);
  return {
    id: skill.id,
    name: skill.name,
    ...(group ? { place: group.name } : {}),
    hasChildren: false,
    selectable: true,
  };
}
