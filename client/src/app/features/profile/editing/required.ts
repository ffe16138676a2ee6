import type { Audience } from '@longcai/shared/profiles/profiles.contract';
import type { Parts } from './parts.js';

export const STEPS = ['identity', 'background', 'skills', 'wants', 'visibility', 'submit'] as const;
export type StepKey = (typeof STEPS)[number];

/** Something submission asks for: where it is filled in, and whether it still lacks. */
export interface Requirement {
  /** Name of the part as the server calls it. */
  readonly part: string;
  readonly step: StepKey;
  /** Id of the control. */
  readonly id: string;
  readonly lacks: (parts: Parts) => boolean;
}

const OF_ALL: readonly Requirement[] = [
  { part: 'name', step: 'identity', id: 'name', lacks: ({ name }) => !name.zh.trim() && !name.en.trim() },
  { part: 'skills', step: 'skills', id: 'skills', lacks: ({ skills }) => skills.length === 0 },
  { part: 'region', step: 'wants', id: 'region', lacks: ({ region }) => region === null },
];

const EDUCATION: Requirement = {
  part: 'education',
  step: 'background',
  id: 'school-0',
  lacks: ({ education }) => !education.some(({ school }) => school.zh.trim() || school.en.trim()),
};
const EXPERIENCE: Requirement = {
  part: 'experience',
  step: 'skills',
  id: 'experience',
  lacks: ({ experience }) =>
    !experience.some(({ employer, role }) =>
      [employer.zh, employer.en, role.zh, role.en].some((said) => said.trim()),
    ),
};

const OF_AUDIENCE: Record<Audience, readonly Requirement[]> = {
  professional: [EDUCATION, EXPERIENCE],
  rural: [
    own('rural', 'crops', ({ rural }) => (rural?.crops.length ?? 0) + (rural?.crafts.length ?? 0) === 0),
  ],
  graduate: [EDUCATION, own('graduate', 'graduation-year', ({ graduate }) => !graduate?.graduationYear)],
  manager: [
    EXPERIENCE,
    own('manager', 'organisations-run', ({ manager }) => !manager?.organisationsRun.trim()),
  ],
  overseas: [
    { part: 'englishName', step: 'identity', id: 'name-en', lacks: ({ name }) => !name.en.trim() },
    EDUCATION,
    own('overseas', 'country', ({ overseas }) => !overseas?.country),
    own('overseas', 'return-window', ({ overseas }) => !overseas?.returnFrom, 'fields.overseas.returnFrom'),
  ],
  retired: [own('retired', 'former-post', ({ retired }) => !retired?.formerPost.trim())],
  staff: [own('staff', 'organisation', ({ staff }) => !staff?.organisation.trim())],
};

function own(
  audience: Audience,
  id: string,
  lacks: (fields: Parts['fields']) => boolean,
  part = `fields.${audience}`,
): Requirement {
  return { part, step: 'background', id, lacks: ({ fields }) => lacks(fields) };
}

export const requirementsOf = (audience: Audience): readonly Requirement[] => [
  ...OF_ALL,
  ...OF_AUDIENCE[audience],
];

/** What still lacks, in the order of the steps; of one step where one is named. */
export function lacking(parts: Parts, step?: StepKey): readonly Requirement[] {
  return requirementsOf(parts.audience)
    .filter((one) => one.lacks(parts) && (step === undefined || one.step === step))
    .toSorted((a, b) => STEPS.indexOf(a.step) - STEPS.indexOf(b.step));
}
