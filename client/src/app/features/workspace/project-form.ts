import type { Bilingual, WorkMode } from '@longcai/shared/primitives';
import type { ProjectEdit, ProjectView } from '@longcai/shared/projects/projects.contract';
import type * as z from 'zod';

export interface NeedForm {
  readonly skill: string;
  readonly minLevel: number;
  readonly weight: number;
  readonly must: boolean;
}

export interface PositionForm {
  /** Of this page; a position has no id before it is saved. */
  readonly key: string;
  readonly id?: string;
  readonly title: Bilingual;
  readonly needs: readonly NeedForm[];
  readonly headcount: number;
  readonly hours: number | null;
  readonly mode: WorkMode;
  readonly region: string;
  readonly from: string;
  readonly until: string;
  readonly note: string;
}

export interface ProjectForm {
  readonly organisationId: string | null;
  readonly library: string;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly region: string;
  readonly industry: string;
  readonly from: string;
  readonly until: string;
  readonly budget: Bilingual;
  readonly positions: readonly PositionForm[];
}

export type Part = keyof ProjectForm;
type Edit = z.input<typeof ProjectEdit>;

const EMPTY: Bilingual = { zh: '', en: '' };

export const BLANK: ProjectForm = {
  organisationId: null,
  library: '',
  title: EMPTY,
  summary: EMPTY,
  region: '',
  industry: '',
  from: '',
  until: '',
  budget: EMPTY,
  positions: [],
};

let keys = 0;

export const newPosition = (): PositionForm => ({
  key: `new-${++keys}`,
  title: EMPTY,
  needs: [],
  headcount: 1,
  hours: null,
  mode: 'either',
  region: '',
  from: '',
  until: '',
  note: '',
});

export function formOf(project: ProjectView): ProjectForm {
  const { organisationId, library, title, summary, region, industry, budget } = project;
  return {
    organisationId,
    library,
    title,
    summary,
    region,
    industry,
    budget,
    from: project.from ?? '',
    until: project.until ?? '',
    positions: project.positions.map((position) => ({
      key: position.id,
      id: position.id,
      title: position.title,
      needs: position.needs.map(({ skill, minLevel, weight, must }) => ({ skill, minLevel, weight, must })),
      headcount: position.headcount,
      hours: position.hours,
      mode: position.mode,
      region: position.region ?? '',
      from: position.from ?? '',
      until: position.until ?? '',
      note: position.note,
    })),
  };
}

export const titled = ({ title }: { title: Bilingual }): boolean =>
  title.zh.trim() !== '' || title.en.trim() !== '';

/** A new position waits for its title; one that is saved already must not vanish because its title is being rewritten. */
export const sendable = ({ positions }: ProjectForm): readonly PositionForm[] | undefined =>
  positions.some((position) => position.id && !titled(position)) ? undefined : positions.filter(titled);

/** The parts in which a form differs from what is saved. */
export const changedParts = (saved: ProjectForm, form: ProjectForm): Part[] =>
  (Object.keys(BLANK) as Part[]).filter((part) => {
    if (part !== 'positions') return JSON.stringify(saved[part]) !== JSON.stringify(form[part]);
    const wanted = sendable(form);
    return wanted !== undefined && JSON.stringify(saved.positions) !== JSON.stringify(wanted);
  });

/** What is sent: the changed parts alone, so that two people who work on different parts don't undo each other. */
export function editOf(form: ProjectForm, parts: readonly Part[], version: number): Edit {
  const has = (part: Part) => parts.includes(part);
  return {
    version,
    ...(has('organisationId') && { organisationId: form.organisationId }),
    ...(has('library') && form.library && { library: form.library }),
    ...(has('title') && { title: form.title }),
    ...(has('summary') && { summary: form.summary }),
    ...(has('region') && form.region && { region: form.region }),
    ...(has('industry') && form.industry && { industry: form.industry }),
    ...(has('from') && { from: form.from || null }),
    ...(has('until') && { until: form.until || null }),
    ...(has('budget') && { budget: form.budget }),
    ...(has('positions') && { positions: (sendable(form) ?? []).map(positionEdit) }),
  };
}

function positionEdit({ id, title, needs, headcount, hours, mode, region, from, until, note }: PositionForm) {
  return {
    ...(id && { id }),
    title,
    needs: [...needs],
    headcount,
    ...(hours && { hours }),
    mode,
    ...(region && { region }),
    ...(from && { from }),
    ...(until && { until }),
    note,
  };
}

/** Gives positions the ids they got when they were saved; what was typed since stays. */
export function withIds(
  positions: readonly PositionForm[],
  sent: readonly PositionForm[],
  ids: readonly string[],
): PositionForm[] {
  const given = new Map(sent.map(({ key }, at) => [key, ids[at]]));
  return positions.map((position) => {
    const id = position.id ?? given.get(position.key);
    return id ? { ...position, id } : position;
  });
}

/** What a project lacks before it can be submitted, by the name of its field; the server asks the same. */
export function missingParts(form: ProjectForm): string[] {
  return [
    ...(form.library ? [] : ['library']),
    ...(titled(form) ? [] : ['title']),
    ...(form.summary.zh.trim() || form.summary.en.trim() ? [] : ['summary']),
    ...(form.region ? [] : ['region']),
    ...(form.from && form.until && form.until < form.from ? ['until'] : []),
    ...(form.positions.length > 0 ? [] : ['positions']),
    ...form.positions.flatMap((position) => [
      ...(titled(position) ? [] : [`positions.${position.key}.title`]),
      ...(position.needs.length > 0 ? [] : [`positions.${position.key}.needs`]),
    ]),
  ];
}
