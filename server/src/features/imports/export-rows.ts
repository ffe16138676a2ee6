import type { ImportKind } from '@longcai/shared/imports/imports.contract';
import type { Language } from '@longcai/shared/problem';
import { educationLevelById } from '@longcai/shared/reference/degrees';
import { PUBLIC_STATES } from '@longcai/shared/projects/projects.states';
import type { User } from '../../http/user.js';
import type { Labels } from '../labels/labels.js';
import { inReach, regionsAbove } from '../libraries/libraries.policy.js';
import type { Profiles } from '../profiles/profiles.service.js';
import type { PositionRecord, ProjectRecord } from '../projects/projects.model.js';
import type { Projects } from '../projects/projects.service.js';
import { COLUMNS } from './columns.js';

export interface ExportDependencies {
  profiles: Profiles;
  projects: Projects;
  labels: Labels;
}

/** Rows within a curator's reach, in the columns that an import reads, with only what the curator may see. */
export function createExports({ profiles, projects, labels }: ExportDependencies) {
  const skills = (list: readonly { skill: string; level: number }[], language: Language) =>
    list
      .map(({ skill, level }) => `${labels.skill(skill)[language]}${level}${language === 'zh' ? '级' : ''}`)
      .join('、');

  async function people(user: User, language: Language): Promise<string[][]> {
    const rows: string[][] = [];
    for await (const record of profiles.all()) {
      const listed = record.listedBy === user.accountId;
      if (!listed && !inReach(user, { library: null, regions: regionsAbove(record.region) })) continue;
      const groups = profiles.visibleGroups(record, user, false);
      const sees = (group: (typeof groups)[number]) => groups.includes(group);
      if (!sees('basics')) continue;
      const [education] = sees('education') ? record.education : [];
      const text = (value: { zh: string; en: string } | undefined) =>
        value?.[language] || value?.zh || value?.en || '';
      rows.push([
        String(record._id),
        text(record.name),
        record.audience,
        record.region ? labels.region(record.region)[language] : '',
        sees('skills') ? skills(record.skills, language) : '',
        educationLevelById(education?.degree ?? '')?.name[language] ?? '',
        text(education?.school),
        text(education?.major),
        education?.until ?? '',
        sees('education') ? record.titles.map(({ name }) => name).join('、') : '',
        sees('experience') ? text(record.experience[0]?.employer) : '',
        text(record.headline),
        sees('availability') ? String(record.availability.hours ?? '') : '',
        sees('availability') ? (record.availability.from ?? '') : '',
      ]);
    }
    return rows;
  }

  async function* projectsInReach(
    user: User,
  ): AsyncGenerator<{ project: ProjectRecord; positions: PositionRecord[] }> {
    for await (const project of projects.all()) {
      if (
        !PUBLIC_STATES.includes(project.state) ||
        !inReach(user, { library: project.library, regions: regionsAbove(project.region) })
      )
        continue;
      yield { project, positions: await projects.positionsOf(String(project._id)) };
    }
  }

  const positionCells = (
    { title, needs, headcount, hours }: PositionRecord,
    language: Language,
  ): string[] => [
    title[language] || title.zh || title.en,
    skills(
      needs.map(({ skill, minLevel }) => ({ skill, level: minLevel })),
      language,
    ),
    String(headcount),
    String(hours ?? ''),
  ];

  async function projectRows(user: User, language: Language): Promise<string[][]> {
    const rows: string[][] = [];
    for await (const { project, positions } of projectsInReach(user)) {
      const text = (value: { zh: string; en: string }) => value[language] || value.zh || value.en;
      const shared = [
        project.serviceNumber ?? String(project._id),
        text(project.title),
        text(project.summary),
        project.library ?? '',
        text(await projects.ownerName(project)),
        project.region ? labels.region(project.region)[language] : '',
        project.industry ?? '',
        project.from ?? '',
        project.until ?? '',
      ];
      for (const position of positions) rows.push([...shared, ...positionCells(position, language)]);
    }
    return rows;
  }

  async function positionRows(user: User, language: Language): Promise<string[][]> {
    const rows: string[][] = [];
    for await (const { project, positions } of projectsInReach(user)) {
      for (const position of positions)
        rows.push([project.serviceNumber ?? String(project._id), ...positionCells(position, language)]);
    }
    return rows;
  }

  return {
    headings: (kind: ImportKind, language: Language): string[] =>
      COLUMNS[kind].map(({ heading }) => heading[language]),
    rows: (user: User, kind: ImportKind, language: Language): Promise<string[][]> =>
      ({ people, projects: projectRows, positions: positionRows })[kind](user, language),
    example: (kind: ImportKind): string[] => COLUMNS[kind].map(({ example }) => example),
  };
}

export type Exports = ReturnType<typeof createExports>;
