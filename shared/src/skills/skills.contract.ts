import * as z from 'zod';
import { endpoint } from '../endpoint.js';
import { Bilingual, SkillId, bilingual } from '../primitives.js';

/** A skill that people added; a curator keeps it or merges it into one of the taxonomy. */
export const OwnSkill = z
  .object({
    id: SkillId,
    name: Bilingual,
    state: z.enum(['proposed', 'kept', 'merged']),
    mergedInto: SkillId.optional(),
    uses: z.number().int(),
  })
  .meta({ id: 'OwnSkill' });
export type OwnSkill = z.infer<typeof OwnSkill>;

export const skillsApi = {
  own: endpoint({
    id: 'skills.own',
    method: 'GET',
    path: '/api/skills/own',
    access: 'anyone',
    summary: 'Skills that people added, beside the taxonomy',
    response: z.array(OwnSkill),
  }),
  propose: endpoint({
    id: 'skills.propose',
    method: 'POST',
    path: '/api/skills/own',
    status: 201,
    access: 'member',
    summary: 'Add a skill of my own; an existing name answers the existing skill',
    body: z.strictObject({ name: bilingual(40) }).meta({ id: 'ProposeSkill' }),
    response: OwnSkill,
  }),
  merge: endpoint({
    id: 'skills.merge',
    method: 'POST',
    path: '/api/skills/own/:skillId/merge',
    access: 'curator',
    summary: 'Keep a proposed skill, or merge it into another everywhere',
    params: z.object({ skillId: SkillId }),
    body: z.strictObject({ into: SkillId.nullable() }).meta({ id: 'MergeSkill' }),
    response: OwnSkill,
  }),
};
